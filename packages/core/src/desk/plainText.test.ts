import { expect, it } from "vitest"
import { given, period, stock, takings } from "../../test/cash.js"
import { plainText } from "./plainText.js"

const day = "2026-03-02"

it("writes every movement of money and goods, and at the end what each account holds", () => {
  const { played } = given(
    period.provideFloat(`${day}T08:30`, "A-1"),
    stock.receive(`${day}T09:00`, `${day}-A`, { lines: [{ item: "water-18L", pieces: 10 }] }),
    takings.take(`${day}T23:50`, "T-1", {}, { at: "2026-03-03T00:10", happened: `${day}T23:50`, reason: "断电" })
  )
  expect(plainText("jinxiu", played.commits()).split("\n")).toEqual([
    "; jinxiu, 4",
    "commodity CNY 1000.00",
    'commodity "water-18L" 1000.',
    "account assets:A:cash",
    "account equity:opening",
    "account goods:A:stock",
    "account goods:supplier",
    "account income:copying",
    "",
    "2026-03-02 (2) cash/A-1 provideFloat  ; by:qian, on:2026-03-02",
    "    assets:A:cash  CNY 200.00",
    "    equity:opening  CNY -200.00",
    "",
    "2026-03-02 (3) stock/2026-03-02-A receive  ; by:zhou, on:2026-03-02",
    '    goods:A:stock  "water-18L" 10',
    '    goods:supplier  "water-18L" -10',
    "",
    "2026-03-03 (4) takings/T-1 take  ; by:zhou, on:2026-03-02",
    "    assets:A:cash  CNY 68.00",
    "    income:copying  CNY -68.00",
    "",
    "2026-03-03 balances",
    "    assets:A:cash  CNY 0.00 = CNY 268.00",
    "    equity:opening  CNY 0.00 = CNY -200.00",
    '    goods:A:stock  "water-18L" 0 = "water-18L" 10',
    '    goods:supplier  "water-18L" 0 = "water-18L" -10',
    "    income:copying  CNY 0.00 = CNY -68.00",
    ""
  ])
})

it("writes no entry where nothing has moved", () => {
  expect(plainText("jinxiu", given().played.commits())).toBe("; jinxiu, 1\n")
})
