import { useEffect } from "react"
import { useTranslation } from "react-i18next"

/** Names the page in the tab and to screen readers. */
export const useTitle = (title: string): void => {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · ${t("name")}`
  }, [title, t])
}
