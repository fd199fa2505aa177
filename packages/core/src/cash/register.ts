import type { Drawn, Posting, Row } from "../kernel/Books.js"
import { endOf, later } from "../kernel/LocalDate.js"
import { type Money, minus, negate } from "../kernel/Money.js"
import type { Item } from "../kernel/Process.js"
import type { CashEvent } from "./events.js"
import { statuses } from "./messages.js"
import { cashOf, periodSeries } from "./receipts.js"
import { safeAccount } from "./safe.js"
import { type Period, periodOf } from "./state.js"

const differences = "expenses:cash-differences"
const bag = ({ till, number }: { readonly till: string; readonly number: number }) => `assets:sealed:${till}:${number}`

const lines = (...all: ReadonlyArray<readonly [account: string, amount: Money]>): ReadonlyArray<Posting> =>
  all.flatMap(([account, amount]) => (amount === 0 ? [] : [{ account, commodity: "CNY", amount }]))

/** The ledger of tills: a count books its difference and seals what is above the float; settling fills the safe. */
export const postings = (event: CashEvent): ReadonlyArray<Posting> => {
  switch (event._tag) {
    case "FloatProvided":
      return lines(
        [cashOf(event.till), event.amount],
        [event.from === "safe" ? safeAccount : "equity:opening", negate(event.amount)]
      )
    case "Deposited":
      return lines(["assets:finance:bank", event.amount], [safeAccount, negate(event.amount)])
    case "Counted":
      return lines(
        [cashOf(event.till), minus(event.difference, event.sealed)],
        [bag(event), event.sealed],
        [differences, negate(event.difference)]
      )
    case "Recounted":
      return lines([bag(event), event.found], [differences, negate(event.found)])
    case "Settled":
      return lines([safeAccount, event.received], [bag(event), negate(event.received)])
    default:
      return []
  }
}

/** The number that a period's count draws: whatever is taken from then on is in the next. */
export const drawn = (event: CashEvent): ReadonlyArray<Drawn> =>
  event._tag === "Counted" ? [{ series: periodSeries(event.till), number: event.number }] : []

/** A settlement period as desks, finance and the handover see it. Nothing of it is known before the count is in. */
export const rows = (state: Period, caseId: string): ReadonlyArray<Row> => {
  const { status, count, provided, difference, sealed, countedBy, explained, approvedBy, totals, settled } = state
  const { till = "", number = 0 } = periodOf(caseId) ?? {}
  const waiting = status === "submitted" ? "settlement" : "submission"
  const { opening, expected, counted, left, at, booked } = count ?? {}
  const submitBy = count && (count.submitBy ?? count.on)
  return [
    {
      ...{ kind: "period", key: caseId, status, open: status !== "settled", desk: till },
      ...(count && { who: countedBy[0] ?? "", on: count.on }),
      ...(submitBy !== undefined && status !== "settled" && { due: endOf(submitBy), dueFor: waiting }),
      data: {
        ...{ till, number, provided },
        ...(count && { opening, expected, counted, left, at, booked, difference, sealed, countedBy }),
        ...(submitBy !== undefined &&
          difference !== 0 && {
            ...{ explained: explained !== undefined, approved: approvedBy !== undefined },
            explainBy: later(submitBy, state.foundOn ?? submitBy)
          }),
        ...(explained && { cause: explained.cause }),
        ...(totals && { totals: { ...totals } as never }),
        ...(settled && { settledBy: settled.by, settledOn: settled.on })
      }
    }
  ]
}

/** A period in lines for people. */
export const items = ({ status, count, difference, sealed, totals }: Period): ReadonlyArray<Item> => [
  { label: { zh: "状态", en: "Status" }, value: { text: statuses[status] } },
  ...(count === undefined
    ? []
    : [
        { label: { zh: "期初", en: "Opening" }, value: { money: count.opening } },
        { label: { zh: "账面", en: "By the books" }, value: { money: count.expected } },
        { label: { zh: "点得", en: "Counted" }, value: { money: count.counted } },
        { label: { zh: "长短款", en: "Over or short" }, value: { money: difference } },
        { label: { zh: "封存", en: "Sealed" }, value: { money: sealed }, sources: ["handover.1.2"] as const },
        { label: { zh: "留存备用金", en: "Left in the till" }, value: { money: count.left } }
      ]),
  ...(totals === undefined
    ? []
    : [
        { label: { zh: "收据张数", en: "Receipts" }, value: { count: totals.receipts } },
        { label: { zh: "收费合计", en: "Takings" }, value: { money: totals.taken }, sources: ["work.8.12"] as const },
        ...(totals.elsewhere === undefined
          ? []
          : [{ label: { zh: "其他业务现金收支", en: "Cash of other papers" }, value: { money: totals.elsewhere } }])
      ])
]
