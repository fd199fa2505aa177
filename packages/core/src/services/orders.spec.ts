import { expect, it } from "vitest"
import { stock } from "../../test/cash.js"
import { clause, given, givenUnder, inVault, service, water } from "../../test/services.js"
import { defaultRulebook } from "../chapters.js"
import { yuan } from "../kernel/Money.js"

const day = "2026-03-02"
const field = (name: string) => ({ by: "input", field: name }) as const
const at = (time: string) => `${day}T${time}`
const placed = { _tag: "Placed", unit: "3-1202", order: water }
const receiptOf = (number: number, lines: ReadonlyArray<readonly [string, number]>, otherwise: object = {}) => {
  const deposit = { label: { zh: "空桶押金", en: "Deposit for the empties" }, sources: ["library.empties"] }
  const price = { label: water.name, sources: ["work.8.12", "library.goods"] }
  return {
    ...{ number, period: 1, till: "B", method: "cash", by: "zhou", on: day, booked: day, unit: "3-1202" },
    amount: lines.reduce((sum, [, amount]) => sum + amount, 0),
    lines: lines.map(([account, amount]) => ({
      ...(account.startsWith("income:") ? price : deposit),
      ...{ account, amount }
    })),
    ...otherwise
  }
}
const wholeLines = [
  ["income:water", 40_00],
  ["liabilities:barrels:3-1202:water-18L", 100_00]
] as const
const delivered = (empties: number, lines: Parameters<typeof receiptOf>[1] = wholeLines) => ({
  ...{ _tag: "Delivered", unit: "3-1202", order: water, receipt: receiptOf(1, lines) },
  ...{ desk: "B", on: day, empties }
})

clause("work.8.8", () => {
  it("mends a mistyped order before it is handed over, at its price; what was promised stays", () => {
    const before = given(service.place(at("10:00")))
    before
      .when(service.correct(at("10:30"), { unit: "3-1203", quantity: 3 }))
      .then({ _tag: "OrderCorrected", unit: "3-1203", order: { ...water, quantity: 3 } })
    const milk = defaultRulebook.services.goods.find(({ service }) => service === "milk")
    if (milk === undefined) throw new Error("no milk")
    const { item, name, price, deposit, fromStock } = milk
    before.when(service.correct(at("10:31"), { item })).then({
      ...{ _tag: "OrderCorrected", unit: "3-1203" },
      order: { ...water, quantity: 3, service: "milk", ...{ item, name, price, deposit, fromStock } }
    })
  })

  it("refuses what is no correction, and corrects nothing that was handed over", () => {
    given(service.place(at("10:00")))
      .when(service.correct(at("10:30"), { unit: "9-9999", item: "tea", quantity: 0 }))
      .refused(
        { code: "unknown-unit", sources: ["library.identifiable"], facts: { unit: "9-9999" } },
        { code: "unknown-item", sources: ["library.goods", "library.identifiable"], facts: { item: "tea" } },
        { code: "count-not-positive", sources: ["work.6.15", "library.amount-and-dates"] }
      )
    given(service.place(at("10:00")))
      .when(service.correct(at("10:30")))
      .refused({ code: "nothing-to-correct", sources: ["library.input"], facts: {}, cure: field("quantity") })
    const { answer } = given(service.place(at("10:00")), service.deliver(at("10:20")))
      .when(service.correct(at("10:30"), { quantity: 1 }))
      .refused({ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "delivered" } })
    expect(answer.ok || answer.refusals[0]?.cure).toBeUndefined()
    given(service.place(at("10:00")), service.cancel(at("10:20")))
      .when(service.correct(at("10:30"), { quantity: 1 }))
      .refused({
        ...{ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "cancelled" } },
        cure: { by: "command", command: "place" }
      })
    given(service.place(at("10:00")))
      .when(service.charge(at("10:30")))
      .refused({
        ...{ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "placed" } },
        cure: { by: "command", command: "deliver" }
      })
  })
})

