import * as Schema from "effect/Schema"
import { balanceOf, type Drawn, type Posting } from "../kernel/Books.js"
import { commandsOf, type Turn } from "../kernel/Command.js"
import { count, distinct, Key, labelled, optional, PositiveAmount, personal } from "../kernel/Fields.js"
import { fen, lesser, type Money, minus, negate, plus, yuan } from "../kernel/Money.js"
import { type Guard, guardsOf } from "../kernel/Refusal.js"
import type { receiptMessages } from "./receiptMessages.js"
import {
  enoughInTill,
  type KeptReceipt,
  kept,
  type PayoutFacts,
  payoutNeeds,
  type Receipt,
  type ReceiptLine,
  receipt,
  receiptDrawn,
  receiptNumber,
  receiptPostings
} from "./receipts.js"

/** What undoes a receipt, in the stream of the case that made it. */
export type ReceiptUndone =
  | { readonly _tag: "ReceiptVoided"; readonly receipt: Receipt; readonly reason: string }
  | ReceiptReversed
export interface ReceiptReversed {
  readonly _tag: "ReceiptReversed"
  /** The receipt that gives the money back, its amounts negative. */
  readonly receipt: Receipt
  readonly reverses: number
  /** What is given back of each line of the receipt reversed. */
  readonly returned: ReadonlyArray<Money>
  readonly reason: string
}

/** A case's receipts after one was undone. */
export const undone = (receipts: ReadonlyArray<KeptReceipt>, event: ReceiptUndone): ReadonlyArray<KeptReceipt> => {
  if (event._tag === "ReceiptVoided")
    return receipts.map((each) => (each.number === event.receipt.number ? { ...each, status: "voided" } : each))
  const changed = receipts.map((each): KeptReceipt => {
    if (each.number !== event.reverses) return each
    const returned = each.returned.map((before, index) => plus(before, event.returned[index] ?? nothing))
    const isAll = each.lines.every(({ amount }, index) => amount === returned[index])
    return { ...each, returned, status: isAll ? "reversed" : each.status }
  })
  return [...changed, { ...kept(event.receipt), status: "reversal" }]
}

/** The ledger lines of what undoes a receipt: a void takes its lines back, a reversal has a receipt of its own. */
export const undonePostings = (event: ReceiptUndone): ReadonlyArray<Posting> =>
  event._tag === "ReceiptReversed"
    ? receiptPostings(event.receipt)
    : receiptPostings(event.receipt).map((posting) => ({ ...posting, amount: -posting.amount }))

/** The number that undoing a receipt draws: a reversal is a receipt too. */
export const undoneDrawn = (event: ReceiptUndone): ReadonlyArray<Drawn> =>
  event._tag === "ReceiptReversed" ? receiptDrawn(event.receipt) : []

interface HasReceipts {
  readonly receipts: ReadonlyArray<KeptReceipt>
}
interface Undoing {
  readonly receipt: string
  readonly lines?: ReadonlyArray<{ readonly line: number; readonly amount: Money }>
}
type Now = Turn<unknown, HasReceipts>
interface Step extends Now {
  readonly input: Undoing
  readonly facts: PayoutFacts & { readonly [account: string]: number }
}

const nothing = yuan(0)
const guard = guardsOf<typeof receiptMessages>()
const meant = ({ state }: Now, input: Undoing) => state.receipts.find((each) => receiptNumber(each) === input.receipt)
const meantBy = (step: Step) => meant(step, step.input)
/** Money held for somebody, a deposit or an account: it may have been given back another way since. */
const isHeld = ({ account }: ReceiptLine) => account.startsWith("liabilities:")
const needs = (turn: Now, input: Undoing) => {
  const made = meant(turn, input)
  const held = (made?.lines ?? []).filter(isHeld).map(({ account }) => [account, balanceOf(account, "CNY")] as const)
  return { ...payoutNeeds(made?.till ?? "-"), ...Object.fromEntries(held) }
}
const leftOf = ({ lines, returned }: KeptReceipt, index: number): Money =>
  minus(lines[index]?.amount ?? nothing, returned[index] ?? nothing)

/** What a reversal gives back of each line: the lines entered, or all that is left of every one. */
const askedOf = (step: Step, made: KeptReceipt): ReadonlyArray<Money> =>
  made.lines.map((_line, index) =>
    step.input.lines === undefined
      ? leftOf(made, index)
      : (step.input.lines.find(({ line }) => line === index + 1)?.amount ?? nothing)
  )

const known = guard(
  "unknown-receipt",
  ["library.identifiable"],
  (step: Step) => meantBy(step) === undefined && { receipt: step.input.receipt },
  { by: "input", field: "receipt" }
)
const standing = (isDone: (made: KeptReceipt) => boolean) =>
  guard("receipt-undone", ["library.undoing"], (step: Step) => {
    const made = meantBy(step)
    return made !== undefined && isDone(made) && { receipt: step.input.receipt }
  })
const byAnother = guard(
  "own-receipt",
  ["library.two-persons", "library.undoing"],
  (step: Step) => meantBy(step)?.by === step.actor && { receipt: step.input.receipt },
  { by: "someone-else", roles: ["supervisor", "manager"] }
)

