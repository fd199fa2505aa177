import * as Schema from "effect/Schema"
import { type Needs, rowsWhere, type StoredRow, type Unit as UnitOnRecord, unitOf } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { Day, distinct, Key, labelled, optional } from "../kernel/Fields.js"
import { bringForward, goingLive } from "../kernel/goLive.js"
import { guardsOf } from "../kernel/Refusal.js"
import { atNight, nightNeeds, notAtNight } from "../rulebook/night.js"
import type { messages } from "./messages.js"
import type { Household, MoveEvent } from "./state.js"

type Now = Turn<unknown, Household>
type With<I, N extends Needs> = Step<unknown, Household, I, N>
const command = commandsOf<unknown, Household, MoveEvent>()
const guard = guardsOf<typeof messages>()

const Unit = Key.pipe(labelled("房号", "Unit"))
const Residents = Schema.Array(Key).pipe(
  distinct((person) => person, "同一住户不能列两次", "the same resident is listed twice"),
  labelled("住户编号", "Residents (person ids)")
)
const MoveIn = Schema.Struct({ unit: Unit, residents: Residents, atNight })
const lookUp = (_turn: Now, input: typeof MoveIn.Type) => ({ unit: unitOf(input.unit), ...nightNeeds(input) })

interface Naming {
  readonly input: { readonly unit?: string; readonly residents?: ReadonlyArray<string> }
  readonly facts: { readonly unit: UnitOnRecord | null }
}
const namedRightly = [
  guard(
    "unknown-unit",
    ["job.5.5", "library.identifiable"],
    ({ input, facts }: Naming) => input.unit !== undefined && facts.unit === null && { unit: input.unit },
    { by: "input", field: "unit" }
  ),
  guard("nobody-moves-in", ["job.5.5"], ({ input }: Naming) => input.residents?.length === 0 && {}, {
    by: "input",
    field: "residents"
  })
]

/** Registers a household's residents in its unit (job.5.5). */
export const moveIn = command({
  title: { zh: "办理迁入", en: "Move in" },
  sources: ["job.5.5"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "new-case",
  input: MoveIn,
  needs: lookUp,
  guards: [...notAtNight, ...namedRightly],
  effect: ({ input, on, at }) => [{ _tag: "MovedIn", ...input, on, at }]
})

const Open = Schema.Struct({
  unit: Unit,
  residents: Residents,
  since: Day.pipe(labelled("入住日", "Living there since"))
})
const unitLivedIn = (_turn: Now, { unit }: typeof Open.Type) => ({ unit: unitOf(unit) })
type Opening = With<typeof Open.Type, ReturnType<typeof unitLivedIn>>

/** Brings forward a household that lived there before the library came (go-live). */
export const open = command({
  ...bringForward,
  sources: ["library.go-live", "job.5.5"],
  input: Open,
  needs: unitLivedIn,
  ready: [goingLive("moveIn")],
  guards: [
    ...namedRightly,
    guard(
      "moves-in-later",
      ["library.clock"],
      ({ input: { since }, on }: Opening) => on < since && { since, today: on },
      { by: "input", field: "since" }
    )
  ],
  effect: ({ input: { since, ...household } }) => [{ _tag: "BroughtForward", ...household, on: since }]
})

const hasNotLeft = guard("moved-out-already", ["job.5.5"], ({ state }: Now) => state.status === "moved-out" && {}, {
  by: "command",
  command: "moveIn"
})

const Correct = Schema.Struct({
  unit: Schema.optionalWith(Unit, optional),
  residents: Schema.optionalWith(Residents, optional)
})
const unitEntered = (_turn: Now, { unit }: typeof Correct.Type) => ({ unit: unitOf(unit ?? "-") })

/** Mends a wrong unit, or a wrong list of residents, while the household lives there (work.8.8). */
export const correct = command({
  title: { zh: "更正房号或住户", en: "Correct unit or residents" },
  sources: ["work.8.8", "job.5.5"],
  roles: ["clerk", "supervisor"],
  kind: "reports",
  input: Correct,
  needs: unitEntered,
  ready: [hasNotLeft],
  guards: [
    guard(
      "nothing-to-correct",
      ["library.input"],
      ({ input }: Naming) => input.unit === undefined && input.residents === undefined && {},
      { by: "input", field: "unit" }
    ),
    ...namedRightly
  ],
  effect: ({ input }) => [{ _tag: "MoveCorrected", ...input }]
})

const MoveOut = Schema.Struct({ release: Key.pipe(labelled("物品放行业务编号", "Its item release")), atNight })
const itsRelease = (turn: Now, input: typeof MoveOut.Type) => ({
  releases: rowsWhere({ kind: "release", key: input.release }),
  moves: rowsWhere({ kind: "moves", unit: turn.state.unit ?? "-", status: "moved-out" }),
  ...nightNeeds(input)
})
/** Something has left by a slip, or still may: one that ended unused let nothing out. */
const isGood = ({ status, data }: StoredRow, on: string) =>
  status === "done" || Number(data.exits) > 0 || (status === "released" && on <= String(data.until))

type Leaving = With<typeof MoveOut.Type, ReturnType<typeof itsRelease>>

/** Takes a household off its unit; its belongings leave by an item release for a move (job.5.5, work.6.10). */
export const moveOut = command({
  title: { zh: "办理搬出", en: "Move out" },
  sources: ["job.5.5", "work.6.10"],
  say: "release.route",
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: MoveOut,
  needs: itsRelease,
  ready: [hasNotLeft],
  guards: [
    ...notAtNight,
    guard(
      "no-release-for-the-move",
      ["job.5.5", "work.6.10"],
      ({ input, facts, state, on, caseId }: Leaving) => {
        const isOurs = (row: StoredRow) =>
          row.unit === state.unit && row.data.move === true && (state.on ?? "") <= String(row.data.until)
        const isUsed = facts.moves.some(({ key, data }) => key !== caseId && data.release === input.release)
        const isFine = !isUsed && facts.releases.some((row) => isOurs(row) && isGood(row, on))
        return !isFine && { release: input.release, unit: String(state.unit) }
      },
      { by: "input", field: "release" },
      "release.form"
    )
  ],
  effect: ({ input, on, at }) => [{ _tag: "MovedOut", ...input, on, at }]
})
