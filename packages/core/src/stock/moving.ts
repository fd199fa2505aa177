import * as Schema from "effect/Schema"
import { labelled, oneOf } from "../kernel/Fields.js"
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
import { origins, uses } from "./state.js"

const Receive = Schema.Struct({ lines: Lines(1), from: oneOf(origins).pipe(labelled("来源", "From")) })
const Issue = Schema.Struct({ lines: Lines(1), to: oneOf(uses).pipe(labelled("去向", "To")) })
const held = (turn: StockTurn) => inStock(turn.figures, deskOf(turn))
type Issuing = StockStep<typeof Issue.Type, ReturnType<typeof held>>

/** Takes goods into a desk's stock that no purchase was requested for. */
export const receive = command({
  title: { zh: "入库", en: "Receive goods" },
  sources: ["library.stock"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "if-none",
  input: Receive,
  ready: [namedAfterDesk, ofToday],
  guards: [
    knownGoods,
    guard(
      "opening-sealed",
      ["library.go-live"],
      ({ input, edition }: StockStep<typeof Receive.Type>) =>
        input.from === "opening" && (edition.openingSealed || !edition.founding) && {},
      { by: "input", field: "from" }
    )
  ],
  effect: (step) => [{ _tag: "Received", desk: deskOf(step), ...step.input }]
})

/** Gives goods out of a desk's stock; what households order leaves through their order. */
export const issue = command({
  title: { zh: "出库", en: "Issue goods" },
  sources: ["library.stock"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "if-none",
  input: Issue,
  needs: held,
  ready: [namedAfterDesk, ofToday],
  guards: [
    knownGoods,
    guard(
      "not-enough-in-stock",
      ["library.stock"],
      ({ input, facts }: Issuing) => {
        const items = input.lines.filter(({ item, pieces }) => (facts[item] ?? pieces) < pieces).map(({ item }) => item)
        return items.length > 0 && { items }
      },
      { by: "input", field: "lines" }
    )
  ],
  effect: (step) => [{ _tag: "Issued", desk: deskOf(step), ...step.input }]
})