const forVoid: ReadonlyArray<Guard<Step>> = [
  known,
  standing(({ status, returned }) => status !== "issued" || returned.some((amount) => amount > 0)),
  byAnother,
  guard(
    "period-closed",
    ["work.8.12", "library.undoing"],
    (step: Step) => {
      const made = meantBy(step)
      if (made === undefined || made.period === step.facts.period) return undefined
      return { receipt: step.input.receipt, period: `${made.till}-${made.period}` }
    },
    { by: "command", command: "reverseReceipt" }
  ),
  enoughInTill(meantBy)
]

const forReversal: ReadonlyArray<Guard<Step>> = [
  known,
  standing(({ status }) => status !== "issued"),
  byAnother,
  guard(
    "unknown-line",
    ["library.identifiable"],
    (step: Step) => {
      const made = meantBy(step)
      if (made === undefined) return undefined
      const lines = (step.input.lines ?? []).map(({ line }) => line).filter((line) => line > made.lines.length)
      return lines.length > 0 && { lines }
    },
    { by: "input", field: "lines" }
  ),
  guard(
    "more-than-collected",
    ["work.8.12", "library.undoing"],
    (step: Step) => {
      const made = meantBy(step)
      if (made === undefined || made.status !== "issued") return undefined
      const lines = askedOf(step, made).flatMap((amount, index) => {
        const left = leftOf(made, index)
        return left < amount ? [{ line: index + 1, left }] : []
      })
      return lines.length > 0 && { lines }
    },
    { by: "input", field: "lines" }
  ),
  guard(
    "held-no-more",
    ["work.8.12", "library.undoing"],
    (step: Step) => {
      const made = meantBy(step)
      if (made === undefined || made.status !== "issued") return undefined
      const asked = askedOf(step, made)
      const lines = made.lines.flatMap((line, index) => {
        const held = fen(Math.max(0, -(step.facts[line.account] ?? 0)))
        return isHeld(line) && held < (asked[index] ?? nothing) ? [{ line: index + 1, held }] : []
      })
      return lines.length > 0 && { lines }
    },
    { by: "input", field: "lines" }
  ),
  enoughInTill((step) => {
    const made = meantBy(step)
    if (made?.status !== "issued") return undefined
    const asked = askedOf(step, made).map((amount, index) => lesser(amount, leftOf(made, index)))
    return { till: made.till, method: made.method, amount: asked.reduce(plus, nothing) }
  })
]

const reason = personal("note").pipe(labelled("原因", "Reason"))
const number = Key.pipe(labelled("收据号", "Receipt number"))

/** What a chapter may look at before one of its receipts is undone. */
type Undone<F, S> = Turn<F, S> & { readonly input: { readonly receipt: string } }

/**
 * The commands that undo a receipt, for a chapter whose state keeps `receipts`: `unless` are the chapter's own
 * conditions (a card that is out is taken back first), `left` its own events after money was given back. By a supervisor,
 * and never by who took the money.
 */
export const undoing = <F, S extends HasReceipts, E extends { readonly _tag: string } = never>(
  unless: ReadonlyArray<Guard<Undone<F, S>>> = [],
  left: (turn: Turn<F, S>, reversed: ReceiptReversed) => ReadonlyArray<E> = () => []
) => {
  const command = commandsOf<F, S, ReceiptUndone | E>()
  return {
    /** Takes back a receipt whose settlement period has not been counted yet. */
    voidReceipt: command({
      title: { zh: "收据作废", en: "Void a receipt" },
      sources: ["work.8.12", "library.undoing"],
      roles: ["supervisor", "manager"],
      kind: "asks",
      input: Schema.Struct({ receipt: number, reason }),
      needs,
      guards: [...unless, ...forVoid],
      effect: (step) => {
        const { status: _status, returned: _returned, ...made } = meantBy(step) as KeptReceipt
        return [{ _tag: "ReceiptVoided", receipt: made, reason: step.input.reason }]
      }
    }),
    /** Gives money back, all of a receipt or part of it, as a correction in the till's current period. */
    reverseReceipt: command({
      title: { zh: "收据冲正（退款）", en: "Reverse a receipt" },
      sources: ["work.8.12", "library.undoing"],
      roles: ["supervisor", "manager"],
      kind: "asks",
      input: Schema.Struct({
        receipt: number,
        lines: Schema.optionalWith(
          Schema.Array(
            Schema.Struct({
              line: count(1, 99).pipe(labelled("第几项", "Line")),
              amount: PositiveAmount.pipe(labelled("金额（元）", "Amount (yuan)"))
            })
          ).pipe(
            Schema.minItems(1),
            distinct(({ line }) => String(line), "同一项目不能列两次", "the same line stands twice"),
            labelled("退款项目（不填即全退）", "Lines (all of it where left out)")
          ),
          optional
        ),
        reason
      }),
      needs,
      guards: [...unless, ...forReversal],
      effect: (step) => {
        const made = meantBy(step) as KeptReceipt
        const returned = askedOf(step, made)
        const lines = made.lines.map((line, index) => ({ ...line, amount: negate(returned[index] ?? nothing) }))
        const { till, method, payer, unit } = made
        const about = { ...(payer !== undefined && { payer }), ...(unit !== undefined && { unit }) }
        const correction = receipt(
          step,
          { till, method },
          lines.filter(({ amount }) => amount !== 0),
          about
        )
        const reversed: ReceiptReversed = {
          _tag: "ReceiptReversed",
          ...{ receipt: correction, reverses: made.number, returned, reason: step.input.reason }
        }
        return [reversed, ...left(step, reversed)]
      }
    })
  }
}
