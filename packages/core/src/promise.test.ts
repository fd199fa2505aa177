import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, expectTypeOf, it } from "vitest"
import { rulebookWith } from "../test/renovation.js"
import { chapters } from "./chapters.js"
import { BadCursor, Journal, JournalDown } from "./ports/Journal.js"
import { makeMemoryVault } from "./ports/MemoryVault.js"
import { Vault, VaultDown } from "./ports/Vault.js"
import {
  type Answer,
  type Asked,
  DeskError,
  type DeskMeta,
  type HostDirectory,
  inMemory,
  type OpenDesk,
  openDesk
} from "./promise.js"
import type { Quote } from "./renovation/fees.js"
import type { Renovation } from "./renovation/state.js"

const community = "jinxiu"
const unit = {
  ...{ id: "3-1202", building: "3", floor: "12", number: "1202", areaHundredths: 8950 },
  owners: ["P-1202"],
  signatories: []
}
const directory: HostDirectory = { unit: (id) => (id === unit.id ? unit : undefined) }
const opened = (other: Partial<Parameters<typeof openDesk>[0]> = {}) =>
  openDesk({ store: inMemory, community, directory, ...other })

const day = new Date().toISOString().slice(0, 10)
const application = {
  unit: "3-1202",
  applicant: "P-1202",
  scope: "厨房翻新",
  wetFloors: false,
  wasteRemoval: true,
  plannedStart: day,
  plannedEnd: day,
  builder: "contractor",
  contractorName: "新居装饰",
  workers: [{ name: "甲" }, { name: "乙" }]
} as const
const meta = (commandId: string, other: Partial<DeskMeta> = {}): DeskMeta => ({
  ...{ commandId, by: "zhou", role: "clerk" },
  ...other
})

/** Whether it is data and nothing more: what a clone, and JSON, make of it is the same. */
const isPlain = (value: unknown) => {
  expect(structuredClone(value)).toEqual(value)
  expect(JSON.parse(JSON.stringify(value))).toEqual(value)
}

describe("the types of a desk", () => {
  it("are those of its chapters, from end to end", () => {
    type R = OpenDesk["renovation"]
    expectTypeOf<R["apply"]>().returns.resolves.toEqualTypeOf<Answer>()
    expectTypeOf<Parameters<R["apply"]>[1]["plannedStart"]>().toEqualTypeOf<string>()
    expectTypeOf<Parameters<R["pay"]>[1]["lines"][number]["amount"]>().toEqualTypeOf<string>()
    expectTypeOf<Parameters<R["approve"]>[2]>().toEqualTypeOf<DeskMeta>()
    expectTypeOf<R["quote"]>().returns.resolves.toEqualTypeOf<Asked<Quote>>()
    expectTypeOf<NonNullable<Awaited<ReturnType<R["view"]>>>["state"]>().toEqualTypeOf<Renovation>()
    expectTypeOf<
      Parameters<OpenDesk["rulebook"]["publish"]>[1]["rulebook"]["renovation"]["ownerDeposit"]
    >().toEqualTypeOf<string>()
  })

  it("let nothing else through", async () => {
    const desk = await opened()
    const { renovation } = desk
    // @ts-expect-error a command that is none
    expect(renovation.fly).toBe(undefined)
    // @ts-expect-error a field that is missing
    await renovation.apply("R-1", { unit: "3-1202" }, meta("c-1"))
    // @ts-expect-error a field of another type
    await renovation.returnPass("R-1", { serial: "7" }, meta("c-2"))
    // @ts-expect-error a word that is none of those to choose from
    await renovation.signAgreement("R-1", { party: "nobody" }, meta("c-3"))
    // @ts-expect-error nobody is the system
    await renovation.approve("R-1", {}, { ...meta("c-4"), role: "system" })
    // @ts-expect-error a check of a command that is none
    await renovation.check("fly", "R-1", {}, meta("c-5"))
    // @ts-expect-error a question with an area that is a number
    await renovation.quote({ area: 89.5, workers: 3, wasteRemoval: true })
    await desk.close()
  })

  it("leave every name its meaning: no command or question is called like another, or like what each chapter has", () => {
    for (const { kind, commands, questions } of Object.values(chapters)) {
      const names = [...Object.keys(commands), ...Object.keys(questions), "check", "view"]
      expect(new Set(names).size, kind).toBe(names.length)
    }
    const own = ["rows", "due", "follow", "editions", "tick", "purge", "personal", "close", "then"]
    expect(Object.keys(chapters).filter((kind) => own.includes(kind))).toEqual([])
  })
})

