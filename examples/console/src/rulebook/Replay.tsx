import { addDays, addMonths, type LocalDate } from "@qiantai/core/rules"
import { Alert, Button, DatePicker, Progress as ProgressBar } from "antd"
import dayjs from "dayjs"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Problem } from "../api/problem.js"
import { Sources } from "../clauses/Sources.js"
import { usePlace } from "../shell/place.js"
import { useWhoDialog } from "../shell/whoDialog.js"
import { useSay } from "../words/useSay.js"
import { Findings } from "./Findings.js"
import "./replay.css"
import { type Days, type Progress, useReplay } from "./useReplay.js"

const firstOf = (day: string): LocalDate => `${day.slice(0, 8)}01` as LocalDate

/** So many whole months, the last of them the one before a day's. */
const monthsBefore = (day: string, count: number): Days => ({
  from: addMonths(firstOf(day), -count),
  until: addDays(firstOf(day), -1)
})

/** The last whole quarter before a day. */
const quarterBefore = (day: string): Days => {
  const into = (Number(day.slice(5, 7)) - 1) % 3
  return monthsBefore(addMonths(firstOf(day), -into), 3)
}

const ends = { from: "since", until: "to" } as const

/** What this edition would have decided otherwise of what was recorded; whoever else sits down begins anew. */
export const Replay = ({ number, today }: { readonly number: number; readonly today: string }) => {
  const { who } = usePlace()
  return <ReplayOf key={`${number} ${who.by} ${who.role}`} number={number} today={today} />
}

const ReplayOf = ({ number, today }: { readonly number: number; readonly today: string }) => {
  const { t } = useTranslation("rulebook")
  const [days, setDays] = useState(monthsBefore(today, 1))
  const { progress, start, stop, goOn } = useReplay(number)
  const running = progress?.standing === "running"
  const turned = days.from > days.until
  const quick = {
    lastMonth: monthsBefore(today, 1),
    lastQuarter: quarterBefore(today),
    lastYear: { from: addDays(addMonths(today as LocalDate, -12), 1), until: today }
  } as const
  return (
    <>
      <section className="panel replay" aria-labelledby="replay">
        <h2 id="replay">{t("replay")}</h2>
        <p>{t("replayMore", { number })}</p>
        <p className="quiet">{t("writesNothing")}</p>
        <div className="replay-days">
          {(["from", "until"] as const).map((end) => (
            <span key={end} className="replay-end">
              {t(ends[end])}
              <DatePicker
                aria-label={t(ends[end])}
                allowClear={false}
                disabled={running}
                value={dayjs(days[end])}
                onChange={(day) => day && setDays({ ...days, [end]: day.format("YYYY-MM-DD") })}
              />
            </span>
          ))}
          <span className="replay-quick">
            {(["lastMonth", "lastQuarter", "lastYear"] as const).map((which) => (
              <Button key={which} type="link" size="small" disabled={running} onClick={() => setDays(quick[which])}>
                {t(which)}
              </Button>
            ))}
          </span>
          {running ? (
            <Button onClick={stop}>{t("stop")}</Button>
          ) : (
            <Button type="primary" disabled={turned} onClick={() => start(days)}>
              {t("start")}
            </Button>
          )}
        </div>
        {turned && <p className="breach">{t("daysTurned")}</p>}
        {progress && <Standing progress={progress} goOn={goOn} />}
      </section>
      {progress && <Findings progress={progress} number={number} />}
    </>
  )
}

/** How far it has come, and why it went no further. */
const Standing = ({ progress, goOn }: { readonly progress: Progress; readonly goOn: () => void }) => {
  const { t } = useTranslation("rulebook")
  const { standing, decided, differences, at, end, error } = progress
  if (standing === "done") return null
  const soFar = t("soFar", { decided, count: differences.length })
  if (standing === "running")
    return (
      <div className="replay-progress" role="status">
        {end !== undefined && end > 0 && (
          <ProgressBar percent={Math.min(99, Math.floor((at / end) * 100))} aria-label={t("running")} />
        )}
        <span className="quiet">
          {t("running")} {soFar}
        </span>
      </div>
    )
  if (error instanceof Problem) return <Refused error={error} />
  return (
    <Alert
      role="alert"
      showIcon
      type={error ? "warning" : "info"}
      title={t(error ? "cutOff" : "stopped")}
      description={soFar}
      action={<Button onClick={goOn}>{t("goOn")}</Button>}
    />
  )
}

/** Why the server does not tell this reader, and who may be told. */
const Refused = ({ error: { details } }: { readonly error: Problem }) => {
  const { t } = useTranslation("rulebook")
  const say = useSay()
  const chooseWho = useWhoDialog()
  const cure = details.refusals.map((refusal) => refusal.cure).find((each) => each?.by === "someone-else")
  const reasons = details.refusals.length > 0 ? details.refusals : [{ message: details.message, sources: [] }]
  return (
    <Alert
      role="alert"
      type="error"
      title={reasons.map(({ message, sources }) => (
        <div key={message.en}>
          {say(message)} <Sources of={sources} />
        </div>
      ))}
      {...(cure?.by === "someone-else" && {
        description: cure.text && say(cure.text),
        action: <Button onClick={() => chooseWho(cure.roles)}>{t("notForYou")}</Button>
      })}
    />
  )
}
