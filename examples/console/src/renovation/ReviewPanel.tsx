import { useTranslation } from "react-i18next"
import type { CaseProps } from "../case/pack.js"
import { Sources } from "../clauses/Sources.js"
import { useSay } from "../words/useSay.js"
import { Panel } from "./Panel.js"
import { stateOf, wordsAt } from "./renovation.js"
import { StepLink } from "./StepLink.js"

/** Who has signed the agreement, and what engineering said of the drawings. */
export const ReviewPanel = (props: CaseProps) => {
  const { t } = useTranslation("renovation")
  const say = useSay()
  const { signed, contractor, drawings, status } = stateOf(props)
  const parties = wordsAt(props.chapter, "signAgreement", "party")
  const asked = Object.entries(parties).filter(([party]) => party !== "contractor" || contractor !== undefined)
  const complete = drawings !== undefined && asked.every(([party]) => signed.some((each) => each === party))
  return (
    <Panel title={t("review")} folded={status !== "applied"} standing={complete ? t("complete") : undefined}>
      <ul className="facts">
        {asked.map(([party, name]) => {
          const done = signed.some((each) => each === party)
          return (
            <li key={party}>
              <span>{say(name)}</span>
              <span className={done ? "done" : "quiet"}>{t(done ? "signed" : "unsigned")}</span>
              {!done && (
                <StepLink view={props.view} command="signAgreement" preset={{ party }}>
                  {t("sign")}
                </StepLink>
              )}
            </li>
          )
        })}
        <li>
          <span>{t("drawings")}</span>
          <span className={drawings ? "done" : "quiet"}>
            {t(drawings === undefined ? "notReviewed" : drawings === "passed" ? "passed" : "conditions")}
          </span>
        </li>
      </ul>
      <Sources of={["renovation.2.2", "library.drawings-review"]} />
    </Panel>
  )
}
