import { expect, it } from "vitest"
import { attestedTo, books, breachOf, clause, faultOf, rosterOf, stars, type Written } from "../../test/stars.js"

interface Month {
  readonly month: string
  /** The day after it, when it is closed. */
  readonly at: string
  readonly attested: readonly [number, number, number, number]
  readonly facts: ReadonlyArray<string>
  readonly shifts: readonly [worked: number, rostered: number]
  readonly score?: number
}

/** Zhou's year, worked out by hand: the points of each dimension are in the order of the sheet. */
const year: ReadonlyArray<Month> = [
  // 4 + 9 + 8 + 20 + 17 + 15 + 10 + 4 + 4
  {
    ...{ month: "2026-01", at: "2026-02-02", attested: [4, 9, 4, 4], shifts: [6, 6], score: 91 },
    facts: ["shift.late", "repairs.resident-not-told"]
  },
  // 3 + 7 + 0 + 16 + 20 + 15 + 10 + 3 + 3: discipline does not go below nothing; half the shifts' worth
  {
    ...{ month: "2026-02", at: "2026-03-02", attested: [3, 7, 3, 3], shifts: [2, 6], score: 77 },
    facts: [
      ...Array.from({ length: 4 }, () => "shift.did-not-come"),
      ...["duties.duty-missed", "duties.duty-missed", "shift.not-early-enough"]
    ]
  },
  { month: "2026-03", at: "2026-04-01", attested: [5, 10, 5, 5], shifts: [1, 6], facts: ["shift.late"] },
  { month: "2026-04", at: "2026-05-04", attested: [5, 10, 5, 5], shifts: [6, 6], facts: [], score: 100 },
  // 5 + 9 + 6 + 19 + 20 + 12 + 10 + 5 + 4
  {
    ...{ month: "2026-05", at: "2026-06-01", attested: [5, 9, 5, 4], shifts: [5, 6], score: 90 },
    facts: ["shift.late", "shift.late", "duties.duty-late", "repairs.return-visit-missed"]
  },
  // 5 + 8 + 8 + 18 + 14 + 13 + 7 + 4 + 3
  {
    ...{ month: "2026-06", at: "2026-07-01", attested: [5, 8, 4, 3], shifts: [6, 6], score: 80 },
    facts: [
      ...["shift.late", "duties.duty-missed", "repairs.resident-not-told", "repairs.resident-not-told"],
      ...["visit.dissatisfied", "cash.unexplained", "cash.explained"]
    ]
  },
  // 5 + 9 + 0 + 20 + 20 + 13 + 8 + 5 + 5
  {
    ...{ month: "2026-07", at: "2026-08-03", attested: [5, 9, 5, 5], shifts: [6, 6], score: 85 },
    facts: [
      ...Array.from({ length: 5 }, () => "shift.late"),
      ...["visit.dissatisfied", "shift.sealed-takings-not-counted"]
    ]
  },
  // 4 + 7 + 0 + 12 + 11 + 12 + 10 + 4 + 3: the serious fault of the 12th takes ten off discipline
  {
    ...{ month: "2026-08", at: "2026-09-01", attested: [4, 7, 4, 3], shifts: [4, 6], score: 63 },
    facts: [
      ...["shift.not-handed-over", "shift.not-handed-over", "repairs.return-visit-missed"],
      ...Array.from({ length: 3 }, () => "repairs.resident-not-told")
    ]
  },
  // 4 + 8 + 8 + 14 + 18 + 9 + 10 + 4 + 4
  {
    ...{ month: "2026-09", at: "2026-10-08", attested: [4, 8, 4, 4], shifts: [6, 6], score: 79 },
    facts: [
      ...["shift.late", ...Array.from({ length: 3 }, () => "duties.duty-missed"), "repairs.not-handed-over"],
      ...["repairs.return-visit-missed", "repairs.return-visit-missed"]
    ]
  },
  // 5 + 9 + 8 + 19 + 20 + 15 + 10 + 5 + 5
  {
    ...{ month: "2026-10", at: "2026-11-02", attested: [5, 9, 5, 5], shifts: [6, 6], score: 96 },
    facts: ["shift.late", "duties.duty-late"]
  },
  // 5 + 10 + 8 + 18 + 17 + 15 + 10 + 5 + 5
  {
    ...{ month: "2026-11", at: "2026-12-01", attested: [5, 10, 5, 5], shifts: [6, 6], score: 93 },
    facts: ["shift.no-substitute", "shift.phone-not-forwarded", "services.resident-not-told"]
  },
  // 5 + 9 + 0 + 20 + 20 + 15 + 10 + 4 + 5 = 88, held at 60 by the grave fault of the 5th
  { month: "2026-12", at: "2027-01-04", attested: [5, 9, 4, 5], shifts: [6, 6], facts: [], score: 60 }
]

