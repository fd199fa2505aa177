import { period, takings } from "./cash.js"

/** A day of desk A: a float, a sale in cash and one by WeChat; counted to the fen at 16:30, and handed in. */

export const day = "2026-03-02"
export const next = "2026-03-03"
export const morning = [
  period.provideFloat(`${day}T08:30`, "A-1"),
  takings.take(`${day}T10:00`, "T-1"),
  takings.take(`${day}T11:00`, "T-2", { method: "wechat", lines: [{ item: "materials", amount: "30.00" }] })
]
export const exact = [...morning, period.count(`${day}T16:30`, "A-1", { counted: "268.00" })]
export const submitted = [...exact, period.submit(`${day}T16:40`, "A-1")]

/** What such a count is recorded as. */
export const counted = {
  ...{ _tag: "Counted", till: "A", number: 1, counted: 268_00, opening: 0, expected: 268_00, difference: 0 },
  ...{ sealed: 68_00, left: 200_00, by: "zhou", at: `${day}T16:30`, booked: day }
}

/** What its report says. */
export const totals = {
  ...{ receipts: 2, first: "0001", last: "0002", voided: [], taken: 98_00 },
  methods: [
    { method: "cash", amount: 68_00 },
    { method: "wechat", amount: 30_00 }
  ],
  lines: [
    { account: "income:copying", label: { zh: "复印打印", en: "Copying and printing" }, amount: 68_00 },
    { account: "income:materials", label: { zh: "材料费", en: "Materials" }, amount: 30_00 }
  ]
}
