import { useTranslation } from "react-i18next"

/** From one day to another; a day is never broken over two lines. */
export const Term = ({ from, until }: { readonly from: string; readonly until: string }) => {
  const { t } = useTranslation("paper")
  return (
    <>
      <span className="day">{t("from", { from })}</span> <span className="day">{t("until", { until })}</span>
    </>
  )
}