const serious = faultOf("F-8", "zhou", "2026-08-12", {
  ...{ class: "serious", from: "2026-08-12", until: "2027-08-11" }
})
const grave = faultOf("F-12", "zhou", "2026-12-05", { class: "grave", from: "2026-12-05", until: "2027-12-04" })

const writtenOf = (name: string, on: string, index: number): Written => {
  if (name === "visit.dissatisfied")
    return {
      ...{
        stream: "repairs/W-1",
        kind: "return-visit",
        key: `W-${on}#${index}`,
        status: "dissatisfied",
        who: "lin",
        on
      },
      data: { tracker: "zhou" }
    }
  if (name.startsWith("cash."))
    return {
      ...{ stream: `cash/A-${index}`, kind: "period", key: `A-${on}-${index}`, status: "settled", who: "zhou", on },
      data: { difference: -500, explained: name === "cash.explained" }
    }
  return breachOf("zhou", on, name)
}

/** Plays the months given: what happened in each, and then its closing. */
const played = (months: ReadonlyArray<Month>, play = books()) => {
  for (const { month, at, attested, facts, shifts } of months) {
    for (const row of rosterOf("zhou", month, ...shifts)) play.write(row)
    facts.forEach((name, index) => {
      play.write(writtenOf(name, `${month}-11`, index))
    })
    if (month === "2026-08") play.write(serious)
    if (month === "2026-12") play.write(grave)
    play.play(...attestedTo("zhou", month, at, attested), stars.close(at, {}, { caseId: `${month}-zhou` }))
  }
  return play
}

const star = (play: ReturnType<typeof books>, quarter: string) =>
  play.rows("star").find(({ key }) => key === `${quarter}-zhou`)?.data as {
    readonly decision: Record<string, unknown>
    readonly inForce: Record<string, unknown>
  }

const decide = (quarter: string, at: string) => stars.decide(at, {}, { caseId: `${quarter}-zhou` })

/** The year up to a quarter's end, with every quarter before it decided. */
const yearUpTo = (until: 1 | 2 | 3 | 4) => {
  const play = played(year.slice(0, 3))
  play.play(decide("2026-Q1", "2026-04-07"))
  if (until > 1) {
    played(year.slice(3, 6), play)
    play.play(decide("2026-Q2", "2026-07-06"))
  }
  if (until > 2) {
    played(year.slice(6, 9), play)
    play.play(decide("2026-Q3", "2026-10-08"))
  }
  if (until > 3) {
    play.play(stars.appeal("2026-10-13", {}, { caseId: "2026-Q3-zhou" }))
    play.play(stars.answer("2026-10-20", {}, { caseId: "2026-Q3-zhou" }))
    played(year.slice(9), play)
    play.play(decide("2026-Q4", "2027-01-05"))
  }
  return play
}

clause("library.star-score", () => {
  it("scores every month of the year as worked out by hand", () => {
    const play = yearUpTo(4)
    const scores = play.rows("star-month").map(({ data }) => {
      const { score, counts } = data.scored as { score?: number; counts: number }
      return [data.month, counts, score]
    })
    expect(scores).toEqual([
      ...[["2026-01", 2, 91] as const, ["2026-02", 1, 77], ["2026-03", 0, undefined]],
      ...[
        ["2026-04", 2, 100],
        ["2026-05", 2, 90],
        ["2026-06", 2, 80]
      ],
      ...[
        ["2026-07", 2, 85],
        ["2026-08", 2, 63],
        ["2026-09", 2, 79]
      ],
      ...[
        ["2026-10", 2, 96],
        ["2026-11", 2, 93],
        ["2026-12", 2, 60]
      ]
    ])
    expect(year.map(({ month, score }) => [month, score])).toEqual(scores.map(([month, , score]) => [month, score]))
  })
})

