import * as Schema from "effect/Schema"
import type { InForce } from "../kernel/Command.js"
import { count, labelled, linesNamed, oneOf } from "../kernel/Fields.js"
import { addDays, addMonths, type LocalDate } from "../kernel/LocalDate.js"
import { figure } from "../rulebook/figure.js"
import { breachClasses, recordedBreaches } from "./breachClasses.js"
import { type Counting, classes, counting, type FaultClass, inOrder, merits } from "./grades.js"
import { type KindId, kinds } from "./kinds.js"

/** The longest that any rulebook may let points live, in months. */
const longestLife = 60

const Worth = Schema.Struct({
  points: count(1, 1000).pipe(labelled("分值", "Points")),
  months: count(1, longestLife).pipe(labelled("有效月数", "Lives for months"))
})
const worthOf = ({ zh, en }: { readonly zh: string; readonly en: string }) => Worth.pipe(labelled(zh, en))

const Name = Schema.String.pipe(Schema.pattern(/^[a-zA-Z]+\.[a-zA-Z0-9.-]+$/))
const KindName = Schema.String.pipe(Schema.pattern(/^[a-z-]+$/))
const workingDays = count(1, 60)
const together = Schema.NullOr(count(2, 100))

/** What a community may set about conduct. Points, never money. */
export const ConductFigures = Schema.Struct({
  faults: Schema.Struct({
    minor: worthOf(classes.minor),
    general: worthOf(classes.general),
    serious: worthOf(classes.serious),
    grave: worthOf(classes.grave)
  }).pipe(figure(["library.conduct-points"], "过失扣分与有效期", "Points of a fault, and how long they live")),
  merits: Schema.Struct({
    "1": worthOf(merits["1"]),
    "2": worthOf(merits["2"]),
    "3": worthOf(merits["3"]),
    "4": worthOf(merits["4"])
  }).pipe(figure(["library.conduct-merit"], "奖励加分与有效期", "Points of a merit, and how long they live")),
  escalation: Schema.Struct({
    minor: together.pipe(labelled("几次轻微过失升为一般过失", "Minor faults that make a general one")),
    general: together.pipe(labelled("几次一般过失升为严重过失", "General faults that make a serious one")),
    serious: together.pipe(labelled("几次严重过失升为重大过失", "Serious faults that make a grave one"))
  }).pipe(figure(["library.conduct-escalation"], "累计升级（不升级为空）", "Escalation (none where empty)")),
  cancelsFromGrade: oneOf(merits).pipe(
    figure(
      ["library.conduct-merit"],
      "可抵严重过失的最低奖励等级",
      "Lowest grade of merit that cancels a serious fault"
    )
  ),
  notifyWithinWorkingDays: workingDays.pipe(
    figure(["library.conduct-procedure"], "告知本人的期限（工作日）", "Working days to notify the person")
  ),
  explainWithinWorkingDays: workingDays.pipe(
    figure(["library.conduct-procedure"], "陈述申辩的期限（工作日）", "Working days to explain")
  ),
  appealWithinWorkingDays: workingDays.pipe(
    figure(["library.conduct-procedure"], "申诉的期限（工作日）", "Working days to appeal")
  ),
  answerWithinWorkingDays: workingDays.pipe(
    figure(["library.conduct-procedure"], "答复申诉的期限（工作日）", "Working days to answer an appeal")
  ),
  absence: Schema.Struct({
    beyondMinutes: count(0, 720).pipe(labelled("超时超过几分钟", "Minutes beyond the limit")),
    counts: oneOf(counting).pipe(labelled("算作", "Counts as"))
  }).pipe(figure(["work.6.19", "library.conduct-classes"], "就餐、离岗超时过久", "Back far too late")),
  breaches: Schema.Record({ key: Name, value: oneOf(counting) }).pipe(
    linesNamed(recordedBreaches),
    figure(
      ["library.conduct-classes"],
      "在案违规算作什么（按章节和代码，未列出的按条款）",
      "What a recorded breach counts as (by chapter and code, else by clause)"
    )
  ),
  kinds: Schema.Record({ key: KindName, value: oneOf(counting) }).pipe(
    linesNamed(kinds),
    figure(["library.conduct-classes"], "所见行为算作什么", "What observed conduct counts as")
  )
})

