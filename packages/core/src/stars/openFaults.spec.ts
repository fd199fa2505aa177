import { expect, it } from "vitest"
import { attestedTo, books, clause, closed, faultOf, rosterOf, stars, type Written } from "../../test/stars.js"

clause("library.star-faults", () => {
  it("lets a month be closed, and scored anew, once no fault that bears on it may still fall", () => {
    const dates = { from: "2026-01-12", until: "2026-07-11", appealBy: "2026-02-04" }
    const general = (status: string, more = {}) =>
      faultOf("F-1", "zhou", "2026-01-12", { class: "general", ...dates, ...more }, status)
    const minor = (status: string) => faultOf("F-2", "zhou", "2025-12-30", { class: "minor", ...dates }, status)
    const escalation = (grade: string) =>
      faultOf("F-2/1", "zhou", "2026-01-30", { class: grade, ...dates, counted: ["F-2"] }, "appealed")
    const january = (shifts: number, ...faults: ReadonlyArray<Written>) => {
      const play = books()
      for (const row of [...rosterOf("zhou", "2026-01", shifts, 3), ...faults]) play.write(row)
      play.play(...attestedTo("zhou", "2026-01", "2026-02-02", [5, 10, 5, 5]))
      return play
    }
    const closing = (...faults: ReadonlyArray<Written>) => january(3, ...faults).step(stars.close("2026-02-02"))
    expect(closing(general("confirmed"))).toMatchObject({
      refusals: [
        {
          ...{ code: "fault-open-to-appeal", facts: { faults: ["F-1"], by: "2026-02-04" } },
          cure: { by: "waiting", until: "2026-02-05" }
        }
      ]
    })
    expect(closing(general("appealed"))).toMatchObject({
      refusals: [
        {
          ...{ code: "fault-on-appeal", facts: { faults: ["F-1"] } },
          cure: { by: "elsewhere", chapter: "conduct", command: "decide" }
        }
      ]
    })
    for (const status of ["reported", "notified", "explained", "final", "dismissed", "cancelled"])
      expect(closing(general(status)), status).toMatchObject({ ok: true })
    expect(closing(general("appealed", { unanswered: true }))).toMatchObject({ ok: true })
    // A fault of another month bears on this one only by what holds it down.
    expect(closing(minor("appealed"), escalation("serious"))).toMatchObject({ ok: true })
    expect(closing(minor("appealed"), escalation("grave"))).toMatchObject({
      refusals: [{ code: "fault-on-appeal", facts: { faults: ["F-2"] } }]
    })
    // An unrated month loses nothing by it.
    expect(january(0, general("confirmed")).step(stars.close("2026-02-02"))).toMatchObject({ ok: true })

    const again = january(3)
    again.play(stars.close("2026-02-02"))
    again.write(general("confirmed"))
    expect(again.step(stars.rescore("2026-02-03"))).toMatchObject({ refusals: [{ code: "fault-open-to-appeal" }] })
    again.write(general("final"))
    again.play(stars.rescore("2026-02-05"))
    expect(again.rows("star-month")).toMatchObject([{ data: { scored: { score: 95 } } }])
  })

  it("lets a quarter be decided once no fault that bears on it may still fall", () => {
    const dates = { from: "2026-03-31", until: "2026-09-30" }
    const deciding = (...faults: ReadonlyArray<Written>) => {
      const play = books()
      play.play(...closed("2026-Q1", "2026-04-01"))
      for (const fault of faults) play.write(fault)
      return play.step(stars.decide("2026-04-02"))
    }
    const general = (status: string, more = {}) =>
      faultOf("F-1", "zhou", "2025-12-30", { class: "general", ...dates, appealBy: "2026-04-02", ...more }, status)
    expect(deciding(general("confirmed"))).toMatchObject({
      refusals: [
        {
          ...{ code: "fault-open-to-appeal", sources: ["library.star-faults"] },
          facts: { faults: ["F-1"], by: "2026-04-02" },
          cure: { by: "waiting", until: "2026-04-03" }
        }
      ]
    })
    expect(deciding(general("appealed"))).toMatchObject({
      refusals: [
        {
          ...{ code: "fault-on-appeal", sources: ["library.star-faults"], facts: { faults: ["F-1"] } },
          cure: { by: "elsewhere", chapter: "conduct", command: "decide", title: { zh: "答复申诉" } }
        }
      ]
    })
    const held = (...faults: ReadonlyArray<Written>) => {
      const answer = deciding(...faults)
      return answer.ok ? [] : answer.refusals.map(({ code }) => code)
    }
    expect(held(general("final"))).toEqual([])
    // What is not in effect on the last day, or is minor, does not bear on it.
    expect(held(general("confirmed", { from: "2026-04-01" }), general("appealed", { until: "2026-03-30" }))).toEqual([])
    expect(held(general("confirmed", { class: "minor" }))).toEqual([])
    // What the office left unanswered holds nothing up, and has no effect.
    expect(held(general("appealed", { unanswered: true }))).toEqual([])
    // An escalation rests on what it counted.
    const minor = (status: string, more = {}) =>
      faultOf("F-2", "zhou", "2025-12-29", { class: "minor", ...dates, appealBy: "2026-04-07", ...more }, status)
    const escalation = (status: string) =>
      faultOf("F-3/1", "zhou", "2025-12-30", { class: "general", ...dates, counted: ["F-2"] }, status)
    expect(held(escalation("final"), minor("final"))).toEqual([])
    expect(held(escalation("confirmed"), minor("confirmed"))).toEqual(["fault-open-to-appeal"])
    expect(held(escalation("appealed"), minor("appealed"))).toEqual(["fault-on-appeal"])
    expect(held(escalation("appealed"), minor("appealed", { unanswered: true }))).toEqual([])
    // All at once, with the later day to wait for.
    const all = [general("confirmed"), minor("confirmed"), escalation("confirmed")]
    const appealed = faultOf("F-4", "zhou", "2025-12-28", { class: "serious", ...dates }, "appealed")
    expect(deciding(...all, appealed)).toMatchObject({
      refusals: [
        { code: "fault-open-to-appeal", facts: { faults: ["F-1", "F-2"], by: "2026-04-07" } },
        { code: "fault-on-appeal", facts: { faults: ["F-4"] } }
      ]
    })
  })
})
