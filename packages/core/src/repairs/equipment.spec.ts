import { expect, it } from "vitest"
import { clause, desk, given, inCase } from "../../test/repairs.js"

const nine = "2026-03-02T09:00"
const checked = (works: boolean) => ({
  ...{ _tag: "EquipmentChecked", equipment: "对讲主机", works, on: "2026-03-02", by: "zhou" }
})

clause("job.5.9", () => {
  it("raises an order on the community itself for what is out of order", () => {
    const { answer, rows } = given().when(desk.check(nine, { urgency: "urgent" }))
    expect(answer.ok && answer.events.slice(0, 2)).toEqual([
      checked(false),
      {
        ...{ _tag: "Received", at: nine, number: 1, kind: "repair", department: "engineering", place: "A 座大堂" },
        ...{ what: "对讲主机", reporter: "office", urgency: "urgent", tracker: "zhou", visitNeeded: true }
      }
    ])
    expect(rows("equipment-check")).toMatchObject([{ status: "broken", on: "2026-03-02", who: "zhou", open: false }])
    expect(rows("repair")).toMatchObject([
      { key: "W-1", status: "received", due: "2026-03-02T09:10", data: { number: "0001", reporter: "office" } }
    ])
  })

  it("raises none for what works, and takes no number for it", () => {
    const { rows, played } = {
      ...given()
        .when(desk.check(nine, { works: true }))
        .then(checked(true)),
      played: given(desk.check(nine, { works: true })).played
    }
    expect(rows("equipment-check")).toMatchObject([{ status: "works" }])
    expect(rows("repair")).toEqual([])
    played.play(inCase("W-2", desk.repair(nine)))
    expect(played.rows("repair")).toMatchObject([{ data: { number: "0001" } }])
  })

  it("raises no second one while the first is open, which has to be one", () => {
    const again = (order: string) => inCase("W-2", desk.check("2026-03-03T09:00", { order }))
    const { rows } = given(desk.check(nine))
      .when(again("W-1"))
      .then({
        ...{ _tag: "EquipmentChecked", equipment: "对讲主机", works: false, on: "2026-03-03", by: "zhou" },
        order: "W-1"
      })
    expect(rows("repair")).toHaveLength(1)
    given(desk.check(nine))
      .when(again("W-9"))
      .refused({
        code: "no-open-order",
        sources: ["library.identifiable"],
        facts: { case: "W-9" },
        cure: { by: "input", field: "order" }
      })
  })

  it("is corrected like any order, keeps free text in the vault, and takes no contact: it is nobody's", () => {
    const raised = given(desk.check(nine))
    raised.when(desk.correct(nine, { place: "B 座大堂", what: "是B座的对讲主机" })).breached()
    const about = () => {
      const view = raised.played.run(raised.played.desk.view("repairs", "W-1", { by: "zhou", role: "clerk" }))
      return view?.items.find(({ label }) => label.en === "About")?.value
    }
    expect(Object.keys(about() ?? {})).toEqual(["personal"])
    raised.when(desk.correct(nine, { phone: "13800000000", contactName: "何女士" })).refused({
      code: "office-order",
      sources: ["job.5.9"],
      facts: {},
      cure: { by: "input", field: "phone" }
    })
    raised.when(desk.correct(nine, { contactName: "何女士" })).refused({
      code: "office-order",
      sources: ["job.5.9"],
      facts: {},
      cure: { by: "input", field: "contactName" }
    })
    const { answer } = raised.when(desk.told(nine)).refused({ code: "nobody-to-tell", sources: ["work.8.7"] })
    expect(!answer.ok && answer.refusals[0]?.cure).toBeUndefined()
  })

  it("is looked at again by the office before it is closed, and counts for no resident's satisfaction", () => {
    const order = [desk.check(nine), desk.dispatch(nine), desk.done(nine, { signature: "public-area" })]
    given(...order)
      .when(desk.close(nine))
      .refused({ code: "not-visited", sources: ["work.8.9", "job.5.3"] })
    const { played } = given(...order, desk.visit(nine), desk.close(nine))
    const asked = played.run(played.desk.ask("repairs", "satisfaction", { from: "2026-03-01", until: "2026-03-31" }))
    expect(asked).toMatchObject({ ok: true, answer: { total: { answered: 0 } } })
  })
})
