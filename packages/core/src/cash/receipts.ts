import * as Schema from "effect/Schema"
import type { Bilingual } from "../kernel/Bilingual.js"
import { balanceOf, type Drawn, nextOf, type Posting, printedNumber, type Row } from "../kernel/Books.js"
import type { Turn } from "../kernel/Command.js"
import { Amount, Key, Line, labelled, oneOf, optional } from "../kernel/Fields.js"
import type { NonEmpty } from "../kernel/Json.js"
import { addDays, type LocalDate, timeOf } from "../kernel/LocalDate.js"
import { type Money, minus, negate, sum } from "../kernel/Money.js"
import type { Titled } from "../kernel/Process.js"
import { type Cure, type Guard, guardsOf } from "../kernel/Refusal.js"
import type { Source } from "../manual/sources.js"
import type { receiptMessages } from "./receiptMessages.js"

/** How money is paid; all but cash clears to the bank. */
export const methods = {
  cash: { zh: "现金", en: "Cash" },
  card: { zh: "刷卡", en: "Card" },
  wechat: { zh: "微信", en: "WeChat" },
  alipay: { zh: "支付宝", en: "Alipay" },
  transfer: { zh: "转账", en: "Transfer" }
}
export type Method = keyof typeof methods

/** The till of finance; the others are named after their desks. */
export const financeTill = "finance"

/** One line of a receipt: what for, how much, by which clause, and the account it goes to ("income:water"). */
export interface ReceiptLine {
  readonly account: string
  readonly label: Bilingual
  readonly amount: Money
  readonly sources: NonEmpty<Source>
}

/** Money taken or, where its amount is negative, given back: numbered without a gap over all tills (work.8.12). */
export interface Receipt {
  readonly number: number
  /** The settlement period of the till it falls into: the one open when it was recorded. */
  readonly period: number
  readonly till: string
  readonly method: Method
  readonly amount: Money
  readonly lines: ReadonlyArray<ReceiptLine>
  readonly by: string
  /** The day money changed hands, and the day it came into the books. */
  readonly on: LocalDate
  readonly booked: LocalDate
  readonly payer?: string
  readonly unit?: string
  readonly invoice?: string
  readonly given?: Money
  readonly change?: Money
}

/** The fields of a form that takes money; spread them into the command's own. */
export const takingFields = {
  till: Key.pipe(labelled("收款处", "Till")),
  method: oneOf(methods).pipe(labelled("付款方式", "Method")),
  amount: Schema.optionalWith(Amount.pipe(labelled("实收金额（核对用，可不填）", "Amount (to be checked)")), optional),
  given: Schema.optionalWith(Amount.pipe(labelled("收到现金（用于找零）", "Cash given (for the change)")), optional),
  invoice: Schema.optionalWith(Line.pipe(labelled("发票号", "Invoice number")), optional)
}

export interface TakingInput {
  readonly till: string
  readonly method: Method
  readonly amount?: Money
  readonly given?: Money
  readonly invoice?: string
}

/** The account that holds a till's cash. */
export const cashOf = (till: string): string => `assets:${till}:cash`

/** The series of a till's settlement periods; the count that closes a period draws its number. */
export const periodSeries = (till: string): string => `period-${till}`

/** What is asked of the books wherever a receipt is made at a till. */
export const receiptNeeds = (till: string) => ({ receipt: nextOf("receipt"), period: nextOf(periodSeries(till)) })

/** What is asked of them where money is given back: it has to be there. */
export const payoutNeeds = (till: string) => ({ ...receiptNeeds(till), inTill: balanceOf(cashOf(till), "CNY") })

export interface ReceiptFacts {
  readonly receipt: number
  readonly period: number
}
export interface PayoutFacts extends ReceiptFacts {
  readonly inTill: number
}

/** A turn that takes money: any chapter's, with the fields and the needs above. */
export interface TakingStep extends Turn<unknown, unknown> {
  readonly input: TakingInput
  readonly facts: ReceiptFacts
}

interface Given {
  readonly actor: string
  readonly on: LocalDate
  readonly recordedOn: LocalDate
  readonly facts: ReceiptFacts
}

/** Makes the receipt of what is taken or, with negative lines, given back. It goes into the chapter's own event. */
export const receipt = (
  { actor, on, recordedOn, facts }: Given,
  { till, method, given, invoice }: TakingInput,
  lines: ReadonlyArray<ReceiptLine>,
  about: Pick<Receipt, "payer" | "unit"> = {}
): Receipt => {
  const amount = sum(lines.map((line) => line.amount))
  return {
    ...{ number: facts.receipt, period: facts.period, till, method, amount, lines },
    ...{ by: actor, on, booked: recordedOn, ...about },
    ...(invoice !== undefined && { invoice }),
    ...(given !== undefined && { given, change: minus(given, amount) })
  }
}

const guard = guardsOf<typeof receiptMessages>()

/** That the till is one where this money is taken. */
export const tillAllowed = <T extends { readonly input: { readonly till: string } }>(
  allowed: (step: T) => ReadonlyArray<string>,
  sources: NonEmpty<Source>
): Guard<T> =>
  guard(
    "not-at-this-till",
    sources,
    (step: T) => {
      const tills = allowed(step)
      return !tills.includes(step.input.till) && { till: step.input.till, allowed: tills }
    },
    { by: "input", field: "till" }
  )

