import { describe, expect, it } from "vitest"
import { house } from "../../test/house.js"
import { renovationUpTo, rulebookWith, desk as scenes } from "../../test/renovation.js"
import { defaultRulebook } from "../chapters.js"
import { canonical } from "../kernel/Json.js"
import type { VaultService } from "../ports/Vault.js"
import type { Told } from "../testing/rehearsal.js"
import type { Answer } from "./Answer.js"

const codes = (answer: Answer) => (answer.ok ? [] : answer.refusals.map(({ code }) => code))
const story = renovationUpTo("refund requested")
const note = (at: string, text: string, other: Partial<Told> = {}): Told => ({
  ...scenes.posted(at),
  command: "note",
  input: { text },
  ...other
})
const viewer = { by: "zhou", role: "clerk" }

describe("check", () => {
  it("says what submit says, at every step of a case, and writes nothing", () => {
    const puts: Array<unknown> = []
    const counted = (vault: VaultService): VaultService => ({
      ...vault,
      put: (...given) => {
        puts.push(given)
        return vault.put(...given)
      },
      discard: (...given) => {
        puts.push(given)
        return vault.discard(...given)
      }
    })
    const { check, play, commits } = house(({ vault }) => ({ vault: counted(vault) }))
    for (const [index, step] of story.entries()) {
      const before = [commits(), puts.length]
      const foreseen = check(step, `c-${index}`)
      expect([commits(), puts.length]).toEqual(before)
      expect(play(step, `c-${index}`)).toEqual(foreseen)
      expect(check(step, `c-${index}`)).toEqual({ ...foreseen, repeated: true })
    }
    expect(puts.length).toBeGreaterThan(0)
  })

  it("says every reason submit says, and writes nothing", () => {
    const { check, play, commits, held } = house()
    for (const step of [
      scenes.approveRefund("2026-03-11"),
      scenes.apply(
        "2026-03-11",
        { unit: "9-9999", workers: [{ name: "甲" }], plannedEnd: "2026-01-01" },
        { role: "clerk" }
      ),
      scenes.apply("2026-03-11", { unit: "", area: "-1" }),
      scenes.cancel("2026-03-11", {}, { role: "supervisor" })
    ]) {
      const foreseen = check(step, "c-1")
      expect(foreseen.ok).toBe(false)
      expect(play(step, "c-1")).toEqual(foreseen)
    }
    expect(commits()).toHaveLength(1)
    expect(held()).toEqual({})
  })
})

describe("what is not there", () => {
  const names = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "", "nothing"]

  it.each(names)("a chapter, command or question %j is refused in both languages", (name) => {
    const { desk, run, sentOf } = house()
    const sent = sentOf(scenes.apply("2026-01-04"))
    for (const wrong of [{ chapter: name }, { command: name }, { chapter: name, command: name }]) {
      const answer = run(desk.submit({ ...sent, ...wrong }))
      expect(codes(answer)).toEqual(["unknown-command"])
      expect(answer.ok || answer.refusals[0]?.message.zh).toMatch(/没有/)
      expect(run(desk.check({ ...sent, ...wrong }))).toEqual(answer)
    }
    expect(run(desk.ask("renovation", name, {}))).toMatchObject({ ok: false })
    expect(run(desk.ask(name, "quote", {}))).toMatchObject({ ok: false })
    expect(run(desk.view(name, "R-1", viewer))).toBe(undefined)
  })

  it.each([...names.slice(0, -1), "a/b", "R 1", "长".repeat(65), "lapse:1"])(
    "a case %j is bad input or not there",
    (id) => {
      const { desk, run, sentOf } = house()
      const sent = { ...sentOf(scenes.approve("2026-01-04")), caseId: id }
      expect(["bad-input", "no-such-case"]).toContain(codes(run(desk.submit(sent)))[0])
      expect(run(desk.view("renovation", id, viewer))).toBe(undefined)
    }
  )

  it("names all that is wrong with case, sender and input at once, each by its place", () => {
    const { desk, run } = house()
    const answer = run(
      desk.submit({
        ...{ chapter: "renovation", caseId: "a/b", command: "cancel", input: { reason: "" } },
        meta: { commandId: "", by: "", role: "system" as never, reason: "" }
      })
    )
    expect(answer.ok ? [] : answer.refusals.map(({ facts }) => facts.field)).toEqual([
      "caseId",
      "meta.commandId",
      "meta.by",
      "meta.role",
      "meta.reason",
      "reason"
    ])
  })

  it("a case that is there cannot be begun again, one that is not cannot go on", () => {
    const { play } = house()
    expect(codes(play(scenes.approve("2026-01-04")))).toEqual(["no-such-case"])
    expect(play(scenes.apply("2026-01-04")).ok).toBe(true)
    expect(codes(play(scenes.apply("2026-01-04")))).toEqual(["case-exists"])
  })
})

