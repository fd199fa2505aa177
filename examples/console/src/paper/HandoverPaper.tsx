import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import type { CaseShown } from "../api/contract.js"
import { drawingOf } from "../form/drawing.js"
import { minuteOf } from "../look/days.js"
import { useDeskName } from "../shell/DeskChoice.js"
import { useChapter } from "../shell/place.js"
import { useDesks } from "../shell/useDesks.js"
import { useStaffName } from "../shell/useStaffName.js"
import { shiftOf } from "../shift/shift.js"
import { useSay } from "../words/useSay.js"
import { CasePaper } from "./CasePaper.js"
import { Grid } from "./Grid.js"
import { Sheet } from "./Sheet.js"

/** The handover of a desk's day: each item as it was when its clerk left, the unfinished work, and both signatures. */
export const HandoverPaper = () => {
  const { t } = useTranslation("dayPaper")
  return (
    <CasePaper chapter="shift" title={t("handoverTitle")} none={t("noHandover")}>
      {(view, address) => shiftOf(view).handovers.length > 0 && <HandoverSheet view={view} address={address} />}
    </CasePaper>
  )
}

const HandoverSheet = ({ view, address }: { readonly view: CaseShown; readonly address: string }) => {
  const { t } = useTranslation("dayPaper")
  const say = useSay()
  const named = useStaffName()
  const deskName = useDeskName()
  const desks = useDesks()
  const form = useChapter("shift")?.commands.find(({ name }) => name === "leave")?.form
  const ui = form && drawingOf(form, say).ui
  const items = (ui?.unmet?.items?.item?.["ui:choices"] ?? []) as ReadonlyArray<{ value: string; label: string }>
  const { handovers, attested, followUps } = shiftOf(view)
  const handover = handovers.at(-1)
  if (handover === undefined) return null
  const { left, taken, outgoing, cases, change } = handover
  const desk = view.caseId.slice(11)
  const reports = desks.find(({ id }) => id === desk)?.does.includes("report") === true
  const stateOf = (item: string) => {
    if ((!reports && (item === "1.6" || item === "1.7")) || (change && item === "1.10")) return t("notAsked")
    const unmet = left?.unmet.find((each) => each.item === item)
    if (unmet) return t("notOk", { reason: view.personal[unmet.reason] ?? "" })
    const words = attested[item]
    const note = words && [view.personal[words.note], words.to && named(words.to)].filter((part) => part).join(" · ")
    if (left === undefined) return note ?? t("unknown")
    return note ? `${t("ok")} · ${note}` : t("ok")
  }
  return (
    <Sheet
      title={t("handoverTitle")}
      number={view.caseId}
      address={address}
      lines={[
        [t("desk"), deskName(desk)],
        [t("day"), view.caseId.slice(0, 10)],
        [t("outgoing"), named(outgoing)],
        [t("leftAt"), left ? minuteOf(left.at) : ""],
        [t("incoming"), taken ? named(taken.by) : ""],
        [t("takenAt"), taken ? minuteOf(taken.at) : ""]
      ]}
      signatures={[[t("outgoingSigns")], [t("backOfficeSigns")], [t("incomingSigns")]]}
    >
      <Grid
        columns={[t("item"), t("state")]}
        rows={items.map(({ value, label }) => [`${value} ${label}`, stateOf(value)])}
      />
      <p className="sheet-text">
        <strong>{t("cases")}</strong>{" "}
        {cases.length === 0
          ? t("noCases")
          : cases.map((each) => (
              <Fragment key={each}>
                <span className="day">{keyOf(each)}</span>{" "}
              </Fragment>
            ))}
      </p>
      {followUps.length > 0 && (
        <Grid
          caption={t("followUps")}
          columns={[t("item"), t("text"), t("state")]}
          rows={followUps.map(({ item, reason, done }) => [
            item,
            view.personal[reason] ?? "",
            t(done ? "done" : "toDo")
          ])}
        />
      )}
    </Sheet>
  )
}

const keyOf = (named: string) => named.slice(named.indexOf("/") + 1)
