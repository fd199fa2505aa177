import { expect, it } from "vitest"
import { attestedTo, books, breachOf, clause, closed, faultOf, pointersIn, rosterOf, stars } from "../../test/stars.js"

const months = ["2026-01", "2026-02", "2026-03"] as const

/** Three months, each with one thing that went wrong, and a general fault. */
const quarter = () => {
  const play = books()
  for (const month of months) {
    for (const row of rosterOf("zhou", month, 3, 3)) play.write(row)
    play.write(breachOf("zhou", `${month}-05`, "shift.late"))
    play.play(...attestedTo("zhou", month, "2026-04-01", [5, 10, 5, 5]))
  }
  play.write(faultOf("F-1", "zhou", "2026-03-09", { class: "general", from: "2026-03-09", until: "2026-09-08" }))
  return play
}
const decided = () => {
  const play = quarter()
  play.play(...months.map((month) => stars.close("2026-04-01", {}, { caseId: `${month}-zhou` })))
  play.play(stars.decide("2026-04-02"))
  return play
}
const asked = { clerk: "zhou", quarter: "2026-Q1" }

const line = (chapter: string, code: string, points: number) => ({ chapter, code, points })
const shown = (on: string, zh: string) => expect.objectContaining({ on, what: expect.objectContaining({ zh }) })

clause("library.star-rating", () => {
  it("explains everything: months, faults, thresholds, the decision, and what is missing", () => {
    const { answer } = decided().ask("explain", asked, "2026-04-03", "zhou") as { answer: Record<string, unknown> }
    expect(answer).toMatchObject({
      ...{ clerk: "zhou", quarter: "2026-Q1", from: "2026-01-01", until: "2026-03-31", entered: "2025-12-15" },
      ...{ toClose: [], mean: { points: 578, weight: 6, hundredths: 96_33 } },
      // 98, 98, and 93 under the general fault
      months: [{ score: 98 }, { score: 98 }, { score: 93 }],
      faults: [{ class: "general", until: "2026-09-08", evidence: { key: "F-1" } }],
      steps: [
        { star: 1, from: 75, waitMonths: 3, allowance: 150_00 },
        { star: 2, from: 80, waitMonths: 3, allowance: 225_00 },
        { star: 3, from: 85, waitMonths: 6, allowance: 300_00 },
        { star: 4, from: 90, waitMonths: 6, allowance: 400_00 },
        { star: 5, from: 95, waitMonths: 6, allowance: 500_00 }
      ],
      decision: { star: 0, status: "decided", because: [{ code: "kept", text: { zh: "维持原星级" } }] },
      next: {
        ...{ star: 1, earliest: "2026-03-15", possibleFrom: "2026-10-01" },
        missing: [
          {
            ...{ code: "fault-live", class: "general", until: "2026-09-08", fault: "F-1" },
            text: { zh: "有一般过失，2026-09-08 到期", en: "A general fault lasts until 2026-09-08" }
          }
        ]
      }
    })
  })

  it("names the last decision before a quarter, whichever that was", () => {
    const earlier = (quarter: string) => {
      const { answer } = decided().ask("explain", { clerk: "zhou", quarter }, "2026-12-03") as { answer: object }
      return answer
    }
    expect(earlier("2026-Q1")).not.toHaveProperty("lastDecided")
    for (const quarter of ["2026-Q2", "2026-Q4"])
      expect(earlier(quarter)).toMatchObject({
        lastDecided: { quarter: "2026-Q1", star: 0, because: [{ text: { zh: "维持原星级" } }], appealBy: "2026-04-07" }
      })
  })

  it("names no serious fault as missing once it has cost its star, in that quarter or a later one", () => {
    const play = books()
    play.write(faultOf("F-1", "zhou", "2026-03-05", { class: "serious", from: "2026-03-05", until: "2027-03-04" }))
    const missing = (name: string, at: string) => {
      const { answer } = play.ask("explain", { clerk: "zhou", quarter: name }, at) as { answer: { next: object } }
      return (answer.next as { missing: ReadonlyArray<{ code: string }> }).missing.map(({ code }) => code)
    }
    play.play(stars.open("2026-01-10"), ...closed("2026-Q1", "2026-04-01"))
    expect(missing("2026-Q1", "2026-04-01")).toEqual(["no-month-rated", "too-early", "fault-live"])
    play.play(stars.decide("2026-04-02"))
    expect(missing("2026-Q1", "2026-04-03")).toEqual(["no-month-rated", "too-early", "frozen"])
    play.play(...closed("2026-Q2", "2026-07-01"), stars.decide("2026-07-02", {}, { caseId: "2026-Q2-zhou" }))
    expect(missing("2026-Q2", "2026-07-03")).toEqual(["no-month-rated", "frozen"])
  })

  it("leads every number to commits that exist", () => {
    const play = decided()
    const { answer } = play.ask("explain", asked, "2026-04-03") as { answer: unknown }
    const pointers = pointersIn(answer)
    // Of each month 3 shifts, 4 attestations, a breach and, twice, its closing; the fault three times; the decision.
    expect(pointers).toHaveLength(3 * (3 + 4 + 1 + 2) + 3 + 1)
    const commits = play.commits()
    for (const { stream, position } of pointers) expect(commits[position - 1]).toMatchObject({ stream, position })
  })

  it("leads where the clerk stood to what he was brought forward with, or to the quarter before", () => {
    const play = books()
    play.play(stars.open("2026-01-10"), ...closed("2026-Q1", "2026-04-01"))
    const standing = (quarter: string) => {
      const { answer } = play.ask("explain", { clerk: "zhou", quarter }, "2026-07-03") as { answer: object }
      return (answer as { standing: object }).standing
    }
    const from = (key: string) => ({ star: 2, evidence: { kind: "star", key, stream: `stars/${key}` } })
    expect(standing("2026-Q1")).toMatchObject(from("opening-zhou"))
    play.play(stars.decide("2026-04-02"))
    expect(standing("2026-Q2")).toMatchObject(from("2026-Q1-zhou"))
    expect(books().ask("explain", asked, "2026-04-03")).toMatchObject({
      answer: { standing: { star: 0, counted: [], allowance: 0 } }
    })
  })

  it("says before the decision what is still to close, and what is missing so far", () => {
    const play = quarter()
    play.play(stars.close("2026-04-01"))
    expect(play.ask("explain", asked, "2026-04-02")).toMatchObject({
      answer: { toClose: ["2026-02", "2026-03"], mean: { points: 196, weight: 2 }, next: { star: 1 } }
    })
    const { answer } = books().ask("explain", asked, "2026-04-02") as { answer: Record<string, unknown> }
    expect(answer).not.toHaveProperty("decision")
    expect(answer.next).toMatchObject({ missing: [{ code: "no-month-rated" }] })
  })
})