describe("who may", () => {
  it("is the system only where the Desk itself acts", () => {
    const { desk, run, sentOf, play, setTo } = house()
    for (const step of renovationUpTo("permitted")) play(step)
    setTo("2026-08-01")
    const sent = sentOf({ ...scenes.posted("2026-08-01"), command: "expirePermit" })
    for (const role of ["clerk", "supervisor", "manager", "host"] as const)
      expect(codes(run(desk.submit({ ...sent, meta: { ...sent.meta, role } })))).toContain("role-may-not")
    expect(codes(run(desk.submit({ ...sent, meta: { ...sent.meta, role: "system" as never } })))).toEqual(["bad-input"])
  })

  it("follows the rulebook's authority table, by the edition of the case", () => {
    const general = {
      ...defaultRulebook.general,
      authority: { "renovation.apply": ["guard"], "renovation.note": ["manager", "guard"] } as const
    }
    const { play, run, desk } = house(() => ({}), { rulebook: rulebookWith({}, general) })
    const refused = play(scenes.apply("2026-01-04"))
    expect(codes(refused)).toEqual(["role-may-not"])
    expect(refused.ok || refused.refusals[0]).toMatchObject({
      facts: { role: "clerk", allowed: ["guard"] },
      message: { zh: "客服员不能办理此项，应由保安办理", en: "Clerk may not do this; it is for: Guard" },
      cure: { by: "someone-else", roles: ["guard"], text: { zh: "请由保安办理", en: "Ask: Guard" } }
    })
    expect(play(scenes.apply("2026-01-04", {}, { role: "guard" })).ok).toBe(true)
    expect(codes(play(note("2026-01-05", "一", { role: "clerk" })))).toEqual(["role-may-not"])
    expect(play(note("2026-01-05", "一", { role: "guard" })).ok).toBe(true)
    const seen = run(desk.view("renovation", "R-1", { by: "x", role: "guard" }))
    expect(seen?.next.filter(({ possible }) => possible).map(({ command }) => command)).toEqual([...["note", "attach"]])
  })

  it("is told with everything else that is wrong", () => {
    const { play } = house()
    play(scenes.apply("2026-01-04"))
    expect(codes(play(scenes.approve("2026-01-04", {}, { role: "clerk" }))).slice(0, 2)).toEqual([
      "role-may-not",
      "documents-missing"
    ])
  })
})

describe("the view of a case", () => {
  it("tells its steps in order, with times, sources, lateness and breaches", () => {
    const { play, desk, run, sentOf, setTo } = house()
    play(scenes.apply("2026-01-04"))
    setTo("2026-01-06")
    const sent = sentOf({ ...note("2026-01-05", "昨天来电"), reason: "停电" }, "c-2")
    run(desk.submit({ ...sent, meta: { ...sent.meta, occurredAt: "2026-01-05T10:00:00+08:00" } }))
    const seen = run(desk.view("renovation", "R-1", viewer))
    expect(seen).toMatchObject({
      chapter: "renovation",
      caseId: "R-1",
      edition: 1,
      title: { zh: "装修", en: "Renovation" }
    })
    expect(
      seen?.timeline.map(({ position, command, title, actor, role, at, recordedAt, lateReason }) => ({
        ...{ position, command, title, actor, role, at, recordedAt, lateReason }
      }))
    ).toEqual([
      {
        ...{ position: 2, command: "apply", title: { zh: "装修申请", en: "Apply" }, actor: "zhou", role: "clerk" },
        ...{ at: "2026-01-04T09:00", recordedAt: "2026-01-04T09:00", lateReason: undefined }
      },
      {
        ...{ position: 3, command: "note", title: { zh: "备注", en: "Note" }, actor: "zhou", role: "clerk" },
        ...{ at: "2026-01-05T10:00", recordedAt: "2026-01-06T09:00", lateReason: "vault:c-2:meta.reason" }
      }
    ])
    expect(seen?.timeline[1]?.events).toEqual([
      { title: { zh: "备注", en: "Note" }, event: { _tag: "Noted", text: "vault:c-2:text" } }
    ])
  })

  it("says of each next step whether this role may take it now, and if not every reason", () => {
    const { play, desk, run } = house()
    for (const step of renovationUpTo("applied")) play(step)
    const nextFor = (role: string) =>
      Object.fromEntries(
        (run(desk.view("renovation", "R-1", { by: "x", role }))?.next ?? []).map((step) => [step.command, step])
      )
    const possible = (role: string) =>
      Object.values(nextFor(role))
        .filter((step) => step.possible)
        .map(({ command }) => command)
    expect(possible("clerk")).toEqual(
      expect.arrayContaining(["handInDocument", "signAgreement", "addWorker", "correct", "note", "attach"])
    )
    expect(possible("clerk")).not.toContain("waiveDocument")
    expect(possible("supervisor")).toEqual(expect.arrayContaining(["waiveDocument", "reject", "cancel"]))
    expect(possible("guard")).toEqual(expect.arrayContaining(["note", "attach"]))
    expect(possible("constructor")).toEqual([])
    const { approve, expirePermit, apply } = nextFor("supervisor")
    expect(approve?.possible).toBe(false)
    expect(approve?.refusals.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 8 }, () => "documents-missing"),
      "drawings-not-reviewed",
      "agreement-unsigned"
    ])
    expect(approve?.refusals[0]).toMatchObject({
      cure: { by: "command", command: "handInDocument", text: expect.anything() }
    })
    expect([expirePermit, apply]).toEqual([undefined, undefined])
  })

  it("agrees with check about what needs no input", () => {
    const { play, desk, run, check } = house()
    for (const [index, step] of story.entries()) {
      play(step)
      const seen = run(desk.view("renovation", "R-1", { by: "wu", role: "supervisor" }))
      for (const { command, refusals } of seen?.next ?? []) {
        if (!["approve", "resumeWork", "requestAcceptance", "recordPosted"].includes(command)) continue
        const answer = check({ ...scenes.approve(step.at), command }, `v-${index}-${command}`)
        const own = answer.ok ? [] : answer.refusals.filter(({ code }) => code !== "role-may-not")
        expect(own.map(({ code }) => code)).toEqual(refusals.map(({ code }) => code))
      }
    }
  })

  it("is of the rulebook too", () => {
    const { desk, run } = house()
    const seen = run(desk.view("rulebook", "rulebook", { by: "zheng", role: "manager" }))
    expect(seen?.next.filter(({ possible }) => possible).map(({ command }) => command)).toEqual([
      ...["publish", "withdraw", "sealOpening", "note", "attach"]
    ])
  })
})

