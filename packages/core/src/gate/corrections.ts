import * as Schema from "effect/Schema"
import { unitOf } from "../kernel/Books.js"
import { Key, labelled, personal } from "../kernel/Fields.js"
import { command, type GateTurn, guard, registered, standsAt, unitExists } from "./guards.js"

const Correct = Schema.Struct({ unit: Key.pipe(labelled("房号", "Unit")) })
const unitEntered = (_turn: GateTurn, { unit }: typeof Correct.Type) => ({ unit: unitOf(unit) })

/** Mends a wrong unit before anyone goes in; the right one is rung anew (work.8.8). */
export const correct = command({
  title: { zh: "更正房号", en: "Correct the unit" },
  sources: ["work.8.8"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "reports",
  opens: "if-none",
  input: Correct,
  needs: unitEntered,
  ready: [registered, standsAt("registered")],
  guards: [unitExists],
  effect: ({ input }) => [{ _tag: "UnitCorrected", ...input }]
})

/** Mends a name that was written down wrong, of a visitor or of who holds a pass (work.8.8). */
export const correctName = command({
  title: { zh: "更正姓名", en: "Correct the name" },
  sources: ["work.8.8"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "reports",
  opens: "if-none",
  input: Schema.Struct({ visitor: personal("visitor", 50).pipe(labelled("姓名", "Name")) }),
  ready: [
    guard("nothing-to-name", ["work.8.8"], ({ state }: GateTurn) => state.visitor === undefined && {}, {
      by: "command",
      command: "register"
    })
  ],
  effect: ({ input }) => [{ _tag: "NameCorrected", ...input }]
})

/** Ends a visit that was registered and never finished, so that the visitor's name is kept no longer than it may. */
export const lapse = command({
  title: { zh: "未办完注销", en: "Left unfinished" },
  sources: ["library.unfinished", "library.retention"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [standsAt("registered")],
  effect: () => [{ _tag: "VisitLapsed" }]
})