clause("work.6.9", () => {
  it("takes an order with its price and the time it is promised for", () => {
    given().when(service.place(day)).then(placed)
    given()
      .when(service.place(day, { promisedOn: "2026-03-03", promisedAt: "08:30" }))
      .then({ ...placed, order: { ...water, promised: "2026-03-03T08:30" } })
  })

  it("promises nothing for a time that has passed", () => {
    given()
      .when(service.place(at("11:00")))
      .then(placed)
    given()
      .when(service.place(at("11:01")))
      .refused({
        code: "promised-in-the-past",
        sources: ["work.6.9", "library.amount-and-dates"],
        facts: { promised: at("11:00"), at: at("11:01") },
        cure: field("promisedAt")
      })
  })

  it("refuses an order for every reason at once", () => {
    given()
      .when(service.place(at("12:00"), { unit: "9-9999", item: "beer", quantity: 0 }))
      .refused(
        { code: "unknown-unit", sources: ["library.identifiable"], facts: { unit: "9-9999" }, cure: field("unit") },
        {
          code: "unknown-item",
          sources: ["library.goods", "library.identifiable"],
          facts: { item: "beer" },
          cure: field("item")
        },
        {
          code: "count-not-positive",
          sources: ["work.6.15", "library.amount-and-dates"],
          facts: {},
          cure: field("quantity")
        },
        { code: "promised-in-the-past", sources: ["work.6.9", "library.amount-and-dates"] }
      )
  })
})

clause("work.6.15", () => {
  it("has every service on its list, with its unit, its quantity and its time", () => {
    const { played } = given(service.place(day))
    expect(played.rows("order").map(({ stream: _, position: __, ...row }) => row)).toEqual([
      {
        ...{ kind: "order", key: "O-1", status: "placed", open: true, unit: "3-1202", on: day },
        ...{ due: at("11:00"), dueFor: "order-promised" },
        data: {
          ...{ service: "water", item: "water-18L", quantity: 2, price: 20_00, promised: at("11:00") },
          ...{ delays: 0, noted: false }
        }
      }
    ])
  })

  it("cancels an order before it is handed over, and not after", () => {
    given(service.place(day))
      .when(service.cancel(at("11:00")))
      .then({ _tag: "Cancelled", reason: inVault })
    given(service.place(day), service.deliver(at("10:00")))
      .when(service.cancel(at("10:30")))
      .refused({ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "delivered" } })
  })
})

clause("work.8.12", () => {
  it("charges what is handed over by a receipt of the desk", () => {
    given(service.place(day))
      .when(service.deliver(at("10:00")))
      .then(delivered(0))
      .balances(
        ["assets:B:cash", 140_00],
        ["goods:barrels", -2],
        ["goods:barrels:3-1202", 2],
        ["income:water", -40_00],
        ["liabilities:barrels:3-1202:water-18L", -100_00]
      )
  })

  it("refuses a till that is no desk, a wrong amount and too many empties, all at once", () => {
    given(service.place(day))
      .when(service.deliver(at("10:00"), { till: "finance", amount: "140.01", given: "139.99", empties: 1 }))
      .refused(
        {
          code: "not-at-this-till",
          sources: ["work.6.16", "library.desks"],
          facts: { till: "finance", allowed: ["A", "B"] },
          cure: field("till")
        },
        { code: "amount-differs", sources: ["work.8.12"], facts: { entered: 140_01, due: 90_00 } },
        {
          code: "more-empties-than-barrels",
          sources: ["library.empties"],
          facts: { empties: 1, most: 0 },
          cure: field("empties")
        }
      )
  })

  it("voids a receipt by a supervisor, and charges what was handed over anew", () => {
    const voided = [service.place(day), service.deliver(at("10:00")), service.voidReceipt(at("10:10"))]
    const { played } = given(...voided)
    expect(played.rows("order")[0]).toMatchObject({ status: "unpaid", open: true })
    given(...voided)
      .when(service.charge(at("10:20"), { method: "wechat" }))
      .then({ _tag: "Charged", receipt: receiptOf(2, wholeLines, { method: "wechat" }) })
      .balances(
        ["assets:finance:bank", 140_00],
        ["goods:barrels", -2],
        ["goods:barrels:3-1202", 2],
        ["income:water", -40_00],
        ["liabilities:barrels:3-1202:water-18L", -100_00]
      )
    given(service.place(day))
      .when(service.charge(at("10:20")))
      .refused({ code: "wrong-stage", sources: ["library.sequence"], facts: { status: "placed" } })
  })

  it("pays back what was taken, to the payer's unit and the way he paid", () => {
    const { played } = given(service.place(day), service.deliver(at("10:00")), service.reverseReceipt(at("10:10")))
    expect(played.rows("order")[0]).toMatchObject({ status: "undone", open: false })
    expect(played.rows("receipt").map(({ status, unit, data }) => [status, unit, data.amount])).toEqual([
      ["reversed", "3-1202", 140_00],
      ["reversal", "3-1202", -140_00]
    ])
  })
})

