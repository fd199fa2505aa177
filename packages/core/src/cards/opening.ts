import * as Schema from "effect/Schema"
import { printedNumber, rowsWhere, unitOf } from "../kernel/Books.js"
import { count, Day, distinct, Key, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import { bringForward, goingLive } from "../kernel/goLive.js"
import { yuan } from "../kernel/Money.js"
import { feeOf } from "./fees.js"
import { type CardStep, type CardTurn, command, guard } from "./guards.js"
import { rowKindOf } from "./register.js"
import { type Card, kinds } from "./state.js"

const Open = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  kind: oneOf(kinds).pipe(labelled("种类", "Kind")),
  applicant: Key.pipe(labelled("申请人编号", "Applicant (person id)")),
  holder: personal("note", 50).pipe(labelled("持卡人姓名", "Holder's name")),
  until: Schema.optionalWith(Day.pipe(labelled("有效期至（不填为长期）", "Valid until (none: no end)")), optional),
  cards: Schema.Array(
    Schema.Struct({
      number: count(1, 9_999_999).pipe(labelled("卡号", "Card number")),
      from: Day.pipe(labelled("领卡日", "Collected on"))
    })
  ).pipe(
    Schema.minItems(1),
    distinct(({ number }) => String(number), "同一张卡不能列两次", "the same card stands twice"),
    labelled("在用的卡", "Cards out")
  )
})
type Open = typeof Open.Type
const lookUp = (_turn: CardTurn, { unit, kind, cards }: Open) => ({
  unit: unitOf(unit),
  taken: rowsWhere({ kind: rowKindOf(kind), keys: cards.map(({ number }) => printedNumber(number)) })
})
type Opening = CardStep<Open, ReturnType<typeof lookUp>>

/** Brings forward cards that were handed over before the library did it (go-live). */
export const open = command({
  ...bringForward,
  input: Open,
  needs: lookUp,
  ready: [goingLive("apply")],
  guards: [
    guard(
      "unknown-unit",
      ["library.identifiable"],
      ({ input, facts }: Opening) => facts.unit === null && { unit: input.unit },
      { by: "input", field: "unit" }
    ),
    guard(
      "number-taken",
      ["library.go-live"],
      ({ facts }: Opening) => facts.taken.length > 0 && { numbers: facts.taken.map(({ key }) => key) },
      { by: "input", field: "cards" }
    ),
    guard(
      "collected-in-the-future",
      ["library.clock"],
      ({ input, on }: Opening) => {
        const days = input.cards.map(({ from }) => from).filter((from) => on < from)
        return days.length > 0 && { days, today: on }
      },
      { by: "input", field: "cards" }
    )
  ],
  effect: ({ input, figures }) => {
    const { cards, ...application } = input
    const each = feeOf(figures, input.kind) ?? yuan(0)
    return [
      {
        _tag: "BroughtForward",
        application: { ...application, count: cards.length, each },
        cards: cards.map((card): Card => ({ ...card, status: "out" }))
      }
    ]
  }
})
