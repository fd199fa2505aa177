import type { NonEmpty } from "../kernel/Json.js"
import { type Money, perHundredth, plus, times, yuan } from "../kernel/Money.js"
import type { Source } from "../manual/sources.js"
import type { RenovationFigures } from "./figures.js"

/** What money is paid for at finance (renovation.2.3); a claim is what a violation cost beyond the deposit (2.12). */
export type FeeLine = "owner-deposit" | "contractor-deposit" | "waste-removal" | "pass-fee" | "pass-deposit" | "claim"

/** One line of a quote: who pays it, and the clauses it stands on. Amounts in fen. */
export interface QuoteLine {
  readonly line: FeeLine
  readonly payer: "owner" | "contractor"
  readonly amount: Money
  /** How often the unit price is taken: passes, or hundredths of a square metre. */
  readonly quantity?: number
  readonly unitPrice?: Money
  readonly sources: NonEmpty<Source>
}

/** What a renovation costs before it may begin. */
export interface Quote {
  readonly lines: ReadonlyArray<QuoteLine>
  readonly owner: Money
  readonly contractor: Money
  readonly total: Money
  readonly sources: NonEmpty<Source>
}

export interface QuoteFor {
  /** The area the waste fee is charged on, in hundredths of a square metre. */
  readonly areaHundredths: number
  readonly workers: number
  /** Whether the owner pays for waste removal; if not, it is noted on application and permit (2.7). */
  readonly wasteRemoval: boolean
  /** An owner who builds himself pays one deposit. */
  readonly ownerBuilds: boolean
}

const deposit: NonEmpty<Source> = ["renovation.2.3"]
const passes: NonEmpty<Source> = ["renovation.2.3", "renovation.2.4"]
const passDeposit: NonEmpty<Source> = ["renovation.2.10", "library.pass-deposit"]
const allPaid: NonEmpty<Source> = ["renovation.2.3", "renovation.2.4"]
const wasteDeclined: NonEmpty<Source> = ["renovation.2.3", "renovation.2.4", "renovation.2.7"]

/** What passes cost: the fee for each, and the deposit where a community asks for one. */
export const passLines = (figures: RenovationFigures, workers: number): ReadonlyArray<QuoteLine> => {
  if (workers === 0) return []
  const { passFee, passDeposit: each, passFeePayer: payer } = figures
  const fee: QuoteLine = {
    line: "pass-fee",
    payer,
    amount: times(passFee, workers),
    quantity: workers,
    unitPrice: passFee,
    sources: passes
  }
  if (each === 0) return [fee]
  const held: QuoteLine = {
    line: "pass-deposit",
    payer,
    amount: times(each, workers),
    quantity: workers,
    unitPrice: each,
    sources: passDeposit
  }
  return [fee, held]
}

const wasteFee = (figures: RenovationFigures, areaHundredths: number): QuoteLine => {
  const unitPrice = figures.wasteFeePerSquareMetre
  const rounding = figures.wasteArea === "entered-whole-metres-up" ? "wholeUnitsUp" : "halfUp"
  const amount = perHundredth(unitPrice, areaHundredths, rounding)
  return { line: "waste-removal", payer: "owner", amount, quantity: areaHundredths, unitPrice, sources: deposit }
}

/** The deposits, the waste-removal fee and the passes, each with its payer and its clause (renovation.2.3). */
export const quote = (figures: RenovationFigures, asked: QuoteFor): Quote => {
  const lines: Array<QuoteLine> = [
    { line: "owner-deposit", payer: "owner", amount: figures.ownerDeposit, sources: deposit }
  ]
  if (!asked.ownerBuilds)
    lines.push({
      line: "contractor-deposit",
      payer: "contractor",
      amount: figures.contractorDeposit,
      sources: deposit
    })
  if (asked.wasteRemoval) lines.push(wasteFee(figures, asked.areaHundredths))
  for (const line of passLines(figures, asked.workers)) lines.push(line)
  return totalled(lines, asked.wasteRemoval ? allPaid : wasteDeclined)
}

/** What a change of contractor costs: the new contractor's deposit, and passes for his workers. */
export const changeQuote = (figures: RenovationFigures, workers: number): Quote =>
  totalled(
    [
      { line: "contractor-deposit", payer: "contractor", amount: figures.contractorDeposit, sources: deposit },
      ...passLines(figures, workers)
    ],
    allPaid
  )

const nothing = yuan(0)

const totalled = (lines: ReadonlyArray<QuoteLine>, sources: NonEmpty<Source>): Quote => {
  let owner = nothing
  let contractor = nothing
  for (const line of lines) {
    if (line.payer === "owner") owner = plus(owner, line.amount)
    else contractor = plus(contractor, line.amount)
  }
  return { lines, owner, contractor, total: plus(owner, contractor), sources }
}
