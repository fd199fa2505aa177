import { expect, it } from "vitest"
import { gate } from "../../test/gate.js"
import { house } from "../../test/house.js"
import { dateTime } from "../kernel/LocalDate.js"

const pass = (caseId: string, until: string) => gate.issueGatePass("2026-03-01", { until }, { caseId })

it("lists what is due, the oldest first, each in its chapter's words, as of the time given", () => {
  const { desk, run, play, setTo } = house()
  for (const step of [pass("G-1", "2026-03-31"), pass("G-2", "2026-03-10"), pass("G-3", "2026-03-20")]) play(step)
  const due = (asked: Partial<Parameters<typeof desk.due>[0]> = {}) =>
    run(desk.due({ limit: 10, ...asked })).items.map(({ key, due, overdue }) => [key, due, overdue])

  setTo("2026-03-11T00:00")
  expect(due()).toEqual([
    ["0002", "2026-03-10T24:00", true],
    ["0003", "2026-03-20T24:00", false],
    ["0001", "2026-03-31T24:00", false]
  ])
  expect(due({ now: dateTime("2026-03-10T24:00") })[0]).toEqual(["0002", "2026-03-10T24:00", false])
  expect(due({ now: dateTime("2026-04-01T00:00") }).map(([, , overdue]) => overdue)).toEqual([true, true, true])
  expect(due({ until: dateTime("2026-03-20T24:00") })).toEqual([["0002", "2026-03-10T24:00", true]])
  expect(due({ until: dateTime("2026-03-21T00:00") })).toHaveLength(2)
  expect(run(desk.due({ limit: 1 })).items[0]).toMatchObject({
    kind: "gate-pass",
    title: { zh: "长期出入证到期", en: "Gate pass ends" },
    sources: ["library.gate-pass"]
  })
})

it("goes on a page at a time, and is done with what is over", () => {
  const { desk, run, play } = house()
  for (const step of [pass("G-1", "2026-03-31"), pass("G-2", "2026-03-10")]) play(step)
  const first = run(desk.due({ limit: 1 }))
  expect(first.items.map(({ key }) => key)).toEqual(["0002"])
  expect(run(desk.due({ limit: 1, after: String(first.next) })).items.map(({ key }) => key)).toEqual(["0001"])
  play(gate.returnGatePass("2026-03-02", {}, { caseId: "G-2" }))
  expect(run(desk.due({ limit: 10 })).items.map(({ key }) => key)).toEqual(["0001"])
})
