import { expect, it } from "vitest"
import { clause, given, he, period, sun, takings } from "../../test/cash.js"
import { date } from "../kernel/LocalDate.js"
import type { CallerRole } from "../kernel/Role.js"
import { weekBefore } from "../rulebook/weekBefore.js"

type Played = ReturnType<ReturnType<typeof given>["when"]> extends never ? never : ReturnType<typeof given>["played"]

const ask = ({ desk, run }: Played, question: string, input: unknown, role: CallerRole = "supervisor") => {
  const answer = run(desk.ask("cash", question, input, { by: "x", role }))
  return answer.ok ? answer.answer : answer.refusals.map(({ code, facts }) => [code, facts])
}

const day = "2026-03-02"
const materialsFor = (amount: string) => ({ lines: [{ item: "materials", amount }] })
const story = [
  period.provideFloat(`${day}T08:30`, "A-1"),
  takings.take(`${day}T10:00`, "T-1"),
  takings.take(`${day}T11:00`, "T-2", { method: "wechat", ...materialsFor("30.00") }),
  takings.take(`${day}T11:30`, "T-3", { till: "B", ...materialsFor("15.00") }, he)
]
const submitted = [
  ...story,
  period.count(`${day}T16:30`, "A-1", { counted: "267.00" }),
  period.explain(`${day}T16:31`, "A-1"),
  period.submit(`${day}T16:35`, "A-1")
]
const report = {
  ...{ period: "A-1", till: "A", status: "submitted", at: `${day}T16:30`, countedBy: ["zhou"] },
  ...{ opening: 0, provided: 200_00, expected: 268_00, counted: 267_00, difference: -1_00, cause: "change" },
  ...{ sealed: 67_00, left: 200_00 }
}
const copying = { account: "income:copying", label: { zh: "复印打印", en: "Copying and printing" }, amount: 68_00 }
const materials = { account: "income:materials", label: { zh: "材料费", en: "Materials" }, amount: 30_00 }
const totals = {
  ...{ receipts: 2, first: "0001", last: "0002", voided: [], taken: 98_00, lines: [copying, materials] },
  methods: [
    { method: "cash", amount: 68_00 },
    { method: "wechat", amount: 30_00 }
  ]
}

clause("work.8.12", () => {
  it("makes the daily report of a counted period, and none of one that is not", () => {
    expect(ask(given(...submitted).played, "dailyReport", { period: "A-1" })).toEqual({ ...report, totals })
    for (const name of ["A-2", "A-1"])
      expect(ask(given(...story).played, "dailyReport", { period: name })).toEqual([
        ["no-such-period", { period: name }]
      ])
  })

  it("settles top-ups of the desk that takes them, and of no other", () => {
    const counted = [...story, period.count(`${day}T16:30`, "B-1", { counted: "15.00" }, he)]
    expect(ask(given(...counted).played, "topUpSettlement", { period: "B-1" })).toMatchObject({
      ...{ period: "B-1", counted: 15_00, difference: 0, sealed: 0 }
    })
    expect(ask(given(...submitted).played, "topUpSettlement", { period: "A-1" })).toEqual([
      ["no-top-ups", { till: "A", desks: ["B"] }]
    ])
  })

  it("tells what was taken so far, and nobody the cash that is to be counted nor a way to it", () => {
    for (const role of ["clerk", "finance", "supervisor", "manager"] as const)
      expect(ask(given(...story).played, "takingsSoFar", { till: "A" }, role)).toEqual({
        ...{ till: "A", period: "A-1", from: "2026-01-30", receipts: 2, voided: [] },
        methods: [{ method: "wechat", amount: 30_00 }]
      })
  })

  it("glances 31 days back and says so; the report of a till left uncounted for longer leaves nothing out", () => {
    const soFar = (on: string) => {
      const { played } = given(...story)
      played.tickAt(`${on}T10:00`)
      return ask(played, "takingsSoFar", { till: "A" })
    }
    expect(soFar("2026-04-02")).toMatchObject({ from: day, receipts: 2 })
    expect(soFar("2026-04-03")).toMatchObject({ from: "2026-03-03", receipts: 0, methods: [] })
    given(...story, period.count("2026-04-03T16:30", "A-1", { counted: "268.00" }))
      .when(period.submit("2026-04-03T16:35", "A-1"))
      .then({ _tag: "Submitted", totals })
  })
})

