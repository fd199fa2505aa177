import { nextOf, rowsWhere, type StoredRow } from "../kernel/Books.js"
import { dayOf } from "../kernel/dayOf.js"
import { addDays, type LocalDateTime, timeOf } from "../kernel/LocalDate.js"
import type { BreachRule, Cure, FactsOf, Guard } from "../kernel/Refusal.js"
import type { Source } from "../manual/sources.js"
import { breach, deskOf, guard, type ShiftStep, type ShiftTurn } from "./guards.js"
import type { messages } from "./messages.js"
import { reports } from "./records.js"
import { type Attestation, handoverOf, type ItemNumber, type Unmet } from "./state.js"

/** The day of the case, whatever day it is looked at. */
const itsDay = (turn: ShiftTurn) => {
  const day = dayOf(turn.caseId) ?? turn.on
  return { onFrom: day, onUntil: day }
}

/** What the books are asked for a handover: the day's takings at this desk, its count of the stock, and all unfinished work. */
export const handoverNeeds = (turn: ShiftTurn) => {
  const desk = deskOf(turn)
  return {
    receipts: rowsWhere({ kind: "receipt", desk, ...itsDay(turn) }),
    nextPeriod: nextOf(`period-${desk}`),
    periods: rowsWhere({ kind: "period", desk, ...itsDay(turn) }),
    earlierPeriods: rowsWhere({ kind: "period", desk, open: true, onUntil: addDays(itsDay(turn).onFrom, -1) }),
    stocktakes: rowsWhere({ kind: "stocktake", key: turn.caseId }),
    repairs: rowsWhere({ kind: "repair", open: true }),
    applications: rowsWhere({ kind: "card-application", open: true }),
    releases: rowsWhere({ kind: "release", open: true }),
    orders: rowsWhere({ kind: "order", open: true }),
    renovations: rowsWhere({ kind: "renovation", open: true })
  }
}

type Look = ShiftStep<unknown, ReturnType<typeof handoverNeeds>>
/** A clerk signing off: what is unmet may be named with its reason. */
export type Signing = ShiftStep<{ readonly unmet?: ReadonlyArray<Unmet> }, ReturnType<typeof handoverNeeds>>

/** The open cases a handover lists, "repair/0012", in their order. */
export const openCases = ({ facts }: Look): ReadonlyArray<string> => {
  const { repairs, releases, applications, orders, renovations } = facts
  return [...repairs, ...releases, ...applications, ...orders, ...renovations].map(({ kind, key }) => `${kind}/${key}`)
}

/** Receipts of the day that no count of the till has closed yet. */
const uncounted = ({ facts }: Look): ReadonlyArray<StoredRow> =>
  facts.receipts.filter(({ data }) => Number(data.period) >= facts.nextPeriod)

/** Whether something was counted by the clerk who hands over now: after the last change in the day, if there was one. */
const isOwnCount = ({ state }: ShiftTurn, at: unknown): boolean => {
  const change = state.handovers.filter(({ change, taken }) => change && taken !== undefined).at(-1)?.left
  return change === undefined || change.at < String(at)
}

/** What was taken after the settlement waits for the next one: the clerk's last count, where another of his came before. */
const isAfterSettlement = (step: Look, { key, data }: StoredRow): boolean => {
  const counts = step.facts.periods.map((row) => [String(row.data.at), row.key] as const).sort()
  const ownBefore = counts.some(([at]) => isOwnCount(step, at) && at < String(data.at))
  return counts.at(-1)?.[1] === key && timeOf(data.at as LocalDateTime) > step.general.settlementAt && ownBefore
}

/** Counted periods that are not in order: every one is submitted but what is to wait, and no difference unexplained. */
const unsubmitted = (step: Look): ReadonlyArray<string> => {
  const ofTheDay = new Set(step.facts.periods.map(({ key }) => key))
  const waits = (row: StoredRow) => ofTheDay.has(row.key) && isAfterSettlement(step, row)
  const isCounted = ({ status }: StoredRow) => status === "counted" || status === "recounted"
  return [...step.facts.earlierPeriods, ...step.facts.periods]
    .filter((row) => row.data.explained === false || (isCounted(row) && !waits(row)))
    .sort((one, other) => Number(one.data.number) - Number(other.data.number))
    .map(({ key }) => key)
}

const isChange = ({ state }: Look): boolean => handoverOf(state)?.change === true

/** One item of a handover: whether it is unmet, how it is refused, and how it is recorded against who leaves all the same. */
export interface HandoverItem {
  readonly item: ItemNumber
  /** What can still be done later is followed up; the rest is a breach. */
  readonly becomes: "follow-up" | "breach"
  readonly isUnmet: (step: Look) => boolean
  readonly guard: Guard<Signing>
  readonly breach: BreachRule<Signing>
}

type Code = keyof typeof messages & string

