import { expect, it } from "vitest"
import { clause, given, inVault, rowsAfter, step } from "../../test/conduct.js"
import { shift } from "../../test/shift.js"
import type { ExpectedRefusal, Ticked, Told } from "../testing/rehearsal.js"

const onTime = shift.arrive("2026-03-11T07:55")
/** Zhou leaves desk A at three with nobody there, the supervisor finds the post empty, and he never comes back. */
const gone: ReadonlyArray<Told | Ticked> = [
  onTime,
  shift.leavePost("2026-03-11T15:00", { substitute: undefined }),
  shift.reportAbsence("2026-03-11T15:30"),
  { tickAt: "2026-03-12T00:10" }
]
const [leftAlone, foundEmpty, neverBack, notHandedOver] = [1, 2, 3, 4].map((number) => `shift/2026-03-11-A#${number}`)

const items = ["1.1", "1.5", "1.6", "1.7", "1.8", "1.10", "1.11"]
const unmet = { unmet: items.map((item) => ({ item, reason: "来不及" })) }

const inCase = (number: number) => ({ caseId: `C-${number}` })
const takeUp = (at: string, breach: string | undefined, number: number) =>
  step.takeUp(`2026-03-12T${at}`, { breach }, inCase(number))
const putAside = (at: string, breach: string | undefined, number: number) =>
  step.putAside(`2026-03-12T${at}`, { breach }, inCase(number))

const already = (caseId: string, command: string): ExpectedRefusal => ({
  ...{ code: "reported-already", sources: ["library.conduct-classes"] },
  ...{ facts: { case: caseId, on: "2026-03-11" }, cure: { by: "command", command } }
})
const aside = (breach: string | undefined, sameAs?: string) => ({
  ...{ _tag: "BreachPutAside", breach, who: "zhou", reason: inVault, on: "2026-03-11" },
  ...(sameAs !== undefined && { sameAs })
})
const toldOnThe12th = { _tag: "FaultNotified", on: "2026-03-12", explainBy: "2026-03-17" }

