import { expect, it } from "vitest"
import { step as conduct, given, givenUnder } from "../../test/conduct.js"
import { shift } from "../../test/shift.js"
import { clause } from "../../test/stars.js"
import { defaultRulebook } from "../chapters.js"
import type { ConductFigures } from "../conduct/figures.js"
import { chapterOf } from "../desk/entry.js"
import { hear } from "../testing/hearing.js"
import type { Ticked, Told } from "../testing/rehearsal.js"

/** What a story takes off zhou's discipline in March, which begins at ten. */
const disciplineAfter = (played: ReturnType<typeof given>["played"]) => {
  hear(chapterOf("stars")?.questions.score)
  const asked = played.desk.ask("stars", "score", { clerk: "zhou", month: "2026-03" }, { by: "wu", role: "supervisor" })
  const { answer } = played.run(asked) as {
    answer: {
      dimensions: ReadonlyArray<{ dimension: string; lines?: ReadonlyArray<{ code: string; points: number }> }>
    }
  }
  const lines = answer.dimensions.find(({ dimension }) => dimension === "discipline")?.lines ?? []
  return lines.map(({ code, points }) => [code, points])
}
const takenOff = (...steps: ReadonlyArray<Told | Ticked>) => disciplineAfter(given(...steps).played)

const onTime = shift.arrive("2026-03-11T07:55")
/** Another site on his desk's computer: recorded by the supervisor, and reported by lin, who saw it too. */
const recordedAndReported = [
  ...[onTime, shift.reportSite("2026-03-11T10:00")],
  conduct.report("2026-03-11T12:00", { kind: "other-site" })
]
const told = [...recordedAndReported, conduct.notify("2026-03-12"), conduct.explain("2026-03-13")]
const found = [...told, conduct.confirm("2026-03-16")]

/** Zhou leaves at three with nobody there, is found missing, and never comes back. */
const gone: ReadonlyArray<Told | Ticked> = [
  onTime,
  shift.leavePost("2026-03-11T15:00", { substitute: undefined }),
  shift.reportAbsence("2026-03-11T15:30"),
  { tickAt: "2026-03-12T00:10" }
]
const [leftAlone, foundEmpty, neverBack] = [1, 2, 3].map((number) => `shift/2026-03-11-A#${number}`)
const decidedOn = (breach: string | undefined) => [
  ...[conduct.takeUp("2026-03-12", { breach }), conduct.notify("2026-03-12T10:00")],
  ...[conduct.explain("2026-03-13"), conduct.confirm("2026-03-16")]
]

