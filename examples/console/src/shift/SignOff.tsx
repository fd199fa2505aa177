import { Steps } from "antd"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { CaseShown } from "../api/contract.js"
import { Doing } from "../form/Doing.js"
import type { UnmetItem } from "../form/UnmetField.js"
import { minuteOf } from "../look/days.js"
import { usePages } from "../shell/place.js"
import { useNamedIn, useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import type { CheckedItem } from "./checklist.js"
import { Named } from "./Named.js"
import { type Handover, shiftOf, underWay } from "./shift.js"
import { shiftPlan } from "./shiftPack.js"

interface Props {
  readonly view: CaseShown
  readonly items: ReadonlyArray<CheckedItem>
  readonly open: string | undefined
  readonly onOpen: (step: string | undefined) => void
}

const lastOf = (handovers: ReadonlyArray<Handover>) => handovers.at(-1)

/** How far the handover is: prepared, left, taken over; and the step that comes next. */
export const SignOff = ({ view, items, open, onOpen }: Props) => {
  const { t } = useTranslation("shift")
  const named = useStaffName()
  const pages = usePages()
  const state = shiftOf(view)
  const handover = underWay(state) ?? lastOf(state.handovers)
  const at = handover === undefined ? 0 : handover.left === undefined ? 1 : handover.taken === undefined ? 2 : 3
  const stepProps = (step: string) => ({
    open: open === step,
    onOpen: (opens: boolean) => onOpen(opens ? step : undefined)
  })
  const told = (who: string | undefined, when: string | undefined) =>
    who === undefined ? undefined : [named(who), when && minuteOf(when)].filter((part) => part).join(" · ")
  return (
    <section aria-labelledby="sign-off" className="panel">
      <h2 id="sign-off">{t("signOff")}</h2>
      <Steps
        current={at}
        responsive
        size="small"
        items={[
          { title: t("prepared"), content: told(handover?.preparedBy, undefined) },
          { title: t("left"), content: told(handover?.left?.signedBy, handover?.left?.at) },
          { title: t("takenOver"), content: told(handover?.taken?.by, handover?.taken?.at) }
        ]}
      />
      {handover !== undefined && <Named cases={handover.cases} />}
      <div className="doings">
        {at < 2 && (
          <Doing
            chapter="shift"
            caseId={view.caseId}
            command="prepareHandover"
            {...(at > 0 && { label: t("prepareAgain") })}
            {...stepProps("prepareHandover")}
            primary={at === 0}
          />
        )}
        {at === 1 && <Leaving view={view} items={items} {...stepProps("leave")} />}
        {at === 2 && <TakingOver caseId={view.caseId} {...stepProps("takeOver")} />}
        {at > 0 && <Link to={pages.paper("shift", view.caseId, "handover")}>{t("printHandover")}</Link>}
      </div>
      {handover?.taken?.clean === true && <p className="done">{t("clean")}</p>}
    </section>
  )
}

interface Opened {
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

const Leaving = ({ view, items, ...opened }: Pick<Props, "view" | "items"> & Opened) => {
  const { t } = useTranslation("shift")
  const say = useSay()
  const namedIn = useNamedIn()
  const unmet = items.flatMap(
    ({ item, label, applies, unmet }): ReadonlyArray<UnmetItem> =>
      applies && unmet !== undefined ? [{ item, label, why: namedIn(say(unmet.message)) }] : []
  )
  const wishes = () => ({
    unmet:
      unmet.length === 0
        ? { "ui:widget": "hidden" }
        : { "ui:field": "unmet", "ui:title": t("whyUnmet"), "ui:unmet": unmet }
  })
  return (
    <>
      {unmet.length > 0 && <p className="quiet">{t("leaveUnmet", { count: unmet.length })}</p>}
      <Doing
        chapter="shift"
        caseId={view.caseId}
        command="leave"
        wishes={wishes}
        question={() => (unmet.length > 0 ? t("leaveQuestion", { count: unmet.length }) : t("leaveCleanQuestion"))}
        primary
        {...opened}
      />
    </>
  )
}

/** The incoming clerk's signature: what is not ticked is recorded as left undone. */
export const TakingOver = ({ caseId, ...opened }: { readonly caseId: string } & Opened) => (
  <Doing chapter="shift" caseId={caseId} command="takeOver" {...shiftPlan("takeOver")} primary {...opened} />
)
