import * as Schema from "effect/Schema"
import { countedNow } from "../kernel/countedNow.js"
import { labelled, oneOf, personal } from "../kernel/Fields.js"
import {
  command,
  deskOf,
  guard,
  inStock,
  knownGoods,
  Lines,
  namedAfterDesk,
  ofToday,
  type StockStep,
  type StockTurn
} from "./guards.js"
import { type Counted, causes, differing, type Pieces } from "./state.js"

const Count = Schema.Struct({ lines: Lines(0) })
const held = (turn: StockTurn) => inStock(turn.figures, deskOf(turn))
type Counting = StockStep<{ readonly lines: ReadonlyArray<Pieces> }, ReturnType<typeof held>>

const everyGood = guard(
  "goods-not-counted",
  ["work.6.17"],
  ({ input, figures }: Counting) => {
    const counted = input.lines.map(({ item }) => item)
    const items = figures.goods.map(({ item }) => item).filter((item) => !counted.includes(item))
    return items.length > 0 && { items }
  },
  { by: "input", field: "lines" }
)

const countsOf = ({ input, facts }: Counting): ReadonlyArray<Counted> =>
  input.lines.map(({ item, pieces }) => {
    const expected = facts[item] ?? 0
    return { item, counted: pieces, expected, difference: pieces - expected }
  })

const counted = guard(
  "stock-not-counted",
  ["work.6.17"],
  ({ state }: StockTurn) => state.stocktake === undefined && {},
  {
    by: "command",
    command: "stocktake"
  }
)
const open = guard("stocktake-closed", ["work.6.17"], ({ state: { status, stocktake } }: StockTurn) => {
  return stocktake !== undefined && status !== "counted" && { status }
})

/** Counts every good in a desk's stock, anew where an earlier count of the day is closed, without being told what should be there; the books follow (work.6.17, handover.1.7). */
export const stocktake = command({
  title: { zh: "盘点", en: "Count the stock" },
  sources: ["work.6.17", "handover.1.7"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "if-none",
  blind: true,
  input: Count,
  needs: held,
  ready: [
    namedAfterDesk,
    ofToday,
    countedNow("work.6.17"),
    guard("already-counted", ["work.6.17"], ({ state: { status } }: StockTurn) => status === "counted" && {}, {
      by: "command",
      command: "recount"
    })
  ],
  guards: [knownGoods, everyGood],
  effect: (step) => [{ _tag: "StockCounted", desk: deskOf(step), counts: countsOf(step), by: step.actor, at: step.at }]
})

/** Counts again what differed: another person, the same day or the next. */
export const recount = command({
  title: { zh: "复盘", en: "Count the stock again" },
  sources: ["work.6.17"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  blind: true,
  input: Count,
  needs: held,
  ready: [
    counted,
    open,
    countedNow("work.6.17"),
    guard(
      "own-stock-count",
      ["library.two-persons"],
      ({ state: { status, stocktake }, actor }: StockTurn) =>
        status === "counted" && stocktake?.countedBy.at(-1) === actor && {},
      { by: "someone-else", roles: ["clerk", "supervisor"] }
    )
  ],
  guards: [knownGoods, everyGood],
  effect: (step) => [
    { _tag: "StockRecounted", desk: deskOf(step), counts: countsOf(step), by: step.actor, at: step.at }
  ]
})

/** Gives the reason of what a stocktake found. */
export const explain = command({
  title: { zh: "说明盘点差异", en: "Explain the difference" },
  sources: ["work.6.17", "library.stock"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Schema.Struct({
    cause: oneOf(causes).pipe(labelled("原因", "Cause")),
    reason: personal("note").pipe(labelled("说明", "What happened"))
  }),
  ready: [counted, open],
  effect: ({ input, actor }) => [{ _tag: "StockExplained", ...input, by: actor }]
})

/** Approves what a stocktake found: another person than counted or explained it. */
export const approve = command({
  title: { zh: "核准盘点差异", en: "Approve the difference" },
  sources: ["work.6.17", "library.stock", "library.two-persons"],
  roles: ["clerk", "supervisor", "manager"],
  kind: "asks",
  input: Schema.Struct({}),
  ready: [
    counted,
    open,
    guard(
      "stock-unexplained",
      ["work.6.17", "library.stock"],
      ({ state: { status, stocktake } }: StockTurn) =>
        status === "counted" &&
        stocktake?.explained === undefined && { items: differing(stocktake?.counts ?? []).map(({ item }) => item) },
      { by: "command", command: "explain" }
    ),
    guard(
      "own-stock-difference",
      ["library.two-persons"],
      ({ state: { status, stocktake }, actor }: StockTurn) =>
        status === "counted" && [...(stocktake?.countedBy ?? []), stocktake?.explained?.by].includes(actor) && {},
      { by: "someone-else", roles: ["clerk", "supervisor", "manager"] }
    )
  ],
  effect: ({ actor }) => [{ _tag: "StockApproved", by: actor }]
})
