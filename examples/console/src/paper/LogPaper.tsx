import { useTranslation } from "react-i18next"
import { minuteOf } from "../look/days.js"
import { useDeskName } from "../shell/DeskChoice.js"
import { useStaffName } from "../shell/useStaffName.js"
import { type LogEntry, shiftOf } from "../shift/shift.js"
import { useHelped } from "../shift/useHelped.js"
import { CasePaper } from "./CasePaper.js"
import { Grid } from "./Grid.js"
import { Sheet } from "./Sheet.js"

/** The service log of a desk's day: who was there, what happened, what is still to be entered (work.8.13). */
export const LogPaper = () => {
  const { t } = useTranslation("dayPaper")
  const named = useStaffName()
  const deskName = useDeskName()
  const helped = useHelped()
  return (
    <CasePaper chapter="shift" title={t("logTitle")} none={t("noLog")}>
      {(view, address) => {
        const { present, log, missed } = shiftOf(view)
        const times = view.timeline
          .filter(({ command }) => command === "log" || command === "askForHelp")
          .map(({ at }) => minuteOf(at).slice(11))
        const marks = ({ important, help }: LogEntry) =>
          help === undefined ? (important ? t("important") : "") : helped(help)
        return (
          <Sheet
            title={t("logTitle")}
            number={view.caseId}
            address={address}
            lines={[
              [t("desk"), deskName(view.caseId.slice(11))],
              [t("day"), view.caseId.slice(0, 10)],
              [t("arrivals"), present.map(({ who, at }) => `${named(who)} ${minuteOf(at).slice(11)}`).join("、")]
            ]}
            signatures={[[t("clerkSigns")], [t("supervisorSigns")]]}
          >
            {log.length === 0 ? (
              <p className="sheet-text">{t("noLog")}</p>
            ) : (
              <Grid
                columns={[t("time"), t("text"), t("who")]}
                rows={log.map((entry, index) => [
                  times[index] ?? "",
                  `${view.personal[entry.text] ?? ""}${marks(entry) && `（${marks(entry)}）`}`,
                  named(entry.who)
                ])}
              />
            )}
            {missed.length > 0 && (
              <Grid
                caption={t("missedEntries")}
                columns={[t("text"), t("state")]}
                rows={missed.map(({ what, entered }) => [what, t(entered ? "done" : "toDo")])}
              />
            )}
          </Sheet>
        )
      }}
    </CasePaper>
  )
}
