import { describe, expect, it } from "vitest"
import { renovationUpTo, rulebookWith, stage } from "../../test/renovation.js"
import { linAtB, shift, stage as shiftStage, zhouAtA } from "../../test/shift.js"
import { defaultRulebook, type Rulebook } from "../chapters.js"
import type { Commit } from "../kernel/Commit.js"
import { date, time } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"
import { rehearsal } from "../testing/rehearsal.js"
import { decidedAgain, type Replay } from "./replaying.js"

/** A renovation from its application on 4 January to the request for its refund on 1 March. */
const story = renovationUpTo("refund requested")

const played = () => {
  const play = rehearsal(stage)
  for (const step of story) expect(play.play(step)).toMatchObject({ ok: true })
  return play
}

const year = { from: date("2026-01-01"), until: date("2026-12-31") }
const replayed = (rulebook: Rulebook, period: Partial<Replay> = {}) => {
  const play = played()
  const before = play.commits()
  const answer = play.run(play.desk.replay({ rulebook, ...year, ...period }))
  expect(play.commits()).toEqual(before)
  return answer
}

const inBrief = (rulebook: Rulebook, period?: Partial<Replay>) =>
  replayed(rulebook, period).differences.map(({ command, at, refusals, changes, open }) => ({
    ...{ command, at, open },
    refused: refusals.map(({ code }) => code),
    changes: changes.map(({ event, path, was, would }) => [event, path, was, would])
  }))

describe("what another rulebook would decide", () => {
  it("is the same under the same rulebook, of every command", () => {
    const decided = story.length
    expect(replayed(defaultRulebook)).toEqual({ decided, chapters: { renovation: decided }, differences: [] })
  })

  it("is another amount where a fee is another, at the approval that decided it and nowhere else", () => {
    expect(inBrief(rulebookWith({ wasteFeePerSquareMetre: yuan(6) }))).toEqual([
      {
        ...{ command: "approve", at: "2026-01-05T09:00", open: false, refused: [] },
        changes: [["Approved", "charges.2.amount", 447_50, 537_00]]
      }
    ])
  })

  it("is another day where a deposit comes back sooner", () => {
    expect(inBrief(rulebookWith({ refundWithinDays: 7 }))).toEqual([
      {
        ...{ command: "recordAcceptance", at: "2026-03-01T09:00", open: false, refused: [] },
        changes: ["deposit:owner", "deposit:contractor-1", "passes:owner", "passes:contractor-1"].map((hold) => [
          ...["AcceptancePassed", `windows.${hold}.by`, "2026-03-11", "2026-03-08"]
        ])
      }
    ])
  })

  it("is a refusal where another must approve, with its reason", () => {
    const authority = { "renovation.approve": ["engineer"] } as const
    expect(inBrief(rulebookWith({}, { ...defaultRulebook.general, authority }))).toEqual([
      { command: "approve", at: "2026-01-05T09:00", open: false, refused: ["role-may-not"], changes: [] }
    ])
  })

  it("is open where a rule would have asked the books for something else", () => {
    const play = rehearsal(stage)
    const input = { unit: "3-1202", field: "household", asker: "other" }
    const lookUp = { chapter: "privacy", caseId: "2026-03-02", command: "lookUp", input, at: "2026-03-02" }
    expect(play.play({ ...lookUp, by: "zhou", role: "clerk" })).toMatchObject({ ok: true })
    const privacy = { ...defaultRulebook.privacy, patternWithinDays: defaultRulebook.privacy.patternWithinDays + 1 }
    const { differences } = play.run(play.desk.replay({ rulebook: { ...defaultRulebook, privacy }, ...year }))
    expect(differences).toMatchObject([{ command: "lookUp", open: true, refusals: [], changes: [] }])
  })

  it("is told in the lines of the case, with the clauses that set them", () => {
    const { differences } = replayed(rulebookWith({ wasteFeePerSquareMetre: yuan(6) }))
    const label = { zh: "待缴 垃圾清运费", en: "Unpaid: Waste removal" }
    const sources = ["renovation.2.3"]
    expect(differences.map(({ items }) => items)).toEqual([
      [{ label, sources, was: { money: 447_50 }, would: { money: 537_00 } }]
    ])
  })

  it("is told in the deadlines of the case where its lines do not tell it", () => {
    const play = rehearsal(shiftStage)
    for (const step of [linAtB, zhouAtA, shift.leavePost("2026-03-11T11:45", { why: "meal" })])
      expect(play.play(step)).toMatchObject({ ok: true })
    const other = { ...defaultRulebook, shift: { ...defaultRulebook.shift, mealMinutes: 30 } }
    expect(play.run(play.desk.replay({ rulebook: other, ...year })).differences).toMatchObject([
      { items: [{ was: { plain: "2026-03-11 12:05" }, would: { plain: "2026-03-11 12:15" } }] }
    ])
  })

  it("is told as a breach where the other rulebook finds one", () => {
    const play = rehearsal(shiftStage)
    expect(play.play(shift.arrive("2026-03-11T07:58"))).toMatchObject({ ok: true, breaches: [] })
    const other = { ...defaultRulebook, shift: { ...defaultRulebook.shift, start: time("07:30") } }
    const [difference] = play.run(play.desk.replay({ rulebook: other, ...year })).differences
    expect(difference?.items.map(({ label, was }) => [label.zh, was])).toContainEqual(["违规", undefined])
  })

  it("is open where the books were not asked what the rules ask today, and nothing where both refuse", () => {
    const play = played()
    const [publication, application, ...later] = play.commits() as [Commit, Commit, ...Array<Commit>]
    const again = (commit: Commit, before: ReadonlyArray<Commit>) =>
      decidedAgain(commit, before, [publication], defaultRulebook)
    expect(again(application, [])).toBeUndefined()
    expect(again({ ...application, facts: {} }, [])).toMatchObject({ command: "apply", open: true, refusals: [] })
    const approval = later.find(({ command }) => command === "approve") as Commit
    expect(again(approval, [application])).toBeUndefined()
    const refund = rulebookWith({ refundWithinDays: 7 })
    expect(decidedAgain(approval, [application], [publication], refund)).toBeUndefined()
  })

  it("is asked of the days between two, both among them", () => {
    const other = rulebookWith({ wasteFeePerSquareMetre: yuan(6) })
    const on = (from: string, until: string) => replayed(other, { from: date(from), until: date(until) })
    expect(on("2026-01-05", "2026-01-05").differences).toHaveLength(1)
    expect(on("2026-01-06", "2026-12-31").differences).toEqual([])
    expect(on("2026-01-01", "2026-01-04")).toEqual({ decided: 1, chapters: { renovation: 1 }, differences: [] })
  })

  it("is told a part of the log at a time, without a gap", () => {
    const play = played()
    const rulebook = rulebookWith({ wasteFeePerSquareMetre: yuan(6), refundWithinDays: 7 })
    const parts = []
    let after: number | undefined = 0
    while (after !== undefined) {
      const part: ReturnType<typeof replayed> = play.run(play.desk.replay({ rulebook, ...year, after, limit: 5 }))
      parts.push(part)
      after = part.next
    }
    expect(parts.reduce((sum, { decided }) => sum + decided, 0)).toBe(story.length)
    expect(parts.flatMap(({ differences }) => differences)).toEqual(replayed(rulebook).differences)
  })
})
