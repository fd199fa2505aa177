import { type BreachRow, breachOf } from "../conduct/breachRow.js"
import { ledgerOf, recordOf } from "../conduct/ledger.js"
import { actOf, casesOf, isSame, onceADay } from "../conduct/sameAct.js"
import { rowsWhere, type StoredRow } from "../kernel/Books.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import type { Period } from "./period.js"

/** Where a number comes from: a row of the books, and by stream and position the commit that stands behind it. */
export interface Evidence {
  readonly kind: string
  readonly key: string
  readonly stream: string
  readonly position: number
}

/** One recorded fact that may take something off a score, by the chapter it is of and its code. */
export interface Fact {
  readonly chapter: string
  readonly code: string
  readonly evidence: Evidence
  /** The act it is a record of, where others may be of the same. */
  readonly act?: string
}

export const evidenceOf = ({ kind, key, stream, position }: StoredRow): Evidence => ({ kind, key, stream, position })

type Rows = ReadonlyArray<StoredRow>

/** What is read of the tills a clerk counted in a period. */
export const periodsNeed = ({ first, last, clerk }: Pick<Period, "first" | "last" | "clerk">) =>
  rowsWhere({ kind: "period", who: clerk, onFrom: first, onUntil: last })

/** What is read for a clerk's month; the same whatever the rulebook says. */
export const monthNeeds = ({ first, last, clerk }: Pick<Period, "first" | "last" | "clerk">) => {
  const within = { onFrom: first, onUntil: last }
  const { faults: allFaults, merits } = recordOf(clerk)
  return {
    breaches: rowsWhere({ kind: "breach", who: clerk, ...within }),
    putAside: rowsWhere({ kind: "breach-decision", status: "put-aside", ...within }),
    faults: rowsWhere({ kind: "fault", who: clerk, ...within }),
    allFaults,
    merits,
    visits: rowsWhere({ kind: "return-visit", status: "dissatisfied", ...within }),
    periods: periodsNeed({ first, last, clerk }),
    roster: rowsWhere({ kind: "rostered", ...within }),
    attestations: rowsWhere({ kind: "attestation", who: clerk, ...within })
  }
}

/** The books of a month as they were read for it. */
export type MonthBooks = { readonly [name in keyof ReturnType<typeof monthNeeds>]: Rows }

/** Whether a fault was found and stands, by all of the clerk's record: right before the rows have followed it. */
export const inEffectBy = ({ allFaults, merits }: MonthBooks): ((fault: StoredRow) => boolean) => {
  const { entries, stands } = ledgerOf(allFaults, merits)
  const standing = new Set(entries.filter(stands).map(({ key }) => key))
  return ({ key }) => standing.has(key)
}

const fact = (chapter: string, code: string, row: StoredRow): Fact => ({ chapter, code, evidence: evidenceOf(row) })

/** Whether a case was judged: in effect or on appeal, let go, or cancelled by a merit. */
const isJudged = ({ status }: StoredRow): boolean => !["reported", "notified", "explained"].includes(status)

/** The cases about a breach's act: the one that it was taken up in, and those of what else was seen or recorded of it. */
const casesAbout = (breach: BreachRow, faults: Rows): Rows => {
  const same = casesOf(actOf(breach), faults).map(({ record }) => record)
  return faults.filter(({ key, data }) => data.breach === breach.key || same.includes(key))
}

/**
 * Breaches that nobody put aside, and whose act was neither let pass nor judged: once it was, the breach counts that the
 * fault in effect rests on, or none.
 */
const breachFacts = (books: MonthBooks): ReadonlyArray<Fact> => {
  const { breaches, putAside, faults } = books
  const isInEffect = inEffectBy(books)
  const records = breaches.flatMap(breachOf)
  const aside = new Set(putAside.map(({ key }) => key))
  const decided = new Set(putAside.flatMap(({ key, data }) => (data.sameAs === undefined ? [key] : [])))
  const letPass = records.filter(({ key }) => decided.has(key)).map((each) => actOf(each))
  const takesOff = (breach: BreachRow) => {
    const cases = casesAbout(breach, faults)
    if (cases.some((row) => row.data.breach === breach.key && isInEffect(row))) return true
    if (cases.some(isJudged)) return false
    return !aside.has(breach.key) && !letPass.some((act) => isSame(act, actOf(breach)))
  }
  return breaches.flatMap((row) =>
    breachOf(row)
      .filter(takesOff)
      .map((breach) => {
        const kind = onceADay(actOf(breach))
        return { ...fact(breach.chapter, breach.code, row), ...(kind !== undefined && { act: `${breach.on} ${kind}` }) }
      })
  )
}

/** Faults somebody observed or answers for; one that rests on his own breach, or on other faults, was counted with them. */
const faultFacts = (books: MonthBooks): ReadonlyArray<Fact> => {
  const own = new Set<unknown>(books.breaches.map(({ key }) => key))
  return books.faults
    .filter(inEffectBy(books))
    .filter(({ data }) => !own.has(data.breach) && data.counted === undefined)
    .map((row) => fact("conduct", `observed-${row.data.class}`, row))
}

/** Residents found dissatisfied with a case the clerk tracks, whoever made the visit. */
const visitFacts = ({ visits }: MonthBooks, clerk: string): ReadonlyArray<Fact> =>
  visits.filter(({ data }) => data.tracker === clerk).map((row) => fact("repairs", "visit-dissatisfied", row))

/** Differences of cash in what the clerk counted. */
const cashFacts = ({ periods }: MonthBooks): ReadonlyArray<Fact> =>
  periods
    .filter(({ data }) => Number(data.difference) !== 0)
    .map((row) => fact("cash", row.data.explained === true ? "difference-explained" : "difference-unexplained", row))

/** The day until which a difference may be explained, honestly told; none for what has none. */
export const explainByOf = ({ data }: StoredRow): LocalDate | undefined => data.explainBy as LocalDate | undefined

/** All recorded facts of a clerk's month that the rulebook may take something off for. */
export const factsOf = (books: MonthBooks, clerk: string): ReadonlyArray<Fact> => [
  ...breachFacts(books),
  ...faultFacts(books),
  ...visitFacts(books, clerk),
  ...cashFacts(books)
]
