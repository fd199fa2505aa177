import type { NonEmpty } from "../kernel/Json.js"
import { fen, type Money, perHundredth, times } from "../kernel/Money.js"
import type { Source } from "../manual/sources.js"
import type { RenovationFigures } from "./figures.js"

/** What money is paid for at finance (renovation.2.3); a claim is what a violation cost beyond the deposit (2.12). */
export type FeeLine = "owner-deposit" | "contractor-deposit" | "waste-removal" | "pass-fee" | "pass-deposit" | "claim"

type Payer = "owner" | "contractor"

/** One line of a quote: who pays it, and the clauses it stands on. Amounts in fen. */
export interface QuoteLine {
  readonly line: FeeLine
  readonly payer: Payer
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

const byClause: NonEmpty<Source> = ["renovation.2.3"]
const capped: NonEmpty<Source> = ["renovation.2.3", "library.deposit-cap"]
const againstReceipt: NonEmpty<Source> = ["renovation.2.3", "renovation.2.4"]
const withThePass: NonEmpty<Source> = ["renovation.2.10", "library.pass-deposit"]
const allPaid: NonEmpty<Source> = ["renovation.2.3", "renovation.2.4"]
const wasteDeclined: NonEmpty<Source> = ["renovation.2.3", "renovation.2.4", "renovation.2.7"]

const ownerDeposit = ({ ownerDeposit: set, depositCap: cap }: RenovationFigures): QuoteLine =>
  cap !== null && cap < set
    ? { line: "owner-deposit", payer: "owner", amount: cap, sources: capped }
    : { line: "owner-deposit", payer: "owner", amount: set, sources: byClause }

const contractorDeposit = ({ contractorDeposit: set, depositCap: cap }: RenovationFigures): QuoteLine =>
  cap !== null && cap < set
    ? { line: "contractor-deposit", payer: "contractor", amount: cap, sources: capped }
    : { line: "contractor-deposit", payer: "contractor", amount: set, sources: byClause }

const wasteFee = (figures: RenovationFigures, areaHundredths: number): QuoteLine => {
  const unitPrice = figures.wasteFeePerSquareMetre
  const rounding = figures.wasteArea === "entered-whole-metres-up" ? "wholeUnitsUp" : "halfUp"
  const amount = perHundredth(unitPrice, areaHundredths, rounding)
  return { line: "waste-removal", payer: "owner", amount, quantity: areaHundredths, unitPrice, sources: byClause }
}

/** Whoever the rulebook says; the owner in any case where he builds himself, since there is nobody else. */
const passPayer = ({ passFeePayer }: RenovationFigures, ownerBuilds: boolean): Payer =>
  ownerBuilds ? "owner" : passFeePayer

const passFee = ({ passFee: unitPrice }: RenovationFigures, payer: Payer, quantity: number): QuoteLine => ({
  line: "pass-fee",
  payer,
  amount: times(unitPrice, quantity),
  quantity,
  unitPrice,
  sources: againstReceipt
})

const passDeposit = ({ passDeposit: unitPrice }: RenovationFigures, payer: Payer, quantity: number): QuoteLine => ({
  line: "pass-deposit",
  payer,
  amount: times(unitPrice, quantity),
  quantity,
  unitPrice,
  sources: withThePass
})

const addPasses = (
  lines: Array<QuoteLine>,
  figures: RenovationFigures,
  workers: number,
  ownerBuilds: boolean
): Array<QuoteLine> => {
  const payer = passPayer(figures, ownerBuilds)
  if (workers > 0) lines.push(passFee(figures, payer, workers))
  if (workers > 0 && figures.passDeposit > 0) lines.push(passDeposit(figures, payer, workers))
  return lines
}

/** What passes cost: the fee for each, and the deposit where a community asks for one. */
export const passLines = (
  figures: RenovationFigures,
  workers: number,
  ownerBuilds: boolean
): ReadonlyArray<QuoteLine> => addPasses([], figures, workers, ownerBuilds)

/** The deposits, the waste-removal fee and the passes, each with its payer and its clause (renovation.2.3). */
export const quote = (figures: RenovationFigures, asked: QuoteFor): Quote => {
  const lines = [ownerDeposit(figures)]
  if (!asked.ownerBuilds) lines.push(contractorDeposit(figures))
  if (asked.wasteRemoval) lines.push(wasteFee(figures, asked.areaHundredths))
  return totalled(
    addPasses(lines, figures, asked.workers, asked.ownerBuilds),
    asked.wasteRemoval ? allPaid : wasteDeclined
  )
}

/** What a change of contractor costs: the new contractor's deposit, and passes for his workers. */
export const changeQuote = (figures: RenovationFigures, workers: number): Quote =>
  totalled(addPasses([contractorDeposit(figures)], figures, workers, false), allPaid)

const totalled = (lines: ReadonlyArray<QuoteLine>, sources: NonEmpty<Source>): Quote => {
  let owner = 0
  let contractor = 0
  let isCapped = false
  for (const line of lines) {
    if (line.payer === "owner") owner += line.amount
    else contractor += line.amount
    if (line.sources === capped) isCapped = true
  }
  return {
    lines,
    owner: fen(owner),
    contractor: fen(contractor),
    total: fen(owner + contractor),
    sources: isCapped ? [...sources, "library.deposit-cap"] : sources
  }
}