clause("library.star-rating", () => {
  it("gives the first star after a quarter of a whole month, half a month and one not rated", () => {
    const { decision, inForce } = star(yearUpTo(1), "2026-Q1")
    // 2 × 91 + 77 = 259 in 3
    expect(decision).toMatchObject({ star: 1, before: 0, because: ["promoted"] })
    expect(decision.mean).toEqual({ points: 259, weight: 3, hundredths: 86_33 })
    expect(inForce).toMatchObject({ star: 1, since: "2026-04-01", allowance: 150_00, allowanceFrom: "2026-04-01" })
  })

  it("gives one star more, and no two, to a mean that would do for four", () => {
    const { decision, inForce } = star(yearUpTo(2), "2026-Q2")
    // 2 × (100 + 90 + 80) = 540 in 6
    expect(decision.mean).toEqual({ points: 540, weight: 6, hundredths: 90_00 })
    expect(decision).toMatchObject({ star: 2, before: 1, because: ["promoted"] })
    expect(inForce).toMatchObject({ star: 2, since: "2026-07-01", allowance: 225_00, allowanceFrom: "2026-07-01" })
  })
})

clause("library.star-faults", () => {
  it("takes one star for a serious fault and a low mean together, and freezes two quarters", () => {
    const { decision, inForce } = star(yearUpTo(3), "2026-Q3")
    // 2 × (85 + 63 + 79) = 454 in 6
    expect(decision.mean).toEqual({ points: 454, weight: 6, hundredths: 75_66 })
    expect(decision).toMatchObject({ star: 1, before: 2, because: ["serious-fault", "mean-below-star"] })
    expect(decision).toMatchObject({ counted: ["F-8"], appealBy: "2026-10-13" })
    expect(inForce).toMatchObject({
      ...{ star: 1, since: "2026-10-01", frozenUntil: "2027-03-31", allowance: 150_00 },
      // What October has earned is not taken back.
      allowanceFrom: "2026-11-01"
    })
  })

  it("leaves no star under a grave fault, whatever the mean", () => {
    const { decision, inForce } = star(yearUpTo(4), "2026-Q4")
    // 2 × (96 + 93 + 60) = 498 in 6
    expect(decision.mean).toEqual({ points: 498, weight: 6, hundredths: 83_00 })
    expect(decision).toMatchObject({ star: 0, before: 2, because: ["grave-fault"] })
    expect(inForce).toMatchObject({ star: 0, since: "2027-01-01", allowance: 0, allowanceFrom: "2027-02-01" })
  })
})

clause("library.star-appeal", () => {
  it("leaves the earlier star and its allowance while an appeal is pending", () => {
    const play = yearUpTo(3)
    play.play(stars.appeal("2026-10-13", {}, { caseId: "2026-Q3-zhou" }))
    expect(star(play, "2026-Q3").inForce).toMatchObject({ star: 2, since: "2026-07-01", allowance: 225_00 })
    expect(star(play, "2026-Q3").inForce).not.toHaveProperty("frozenUntil")
  })

  it("restores the star where the appeal succeeds, and the serious fault costs no other", () => {
    const play = yearUpTo(4)
    expect(star(play, "2026-Q3").inForce).toEqual({
      ...{ star: 2, since: "2026-07-01", counted: ["F-8"], allowance: 225_00, allowanceFrom: "2026-07-01" }
    })
  })

  it("lets the decision stand where it fails: the fall counts from the month after the answer", () => {
    const play = yearUpTo(3)
    play.play(stars.appeal("2026-10-13", {}, { caseId: "2026-Q3-zhou" }))
    play.play(stars.answer("2026-11-02", { granted: false }, { caseId: "2026-Q3-zhou" }))
    expect(star(play, "2026-Q3").inForce).toMatchObject({
      ...{ star: 1, since: "2026-10-01", frozenUntil: "2027-03-31", allowance: 150_00, allowanceFrom: "2026-12-01" }
    })
  })
})
