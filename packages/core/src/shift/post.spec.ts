import { expect, it } from "vitest"
import { clause, given, givenUnder, linAtB, shift, zhouAtA } from "../../test/shift.js"
import type { Told } from "../testing/rehearsal.js"

const breached = (code: string, source: string, facts: object, whose = "zhou") =>
  ({ code, sources: [source], facts, whose, on: "2026-03-11" }) as never

const here = () => given(linAtB, zhouAtA)
const meal = { why: "meal" }

clause("work.6.12", () => {
  it("takes twenty minutes for a meal, and a minute more is a breach", () => {
    const away = given(linAtB, zhouAtA, shift.leavePost("2026-03-11T11:30", meal))
    away.when(shift.backAtPost("2026-03-11T11:50")).then({ _tag: "PostTaken", at: "2026-03-11T11:50", minutes: 20 })
    given(linAtB, zhouAtA, shift.leavePost("2026-03-11T11:30", meal))
      .when(shift.backAtPost("2026-03-11T11:51"))
      .breached(breached("meal-too-long", "work.6.12", { minutes: 21, limit: 20 }))
      .then({ _tag: "PostTaken", at: "2026-03-11T11:51", minutes: 21 })
  })

  it("goes to eat in the desk's slot, where the rulebook has one", () => {
    const slots = givenUnder({ mealSlots: [{ desk: "A", from: "11:30" as never, until: "12:00" as never }] })
    const outside = (at: string) => breached("meal-outside-its-slot", "work.6.12", { at, slots: ["11:30–12:00"] })
    slots(linAtB, zhouAtA).when(shift.leavePost("2026-03-11T11:30", meal)).breached()
    slots(linAtB, zhouAtA).when(shift.leavePost("2026-03-11T11:59", meal)).breached()
    slots(linAtB, zhouAtA).when(shift.leavePost("2026-03-11T11:29", meal)).breached(outside("11:29"))
    slots(linAtB, zhouAtA).when(shift.leavePost("2026-03-11T12:00", meal)).breached(outside("12:00"))
    slots(linAtB, zhouAtA).when(shift.leavePost("2026-03-11T12:00")).breached()
  })
})