describe("every case", () => {
  it("takes notes and attachments at any time, and no state of its own changes", () => {
    const { play, desk, run, commits, held } = house()
    for (const step of renovationUpTo("refund requested")) play(step)
    const stateOf = () => canonical(run(desk.view("renovation", "R-1", viewer))?.state)
    const before = stateOf()
    expect(play(note("2026-03-02", "业主来电\n催问退款"), "n-1")).toMatchObject({
      events: [{ _tag: "Noted", text: "vault:n-1:text" }],
      sources: ["work.8.8"]
    })
    const file = { ...scenes.posted("2026-03-02"), command: "attach", input: { name: "照片", reference: "档案柜 3" } }
    expect(play(file)).toMatchObject({ events: [{ _tag: "Attached", name: "照片", reference: "档案柜 3" }] })
    expect(stateOf()).toBe(before)
    expect(held()).toMatchObject({ "vault:n-1:text": "业主来电\n催问退款" })
    expect(codes(play({ ...file, input: { name: "照片", reference: "档案柜\n3" } }))).toEqual(["bad-input"])
    expect(commits().at(-1)?.stream).toBe("renovation/R-1")
  })
})

describe("questions", () => {
  it("are answered under the edition in effect, and refused by field", () => {
    const { desk, run, setTo } = house()
    setTo("2026-03-01")
    const asked = run(desk.ask("renovation", "quote", { area: "89.50", workers: 3, wasteRemoval: true }))
    expect(asked).toMatchObject({ ok: true, answer: { owner: 146_250, contractor: 100_000, total: 246_250 } })
    expect(run(desk.ask("renovation", "quote", { area: "-1", workers: 1.5, wasteRemoval: "yes" }))).toMatchObject({
      ok: false,
      refusals: [{ facts: { field: "area" } }, { facts: { field: "workers" } }, { facts: { field: "wasteRemoval" } }]
    })
    // A field goes by its name on the form, as a command's does, in what is wrong with it and in what cures it.
    const unnamed = run(desk.ask("cards", "quote", { kind: "bus", count: 0 }))
    expect(unnamed).toMatchObject({ refusals: [{ message: { zh: expect.stringMatching(/^「张数」/) } }] })
    expect(run(desk.ask("cards", "quote", { kind: "bus", count: 1 }))).toMatchObject({
      refusals: [{ code: "not-offered", cure: { text: { zh: "请改正「种类」", en: "Correct “Kind”" } } }]
    })
    const young = house(() => ({}), { effectiveFrom: "2030-01-01" })
    expect(
      young.run(young.desk.ask("renovation", "quote", { area: "1", workers: 0, wasteRemoval: false }))
    ).toMatchObject({
      ok: false,
      refusals: [{ code: "no-edition-in-effect", facts: { on: "2020-01-01" } }]
    })
  })
})
