import * as Schema from "effect/Schema"
import { type Needs, rowsWhere, unitOf } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { distinct, Key, labelled } from "../kernel/Fields.js"
import { guardsOf } from "../kernel/Refusal.js"
import type { messages } from "./messages.js"
import type { Household, MoveEvent } from "./state.js"

type Now = Turn<unknown, Household>
type With<I, N extends Needs> = Step<unknown, Household, I, N>
const command = commandsOf<unknown, Household, MoveEvent>()
const guard = guardsOf<typeof messages>()

const MoveIn = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  residents: Schema.Array(Key).pipe(
    distinct((person) => person, "同一住户不能列两次", "the same resident is listed twice"),
    labelled("住户编号", "Residents (person ids)")
  )
})
const lookUp = (_turn: Now, { unit }: typeof MoveIn.Type) => ({ unit: unitOf(unit) })
type Moving = With<typeof MoveIn.Type, ReturnType<typeof lookUp>>

/** Registers a household's residents in its unit (job.5.5). */
export const moveIn = command({
  title: { zh: "办理迁入", en: "Move in" },
  sources: ["job.5.5"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "new-case",
  input: MoveIn,
  needs: lookUp,
  guards: [
    guard(
      "unknown-unit",
      ["job.5.5", "library.identifiable"],
      ({ input, facts }: Moving) => facts.unit === null && { unit: input.unit },
      { by: "input", field: "unit" }
    ),
    guard("nobody-moves-in", ["job.5.5"], ({ input }: Moving) => input.residents.length === 0 && {}, {
      by: "input",
      field: "residents"
    })
  ],
  effect: ({ input }) => [{ _tag: "MovedIn", ...input }]
})

const MoveOut = Schema.Struct({ release: Key.pipe(labelled("物品放行业务编号", "Its item release")) })
const itsRelease = (_turn: Now, { release }: typeof MoveOut.Type) => ({
  releases: rowsWhere({ kind: "release", key: release })
})
type Leaving = With<typeof MoveOut.Type, ReturnType<typeof itsRelease>>

/** Takes a household off its unit; its belongings leave by an item release for a move (job.5.5, work.6.10). */
export const moveOut = command({
  title: { zh: "办理搬出", en: "Move out" },
  sources: ["job.5.5", "work.6.10"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: MoveOut,
  needs: itsRelease,
  ready: [guard("moved-out-already", ["job.5.5"], ({ state }: Now) => state.status === "moved-out" && {})],
  guards: [
    guard(
      "no-release-for-the-move",
      ["job.5.5", "work.6.10"],
      ({ input, facts, state }: Leaving) =>
        !facts.releases.some(
          ({ unit, status, data }) =>
            unit === state.unit && data.move === true && (status === "released" || status === "done")
        ) && { release: input.release, unit: String(state.unit) },
      { by: "input", field: "release" }
    )
  ],
  effect: ({ input }) => [{ _tag: "MovedOut", ...input }]
})
