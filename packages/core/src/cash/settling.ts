import * as Schema from "effect/Schema"
import { rowsWhere } from "../kernel/Books.js"
import { Amount, labelled, oneOf, personal } from "../kernel/Fields.js"
import {
  type CashStep,
  type CashTurn,
  command,
  counted,
  countedAgain,
  explained,
  guard,
  numberOf,
  ownTill,
  recountCure,
  tillOf,
  unsettled
} from "./guards.js"
import { causes } from "./state.js"
import { totalsOf } from "./totals.js"

const different = guard("no-difference", ["library.cash-difference"], ({ state }: CashTurn) => {
  return state.count !== undefined && state.difference === 0 && {}
})
const unapproved = guard("difference-approved", ["library.cash-difference"], ({ state }: CashTurn) => {
  return state.status !== "settled" && state.approvedBy !== undefined && {}
})

/** Gives the reason of a difference: one honestly told is no fault. */
export const explain = command({
  title: { zh: "说明长短款", en: "Explain the difference" },
  sources: ["library.cash-difference"],
  roles: ["clerk", "supervisor", "finance"],
  kind: "asks",
  input: Schema.Struct({
    cause: oneOf(causes).pipe(labelled("原因", "Cause")),
    reason: personal("note").pipe(labelled("说明", "What happened"))
  }),
  ready: [counted, unsettled, different, unapproved],
  effect: ({ input, actor }) => [{ _tag: "DifferenceExplained", ...input, by: actor }]
})

/** Approves a difference: another person than counted or explained it. */
export const approve = command({
  title: { zh: "核准长短款", en: "Approve the difference" },
  sources: ["library.cash-difference", "library.two-persons"],
  roles: ["clerk", "supervisor", "manager", "finance"],
  kind: "asks",
  input: Schema.Struct({}),
  ready: [
    counted,
    unsettled,
    different,
    unapproved,
    guard(
      "difference-unexplained",
      ["library.cash-difference"],
      ({ state }: CashTurn) => state.difference !== 0 && !state.explained && { difference: state.difference },
      { by: "command", command: "explain" }
    ),
    guard(
      "own-difference",
      ["library.two-persons"],
      ({ state, actor }: CashTurn) =>
        state.approvedBy === undefined && [...state.countedBy, state.explained?.by].includes(actor) && {},
      { by: "someone-else", roles: ["clerk", "supervisor", "manager"] }
    )
  ],
  effect: ({ actor }) => [{ _tag: "DifferenceApproved", by: actor }]
})

/** The receipts that may be of this period, by the days it was open. */
const takings = (turn: CashTurn) => {
  const { count } = turn.state
  const from = count?.since === undefined ? {} : { onFrom: count.since }
  return {
    receipts: rowsWhere({ kind: "receipt", desk: tillOf(turn), ...from, ...(count && { onUntil: count.booked }) })
  }
}
type Submission = CashStep<Record<never, never>, ReturnType<typeof takings>>

/** Hands in the daily report of a till, or its settlement of top-ups, to be settled by finance (work.6.16, 8.12). */
export const submit = command({
  title: { zh: "上交报表", en: "Submit the report" },
  sources: ["work.6.16", "work.8.12", "handover.1.2"],
  roles: ["clerk", "supervisor", "finance"],
  kind: "asks",
  input: Schema.Struct({}),
  needs: takings,
  ready: [
    ownTill,
    counted,
    guard("already-submitted", ["work.6.16"], ({ state, caseId }: CashTurn) => {
      return state.totals !== undefined && { period: caseId }
    }),
    countedAgain,
    explained
  ],
  effect: (step: Submission) => [{ _tag: "Submitted", totals: totalsOf(step.facts.receipts, numberOf(step)) }]
})

const Settle = Schema.Struct({ received: Amount.pipe(labelled("收到现金（元）", "Cash received (yuan)")) })
const earlier = (turn: CashTurn) => ({ unsettled: rowsWhere({ kind: "period", desk: tillOf(turn), open: true }) })
type Settling = CashStep<typeof Settle.Type, ReturnType<typeof earlier>>

/** Settles a submitted period, then or later: the oldest first, no open difference, never the counting clerk (work.6.16). */
export const settle = command({
  title: { zh: "财务结账", en: "Settle" },
  sources: ["work.6.16"],
  roles: ["finance"],
  kind: "asks",
  input: Settle,
  needs: earlier,
  ready: [
    unsettled,
    guard(
      "not-submitted",
      ["work.6.16"],
      ({ state }: CashTurn) => state.totals === undefined && {},
      (_facts, { state }) => ({ by: "command", command: state.count === undefined ? "count" : "submit" })
    ),
    countedAgain,
    explained,
    guard(
      "difference-not-approved",
      ["work.6.16", "library.cash-difference"],
      ({ state }: CashTurn) =>
        state.difference !== 0 &&
        state.explained !== undefined &&
        !state.approvedBy && { difference: state.difference },
      { by: "command", command: "approve" }
    ),
    guard(
      "settles-own-count",
      ["work.6.16", "library.two-persons"],
      ({ state, actor }: CashTurn) => state.status !== "settled" && state.countedBy.includes(actor) && {},
      { by: "someone-else", roles: ["finance"] }
    )
  ],
  guards: [
    guard("earlier-period-open", ["work.6.16", "library.settled"], (step: Settling) => {
      const periods = step.facts.unsettled
        .filter(({ data }) => Number(data.number) < numberOf(step))
        .map(({ key }) => key)
      return step.state.status !== "settled" && periods.length > 0 && { periods }
    }),
    guard(
      "received-differs",
      ["work.6.16"],
      ({ input: { received }, state: { sealed, status } }: Settling) =>
        status !== "settled" && received !== sealed && { received, sealed },
      (_facts, turn) => recountCure(turn)
    )
  ],
  effect: (step: Settling) => [
    {
      ...{ _tag: "Settled", till: tillOf(step), number: numberOf(step) },
      ...{ received: step.input.received, by: step.actor, on: step.on }
    }
  ]
})
