import * as Schema from "effect/Schema"
import type { Bilingual } from "../kernel/Bilingual.js"
import { rowsWhere, type StoredRow } from "../kernel/Books.js"
import { Day, Key, Line, labelled, optional } from "../kernel/Fields.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { isUntold, mayKnow, overseersOf, untoldTo } from "../kernel/personnel.js"
import { type Asked, type Asking, questionsOf } from "../kernel/Question.js"
import type { Source } from "../manual/sources.js"
import { breachOf } from "./breachRow.js"
import { breachText } from "./breachWording.js"
import { type ConductFigures, countsOfBreach, firstOpen, notBefore } from "./figures.js"
import { type FaultClass, type MeritGrade, merits } from "./grades.js"
import { deciders, guard } from "./guards.js"
import { type Entry, ledgerOf, recordOf } from "./ledger.js"
import { noticeOf, whatOf } from "./notice.js"
import { personnel } from "./personnel.js"
import { actIn, actOf, othersOf } from "./sameAct.js"
import { type NotBy, notByIn } from "./twoPersons.js"

const question = questionsOf<ConductFigures>()
const access = ["library.conduct-access"] as const
const deciderLooks = { by: "someone-else", roles: deciders, may: "look" } as const

type Seeing = Pick<Asking<unknown>, "asker" | "general">
/** Whether the asker may see what is about that person; about everybody, where nobody is named. */
const maySee = ({ asker, general }: Seeing, who?: string, untold = false) =>
  mayKnow(asker, who, overseersOf("conduct", personnel, general), untold)
/** Whether he may see a row: of what he is accused of himself, once he is told. */
const maySeeRow = (seeing: Seeing, row: StoredRow) => maySee(seeing, row.who, isUntold(personnel, row))

const OfPerson = Schema.Struct({
  who: Key.pipe(labelled("何人", "Who")),
  on: Schema.optionalWith(Day.pipe(labelled("截至哪天（不填为今天）", "On which day (today if left out)")), optional)
})
type OfPerson = typeof OfPerson.Type
type Standing = Asked<ConductFigures, OfPerson, ReturnType<typeof recordOf>>

/** A fault that an escalation counted. */
export interface Counted {
  readonly key: string
  readonly case: string
  readonly on: LocalDate
  readonly what: Bilingual
}

/** A fault or a merit that has its points on the day, and what they come from. */
export interface LivePoints {
  readonly kind: "fault" | "merit"
  readonly key: string
  readonly case: string
  readonly points: number
  readonly on?: LocalDate
  readonly what: Bilingual
  readonly from: LocalDate
  readonly until: LocalDate
  readonly sources: ReadonlyArray<Source>
  readonly class?: FaultClass
  readonly grade?: number
  readonly breach?: string
  readonly counted?: ReadonlyArray<Counted>
}

const countedIn = (faults: ReadonlyArray<StoredRow>, keys: ReadonlyArray<string>): ReadonlyArray<Counted> =>
  faults
    .filter(({ key }) => keys.includes(key))
    .map((row) => ({ key: row.key, case: String(row.data.case), on: row.on as LocalDate, what: whatOf(row) }))

const liveOf = (row: StoredRow, faults: ReadonlyArray<StoredRow>): LivePoints => {
  const { data, key, on } = row
  const { grade, counted } = data
  return {
    ...{ kind: row.kind as LivePoints["kind"], key, case: String(data.case), points: Number(data.points) },
    what: grade === undefined ? whatOf(row) : merits[String(grade) as MeritGrade],
    ...(on !== undefined && { on }),
    ...{ from: data.from as LocalDate, until: data.until as LocalDate },
    sources: (data.sources ?? ["library.conduct-merit"]) as unknown as ReadonlyArray<Source>,
    ...(data.class !== undefined && { class: data.class as FaultClass }),
    ...(grade !== undefined && { grade: Number(grade) }),
    ...(data.breach !== undefined && { breach: String(data.breach) }),
    ...(counted !== undefined && { counted: countedIn(faults, counted as ReadonlyArray<string>) })
  }
}

const standingOf = (step: Standing) => {
  const { input, facts, on: today } = step
  const { who, on = today } = input
  const { entries, inEffect, replacedBy } = ledgerOf(facts.faults, facts.merits)
  const counts = new Set(
    entries.filter((entry: Entry) => inEffect(entry, on) && replacedBy(entry.key) === undefined).map(({ key }) => key)
  )
  const own = facts.faults.filter(({ key }) => counts.has(key))
  const granted = facts.merits.filter(({ status, data: { cancels } }) => status === "granted" && cancels === undefined)
  const live = [
    ...own.map((row) => liveOf(row, facts.faults)),
    ...granted.map((row) => liveOf(row, [])).filter(({ from, until }) => from <= on && on <= until)
  ]
  const open = facts.faults
    .filter((row) => row.open && row.data.counted === undefined && maySeeRow(step, row))
    .map((row) => {
      const { key, status, due, dueFor, data } = row
      return {
        ...{ key, status, on: row.on as LocalDate, what: whatOf(row) },
        ...{ class: data.class as FaultClass, points: Number(data.points) },
        sources: data.sources as unknown as ReadonlyArray<Source>,
        ...(due !== undefined && { due, dueFor })
      }
    })
  return { who, on, points: live.reduce((sum, { points }) => sum + points, 0), live, open }
}

