import { useTranslation } from "react-i18next"
import { NotThere } from "./Trouble.js"

export const NoSuchPage = () => {
  const { t } = useTranslation()
  return <NotThere title={t("notFound")} more={t("notFoundMore")} to="/" back={t("toToday")} />
}
