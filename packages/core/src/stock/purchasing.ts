import * as Schema from "effect/Schema"
import { dayOf } from "../kernel/dayOf.js"
import { Key, labelled, personal } from "../kernel/Fields.js"
import { command, guard, knownGoods, Lines, type StockStep, type StockTurn } from "./guards.js"
import { outstanding, piecesOf, type Status } from "./state.js"

const Request = Schema.Struct({ desk: Key.pipe(labelled("前台", "Desk")), lines: Lines(1) })
const Delivery = Schema.Struct({ lines: Lines(1) })
const Reason = Schema.Struct({ reason: personal("note").pipe(labelled("原因", "Reason")) })

const isPurchase = guard("not-a-purchase", ["library.identifiable"], ({ state }: StockTurn) => {
  return state.purchase === undefined && {}
})
const standsAt = (...needed: ReadonlyArray<Status>) =>
  guard("purchase-stands-elsewhere", ["library.sequence"], ({ state: { purchase, status } }: StockTurn) => {
    return purchase !== undefined && !needed.includes(status) && { status }
  })

/** Asks for goods to be bought for a desk. */
export const requestPurchase = command({
  title: { zh: "申购", en: "Request a purchase" },
  sources: ["library.purchase"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "new-case",
  input: Request,
  guards: [
    guard("named-after-a-day", ["library.identifiable"], ({ caseId }: StockTurn) => {
      return dayOf(caseId) !== undefined && { named: caseId }
    }),
    guard(
      "unknown-desk",
      ["library.identifiable"],
      ({ input: { desk }, general }: StockStep<typeof Request.Type>) => {
        const desks = general.desks.map(({ id }) => id)
        return !desks.includes(desk) && { desk, desks }
      },
      { by: "input", field: "desk" }
    ),
    knownGoods
  ],
  effect: ({ input, actor }) => [{ _tag: "PurchaseRequested", ...input, by: actor }]
})

const another = guard(
  "own-purchase",
  ["library.two-persons"],
  ({ state: { purchase, status }, actor }: StockTurn) => status === "requested" && purchase?.by === actor && {},
  { by: "someone-else", roles: ["supervisor", "manager"] }
)

/** Approves a purchase: another person than asked for it. */
export const approvePurchase = command({
  title: { zh: "批准申购", en: "Approve a purchase" },
  sources: ["library.purchase", "library.two-persons"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Schema.Struct({}),
  ready: [isPurchase, standsAt("requested"), another],
  effect: () => [{ _tag: "PurchaseApproved" }]
})

/** Turns a purchase down. */
export const rejectPurchase = command({
  title: { zh: "不批准申购", en: "Reject a purchase" },
  sources: ["library.purchase"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Reason,
  ready: [isPurchase, standsAt("requested"), another],
  effect: ({ input }) => [{ _tag: "PurchaseRejected", ...input }]
})

/** Takes in what came of a purchase, counted against what was ordered; the rest may come later. */
export const receivePurchase = command({
  title: { zh: "申购到货", en: "Receive a purchase" },
  sources: ["library.purchase"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Delivery,
  ready: [isPurchase, standsAt("ordered", "part-received")],
  guards: [
    guard(
      "more-than-ordered",
      ["library.purchase"],
      ({ state: { purchase, status }, input }: StockStep<typeof Delivery.Type>) => {
        if (purchase === undefined || (status !== "ordered" && status !== "part-received")) return undefined
        const left = outstanding(purchase)
        const items = input.lines
          .map(({ item, pieces }) => ({ item, pieces, left: piecesOf(left, item) }))
          .filter(({ pieces, left }) => left < pieces)
        return items.length > 0 && { items }
      },
      { by: "input", field: "lines" }
    )
  ],
  effect: ({ state, input }) => [{ _tag: "PurchaseReceived", desk: String(state.purchase?.desk), ...input }]
})

/** Ends a purchase of which the rest will not come. */
export const closeShort = command({
  title: { zh: "少到结案", en: "Close a purchase short" },
  sources: ["library.purchase"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Reason,
  ready: [isPurchase, standsAt("ordered", "part-received")],
  effect: ({ state: { purchase }, input }) => [
    { _tag: "PurchaseClosedShort", missing: purchase === undefined ? [] : outstanding(purchase), ...input }
  ]
})