clause("work.6.19", () => {
  const left = { _tag: "PostLeft", who: "zhou", why: "other", since: "2026-03-11T10:00", due: "2026-03-11T10:20" }

  it("leaves the post with a substitute on duty; without one it is a breach", () => {
    here()
      .when(shift.leavePost("2026-03-11T10:00"))
      .then({ ...left, substitute: "lin" })
    given(zhouAtA)
      .when(shift.leavePost("2026-03-11T10:00", { substitute: undefined }))
      .breached(breached("no-substitute", "work.6.19", {}))
      .then(left)
  })

  it("does not take as a substitute oneself, nor someone not on duty, nor one who is away or stands in already", () => {
    const off = (substitute: string) => ({
      code: "substitute-not-on-duty",
      sources: ["work.6.19"] as const,
      facts: { substitute },
      cure: { by: "input", field: "substitute" } as const
    })
    given(zhouAtA).when(shift.leavePost("2026-03-11T10:00")).refused(off("lin"))
    given(zhouAtA)
      .when(shift.leavePost("2026-03-11T10:00", { substitute: "zhou" }))
      .refused({
        code: "substitute-is-oneself",
        sources: ["work.6.19"],
        facts: {},
        cure: { by: "input", field: "substitute" }
      })
    const xuHelps = shift.arrive("2026-03-11T09:00", {}, { by: "xu" })
    const linAway = shift.leavePost("2026-03-11T09:50", { substitute: "xu" }, { by: "lin", caseId: "2026-03-11-B" })
    const busy = given(linAtB, zhouAtA, xuHelps, linAway)
    busy.when(shift.leavePost("2026-03-11T10:00")).refused(off("lin"))
    busy.when(shift.leavePost("2026-03-11T10:00", { substitute: "xu" })).refused({
      code: "substitute-stands-in-already",
      sources: ["work.6.19", "library.one-desk"],
      facts: { substitute: "xu", desk: "B" },
      cure: { by: "input", field: "substitute" }
    })
  })

  it("is a breach to leave while standing in for another", () => {
    given(
      linAtB,
      zhouAtA,
      shift.leavePost("2026-03-11T09:55", { substitute: "zhou" }, { by: "lin", caseId: "2026-03-11-B" })
    )
      .when(shift.leavePost("2026-03-11T10:00", { substitute: undefined }))
      .breached(
        breached("no-substitute", "work.6.19", {}),
        breached("left-while-standing-in", "work.6.19", { desk: "B" })
      )
  })

  it("is a breach of a helper who goes home, and of a clerk who signs off, while standing in for another", () => {
    const xuHelps = shift.arrive("2026-03-11T11:00", {}, { by: "xu" })
    const atMeal = shift.leavePost("2026-03-11T12:00", { ...meal, substitute: "xu" })
    const standingIn = breached("left-while-standing-in", "work.6.19", { desk: "A" }, "xu")
    const gone = shift.depart("2026-03-11T12:05", {}, { by: "xu" })
    given(zhouAtA, xuHelps, atMeal).when(gone).breached(standingIn)
    given(zhouAtA, xuHelps, atMeal, shift.backAtPost("2026-03-11T12:04")).when(gone).breached()
    const items = ["1.1", "1.5", "1.8", "1.10", "1.11"].map((item) => ({ item, reason: "来不及" }))
    const atB = { by: "lin", caseId: "2026-03-11-B" } as const
    const evening = [
      ...[linAtB, zhouAtA, shift.prepareHandover("2026-03-11T20:10", {}, atB)],
      shift.leavePost("2026-03-11T20:11", { substitute: "lin" })
    ]
    const codesOf = (...before: ReadonlyArray<Told>) => {
      const { answer } = given(...before).when(shift.leave("2026-03-11T20:15", { unmet: items }, atB))
      return answer.ok ? answer.breaches.map(({ code, whose }) => [code, whose]) : answer.refusals
    }
    expect(codesOf(...evening)).toContainEqual(["left-while-standing-in", "lin"])
    expect(codesOf(...evening, shift.backAtPost("2026-03-11T20:14"))).not.toContainEqual([
      "left-while-standing-in",
      "lin"
    ])
  })

  it("is back within twenty minutes, a default of ours; a meeting lasts as long as it lasts", () => {
    const gone = (input: object = {}) => given(linAtB, zhouAtA, shift.leavePost("2026-03-11T10:00", { ...input }))
    gone().when(shift.backAtPost("2026-03-11T10:20")).breached()
    gone()
      .when(shift.backAtPost("2026-03-11T10:21"))
      .breached(breached("away-too-long", "work.6.19", { minutes: 21, limit: 20 }))
    gone({ why: "meeting" }).when(shift.backAtPost("2026-03-11T11:30")).breached()
  })

  it("records a step away only of whoever holds the post and is at it, and the return only of who is away", () => {
    given(linAtB, zhouAtA, shift.leavePost("2026-03-11T10:00"))
      .when(shift.leavePost("2026-03-12T10:01", { substitute: undefined }, { by: "xu" }))
      .refused(
        { code: "not-of-this-day", sources: ["library.identifiable", "library.clock"] },
        { code: "not-here", sources: ["prep.1"], facts: { clerk: "xu" } },
        {
          code: "still-away",
          sources: ["work.6.19"],
          facts: { since: "2026-03-11T10:00" },
          cure: { by: "command", command: "backAtPost" }
        },
        { code: "not-the-holder", sources: ["work.6.19"], facts: { holder: "zhou" } }
      )
    here()
      .when(shift.backAtPost("2026-03-11T10:05"))
      .refused({ code: "not-away", sources: ["library.sequence"] })
    given(linAtB, zhouAtA, shift.leavePost("2026-03-11T10:00"))
      .when(shift.backAtPost("2026-03-11T10:05", {}, { by: "lin" }))
      .refused({ code: "someone-else-is-away", sources: ["library.sequence"], facts: { clerk: "zhou" } })
  })

  it("shows who is away and who stands in", () => {
    const { played } = given(linAtB, zhouAtA, shift.leavePost("2026-03-11T10:00"))
    expect(played.rows("absence")).toMatchObject([
      {
        ...{ key: "2026-03-11-A#1", who: "zhou", desk: "A", on: "2026-03-11", status: "away", open: true },
        ...{ due: "2026-03-11T10:20", dueFor: "back-at-post", data: { why: "other", substitute: "lin" } }
      }
    ])
    expect(played.rows("shift").map(({ status }) => status)).toEqual(["away", "on-duty"])
  })

  it("has a post that a supervisor found empty as a breach of whoever holds it; of the roster's clerk once he has come", () => {
    const empty = (whose: string) => breached("post-found-empty", "work.6.19", { at: "10:10" }, whose)
    const found = (who: string) => ({ _tag: "AbsenceFound", who, why: "found", since: "2026-03-11T10:10" })
    here().when(shift.reportAbsence("2026-03-11T10:10")).breached(empty("zhou")).then(found("zhou"))
    given().when(shift.reportAbsence("2026-03-11T10:10")).breached(empty("office")).then(found("office"))
    // Who has not come has left no post: that he is late, or absent, is recorded of him by itself.
    given(shift.assign("2026-03-01"))
      .when(shift.reportAbsence("2026-03-11T10:10"))
      .breached(empty("office"))
      .then(found("office"))
    given(shift.assign("2026-03-01"), shift.arrive("2026-03-11T07:58", {}, { caseId: "2026-03-11-B" }))
      .when(shift.reportAbsence("2026-03-11T10:10"))
      .breached(empty("zhou"))
      .then(found("zhou"))
    given(linAtB, zhouAtA, shift.leavePost("2026-03-11T09:50"))
      .when(shift.reportAbsence("2026-03-11T10:10"))
      .then(found("zhou"))
    given(linAtB, zhouAtA, shift.leavePost("2026-03-11T09:49"))
      .when(shift.reportAbsence("2026-03-11T10:10"))
      .breached(empty("zhou"))
    given(shift.arrive("2026-03-11T07:50", {}, { by: "wu" }))
      .when(shift.reportAbsence("2026-03-11T10:10"))
      .refused({ code: "own-post", sources: ["library.two-persons"] })
  })

  it("judges a post found empty by that minute, though it is entered later: who came since has not left it", () => {
    const at = "2026-03-11T10:10"
    const late = shift.reportAbsence("2026-03-11T11:00", {}, { happened: at, reason: "一直在处理投诉" })
    const empty = (whose: string) => breached("post-found-empty", "work.6.19", { at: "10:10" }, whose)
    const found = (who: string) => ({ _tag: "AbsenceFound", who, why: "found", since: at })
    for (const roster of [[], [shift.assign("2026-03-01")]]) {
      const came = (time: string) => given(...roster, shift.arrive(`2026-03-11T${time}`)).when(late)
      came("10:40").breached(empty("office")).then(found("office"))
      came("10:11").breached(empty("office"))
      came("10:10").breached(empty("zhou")).then(found("zhou"))
    }
    // The supervisor who took the empty post himself writes down afterwards that he found it so.
    given(shift.arrive("2026-03-11T10:11", {}, { by: "wu" }))
      .when(late)
      .breached(empty("office"))
    given(shift.arrive("2026-03-11T10:10", {}, { by: "wu" }))
      .when(late)
      .refused({ code: "own-post", sources: ["library.two-persons"] })
    const away = (from: string, back: string) =>
      given(linAtB, zhouAtA, shift.leavePost(`2026-03-11T${from}`), shift.backAtPost(`2026-03-11T${back}`)).when(late)
    away("10:10", "10:20").breached().then(found("zhou"))
    away("09:55", "10:11").breached().then(found("zhou"))
    away("10:11", "10:20").breached(empty("zhou"))
    away("09:55", "10:10").breached(empty("zhou"))
  })
})
