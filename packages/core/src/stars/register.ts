import type { Row, StoredRow } from "../kernel/Books.js"
import { caseOf } from "../kernel/Commit.js"
import type { Json } from "../kernel/Json.js"
import { endOf } from "../kernel/LocalDate.js"
import type { Item, Lapse } from "../kernel/Process.js"
import { dimensions } from "./dimensions.js"
import { becauses, countings, statuses } from "./messages.js"
import { openedFor, type Period, periodOf } from "./period.js"
import type { Decision, Stars } from "./state.js"

const json = (value: object) => value as unknown as { readonly [name: string]: Json }

const attestationRows = ({ attestations }: Stars, caseId: string, { clerk, last }: Period): ReadonlyArray<Row> =>
  attestations.map(({ dimension, score, by, evidence }) => ({
    ...{ kind: "attestation", key: `${caseId}#${dimension}`, status: "attested", open: false, who: clerk, on: last },
    data: { dimension, score, by, evidence }
  }))

/** What is still to be done about a month or a quarter, and by when where the system has called for it. */
const toDo = ({ called, missed, left }: Stars, dueFor: string) => ({
  open: left !== true,
  ...(called !== undefined && left !== true && { due: endOf(called), dueFor }),
  data: { ...(missed && { missed }) }
})

const monthRow = (state: Stars, caseId: string, { clerk, name, last }: Period): Row => {
  const { status, month } = state
  const row = { kind: "star-month", key: caseId, status, who: clerk, on: last }
  if (month !== undefined) return { ...row, open: false, data: { month: name, scored: json(month) } }
  const { data, ...rest } = toDo(state, "close")
  return { ...row, ...rest, data: { month: name, ...data } }
}

/** A quarter that is to be decided; the star is a row of its own once it is. */
const quarterRow = (state: Stars, caseId: string, { clerk, name, last }: Period): Row => {
  const { data, ...rest } = toDo(state, "decide")
  const row = { kind: "star-quarter", key: caseId, status: state.status, who: clerk, on: last }
  return { ...row, ...rest, data: { quarter: name, ...data } }
}

const dueOf = ({ status, decision, appeal }: Stars) => {
  if (status === "decided" && decision !== undefined) return { due: endOf(decision.appealBy), dueFor: "appeal" }
  if (status === "appealed" && appeal !== undefined) return { due: endOf(appeal.answerBy), dueFor: "answer" }
  return {}
}

const starRow = (state: Stars, caseId: string, who: string, period: Period | undefined): ReadonlyArray<Row> => {
  const { status, decision, appeal, inForce } = state
  if (inForce === undefined) return period === undefined ? [] : [quarterRow(state, caseId, period)]
  return [
    {
      ...{ kind: "star", key: caseId, status, open: status === "decided" || status === "appealed", who },
      ...(period !== undefined && { on: period.last }),
      ...dueOf(state),
      data: {
        ...{ star: inForce.star, inForce: json(inForce) },
        ...(period !== undefined && { quarter: period.name }),
        ...(decision !== undefined && { decision: json(decision) }),
        ...(appeal !== undefined && { appeal: json(appeal) })
      }
    }
  ]
}

/** What lists and other chapters see: each attestation and the month's score, or the star with its decision. */
export const rows = (state: Stars, caseId: string): ReadonlyArray<Row> => {
  if (state.status === "none") return []
  const period = periodOf(caseId)
  if (period?.of === "month") return [...attestationRows(state, caseId, period), monthRow(state, caseId, period)]
  return starRow(state, caseId, period?.clerk ?? openedFor(caseId) ?? "", period)
}

/**
 * A decision stands once nobody may appeal it any more; an appeal past its time is recorded as unanswered, once, and so
 * is a month or a quarter that nobody rated.
 */
export const lapsed = ({ kind, stream, due, dueFor, data }: StoredRow): Lapse | undefined => {
  if (due === undefined) return undefined
  const { caseId } = caseOf(stream)
  if (kind !== "star") return data.missed === true ? undefined : { caseId, command: "miss", deadline: due }
  if (dueFor === "appeal") return { caseId, command: "settle", deadline: due }
  const unanswered = (data.appeal as { readonly unanswered?: boolean } | undefined)?.unanswered
  return unanswered === true ? undefined : { caseId, command: "missAnswer", deadline: due }
}

const counted = (zh: string, en: string, count: number | undefined): ReadonlyArray<Item> =>
  count === undefined ? [] : [{ label: { zh, en }, value: { count }, sources: ["library.star-score"] }]

const decided = ({ mean, because }: Decision): ReadonlyArray<Item> => [
  ...(mean === undefined
    ? []
    : [{ label: { zh: "季度均分", en: "Quarterly mean" }, value: { plain: (mean.hundredths / 100).toFixed(2) } }]),
  {
    label: { zh: "评定依据", en: "Because" },
    value: {
      text: {
        zh: because.map((code) => becauses[code].zh).join("；"),
        en: because.map((code) => becauses[code].en).join("; ")
      }
    },
    sources: ["library.star-rating"]
  }
]

/** A month or a quarter in lines for people. */
export const items = ({ status, called, month, decision, inForce }: Stars): ReadonlyArray<Item> => [
  { label: { zh: "状态", en: "Status" }, value: { text: statuses[status] } },
  ...(called === undefined || month !== undefined || decision !== undefined
    ? []
    : [
        {
          label: { zh: "评定期限", en: "To be rated by" },
          value: { date: called },
          sources: ["library.star-deadlines"] as const
        }
      ]),
  ...counted("得分", "Score", month?.score),
  ...(month?.dimensions ?? []).flatMap(({ dimension, score }) =>
    counted(dimensions[dimension].zh, dimensions[dimension].en, score)
  ),
  ...(month === undefined
    ? []
    : [
        {
          label: { zh: "计入季度", en: "Counts in the quarter" },
          value: { text: countings[month.counts] },
          sources: ["library.star-attendance"] as const
        }
      ]),
  ...(inForce === undefined
    ? []
    : [
        { label: { zh: "现行星级", en: "Stars in force" }, value: { count: inForce.star } },
        {
          label: { zh: "每月补贴", en: "Monthly allowance" },
          value: { money: inForce.allowance },
          sources: ["library.star-allowance"] as const
        }
      ]),
  ...(decision === undefined
    ? []
    : [...decided(decision), { label: { zh: "申诉截止", en: "Appeal by" }, value: { date: decision.appealBy } }])
]