/** Nothing of a case of which the asker is not told: what waits for him is what he sees in lists. */
const waitingNeeds = (asking: Asking<ConductFigures>) => {
  const { on, asker } = asking
  const since = { onFrom: firstOpen(asking, on), onUntil: on }
  const told = asker === undefined ? {} : { untold: untoldTo(asker.by, personnel) }
  return {
    breaches: rowsWhere({ kind: "breach", ...since, ...told }),
    decisions: rowsWhere({ kind: "breach-decision", ...since, ...told }),
    recent: rowsWhere({ kind: "fault", ...since, ...told }),
    faults: rowsWhere({ kind: "fault", open: true, ...told }),
    merits: rowsWhere({ kind: "merit", open: true })
  }
}
type Waiting = Asked<ConductFigures, Record<never, never>, ReturnType<typeof waitingNeeds>>

const caseWaiting = (row: StoredRow) => {
  const { key, who, on, status, due, dueFor, data } = row
  const { class: grade, grade: merit, unanswered, toReview } = data
  const sources = data.sources as unknown as ReadonlyArray<Source>
  return {
    ...{ key, who: who ?? "", on, status, points: Number(data.points) },
    ...(grade !== undefined && { class: grade as FaultClass, what: whatOf(row), sources }),
    ...(merit !== undefined && { grade: Number(merit), what: merits[String(merit) as MeritGrade] }),
    ...(due !== undefined && { due, dueFor }),
    ...(unanswered === true && { unanswered: true }),
    ...(toReview !== undefined && { toReview: toReview as ReadonlyArray<string> }),
    notBy: notByIn(row)
  }
}

const waitingOf = (step: Waiting) => {
  const { facts, figures, figuresOn } = step
  const figuresThen = (on: LocalDate) => figuresOn(on)?.figures ?? figures
  const decided = new Set(facts.decisions.map(({ key }) => key))
  const breaches = facts.breaches.flatMap(breachOf).flatMap((breach) => {
    const { key, code, chapter, whose, on, sources } = breach
    const then = figuresThen(on)
    const counts = countsOfBreach(then, breach)
    if (decided.has(key) || counts === "none" || on < notBefore(then, step.on)) return []
    const what = breachText(`${chapter}.${code}`, breach.facts)
    const own = whose === "office" ? [] : [whose]
    const notBy: NotBy = { takeUp: own, putAside: own }
    const [same] = othersOf(actOf(breach), { ...facts, faults: facts.recent }, then, key)
    return [
      {
        ...{ breach: key, chapter, code, what, whose, on, class: counts, sources, notBy },
        ...(same !== undefined && { sameAs: same.record })
      }
    ]
  })
  const toNotify = (row: StoredRow) => {
    const act = actIn(row)
    const [same] = othersOf(act, { ...facts, faults: facts.recent }, figuresThen(act.on), row.key)
    return { ...caseWaiting(row), ...(same !== undefined && { sameAs: same.record }) }
  }
  const cases = facts.faults.filter((row) => row.data.counted === undefined)
  const at = (status: string) => cases.filter((row) => row.status === status).map(caseWaiting)
  return {
    breaches: breaches.sort((one, other) => (`${one.on} ${one.breach}` < `${other.on} ${other.breach}` ? -1 : 1)),
    toNotify: cases.filter(({ status }) => status === "reported").map(toNotify),
    toExplain: at("notified"),
    toConfirm: at("explained"),
    toAnswer: at("appealed"),
    toReview: cases.filter(({ data }) => data.toReview !== undefined).map(caseWaiting),
    merits: facts.merits.map(caseWaiting)
  }
}

const OfFault = Schema.Struct({ fault: Line.pipe(labelled("过失编号", "The fault")) })
type OfFault = typeof OfFault.Type
const faultOf = (_asking: unknown, { fault }: OfFault) => ({ rows: rowsWhere({ kind: "fault", key: fault }) })
type Noticing = Asked<ConductFigures, OfFault, ReturnType<typeof faultOf>>

/** What may be asked of conduct: a person's points, what waits for a decision, and what a notice says. */
export const questions = {
  standing: question({
    title: { zh: "奖惩分值", en: "Points of a person" },
    sources: ["library.conduct-points", "library.conduct-access"],
    input: OfPerson,
    needs: (_asking, { who }) => recordOf(who),
    guards: [
      guard(
        "not-his-to-see",
        access,
        (step: Standing) => !maySee(step, step.input.who) && { who: step.input.who },
        deciderLooks
      )
    ],
    answer: standingOf
  }),
  waiting: question({
    title: { zh: "待处理的奖惩事项", en: "What waits for a decision" },
    sources: ["library.conduct-procedure", "library.conduct-access"],
    input: Schema.Struct({}),
    needs: waitingNeeds,
    guards: [guard("for-deciders", access, (step: Waiting) => !maySee(step) && {}, deciderLooks)],
    answer: waitingOf
  }),
  notice: question({
    title: { zh: "过失通知书", en: "Notice of a fault" },
    sources: ["library.conduct-procedure", "library.conduct-access"],
    input: OfFault,
    needs: faultOf,
    guards: [
      // For who may not see it, it is not there.
      guard(
        "no-such-fault",
        ["library.identifiable", ...access],
        (step: Noticing) => {
          const [row] = step.facts.rows
          return (row === undefined || !maySeeRow(step, row)) && { fault: step.input.fault }
        },
        { by: "input", field: "fault" }
      )
    ],
    answer: ({ facts: { rows } }) => rows.map(noticeOf)[0]
  })
}
