import { expect, it } from "vitest"
import { clause, given, he, sun, takings, wu } from "../../test/cash.js"
import { day, morning } from "../../test/settlements.js"

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
