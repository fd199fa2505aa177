import { expect, it } from "vitest"
import { cameLate, step as conduct, faultOn, stage } from "../../test/conduct.js"
import { shift } from "../../test/shift.js"
import { attestedTo, clause, stars } from "../../test/stars.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"

/** Zhou's first quarter on the desk itself: late on 11 March and gone without a word, which is 94 for March. */
const quarter = (...steps: ReadonlyArray<Told>) => {
  const play = rehearsal(stage)
  const all = [
    shift.assign("2026-03-10", { date: "2026-03-11", clerk: "zhou" }, { caseId: "2026-03" }),
    cameLate(),
    ...steps
  ]
  for (const told of all) {
    play.tickAt(told.at)
    const answer = play.play(told)
    if (!answer.ok) throw new Error(`${told.command} at ${told.at}: ${JSON.stringify(answer.refusals)}`)
  }
  play.tickAt("2026-04-01")
  return play
}
const closing = (at: string): ReadonlyArray<Told> => [
  ...attestedTo("zhou", "2026-03", at, [5, 10, 5, 5]),
  ...["2026-01", "2026-02", "2026-03"].map((month) => stars.close(at, {}, { caseId: `${month}-zhou` }))
]
const march = (play: ReturnType<typeof quarter>) =>
  play.rows("star-month").find(({ key }) => key === "2026-03-zhou")?.data.scored as unknown as { score: number }
const late = (play: ReturnType<typeof quarter>) => play.rows("breach").find(({ status }) => status === "late")?.key

