import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { CaseProps } from "../case/pack.js"
import { Sources } from "../clauses/Sources.js"
import { usePages } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { Panel } from "./Panel.js"
import { type Pass, printed, stateOf } from "./renovation.js"
import { StepLink } from "./StepLink.js"

/** Who works there, and the pass each has. */
export const PeoplePanel = (props: CaseProps) => {
  const { t } = useTranslation("renovation")
  const { view } = props
  const { workers, passes } = stateOf(props)
  if (workers.length === 0) return null
  return (
    <Panel title={t("people")} standing={<Sources of={["renovation.2.4", "renovation.2.5"]} />}>
      <ul className="people">
        {workers.map(({ number, name, identityNumber }) => {
          const own = passes.filter(({ worker }) => worker === number)
          return (
            <li key={number}>
              <span className="person">
                <span className="quiet figures">{number}</span> {view.personal[name] ?? t("worker", { number })}
                {identityNumber !== undefined && <span className="quiet"> · {t("identityKept")}</span>}
              </span>
              {own.map((pass) => (
                <PassLine key={pass.serial} {...props} pass={pass} />
              ))}
              {own.every(({ status }) => status !== "out") && (
                <span className="pass">
                  {own.length === 0 && <span className="quiet">{t("noPass")}</span>}
                  <StepLink view={view} command="issuePass" preset={{ worker: number }}>
                    {t("issue")}
                  </StepLink>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

const PassLine = ({ view, chapter, pass }: CaseProps & { readonly pass: Pass }) => {
  const { t } = useTranslation("renovation")
  const say = useSay()
  const pages = usePages()
  const { serial, from, until, status, outUntil } = pass
  const isOut = status === "out"
  // Its worker left with his contractor: it lets nobody in, and is still to be taken back.
  const hasEnded = isOut && outUntil !== undefined
  const standing = chapter.statuses[status]
  return (
    <span className="pass">
      <span className="figures">{printed(serial)}</span>
      <span className="quiet figures">{t("valid", { from, until })}</span>
      <span className={isOut && !hasEnded ? "done" : "quiet"}>
        {hasEnded ? t("endedWithContractor") : standing ? say(standing) : status}
      </span>
      {isOut && (
        <>
          {!hasEnded && <Link to={pages.pass(view.caseId, serial)}>{t("print")}</Link>}
          <StepLink view={view} command="returnPass" preset={{ serial }}>
            {t("giveBack")}
          </StepLink>
          <StepLink view={view} command="reportPassLost" preset={{ serial }}>
            {t("lost")}
          </StepLink>
        </>
      )}
    </span>
  )
}
