import * as Schema from "effect/Schema"
import { balanceOf, type Need, type Needs } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { dayOf } from "../kernel/dayOf.js"
import { count, distinct, Key, labelled } from "../kernel/Fields.js"
import { guardsOf } from "../kernel/Refusal.js"
import type { General } from "../rulebook/general.js"
import type { StockEvent } from "./events.js"
import type { StockFigures } from "./figures.js"
import type { messages } from "./messages.js"
import type { Pieces, StockCase } from "./state.js"

export type StockTurn = Turn<StockFigures, StockCase>
export type StockStep<I, N extends Needs = Needs> = Step<StockFigures, StockCase, I, N>

/** Makes this chapter's commands. */
export const command = commandsOf<StockFigures, StockCase, StockEvent>()

/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()

/** The account of a desk's goods; the commodity is the good's key. */
export const stockOf = (desk: string): string => `goods:${desk}:stock`

/** The desk of a case of a day, "2026-03-02-A". */
export const deskOf = ({ caseId }: Pick<StockTurn, "caseId">): string => caseId.slice(11)

/** How many pieces the books say a desk has of each good. */
export const inStock = (figures: StockFigures, desk: string): { readonly [item: string]: Need<number> } =>
  Object.fromEntries(figures.goods.map(({ item }) => [item, balanceOf(stockOf(desk), item)]))

/** Lines of goods on a form, each good once. */
export const Lines = (least: number) =>
  Schema.Array(
    Schema.Struct({
      item: Key.pipe(labelled("货物", "Good")),
      pieces: count(least, 99_999).pipe(labelled("件数", "Pieces"))
    })
  ).pipe(
    Schema.minItems(1),
    distinct(({ item }) => item, "同一货物不能列两次", "the same good stands twice"),
    labelled("货物", "Goods")
  )

const desksOf = (general: General) => general.desks.map(({ id }) => id)

/** That a case is named after a day and a desk. */
export const namedAfterDesk = guard(
  "not-a-day-of-a-desk",
  ["library.identifiable"],
  ({ caseId, general }: StockTurn) =>
    (dayOf(caseId) === undefined || !desksOf(general).includes(deskOf({ caseId }))) && {
      named: caseId,
      desks: desksOf(general)
    }
)

/** That the case is that of the day on which it happens. */
export const ofToday = guard("another-day", ["library.sequence"], ({ caseId, on }: StockTurn) => {
  const day = dayOf(caseId)
  return day !== undefined && day !== on && { day, on }
})

/** That every good entered is one of the rulebook's. */
export const knownGoods = guard(
  "unknown-good",
  ["library.identifiable", "library.stock"],
  ({ input, figures }: StockTurn & { readonly input: { readonly lines: ReadonlyArray<Pieces> } }) => {
    const known = figures.goods.map(({ item }) => item)
    const items = input.lines.map(({ item }) => item).filter((item) => !known.includes(item))
    return items.length > 0 && { items, known }
  },
  { by: "input", field: "lines" }
)
