import { expect, it } from "vitest"
import { period, stock, takings } from "../../test/cash.js"
import { clause, given, givenUnder, shift, zhouAtA } from "../../test/shift.js"
import type { Told } from "../testing/rehearsal.js"

const evening = "2026-03-11T20:10"
const unmet = (...items: ReadonlyArray<string>) => ({ unmet: items.map((item) => ({ item, reason: "来不及" })) })
const attested = (item: string, more: object = {}) => shift.attest(evening, { item, ...more })
const all = [zhouAtA, ...["1.1", "1.5", "1.8"].map((item) => attested(item))]
const lines = ["water-18L", "milk-250ml"].map((item) => ({ item, pieces: 0 }))
const done = [
  ...[...all, attested("1.10", { to: "he" }), shift.compareRecords(evening), shift.forwardPhone(evening)],
  stock.stocktake("2026-03-11T19:30", "2026-03-11-A", { lines })
]
/** Signed off with nothing unmet but what is named here. */
const left = (...items: ReadonlyArray<string>): ReadonlyArray<Told> => {
  const counted = items.includes("1.7") ? done.slice(0, -1) : done
  return [...counted, shift.prepareHandover(evening), shift.leave("2026-03-11T20:15", unmet(...items))]
}
const linNextDay = (at = "2026-03-12T07:55") => shift.arrive(at, {}, { by: "lin", caseId: "2026-03-12-A" })
const morning = "2026-03-12T08:05"
const breached = (source: string, what: string) =>
  ({
    ...{ code: "take-over-incomplete", sources: [source], facts: { what }, whose: "lin", on: "2026-03-12" }
  }) as never

const parts = [
  ["handover.2.2", "logRead"],
  ["handover.2.3", "vouchersChecked"],
  ["handover.2.4", "eventsLearned"],
  ["handover.2.5", "documentsReceived"],
  ["handover.2.6", "workTakenUp"],
  ["handover.1.10", "recordSigned"]
] as const

for (const [source, what] of parts)
  clause(source, () => {
    it(`is signed for on taking over; left out it is a breach of the incoming clerk (${what})`, () => {
      given(...left(), linNextDay())
        .when(shift.takeOver(morning))
        .then({ _tag: "TakenOver", by: "lin", at: morning, clean: true })
      given(...left(), linNextDay())
        .when(shift.takeOver(morning, { [what]: false }))
        .breached(breached(source, what))
        .then({ _tag: "TakenOver", by: "lin", at: morning, clean: false })
    })
  })

clause("handover.2.1", () => {
  it("is clean where nothing was unmet on either side, and the incoming clerk was early", () => {
    const marked = (...before: ReadonlyArray<Told>) =>
      given(...before, shift.takeOver(morning))
        .played.rows("handover")
        .map(({ status, open, data }) => [status, open, data.clean])
    expect(marked(...left(), linNextDay("2026-03-12T08:00"))).toEqual([["taken-over", false, true]])
    expect(marked(...left(), linNextDay("2026-03-12T08:01"))).toEqual([["taken-over", false, false]])
    expect(marked(...left("1.7"), linNextDay())).toEqual([["taken-over", false, false]])
  })

  it("is taken over by someone who has arrived", () => {
    given(...left())
      .when(shift.takeOver(morning))
      .refused({ code: "not-here", sources: ["handover.2.1", "prep.1"], facts: { clerk: "lin" } })
    const elsewhere = shift.arrive("2026-03-12T07:55", {}, { by: "lin", caseId: "2026-03-12-B" })
    given(...left(), elsewhere)
      .when(shift.takeOver(morning))
      .refused({ code: "not-here", sources: ["handover.2.1", "prep.1"], facts: { clerk: "lin" } })
  })
})

