import { expect, it } from "vitest"
import { clause, given, givenUnder } from "../../test/cards.js"
import { yuan } from "../kernel/Money.js"

const asked = ({ played }: ReturnType<typeof given>, day: string, input: object) => {
  played.tickAt(day)
  return played.run(played.desk.ask("cards", "quote", input))
}

clause("work.6.6", () => {
  it("quotes fifty yuan a card, and the day they are ready", () => {
    expect(asked(given(), "2026-03-30", { kind: "access", count: 3 })).toEqual({
      ok: true,
      answer: { each: 50_00, count: 3, total: 150_00, sources: ["work.6.6"], readyOn: "2026-04-02" }
    })
    expect(asked(givenUnder({ readyDays: "working" })(), "2026-03-27", { kind: "resident", count: 1 })).toEqual({
      ok: true,
      answer: { each: 50_00, count: 1, total: 50_00, sources: ["work.6.6"], readyOn: "2026-04-01" }
    })
  })
})

clause("library.bus-and-parking", () => {
  it("quotes what the rulebook offers, and says what it does not", () => {
    const parking = { kind: "parking", count: 1 }
    expect(asked(given(), "2026-03-30", parking)).toMatchObject({
      ok: false,
      refusals: [{ code: "not-offered", sources: ["job.5.8", "library.bus-and-parking"], facts: { kind: "parking" } }]
    })
    expect(asked(givenUnder({ parkingFee: yuan(300) })(), "2026-03-30", parking)).toMatchObject({
      answer: { total: 300_00, sources: ["job.5.8", "library.bus-and-parking"] }
    })
  })
})
