import { useTranslation } from "react-i18next"
import { drawingOf } from "../form/drawing.js"
import { useDeskName } from "../shell/DeskChoice.js"
import { useChapter } from "../shell/place.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import type { Wording } from "./tables.js"

/** The words of a report in the language spoken; ways of paying are called as the form that takes money calls them. */
export const useWording = (): Wording => {
  const { t } = useTranslation("reports")
  const say = useSay()
  const till = useDeskName()
  const staff = useStaffName()
  const cash = useChapter("cash")
  const form = useChapter("takings")?.commands.find(({ name }) => name === "take")?.form
  const methods = ((form && drawingOf(form, say).ui.method?.["ui:choices"]) ?? []) as ReadonlyArray<{
    readonly value: string
    readonly label: string
  }>
  return {
    ...{ t, say, till, staff },
    method: (method) => methods.find(({ value }) => value === method)?.label ?? method,
    status: (status) => {
      const named = cash?.statuses[status]
      return named ? say(named) : status
    }
  }
}
