import { useTranslation } from "react-i18next"
import { drawingOf } from "../form/drawing.js"
import { useChapter } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { CasePaper } from "./CasePaper.js"
import { Grid } from "./Grid.js"
import { Sheet } from "./Sheet.js"

/** A night's sheet, as far as its paper reads it. */
interface Night {
  readonly night?: string
  readonly lines: ReadonlyArray<{
    readonly time: string
    readonly what: string
    readonly unit?: string
    readonly visitor?: string
    readonly documentSeen: boolean
    readonly answered: boolean
  }>
}

/** The night's sheet: who came after the desk had closed, and how each was let in or sent away. */
export const NightPaper = () => {
  const { t } = useTranslation("dayPaper")
  const say = useSay()
  const form = useChapter("gate")?.commands.find(({ name }) => name === "nightSheet")?.form
  const ui = form && drawingOf(form, say).ui
  const words = (ui?.lines?.items?.what?.["ui:choices"] ?? []) as ReadonlyArray<{ value: string; label: string }>
  const yesNo = (is: boolean) => t(is ? "yes" : "no")
  return (
    <CasePaper chapter="gate" title={t("nightTitle")} none={t("noNight")}>
      {(view, address) => {
        const { night, lines } = view.state as Night
        if (night === undefined) return null
        return (
          <Sheet
            title={t("nightTitle")}
            number={view.caseId}
            address={address}
            lines={[[t("night"), night]]}
            signatures={[[t("guardSigns")], [t("readBySigns")]]}
          >
            <Grid
              columns={[t("time"), t("what"), t("unit"), t("visitor"), t("document"), t("answered")]}
              rows={lines.map(({ time, what, unit, visitor, documentSeen, answered }) => [
                time,
                words.find(({ value }) => value === what)?.label ?? what,
                unit ?? "",
                visitor === undefined ? "" : (view.personal[visitor] ?? ""),
                yesNo(documentSeen),
                yesNo(answered)
              ])}
            />
          </Sheet>
        )
      }}
    </CasePaper>
  )
}
