import { expect, it } from "vitest"
import { clause, given, givenUnder, he, inVault, period, sun, takings, wu } from "../../test/cash.js"
import { renovationUpTo } from "../../test/renovation.js"
import { date } from "../kernel/LocalDate.js"
import type { Told } from "../testing/rehearsal.js"

const day = "2026-03-02"
const next = "2026-03-03"
const morning = [
  period.provideFloat(`${day}T08:30`, "A-1"),
  takings.take(`${day}T10:00`, "T-1"),
  takings.take(`${day}T11:00`, "T-2", { method: "wechat", lines: [{ item: "materials", amount: "30.00" }] })
]
const counted = {
  ...{ _tag: "Counted", till: "A", number: 1, counted: 268_00, opening: 0, expected: 268_00, difference: 0 },
  ...{ sealed: 68_00, left: 200_00, by: "zhou", at: `${day}T16:30`, booked: day }
}
const exact = [...morning, period.count(`${day}T16:30`, "A-1", { counted: "268.00" })]
const short = [...morning, period.count(`${day}T16:30`, "A-1", { counted: "263.00" })]
const submitted = [...exact, period.submit(`${day}T16:40`, "A-1")]
const totals = {
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
const shortBy5 = { difference: -5_00 }
const unexplained = {
  ...{ code: "difference-unexplained", sources: ["work.6.16", "library.cash-difference"] as const, facts: shortBy5 },
  cure: { by: "command", command: "explain" } as const
}

clause("work.6.16", () => {
  it("counts, submits and settles a day's takings: the float stays, the rest goes to finance's safe", () => {
    given(...morning)
      .when(period.count(`${day}T16:30`, "A-1", { counted: "268.00" }))
      .then(counted)
      .balances(
        ["assets:A:cash", 200_00],
        ["assets:finance:bank", 30_00],
        ["assets:sealed:A:1", 68_00],
        ["equity:opening", -200_00],
        ["income:copying", -68_00],
        ["income:materials", -30_00]
      )
    given(...exact)
      .when(period.submit(`${day}T16:40`, "A-1"))
      .then({ _tag: "Submitted", totals })
    const settled = given(...submitted).when(period.settle(`${day}T17:00`, "A-1", { received: "68.00" }))
    settled
      .then({ _tag: "Settled", till: "A", number: 1, received: 68_00, by: "qian", on: day })
      .balances(
        ["assets:A:cash", 200_00],
        ["assets:finance:bank", 30_00],
        ["assets:finance:safe", 68_00],
        ["equity:opening", -200_00],
        ["income:copying", -68_00],
        ["income:materials", -30_00]
      )
    expect(settled.rows("period").map(({ key, status, open }) => [key, status, open])).toEqual([
      ["A-1", "settled", false]
    ])
  })

  it("counts note by note, and refuses pieces that do not come to the sum", () => {
    const pieces = [
      { value: "100", pieces: 2 },
      { value: "50", pieces: 1 },
      { value: "5", pieces: 3 },
      { value: "1", pieces: 2 },
      { value: "0.5", pieces: 1 },
      { value: "0.1", pieces: 5 }
    ]
    given(...morning)
      .when(period.count(`${day}T16:30`, "A-1", { pieces }))
      .then({ ...counted, pieces })
    given(...morning)
      .when(period.count(`${day}T16:30`, "A-1", { pieces, counted: "268.01" }))
      .refused({
        ...{ code: "pieces-do-not-add-up", sources: ["work.6.16"], facts: { counted: 268_01, pieces: 268_00 } },
        cure: { by: "input", field: "pieces" }
      })
  })

  it("does not let the count be foretold: a check says that it would be taken, and not what it would show", () => {
    const { played } = given(...morning)
    const asked = period.count(`${day}T16:30`, "A-1", { counted: "263.00" })
    expect(played.check(asked)).toEqual({
      ...{ ok: true, repeated: false, caseId: "A-1", position: 5, edition: 1 },
      ...{ events: [], sources: [], breaches: [] }
    })
    expect(JSON.stringify(played.rows("period"))).not.toMatch(/expected|26800/)
    expect(JSON.stringify(played.commits().map(({ facts }) => facts))).not.toMatch(/inTill|assets/)
  })

  it("names all that is wrong with a count at once", () => {
    given(...exact)
      .when(period.count(`${day}T16:31`, "A-1", {}, sun))
      .refused(
        { code: "not-your-till", sources: ["work.6.16", "library.till"], facts: { till: "A" } },
        {
          ...{ code: "already-counted", sources: ["work.6.16"], facts: { period: "A-1" } },
          cure: { by: "command", command: "recount" }
        },
        { code: "nothing-counted", sources: ["work.6.16"] }
      )
    given(...morning)
      .when(period.count(`${day}T16:30`, "A-2", { counted: "1.00", pieces: [{ value: "1", pieces: 2 }] }))
      .refused(
        {
          code: "not-the-open-period",
          sources: ["work.6.16", "library.sequence"],
          facts: { period: "A-2", open: "A-1" }
        },
        { code: "pieces-do-not-add-up", sources: ["work.6.16"], facts: { counted: 1_00, pieces: 2_00 } }
      )
    for (const name of ["C-1", "A", "A-0", "A-01"])
      given()
        .when(period.count(`${day}T16:30`, name, { counted: "1.00" }))
        .refused({
          ...{ code: "unknown-till", sources: ["library.identifiable"] },
          facts: { period: name, tills: ["finance", "A", "B"] }
        })
  })

  it("is entered as it is counted, a minute's difference of clocks aside: what was taken since is in the books by then", () => {
    const since = [...morning, takings.take(`${next}T08:40`, "T-3")]
    const count = period.count(`${next}T08:45`, "A-1", { counted: "268.00" })
    for (const at of [`${day}T23:59`, `${next}T08:31`, `${next}T08:43`])
      given(...since)
        .when({ ...count, happened: at, reason: "电脑故障" })
        .refused({
          ...{ code: "counted-before-now", sources: ["work.6.16", "library.late-entry"], facts: { at } },
          cure: { by: "input", field: "meta.occurredAt" }
        })
    for (const at of [`${next}T08:44`, `${next}T08:45`])
      expect(given(...since).when({ ...count, happened: at }).answer.ok).toBe(true)
  })

  it("submits a difference only with its reason, and settles it only once another person approved it", () => {
    given(...short)
      .when(period.submit(`${day}T16:40`, "A-1"))
      .refused(unexplained)
    const told = [...short, period.explain(`${day}T16:35`, "A-1")]
    given(...told)
      .when(period.submit(`${day}T16:40`, "A-1"))
      .then({ _tag: "Submitted", totals })
    const handedIn = [...told, period.submit(`${day}T16:40`, "A-1")]
    given(...handedIn)
      .when(period.settle(`${day}T17:00`, "A-1", { received: "63.00" }))
      .refused({
        code: "difference-not-approved",
        ...{ sources: ["work.6.16", "library.cash-difference"], facts: shortBy5 },
        cure: { by: "command", command: "approve" }
      })
    given(...handedIn, period.approve(`${day}T16:50`, "A-1"))
      .when(period.settle(`${day}T17:00`, "A-1", { received: "63.00" }))
      .balances(
        ["assets:A:cash", 200_00],
        ["assets:finance:bank", 30_00],
        ["assets:finance:safe", 63_00],
        ["equity:opening", -200_00],
        ["expenses:cash-differences", 5_00],
        ["income:copying", -68_00],
        ["income:materials", -30_00]
      )
  })

  it("seals nothing where the till holds no more than its float, and books what is over as well", () => {
    given(period.provideFloat(`${day}T08:30`, "A-1"))
      .when(period.count(`${day}T16:30`, "A-1", { counted: "200.00" }))
      .then({ ...counted, counted: 200_00, expected: 200_00, sealed: 0 })
    given(period.provideFloat(`${day}T08:30`, "A-1"))
      .when(period.count(`${day}T16:30`, "A-1", { counted: "199.99" }))
      .then({ ...counted, counted: 199_99, expected: 200_00, difference: -1, sealed: 0, left: 199_99 })
    given(period.provideFloat(`${day}T08:30`, "A-1"))
      .when(period.count(`${day}T16:30`, "A-1", { counted: "200.01" }))
      .then({ ...counted, counted: 200_01, expected: 200_00, difference: 1, sealed: 1 })
      .balances(
        ["assets:A:cash", 200_00],
        ["assets:sealed:A:1", 1],
        ["equity:opening", -200_00],
        ["expenses:cash-differences", -1]
      )
  })

  it("names all that stands against a settlement at once", () => {
    const odd = [...short, period.explain(`${day}T16:35`, "A-1"), period.submit(`${day}T16:40`, "A-1")]
    const later = [
      ...odd,
      takings.take(`${day}T17:00`, "T-3", { lines: [{ item: "materials", amount: "10.00" }] }),
      period.count(`${day}T20:05`, "A-2", { counted: "205.00" }),
      period.recount(`${next}T08:20`, "A-2", { counted: "5.00" }),
      period.explain(`${next}T08:25`, "A-2"),
      period.submit(`${next}T08:30`, "A-2")
    ]
    given(...later)
      .when(period.settle(`${next}T09:00`, "A-2", { received: "9.00" }, { by: "zhou", role: "finance" }))
      .refused(
        {
          code: "difference-not-approved",
          sources: ["work.6.16", "library.cash-difference"],
          facts: { difference: -5_00 }
        },
        {
          ...{ code: "settles-own-count", sources: ["work.6.16", "library.two-persons"] },
          cure: { by: "someone-else", roles: ["finance"] }
        },
        { code: "earlier-period-open", sources: ["work.6.16", "library.settled"], facts: { periods: ["A-1"] } },
        {
          ...{ code: "received-differs", sources: ["work.6.16"], facts: { received: 9_00, sealed: 5_00 } },
          cure: { by: "someone-else", roles: ["clerk", "supervisor"] }
        }
      )
    given(...exact)
      .when(period.settle(`${next}T09:00`, "A-1", { received: "68.00" }))
      .refused(
        { code: "not-submitted", sources: ["work.6.16"], facts: {}, cure: { by: "command", command: "submit" } },
        { code: "not-counted-again", sources: ["handover.2.3"], facts: { since: day } }
      )
    given(...short)
      .when(period.settle(`${day}T17:00`, "A-1", { received: "63.00" }))
      .refused({ code: "not-submitted", sources: ["work.6.16"] }, unexplained)
  })

  it("leaves the amount received to the fen", () => {
    for (const received of ["67.99", "68.01"])
      given(...submitted)
        .when(period.settle(`${day}T17:00`, "A-1", { received }))
        .refused({ code: "received-differs", sources: ["work.6.16"] })
  })
})

clause("library.cash-difference", () => {
  it("is approved by nobody who counted or explained it", () => {
    const told = [...short, period.explain(`${day}T16:35`, "A-1", {}, he)]
    const own = {
      ...{ code: "own-difference", sources: ["library.two-persons"] as const, facts: {} },
      cure: { by: "someone-else", roles: ["clerk", "supervisor", "manager"] } as const
    }
    for (const by of ["zhou", "he"])
      given(...told)
        .when(period.approve(`${day}T16:40`, "A-1", {}, { by, role: "clerk" }))
        .refused(own)
    given(...told)
      .when(period.approve(`${day}T16:40`, "A-1"))
      .then({ _tag: "DifferenceApproved", by: "wu" })
    given(...short)
      .when(period.approve(`${day}T16:40`, "A-1", {}, { by: "zhou", role: "clerk" }))
      .refused({ ...unexplained, sources: ["library.cash-difference"] }, own)
  })

  it("changes with a second count, and is then explained and approved anew", () => {
    const approved = [...short, period.explain(`${day}T16:35`, "A-1"), period.approve(`${day}T16:36`, "A-1")]
    given(...approved, period.recount(`${day}T16:38`, "A-1", { counted: "64.00" }))
      .when(period.submit(`${day}T16:40`, "A-1"))
      .refused({ ...unexplained, facts: { difference: -4_00 } })
    given(...approved, period.recount(`${day}T16:38`, "A-1", { counted: "63.00" }))
      .when(period.submit(`${day}T16:40`, "A-1"))
      .then({ _tag: "Submitted", totals })
  })

  it("is gone where a second person finds what the first overlooked", () => {
    given(...short, period.recount(`${day}T16:38`, "A-1", { counted: "68.00" }))
      .when(period.submit(`${day}T16:40`, "A-1"))
      .then({ _tag: "Submitted", totals })
      .balances(
        ["assets:A:cash", 200_00],
        ["assets:finance:bank", 30_00],
        ["assets:sealed:A:1", 68_00],
        ["equity:opening", -200_00],
        ["income:copying", -68_00],
        ["income:materials", -30_00]
      )
    given(...exact)
      .when(period.explain(`${day}T16:40`, "A-1"))
      .refused({ code: "no-difference", sources: ["library.cash-difference"] })
  })

  it("is told with its reason, and not again once approved", () => {
    given(...short)
      .when(period.explain(`${day}T16:35`, "A-1"))
      .then({ _tag: "DifferenceExplained", cause: "change", reason: inVault, by: "zhou" })
    given(...short, period.explain(`${day}T16:35`, "A-1"), period.approve(`${day}T16:36`, "A-1"))
      .when(period.explain(`${day}T16:37`, "A-1"))
      .refused({ code: "difference-approved", sources: ["library.cash-difference"] })
    given(...morning)
      .when(period.explain(`${day}T16:35`, "A-1"))
      .refused({ code: "not-counted", sources: ["work.6.16"], cure: { by: "command", command: "count" } })
  })
})

clause("library.settled", () => {
  const settled = [...submitted, period.settle(`${day}T17:00`, "A-1", { received: "68.00" })]
  const refusal = {
    code: "period-settled",
    sources: ["work.6.16", "library.settled"] as const,
    facts: { period: "A-1" }
  }

  it("never changes a settled period", () => {
    given(...settled)
      .when(period.recount(`${day}T17:10`, "A-1", { counted: "68.00" }))
      .refused(refusal)
    given(...settled)
      .when(period.settle(`${day}T17:10`, "A-1", { received: "68.00" }))
      .refused(refusal)
    given(...settled)
      .when(period.count(`${day}T17:10`, "A-1", { counted: "68.00" }))
      .refused({ code: "already-counted", sources: ["work.6.16"] })
    given(...settled)
      .when(period.submit(`${day}T17:10`, "A-1"))
      .refused({ code: "already-submitted", sources: ["work.6.16"], facts: { period: "A-1" } })
    for (const change of [period.explain, period.approve])
      given(...settled)
        .when(change(`${day}T17:10`, "A-1"))
        .refused(refusal, { code: "no-difference", sources: ["library.cash-difference"] })
  })

  it("lets periods wait in line while finance is away, and trap nobody", () => {
    const away = [
      ...submitted,
      takings.take(`${day}T17:00`, "T-3", { lines: [{ item: "materials", amount: "10.00" }] }),
      period.count(`${day}T20:05`, "A-2", { counted: "210.00" }),
      period.recount(`${next}T08:20`, "A-1", { counted: "68.00" }),
      period.recount(`${next}T08:21`, "A-2", { counted: "10.00" }),
      takings.take(`${next}T09:00`, "T-4", { lines: [{ item: "materials", amount: "12.00" }] }),
      period.count(`${next}T16:30`, "A-3", { counted: "212.00" }),
      period.submit(`${next}T16:35`, "A-2"),
      period.submit(`${next}T16:36`, "A-3")
    ]
    given(...away)
      .when(period.settle(`${next}T16:50`, "A-3", { received: "12.00" }))
      .refused({
        code: "earlier-period-open",
        sources: ["work.6.16", "library.settled"],
        facts: { periods: ["A-1", "A-2"] }
      })
    given(
      ...away,
      period.settle(`${next}T16:50`, "A-1", { received: "68.00" }),
      period.settle(`${next}T16:51`, "A-2", { received: "10.00" })
    )
      .when(period.settle(`${next}T16:52`, "A-3", { received: "12.00" }))
      .balances(
        ["assets:A:cash", 200_00],
        ["assets:finance:bank", 30_00],
        ["assets:finance:safe", 90_00],
        ["equity:opening", -200_00],
        ["income:copying", -68_00],
        ["income:materials", -52_00]
      )
  })

  it("counts finance's own till by finance, and settles it by another of finance", () => {
    const own = [
      takings.take(`${day}T10:00`, "T-1", { till: "finance" }, { by: "qian", role: "finance" }),
      period.count(`${day}T16:30`, "finance-1", { counted: "68.00" }, { by: "qian", role: "finance" }),
      period.submit(`${day}T16:31`, "finance-1", {}, { by: "qian", role: "finance" })
    ]
    given(...own)
      .when(period.settle(`${day}T17:00`, "finance-1", { received: "0.00" }))
      .refused({ code: "settles-own-count", sources: ["work.6.16", "library.two-persons"] })
    given(...own)
      .when(period.settle(`${day}T17:00`, "finance-1", { received: "0.00" }, sun))
      .balances(["assets:finance:cash", 68_00], ["income:copying", -68_00])
    given()
      .when(period.count(`${day}T16:30`, "finance-1", { counted: "68.00" }))
      .refused({
        ...{ code: "not-your-till", sources: ["work.6.16", "library.till"], facts: { till: "finance" } },
        cure: { by: "someone-else", roles: ["finance"] }
      })
  })
})

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

clause("library.takings", () => {
  it("numbers receipts without a gap over all tills, voids and reversals among them", () => {
    const { rows } = given(
      ...morning,
      takings.take(`${day}T12:00`, "T-3", { till: "B" }, he),
      takings.voidReceipt(`${day}T12:10`, "T-2", { receipt: "0002" }),
      takings.reverseReceipt(`${day}T12:20`, "T-3", { receipt: "0003" })
    ).when(takings.take(`${day}T13:00`, "T-4", { till: "finance" }, sun))
    expect(rows("receipt").map(({ key, status, desk }) => [key, status, desk])).toEqual([
      ["0001", "issued", "A"],
      ["0002", "voided", "A"],
      ["0003", "reversed", "B"],
      ["0004", "reversal", "B"],
      ["0005", "issued", "finance"]
    ])
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
      .then({ _tag: "Recounted", till: "A", number: 1, sealed: 67_00, found: -1_00, by: "he" })
  })
})

clause("library.float", () => {
  it("comes from the opening while it lasts, or from what is in the safe", () => {
    given()
      .when(period.provideFloat(`${day}T08:30`, "A-1"))
      .then({ _tag: "FloatProvided", till: "A", amount: 200_00, from: "opening" })
      .balances(["assets:A:cash", 200_00], ["equity:opening", -200_00])
    const paid = [...submitted, period.settle(`${day}T17:00`, "A-1", { received: "68.00" })]
    const fromSafe = (amount: string) => period.provideFloat(`${day}T17:10`, "B-1", { amount, from: "safe" })
    given(...paid)
      .when(fromSafe("68.00"))
      .then({ _tag: "FloatProvided", till: "B", amount: 68_00, from: "safe" })
    given(...paid)
      .when(fromSafe("68.01"))
      .refused({ code: "not-enough-in-safe", sources: ["work.8.12"], facts: { inSafe: 68_00, amount: 68_01 } })
  })
})

clause("work.8.12", () => {
  const paid = [...submitted, period.settle(`${day}T17:00`, "A-1", { received: "68.00" })]

  it("pays what was settled into the bank, and no more", () => {
    given(...paid)
      .when(period.deposit(`${day}T17:10`, "finance-1", { amount: "68.00" }))
      .then({ _tag: "Deposited", amount: 68_00 })
    given(...paid)
      .when(period.deposit(`${day}T17:10`, "A-2", { amount: "68.01" }))
      .refused(
        { code: "only-at-finance", sources: ["library.till"], facts: { till: "A" } },
        { code: "not-enough-in-safe", sources: ["work.8.12"], facts: { inSafe: 68_00, amount: 68_01 } }
      )
    given(...paid)
      .when(period.deposit(`${day}T17:10`, "finance-2", { amount: "68.00" }))
      .refused({ code: "not-the-open-period", sources: ["work.6.16", "library.sequence"] })
  })

  it("leaves voided receipts out of the report, and takes off what was given back since", () => {
    const undone = [
      ...morning,
      takings.voidReceipt(`${day}T12:00`, "T-2", { receipt: "0002" }),
      takings.reverseReceipt(`${day}T12:10`, "T-1", { receipt: "0001", lines: [{ line: 1, amount: "8.00" }] }),
      period.count(`${day}T16:30`, "A-1", { counted: "260.00" })
    ]
    given(...undone)
      .when(period.submit(`${day}T16:40`, "A-1"))
      .then({
        _tag: "Submitted",
        totals: {
          ...{ receipts: 3, first: "0001", last: "0003", voided: ["0002"], taken: 60_00 },
          methods: [{ method: "cash", amount: 60_00 }],
          lines: [{ ...totals.lines[0], amount: 60_00 }]
        }
      })
  })

  it("has renovations' money among finance's takings, on the same receipts", () => {
    const finance = { by: "qian", role: "finance" } as const
    given(
      ...renovationUpTo("paid"),
      takings.take("2026-01-06T11:00", "T-1", { till: "finance" }, finance),
      period.count("2026-01-06T16:30", "finance-1", { counted: "2530.50" }, finance)
    )
      .when(period.submit("2026-01-06T16:40", "finance-1", {}, finance))
      .then({
        _tag: "Submitted",
        totals: {
          ...{ receipts: 3, first: "0001", last: "0003", voided: [], taken: 2_530_50 },
          methods: [{ method: "cash", amount: 2_530_50 }],
          lines: [
            ...totals.lines.slice(0, 1),
            { account: "income:passes", label: { zh: "出入证工本费", en: "Pass cost fee" }, amount: 15_00 },
            { account: "income:waste-removal", label: { zh: "垃圾清运费", en: "Waste removal" }, amount: 447_50 },
            {
              ...{ account: "liabilities:deposits", amount: 1_000_00 },
              label: { zh: "业主装修押金", en: "Owner's deposit" }
            },
            {
              ...{ account: "liabilities:deposits", amount: 1_000_00 },
              label: { zh: "装修队押金", en: "Contractor's deposit" }
            }
          ]
        }
      })
  })

  it("reverses in the current period what was counted already", () => {
    given(...submitted)
      .when(takings.voidReceipt(`${day}T17:00`, "T-1", { receipt: "0001" }))
      .refused({
        ...{ code: "period-closed", sources: ["work.8.12", "library.undoing"] },
        ...{ facts: { receipt: "0001", period: "A-1" }, cure: { by: "command", command: "reverseReceipt" } }
      })
    const { rows } = given(...submitted).when(takings.reverseReceipt(`${day}T17:00`, "T-1", { receipt: "0001" }))
    expect(rows("receipt").map(({ key, status, data }) => [key, status, data.period, data.amount])).toEqual([
      ["0001", "reversed", 1, 68_00],
      ["0002", "issued", 1, 30_00],
      ["0003", "reversal", 2, -68_00]
    ])
  })
})

clause("library.takings", () => {
  it("charges for a case only where there is one", () => {
    given()
      .when(
        takings.take(`${day}T10:00`, "T-1", {
          ...{ till: "finance", unit: "9-9999", for: { kind: "repair", key: "W-1" } },
          lines: [
            { item: "copying", amount: "1.00" },
            { item: "tea", amount: "2.00" }
          ]
        })
      )
      .refused(
        { code: "not-at-this-till", sources: ["library.till"], facts: { till: "finance", allowed: ["A", "B"] } },
        {
          code: "unknown-item",
          sources: ["library.takings"],
          facts: { items: ["tea"], known: ["materials", "copying"] }
        },
        { code: "unknown-unit", sources: ["library.identifiable"], facts: { unit: "9-9999" } },
        {
          code: "no-such-case-to-charge",
          ...{ sources: ["library.identifiable", "work.8.12"], facts: { kind: "repair", key: "W-1" } },
          cure: { by: "input", field: "for.key" }
        }
      )
    const order = { kind: "repair", unit: "3-1202", what: "水龙头漏水", urgency: "ordinary", via: "phone" }
    const received = {
      ...{
        chapter: "repairs",
        caseId: "W-1",
        command: "receive",
        at: `${day}T09:00`,
        by: "zhou",
        role: "clerk" as const
      },
      input: { ...order, contactName: "何女士", phone: "13800000000" }
    }
    given(received)
      .when(takings.take(`${day}T10:00`, "T-1", { for: { kind: "repair", key: "W-1" } }))
      .refused({
        ...{ code: "case-takes-its-own", sources: ["library.takings", "work.8.12"] },
        facts: { kind: "repair", key: "W-1" },
        cure: {
          by: "elsewhere",
          ...{ chapter: "repairs", command: "pay", title: { zh: "收维修费", en: "Take the charge" } }
        }
      })
    const first = takings.take(`${day}T10:00`, "T-1")
    expect(
      given(first).when(takings.take(`${day}T10:01`, "T-2", { for: { kind: "receipt", key: "0001" } })).answer.ok
    ).toBe(true)
  })

  it("refuses a void by who took the money, by a clerk, and in a case that does not exist", () => {
    given(takings.take(`${day}T10:00`, "T-1", {}, wu))
      .when(takings.voidReceipt(`${day}T10:10`, "T-1", { receipt: "0001" }))
      .refused({ code: "own-receipt", sources: ["library.two-persons", "library.undoing"] })
    given(takings.take(`${day}T10:00`, "T-1"))
      .when(takings.voidReceipt(`${day}T10:10`, "T-1", { receipt: "0001" }, he))
      .refused({ code: "role-may-not", sources: ["job.7", "library.authority"] })
    given()
      .when(takings.voidReceipt(`${day}T10:10`, "T-9", { receipt: "0001" }))
      .refused({ code: "no-such-case", sources: ["library.identifiable"], facts: { caseId: "T-9" } })
  })
})