clause("library.star-score", () => {
  it("tells a month so far, and what waits to be attested; a closed one as it was closed", () => {
    const play = books()
    for (const row of rosterOf("zhou", "2026-01", 3, 3)) play.write(row)
    play.write(breachOf("zhou", "2026-01-05", "shift.late"))
    const month = { clerk: "zhou", month: "2026-01" }
    expect(play.ask("score", month, "2026-01-20", "zhou")).toMatchObject({
      answer: { status: "so-far", counts: 2, waiting: ["appearance", "courtesy", "services", "examination"] }
    })
    play.play(...attestedTo("zhou", "2026-01", "2026-02-02", [5, 10, 5, 5]))
    expect(play.ask("score", month, "2026-02-02")).toMatchObject({
      answer: { status: "so-far", score: 98, waiting: [] }
    })
    play.play(stars.close("2026-02-02"))
    play.write(breachOf("zhou", "2026-01-06", "shift.late"))
    expect(play.ask("score", month, "2026-02-03")).toMatchObject({ answer: { status: "closed", score: 98, by: "wu" } })
  })

  it("says of every fact behind a number what it was and on which day, before the month is closed and after", () => {
    const play = books()
    for (const row of rosterOf("zhou", "2026-01", 3, 3)) play.write(row)
    const late = breachOf("zhou", "2026-01-05", "shift.late")
    play.write({ ...late, data: { ...late.data, facts: { start: "08:15", at: "08:22" } } })
    const period = { kind: "period", status: "counted", who: "zhou", data: { difference: -5_00 } }
    play.write({ ...period, key: "A-1", stream: "cash/A-1", on: "2026-01-06" })
    const told = {
      dimensions: expect.arrayContaining([
        expect.objectContaining({
          dimension: "discipline",
          lines: [{ ...line("shift", "late", 2), evidence: [shown("2026-01-05", "08:22 到岗，迟于上班时间 08:15")] }]
        }),
        expect.objectContaining({
          dimension: "accuracy",
          lines: [
            { ...line("cash", "difference-unexplained", 3), evidence: [shown("2026-01-06", "短款 ¥5.00，原因未说明")] }
          ]
        })
      ])
    }
    const month = { clerk: "zhou", month: "2026-01" }
    expect(play.ask("score", month, "2026-01-20", "zhou")).toMatchObject({ answer: { status: "so-far", ...told } })
    play.play(...attestedTo("zhou", "2026-01", "2026-02-02", [5, 10, 5, 5]), stars.close("2026-02-02"))
    expect(play.ask("score", month, "2026-02-03", "zhou")).toMatchObject({ answer: { status: "closed", ...told } })
  })

  it("tells the dimensions month by month", () => {
    expect(decided().ask("history", { clerk: "zhou", from: "2026-02", until: "2026-12" }, "2026-04-03")).toMatchObject({
      answer: {
        clerk: "zhou",
        months: [
          {
            ...{ month: "2026-02", counts: 2, score: 98, capped: false },
            dimensions: { courtesy: { weight: 10, score: 10 }, discipline: { weight: 10, score: 8 } }
          },
          { month: "2026-03", score: 93, dimensions: { discipline: { weight: 10, score: 3 } } }
        ]
      }
    })
    expect(decided().ask("history", { clerk: "zhou", from: "2026-02", until: "2026-01" }, "2026-04-03")).toMatchObject({
      refusals: [{ code: "starts-after-it-ends", facts: { from: "2026-02", until: "2026-01" } }]
    })
  })
})

