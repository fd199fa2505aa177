import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { given, period, stock, takings } from "../../test/cash.js"
import type { JournalService } from "../ports/Journal.js"
import { plainText } from "./plainText.js"

const day = "2026-03-02"

it("writes every movement of money and goods, and at the end what each account holds", () => {
  const { played } = given(
    period.provideFloat(`${day}T08:30`, "A-1"),
    stock.receive(`${day}T09:00`, `${day}-A`, { lines: [{ item: "water-18L", pieces: 10 }] }),
    takings.take(`${day}T23:50`, "T-1", {}, { at: "2026-03-03T00:10", happened: `${day}T23:50`, reason: "断电" })
  )
  expect(played.books()).toEqual([
    "; rehearsal, 4",
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
    "    income:copying  CNY 0.00 = CNY -68.00"
  ])
})

it("writes no entry where nothing has moved", () => {
  expect(given().played.books()).toEqual(["; rehearsal, 1"])
})

it("holds a part of the log at a time, and leaves out what is recorded meanwhile", () => {
  const { played } = given(period.provideFloat(`${day}T08:30`, "A-1"))
  const [founding, provided] = played.commits()
  if (founding === undefined || provided === undefined) throw new Error("nothing was recorded")
  // A log of two and a half thousand commits, which exist only while they are asked for; it grows behind whoever has read it.
  let length = 2_500
  const done: Array<string> = []
  const tail: JournalService["tail"] = (_community, after, limit) =>
    Effect.sync(() => {
      done.push(`${limit} after ${after}`)
      const count = Math.max(0, Math.min(limit, length - after))
      if (count === 0) length += 10
      return Array.from({ length: count }, (_commit, index) => ({ ...provided, position: after + index + 1 }))
    })
  const journal = { tail, read: () => Effect.succeed([founding]) } as unknown as JournalService
  const count = Effect.runSync(
    plainText(journal, "jinxiu", (line) => line.includes("provideFloat") && done.push("entry"))
  )
  expect(count).toBe(2_500)
  const times = (entry: string) => done.filter((each) => each === entry).length
  expect(times("entry")).toBe(2_500)
  expect(done.filter((each) => each !== "entry")).toEqual([
    ...["1000 after 0", "1000 after 1000", "1000 after 2000", "1000 after 2500"],
    ...["1000 after 0", "1000 after 1000", "500 after 2000"]
  ])
  // What one part says is given before the next is read.
  expect(done.indexOf("entry")).toBeLessThan(done.lastIndexOf("1000 after 1000"))
  expect(done.at(-1)).toBe("entry")
})