clause("library.goods", () => {
  const milk = service.place(day, { item: "milk-250ml", quantity: 3 })
  const received = (pieces: number) =>
    stock.receive(at("08:30"), `${day}-A`, { lines: [{ item: "milk-250ml", pieces }] })
  const atA = service.deliver(at("10:00"), { till: "A" })
  const short = (desk: string) => ({
    ...{ code: "stock-short", sources: ["work.6.17", "library.goods"] as const },
    facts: { desk, item: "milk-250ml", needed: 3 },
    cure: {
      by: "elsewhere" as const,
      ...{ chapter: "stock", command: "receive", title: { zh: "入库", en: "Receive goods" } }
    }
  })

  it("hands over what the desk has in stock, and takes it off to the piece", () => {
    const { played } = given(received(5), milk, atA)
    expect(played.balances().map(({ account, commodity, amount }) => [account, commodity, amount])).toEqual([
      ["assets:A:cash", "CNY", 15_00],
      ["goods:A:stock", "milk-250ml", 2],
      ["goods:delivered", "milk-250ml", 3],
      ["goods:supplier", "milk-250ml", -5],
      ["income:milk", "CNY", -15_00]
    ])
  })

  it("hands over the last piece, and nothing where one is short or the stock is another desk's", () => {
    given(received(3), milk)
      .when(atA)
      .balances(["assets:A:cash", 15_00], ["goods:delivered", 3], ["goods:supplier", -3], ["income:milk", -15_00])
    given(received(2), milk).when(atA).refused(short("A"))
    given(received(3), milk)
      .when(service.deliver(at("10:00")))
      .refused(short("B"))
  })

  it("hands over what no desk keeps without asking its stock", () => {
    given(service.place(day, { item: "meal", quantity: 1 }))
      .when(service.deliver(at("10:00")))
      .balances(["assets:B:cash", 25_00], ["income:meal", -25_00])
  })
})

