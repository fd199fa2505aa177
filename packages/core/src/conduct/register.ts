import type { Row, StoredRow } from "../kernel/Books.js"
import { endOf, type LocalDate, type LocalDateTime } from "../kernel/LocalDate.js"
import type { Item, Lapse } from "../kernel/Process.js"
import type { Source } from "../manual/sources.js"
import { classes, merits } from "./grades.js"
import { statuses } from "./messages.js"
import { whatOf } from "./notice.js"
import {
  type Aside,
  type ConductCase,
  type Escalation,
  ended,
  escalationStatus,
  type Fault,
  reviewers,
  toReview
} from "./state.js"

const nextOf = (fault: Fault): { readonly on: LocalDate; readonly dueFor: string } | undefined => {
  const { status, notifyBy, unnotified, explainBy, appealBy, answerBy, unanswered } = fault
  switch (status) {
    case "reported":
      return unnotified === true ? undefined : { on: notifyBy, dueFor: "notice" }
    case "notified":
      return explainBy && { on: explainBy, dueFor: "explanation" }
    case "confirmed":
      return appealBy && { on: appealBy, dueFor: "appeal" }
    case "appealed":
      return answerBy && unanswered !== true ? { on: answerBy, dueFor: "answer" } : undefined
    default:
      return undefined
  }
}

const faultRow = (fault: Fault, caseId: string): Row => {
  const { status, who, on, class: grade, points, from, until, sources, breach, code, facts, kind } = fault
  const { explainBy, appealBy, answerBy, cancelledBy, unanswered, notifyBy, sameAs } = fault
  const { reporter, takenUpBy, confirmedBy, times } = fault
  const reviewsLeft = toReview(fault, caseId)
  const next = nextOf(fault)
  return {
    ...{ kind: "fault", key: caseId, status, who, on },
    open: !ended.includes(status) || reviewsLeft.length > 0,
    ...(next && { due: endOf(next.on), dueFor: next.dueFor }),
    data: {
      ...{ case: caseId, class: grade, points, from, until, sources, breach, code, facts, kind, notifyBy, explainBy },
      ...{ appealBy, answerBy, cancelledBy, unanswered, reporter, takenUpBy, confirmedBy, sameAs, times },
      ...(reviewsLeft.length > 0 && { toReview: reviewsLeft })
    }
  }
}

const escalationRow = (fault: Fault, caseId: string, escalation: Escalation): Row => {
  const { key, class: grade, points, of, counted, from, until, cancelledBy } = escalation
  const status = escalationStatus(fault, caseId, escalation)
  const sources: ReadonlyArray<Source> = ["library.conduct-escalation"]
  return {
    ...{ kind: "fault", key, status, who: fault.who, on: fault.on, open: !ended.includes(status) },
    data: {
      case: caseId,
      class: grade,
      points,
      from,
      until,
      sources,
      counted,
      of,
      cancelledBy,
      appealBy: fault.appealBy,
      times: fault.times
    }
  }
}

const meritRow = ({ merit }: ConductCase, caseId: string): Row => {
  const { status, who, on, grade, points, from, until, cancels, proposer } = merit
  return {
    ...{ kind: "merit", key: caseId, status, open: status === "proposed", who, on },
    data: { case: caseId, grade: Number(grade), points, from, until, cancels, proposer }
  }
}

const decisionRow = (caseId: string, status: "taken-up" | "put-aside", { breach, who, on, sameAs }: Aside): Row => ({
  ...{ kind: "breach-decision", key: breach, status, open: false, on, ...(who !== undefined && { who }) },
  data: { case: caseId, sameAs }
})

const changeRows = ({ changes }: ConductCase, caseId: string): ReadonlyArray<Row> =>
  changes.flatMap(({ at, cases, followed }, index) =>
    followed
      ? []
      : [
          {
            ...{ kind: "conduct-change", key: `${caseId}/${index + 1}`, status: "waiting", open: true },
            ...{ due: at, dueFor: "others-follow", data: { case: caseId, cases, number: index + 1 } }
          }
        ]
  )

/** What lists and other chapters see: the fault and its escalations, or the merit; what was decided on a breach. */
export const rows = (state: ConductCase, caseId: string): ReadonlyArray<Row> => {
  const { of, fault, aside } = state
  switch (of) {
    case "none":
      return []
    case "aside":
      return [decisionRow(caseId, "put-aside", aside)]
    case "merit":
      return [meritRow(state, caseId), ...changeRows(state, caseId)]
    case "fault":
      return [
        faultRow(fault, caseId),
        ...fault.escalations.map((each) => escalationRow(fault, caseId, each)),
        ...(fault.breach === undefined
          ? []
          : [decisionRow(caseId, "taken-up", { breach: fault.breach, who: fault.who, on: fault.on })]),
        ...changeRows(state, caseId)
      ]
  }
}

