import { expect, it } from "vitest"
import { cameLate, clause, faultOn, given, step } from "../../test/conduct.js"
import type { Ticked, Told } from "../testing/rehearsal.js"

const asZhou = { by: "zhou", role: "clerk" }
const asWu = { by: "wu", role: "supervisor" }

const days = ["2026-03-02", "2026-03-03", "2026-03-04"] as const
const three = days.flatMap((day, index) => faultOn(`C-${index + 1}`, day))

clause("library.conduct-access", () => {
  const story = faultOn("C-1", days[0])
  const ask = (question: string, input: unknown, asker?: { by: string; role: string }) => {
    const { played } = given(...story)
    return played.run(played.desk.ask("conduct", question, input, asker))
  }
  const withheld = {
    ok: false,
    refusals: [{ code: "not-his-to-see", sources: ["library.conduct-access"], facts: { who: "zhou" } }]
  }

  it("shows a clerk his own points and nobody else's; a supervisor and a manager see everyone's", () => {
    const seen = { ok: true, answer: { who: "zhou", points: -2, live: [{ key: "C-1", until: "2026-06-02" }] } }
    const who = { who: "zhou", on: "2026-03-02" }
    expect(ask("standing", who, asZhou)).toMatchObject(seen)
    expect(ask("standing", who, asWu)).toMatchObject(seen)
    expect(ask("standing", who, { by: "zheng", role: "manager" })).toMatchObject(seen)
    for (const asker of [{ by: "lin", role: "clerk" }, { by: "he", role: "backOffice" }, undefined])
      expect(ask("standing", who, asker)).toMatchObject(withheld)
  })

  it("tells whoever may not see a fault that there is none", () => {
    const none = [{ code: "no-such-fault", sources: ["library.identifiable", "library.conduct-access"] }]
    for (const asker of [{ by: "lin", role: "clerk" }, { by: "he", role: "backOffice" }, undefined])
      for (const fault of ["C-1", "C-9"])
        expect(ask("notice", { fault }, asker)).toMatchObject({
          ok: false,
          refusals: [{ ...none[0], facts: { fault } }]
        })
    expect(ask("notice", { fault: "C-9" }, asWu)).toMatchObject({ ok: false, refusals: none })
    expect(ask("notice", { fault: "C-1" }, asZhou)).toMatchObject({ ok: true })
  })

  it("says where each point comes from, and when it ends", () => {
    expect(ask("standing", { who: "zhou", on: "2026-03-02" }, asZhou)).toEqual({
      ok: true,
      answer: {
        ...{ who: "zhou", on: "2026-03-02", points: -2 },
        live: [
          {
            ...{ kind: "fault", key: "C-1", case: "C-1", points: -2, on: "2026-03-02", class: "minor" },
            ...{ from: "2026-03-02", until: "2026-06-02", sources: ["work.8.14"] },
            what: { zh: "当班聊天", en: "Chatting on duty" }
          }
        ],
        open: [
          {
            ...{ key: "C-1", status: "confirmed", on: "2026-03-02", class: "minor", points: -2 },
            ...{ what: { zh: "当班聊天", en: "Chatting on duty" }, sources: ["work.8.14"] },
            ...{ due: "2026-03-05T24:00", dueFor: "appeal" }
          }
        ]
      }
    })
  })

  it("writes the notice: class, clause, points, until when, and the right to appeal", () => {
    expect(ask("notice", { fault: "C-1" }, asZhou)).toMatchObject({
      ok: true,
      answer: {
        ...{ fault: "C-1", who: "zhou", class: { zh: "轻微过失" }, points: -2, sources: ["work.8.14"] },
        ...{ until: "2026-06-02", appealBy: "2026-03-05" },
        text: [
          { zh: "2026-03-02：当班聊天。" },
          { zh: "轻微过失，-2 分；只记分，不罚款。" },
          { zh: "自 2026-03-02 起生效，有效至 2026-06-02。" },
          { zh: "对认定不服的，最迟可于 2026-03-05（含当日）申诉，由另一人答复；申诉期间不生效。" }
        ]
      }
    })
    expect(ask("notice", { fault: "C-9" }, asZhou)).toMatchObject({ ok: false, refusals: [{ code: "no-such-fault" }] })
  })

  it("tells in the notice every right with its days, before it is known from when they run", () => {
    const rightsAfter = (fault: string, ...steps: ReadonlyArray<Told | Ticked>) => {
      const { played } = given(...steps)
      const asked = played.run(played.desk.ask("conduct", "notice", { fault }, asWu))
      if (!asked.ok) throw new Error("refused")
      const { rights } = asked.answer as {
        rights: ReadonlyArray<{ after: { zh: string }; workingDays: number; by?: string }>
      }
      return rights.map(({ after: { zh }, workingDays, by }) => [zh, workingDays, by])
    }
    const reported = [cameLate(), step.takeUp("2026-03-11T10:00")]
    expect(rightsAfter("C-1", ...reported)).toEqual([
      ["告知", 3, undefined],
      ["认定", 3, undefined],
      ["申诉", 5, undefined]
    ])
    const confirmed = faultOn("C-1", days[0])
    expect(rightsAfter("C-1", ...confirmed)).toEqual([
      ["告知", 3, "2026-03-05"],
      ["认定", 3, "2026-03-05"],
      ["申诉", 5, undefined]
    ])
    expect(rightsAfter("C-1", ...confirmed, { tickAt: "2026-03-06T00:00" })).toEqual([])
    // What three faults made is explained with each of them, and not once more.
    expect(rightsAfter("C-3/1", ...three)).toEqual([
      ["认定", 3, "2026-03-09"],
      ["申诉", 5, undefined]
    ])
  })

  it("words the notice as the breach was recorded, and says what became of the fault", () => {
    const noticeAfter = (...steps: ReadonlyArray<Told | Ticked>) => {
      const { played } = given(...steps)
      const asked = played.run(played.desk.ask("conduct", "notice", { fault: "C-1" }, asZhou))
      if (!asked.ok) throw new Error("refused")
      return (asked.answer as { text: ReadonlyArray<{ zh: string }> }).text.map(({ zh }) => zh)
    }
    const minor = "轻微过失，-2 分；只记分，不罚款。"
    const late = [cameLate(), step.takeUp("2026-03-11T10:00"), step.notify("2026-03-11T11:00")]
    expect(noticeAfter(...late)).toEqual([
      "2026-03-11：08:22 到岗，迟于上班时间 08:15（违规记录 shift/2026-03-11-A#1）。",
      minor,
      "您最迟可于 2026-03-16（含当日）陈述申辩。"
    ])
    const chatted = "2026-03-02：当班聊天。"
    const appealed = [...faultOn("C-1", days[0]), step.appeal("2026-03-03")]
    expect(noticeAfter(...appealed)).toEqual([
      ...[chatted, minor, "申诉中，暂不记分。"],
      "您的申诉最迟于 2026-03-10（含当日）答复，答复前不生效。"
    ])
    const overturned = step.decide("2026-03-04", { outcome: "overturned" })
    expect(noticeAfter(...appealed, overturned)).toEqual([chatted, minor, "经审查不成立，不记分。"])
    const set = [
      ...[...faultOn("C-1", days[0], { kind: "false-visit" }), { tickAt: "2026-03-06T00:00" }],
      ...[step.propose("2026-03-23"), step.grant("2026-03-24"), step.setAgainst("2026-03-25")],
      { tickAt: "2026-03-25T09:01" }
    ]
    expect(noticeAfter(...set).at(-1)).toBe("已由奖励抵销，不再记分。")
    const dropped = given(cameLate(), step.takeUp("2026-03-11T10:00"), step.dismiss("2026-03-11T11:00"))
    const asked = dropped.played.run(dropped.played.desk.ask("conduct", "notice", { fault: "C-1" }, asWu))
    expect(asked).toMatchObject({
      answer: { rights: [], text: [{}, {}, { zh: "告知本人前已撤案，不记分。" }] }
    })
  })

  it("tells of each breach and fault that waits in the words of its chapter", () => {
    const waitingAfter = (...steps: ReadonlyArray<Told | Ticked>) => {
      const { played } = given(...steps)
      const asked = played.run(played.desk.ask("conduct", "waiting", {}, asWu))
      if (!asked.ok) throw new Error("refused")
      return asked.answer as {
        readonly [part: string]: ReadonlyArray<{ what: { zh: string }; sources: ReadonlyArray<string> }>
      }
    }
    const late = { zh: "08:22 到岗，迟于上班时间 08:15", en: "Arrived at 08:22, after the shift began at 08:15" }
    const recorded = waitingAfter(cameLate())
    expect(recorded.breaches).toMatchObject([
      { code: "late", what: late, sources: ["work.1", "prep.1", "handover.2.1"] }
    ])
    const takenUp = waitingAfter(cameLate(), step.takeUp("2026-03-11T10:00"))
    expect(takenUp.breaches).toEqual([])
    expect(takenUp.toNotify).toMatchObject([
      { key: "C-1", points: -2, what: late, sources: ["work.1", "prep.1", "handover.2.1"] }
    ])
    const chatting = { zh: "当班聊天", en: "Chatting on duty" }
    expect(waitingAfter(...faultOn("C-1", days[0]), step.appeal("2026-03-03")).toAnswer).toMatchObject([
      { key: "C-1", what: chatting, sources: ["work.8.14"] }
    ])
  })

  it("keeps what waits for those who decide", () => {
    expect(ask("waiting", {}, asWu)).toMatchObject({ ok: true, answer: { breaches: [], toNotify: [] } })
    expect(ask("waiting", {}, asZhou)).toMatchObject({
      ok: false,
      refusals: [{ code: "for-deciders", sources: ["library.conduct-access"] }]
    })
  })
})
