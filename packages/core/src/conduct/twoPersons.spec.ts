import { expect, it } from "vitest"
import { cameLate, clause, given, step, type Who } from "../../test/conduct.js"
import { shift } from "../../test/shift.js"
import { date } from "../kernel/LocalDate.js"
import type { Ticked, Told } from "../testing/rehearsal.js"

/** All who decide in a small community: its one supervisor, its one manager, and tan of the company's head office. */
const deciders = ["wu", "zheng", "tan"] as const
type Decider = (typeof deciders)[number]
type Story = ReadonlyArray<Told | Ticked>

/** Who may take a step, everything else being in order. */
const may = (command: "notify" | "confirm" | "dismiss" | "decide", at: string, ...story: Story) =>
  deciders.filter((by) => given(...story).when(step[command](at, {}, { by })).answer.ok)

/** How a case begins, and who is accused in it. */
interface Beginning {
  readonly begun: Story
  readonly who: Who
}
const reported = (by: Who, who: Who): Beginning => ({ begun: [step.report("2026-03-11T09:00", { who }, { by })], who })
const takenUp = (by: Decider): Beginning => ({
  begun: [cameLate(), step.takeUp("2026-03-11T09:00", {}, { by })],
  who: "zhou"
})
const named = (by: Decider): Beginning => ({
  begun: [
    shift.reportAbsence("2026-03-11T08:30"),
    step.takeUp("2026-03-11T09:00", { who: "zhou", reason: "排班当值" }, { by })
  ],
  who: "zhou"
})

const heard = ({ begun, who }: Beginning): Story => {
  const [by = "tan"] = may("notify", "2026-03-12", ...begun)
  return [...begun, step.notify("2026-03-12", {}, { by }), step.explain("2026-03-13", {}, { by: who })]
}
const appealed = (beginning: Beginning, by: Decider): Story => [
  ...heard(beginning),
  step.confirm("2026-03-16", {}, { by }),
  step.appeal("2026-03-18", {}, { by: beginning.who })
]

/** What each who may confirm it leaves to answer the appeal. */
const answering = (beginning: Beginning) =>
  Object.fromEntries(
    may("confirm", "2026-03-16", ...heard(beginning)).map((by) => [
      by,
      may("decide", "2026-03-20", ...appealed(beginning, by))
    ])
  )

clause("library.two-persons", () => {
  it("leaves somebody of a small office where a third reported, or where who took it up confirms it", () => {
    expect(answering(reported("lin", "zhou"))).toEqual({
      wu: ["zheng", "tan"],
      zheng: ["wu", "tan"],
      tan: ["wu", "zheng"]
    })
    expect(answering(takenUp("wu"))).toEqual({ wu: ["zheng", "tan"], zheng: ["tan"], tan: ["zheng"] })
    expect(answering(takenUp("zheng"))).toEqual({ wu: ["tan"], zheng: ["wu", "tan"], tan: ["wu"] })
  })

  it("leaves the head office where one of two reported or named the person, and the other confirmed", () => {
    for (const beginning of [reported("wu", "zhou"), named("wu")])
      expect(answering(beginning)).toEqual({ zheng: ["tan"], tan: ["zheng"] })
    for (const beginning of [reported("zheng", "zhou"), named("zheng")])
      expect(answering(beginning)).toEqual({ wu: ["tan"], tan: ["wu"] })
  })

  it("leaves the head office where one of two is accused himself", () => {
    expect(answering(reported("lin", "wu"))).toEqual({ zheng: ["tan"], tan: ["zheng"] })
    expect(answering(reported("lin", "zheng"))).toEqual({ wu: ["tan"], tan: ["wu"] })
  })

  it("leaves the head office where the manager took up the supervisor's breach", () => {
    const late = shift.arrive("2026-03-11T08:22", {}, { by: "wu" })
    const begun = [late, step.takeUp("2026-03-11T09:00", {}, { by: "zheng" })]
    expect(answering({ begun, who: "wu" })).toEqual({ zheng: ["tan"], tan: [] })
  })

  it("has the head office decide where one of two reported the other, and another of it answer", () => {
    for (const [by, who] of [
      ["wu", "zheng"],
      ["zheng", "wu"]
    ] as const) {
      const { begun } = reported(by, who)
      expect(may("notify", "2026-03-12", ...begun)).toEqual([by, "tan"])
      expect(may("dismiss", "2026-03-14", ...heard({ begun, who }))).toEqual(["tan"])
      expect(answering({ begun, who })).toEqual({ tan: [] })
      const another = { ...step.decide("2026-03-20"), by: "deng", role: "headOffice" } as const
      expect(given(...appealed({ begun, who }, "tan")).when(another).answer.ok).toBe(true)
    }
  })

  it("has a grave fault of the manager's reviewed by the head office", () => {
    const grave = [
      ...[step.report("2026-03-11", { who: "zheng", kind: "forgery" }), step.notify("2026-03-12")],
      ...[step.explain("2026-03-13", {}, { by: "zheng" }), step.confirm("2026-03-16")]
    ]
    given(...grave)
      .when(step.noteReview("2026-03-17"))
      .refused({ code: "own-case", sources: ["library.two-persons"], facts: { who: "zheng" } })
    expect(given(...grave).when(step.noteReview("2026-03-17", {}, { by: "tan" })).answer.ok).toBe(true)
  })

  it("has a merit that one of two proposed for the other granted by the head office", () => {
    const merit = step.propose("2026-03-20", { who: "zheng" }, { by: "wu" })
    const grants = deciders.filter((by) => given(merit).when(step.grant("2026-03-21", {}, { by })).answer.ok)
    expect(grants).toEqual(["tan"])
  })
})

