import { Skeleton } from "antd"
import { useTranslation } from "react-i18next"

/** The shape of a page whose content is on its way; quick answers are not announced. */
export const Waiting = () => {
  const { t } = useTranslation()
  return (
    <div className="waiting" role="status" aria-label={t("loading")}>
      <Skeleton active title paragraph={{ rows: 6 }} />
    </div>
  )
}
