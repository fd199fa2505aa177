import { expect, it } from "vitest"
import { clause, given, he, inVault, stock, wu } from "../../test/cash.js"
import type { CallerRole } from "../kernel/Role.js"
import type { Told } from "../testing/rehearsal.js"

const day = "2026-03-02"
const next = "2026-03-03"
const [today, water, milk] = [`${day}-A`, "water-18L", "milk-250ml"]
const pieces = (ofWater: number, ofMilk?: number) => [
  { item: water, pieces: ofWater },
  ...(ofMilk === undefined ? [] : [{ item: milk, pieces: ofMilk }])
]
const filled = [stock.receive(`${day}T09:00`, today, { lines: pieces(10, 20) })]
const count = (item: string, counted: number, expected: number) => ({
  ...{ item, counted, expected, difference: counted - expected }
})
const taken = (ofWater: number, ofMilk: number) => ({
  ...{ _tag: "StockCounted", desk: "A", by: "zhou", at: `${day}T19:30` },
  counts: [count(water, ofWater, 10), count(milk, ofMilk, 20)]
})
const counted = (ofWater: number, ofMilk: number) =>
  stock.stocktake(`${day}T19:30`, today, { lines: pieces(ofWater, ofMilk) })
const short = [...filled, counted(8, 20)]
const unexplained = {
  ...{ code: "stock-unexplained", sources: ["work.6.17", "library.stock"] as const, facts: { items: [water] } },
  cure: { by: "command", command: "explain" } as const
}

