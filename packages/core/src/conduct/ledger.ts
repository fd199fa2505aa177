import { type Row, rowsWhere } from "../kernel/Books.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import type { FaultClass } from "./grades.js"
import type { FaultStatus, Standing } from "./state.js"

/** A fault as its row tells it; an escalation is one too, with the faults it counted and the class they were of. */
export interface Entry {
  readonly key: string
  readonly case: string
  readonly status: FaultStatus
  readonly class: FaultClass
  readonly points: number
  readonly from?: LocalDate
  readonly until?: LocalDate
  readonly on: LocalDate
  readonly counted: ReadonlyArray<string>
  readonly of?: FaultClass
  readonly appealBy?: LocalDate
}

/** A fault's row read back. */
export const entryOf = ({ key, status, on, data }: Row): Entry => ({
  ...{ key, case: String(data.case), status: status as FaultStatus, class: data.class as FaultClass },
  ...{ points: Number(data.points), on: on as LocalDate },
  ...(data.from !== undefined && { from: data.from as LocalDate, until: data.until as LocalDate }),
  counted: (data.counted ?? []) as ReadonlyArray<string>,
  ...(data.of !== undefined && { of: data.of as FaultClass }),
  ...(data.appealBy !== undefined && { appealBy: data.appealBy as LocalDate })
})

/** What is read of a person: all of his faults and merits, of whatever day, since which of them stand rests on the others. */
export const recordOf = (who: string) => ({
  faults: rowsWhere({ kind: "fault", who }),
  merits: rowsWhere({ kind: "merit", who })
})

/** What one person's faults and merits amount to: which stand, which are in effect, and which another replaces. */
export interface Ledger {
  readonly entries: ReadonlyArray<Entry>
  /** How an escalation stands by faults that it counted as being of a class. */
  readonly standingBy: (counted: ReadonlyArray<string>, of: FaultClass | undefined) => Standing
  /** Whether a fault was found and stands: confirmed or final, no appeal pending, not cancelled. */
  readonly stands: (entry: Entry) => boolean
  /** Whether a fault has its points on a day: it stands, and the day is within its life. */
  readonly inEffect: (entry: Entry, on: LocalDate) => boolean
  /** The last day on which a fault, or one that an escalation rests on, may still be appealed; none where all is final. */
  readonly appealableUntil: (entry: Entry) => LocalDate | undefined
  /** The escalation whose points stand in the place of a fault's. */
  readonly replacedBy: (key: string) => Entry | undefined
  /** Whether an escalation has counted a fault; it never counts again, unless that escalation fell. */
  readonly isCounted: (key: string) => boolean
  /** The merit that cancels a fault. */
  readonly cancelledBy: (key: string) => string | undefined
}

/** Reads the rows of one person's faults and merits. */
export const ledgerOf = (faults: ReadonlyArray<Row>, merits: ReadonlyArray<Row>): Ledger => {
  const entries = faults.map(entryOf)
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const cancels = new Map(merits.flatMap(({ key, data }) => (data.cancels ? [[String(data.cancels), key]] : [])))
  const standingBy = (counted: ReadonlyArray<string>, of: FaultClass | undefined): Standing => {
    const found = counted.map((key): Standing => {
      const entry = byKey.get(key)
      if (entry === undefined || entry.status === "dismissed" || entry.class !== of) return "fallen"
      if (entry.counted.length > 0) return standing(entry)
      return entry.status === "appealed" ? "suspended" : "stands"
    })
    return found.includes("fallen") ? "fallen" : found.includes("suspended") ? "suspended" : "stands"
  }
  const standing = ({ counted, of }: Entry) => standingBy(counted, of)
  const appealableUntil = (entry: Entry): LocalDate | undefined => {
    const counted = entry.counted.flatMap((key) => byKey.get(key) ?? [])
    const days = counted.length === 0 ? [entry.appealBy] : counted.map(appealableUntil)
    const open = entry.counted.length > 0 || entry.status === "confirmed"
    return open
      ? days
          .flatMap((day) => day ?? [])
          .sort()
          .at(-1)
      : undefined
  }
  const stands = (entry: Entry): boolean => {
    const { key, status, counted } = entry
    // An escalation is never appealed itself: it is suspended, by the record or already, as long as what it counted is.
    const isSuspended = status === "appealed" && counted.length > 0
    const isDecided = status === "confirmed" || status === "final" || isSuspended
    return isDecided && !cancels.has(key) && standing(entry) === "stands"
  }
  const escalations = entries.filter(({ counted }) => counted.length > 0)
  const counting = (key: string) => escalations.filter(({ counted }) => counted.includes(key))
  return {
    entries,
    standingBy,
    appealableUntil,
    stands,
    inEffect: (entry, on) => {
      const { from, until } = entry
      return from !== undefined && until !== undefined && from <= on && on <= until && stands(entry)
    },
    replacedBy: (key) => counting(key).find((entry) => standing(entry) === "stands"),
    isCounted: (key) => counting(key).some((entry) => standing(entry) !== "fallen"),
    cancelledBy: (key) => cancels.get(key)
  }
}