/** What the system records when a time has passed: nobody notified him, the fault is final, the appeal unanswered, others follow a change. */
export const lapsed = ({ dueFor, due, key, data }: StoredRow): Lapse | ReadonlyArray<Lapse> | undefined => {
  const caseId = String(data.case)
  const deadline = due as LocalDateTime
  switch (dueFor) {
    case "notice":
      return { caseId, command: "leaveUnnotified", deadline }
    case "appeal":
      return { caseId, command: "becomeFinal", deadline }
    case "answer":
      return { caseId, command: "leaveUnanswered", deadline }
    case "others-follow":
      return [
        ...(data.cases as ReadonlyArray<string>).map((other) => ({
          ...{ caseId: other, command: "follow", deadline: key }
        })),
        { caseId, command: "followed", deadline: key, input: { number: Number(data.number) } }
      ]
    default:
      return undefined
  }
}

const day = (zh: string, en: string, date: LocalDate | undefined): ReadonlyArray<Item> =>
  date === undefined ? [] : [{ label: { zh, en }, value: { date } }]
const plain = (zh: string, en: string, value: string | undefined): ReadonlyArray<Item> =>
  value === undefined ? [] : [{ label: { zh, en }, value: { plain: value } }]

const inFavourOf = (key: string | undefined) => plain("同一事由，并入", "The same act as", key)
const judgedUnder = (edition: number | undefined): ReadonlyArray<Item> =>
  edition === undefined
    ? []
    : [
        {
          label: { zh: "依据的规则册", en: "Judged under" },
          value: { text: { zh: `第 ${edition} 版`, en: `edition ${edition}` } },
          sources: ["library.editions", "library.conduct-classes"]
        }
      ]

const faultItems = ({ fault }: ConductCase): ReadonlyArray<Item> => [
  { label: { zh: "状态", en: "Status" }, value: { text: statuses[fault.status] } },
  ...plain("责任人", "Person", fault.who),
  { label: { zh: "行为", en: "Conduct" }, value: { text: whatOf(faultRow(fault, "")) }, sources: fault.sources },
  ...plain("违规记录", "The breach", fault.breach),
  ...day("发生日期", "Day of the conduct", fault.on),
  { label: { zh: "等级", en: "Class" }, value: { text: classes[fault.class] }, sources: fault.sources },
  { label: { zh: "分值", en: "Points" }, value: { count: fault.points }, sources: ["library.conduct-points"] },
  ...judgedUnder(fault.edition),
  ...inFavourOf(fault.sameAs),
  ...day("告知期限", "To be notified by", fault.status === "reported" ? fault.notifyBy : undefined),
  ...day("陈述申辩期限", "To explain by", fault.status === "notified" ? fault.explainBy : undefined),
  ...day("生效", "In effect from", fault.from),
  ...day("有效至", "Lives until", fault.until),
  ...day("申诉期限", "To appeal by", fault.appealBy),
  ...day("答复期限", "To be answered by", fault.answerBy),
  ...fault.escalations.map(
    ({ key, class: grade, counted }): Item => ({
      label: { zh: `累计升级为${classes[grade].zh}`, en: `Escalated to: ${classes[grade].en}` },
      value: { plain: `${key} ← ${counted.join(" ")}` },
      sources: ["library.conduct-escalation"]
    })
  ),
  ...Object.entries(reviewers).flatMap(([reviewer, { zh, en }]) =>
    day(`${zh}审查`, `Reviewed by ${en.toLowerCase()}`, fault.reviews[reviewer as keyof typeof reviewers])
  )
]

const meritItems = ({ merit }: ConductCase): ReadonlyArray<Item> => [
  { label: { zh: "状态", en: "Status" }, value: { text: statuses[merit.status] } },
  ...plain("受奖人", "Person", merit.who),
  ...day("事迹日期", "Day of the deed", merit.on),
  { label: { zh: "等级", en: "Grade" }, value: { text: merits[merit.grade] }, sources: ["library.conduct-merit"] },
  { label: { zh: "分值", en: "Points" }, value: { count: merit.points }, sources: ["library.conduct-merit"] },
  ...judgedUnder(merit.edition),
  ...day("生效", "In effect from", merit.from),
  ...day("有效至", "Lives until", merit.until),
  ...plain("用于抵过", "Set against", merit.cancels)
]

/** A case of conduct in lines for people. */
export const items = (state: ConductCase): ReadonlyArray<Item> => {
  switch (state.of) {
    case "fault":
      return faultItems(state)
    case "merit":
      return meritItems(state)
    case "aside":
      return [
        { label: { zh: "状态", en: "Status" }, value: { text: statuses["put-aside"] } },
        ...plain("违规记录", "The breach", state.aside.breach),
        ...inFavourOf(state.aside.sameAs)
      ]
    case "none":
      return []
  }
}
