import * as Schema from "effect/Schema"
import { rowsWhere, type StoredRow, type Unit, unitOf } from "../kernel/Books.js"
import { Key, labelled, oneOf } from "../kernel/Fields.js"
import { command, type GateTurn, guard, unitExists } from "./guards.js"
import { tokens } from "./state.js"

const ByPass = Schema.Struct({
  token: oneOf(tokens).pipe(labelled("证件", "Card or pass")),
  number: Key.pipe(labelled("编号", "Number")),
  unit: Key.pipe(labelled("去往房号", "Unit"))
})
type ByPass = typeof ByPass.Type
const shown = (_turn: GateTurn, { token, number, unit }: ByPass) => ({
  unit: unitOf(unit),
  shown: rowsWhere({ kind: token, key: number }),
  permits: rowsWhere({ kind: "permit", unit })
})
/** A card or pass as it is shown: what is written on it, and what the books have of it. */
export interface Showing extends GateTurn {
  readonly input: ByPass
  readonly facts: { readonly shown: ReadonlyArray<StoredRow>; readonly permits: ReadonlyArray<StoredRow> }
}

/** What was out at that moment: it is still, or went out of use later. Of what ended long ago no time may be on record. */
const found = ({ facts, at }: Showing) =>
  facts.shown.find(({ status, data }) => status === "out" || (typeof data.outUntil === "string" && at < data.outUntil))
const registerInstead = { by: "command", command: "register" } as const

const within = (data: { readonly [name: string]: unknown } | undefined, on: string) =>
  (typeof data?.from !== "string" || data.from <= on) && (typeof data?.until !== "string" || on <= data.until)

/** Whether a permit was in force at that moment: it is still, or went out of force later. */
const wasInForce = ({ status, data }: StoredRow, { on, at }: Showing): boolean =>
  within(data, on) && (status === "valid" || (typeof data.inForceUntil === "string" && at < data.inForceUntil))

/** That what is shown is a card or pass of that unit, in use, in its dates, and its permit in force (work.8.3). */
export const showsValidPass = [
  guard(
    "pass-not-valid",
    ["work.8.3", "library.identifiable"],
    (step: Showing) =>
      found(step) === undefined && {
        number: step.input.number,
        status: step.facts.shown[0]?.status ?? "unknown"
      },
    registerInstead,
    "visitor.register"
  ),
  guard(
    "pass-of-another-unit",
    ["work.8.3"],
    (step: Showing) => {
      const unit = found(step)?.unit
      return unit !== undefined && unit !== step.input.unit && { number: step.input.number, unit }
    },
    { by: "input", field: "unit" }
  ),
  guard(
    "pass-out-of-dates",
    ["work.8.3", "renovation.2.5"],
    (step: Showing) => {
      const row = found(step)
      if (row === undefined || within(row.data, step.on)) return undefined
      const { from, until } = row.data
      return { number: row.key, from: String(from), ...(typeof until === "string" && { until }) }
    },
    registerInstead,
    "visitor.register"
  ),
  guard(
    "permit-not-in-force",
    ["work.8.3", "renovation.2.6"],
    (step: Showing) => {
      const row = found(step)
      if (step.input.token !== "pass" || row === undefined) return undefined
      // The permits read are of the unit entered: of another unit's pass they say nothing.
      if (row.unit !== undefined && row.unit !== step.input.unit) return undefined
      const inForce = step.facts.permits.some((permit) => permit.stream === row.stream && wasInForce(permit, step))
      return !inForce && { unit: row.unit ?? step.input.unit }
    },
    registerInstead,
    "visitor.register"
  )
]

/** Admits whoever shows a valid card or pass, for as long as it is valid (work.8.3). */
export const admitByPass = command({
  title: { zh: "凭证进入", en: "Admit by card or pass" },
  sources: ["work.8.3"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "asks",
  opens: "new-case",
  input: ByPass,
  needs: shown,
  guards: [unitExists, ...showsValidPass],
  effect: ({ input, at }) => [{ _tag: "AdmittedByPass", ...input, at }]
})

const Resident = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  person: Key.pipe(labelled("住户编号", "Resident's id"))
})
type Resident = typeof Resident.Type
const home = (_turn: GateTurn, { unit, person }: Resident) => ({
  unit: unitOf(unit),
  residents: rowsWhere({ kind: "resident", unit, who: person, open: true })
})
/** Someone who says that he lives there, and what directory and books have of him. */
export interface ComingHome extends GateTurn {
  readonly input: Resident
  readonly facts: { readonly unit: Unit | null; readonly residents: ReadonlyArray<StoredRow> }
}

const ringsLikeEveryone = guard(
  "rings-like-everyone",
  ["work.8.3"],
  ({ figures }: GateTurn) => figures.residentsWithoutCard === "ring-like-everyone" && {},
  registerInstead,
  "visitor.register"
)

const livesThere = guard(
  "not-a-resident",
  ["work.8.3"],
  ({ input: { unit, person }, facts }: ComingHome) => {
    if (facts.unit === null || facts.residents.length > 0) return undefined
    const known = [...facts.unit.owners, ...facts.unit.signatories]
    return !known.includes(person) && { person, unit }
  },
  registerInstead,
  "visitor.register"
)

/** That a resident without his card may enter here, and lives there (work.8.3). */
export const isAtHome = [ringsLikeEveryone, livesThere]

/** A resident without his card, known to the directory or moved in, enters his own unit; written down (work.8.3). */
export const admitResident = command({
  title: { zh: "住户未带卡", en: "A resident without his card" },
  sources: ["work.8.3"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "asks",
  opens: "new-case",
  input: Resident,
  needs: home,
  ready: [ringsLikeEveryone],
  guards: [unitExists, livesThere],
  effect: ({ input, at }) => [{ _tag: "ResidentEntered", ...input, at }]
})
