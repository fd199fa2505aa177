import { expect, it } from "vitest"
import { clause, given, givenUnder, period, sun, takings } from "../../test/cash.js"
import { counted, day, exact, morning, next, submitted, totals } from "../../test/settlements.js"
import { date } from "../kernel/LocalDate.js"
import type { Told } from "../testing/rehearsal.js"

clause("handover.1.2", () => {
  const evening = takings.take(`${day}T17:00`, "T-3", { lines: [{ item: "materials", amount: "10.00" }] })

  it("puts what is taken after the count into the next period", () => {
    const { rows } = given(...exact).when(evening)
    expect(rows("receipt").map(({ key, data }) => [key, data.period])).toEqual([
      ["0001", 1],
      ["0002", 1],
      ["0003", 2]
    ])
  })

  it("counts and seals it at close, to be counted again and handed in the next day", () => {
    const second = period.count(`${day}T20:05`, "A-2", { counted: "210.00" })
    given(...submitted, evening)
      .when(second)
      .then({
        ...{ ...counted, number: 2, counted: 210_00, opening: 200_00, expected: 210_00, sealed: 10_00 },
        ...{ at: `${day}T20:05`, since: day, submitBy: next }
      })
    const dueOf = (...before: ReadonlyArray<Told>) =>
      given(...before)
        .played.rows("period")
        .map(({ due }) => due)
    expect(dueOf(...submitted, evening, second)).toEqual([`${day}T24:00`, `${next}T24:00`])
    expect(dueOf(...submitted, period.count(`${day}T16:31`, "A-2", { counted: "200.00" }))[1]).toBe(`${next}T24:00`)
    // The day's first count is its settlement, however late; and so is any made by 16:30.
    expect(dueOf(...morning, period.count(`${day}T20:05`, "A-1", { counted: "268.00" }))).toEqual([`${day}T24:00`])
    const noon = period.count(`${day}T12:00`, "A-1", { counted: "268.00" })
    expect(dueOf(...morning, noon, period.count(`${day}T16:30`, "A-2", { counted: "200.00" }))[1]).toBe(`${day}T24:00`)
  })

  it("in the other reading takes nothing at the desks from the settlement on; finance still does", () => {
    const noSale = givenUnder({ general: { afterSettlement: "no-sale" } })
    const refusal = {
      ...{ code: "no-sale-now", sources: ["work.6.16", "handover.1.2"] as const, facts: { settlementAt: "16:30" } },
      cure: { by: "waiting", until: date(next) } as const
    }
    noSale()
      .when(takings.take(`${day}T16:30`, "T-3"))
      .refused(refusal)
    expect(noSale().when(takings.take(`${day}T16:29`, "T-3")).answer.ok).toBe(true)
    expect(noSale().when(takings.take(`${day}T16:30`, "T-3", { till: "finance" }, sun)).answer.ok).toBe(true)
  })
})

clause("handover.2.3", () => {
  const overnight = [...exact]

  it("counts again, by the next clerk, what lay at the desk overnight, before it is submitted or settled", () => {
    const refusal = {
      ...{ code: "not-counted-again", sources: ["handover.2.3"] as const, facts: { since: day } },
      cure: { by: "command", command: "recount" } as const
    }
    given(...overnight)
      .when(period.submit(`${day}T23:59`, "A-1"))
      .then({ _tag: "Submitted", totals })
    given(...overnight)
      .when(period.submit(`${next}T08:20`, "A-1"))
      .refused(refusal)
    given(...submitted)
      .when(period.settle(`${next}T09:00`, "A-1", { received: "68.00" }))
      .refused({ ...refusal, cure: { by: "someone-else", roles: ["clerk", "supervisor"] } })
    given(...submitted)
      .when(period.recount(`${next}T09:00`, "A-1", { counted: "68.00" }, { by: "qian", role: "finance" }))
      .refused({
        ...{ code: "not-your-till", sources: ["work.6.16", "library.till"], facts: { till: "A" } },
        cure: { by: "someone-else", roles: ["clerk", "supervisor"] }
      })
    given(...overnight, period.recount(`${next}T08:20`, "A-1", { counted: "68.00" }))
      .when(period.submit(`${next}T08:30`, "A-1"))
      .then({ _tag: "Submitted", totals })
  })

  it("asks no second count of an empty bag", () => {
    const empty = [
      period.provideFloat(`${day}T08:30`, "A-1"),
      period.count(`${day}T16:30`, "A-1", { counted: "200.00" })
    ]
    expect(given(...empty).when(period.submit(`${next}T08:20`, "A-1")).answer.ok).toBe(true)
  })

  it("is never the second count of who counted last", () => {
    given(...overnight)
      .when(period.recount(`${next}T08:20`, "A-1", { counted: "68.00" }, { by: "zhou", role: "clerk" }))
      .refused({
        ...{ code: "own-count", sources: ["handover.2.3", "library.two-persons"] },
        cure: { by: "someone-else", roles: ["clerk", "supervisor"] }
      })
    given(...overnight)
      .when(period.recount(`${next}T08:20`, "A-1", { counted: "67.00" }))
      .then({ _tag: "Recounted", till: "A", number: 1, sealed: 67_00, found: -1_00, by: "he", on: next })
  })
})
