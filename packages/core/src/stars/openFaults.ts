import type { StoredRow } from "../kernel/Books.js"
import { addDays, type LocalDate, later } from "../kernel/LocalDate.js"
import { guard } from "./guards.js"

type Rows = ReadonlyArray<StoredRow>

/** The faults a fault rests on: those an escalation counted, and theirs; else itself. */
const restsOn = (faults: Rows, row: StoredRow): Rows => {
  const counted = row.data.counted as ReadonlyArray<string> | undefined
  return counted === undefined
    ? [row]
    : faults.filter(({ key }) => counted.includes(key)).flatMap((each) => restsOn(faults, each))
}

/** Those of a clerk's faults that bear on a period, and all of them. */
interface Bearing {
  readonly bearing: Rows
  readonly faults: Rows
}

const under = ({ bearing, faults }: Bearing, isOpen: (row: StoredRow) => boolean): Rows => {
  const open = bearing.flatMap((row) => restsOn(faults, row)).filter(isOpen)
  return faults.filter(({ key }) => open.some((each) => each.key === key))
}

const keysOf = (rows: Rows): ReadonlyArray<string> => rows.map(({ key }) => key)

/** That no fault which bears on a period may still fall: one whose appeal the office left unanswered has no effect, and holds nothing up. */
export const faultsSettled = <T>(bearingOn: (step: T) => Bearing) => [
  guard(
    "fault-open-to-appeal",
    ["library.star-faults"],
    (step: T) => {
      const open = under(bearingOn(step), ({ status }) => status === "confirmed")
      const ends = open.map(({ data }) => data.appealBy as LocalDate)
      return open.length > 0 && { faults: keysOf(open), by: ends.reduce((last, each) => later(last, each)) }
    },
    ({ by }) => ({ by: "waiting", until: addDays(by, 1) })
  ),
  guard(
    "fault-on-appeal",
    ["library.star-faults"],
    (step: T) => {
      const open = under(bearingOn(step), ({ status, data }) => status === "appealed" && data.unanswered !== true)
      return open.length > 0 && { faults: keysOf(open) }
    },
    {
      ...{ by: "elsewhere", chapter: "conduct", command: "decide" },
      title: { zh: "答复申诉", en: "Answer the appeal" }
    }
  )
]
