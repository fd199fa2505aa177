import { Button, Result } from "antd"
import { useTranslation } from "react-i18next"

/** A page that failed by our own fault; what was typed is kept, so that reading it again is safe. */
export const BrokenPage = () => {
  const { t } = useTranslation()
  return (
    <Result
      status="error"
      title={t("broken")}
      subTitle={t("brokenMore")}
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          {t("again")}
        </Button>
      }
    />
  )
}