describe("an open desk", () => {
  it("takes plain data and gives plain data, and takes nothing of it back", async () => {
    const desk = await opened()
    const { renovation } = desk
    const input = structuredClone(application)
    const answers = [
      await renovation.apply("R-1", input, meta("c-1")),
      await renovation.apply("R-1", input, meta("c-1")),
      await renovation.check("approve", "R-1", {}, meta("c-2")),
      await renovation.approve("R-1", {}, meta("c-2")),
      await renovation.note("R-1", { text: "来电" }, meta("c-3", { reason: "停电" })),
      await renovation.quote({ area: "89.50", workers: 3, wasteRemoval: true }),
      await renovation.window({ accepted: "2026-11-30", wetFloorsAltered: true }),
      await renovation.quote({ area: "-1", workers: 3, wasteRemoval: true }),
      await desk.rows({ where: { kind: "renovation" }, order: "due", limit: 10 }),
      await desk.rows({ where: {}, order: "key", limit: 10 }),
      await desk.editions(),
      await desk.tick(),
      await desk.due({ limit: 10 }),
      await desk.personal(["vault:c-1:workers.0.name", "vault:none"], { by: "zhou", role: "clerk" }, "print"),
      await renovation.view("R-1", { by: "zhou", role: "clerk" })
    ]
    for (const answer of answers) isPlain(answer)
    expect(input).toEqual(application)
    expect(answers.slice(-3, -1)).toMatchObject([
      { items: [] },
      { ok: true, answer: { "vault:c-1:workers.0.name": "甲" } }
    ])
    expect(await renovation.view("R-9", { by: "zhou", role: "clerk" })).toBe(undefined)
    await desk.close()
  })

  it("answers refusals as values, with both languages and what would cure them", async () => {
    const desk = await opened()
    const answer = await desk.renovation.approve("R-1", {}, meta("c-1"))
    expect(answer).toEqual({
      ok: false,
      refusals: [
        {
          code: "no-such-case",
          sources: ["library.identifiable"],
          facts: { caseId: "R-1" },
          message: { zh: "没有编号为 R-1 的业务", en: "There is no case R-1" }
        }
      ]
    })
    const bad = [undefined, null, 5, "text", [], Number.NaN] as ReadonlyArray<unknown> as ReadonlyArray<never>
    for (const nothing of bad) expect(await desk.renovation.apply("R-1", nothing, nothing)).toMatchObject({ ok: false })
    await desk.close()
  })

  it("serves many callers at once, one after another where they touch the same case", async () => {
    const desk = await opened()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => desk.renovation.apply("R-1", application, meta(`c-${index % 2}`)))
    )
    const positions = answers.flatMap((answer) => (answer.ok ? [answer.position] : []))
    expect(new Set(positions).size).toBe(1)
    expect(answers.filter((answer) => answer.ok && !answer.repeated)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok)).toHaveLength(10)
    await desk.close()
  })

  it("takes from the host's directory only what a commit may hold, and no answer that is none", async () => {
    const row = { ...unit, ownerName: "张三", phone: "13800138000" }
    const found: Array<{ readonly id: string }> = [row]
    const desk = await opened({ directory: { unit: async (id) => found.find((one) => one.id === id) as typeof unit } })
    expect((await desk.renovation.apply("R-1", application, meta("c-1"))).ok).toBe(true)
    expect(JSON.stringify(await desk.renovation.view("R-1", { by: "zhou", role: "clerk" }))).not.toContain("张三")
    found[0] = { ...row, areaHundredths: 89.5 } as never
    const second = desk.renovation.apply("R-2", application, meta("c-2"))
    await expect(second).rejects.toMatchObject({ code: "directory-down" })
    await desk.close()
  })
})

