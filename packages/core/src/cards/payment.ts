import * as Schema from "effect/Schema"
import {
  financeTill,
  type ReceiptLine,
  receipt,
  receiptNeeds,
  type TakingInput,
  takingFields,
  takingGuards
} from "../cash/receipts.js"
import { undoing } from "../cash/undoing.js"
import { printedNumber } from "../kernel/Books.js"
import { feeSources, readyOn } from "./fees.js"
import type { CardFigures } from "./figures.js"
import { type CardStep, type CardTurn, command, guard, standsAt } from "./guards.js"
import { type Cards, kinds } from "./state.js"

const Pay = Schema.Struct(takingFields)
const needs = (_turn: CardTurn, { till }: TakingInput) => receiptNeeds(till)
type Paying = CardStep<typeof Pay.Type, ReturnType<typeof needs>>

/** A line for each card, so that the fee of one may be given back. */
const lines = ({ state: { application } }: CardTurn): ReadonlyArray<ReceiptLine> => {
  if (application === undefined) return []
  const { kind, count, each } = application
  const line = { account: `income:cards:${kind}`, label: kinds[kind], amount: each, sources: feeSources(kind) }
  return Array.from({ length: count }, () => line)
}

/** Takes the fee at finance, to the fen; the cards are ready three days later (work.6.6). */
export const pay = command({
  title: { zh: "财务收款", en: "Pay" },
  sources: ["work.6.6", "work.8.12"],
  say: "card.pay",
  roles: ["finance"],
  kind: "asks",
  input: Pay,
  needs,
  ready: [standsAt(["applied"], ["work.6.6", "library.sequence"])],
  guards: takingGuards<Paying>(() => [financeTill], ["work.6.6"], lines),
  effect: (step) => {
    const { state, input, figures, general, on } = step
    const { unit, applicant } = state.application ?? {}
    return [
      {
        _tag: "Paid",
        receipt: receipt(step, input, lines(step), {
          ...(unit !== undefined && { unit }),
          ...(applicant !== undefined && { payer: applicant })
        }),
        readyOn: readyOn(figures, general.calendar, on)
      }
    ]
  }
})

/** Withdraws an application that is not paid for; what is paid comes back by reversing its receipt. */
export const cancel = command({
  title: { zh: "撤回申请", en: "Withdraw" },
  sources: ["job.5.8"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Schema.Struct({}),
  ready: [
    guard(
      "paid-already",
      ["work.8.12", "library.undoing"],
      ({ state: { paid } }: CardTurn) => paid !== undefined && {},
      { by: "command", command: "reverseReceipt" }
    ),
    standsAt(["applied", "paid"])
  ],
  effect: () => [{ _tag: "Cancelled" }]
})

/** Undoes a receipt: voided, it is paid anew; paid back, the cards it was for are not handed over. */
export const { voidReceipt, reverseReceipt } = undoing<CardFigures, Cards>([
  guard(
    "cards-are-out",
    ["library.undoing"],
    ({ state: { cards, paid }, input }: CardTurn & { readonly input: { readonly receipt: string } }) => {
      const numbers = cards.filter((card) => card.status === "out").map(({ number }) => number)
      const isHandedOver = paid === undefined || printedNumber(paid.receipt) !== input.receipt
      return isHandedOver && numbers.length > 0 && { numbers }
    },
    { by: "command", command: "returnCards" }
  )
])
