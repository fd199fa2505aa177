import { expect, it } from "vitest"
import { clause, given, he, inVault, period, sun, takings } from "../../test/cash.js"
import { counted, day, exact, morning, next, submitted, totals } from "../../test/settlements.js"

const short = [...morning, period.count(`${day}T16:30`, "A-1", { counted: "263.00" })]
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
