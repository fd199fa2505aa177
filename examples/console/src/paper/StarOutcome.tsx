import type { Bilingual } from "@qiantai/core"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { shown as money } from "../look/money.js"
import { wordsAt } from "../renovation/renovation.js"
import { useChapter } from "../shell/place.js"
import { useStaffName } from "../shell/useStaffName.js"
import { meanShown } from "../standing/months.js"
import type { Decision, Quarter } from "../standing/standing.js"
import { useSay } from "../words/useSay.js"

type Facts = ReadonlyArray<readonly [label: string, value: ReactNode]>

/** What the months come to: their mean, the faults that bear on the quarter, and whether it has been decided. */
const useMean = ({ mean, faults, decision, toClose }: Quarter): Facts => {
  const { t } = useTranslation("staffPaper")
  const say = useSay()
  const conduct = useChapter("conduct")
  const classes = conduct ? wordsAt(conduct, "decide", "class") : {}
  const live = faults.map(({ class: grade, until, evidence: { key } }) => {
    const name = classes[grade]
    return <div key={key}>{`${key} ${t("liveUntil", { class: name ? say(name) : grade, until })}`}</div>
  })
  const open = [t("notDecided"), ...(toClose.length > 0 ? [t("toClose", { months: toClose.join("、") })] : [])]
  return [
    [t("mean"), mean ? t("meanOf", { ...mean, mean: meanShown(mean.hundredths) }) : t("noMean")],
    [t("live"), live.length === 0 ? t("none") : live],
    ...(decision === undefined ? [[t("decision"), open.join("；")] as const] : [])
  ]
}

/** What was decided and why, what it brings, and what became of the appeal. */
const useDecided = (decision: Decision | undefined): Facts => {
  const { t } = useTranslation("staffPaper")
  const say = useSay()
  const named = useStaffName()
  if (decision === undefined) return []
  const { star, because, obstacles, allowance, allowanceFrom: from, by, on, appealBy, appeal, inForce } = decision
  const ours = (text: string) => `${text} ※`
  const told = (reasons: ReadonlyArray<{ readonly text: Bilingual }>) =>
    ours(reasons.map(({ text }) => say(text)).join("；"))
  const answered = ({ on, answerBy: by, answer }: NonNullable<Decision["appeal"]>) =>
    answer === undefined
      ? ours(t("appealed", { on, by }))
      : t(answer.granted ? "granted" : "rejected", { on: answer.on, stars: t("stars", { count: inForce.star }) })
  return [
    [t("decision"), t("stars", { count: star })],
    [t("because"), told(because)],
    ...(obstacles.length > 0 ? [[t("obstacles"), told(obstacles)] as const] : []),
    [t("allowance"), ours(t("allowanceFrom", { allowance: money(allowance), from }))],
    [t("decidedBy"), t("decidedOn", { who: named(by), on })],
    [t("appealBy"), ours(appealBy)],
    ...(appeal === undefined ? [] : [[t("appeal"), answered(appeal)] as const])
  ]
}

/** How a clerk's quarter ended, a line a fact. */
export const StarOutcome = ({ shown }: { readonly shown: Quarter }) => {
  const facts = [...useMean(shown), ...useDecided(shown.decision)]
  return (
    <dl className="sheet-lines sheet-outcome">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
