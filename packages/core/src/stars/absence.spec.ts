import { expect, it } from "vitest"
import { day } from "../../test/duties.js"
import { shift, stage } from "../../test/shift.js"
import { clause } from "../../test/stars.js"
import { givenOn, type Ticked, type Told } from "../testing/rehearsal.js"

const thursday = "2026-03-12"
const items = ["1.1", "1.5", "1.6", "1.7", "1.8", "1.10", "1.11"]
const unmet = { unmet: items.map((item) => ({ item, reason: "来不及" })) }
const lins = { by: "lin", caseId: "2026-03-11-A" } as const
/** Lin signs desk A off on Wednesday; on Thursday the roster has zhou there, for all the duties of the day and one more. */
const before: ReadonlyArray<Told> = [
  shift.assign("2026-03-01", { date: thursday, clerk: "zhou" }),
  shift.arrive("2026-03-11T07:58", {}, lins),
  shift.prepareHandover("2026-03-11T20:10", {}, lins),
  shift.leave("2026-03-11T20:15", unmet, lins),
  day.openDay(`${thursday}T07:00`),
  day.assign(`${thursday}T07:30`, { what: "陪同消防检查", who: "zhou", by: "15:00" })
]
const comes = (time: string) => shift.arrive(`${thursday}T${time}`, {}, { caseId: `${thursday}-A` })
const foundEmpty = shift.reportAbsence(`${thursday}T10:10`, {}, { caseId: `${thursday}-A` })
const looked = ["08:46", "15:31", "16:01", "17:01", "20:01"].map((time) => ({ tickAt: `${thursday}T${time}` }))

const momentOf = (step: Told | Ticked) => ("tickAt" in step ? step.tickAt : step.at)

/** What that Thursday leaves on record of zhou, and what it takes off his discipline and skills. */
const left = (...steps: ReadonlyArray<Told>) => {
  const ofTheDay = [...steps, ...looked].sort((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1))
  const { played } = givenOn(stage)(...before, ...ofTheDay, { tickAt: "2026-03-13T00:00" })
  const codes = played.rows("breach").flatMap(({ who, status }) => (who === "zhou" ? [status] : []))
  const asked = played.desk.ask("stars", "score", { clerk: "zhou", month: "2026-03" }, { by: "wu", role: "supervisor" })
  const { answer } = played.run(asked) as {
    answer: { dimensions: ReadonlyArray<{ dimension: string; score: number }> }
  }
  const scoreOf = (name: string) => answer.dimensions.find(({ dimension }) => dimension === name)?.score
  return { codes: codes.sort(), discipline: scoreOf("discipline"), skills: scoreOf("skills") }
}
const missed = (times: number) => Array<string>(times).fill("duty-missed")

clause("library.star-score", () => {
  it("takes off once for a day's absence, and nothing beside it for what was to be done that day", () => {
    const once = { codes: ["did-not-come"], discipline: 5, skills: 20 }
    expect(left()).toEqual(once)
    expect(left(foundEmpty)).toEqual(once)
  })

  it("takes off for all that was left undone by who came", () => {
    // The meetings of the morning and the department, complaints, the report, the comparison, the stocktake, and the work
    // assigned: fourteen; two for the handover before, four for his own.
    const codes = [...missed(7), "not-handed-over", "not-taken-over"]
    expect(left(comes("08:00"))).toEqual({ codes, discipline: 10, skills: 0 })
    expect(left(comes("08:00"), foundEmpty)).toEqual({
      codes: [...codes, "post-found-empty"],
      discipline: 8,
      skills: 0
    })
  })

  it("takes off for lateness, and for what could still be done by the time he came", () => {
    const late = (time: string, duties: number) => {
      const codes = [...missed(duties), "late", "not-handed-over", "not-taken-over"].sort()
      expect(left(foundEmpty, comes(time)), time).toEqual({ codes, discipline: 8, skills: 20 - 2 * duties - 2 - 4 })
    }
    // The complaints of 15:30 count as missed from 16:00 on.
    late("16:00", 5)
    late("16:01", 4)
  })
})
