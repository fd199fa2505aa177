import type { Row, StoredRow } from "../kernel/Books.js"
import { endOf, type LocalDate } from "../kernel/LocalDate.js"
import type { Item, Lapse } from "../kernel/Process.js"
import { statuses } from "./messages.js"
import { type Bill, type Missable, nextReminder, nextStep, outstanding, statusOf } from "./state.js"

const dues = { first: "first-reminder", second: "second-reminder" } as const
/** What is missed where a deadline passes, and the command that records it. */
const missable: { readonly [dueFor: string]: readonly [Missable, string] } = {
  "hand-out": ["hand-out", "missHandOut"],
  "first-reminder": ["first", "missReminder"],
  "second-reminder": ["second", "missReminder"]
}

const nextOf = (bill: Bill): { readonly on: LocalDate; readonly dueFor: string } | undefined => {
  const { out, outBy, due, stepDays } = bill
  if (out === undefined) return outBy && { on: outBy, dueFor: "hand-out" }
  const which = nextReminder(bill)
  if (which !== undefined) {
    const on = due[which]
    return on && { on, dueFor: dues[which] }
  }
  const step = nextStep(bill)
  const on = step && stepDays[step]
  return step && on && { on, dueFor: step }
}

/** What lists see of a bill: what is next to be done about it, and when. */
export const rows = (bill: Bill, caseId: string): ReadonlyArray<Row> => {
  const status = statusOf(bill)
  if (status === "none") return []
  const open = status !== "paid" && status !== "withdrawn"
  const next = open ? nextOf(bill) : undefined
  const { number, unit, amount, paid, period, sent, out, missed } = bill
  return [
    {
      ...{ kind: "bill", key: number, status, open, unit },
      ...(next && { due: endOf(next.on), dueFor: next.dueFor }),
      data: { case: caseId, amount, paid, outstanding: outstanding(bill), ...period, out, ...sent, missed: [...missed] }
    }
  ]
}

/** A bill that did not go out by its day, and a reminder whose day has passed, is recorded as missed, once. */
export const lapsed = ({ dueFor = "", due, data }: StoredRow): Lapse | undefined => {
  const [which, command] = missable[dueFor] ?? []
  if (which === undefined || command === undefined || due === undefined) return undefined
  if ((data.missed as ReadonlyArray<string>).includes(which)) return undefined
  return { caseId: String(data.case), command, deadline: due }
}

const on = (zh: string, en: string, date: LocalDate | undefined): ReadonlyArray<Item> =>
  date === undefined ? [] : [{ label: { zh, en }, value: { date } }]

/** A bill in lines for people. */
export const items = (bill: Bill): ReadonlyArray<Item> => [
  { label: { zh: "状态", en: "Status" }, value: { text: statuses[statusOf(bill)] } },
  { label: { zh: "费用单号", en: "Bill number" }, value: { plain: bill.number } },
  { label: { zh: "房号", en: "Unit" }, value: { plain: bill.unit } },
  { label: { zh: "金额", en: "Amount" }, value: { money: bill.amount } },
  { label: { zh: "未缴", en: "Outstanding" }, value: { money: outstanding(bill) } },
  ...on("送达", "Handed out", bill.out),
  ...on("第一次催款", "First reminder", bill.sent.first),
  ...on("第二次催款", "Second reminder", bill.sent.second)
]