describe("what fails", () => {
  const failing = (store: Layer.Layer<never>, options: Partial<Parameters<typeof openDesk>[0]> = {}) =>
    opened({ store: Layer.provideMerge(store, inMemory) as typeof inMemory, ...options })

  it("is a real Error with a code that stays", async () => {
    let down = false
    const broken = Layer.effect(
      Journal,
      Effect.map(Journal, (inner) => ({
        ...inner,
        record: (request: Parameters<typeof inner.record>[0]) =>
          down ? Effect.fail(new JournalDown({ cause: "disk full" })) : inner.record(request)
      }))
    )
    const desk = await opened({ store: Layer.provideMerge(broken, inMemory) })
    down = true
    const failed = await desk.renovation.apply("R-1", application, meta("c-1")).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(Error)
    expect(failed).toMatchObject({ _tag: "JournalDown", code: "journal-down", cause: "disk full" })
    expect((failed as Error).message).toBe("The journal cannot be reached or written")
    expect((failed as Error).stack).toMatch(/JournalDown/)
    await expect(desk.rows({ where: {}, order: "key", limit: 1, after: "nonsense" })).rejects.toMatchObject({
      code: "bad-cursor"
    })
    expect(new BadCursor({ order: "due" })).toBeInstanceOf(Error)
    await desk.close()
  })

  it("in the vault or the directory says which", async () => {
    const vault = { ...makeMemoryVault(), put: () => Effect.fail(new VaultDown({ cause: "gone" })) }
    const desk = await failing(Layer.succeed(Vault, vault) as never)
    await expect(desk.renovation.apply("R-1", application, meta("c-1"))).rejects.toMatchObject({ code: "vault-down" })
    await desk.close()
    for (const unit of [
      () => Promise.reject(new Error("gone")),
      () => {
        throw new Error("gone")
      }
    ]) {
      const desk = await opened({ directory: { unit } })
      await expect(desk.renovation.apply("R-1", application, meta("c-1"))).rejects.toMatchObject({
        code: "directory-down"
      })
      await desk.close()
    }
  })

  it("as a defect is an Error all the same", async () => {
    const vault = { ...makeMemoryVault(), put: () => Effect.die("a text thrown") }
    const desk = await failing(Layer.succeed(Vault, vault) as never)
    const failed = await desk.renovation.apply("R-1", application, meta("c-1")).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(DeskError)
    expect(failed).toMatchObject({ code: "defect", message: "a text thrown", cause: "a text thrown" })
    await desk.close()
  })
})

describe("opening and closing", () => {
  const counted = () => {
    const counts = { opened: 0, closed: 0 }
    const store = Layer.provideMerge(
      Layer.scopedDiscard(
        Effect.acquireRelease(
          Effect.sync(() => {
            counts.opened += 1
          }),
          () =>
            Effect.sync(() => {
              counts.closed += 1
            })
        )
      ),
      inMemory
    )
    return { counts, store }
  }

  it("releases the store, once, and says that it is closed", async () => {
    const { counts, store } = counted()
    const desk = await opened({ store })
    expect(counts).toEqual({ opened: 1, closed: 0 })
    await desk.close()
    await desk.close()
    expect(counts).toEqual({ opened: 1, closed: 1 })
    await expect(desk.tick()).rejects.toMatchObject({ name: "DeskError", code: "desk-closed" })
  })

  it("founds a community under its own figures, and leaves one that is founded alone", async () => {
    const desk = await opened({
      founding: { rulebook: rulebookWith({ permitMonths: 6 }), effectiveFrom: "2020-02-29" }
    })
    expect(await desk.editions()).toMatchObject([
      { number: 1, effectiveFrom: "2020-02-29", rulebook: { renovation: { permitMonths: 6 } } }
    ])
    await desk.close()
  })

  it("refuses a founding that cannot be, and lets go of the store", async () => {
    for (const founding of [
      { effectiveFrom: "2026-02-30" },
      { rulebook: rulebookWith({ permitMonths: 0.5 }) },
      { rulebook: null as never }
    ]) {
      const { counts, store } = counted()
      const failed = await opened({ store, founding }).catch((error: unknown) => error)
      expect(failed).toBeInstanceOf(DeskError)
      expect(failed).toMatchObject({ code: "founding-refused", refusals: [{ code: "bad-input" }] })
      expect(counts).toEqual({ opened: 1, closed: 1 })
    }
  })

  it("says that a store cannot be opened, and lets go of what was opened of it", async () => {
    const { counts, store } = counted()
    const broken = Layer.provideMerge(Layer.effectDiscard(Effect.fail(new Error("no such file"))), store)
    const failed = await opened({ store: broken }).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: "store-not-opened", message: "no such file" })
    expect(counts).toEqual({ opened: 1, closed: 1 })
  })

  it("lets go of a store that opens and then cannot be written", async () => {
    const { counts, store } = counted()
    const broken = Layer.effect(
      Journal,
      Effect.map(Journal, (inner) => ({ ...inner, record: () => Effect.fail(new JournalDown({ cause: "read-only" })) }))
    )
    const failed = await opened({ store: Layer.provideMerge(broken, store) }).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: "journal-down", cause: "read-only" })
    expect(counts).toEqual({ opened: 1, closed: 1 })
  })
})
