import { expect, it } from "vitest"
import { cameLate, clause, faultOn, given, step } from "../../test/conduct.js"
import type { Ticked, Told } from "../testing/rehearsal.js"

const standingOn = (on: string, ...steps: ReadonlyArray<Told | Ticked>) => {
  const { played } = given(...steps)
  const asked = played.run(played.desk.ask("conduct", "standing", { who: "zhou", on }, { by: "zhou", role: "clerk" }))
  if (!asked.ok) throw new Error("refused")
  return asked.answer
}

clause("library.conduct-points", () => {
  it("names every fault that an escalation counted, and leads to its case", () => {
    const three = (["2026-03-02", "2026-03-03", "2026-03-04"] as const).flatMap((day, n) => faultOn(`C-${n + 1}`, day))
    const chatting = { zh: "当班聊天", en: "Chatting on duty" }
    expect(standingOn("2026-03-04", ...three)).toMatchObject({
      points: -10,
      live: [
        {
          ...{ key: "C-3/1", case: "C-3", class: "general" },
          what: { zh: "由 C-1、C-2、C-3 累计升级", en: "Escalated from C-1, C-2, C-3" },
          counted: [
            { key: "C-1", case: "C-1", on: "2026-03-02", what: chatting },
            { key: "C-2", case: "C-2", on: "2026-03-03", what: chatting },
            { key: "C-3", case: "C-3", on: "2026-03-04", what: chatting }
          ]
        }
      ]
    })
  })

  it("says what a breach that was taken up was, in the words it was recorded in", () => {
    const late = [cameLate(), step.takeUp("2026-03-11T10:00"), step.notify("2026-03-11T11:00")]
    expect(standingOn("2026-03-12", ...late)).toMatchObject({
      ...{ points: 0, live: [] },
      open: [
        {
          ...{ key: "C-1", status: "notified", on: "2026-03-11", due: "2026-03-16T24:00", dueFor: "explanation" },
          what: { zh: "08:22 到岗，迟于上班时间 08:15" }
        }
      ]
    })
  })

  it("names a merit by its grade", () => {
    expect(standingOn("2026-03-24", step.propose("2026-03-23"), step.grant("2026-03-24"))).toMatchObject({
      live: [{ kind: "merit", case: "M-1", what: { zh: "记功", en: "Merit" } }]
    })
  })
})
