import * as Schema from "effect/Schema"
import { type Need, rowsWhere, type StoredRow, type Unit, unitOf } from "../kernel/Books.js"
import { Key, labelled, oneOf, optional, personal, TimeOfDay } from "../kernel/Fields.js"
import { addDays, dateOf, type LocalDate, type LocalDateTime, at as moment } from "../kernel/LocalDate.js"
import { unmetOf } from "../kernel/Refusal.js"
import type { General } from "../rulebook/general.js"
import type { GateTurn } from "./guards.js"
import { isAtHome, showsValidPass } from "./known.js"
import { entries, nightOutcomes, reasonsAway, tokens } from "./state.js"

const Shown = Schema.Struct({
  token: oneOf(tokens).pipe(labelled("证件", "Card or pass")),
  number: Key.pipe(labelled("编号", "Number"))
})

/** A line of the night's sheet as it is entered. */
export const Line = Schema.Struct({
  time: TimeOfDay.pipe(labelled("时间", "Time")),
  what: oneOf(nightOutcomes).pipe(labelled("情况", "What happened")),
  reason: Schema.optionalWith(oneOf({ ...entries, ...reasonsAway }).pipe(labelled("缘由", "Reason")), optional),
  unit: Schema.optionalWith(Key.pipe(labelled("房号", "Unit")), optional),
  shown: Schema.optionalWith(Shown.pipe(labelled("所凭卡、证", "Card or pass shown")), optional),
  person: Schema.optionalWith(Key.pipe(labelled("未带卡住户的编号", "Id of a resident without his card")), optional),
  visitor: Schema.optionalWith(personal("visitor", 50).pipe(labelled("访客姓名", "Visitor's name")), optional),
  documentSeen: Schema.Boolean.pipe(labelled("已看证件", "Document seen")),
  answered: Schema.Boolean.pipe(labelled("住户已应答", "Answered"))
})
export type Line = typeof Line.Type

const reasonsFor: { readonly [what in Line["what"]]: object } = {
  admitted: {},
  "turned-away": reasonsAway,
  entered: entries,
  departed: {}
}

/** Whether it says why somebody was turned away, or is in without having been admitted; other lines give no reason. */
export const isReasoned = ({ what, reason }: Line): boolean =>
  reason === undefined ? Object.keys(reasonsFor[what]).length === 0 : Object.hasOwn(reasonsFor[what], reason)

/** When a line happened: after midnight on the morning's day, not the evening's. */
export const momentOf = (night: LocalDate, { from }: General["night"], { time }: Pick<Line, "time">): LocalDateTime =>
  moment(time < from ? addDays(night, 1) : night, time)

/** What is asked about the lines: each unit and resident, the cards and passes shown, and the permits of workers' passes. */
export type LineNeeds = {
  readonly [unit: `unit ${string}`]: Need<Unit | null>
  readonly [resident: `resident ${string}`]: Need<ReadonlyArray<StoredRow>>
  readonly card: Need<ReadonlyArray<StoredRow>>
  readonly pass: Need<ReadonlyArray<StoredRow>>
  readonly "gate-pass": Need<ReadonlyArray<StoredRow>>
  readonly permits: Need<ReadonlyArray<StoredRow>>
  readonly endedPermits: Need<ReadonlyArray<StoredRow>>
}
type LineFacts = { readonly [name in keyof LineNeeds]: LineNeeds[name] extends Need<infer A> ? A : never }

/** The questions to books and directory that the lines of a night's sheet raise. */
export const needsOf = (night: LocalDate, lines: ReadonlyArray<Line>): LineNeeds => {
  const shownAs = (token: keyof typeof tokens) => {
    const keys = lines.flatMap(({ shown }) => (shown?.token === token ? [shown.number] : []))
    return rowsWhere({ kind: token, keys })
  }
  const showsPass = lines.some(({ shown }) => shown?.token === "pass")
  const residents = lines.flatMap(({ unit, person }) =>
    unit === undefined || person === undefined
      ? []
      : [[`resident ${person}`, rowsWhere({ kind: "resident", who: person })] as const]
  )
  const units = lines.flatMap(({ unit }) => (unit === undefined ? [] : [[`unit ${unit}`, unitOf(unit)] as const]))
  return {
    ...(Object.fromEntries([...units, ...residents]) as Pick<LineNeeds, `unit ${string}` | `resident ${string}`>),
    ...{ card: shownAs("card"), pass: shownAs("pass"), "gate-pass": shownAs("gate-pass") },
    // Those in force, which have no day where they were recorded before permits had one; what has ended since was so before.
    permits: rowsWhere({ kind: "permit", ...(showsPass ? { open: true } : { keys: [] }) }),
    endedPermits: rowsWhere({ kind: "permit", ...(showsPass ? { open: false, onFrom: night } : { keys: [] }) })
  }
}

/** Whether somebody had moved in by then, and not out. */
const livedThere = ({ data: { from, until } }: StoredRow, at: LocalDateTime): boolean =>
  (typeof from !== "string" || from <= at) && (typeof until !== "string" || at < until)

/** A sheet's turn with what its lines asked for. */
export interface SheetTurn extends GateTurn {
  readonly facts: LineFacts
}

/** Whether a line lets somebody in by right: card or pass, his own home, or registered, identified and answered (work.8.3). */
export const isLetInRightly = (line: Line, happened: LocalDateTime, turn: SheetTurn): boolean => {
  const { facts } = turn
  const then = { ...turn, at: happened, on: dateOf(happened) }
  const { unit, shown, person, visitor } = line
  if (shown !== undefined) {
    const rows = facts[shown.token].filter(({ key }) => key === shown.number)
    const input = { ...shown, unit: unit ?? rows[0]?.unit ?? "" }
    const permits = [...facts.permits, ...facts.endedPermits]
    return unmetOf(showsValidPass, { ...then, input, facts: { shown: rows, permits } }).length === 0
  }
  if (unit === undefined) return false
  if (person !== undefined) {
    const residents = (facts[`resident ${person}`] ?? []).filter(
      (row) => row.unit === unit && livedThere(row, happened)
    )
    const home = { unit: facts[`unit ${unit}`] ?? null, residents }
    if (unmetOf(isAtHome, { ...then, input: { unit, person }, facts: home }).length === 0) return true
  }
  return visitor !== undefined && line.documentSeen && line.answered
}
