import { rowsWhere, type StoredRow } from "../kernel/Books.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import type { Facts } from "../kernel/Refusal.js"
import { type BreachRow, breachOf } from "./breachRow.js"
import { type ConductFigures, countsOfBreach } from "./figures.js"
import { type ConductStep, rulesOn } from "./guards.js"
import { type KindId, kinds, oneActADay } from "./kinds.js"

/** What somebody did on a day: as it was seen, by its kind; as it was recorded, by chapter and code, with its facts. */
export interface Act {
  readonly who: string
  readonly on: LocalDate
  readonly kind?: KindId
  readonly code?: string
  readonly facts?: Facts
}

/** What else is on record of an act: a case about it, or a breach on which nobody has decided. */
export interface Other {
  /** The case, or the breach. */
  readonly record: string
  readonly isCase: boolean
  /** That the person was told of it, or that it was decided on. */
  readonly isDealtWith: boolean
}

/** A breach as somebody's act. */
export const actOf = ({ chapter, code, facts, on, whose }: BreachRow, who = whose): Act => ({
  ...{ who, on, code: `${chapter}.${code}`, facts }
})

/** The act that a case is about, as its row tells it. */
export const actIn = ({ who = "", on, data }: StoredRow): Act => ({
  ...(data as Pick<Act, "kind" | "code" | "facts">),
  ...{ who, on: on as LocalDate }
})

const tells = (kind: KindId | undefined, act: Act) =>
  kind !== undefined &&
  (act.kind === kind ||
    kinds[kind].breaches.some(
      ({ code, facts = {} }) =>
        code === act.code && Object.entries(facts).every(([name, value]) => act.facts?.[name] === value)
    ))

/** The kind of an act of which there is one a day, however it was recorded. */
export const onceADay = (act: Act): KindId | undefined => oneActADay.find((kind) => tells(kind, act))

/** Whether two records tell of one act; what names nobody is of no one act until it is taken up as somebody's. */
export const isSame = (one: Act, other: Act): boolean =>
  one.who !== "office" &&
  one.who === other.who &&
  one.on === other.on &&
  (tells(one.kind, other) || tells(other.kind, one) || tells(onceADay(one), other))

/** What of a person's day may be of one act. */
export const dayOf = ({ who, on }: Pick<Act, "who" | "on">) => {
  const day = { onFrom: on, onUntil: on }
  return {
    faults: rowsWhere({ kind: "fault", who, ...day }),
    breaches: rowsWhere({ kind: "breach", who, ...day }),
    decisions: rowsWhere({ kind: "breach-decision", ...day })
  }
}

type Rows = ReadonlyArray<StoredRow>

/** The cases about the same act, save its own; one that was closed in favour of another is none. */
export const casesOf = (act: Act, faults: Rows, own?: string): ReadonlyArray<Other> =>
  faults
    .filter((row) => row.key !== own && row.data.sameAs === undefined && isSame(act, actIn(row)))
    .map(({ key, status }) => ({ record: key, isCase: true, isDealtWith: status !== "reported" }))

/**
 * What else is on record of the same act, what is dealt with first. A breach that the rulebook only records is none of
 * it, nor one put aside in favour of another record (library.conduct-classes).
 */
export const othersOf = (
  act: Act,
  record: { readonly faults: Rows; readonly breaches: Rows; readonly decisions: Rows },
  figures: ConductFigures,
  own?: string
): ReadonlyArray<Other> => {
  const ofTheDay = record.breaches.filter((row) => row.who === act.who && row.on === act.on && row.key !== own)
  const breaches = ofTheDay.flatMap(breachOf).flatMap((breach): ReadonlyArray<Other> => {
    const { key } = breach
    if (!isSame(act, actOf(breach)) || countsOfBreach(figures, breach) === "none") return []
    const decision = record.decisions.find((each) => each.key === key)
    if (decision === undefined) return [{ record: key, isCase: false, isDealtWith: false }]
    // What was taken up is among the cases.
    if (decision.status === "taken-up" || decision.data.sameAs !== undefined) return []
    return [{ record: String(decision.data.case), isCase: true, isDealtWith: true }]
  })
  const others = [...casesOf(act, record.faults, own), ...breaches]
  return [...others.filter(({ isDealtWith }) => isDealtWith), ...others.filter(({ isDealtWith }) => !isDealtWith)]
}

/** What else is on record of the act that a case is about. */
export const othersThan = (step: ConductStep<unknown, ReturnType<typeof dayOf>>): ReadonlyArray<Other> => {
  const { state, facts, caseId } = step
  return othersOf(state.fault, facts, rulesOn(step, state.fault.on).figures, caseId)
}