const item = <C extends Code>(
  number: ItemNumber,
  becomes: HandoverItem["becomes"],
  code: C,
  cure: Cure | ((facts: FactsOf<typeof messages, C>) => Cure),
  find: (step: Look) => FactsOf<typeof messages, C> | false | undefined,
  ...more: ReadonlyArray<Source>
): HandoverItem => {
  const named = ({ input }: Signing) => input.unmet?.some((each) => each.item === number) === true
  const sources = [`handover.${number}`, ...more] as const
  return {
    item: number,
    becomes,
    isUnmet: (step) => Boolean(find(step)),
    guard: guard(code, sources, (step: Signing) => !named(step) && find(step), cure),
    breach: breach(code, sources, (step: Signing) => {
      const facts = becomes === "breach" && find(step)
      return facts ? { whose: outgoingOf(step), facts } : undefined
    })
  }
}

/** Who may sign a handover. */
export const signers = ["clerk", "supervisor", "manager", "backOffice"] as const

/** Who hands over: the clerk the handover was prepared for, else who holds the post. */
export const outgoingOf = ({ state, actor }: ShiftTurn): string => handoverOf(state)?.outgoing ?? state.holder ?? actor

const attested = (
  number: Attestation,
  becomes: HandoverItem["becomes"],
  code: "log-not-attested" | "not-told-in-person" | "documents-not-handed-over" | "back-office-not-told",
  applies: (step: Look) => boolean = () => true,
  ...more: ReadonlyArray<Source>
) =>
  item(
    number,
    becomes,
    code,
    { by: "command", command: "attest" },
    (step) => applies(step) && step.state.attested[number] === undefined && {},
    ...more
  )

/** What the cash chapter calls the steps that settle a till's takings. */
const cashSteps = {
  count: { zh: "点款封存", en: "Count and seal" },
  submit: { zh: "上交报表", en: "Submit the report" }
}
const inCash = (command: keyof typeof cashSteps) =>
  ({ by: "elsewhere", chapter: "cash", command, title: cashSteps[command] }) as const
/** What the stock chapter calls the steps of a stocktake. */
const stockSteps = {
  stocktake: { zh: "盘点", en: "Count the stock" },
  explain: { zh: "说明盘点差异", en: "Explain the difference" }
}
const inStock = (command: keyof typeof stockSteps) =>
  ({ by: "elsewhere", chapter: "stock", command, title: stockSteps[command] }) as const
const own = (command: string) => ({ by: "command", command }) as const

/** Items 1.1 to 1.11 in the manual's order: attested, or computed from the books. */
export const handoverItems: ReadonlyArray<HandoverItem> = [
  attested("1.1", "breach", "log-not-attested", undefined, "work.6.18"),
  item(
    "1.2",
    "follow-up",
    "takings-not-settled",
    ({ receipts }) => (receipts > 0 ? inCash("count") : inCash("submit")),
    (step) => {
      // How much it comes to is not said: whoever counts next is not to know.
      const receipts = uncounted(step).length
      const periods = unsubmitted(step)
      return (receipts > 0 || periods.length > 0) && { receipts, periods }
    },
    "work.6.16"
  ),
  item("1.3", "follow-up", "vouchers-not-in-order", own("sortVouchers"), ({ facts, state }) => {
    const { vouchers } = state
    const receipts = facts.receipts.length
    return (vouchers ?? 0) !== receipts && { receipts, ...(vouchers !== undefined && { vouchers }) }
  }),
  item(
    "1.4",
    "follow-up",
    "entries-missing",
    own("enterMissed"),
    ({ state }) => {
      const entries = state.missed.flatMap(({ entered }, index) => (entered ? [] : [index + 1]))
      return entries.length > 0 && { entries }
    },
    "work.8.8"
  ),
  attested("1.5", "breach", "not-told-in-person"),
  item(
    "1.6",
    "follow-up",
    "records-not-compared",
    own("compareRecords"),
    (step) => reports(step) && !step.state.compared && {},
    "work.6.17"
  ),
  item(
    "1.7",
    "follow-up",
    "stock-not-counted",
    ({ counted }) => inStock(counted ? "explain" : "stocktake"),
    (step) => {
      // A count that was handed over at a change in the day is not the next clerk's too.
      const [stocktake] = step.facts.stocktakes.filter(({ data }) => isOwnCount(step, data.at))
      const agrees = stocktake?.status === "agreed" || stocktake?.data.explained === true
      return reports(step) && !agrees && { counted: stocktake !== undefined }
    },
    "work.6.17"
  ),
  attested("1.8", "follow-up", "documents-not-handed-over"),
  item("1.9", "follow-up", "cases-not-listed", own("prepareHandover"), (step) => {
    const handover = handoverOf(step.state)
    const cases = handover === undefined ? [] : openCases(step).filter((each) => !handover.cases.includes(each))
    return cases.length > 0 && { cases }
  }),
  attested("1.10", "breach", "back-office-not-told", (step) => !isChange(step)),
  item(
    "1.11",
    "breach",
    "phone-not-forwarded",
    own("forwardPhone"),
    (step) => {
      const to = step.figures.forwardPhoneTo
      const { phoneAt } = step.state
      return (isChange(step) ? phoneAt === undefined : phoneAt !== to) && { to: isChange(step) ? null : to }
    },
    "work.6.18"
  )
]