clause("library.conduct-procedure", () => {
  it("holds an appeal that nobody of the office may answer against the office alone, and answers it all the same", () => {
    const story = appealed(reported("wu", "zhou"), "zheng")
    given(...story)
      .when({ tickAt: "2026-03-26T00:00" })
      .breached({
        ...{ code: "appeal-unanswered", sources: ["library.conduct-procedure"], whose: "office" },
        ...{ facts: { by: "2026-03-25" }, on: date("2026-03-25") }
      })
      .then({ _tag: "AppealUnanswered" })
    const late = given(...story, { tickAt: "2026-03-26T00:00" }).when(step.decide("2026-03-27", {}, { by: "tan" }))
    expect(late.answer.ok).toBe(true)
  })
})

clause("library.conduct-access", () => {
  const waitingFor = (asker: { by: string; role: string }, ...story: Story) => {
    const { played } = given(...story)
    const asked = played.run(played.desk.ask("conduct", "waiting", {}, asker))
    if (!asked.ok) throw new Error("refused")
    return asked.answer as {
      readonly [part: string]: ReadonlyArray<{
        readonly key: string
        readonly notBy: { readonly [step: string]: ReadonlyArray<string> }
      }>
    }
  }
  const zheng = { by: "zheng", role: "manager" }

  it("says of what waits who may not take each step any more, and so who may", () => {
    const breach = waitingFor(zheng, cameLate()).breaches
    expect(breach).toMatchObject([{ notBy: { takeUp: ["zhou"], putAside: ["zhou"] } }])
    const toNotify = waitingFor(zheng, ...takenUp("wu").begun).toNotify
    expect(toNotify).toMatchObject([{ key: "C-1", notBy: { notify: ["zhou"], confirm: ["zhou"] } }])
    const toAnswer = waitingFor(zheng, ...appealed(takenUp("wu"), "zheng")).toAnswer
    expect(toAnswer).toMatchObject([{ key: "C-1", notBy: { decide: ["zheng", "wu", "zhou"] } }])
    const merits = waitingFor(zheng, step.propose("2026-03-20", { who: "zhou" })).merits
    expect(merits).toMatchObject([{ key: "M-1", notBy: { grant: ["lin", "zhou"], decline: ["lin", "zhou"] } }])
  })

  it("names nobody who might, and leaves nobody out who is refused", () => {
    for (const beginning of [
      reported("lin", "zhou"),
      reported("wu", "zhou"),
      takenUp("zheng"),
      named("wu"),
      reported("lin", "wu")
    ])
      for (const by of may("confirm", "2026-03-16", ...heard(beginning))) {
        const story = appealed(beginning, by)
        const [waits] = waitingFor({ by: "tan", role: "headOffice" }, ...story).toAnswer ?? []
        expect(deciders.filter((each) => !waits?.notBy.decide?.includes(each))).toEqual(
          may("decide", "2026-03-20", ...story)
        )
      }
  })

  it("keeps from a supervisor what he is accused of himself until he is told", () => {
    const { begun } = reported("lin", "wu")
    const wu = { by: "wu", role: "supervisor" }
    expect(waitingFor(wu, ...begun).toNotify).toEqual([])
    expect(waitingFor(zheng, ...begun).toNotify).toMatchObject([{ key: "C-1" }])
    const told = step.notify("2026-03-12", {}, { by: "zheng" })
    expect(waitingFor(wu, ...begun, told).toExplain).toMatchObject([{ key: "C-1" }])
  })

  it("keeps a fault out of the person's own record and notice until he is told", () => {
    const zhou = { by: "zhou", role: "clerk" }
    const asked = (asker: typeof zhou, question: string, input: object, ...story: Story) => {
      const { played } = given(...story)
      return played.run(played.desk.ask("conduct", question, input, asker))
    }
    const { begun } = reported("lin", "zhou")
    const told = [...begun, step.notify("2026-03-12")]
    const own = { who: "zhou", on: "2026-03-12" }
    const open = [{ key: "C-1" }]
    expect(asked(zhou, "standing", own, ...begun)).toMatchObject({ ok: true, answer: { open: [] } })
    expect(asked(zheng, "standing", own, ...begun)).toMatchObject({ ok: true, answer: { open } })
    expect(asked(zhou, "standing", own, ...told)).toMatchObject({ ok: true, answer: { open } })
    const fault = { fault: "C-1" }
    expect(asked(zhou, "notice", fault, ...begun)).toMatchObject({ ok: false, refusals: [{ code: "no-such-fault" }] })
    expect(asked(zheng, "notice", fault, ...begun)).toMatchObject({ ok: true })
    expect(asked(zhou, "notice", fault, ...told)).toMatchObject({ ok: true })
  })

  it("says who may look, and not who is to do something, to whoever may not", () => {
    const { played } = given()
    const text = {
      zh: "可由客服主管、管理处经理或公司总部查看",
      en: "May be seen by: Supervisor, Manager or Head office"
    }
    const lin = { by: "lin", role: "clerk" }
    for (const [question, input] of [
      ["waiting", {}],
      ["standing", { who: "zhou" }]
    ] as const)
      expect(played.run(played.desk.ask("conduct", question, input, lin))).toMatchObject({
        ok: false,
        refusals: [{ cure: { by: "someone-else", may: "look", text } }]
      })
  })
})