clause("library.star-score", () => {
  it("takes off once for what is both on record and found as a fault that somebody saw", () => {
    expect(takenOff(...recordedAndReported)).toEqual([["other-site-opened", 3]])
    expect(takenOff(...told)).toEqual([["other-site-opened", 3]])
    expect(takenOff(...found)).toEqual([["observed-general", 5]])
  })

  it("takes nothing off for a breach where the act was decided in his favour, or is on appeal", () => {
    expect(takenOff(...told, conduct.dismiss("2026-03-16"))).toEqual([])
    const appealed = [...found, conduct.appeal("2026-03-18")]
    expect(takenOff(...appealed)).toEqual([])
    expect(takenOff(...appealed, conduct.decide("2026-03-20", { outcome: "overturned" }))).toEqual([])
    expect(takenOff(...appealed, conduct.decide("2026-03-20"))).toEqual([["observed-general", 5]])
  })

  it("takes off for the breach still where the report was let go in its favour", () => {
    expect(takenOff(...recordedAndReported, conduct.dismiss("2026-03-11T13:00"))).toEqual([["other-site-opened", 3]])
  })

  it("takes off for a breach where the fault seen that day was another act", () => {
    const other = conduct.report("2026-03-11T12:00", { kind: "chatting" })
    const steps = [onTime, shift.reportSite("2026-03-11T10:00"), other]
    const heard = [conduct.notify("2026-03-12"), conduct.explain("2026-03-13"), conduct.confirm("2026-03-16")]
    expect(takenOff(...steps, ...heard)).toEqual([
      ["other-site-opened", 3],
      ["observed-minor", 2]
    ])
    expect(takenOff(...steps, conduct.notify("2026-03-12"), conduct.dismiss("2026-03-13"))).toEqual([
      ["other-site-opened", 3]
    ])
  })

  it("takes off once for one absence, by the heaviest record of it, or the one that became a fault", () => {
    expect(takenOff(...gone)).toEqual([["never-back", 3]])
    expect(takenOff(...gone.slice(0, 3))).toEqual([["no-substitute", 2]])
    expect(takenOff(...gone, ...decidedOn(foundEmpty))).toEqual([["post-found-empty", 2]])
    expect(takenOff(...gone, ...decidedOn(neverBack))).toEqual([["never-back", 3]])
  })

  it("takes nothing off for an absence once it was decided in his favour by any record of it", () => {
    const takenUp = [...gone, conduct.takeUp("2026-03-12", { breach: leftAlone }), conduct.notify("2026-03-12T10:00")]
    expect(takenOff(...takenUp, conduct.dismiss("2026-03-13"))).toEqual([])
    expect(takenOff(...gone, ...decidedOn(leftAlone), conduct.appeal("2026-03-18"))).toEqual([])
    const letPass = conduct.putAside("2026-03-11T15:10", { breach: leftAlone })
    expect(takenOff(...gone.slice(0, 2), letPass, ...gone.slice(2))).toEqual([])
  })

  it("takes off for the record of an absence that goes on, where others were let go in its favour", () => {
    const aside = (at: string, breach: string | undefined, caseId: string) =>
      conduct.putAside(at, { breach }, { caseId })
    const others = [aside("2026-03-12T09:00", leftAlone, "C-8"), aside("2026-03-12T09:10", neverBack, "C-9")]
    expect(takenOff(...gone, ...others)).toEqual([["post-found-empty", 2]])
    expect(takenOff(...gone, aside("2026-03-12T09:00", neverBack, "C-9"))).toEqual([["no-substitute", 2]])
    expect(takenOff(...gone, ...others, ...decidedOn(foundEmpty))).toEqual([["post-found-empty", 2]])
  })

  it("takes off for each absence of another day", () => {
    const day = { caseId: "2026-03-12-A" }
    const again = [
      shift.arrive("2026-03-12T07:55", {}, day),
      shift.leavePost("2026-03-12T08:30", { substitute: undefined }, day)
    ]
    expect(takenOff(...gone, ...again)).toEqual([
      ["no-substitute", 2],
      ["never-back", 3]
    ])
  })

  it("takes nothing off once a merit cancels the fault, whether the fault rests on a breach or was seen", () => {
    const under = (figures: Partial<ConductFigures>, ...steps: ReadonlyArray<Told | Ticked>) =>
      disciplineAfter(givenUnder(figures)(...steps).played)
    const { breaches, kinds } = defaultRulebook.conduct
    const serious = {
      breaches: { ...breaches, "shift.other-site-opened": "serious" },
      kinds: { ...kinds, "other-site": "serious" }
    } as const
    const final = { tickAt: "2026-03-20T00:10" }
    const cancelled = [
      ...[conduct.propose("2026-03-20T09:00"), conduct.grant("2026-03-20T10:00")],
      ...[conduct.setAgainst("2026-03-20T11:00"), { tickAt: "2026-03-20T11:01" }]
    ]
    const onRecord = [onTime, shift.reportSite("2026-03-11T10:00"), ...decidedOn(leftAlone), final]
    expect(under(serious, ...onRecord)).toEqual([["other-site-opened", 3]])
    expect(under(serious, ...onRecord, ...cancelled)).toEqual([])
    expect(under(serious, ...found, final)).toEqual([["observed-serious", 10]])
    expect(under(serious, ...found, final, ...cancelled)).toEqual([])
  })
})
