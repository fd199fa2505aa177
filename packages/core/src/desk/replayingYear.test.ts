import { beforeAll, describe, expect, it } from "vitest"
import { step as conduct, faultOn } from "../../test/conduct.js"
import { renovationUpTo } from "../../test/renovation.js"
import { shift, stage } from "../../test/shift.js"
import { attestedTo, stars } from "../../test/stars.js"
import { defaultRulebook, type Rulebook } from "../chapters.js"
import { addDays, addMonths, date } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"
import type { Item } from "../kernel/Process.js"
import { rehearsal, type Ticked, type Told } from "../testing/rehearsal.js"
import type { Difference, Replayed } from "./replaying.js"

const founded: Rulebook = {
  ...defaultRulebook,
  shift: { ...defaultRulebook.shift, workingHours: "comprehensive" }
}
const months = Array.from({ length: 12 }, (_none, later) => addMonths(date("2026-01-01"), later).slice(0, 7))

/** Zhou's shift of a month, and the month closed in the next; in June he comes late. */
const monthOf = (month: string): ReadonlyArray<Told> => {
  const day = `${month}-04`
  const after = addDays(addMonths(date(`${month}-01`), 1), 5)
  return [
    shift.assign(`${month}-01`, { date: day }, { caseId: month }),
    shift.arrive(`${day}T${month === "2026-06" ? "08:22" : "07:58"}`, {}, { caseId: `${day}-A` }),
    shift.checkRoster(`${day}T20:16`, { date: day }, { caseId: month }),
    ...attestedTo("zhou", month, `${after}T10:00`, [5, 9, 5, 5]),
    stars.close(`${after}T10:10`, {}, { caseId: `${month}-zhou` })
  ]
}

const quarters = ["2026-04-07", "2026-07-07", "2026-10-07", "2027-01-07"].map((day, index) =>
  stars.decide(`${day}T11:00`, {}, { caseId: `2026-Q${index + 1}-zhou` })
)

const late = { caseId: "C-4" }
const story: ReadonlyArray<Told | Ticked> = [
  ...months.flatMap(monthOf),
  ...quarters,
  ...renovationUpTo("refund requested"),
  // Three minor faults make a general one, and the breach of June is the fourth.
  ...["2026-02-10", "2026-02-17", "2026-02-24"].flatMap((day, index) => faultOn(`C-${index + 1}`, day)),
  conduct.takeUp("2026-06-05", { breach: "shift/2026-06-04-A#1" }, late),
  conduct.notify("2026-06-05T10:00", {}, late),
  conduct.explain("2026-06-05T11:00", {}, late),
  conduct.confirm("2026-06-08", {}, late),
  conduct.propose("2026-09-21", { on: "2026-09-20" }),
  conduct.grant("2026-09-22"),
  { tickAt: "2026-03-02T00:05" },
  { tickAt: "2026-06-30T00:05" }
]

const whenOf = (step: Told | Ticked): string => {
  const at = "tickAt" in step ? step.tickAt : step.at
  return at.length === 10 ? `${at}T09:00` : at
}

/** The year with the days of January on which it is closed. */
const year = { from: date("2026-01-01"), until: date("2027-01-31") }
const play = rehearsal({ ...stage, rulebook: founded })
beforeAll(() => {
  for (const step of [...story].sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1)))
    if ("tickAt" in step) play.tickAt(step.tickAt)
    else expect(play.play(step)).toMatchObject({ ok: true })
})

const kinds = ["breach", "fault", "merit", "star-month", "star", "renovation", "hold", "rostered"]
const everything = () => [play.commits(), play.balances(), ...kinds.map((kind) => play.rows(kind))]

/** The year decided again, part by part; whatever it finds, nothing is written. */
const replayed = (rulebook: Rulebook) => {
  const before = everything()
  const differences: Array<Difference> = []
  const chapters: { [kind: string]: number } = {}
  let after: number | undefined = 0
  while (after !== undefined) {
    const part: Replayed = play.run(play.desk.replay({ rulebook, ...year, after, limit: 40 }))
    differences.push(...part.differences)
    for (const [kind, count] of Object.entries(part.chapters)) chapters[kind] = (chapters[kind] ?? 0) + count
    after = part.next
  }
  expect(everything()).toEqual(before)
  return { differences, chapters }
}

const inEnglish = (value: Item["value"] | undefined) =>
  value === undefined ? undefined : "text" in value ? value.text.en : Object.values(value)[0]

const inBrief = (rulebook: Rulebook) =>
  replayed(rulebook).differences.map(({ stream, command, refusals, items }) => [
    `${stream} ${command}`,
    ...refusals.map(({ code }) => code),
    ...items.map(({ label, was, would }) => [label.en, inEnglish(was), inEnglish(would)])
  ])

const withStars = (stars: Partial<Rulebook["stars"]>) => ({ ...founded, stars: { ...founded.stars, ...stars } })
const withConduct = (conduct: Partial<Rulebook["conduct"]>) => ({
  ...founded,
  conduct: { ...founded.conduct, ...conduct }
})

