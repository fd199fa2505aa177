import { useTranslation } from "react-i18next"
import { useStaffName } from "../shell/useStaffName.js"
import type { LogEntry } from "./shift.js"

/** Says that help was asked for, and who came (work.8.6). */
export const useHelped = () => {
  const { t } = useTranslation("shift")
  const named = useStaffName()
  return ({ came }: NonNullable<LogEntry["help"]>): string =>
    came === undefined ? t("nobodyCame") : t("cameToHelp", { who: named(came) })
}
