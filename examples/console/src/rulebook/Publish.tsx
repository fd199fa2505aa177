import { useQuery } from "@tanstack/react-query"
import { Button } from "antd"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { editionQuery, editionsQuery, nowQuery, rulebookFormQuery } from "../api/queries.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { useWhoDialog } from "../shell/whoDialog.js"
import { PublishForm } from "./PublishForm.js"

/** Publishes an edition of the rulebook: the one in effect, with what is to change. */
export const Publish = () => {
  const { t } = useTranslation("rulebook")
  const pages = usePages()
  const { community, who } = usePlace()
  const chooseWho = useWhoDialog()
  const command = useChapter("rulebook")?.commands.find(({ name }) => name === "publish")
  const editions = useQuery(editionsQuery(community.id)).data
  const current = editions?.find(({ inEffect }) => inEffect) ?? editions?.at(-1)
  const rulebook = useQuery({
    ...editionQuery(community.id, current?.number ?? 0),
    enabled: current !== undefined
  }).data
  const form = useQuery(rulebookFormQuery(community.id)).data
  const now = useQuery(nowQuery(community.id)).data
  useTitle(t("publishTitle"))
  if (!command || !rulebook || !form || !now) return <Waiting />
  return (
    <>
      <nav className="quiet">
        <Link to={pages.rulebook}>{t("title")}</Link>
      </nav>
      <header className="page-heading">
        <h1>{t("publishTitle")}</h1>
      </header>
      <p className="prose">{t("publishMore")}</p>
      {command.roles.some((role) => role === who.role) ? (
        <PublishForm command={command} form={form} rulebook={rulebook} today={now.now.slice(0, 10)} />
      ) : (
        <p>
          {t("onlyManager")}{" "}
          <Button type="link" onClick={() => chooseWho(command.roles)}>
            {t("become")}
          </Button>
        </p>
      )}
    </>
  )
}