describe("a year decided again", () => {
  it("is the same under the same rulebook, in every chapter and part", () => {
    const { differences, chapters } = replayed(founded)
    expect(differences).toEqual([])
    const counted: { [kind: string]: number } = {}
    for (const { stream } of play.commits()) {
      const [kind = ""] = stream.split("/")
      if (kind !== "rulebook") counted[kind] = (counted[kind] ?? 0) + 1
    }
    expect(chapters).toEqual(counted)
    expect(Object.keys(counted).sort()).toEqual(["conduct", "renovation", "shift", "stars"])
  })

  it("weighs every month otherwise, dimension by dimension, where the weights are others", () => {
    const weights = { ...founded.stars.weights, discipline: 15, skills: 15 }
    const usual = [["Discipline", 10, 15] as const, ["Skills and records", 20, 15] as const]
    const other: { readonly [month: string]: unknown } = {
      // Three faults at two points each; one handover missed at four.
      "2026-02": [["Discipline", 4, 9] as const, ["Skills and records", 16, 11]],
      // Late once.
      "2026-06": [["Discipline", 8, 13] as const, ["Skills and records", 16, 11]]
    }
    expect(inBrief(withStars({ weights }))).toEqual(
      months.map((month) => [`stars/${month}-zhou close`, ...((other[month] ?? usual) as ReadonlyArray<unknown>)])
    )
  })

  it("scores the month of the faults otherwise where they take nothing off", () => {
    const deductions = founded.stars.deductions.filter(({ code }) => code !== "observed-minor")
    expect(inBrief(withStars({ deductions }))).toEqual([
      ["stars/2026-02-zhou close", ["Score", 89, 95], ["Discipline", 4, 10]]
    ])
  })

  it("refuses a month whose attested scores are above another weight", () => {
    const weights = { ...founded.stars.weights, courtesy: 8, skills: 22 }
    const differences = inBrief(withStars({ weights }))
    expect(differences.filter(([what]) => String(what).endsWith("attest"))).toEqual(
      months.map((month) => [`stars/${month}-zhou attest`, "above-its-weight"])
    )
  })

  it("gives another star where one takes longer, and another allowance", () => {
    const steps = founded.stars.steps.map((step, index) => ({
      ...{ ...step, ...(index === 0 && { allowance: yuan(180) }), ...(index === 1 && { waitMonths: 6 }) }
    }))
    expect(inBrief(withStars({ steps }))).toEqual([
      ["stars/2026-Q3-zhou decide", ["Monthly allowance", 150_00, 180_00]],
      [
        ...["stars/2026-Q4-zhou decide", ["Stars in force", 2, 1]],
        ...[
          ["Monthly allowance", 225_00, 180_00],
          ["Because", "One star up", "The star is kept"]
        ]
      ]
    ])
  })

  it("gives faults other points and another life", () => {
    const faults = { ...founded.conduct.faults, minor: { points: 3, months: 1 } }
    expect(inBrief(withConduct({ faults }))).toEqual([
      ["conduct/C-1 report", ["Points", -2, -3]],
      ["conduct/C-1 confirm", ["Lives until", "2026-05-10", "2026-03-10"]],
      ["conduct/C-2 report", ["Points", -2, -3]],
      ["conduct/C-2 confirm", ["Lives until", "2026-05-17", "2026-03-17"]],
      ["conduct/C-3 report", ["Points", -2, -3]],
      ["conduct/C-3 confirm", ["Lives until", "2026-05-24", "2026-03-24"]],
      ["conduct/C-4 takeUp", ["Points", -2, -3]],
      ["conduct/C-4 confirm", ["Lives until", "2026-09-08", "2026-07-08"]]
    ])
  })

  it("escalates sooner, takes no breach up that is no fault, and grants a merit fewer points", () => {
    const escalated = "Escalated to: General fault"
    expect(inBrief(withConduct({ escalation: { ...founded.conduct.escalation, minor: 2 } }))).toEqual([
      ["conduct/C-2 confirm", [escalated, undefined, "C-2/1 ← C-1 C-2"]],
      ["conduct/C-3 confirm", [escalated, "C-3/1 ← C-1 C-2 C-3", "C-3/1 ← C-1 C-2"]]
    ])
    expect(inBrief(withConduct({ breaches: { ...founded.conduct.breaches, "shift.late": "none" } }))).toEqual([
      ["conduct/C-4 takeUp", "breach-is-no-fault"]
    ])
    expect(inBrief(withConduct({ merits: { ...founded.conduct.merits, "3": { points: 20, months: 12 } } }))).toEqual([
      ["conduct/M-1 propose", ["Points", 30, 20]]
    ])
  })

  it("tells whom it would keep from a step about staff only that, and not that there is no such case", () => {
    const leading = ["takeUp", "putAside", "notify", "refuseToSign", "confirm", "dismiss", "decide", "noteReview"]
    const authority = Object.fromEntries(
      [...leading, "grant", "decline", "setAgainst"].map((command) => [`conduct.${command}`, ["manager"] as const])
    )
    const general = { ...founded.general, authority }
    const faults = ["C-1", "C-2", "C-3"].flatMap((caseId) => [`${caseId} notify`, `${caseId} confirm`])
    expect(inBrief({ ...founded, general })).toEqual(
      [...faults, "C-4 takeUp", "C-4 notify", "C-4 confirm", "M-1 grant"].map((what) => [
        `conduct/${what}`,
        "role-may-not"
      ])
    )
  })

  it("asks another deposit of the renovation, and leaves the rest of the year as it was", () => {
    const renovation = { ...founded.renovation, ownerDeposit: yuan(1500) }
    expect(inBrief({ ...founded, renovation })).toEqual([
      ["renovation/R-1 approve", ["Unpaid: Owner's deposit", 1000_00, 1500_00]]
    ])
  })
})
