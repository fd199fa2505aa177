import * as Schema from "effect/Schema"
import { nextOf, unitOf } from "../kernel/Books.js"
import { Day, Key, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import { command, type GateStep, type GateTurn, guard, unitExists } from "./guards.js"
import { holders } from "./state.js"

const IssueGatePass = Schema.Struct({
  holder: oneOf(holders).pipe(labelled("持证人", "Holder")),
  visitor: personal("visitor", 50).pipe(labelled("姓名", "Name")),
  unit: Schema.optionalWith(Key.pipe(labelled("房号", "Unit")), optional),
  from: Day.pipe(labelled("有效期自", "Valid from")),
  until: Day.pipe(labelled("有效期至", "Valid until"))
})
const lookUp = (_turn: GateTurn, { unit }: typeof IssueGatePass.Type) => ({
  serial: nextOf("gate-pass"),
  unit: unitOf(unit ?? "-")
})
type Issuing = GateStep<typeof IssueGatePass.Type, ReturnType<typeof lookUp>>

/** Issues a pass with dates to a nanny, a courier or staff, numbered without a gap. */
export const issueGatePass = command({
  title: { zh: "发放长期出入证", en: "Issue a gate pass" },
  sources: ["library.gate-pass", "work.8.3"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "new-case",
  input: IssueGatePass,
  needs: lookUp,
  guards: [
    unitExists,
    guard(
      "ends-before-it-begins",
      ["library.amount-and-dates"],
      ({ input: { from, until } }: Issuing) => until < from && { from, until },
      { by: "input", field: "until" }
    )
  ],
  effect: ({ input, facts }) => [{ _tag: "GatePassIssued", serial: facts.serial, ...input }]
})

const isOut = guard("no-pass-out", ["library.gate-pass"], ({ state }: GateTurn) => state.status !== "pass-out" && {})

/** Takes a gate pass back; it admits nobody from then on. */
export const returnGatePass = command({
  title: { zh: "交回长期出入证", en: "Return a gate pass" },
  sources: ["library.gate-pass"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [isOut],
  effect: () => [{ _tag: "GatePassReturned" }]
})

/** Reports a gate pass lost; it admits nobody from then on. */
export const reportGatePassLost = command({
  title: { zh: "长期出入证报失", en: "Report a gate pass lost" },
  sources: ["library.gate-pass"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [isOut],
  effect: () => [{ _tag: "GatePassLost" }]
})
