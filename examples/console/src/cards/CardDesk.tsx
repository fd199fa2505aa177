import { useQuery } from "@tanstack/react-query"
import { Empty } from "antd"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { nowQuery, rowsQuery } from "../api/queries.js"
import { openingsOf } from "../case/Begin.js"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { DeskForm } from "../work/DeskForm.js"
import { WorkPart } from "../work/WorkPart.js"
import { useCardWork } from "./useCardWork.js"

/** What most people come for. */
const usual = { kind: "access", count: 1 }

/** The card desk: a card sold in one form, and what is on order by where it stands. */
export const CardDesk = () => {
  const { t } = useTranslation("work")
  const say = useSay()
  const pages = usePages()
  const { community, who } = usePlace()
  const chapter = useChapter("cards")
  const { data: now } = useQuery(nowQuery(community.id))
  const rows = useQuery(rowsQuery(community.id, { kind: "card-application", open: true, order: "key", limit: 200 }))
  const workOf = useCardWork()
  useTitle(chapter ? say(chapter.title) : "cards")
  const command = openingsOf(chapter?.commands ?? [], who.role)[0]
  if (chapter === undefined || command === undefined) return <NoSuchPage />
  return (
    <>
      <header className="page-heading">
        <h1>{say(chapter.title)}</h1>
        <Link to={pages.all("cards")}>{t("allCards")}</Link>
      </header>
      <div className="desk-page">
        <DeskForm chapter="cards" command={command} title={t("sell")} prefill={usual} after="card.pay" />
        {rows.error && rows.data === undefined ? (
          <Trouble error={rows.error} again={() => void rows.refetch()} />
        ) : rows.data === undefined || now === undefined ? (
          <Waiting />
        ) : (
          <Stages works={rows.data.items.map((row) => workOf(row, now.now))} />
        )}
      </div>
    </>
  )
}

const Stages = ({ works }: { readonly works: ReadonlyArray<ReturnType<ReturnType<typeof useCardWork>>> }) => {
  const { t } = useTranslation("work")
  const of = (wanted: string) => works.filter(({ stage }) => stage === wanted)
  if (works.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("noCards")} className="calm" />
  return (
    <div className="work-parts">
      <WorkPart title={t("toCollect")} works={of("ready")} />
      <WorkPart title={t("toPay")} works={of("applied")} />
      <WorkPart title={t("making")} works={of("making")} />
    </div>
  )
}
