import { Button } from "antd"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ReportShown } from "./report.js"
import { download, spreadsheetOf } from "./spreadsheet.js"

/** Gives a report to the reader as a spreadsheet. */
export const SaveReport = ({ report }: { readonly report: () => ReportShown }) => {
  const { t } = useTranslation("reports")
  const [preparing, setPreparing] = useState(false)
  const save = () => {
    const shown = report()
    setPreparing(true)
    spreadsheetOf(shown)
      .then((file) => download(file, `${shown.title} ${shown.of}.xlsx`))
      .finally(() => setPreparing(false))
  }
  return (
    <Button onClick={save} loading={preparing}>
      {t("download")}
    </Button>
  )
}
