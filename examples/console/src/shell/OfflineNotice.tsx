import { Alert } from "antd"
import { useSyncExternalStore } from "react"
import { useTranslation } from "react-i18next"

const watch = (changed: () => void) => {
  addEventListener("online", changed)
  addEventListener("offline", changed)
  return () => {
    removeEventListener("online", changed)
    removeEventListener("offline", changed)
  }
}

/** Says that the network is gone, and that nothing typed is. */
export const OfflineNotice = () => {
  const { t } = useTranslation()
  const online = useSyncExternalStore(watch, () => navigator.onLine)
  return online ? null : <Alert className="offline" type="warning" role="status" title={t("offline")} banner />
}
