import * as Schema from "effect/Schema"
import { nextOf, printedNumber } from "../kernel/Books.js"
import { count, distinct, Key, labelled, personal } from "../kernel/Fields.js"
import { type CardStep, type CardTurn, cardsKnown, cardsStand, command, guard, isPaid, standsAt } from "./guards.js"

const Collect = Schema.Struct({
  receipt: Key.pipe(labelled("所示收据号", "Receipt shown")),
  collector: personal("note", 50).pipe(labelled("领卡人", "Collected by"))
})
type Collecting = CardStep<typeof Collect.Type>

/** Hands the cards over: three days after payment, on showing that very receipt; numbered without a gap (work.6.6). */
export const collect = command({
  title: { zh: "领卡", en: "Collect" },
  sources: ["work.6.6"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Collect,
  needs: () => ({ number: nextOf("card") }),
  ready: [
    isPaid,
    standsAt(["applied", "paid"]),
    guard(
      "not-ready",
      ["work.6.6"],
      ({ state: { paid }, on }: CardTurn) => paid !== undefined && on < paid.readyOn && { readyOn: paid.readyOn },
      ({ readyOn }) => ({ by: "waiting", until: readyOn }),
      "card.collect"
    )
  ],
  guards: [
    guard(
      "another-receipt",
      ["work.6.6"],
      ({ state: { paid }, input: { receipt } }: Collecting) =>
        paid !== undefined && receipt !== printedNumber(paid.receipt) && { receipt },
      { by: "input", field: "receipt" },
      "card.collect"
    )
  ],
  effect: ({ input, facts, state, on }) => {
    const numbers = Array.from({ length: state.application?.count ?? 0 }, (_card, index) => facts.number + index)
    return [{ _tag: "Collected", numbers, from: on, ...input }]
  }
})

/** Which cards of the case are meant. */
export const Numbers = Schema.Array(count(1, 9_999_999)).pipe(
  Schema.minItems(1),
  distinct(String, "同一张卡不能列两次", "the same card stands twice"),
  labelled("卡号", "Card numbers")
)
const SomeCards = Schema.Struct({ numbers: Numbers })

/** Reports cards lost; they open no door from then on. */
export const reportLost = command({
  title: { zh: "卡片报失", en: "Report lost" },
  sources: ["library.lost-card", "work.8.3"],
  roles: ["clerk", "supervisor", "guard", "controlRoom"],
  kind: "reports",
  input: SomeCards,
  guards: [cardsKnown, cardsStand("out")],
  effect: ({ input, at }) => [{ _tag: "CardsLost", ...input, at }]
})

/** Takes cards back, those that were lost and found too; they open no door from then on. */
export const returnCards = command({
  title: { zh: "交回卡片", en: "Return" },
  sources: ["library.lost-card", "work.8.3"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "reports",
  input: SomeCards,
  guards: [cardsKnown, cardsStand("out", "lost")],
  effect: ({ input, at }) => [{ _tag: "CardsReturned", ...input, at }]
})