clause("work.6.17", () => {
  it("counts every good, and is done where the books agree", () => {
    const { rows } = given(...filled)
      .when(counted(10, 20))
      .then(taken(10, 20))
    expect(rows("stocktake")[0]).toMatchObject({
      ...{ key: today, status: "agreed", open: false, desk: "A", who: "zhou", on: day }
    })
  })

  it("puts the books right, and waits for a reason and another person's approval", () => {
    const { played } = given(...short)
    expect(played.balances().map(({ account, commodity, amount }) => [account, commodity, amount])).toEqual([
      ["goods:A:stock", milk, 20],
      ["goods:A:stock", water, 8],
      ["goods:differences", water, 2],
      ["goods:supplier", milk, -20],
      ["goods:supplier", water, -10]
    ])
    given(...short)
      .when(stock.approve(`${next}T09:00`, today))
      .refused(unexplained)
    given(...short)
      .when(stock.explain(`${day}T19:40`, today))
      .then({ _tag: "StockExplained", cause: "spoiled", reason: inVault, by: "zhou" })
    const { rows } = given(...short, stock.explain(`${day}T19:40`, today))
      .when(stock.approve(`${next}T09:00`, today))
      .then({ _tag: "StockApproved", by: "he" })
    expect(rows("stocktake")[0]).toMatchObject({ status: "approved", open: false })
  })

  it("lets nobody approve what he counted or explained himself", () => {
    const own = {
      ...{ code: "own-stock-difference", sources: ["library.two-persons"] as const, facts: {} },
      cure: { by: "someone-else", roles: ["clerk", "supervisor", "manager"] } as const
    }
    const told = [...short, stock.explain(`${day}T19:40`, today, {}, wu)]
    for (const who of [wu, { by: "zhou", role: "clerk" } as const])
      given(...told)
        .when(stock.approve(`${day}T19:50`, today, {}, who))
        .refused(own)
    given(...short)
      .when(stock.approve(`${day}T19:50`, today, {}, { by: "zhou", role: "clerk" }))
      .refused(unexplained, own)
  })

  it("has what differs explained by the end of the day and approved by the end of the next", () => {
    const due = (...steps: ReadonlyArray<Told>) => {
      const [row] = given(...steps).played.rows("stocktake")
      return [row?.due, row?.dueFor]
    }
    const told = stock.explain(`${day}T19:40`, today)
    expect(due(...filled, counted(10, 20))).toEqual([undefined, undefined])
    expect(due(...short)).toEqual([`${day}T24:00`, "stock-explanation"])
    expect(due(...short, told)).toEqual([`${next}T24:00`, "stock-approval"])
    // What another count finds is explained anew, on the day it is found; one that finds nothing else changes no day.
    const again = (ofWater: number) => stock.recount(`${next}T09:00`, today, { lines: pieces(ofWater, 20) })
    expect(due(...short, told, again(7))).toEqual([`${next}T24:00`, "stock-explanation"])
    const toldAgain = stock.explain(`${next}T09:10`, today)
    expect(due(...short, told, again(7), toldAgain)).toEqual(["2026-03-04T24:00", "stock-approval"])
    expect(due(...short, told, again(8))).toEqual([`${next}T24:00`, "stock-approval"])
    expect(due(...short, again(8))).toEqual([`${day}T24:00`, "stock-explanation"])
    expect(due(...short, told, again(10))).toEqual([undefined, undefined])
    expect(due(...short, told, stock.approve(`${next}T09:00`, today))).toEqual([undefined, undefined])
  })

  it("is counted again by another, and agrees where he finds what was overlooked", () => {
    const again = (ofWater: number, who = he) =>
      stock.recount(`${day}T19:45`, today, { lines: pieces(ofWater, 20) }, who)
    const { rows } = given(...short)
      .when(again(10))
      .then({
        ...{ _tag: "StockRecounted", desk: "A", by: "he", at: `${day}T19:45` },
        counts: [count(water, 10, 8), count(milk, 20, 20)]
      })
    expect(rows("stocktake")[0]).toMatchObject({ status: "agreed", data: { differences: [] } })
    const less = given(...short).when(again(7))
    expect(less.rows("stocktake")[0]).toMatchObject({ data: { differences: [{ item: water, difference: -3 }] } })
    given(...short)
      .when(stock.recount(`${day}T19:45`, today, { lines: pieces(8, 20) }, { by: "zhou", role: "clerk" }))
      .refused({ code: "own-stock-count", sources: ["library.two-persons"] })
  })

  it("is counted anew once the last count is closed, from what the books say by then", () => {
    const again = stock.stocktake(`${day}T20:00`, today, { lines: pieces(9, 20) })
    const at = `${day}T20:00`
    given(...filled, counted(10, 20))
      .when(again)
      .then({ ...taken(9, 20), counts: [count(water, 9, 10), count(milk, 20, 20)], at })
    const approved = [...short, stock.explain(`${day}T19:40`, today), stock.approve(`${day}T19:50`, today)]
    const { rows } = given(...approved)
      .when(again)
      .then({ ...taken(9, 20), counts: [count(water, 9, 8), count(milk, 20, 20)], at })
    expect(rows("stocktake")[0]).toMatchObject({
      ...{ status: "counted", open: true, who: "zhou" },
      data: { differences: [{ item: water, difference: 1 }], explained: false, at }
    })
  })

  it("is entered as it is counted: what came and went since is in the books by then", () => {
    const refused = (at: string) => ({
      ...{ code: "counted-before-now", sources: ["work.6.17", "library.late-entry"] as const, facts: { at } },
      cure: { by: "input", field: "meta.occurredAt" } as const
    })
    const told = (at: string) => ({ happened: at, reason: "电脑故障" })
    const goneToday = stock.issue(`${day}T19:31`, today, { lines: pieces(2) })
    const late = stock.stocktake(`${day}T19:40`, today, { lines: pieces(10, 20) })
    given(...filled, goneToday)
      .when({ ...late, ...told(`${day}T19:38`) })
      .refused(refused(`${day}T19:38`))
    expect(given(...filled, goneToday).when({ ...late, happened: `${day}T19:39` }).answer.ok).toBe(true)
    const goneSince = stock.issue(`${next}T08:30`, `${next}-A`, { lines: pieces(2) })
    const again = stock.recount(`${next}T09:00`, today, { lines: pieces(10, 20) })
    given(...short, goneSince)
      .when({ ...again, ...told(`${day}T23:59`) })
      .refused(refused(`${day}T23:59`))
    expect(given(...short, goneSince).when(again).answer.ok).toBe(true)
  })

  it("does not let the count be foretold", () => {
    const { played } = given(...filled)
    const answer = played.check(counted(8, 20))
    expect(answer).toEqual({
      ...{ ok: true, repeated: false, caseId: today, position: 3, edition: 1 },
      ...{ events: [], sources: [], breaches: [] }
    })
  })

  it("tells whether there is any, and nobody how much there should be", () => {
    const { played } = given(...filled, stock.issue(`${day}T10:00`, today, { lines: pieces(10) }))
    const ask = (role?: CallerRole) =>
      played.run(played.desk.ask("stock", "onHand", { desk: "A" }, role && { by: "x", role }))
    const good = (item: string, zh: string, en: string, available: boolean) => ({ item, name: { zh, en }, available })
    const goods = [
      good(water, "桶装水（18.9 升）", "Barrel of water (18.9 l)", false),
      good(milk, "鲜奶（250 毫升）", "Fresh milk (250 ml)", true)
    ]
    for (const role of ["clerk", "supervisor", "finance", "manager", undefined] as const)
      expect(ask(role)).toEqual({ ok: true, answer: { desk: "A", goods } })
  })

  it("names all that is wrong with a count at once", () => {
    given(...short)
      .when(stock.stocktake(`${next}T19:30`, today, { lines: [{ item: "tea", pieces: 1 }] }))
      .refused(
        { code: "another-day", sources: ["library.sequence"], facts: { day, on: next } },
        { code: "already-counted", sources: ["work.6.17"], facts: {}, cure: { by: "command", command: "recount" } },
        {
          ...{ code: "unknown-good", sources: ["library.identifiable", "library.stock"] },
          ...{ facts: { items: ["tea"], known: [water, milk] }, cure: { by: "input", field: "lines" } }
        },
        {
          ...{ code: "goods-not-counted", sources: ["work.6.17"] },
          ...{ facts: { items: [water, milk] }, cure: { by: "input", field: "lines" } }
        }
      )
    for (const name of [`${day}-C`, day, "S-1"])
      given()
        .when(stock.stocktake(`${day}T19:30`, name, { lines: pieces(0, 0) }))
        .refused({ code: "not-a-day-of-a-desk", sources: ["library.identifiable"] })
    given(...filled, counted(10, 20))
      .when(stock.explain(`${day}T19:40`, today))
      .refused({ code: "stocktake-closed", sources: ["work.6.17"], facts: { status: "agreed" } })
    given(...filled)
      .when(stock.explain(`${day}T19:40`, today))
      .refused({ code: "stock-not-counted", sources: ["work.6.17"], cure: { by: "command", command: "stocktake" } })
  })
})

