import * as Schema from "effect/Schema"
import { rowsWhere, type StoredRow } from "../kernel/Books.js"
import { Day, labelled, oneOf, optional, TimeOfDay } from "../kernel/Fields.js"
import { endOf, at as moment } from "../kernel/LocalDate.js"
import { questionsOf } from "../kernel/Question.js"
import { deadlinesFrom } from "./deadlines.js"
import type { RepairFigures } from "./figures.js"
import { type Department, departments, kinds, type Outcome, urgencies } from "./state.js"

const question = questionsOf<RepairFigures>()

const Moment = Schema.Struct({
  on: Day.pipe(labelled("日期", "Day")),
  at: TimeOfDay.pipe(labelled("时间", "Time"))
})

const orderOf = (
  { key, status, unit, who, on, due, dueFor, data }: StoredRow,
  isOverdue: boolean,
  isOfTheDay: boolean
) => ({
  case: key,
  number: String(data.number),
  kind: String(data.kind),
  department: String(data.department),
  urgency: String(data.urgency),
  ...(unit !== undefined && { unit }),
  ...(data.place !== undefined && { place: String(data.place) }),
  status,
  tracker: String(who),
  receivedOn: String(on),
  ...(due !== undefined && { due, dueFor: String(dueFor) }),
  ofTheDay: isOfTheDay,
  overdue: isOverdue
})
type Followed = ReturnType<typeof orderOf>

/** The urgent first, then what is due the soonest. */
const byNeed = (a: Followed, b: Followed): number => {
  if (a.urgency !== b.urgency) return a.urgency === "urgent" ? -1 : 1
  const [first, second] = [a.due ?? "9999", b.due ?? "9999"]
  if (first !== second) return first < second ? -1 : 1
  return a.number < b.number ? -1 : 1
}

const counted = (visits: ReadonlyArray<StoredRow>) => {
  const of = (outcome: Outcome) => visits.filter(({ status }) => status === outcome).length
  const [satisfied, fairly, dissatisfied] = [of("satisfied"), of("fairly"), of("dissatisfied")]
  const answered = satisfied + fairly + dissatisfied
  return {
    ...{ satisfied, fairly, dissatisfied, answered },
    unreachable: of("unreachable"),
    noContact: of("no-contact"),
    noAnswer: of("no-answer"),
    /** Satisfied and fairly satisfied, of those who answered; whole percent, half up. */
    ...(answered > 0 && { percent: Math.floor((200 * (satisfied + fairly) + answered) / (2 * answered)) })
  }
}

/** What may be asked of repairs and complaints. */
export const questions = {
  deadlines: question({
    title: { zh: "办理时限", en: "By when" },
    sources: ["library.repair-deadlines", "work.8.7"],
    input: Schema.Struct({
      kind: oneOf(kinds).pipe(labelled("类别", "Kind")),
      urgency: oneOf(urgencies).pipe(labelled("缓急", "Urgency")),
      received: Moment.pipe(labelled("受理时间", "Received at")),
      anonymous: Schema.optionalWith(Schema.Boolean.pipe(labelled("匿名", "Anonymous")), optional),
      waits: Schema.optionalWith(
        Schema.Array(
          Schema.Struct({ from: Moment.pipe(labelled("自", "From")), until: Moment.pipe(labelled("至", "Until")) })
        ).pipe(Schema.maxItems(20), labelled("已告知住户的等候", "Waits the resident was told of")),
        optional
      )
    }),
    answer: ({ figures, general, input: { kind, urgency, received, anonymous, waits = [] } }) => {
      const clockFrom = moment(received.on, received.at)
      return deadlinesFrom(
        {
          ...{ kind, urgency, clockFrom },
          ...(anonymous !== true && { awaitsAnswerSince: clockFrom }),
          stops: waits.map(({ from, until }) => ({ from: moment(from.on, from.at), until: moment(until.on, until.at) }))
        },
        figures,
        general
      )
    }
  }),
  followUps: question({
    title: { zh: "每日跟进单", en: "The day's follow-ups" },
    sources: ["work.6.13", "job.5.3"],
    input: Schema.Struct({
      on: Schema.optionalWith(Day.pipe(labelled("日期（不填为今天）", "Day (today)")), optional)
    }),
    needs: (asking, { on = asking.on }) => ({
      ofTheDay: rowsWhere({ kind: "repair", open: true, onFrom: on, onUntil: on }),
      overdue: rowsWhere({ kind: "repair", open: true, dueBefore: on === asking.on ? asking.at : endOf(on) })
    }),
    answer: ({ input, facts, on: today }) => {
      const on = input.on ?? today
      const late = new Set(facts.overdue.map(({ key }) => key))
      const all = [...facts.ofTheDay, ...facts.overdue.filter((row) => row.on !== on)]
      const orders = all.map((row) => orderOf(row, late.has(row.key), row.on === on)).sort(byNeed)
      const remind = (Object.keys(departments) as ReadonlyArray<Department>).flatMap((department) => {
        const open = orders.filter((order) => order.department === department)
        return open.length === 0
          ? []
          : [{ department, open: open.length, overdue: open.filter(({ overdue }) => overdue).length }]
      })
      return { on, orders, remind }
    }
  }),
  satisfaction: question({
    title: { zh: "满意度统计", en: "Satisfaction" },
    sources: ["job.5.10", "work.8.9"],
    input: Schema.Struct({
      from: Day.pipe(labelled("自", "From")),
      until: Day.pipe(labelled("至", "Until")),
      department: Schema.optionalWith(oneOf(departments).pipe(labelled("部门", "Department")), optional)
    }),
    needs: (_asking, { from, until }) => ({
      visits: rowsWhere({ kind: "return-visit", onFrom: from, onUntil: until })
    }),
    answer: ({ input, facts }) => {
      const visits = facts.visits.filter(({ data }) => data.reporter !== "office")
      const asked = Object.keys(departments).filter((each) => (input.department ?? each) === each)
      return {
        departments: asked.map((department) => ({
          department,
          ...counted(visits.filter(({ data }) => data.department === department))
        })),
        total: counted(visits.filter(({ data }) => asked.includes(String(data.department))))
      }
    }
  })
}