clause("weekly.3", () => {
  it("takes Friday to Thursday; in the other reading the Monday to Sunday before", () => {
    const of = (on: string, reading: "friday-to-thursday" | "monday-to-sunday") => {
      const { from, until } = weekBefore(date(on), reading)
      return [from, until]
    }
    expect(of("2026-03-06", "friday-to-thursday")).toEqual(["2026-02-27", "2026-03-05"])
    expect(of("2026-03-05", "friday-to-thursday")).toEqual(["2026-02-20", "2026-02-26"])
    expect(of("2026-03-12", "friday-to-thursday")).toEqual(["2026-02-27", "2026-03-05"])
    expect(of("2026-03-06", "monday-to-sunday")).toEqual(["2026-02-23", "2026-03-01"])
    expect(of("2026-03-08", "monday-to-sunday")).toEqual(["2026-02-23", "2026-03-01"])
    expect(of("2026-03-09", "monday-to-sunday")).toEqual(["2026-03-02", "2026-03-08"])
  })

  it("sums up what was submitted, and lists what was not", () => {
    const week = [
      ...submitted,
      period.count(`${day}T16:30`, "B-1", { counted: "12.00" }, he),
      takings.take("2026-03-05T10:00", "T-4"),
      period.count("2026-03-05T16:30", "A-2", { counted: "268.00" }),
      period.submit("2026-03-05T16:40", "A-2"),
      period.count("2026-03-06T16:30", "A-3", { counted: "200.00" })
    ]
    expect(ask(given(...week).played, "weeklyReport", { on: "2026-03-06" })).toEqual({
      ...{ from: "2026-02-27", until: "2026-03-05", receipts: 3, voided: [], taken: 166_00, difference: -1_00 },
      methods: [
        { method: "cash", amount: 136_00 },
        { method: "wechat", amount: 30_00 }
      ],
      lines: [{ ...copying, amount: 136_00 }, materials],
      periods: [
        { period: "A-1", till: "A", status: "submitted", on: day, difference: -1_00, taken: 98_00 },
        { period: "B-1", till: "B", status: "counted", on: day, difference: -3_00 },
        { period: "A-2", till: "A", status: "submitted", on: "2026-03-05", difference: 0, taken: 68_00 }
      ],
      ...{ notSubmitted: ["B-1"], notSettled: ["A-1", "B-1", "A-2"] }
    })
  })
})

clause("monthly.1", () => {
  it("takes a month from its first day to its last", () => {
    const around = [
      takings.take("2026-02-28T10:00", "T-1", { till: "finance" }, sun),
      period.count("2026-02-28T16:30", "A-1", { counted: "0.00" }),
      period.count("2026-03-01T16:30", "A-2", { counted: "0.00" }),
      period.count("2026-03-31T16:30", "A-3", { counted: "0.00" }),
      period.count("2026-04-01T16:30", "A-4", { counted: "0.00" })
    ]
    expect(ask(given(...around).played, "monthlyReport", { month: "2026-03" })).toMatchObject({
      ...{ from: "2026-03-01", until: "2026-03-31", notSubmitted: ["A-2", "A-3"] }
    })
    for (const month of ["2026-13", "2026-00", "1899-12", "3000-01", "9999-12", "2026-1"])
      expect(ask(given().played, "monthlyReport", { month })).toMatchObject([["bad-input", { field: "month" }]])
    for (const month of ["1900-01", "2999-12"])
      expect(ask(given().played, "monthlyReport", { month })).toMatchObject({ receipts: 0 })
  })
})