clause("handover.1.7", () => {
  it("leaves the books as they were counted", () => {
    const { played } = given(...filled, stock.issue(`${day}T12:00`, today, { lines: pieces(3) }))
    const answer = played.play(counted(6, 21))
    expect(answer).toMatchObject({
      events: [
        {
          counts: [
            { expected: 7, difference: -1 },
            { expected: 20, difference: 1 }
          ]
        }
      ]
    })
    const held = played.balances().filter(({ account }) => account === "goods:A:stock")
    expect(held.map(({ commodity, amount }) => [commodity, amount])).toEqual([
      [milk, 21],
      [water, 6]
    ])
  })
})

clause("library.stock", () => {
  it("issues what there is, and not a piece more", () => {
    given(...filled)
      .when(stock.issue(`${day}T10:00`, today, { lines: pieces(10) }))
      .then({ _tag: "Issued", desk: "A", lines: pieces(10), to: "office" })
    given(...filled)
      .when(stock.issue(`${day}T10:00`, today, { lines: [...pieces(11, 21), { item: "tea", pieces: 1 }] }))
      .refused(
        {
          code: "unknown-good",
          sources: ["library.identifiable", "library.stock"],
          facts: { items: ["tea"], known: [water, milk] }
        },
        { code: "not-enough-in-stock", sources: ["library.stock"], facts: { items: [water, milk] } }
      )
  })

  it("keeps each desk's goods apart", () => {
    given(...filled)
      .when(stock.issue(`${day}T10:00`, `${day}-B`, { lines: pieces(1) }))
      .refused({ code: "not-enough-in-stock", sources: ["library.stock"] })
  })

  it("brings stock forward while the opening lasts", () => {
    given()
      .when(stock.receive(`${day}T09:00`, today, { lines: pieces(5), from: "opening" }))
      .then({ _tag: "Received", desk: "A", lines: pieces(5), from: "opening" })
    const seal = {
      ...{ chapter: "rulebook", caseId: "rulebook", command: "sealOpening", input: {} },
      ...{ by: "zheng", role: "manager" as const, at: `${day}T08:00` }
    }
    given(seal)
      .when(stock.receive(`${day}T09:00`, today, { lines: pieces(5), from: "opening" }))
      .refused({ code: "opening-sealed", sources: ["library.go-live"], cure: { by: "input", field: "from" } })
  })
})