export interface ConductFigures extends Schema.Schema.Type<typeof ConductFigures> {}

export const conductDefaults: ConductFigures = {
  faults: {
    minor: { points: 2, months: 3 },
    general: { points: 10, months: 6 },
    serious: { points: 30, months: 12 },
    grave: { points: 50, months: 12 }
  },
  merits: {
    "1": { points: 2, months: 3 },
    "2": { points: 10, months: 6 },
    "3": { points: 30, months: 12 },
    "4": { points: 50, months: 12 }
  },
  escalation: { minor: 3, general: 3, serious: 2 },
  cancelsFromGrade: "3",
  notifyWithinWorkingDays: 3,
  explainWithinWorkingDays: 3,
  appealWithinWorkingDays: 3,
  answerWithinWorkingDays: 5,
  absence: { beyondMinutes: 10, counts: "general" },
  breaches: breachClasses,
  kinds: Object.fromEntries(Object.entries(kinds).map(([kind, { counts }]) => [kind, counts]))
}

/** Within how many working days a person may act, and is answered. */
export type Times = Pick<
  ConductFigures,
  "explainWithinWorkingDays" | "appealWithinWorkingDays" | "answerWithinWorkingDays"
>

/** A breach as its row tells it. */
interface BreachKnown {
  readonly chapter: string
  readonly code: string
  readonly sources: ReadonlyArray<string>
  readonly facts: { readonly [name: string]: unknown }
}

/** What a recorded breach counts as: by its code, else by its clause; one the table does not know is no fault. */
export const countsOfBreach = (figures: ConductFigures, { chapter, code, sources, facts }: BreachKnown): Counting => {
  const listed = [`${chapter}.${code}`, ...sources].find((name) => Object.hasOwn(figures.breaches, name))
  const counts = listed === undefined ? "none" : (figures.breaches[listed] ?? "none")
  const beyond = Number(facts.minutes) - Number(facts.limit)
  const isAbsence = chapter === "shift" && (code === "meal-too-long" || code === "away-too-long")
  return isAbsence && counts !== "none" && beyond > figures.absence.beyondMinutes ? figures.absence.counts : counts
}

/** What observed conduct of a kind counts as. */
export const countsOfKind = ({ kinds: listed }: ConductFigures, kind: KindId): Counting =>
  Object.hasOwn(listed, kind) ? (listed[kind] ?? "none") : kinds[kind].counts

/** What a fault of a class takes away. */
export const pointsOf = ({ faults }: ConductFigures, grade: FaultClass): number => -faults[grade].points

/** The last day a fault lives that takes effect on a day, that day's corresponding one included (Civil Code 201, 202). */
export const livesUntil = ({ faults }: ConductFigures, grade: FaultClass, from: LocalDate): LocalDate =>
  addMonths(from, faults[grade].months)

/** The first day of conduct that may still be taken up: older, even the gravest class would have run out. */
export const notBefore = ({ faults }: ConductFigures, on: LocalDate): LocalDate =>
  addMonths(on, -Math.max(...inOrder.map((grade) => faults[grade].months)))

/** The rules of today, and those of any other day. */
interface Rules {
  readonly figures: ConductFigures
  readonly figuresOn: (day: LocalDate) => InForce<ConductFigures> | undefined
}

/** The first day of conduct that may be taken up by the rules of its own day: an earlier edition may have had longer lives. */
export const firstOpen = ({ figures, figuresOn }: Rules, on: LocalDate): LocalDate => {
  const from = (day: LocalDate): LocalDate => {
    const rules = figuresOn(day)
    const first = notBefore(rules?.figures ?? figures, on)
    if (first <= day) return day
    // An edition that is in force on two days is in force on all between them.
    return figuresOn(first)?.edition === rules?.edition ? first : from(addDays(day, 1))
  }
  return from(addMonths(on, -longestLife))
}