clause("library.star-faults", () => {
  it("counts a breach once, whether it becomes a fault or not, and not at all once it was put aside", () => {
    const breach = late(quarter())
    expect(march(quarter(...closing("2026-04-01"))).score).toBe(94)
    const asFault = [
      conduct.takeUp("2026-03-12", { breach }),
      conduct.notify("2026-03-12"),
      conduct.explain("2026-03-13"),
      conduct.confirm("2026-03-16")
    ]
    expect(march(quarter(...asFault, ...closing("2026-04-01"))).score).toBe(94)
    expect(march(quarter(...asFault, conduct.appeal("2026-03-18"), ...closing("2026-04-01"))).score).toBe(96)
    expect(march(quarter(conduct.putAside("2026-03-12", { breach }), ...closing("2026-04-01"))).score).toBe(96)
    const dropped = [conduct.takeUp("2026-03-12", { breach }), conduct.dismiss("2026-03-12")]
    expect(march(quarter(...dropped, ...closing("2026-04-01"))).score).toBe(96)
  })

  it("waits with month and quarter for a fault of the last days until it may no longer be appealed", () => {
    // Confirmed on Monday the 30th: he may appeal until Thursday.
    const lastDays = faultOn("C-1", "2026-03-30", { kind: "poor-handover" })
    const attested = attestedTo("zhou", "2026-03", "2026-04-01", [5, 10, 5, 5])
    const others = ["2026-01", "2026-02"].map((month) => stars.close("2026-04-01", {}, { caseId: `${month}-zhou` }))
    const close = (at: string) => stars.close(at, {}, { caseId: "2026-03-zhou" })
    const codes = (play: ReturnType<typeof quarter>, told: Told) => {
      const answer = play.play(told)
      return answer.ok ? [] : answer.refusals.map(({ code }) => code)
    }
    const unappealed = quarter(...lastDays, ...attested, ...others)
    expect(codes(unappealed, close("2026-04-02"))).toEqual(["fault-open-to-appeal"])
    expect(codes(unappealed, stars.decide("2026-04-02"))).toEqual(["months-not-closed", "fault-open-to-appeal"])
    unappealed.tickAt("2026-04-03")
    expect(codes(unappealed, close("2026-04-03"))).toEqual([])
    expect(codes(unappealed, stars.decide("2026-04-03"))).toEqual([])
    expect(unappealed.rows("star")).toMatchObject([{ data: { star: 0 } }])

    const appealed = quarter(...lastDays, ...attested, ...others, conduct.appeal("2026-04-02"))
    expect(codes(appealed, close("2026-04-03"))).toEqual(["fault-on-appeal"])
    expect(codes(appealed, stars.decide("2026-04-03"))).toEqual(["months-not-closed", "fault-on-appeal"])
    expect(codes(appealed, conduct.decide("2026-04-07", { outcome: "overturned" }))).toEqual([])
    expect(codes(appealed, close("2026-04-07"))).toEqual([])
    expect(codes(appealed, stars.decide("2026-04-07"))).toEqual([])
    expect(appealed.rows("star")).toMatchObject([{ data: { star: 1 } }])
  })

  it("takes a star's chance while a fault lasts, gives it back where an appeal overturns it", () => {
    const decided = (...steps: ReadonlyArray<Told>) => {
      const play = quarter(...steps, ...closing("2026-04-01"), stars.decide("2026-04-02"))
      const [row] = play.rows("star")
      return row?.data.decision as unknown as { star: number; faults: ReadonlyArray<object> }
    }
    const fault = faultOn("C-1", "2026-03-16", { kind: "poor-handover" })
    const appeal = conduct.appeal("2026-03-18")
    expect(decided()).toMatchObject({ star: 1, faults: [] })
    expect(decided(...fault)).toMatchObject({ star: 0, faults: [{ class: "general", until: "2026-09-16" }] })
    expect(decided(...fault, appeal)).toMatchObject({ star: 1 })
    expect(decided(...fault, appeal, conduct.decide("2026-03-20"))).toMatchObject({ star: 0 })
    expect(decided(...fault, appeal, conduct.decide("2026-03-20", { outcome: "overturned" }))).toMatchObject({
      star: 1
    })
  })

  /** The star of the first quarter, decided at once after these steps: nobody has looked at what follows from them yet. */
  const decidedAtOnce = (
    before: ReadonlyArray<Told>,
    ...last: ReadonlyArray<Told>
  ): { readonly decided: object; readonly march: number; readonly points: number } => {
    const play = quarter(...before)
    for (const told of [...last, ...closing("2026-04-02T09:01"), stars.decide("2026-04-02T09:02")]) {
      const answer = play.play(told)
      if (!answer.ok) throw new Error(`${told.command} at ${told.at}: ${JSON.stringify(answer.refusals)}`)
    }
    const asked = play.desk.ask("conduct", "standing", { who: "zhou" }, { by: "zhou", role: "clerk" })
    const { answer } = play.run(asked) as { answer: { points: number } }
    const decided = play.rows("star").find(({ key }) => key === "2026-Q1-zhou")?.data.decision as unknown as object
    return { decided, march: march(play).score, points: answer.points }
  }

  it("takes no star for a fault from the moment a merit cancels it, as conduct counts it", () => {
    const hadTwo = stars.open("2026-03-31T08:00", { star: 2 })
    const serious = faultOn("C-1", "2026-03-12", { kind: "false-closure" })
    const merit = [conduct.propose("2026-03-20"), conduct.grant("2026-03-20T10:00")]
    const standing = decidedAtOnce([...serious, ...merit, hadTwo])
    expect(standing).toMatchObject({ decided: { star: 1, because: ["serious-fault"] }, march: 86 })
    const cancelled = decidedAtOnce([...serious, ...merit, hadTwo], conduct.setAgainst("2026-04-02T09:00"))
    expect(cancelled).toMatchObject({ decided: { star: 2, faults: [] }, march: 94, points: 0 })
  })

  it("bars and takes what an escalation of another case does, from the moment what it counted stands or falls", () => {
    const hadTwo = stars.open("2026-03-31T08:00", { star: 2 })
    const general = (caseId: string, day: string) => faultOn(caseId, day, { kind: "poor-handover" })
    const three = [...general("C-1", "2026-03-24"), ...general("C-2", "2026-03-25"), ...general("C-3", "2026-03-26")]
    const appealed = [...three, conduct.appeal("2026-03-27"), hadTwo]
    const upheld = decidedAtOnce(appealed, conduct.decide("2026-04-02T09:00"))
    expect(upheld).toMatchObject({ decided: { star: 1, because: ["serious-fault"] }, points: -30 })
    const overturned = conduct.decide("2026-04-02T09:00", { outcome: "overturned" })
    expect(decidedAtOnce(appealed, overturned)).toMatchObject({ decided: { star: 2 }, points: -20 })
  })

  it("holds a month down by a grave escalation of another case, from the moment what it counted stands or falls", () => {
    const serious = (caseId: string, day: string) => faultOn(caseId, day, { kind: "false-closure" })
    const appealed = [...serious("C-1", "2026-03-24"), ...serious("C-2", "2026-03-25"), conduct.appeal("2026-03-27")]
    expect(decidedAtOnce(appealed, conduct.decide("2026-04-02T09:00")).march).toBe(60)
    const overturned = conduct.decide("2026-04-02T09:00", { outcome: "overturned" })
    expect(decidedAtOnce(appealed, overturned).march).toBe(86)
  })
})