clause("library.purchase", () => {
  const asked = stock.requestPurchase(day, "P-1", { desk: "A", lines: pieces(10, 20) })
  const ordered = [asked, stock.approvePurchase(day, "P-1")]

  it("is asked for, approved by another, and received as it comes", () => {
    given()
      .when(asked)
      .then({ _tag: "PurchaseRequested", desk: "A", lines: pieces(10, 20), by: "zhou" })
    const part = [...ordered, stock.receivePurchase(day, "P-1", { lines: pieces(4, 20) })]
    const { rows } = given(...part)
      .when(stock.receivePurchase(day, "P-1", { lines: pieces(6) }))
      .then({ _tag: "PurchaseReceived", desk: "A", lines: pieces(6) })
      .balances(["goods:A:stock", 20], ["goods:A:stock", 10], ["goods:supplier", -20], ["goods:supplier", -10])
    expect(rows("purchase")[0]).toMatchObject({ status: "received", open: false, data: { outstanding: [] } })
    given(...part)
      .when(stock.receivePurchase(day, "P-1", { lines: pieces(7, 1) }))
      .refused({
        ...{ code: "more-than-ordered", sources: ["library.purchase"], cure: { by: "input", field: "lines" } },
        facts: {
          items: [
            { item: water, pieces: 7, left: 6 },
            { item: milk, pieces: 1, left: 0 }
          ]
        }
      })
    given(...part)
      .when(stock.closeShort(day, "P-1"))
      .then({ _tag: "PurchaseClosedShort", missing: pieces(6), reason: inVault })
  })

  it("is approved by nobody who asked, and not twice", () => {
    given(stock.requestPurchase(day, "P-1", { desk: "A", lines: pieces(1) }, wu))
      .when(stock.approvePurchase(day, "P-1"))
      .refused({ code: "own-purchase", sources: ["library.two-persons"] })
    for (const decide of [stock.approvePurchase, stock.rejectPurchase])
      given(...ordered)
        .when(decide(day, "P-1"))
        .refused({ code: "purchase-stands-elsewhere", sources: ["library.sequence"], facts: { status: "ordered" } })
    given(asked)
      .when(stock.receivePurchase(day, "P-1", { lines: pieces(1) }))
      .refused({ code: "purchase-stands-elsewhere", sources: ["library.sequence"], facts: { status: "requested" } })
    given(asked).when(stock.rejectPurchase(day, "P-1")).then({ _tag: "PurchaseRejected", reason: inVault })
  })

  it("names all that is wrong with a request at once", () => {
    given()
      .when(stock.requestPurchase(day, day, { desk: "C", lines: [{ item: "tea", pieces: 1 }] }))
      .refused(
        { code: "named-after-a-day", sources: ["library.identifiable"], facts: { named: day } },
        { code: "unknown-desk", sources: ["library.identifiable"], facts: { desk: "C", desks: ["A", "B"] } },
        { code: "unknown-good", sources: ["library.identifiable", "library.stock"] }
      )
    given(...filled)
      .when(stock.approvePurchase(day, today))
      .refused({ code: "not-a-purchase", sources: ["library.identifiable"] })
  })
})
