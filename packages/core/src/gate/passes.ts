import * as Schema from "effect/Schema"
import { nextOf, printedNumber, rowsWhere, unitOf } from "../kernel/Books.js"
import { count, Day, Key, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import { bringForward, goingLive } from "../kernel/goLive.js"
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

const endsAfterItBegins = guard(
  "ends-before-it-begins",
  ["library.amount-and-dates"],
  ({ input: { from, until } }: GateStep<typeof IssueGatePass.Type>) => until < from && { from, until },
  { by: "input", field: "until" }
)

/** Issues a pass with dates to a nanny, a courier or staff, numbered without a gap. */
export const issueGatePass = command({
  title: { zh: "发放长期出入证", en: "Issue a gate pass" },
  sources: ["library.gate-pass", "work.8.3"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "new-case",
  input: IssueGatePass,
  needs: lookUp,
  guards: [unitExists, endsAfterItBegins],
  effect: ({ input, facts }) => [{ _tag: "GatePassIssued", serial: facts.serial, ...input }]
})

const OpenGatePass = Schema.Struct({
  serial: count(1, 9_999_999).pipe(labelled("出入证编号", "Pass number")),
  ...IssueGatePass.fields
})
const others = (_turn: GateTurn, { unit, serial }: typeof OpenGatePass.Type) => ({
  same: rowsWhere({ kind: "gate-pass", key: printedNumber(serial) }),
  unit: unitOf(unit ?? "-")
})
type Opening = GateStep<typeof OpenGatePass.Type, ReturnType<typeof others>>

/** Brings forward a gate pass that was out before the library came (go-live). */
export const open = command({
  ...bringForward,
  input: OpenGatePass,
  needs: others,
  ready: [goingLive("issueGatePass")],
  guards: [
    unitExists,
    guard(
      "number-taken",
      ["library.go-live"],
      ({ input, facts }: Opening) => facts.same.length > 0 && { number: printedNumber(input.serial) },
      { by: "input", field: "serial" }
    ),
    endsAfterItBegins
  ],
  effect: ({ input }) => [{ _tag: "GatePassBroughtForward", ...input }]
})

const isOut = guard("no-pass-out", ["library.gate-pass"], ({ state }: GateTurn) => state.status !== "pass-out" && {}, {
  by: "command",
  command: "issueGatePass"
})

/** Takes a gate pass back; it admits nobody from then on. */
export const returnGatePass = command({
  title: { zh: "交回长期出入证", en: "Return a gate pass" },
  sources: ["library.gate-pass"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [isOut],
  effect: ({ at }) => [{ _tag: "GatePassReturned", at }]
})

/** Reports a gate pass lost; it admits nobody from then on. */
export const reportGatePassLost = command({
  title: { zh: "长期出入证报失", en: "Report a gate pass lost" },
  sources: ["library.gate-pass"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [isOut],
  effect: ({ at }) => [{ _tag: "GatePassLost", at }]
})