clause("handover.2.3", () => {
  const sold = [
    ...[period.provideFloat("2026-03-11T08:30", "A-1"), takings.take("2026-03-11T17:00", "T-1")],
    ...[period.count(evening, "A-1", { counted: "268.00" }), period.submit(evening, "A-1")],
    shift.sortVouchers(evening, { vouchers: 1 })
  ]
  const again = period.recount("2026-03-12T08:00", "A-1", { counted: "68.00" }, { by: "lin" })

  it("has the sealed takings counted again by whoever takes over", () => {
    given(zhouAtA, ...sold, ...left().slice(1), linNextDay())
      .when(shift.takeOver(morning))
      .breached({
        ...{ code: "sealed-takings-not-counted", sources: ["handover.2.3", "work.6.16"], facts: { periods: ["A-1"] } },
        ...{ whose: "lin", on: "2026-03-12" }
      })
    given(zhouAtA, ...sold, ...left().slice(1), linNextDay(), again)
      .when(shift.takeOver(morning))
      .breached()
    given(
      zhouAtA,
      ...sold,
      period.settle("2026-03-11T20:12", "A-1", { received: "68.00" }),
      ...left().slice(1),
      linNextDay()
    )
      .when(shift.takeOver(morning))
      .breached()
  })
})

clause("handover.2.2", () => {
  const notTaken = (whose: string, on = "2026-03-12") =>
    ({
      ...{ code: "not-taken-over", sources: ["handover.2.1", "handover.2.2"], facts: { outgoing: "zhou" } },
      ...{ whose, on }
    }) as never
  const rostered = (clerk: string) =>
    shift.assign("2026-03-01", { date: "2026-03-12", clerk }, { happened: "2026-03-01" })

  it("is a breach where nobody has taken over by the end of the day it was due, once; it still may be", () => {
    given(...left())
      .when({ tickAt: "2026-03-12T23:59" })
      .then()
    const late = given(...left())
    late
      .when({ tickAt: "2026-03-13T00:00" })
      .breached(notTaken("office"))
      .then({ _tag: "NotTakenOver", whose: "office" })
    late.when({ tickAt: "2026-03-13T18:00" }).then()
    expect(late.played.rows("handover")).toMatchObject([{ status: "left", open: true, data: { missed: true } }])
    given(...left(), linNextDay(), shift.takeOver(morning))
      .when({ tickAt: "2026-03-13T00:00" })
      .breached({
        ...{ code: "not-handed-over", sources: ["work.6.18", "handover.1.9"], facts: {}, whose: "lin" },
        on: "2026-03-12"
      })
  })

  it("is one of whom the roster has there and who came, else of who took up the post", () => {
    // Who did not come answers for that, and not for the handover beside it.
    given(rostered("xu"), ...left())
      .when({ tickAt: "2026-03-13T00:00" })
      .breached(notTaken("office"), {
        ...{ code: "did-not-come", sources: ["prep.1", "work.1"], whose: "xu", on: "2026-03-12" },
        facts: { clerk: "xu", date: "2026-03-12", desk: "A" }
      })
    const whose = (...steps: ReadonlyArray<Told>) => {
      const { answer } = given(...steps).when({ tickAt: "2026-03-13T00:00" })
      return answer.ok && answer.breaches.find(({ code }) => code === "not-taken-over")?.whose
    }
    const xuNextDay = (desk: string) => shift.arrive("2026-03-12T07:50", {}, { by: "xu", caseId: `2026-03-12-${desk}` })
    expect(whose(...left(), linNextDay())).toBe("lin")
    expect(whose(rostered("xu"), ...left(), xuNextDay("A"), linNextDay())).toBe("xu")
    expect(whose(rostered("xu"), ...left(), xuNextDay("B"))).toBe("xu")
  })

  it("is taken over by the clerk of the roster, and by another once he is his substitute there", () => {
    const here = [rostered("xu"), ...left(), linNextDay()]
    given(...here)
      .when(shift.takeOver(morning))
      .refused({
        ...{ code: "someone-else-is-rostered", sources: ["prep.1", "library.roster"], facts: { clerk: "xu" } },
        cure: {
          ...{ by: "elsewhere", chapter: "shift", command: "substitute" },
          title: { zh: "换人顶班", en: "Put a substitute on the roster" }
        }
      })
    given(...here, shift.substitute("2026-03-12T08:03", { date: "2026-03-12", clerk: "lin" }))
      .when(shift.takeOver(morning))
      .then({ _tag: "TakenOver", by: "lin", at: morning, clean: true })
  })

  it("is for anybody at the desk where the roster has who handed over there again, and for the late clerk at a change", () => {
    given(rostered("zhou"), ...left(), linNextDay())
      .when(shift.takeOver(morning))
      .then({ _tag: "TakenOver", by: "lin", at: morning, clean: true })
    const two = givenUnder({ shiftsADay: "two" })
    const change = [
      ...(["early", "late"] as const).map((part) =>
        shift.assign("2026-03-10", { part, clerk: part === "early" ? "zhou" : "lin" })
      ),
      ...[zhouAtA, shift.arrive("2026-03-11T14:00", {}, { by: "xu" })],
      shift.prepareHandover("2026-03-11T14:10", { change: true }),
      shift.leave("2026-03-11T14:15", unmet("1.1", "1.5", "1.6", "1.7", "1.8", "1.11"))
    ]
    two(...change)
      .when(shift.takeOver("2026-03-11T14:15", {}, { by: "xu" }))
      .refused({ code: "someone-else-is-rostered", sources: ["prep.1", "library.roster"], facts: { clerk: "lin" } })
  })
})