clause("library.empties", () => {
  const first = [service.place(day), service.deliver(at("10:00"))]
  const second = { caseId: "O-2" }
  const again = service.place(at("10:30"), {}, second)

  it("takes no deposit for a barrel that an empty comes back for", () => {
    given(...first, again)
      .when(service.deliver(at("10:40"), { empties: 2 }, second))
      .balances(
        ["assets:B:cash", 180_00],
        ["goods:barrels", -2],
        ["goods:barrels:3-1202", 2],
        ["income:water", -80_00],
        ["liabilities:barrels:3-1202:water-18L", -100_00]
      )
    given(...first, again)
      .when(service.deliver(at("10:40"), { empties: 3 }, second))
      .refused({ code: "more-empties-than-barrels", sources: ["library.empties"], facts: { empties: 3, most: 2 } })
  })

  const back = (time: string, input = {}, otherwise = {}) =>
    service.returnEmpties(at(time), input, { caseId: "E-1", ...otherwise })

  it("pays the deposit out when empties come back by themselves, the last of them to the fen", () => {
    given(...first)
      .when(back("10:40"))
      .balances(
        ["assets:B:cash", 90_00],
        ["goods:barrels", -1],
        ["goods:barrels:3-1202", 1],
        ["income:water", -40_00],
        ["liabilities:barrels:3-1202:water-18L", -50_00]
      )
    const byBank = { method: "transfer" }
    const first33 = [service.open("2026-01-01", { deposit: "100.00" }), back("10:40", byBank)]
    given(...first33)
      .when(back("10:50", { ...byBank, count: 2 }, { caseId: "E-2" }))
      .balances(["assets:finance:bank", -100_00], ["equity:opening", 100_00])
    expect(given(...first33).played.balances()[0]).toMatchObject({ account: "assets:finance:bank", amount: -33_33 })
  })

  it("takes back no more than the unit has, and none for a unit or at a till that is none", () => {
    given(...first)
      .when(back("10:40", { count: 3 }))
      .refused({ code: "more-empties-than-barrels", sources: ["library.empties"], facts: { empties: 3, most: 2 } })
    given(...first)
      .when(back("10:40", { unit: "9-9999", count: 0, till: "C" }))
      .refused(
        { code: "unknown-unit", sources: ["library.identifiable"] },
        { code: "count-not-positive", sources: ["work.6.15", "library.amount-and-dates"] },
        {
          code: "not-at-this-till",
          sources: ["work.6.16", "library.desks"],
          facts: { till: "C", allowed: ["A", "B"] }
        }
      )
  })

  it("pays a deposit back once, with the empties or with the order", () => {
    const order = { caseId: "O-1" }
    const gone = [...first, back("10:40", { count: 2 }), service.place(at("10:41"), {}, { caseId: "O-3" })]
    const cash = service.deliver(at("10:42"), {}, { caseId: "O-3" })
    given(...gone)
      .when(service.reverseReceipt(at("10:50"), { receipt: "0001" }, order))
      .refused(
        {
          ...{
            code: "held-no-more",
            sources: ["work.8.12", "library.undoing"],
            facts: { lines: [{ line: 2, held: 0 }] }
          },
          cure: field("lines")
        },
        { code: "not-enough-in-till", sources: ["work.8.12"], facts: { till: "B", amount: 140_00 } }
      )
    given(...gone)
      .when(service.reverseReceipt(at("10:50"), { receipt: "0001", lines: [{ line: 1, amount: "40.00" }] }, order))
      .balances()
    // What another order's barrels hold is that order's to give back; a part may go back of what is there.
    const half = [...first, back("10:40", { count: 1 })]
    const lines = (amount: string) => ({ receipt: "0001", lines: [{ line: 2, amount }] })
    given(...half)
      .when(service.reverseReceipt(at("10:50"), lines("50.01"), order))
      .refused({
        code: "held-no-more",
        sources: ["work.8.12", "library.undoing"],
        facts: { lines: [{ line: 2, held: 50_00 }] }
      })
    expect(given(...half).when(service.reverseReceipt(at("10:50"), lines("50.00"), order)).answer.ok).toBe(true)
    expect(given(...gone, cash).when(service.reverseReceipt(at("10:50"), {}, order)).answer.ok).toBe(true)
  })

  it("pays out of a till that holds the cash, and undoes nothing that is back", () => {
    given(...first)
      .when(back("10:40", { till: "A" }))
      .refused({ code: "not-enough-in-till", sources: ["work.8.12"], facts: { till: "A", amount: 50_00 } })
    given(...first, back("10:40"))
      .when(service.voidReceipt(at("10:50"), { receipt: "0002" }, { caseId: "E-1" }))
      .refused({ code: "empties-are-back", sources: ["library.empties"], facts: {} })
  })
})

clause("library.go-live", () => {
  it("brings forward the barrels of a unit and what is held for them", () => {
    given()
      .when(service.open("2026-01-01"))
      .balances(
        ["equity:opening", 120_00],
        ["goods:barrels", -3],
        ["goods:barrels:3-1202", 3],
        ["liabilities:barrels:3-1202:water-18L", -120_00]
      )
    given()
      .when(service.open("2026-01-01", { unit: "9-9999", item: "beer" }))
      .refused(
        { code: "unknown-unit", sources: ["library.identifiable"] },
        { code: "unknown-item", sources: ["library.goods", "library.identifiable"], facts: { item: "beer" } }
      )
  })
})

it("costs what the rulebook of its day says", () => {
  const dear = defaultRulebook.services.goods.map((good) => ({ ...good, price: yuan(33), fromStock: false }))
  givenUnder({ goods: dear })(service.place(day, { item: "meal", quantity: 2 }))
    .when(service.deliver(at("10:00"), { amount: "66.00" }))
    .balances(["assets:B:cash", 66_00], ["income:meal", -66_00])
})