clause("library.star-privacy", () => {
  const month = { clerk: "zhou", month: "2026-01" }
  const questions = [
    ["score", month],
    ["explain", asked],
    ["history", { clerk: "zhou", from: "2026-01", until: "2026-03" }]
  ] as const

  it.each(questions)(
    "answers %s to the clerk himself, supervisor, manager and host, and to no other",
    (name, input) => {
      const play = books()
      for (const by of ["zhou", "wu", "zheng", "host"] as const)
        expect(play.ask(name, input, "2026-04-03", by), by).toMatchObject({ ok: true })
      expect(play.ask(name, input, "2026-04-03", "lin")).toMatchObject({
        ok: false,
        refusals: [
          {
            ...{ code: "not-yours-to-see", facts: { clerk: "zhou" } },
            cure: { by: "someone-else", roles: ["supervisor", "manager", "headOffice"], may: "look" }
          }
        ]
      })
      expect(play.run(play.desk.ask("stars", name, input))).toMatchObject({ refusals: [{ code: "not-yours-to-see" }] })
    }
  )
})

clause("library.star-allowance", () => {
  it("tells what is paid on the day, until a smaller allowance begins", () => {
    const play = books()
    play.write(faultOf("F-1", "zhou", "2026-03-05", { class: "serious", from: "2026-03-05", until: "2027-03-04" }))
    const paid = (day: string) => {
      const { answer } = play.ask("explain", { clerk: "zhou", quarter: "2026-Q2" }, day, "zhou") as {
        answer: { paid?: object; standing: object }
      }
      return answer
    }
    expect(paid("2026-04-01")).not.toHaveProperty("paid")
    play.play(stars.open("2026-04-01"), ...closed("2026-Q1", "2026-04-01"), stars.decide("2026-04-02"))
    const standing = { star: 1, allowance: 150_00, allowanceFrom: "2026-05-01" }
    expect(paid("2026-04-30")).toMatchObject({ standing, paid: { allowance: 225_00, from: "2026-01-01" } })
    expect(paid("2026-05-01")).toMatchObject({ standing, paid: { allowance: 150_00, from: "2026-05-01" } })
  })
})