clause("library.conduct-classes", () => {
  it("makes one fault of one absence, however often it was recorded that day", () => {
    expect(rowsAfter("breach", ...gone).map(({ key, status }) => [key, status])).toEqual([
      [leftAlone, "no-substitute"],
      [foundEmpty, "post-found-empty"],
      [neverBack, "never-back"],
      [notHandedOver, "not-handed-over"]
    ])
    for (const breach of [foundEmpty, neverBack])
      given(...gone, takeUp("09:00", leftAlone, 1))
        .when(takeUp("10:00", breach, 2))
        .refused(already("C-1", "putAside"))
    given(...gone, takeUp("09:00", neverBack, 1))
      .when(takeUp("10:00", leftAlone, 2))
      .refused(already("C-1", "putAside"))
    // Decided, it is decided: nobody begins anew with another record of it.
    given(...gone, takeUp("09:00", leftAlone, 1), step.notify("2026-03-12T10:00"), step.dismiss("2026-03-12T11:00"))
      .when(takeUp("12:00", neverBack, 2))
      .refused(already("C-1", "putAside"))
  })

  it("takes two absences of one day for one, and those of two days for two", () => {
    const twice = [
      onTime,
      shift.leavePost("2026-03-11T10:00", { substitute: undefined }),
      shift.backAtPost("2026-03-11T10:05"),
      shift.leavePost("2026-03-11T15:00", { substitute: undefined }),
      shift.backAtPost("2026-03-11T15:05")
    ]
    given(...twice, takeUp("09:00", leftAlone, 1))
      .when(takeUp("10:00", foundEmpty, 2))
      .refused(already("C-1", "putAside"))
    const nextDay = { caseId: "2026-03-12-A" }
    const dayByDay = [
      ...[onTime, shift.leavePost("2026-03-11T15:00", { substitute: undefined }), shift.backAtPost("2026-03-11T15:05")],
      shift.arrive("2026-03-12T07:55", {}, nextDay),
      shift.leavePost("2026-03-12T08:30", { substitute: undefined }, nextDay)
    ]
    const other = given(...dayByDay, takeUp("09:00", leftAlone, 1)).when(takeUp("10:00", "shift/2026-03-12-A#1", 2))
    expect(other.answer).toMatchObject({ ok: true, events: [{ _tag: "BreachTakenUp", on: "2026-03-12" }] })
  })

  it("keeps to the person: of two who left a desk that day, each answers for himself", () => {
    const both = [
      ...[onTime, shift.leavePost("2026-03-11T15:00", { substitute: undefined })],
      shift.arrive("2026-03-11T07:55", {}, { by: "lin", caseId: "2026-03-11-B" }),
      shift.leavePost("2026-03-11T15:00", { substitute: undefined }, { by: "lin", caseId: "2026-03-11-B" })
    ]
    const other = given(...both, takeUp("09:00", leftAlone, 1)).when(takeUp("10:00", "shift/2026-03-11-B#1", 2))
    expect(other.answer).toMatchObject({ ok: true, events: [{ _tag: "BreachTakenUp", who: "lin" }] })
  })

  it("does not take records that name nobody for one act", () => {
    const empty = [
      shift.reportAbsence("2026-03-11T10:00"),
      shift.reportAbsence("2026-03-11T10:00", {}, { caseId: "2026-03-11-B" })
    ]
    given(...empty)
      .when(putAside("09:00", leftAlone, 1))
      .then({ _tag: "BreachPutAside", breach: leftAlone, reason: inVault, on: "2026-03-11" })
  })

  it("has the office's record of the empty post for the same act once it is taken up as his", () => {
    const asHis = (number: number) =>
      step.takeUp(
        "2026-03-12T10:00",
        { breach: "shift/2026-03-11-B#1", who: "zhou", reason: "其时应在岗" },
        inCase(number)
      )
    const emptyToo = [...gone.slice(0, 3), shift.reportAbsence("2026-03-11T15:40", {}, { caseId: "2026-03-11-B" })]
    given(...emptyToo, takeUp("09:00", leftAlone, 1))
      .when(asHis(2))
      .refused(already("C-1", "putAside"))
    given(...emptyToo, asHis(1))
      .when(takeUp("11:00", leftAlone, 2))
      .refused(already("C-1", "putAside"))
  })

  it("lets the others go in favour of the one that goes on, whichever came first", () => {
    given(...gone, takeUp("09:00", leftAlone, 1))
      .when(putAside("10:00", foundEmpty, 2))
      .then(aside(foundEmpty, "C-1"))
    given(...gone)
      .when(putAside("09:00", leftAlone, 1))
      .then(aside(leftAlone, foundEmpty))
    const twoGone = [...gone, putAside("09:00", leftAlone, 1), putAside("09:10", foundEmpty, 2)]
    given(...twoGone, takeUp("09:20", neverBack, 3))
      .when(step.notify("2026-03-12T10:00", {}, inCase(3)))
      .then(toldOnThe12th)
    given(...gone, takeUp("09:00", leftAlone, 1))
      .when(step.dismiss("2026-03-12T10:00"))
      .then({ _tag: "FaultDismissed", by: "wu", reason: inVault, sameAs: foundEmpty })
  })

  it("has decided on the absence once the last record of it was put aside", () => {
    const twoGone = [...gone, putAside("09:00", leftAlone, 1), putAside("09:10", foundEmpty, 2)]
    given(...twoGone)
      .when(putAside("09:20", neverBack, 3))
      .then(aside(neverBack))
    // Put aside as the only record there was: what is recorded of it later is let go in its favour.
    const atOnce = [...gone.slice(0, 2), step.putAside("2026-03-11T15:10", { breach: leftAlone }), ...gone.slice(2)]
    given(...atOnce)
      .when(takeUp("09:00", neverBack, 2))
      .refused(already("C-1", "putAside"))
    given(...atOnce)
      .when(putAside("09:00", neverBack, 2))
      .then(aside(neverBack, "C-1"))
  })

  it("has separate failures of a handover, or points of a preparation, for separate acts", () => {
    const badly = [onTime, shift.prepare("2026-03-11T08:05", { unmet: ["uniform", "hair"] }), ...gone.slice(1)]
    const [uniform, hair] = ["shift/2026-03-11-A#1", "shift/2026-03-11-A#2"]
    const both = given(...badly, takeUp("09:00", uniform, 1)).when(takeUp("10:00", hair, 2))
    expect(both.answer).toMatchObject({ ok: true, events: [{ _tag: "BreachTakenUp", facts: { item: "hair" } }] })
    const signedOff = [onTime, shift.prepareHandover("2026-03-11T20:10"), shift.leave("2026-03-11T20:15", unmet)]
    const [, notInPerson, notBackOffice] = rowsAfter("breach", ...signedOff).map(({ key }) => key)
    const handover = given(...signedOff, takeUp("09:00", notInPerson, 1)).when(takeUp("10:00", notBackOffice, 2))
    expect(handover.answer).toMatchObject({ ok: true, events: [{ code: "shift.back-office-not-told" }] })
    const absence = given(...gone, takeUp("09:00", leftAlone, 1)).when(takeUp("10:00", notHandedOver, 2))
    expect(absence.answer).toMatchObject({ ok: true, events: [{ code: "shift.not-handed-over" }] })
  })

  it("shows the supervisor which records are of one absence", () => {
    const waiting = (...steps: ReadonlyArray<Told | Ticked>) => {
      const { played } = given(...gone, ...steps)
      const answer = played.run(played.desk.ask("conduct", "waiting", {}, { by: "wu", role: "supervisor" }))
      if (!answer.ok) throw new Error("refused")
      const { breaches } = answer.answer as { breaches: ReadonlyArray<{ breach: string; sameAs?: string }> }
      return breaches.map(({ breach, sameAs }) => [breach, sameAs])
    }
    expect(waiting()).toEqual([
      [leftAlone, foundEmpty],
      [foundEmpty, leftAlone],
      [neverBack, leftAlone],
      [notHandedOver, undefined]
    ])
    expect(waiting(takeUp("09:00", leftAlone, 1))).toEqual([
      [foundEmpty, "C-1"],
      [neverBack, "C-1"],
      [notHandedOver, undefined]
    ])
  })
})