clause("library.two-persons", () => {
  it("never lets a clerk take over from himself, nor from the one he signed for", () => {
    const own = (clerk: string) => ({
      ...{ code: "own-handover", sources: ["handover.2.2", "library.two-persons"] as const, facts: { clerk } },
      cure: { by: "someone-else", roles: ["clerk", "supervisor"] } as const
    })
    given(...left(), shift.arrive("2026-03-12T07:55", {}, { caseId: "2026-03-12-A" }))
      .when(shift.takeOver(morning, {}, { by: "zhou" }))
      .refused(own("zhou"))
    const signedForHim = shift.leave("2026-03-11T20:15", {}, { by: "wu" })
    given(
      ...[...done, shift.prepareHandover(evening), signedForHim],
      shift.arrive("2026-03-12T07:55", {}, { by: "wu", caseId: "2026-03-12-A" })
    )
      .when(shift.takeOver(morning, {}, { by: "wu" }))
      .refused(own("wu"))
    given(
      ...[...done, shift.prepareHandover(evening), signedForHim],
      shift.arrive("2026-03-12T07:55", {}, { caseId: "2026-03-12-A" })
    )
      .when(shift.takeOver(morning, {}, { by: "zhou" }))
      .refused(own("zhou"))
  })

  it("is taken over once, after it was signed off", () => {
    const lacking = {
      ...{ code: "not-signed-off", sources: ["handover.1.9"] as const, facts: {} },
      cure: { by: "command", command: "leave" } as const
    }
    given(...done, linNextDay())
      .when(shift.takeOver(morning))
      .refused(lacking)
    given(...left(), linNextDay(), shift.takeOver(morning))
      .when(shift.takeOver(morning))
      .refused(lacking)
  })
})

clause("handover.2.6", () => {
  it("takes up what was left undone, and ticks it off", () => {
    const { played, when } = given(...left("1.7"), linNextDay(), shift.takeOver(morning))
    expect(played.rows("shift").map(({ key, status, open }) => [key, status, open])).toEqual([
      ["2026-03-11-A", "taken-over", false],
      ["2026-03-12-A", "on-duty", true]
    ])
    when(shift.followUp("2026-03-12T10:00")).then({ _tag: "FollowedUp", number: 1 })
    expect(played.rows("follow-up").map(({ status, open }) => [status, open])).toEqual([["done", false]])
    const field = { by: "input", field: "number" } as const
    when(shift.followUp("2026-03-12T10:01")).refused({
      ...{ code: "followed-up-already", sources: ["library.sequence"] as const, facts: { number: 1 }, cure: field }
    })
    when(shift.followUp("2026-03-12T10:02", { number: 2 })).refused({
      ...{ code: "no-such-follow-up", sources: ["library.identifiable"] as const, facts: { number: 2 }, cure: field }
    })
  })
})

clause("prep.6", () => {
  it("has last night's handover signed before the shift", () => {
    const prepared = shift.prepare("2026-03-12T08:10", {}, { by: "lin", caseId: "2026-03-12-A" })
    given(...left(), linNextDay(), shift.takeOver(morning))
      .when(prepared)
      .breached()
    given(...left(), linNextDay())
      .when(prepared)
      .breached({
        ...{ code: "handover-not-signed", sources: ["prep.6", "handover.1.10"], whose: "lin", on: "2026-03-12" },
        facts: { handovers: ["2026-03-11-A#1"] }
      })
    // Who works two days on end cannot sign for what he handed over himself.
    given(...left(), shift.arrive("2026-03-12T07:55", {}, { caseId: "2026-03-12-A" }))
      .when(shift.prepare("2026-03-12T08:10", {}, { caseId: "2026-03-12-A" }))
      .breached()
  })
})
