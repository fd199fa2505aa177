import { useQuery } from "@tanstack/react-query"
import { Empty } from "antd"
import { useTranslation } from "react-i18next"
import { answerQuery, nowQuery, rowsQuery } from "../api/queries.js"
import { Courtesy } from "../form/Courtesy.js"
import { wordsAt } from "../renovation/renovation.js"
import { useChapter, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { WorkPart } from "../work/WorkPart.js"
import { type FollowUp, followUpOf, partsOf } from "./followUp.js"
import { useFollowUpWork } from "./useFollowUpWork.js"

interface Answer {
  readonly on: string
  readonly orders: ReadonlyArray<FollowUp>
  readonly remind: ReadonlyArray<{ readonly department: string; readonly open: number; readonly overdue: number }>
}

/** The day's follow-ups: whom to call back, whom to tell that it takes longer, whom to remind; the urgent first. */
export const FollowUps = () => {
  const { t } = useTranslation("work")
  const { community } = usePlace()
  const { data, error, refetch } = useQuery(answerQuery<Answer>(community.id, "repairs", "followUps"))
  const done = useQuery(
    rowsQuery(community.id, { kind: "repair", status: "done", open: true, order: "due", limit: 100 })
  )
  const { data: now } = useQuery(nowQuery(community.id))
  const workOf = useFollowUpWork(now?.now)
  useTitle(t("followUps"))
  if (error && data === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (data === undefined || done.data === undefined || now === undefined) return <Waiting />
  const listed = new Set(data.orders.map((order) => order.case))
  const later = done.data.items.filter(({ key }) => !listed.has(key)).map((row) => followUpOf(row, now.now))
  const { call, callSoon, tell, chase, close } = partsOf([...data.orders, ...later], now.now)
  const isCalm = data.orders.length + later.length === 0
  return (
    <>
      <header className="page-heading">
        <h1>{t("followUps")}</h1>
        <span className="quiet">{t("followUpsMore")}</span>
      </header>
      <Reminders remind={data.remind} />
      {isCalm && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("nothingToFollow")} />}
      <div className="work-parts">
        <WorkPart title={t("toCall")} works={call.map((order) => workOf(order, "returnVisit"))}>
          <Courtesy situation="visit-back.open" />
        </WorkPart>
        <WorkPart title={t("toTell")} works={tell.map((order) => workOf(order, "told"))}>
          <Courtesy situation="delay.told" />
        </WorkPart>
        <WorkPart title={t("toChase")} works={chase.map((order) => workOf(order))} />
        <WorkPart title={t("toClose")} works={close.map((order) => workOf(order, "close"))} />
        <WorkPart title={t("toCallSoon")} works={callSoon.map((order) => workOf(order, "returnVisit"))} folded />
      </div>
    </>
  )
}

/** Whom to remind, department by department. */
const Reminders = ({ remind }: Pick<Answer, "remind">) => {
  const { t } = useTranslation("work")
  const say = useSay()
  const chapter = useChapter("repairs")
  const departments = chapter ? wordsAt(chapter, "receive", "department") : {}
  if (remind.length === 0) return null
  const lines = remind.map(({ department, open, overdue }) => {
    const word = departments[department]
    const named = word ? say(word) : department
    const late = overdue > 0 ? t("remindLate", { late: overdue }) : ""
    return `${t("remindOne", { department: named, open })}${late}`
  })
  return (
    <p className="prose">
      {t("remind")} {lines.join(say({ zh: "；", en: "; " }))}
    </p>
  )
}