/** Conditions of every taking, in the order they are reported: the till, the lines, the exact amount, the cash given. */
export const takingGuards = <T extends TakingStep>(
  allowed: (step: T) => ReadonlyArray<string>,
  sources: NonEmpty<Source>,
  lines: (step: T) => ReadonlyArray<ReceiptLine>
): ReadonlyArray<Guard<T>> => [
  tillAllowed(allowed, sources),
  guard(
    "no-sale-now",
    ["work.6.16", "handover.1.2"],
    ({ input, general, at }: T) => {
      const { settlementAt, afterSettlement } = general
      const isClosed = afterSettlement === "no-sale" && input.till !== financeTill && settlementAt <= timeOf(at)
      return isClosed && { settlementAt }
    },
    (_facts, { on }) => ({ by: "waiting", until: addDays(on, 1) })
  ),
  guard("nothing-to-take", ["work.8.12"], (step: T) => {
    const empty = lines(step).flatMap(({ amount }, index) => (amount > 0 ? [] : [index + 1]))
    return (lines(step).length === 0 || empty.length > 0) && { lines: empty }
  }),
  ...amountGuards<T>((step) => sum(lines(step).map((line) => line.amount)))
]

/** That the amount entered and the cash given agree with what is taken. */
export const amountGuards = <T extends { readonly input: Omit<TakingInput, "till"> }>(
  dueOf: (step: T) => Money
): ReadonlyArray<Guard<T>> => [
  guard(
    "amount-differs",
    ["work.8.12"],
    (step: T) => {
      const { amount: entered } = step.input
      const due = dueOf(step)
      return entered !== undefined && entered !== due && { entered, due }
    },
    { by: "input", field: "amount" }
  ),
  guard(
    "given-without-cash",
    ["work.8.12"],
    ({ input: { given, method } }: T) => given !== undefined && method !== "cash" && {},
    { by: "input", field: "given" }
  ),
  guard(
    "given-too-little",
    ["work.8.12"],
    (step: T) => {
      const { given } = step.input
      const due = dueOf(step)
      return given !== undefined && given < due && { given, due }
    },
    { by: "input", field: "given" }
  )
]

/** Cash for a till comes from finance's safe. */
const floatProvided: Cure = {
  by: "elsewhere",
  chapter: "cash",
  command: "provideFloat",
  title: { zh: "发放备用金", en: "Provide a float" }
}

/** That a till holds the cash that is to be given back; it does not say how much it holds, since counts are blind. */
export const enoughInTill = <T extends { readonly facts: { readonly inTill: number } }>(
  paid: (step: T) => { readonly till: string; readonly method: Method; readonly amount: Money } | undefined
): Guard<T> =>
  guard(
    "not-enough-in-till",
    ["work.8.12"],
    (step: T) => {
      const out = paid(step)
      if (out === undefined || out.method !== "cash" || out.amount <= step.facts.inTill) return undefined
      return { till: out.till, amount: out.amount }
    },
    floatProvided
  )

const line = (account: string, amount: Money): ReadonlyArray<Posting> =>
  amount === 0 ? [] : [{ account, commodity: "CNY", amount }]

/** A receipt's lines in the ledger: into the till's cash or the bank, against what each line is for. */
export const receiptPostings = ({
  till,
  method,
  amount,
  lines
}: Pick<Receipt, "till" | "method" | "amount" | "lines">): ReadonlyArray<Posting> => [
  ...line(method === "cash" ? cashOf(till) : "assets:finance:bank", amount),
  ...lines.flatMap((each) => line(each.account, negate(each.amount)))
]

/** The number a receipt takes from the printed series. */
export const receiptDrawn = ({ number }: Receipt): ReadonlyArray<Drawn> => [{ series: "receipt", number }]

/** A receipt's number as it is printed. */
export const receiptNumber = ({ number }: Receipt): string => printedNumber(number)

/** A receipt in its case's state: whether it stands, and how much of each line was given back since. */
export interface KeptReceipt extends Receipt {
  readonly status: "issued" | "voided" | "reversed" | "reversal"
  readonly returned: ReadonlyArray<Money>
}

/** A receipt as its case keeps it from the event on that made it. */
export const kept = (made: Receipt): KeptReceipt => ({
  ...made,
  status: "issued",
  returned: made.lines.map(() => 0 as Money)
})

/** What lists and reports see of a case's receipts. */
export const receiptRows = (receipts: ReadonlyArray<KeptReceipt>, caseId: string): ReadonlyArray<Row> =>
  receipts.map((made): Row => {
    const { till, period, method, amount, lines, status, by, unit, on, booked, returned, invoice } = made
    return {
      ...{ kind: "receipt", key: receiptNumber(made), status, open: false, desk: till, who: by, on: booked },
      ...(unit !== undefined && { unit }),
      data: {
        ...{ case: caseId, till, period, method, amount, on },
        lines: lines.map(({ account, label, amount, sources }) => ({
          ...{ account, amount, sources },
          label: { ...label }
        })),
        ...(status === "reversal" ? {} : { returned: sum(returned) }),
        ...(invoice !== undefined && { invoice })
      }
    }
  })

/** How the register names a receipt's status. */
export const receiptStatuses = {
  issued: { zh: "已开", en: "Issued" },
  voided: { zh: "已作废", en: "Voided" },
  reversed: { zh: "已冲正", en: "Reversed" },
  reversal: { zh: "冲正收据", en: "Reversal" }
} as const satisfies Record<KeptReceipt["status"], Bilingual>

/** How the timeline names what undoes a receipt. */
export const receiptEventTitles: Record<"ReceiptVoided" | "ReceiptReversed", Titled> = {
  ReceiptVoided: { title: { zh: "收据作废", en: "Receipt voided" }, sources: ["work.8.12", "library.undoing"] },
  ReceiptReversed: { title: { zh: "收据冲正", en: "Receipt reversed" }, sources: ["work.8.12", "library.undoing"] }
}
