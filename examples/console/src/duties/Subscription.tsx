import { Popover } from "antd"
import { useTranslation } from "react-i18next"
import { path } from "../api/client.js"
import { usePlace } from "../shell/place.js"

/** The calendar's address, for programs that subscribe to it. */
export const Subscription = () => {
  const { t } = useTranslation("duties")
  const { community } = usePlace()
  const address = `${location.origin}/api/${path("communities", community.id)}/duties.ics`
  return (
    <Popover
      trigger={["hover", "focus"]}
      placement="bottomRight"
      content={
        <div className="subscription">
          <p>{t("subscribeMore")}</p>
          <code>{address}</code>
        </div>
      }
    >
      <a href={address} download="duties.ics">
        {t("subscribe")}
      </a>
    </Popover>
  )
}
