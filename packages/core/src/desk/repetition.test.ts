import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import * as Fiber from "effect/Fiber"
import { describe, expect, it } from "vitest"
import { community, house } from "../../test/house.js"
import { renovationUpTo, desk as scenes } from "../../test/renovation.js"
import { caseOf } from "../kernel/Commit.js"
import { propose } from "../kernel/propose.js"
import { DirectoryDown } from "../ports/Directory.js"
import { JournalDown, rulebookStream } from "../ports/Journal.js"
import { VaultDown } from "../ports/Vault.js"
import { beforeAnyEdition, publishedIn } from "../rulebook/choice.js"
import type { Told } from "../testing/rehearsal.js"
import type { Answer } from "./Answer.js"
import { chapterOf, type Sent } from "./entry.js"

const codes = (answer: Answer) => (answer.ok ? [] : answer.refusals.map(({ code }) => code))
const story = renovationUpTo("refund requested")
const note = (at: string, text: string, other: Partial<Told> = {}): Told => ({
  ...scenes.posted(at),
  command: "note",
  input: { text },
  ...other
})
const _viewer = { by: "zhou", role: "clerk" }

const names = {
  "vault:c-1:workers.0.name": "甲",
  "vault:c-1:workers.1.name": "乙",
  "vault:c-1:workers.2.name": "丙"
}

describe("a command id", () => {
  const apply = scenes.apply("2026-01-04")

  it("sent again brings the first acceptance back, whatever has happened since, and its values stay", () => {
    const { play, commits, held } = house()
    const first = play(apply, "c-1")
    play(scenes.handIn("2026-01-05", { document: "drawings" }))
    const count = commits().length
    expect(play({ ...apply, at: "2026-02-01" }, "c-1")).toEqual({ ...first, repeated: true })
    expect(commits()).toHaveLength(count)
    expect(held()).toEqual(names)
  })

  it("does not mind the order of the fields", () => {
    const { play } = house()
    const first = play(apply, "c-1")
    const turned = Object.fromEntries(Object.entries(apply.input as object).reverse())
    expect(play({ ...apply, input: turned }, "c-1")).toEqual({ ...first, repeated: true })
  })

  it.each<[string, Partial<Told>]>([
    ["another input", { input: { ...(apply.input as object), workers: [{ name: "别人" }] } }],
    ["another case", { caseId: "R-9" }],
    ["another command", { command: "note", input: { text: "别的" } }],
    ["another person", { by: "qian" }],
    ["another role", { role: "supervisor" }],
    ["a reason", { reason: "补录" }]
  ])("with %s is refused, and the first one's values stay", (_what, other) => {
    const { play, check, commits, held } = house()
    play(apply, "c-1")
    expect(codes(check({ ...apply, ...other }, "c-1"))).toEqual(["command-id-reused"])
    const answer = play({ ...apply, ...other }, "c-1")
    expect(codes(answer)).toEqual(["command-id-reused"])
    expect(answer.ok || answer.refusals[0]?.message.zh).toContain("c-1")
    expect(commits()).toHaveLength(2)
    expect(held()).toEqual(names)
  })

  it("of a refused command may be used again", () => {
    const { play } = house()
    expect(codes(play({ ...apply, role: "finance" }, "c-1"))).toEqual(["role-may-not"])
    expect(play(apply, "c-1").ok).toBe(true)
  })
})

describe("the vault and the journal", () => {
  const apply = scenes.apply("2026-01-04")

  it("forgets what a refused command brought", () => {
    const { play, held } = house()
    play({ ...apply, role: "finance" }, "c-1")
    expect(held()).toEqual({})
  })

  it("holds what was accepted where an earlier attempt under the same id was cut short", () => {
    const { desk, run, sentOf, setTo, play, vault, held } = house()
    // The attempt had put its values, and died before its command was decided.
    run(
      vault.put(community, [
        { ref: "vault:c-1:workers.0.name", kept: "renovation", value: "旧名", stream: "renovation/R-1" }
      ])
    )
    expect(play(apply, "c-1").ok).toBe(true)
    expect(held()).toEqual(names)
    setTo("2026-01-05")
    expect(run(desk.submit(sentOf(apply, "c-1")))).toMatchObject({ repeated: true })
    expect(held()).toEqual(names)
  })

  it("holds what was accepted where the same command was sent twice and refused the first time", () => {
    let twin: Effect.Effect<unknown> = Effect.void
    const there = house(({ vault }) => ({
      vault: {
        ...vault,
        // Before the refused one's values are forgotten, the reason is gone and its twin is accepted with them.
        discard: (...given) => {
          const meanwhile = twin
          twin = Effect.void
          return Effect.zipRight(meanwhile, vault.discard(...given))
        }
      }
    }))
    const { desk, run, sentOf, play, held, setTo } = there
    play(apply, "c-1")
    const sent: Sent = { ...sentOf(scenes.cancel("2026-01-05"), "c-2"), caseId: "R-2" }
    setTo("2026-01-05")
    twin = Effect.orDie(
      Effect.flatMap(
        desk.submit({
          ...sentOf({ ...scenes.apply("2026-01-05", { unit: "3-1203", applicant: "P-1203" }), caseId: "R-2" })
        }),
        () => desk.submit(sent)
      )
    )
    expect(codes(run(desk.submit(sent)))).toEqual(["no-such-case"])
    expect(held()).toMatchObject({ "vault:c-2:reason": "业主改变主意" })
    expect(run(desk.submit(sent))).toMatchObject({ ok: true, repeated: true })
  })

  it("leaves nothing behind where whoever sent a refused command did not wait for the answer", async () => {
    const { desk, sentOf, held } = house(({ directory }) => ({
      directory: { ...directory, unit: (...given) => Effect.delay(directory.unit(...given), 20) }
    }))
    const fiber = Effect.runFork(desk.submit(sentOf({ ...apply, role: "finance" }, "c-1")))
    await Effect.runPromise(Effect.yieldNow())
    expect(held()).toEqual(names)
    await Effect.runPromise(Fiber.interrupt(fiber))
    expect(held()).toEqual({})
  })

  it("writes nothing where the vault is down, and says so", () => {
    const { desk, run, sentOf, commits } = house(({ vault }) => ({
      vault: { ...vault, put: () => Effect.fail(new VaultDown({ cause: "gone" })) }
    }))
    const failed = run(Effect.either(desk.submit(sentOf(apply))))
    expect(Either.isLeft(failed) && failed.left).toMatchObject({ _tag: "VaultDown", code: "vault-down" })
    expect(commits()).toHaveLength(1)
  })

  it("keeps the values where it is not known whether the command was recorded, for when it is sent again", () => {
    let down = false
    const { desk, run, sentOf, held, setTo } = house(({ journal }) => ({
      journal: {
        ...journal,
        record: (request) =>
          Effect.flatMap(journal.record(request), (outcome) =>
            down && outcome._tag === "Recorded"
              ? Effect.fail(new JournalDown({ cause: "the answer was lost" }))
              : Effect.succeed(outcome)
          )
      }
    }))
    setTo("2026-01-04")
    down = true
    expect(Either.isLeft(run(Effect.either(desk.submit(sentOf(apply, "c-1")))))).toBe(true)
    down = false
    expect(run(desk.submit(sentOf(apply, "c-1")))).toMatchObject({ ok: true, repeated: true })
    expect(held()).toEqual(names)
  })
})

describe("the directory", () => {
  it("is asked once for each answer, outside the journal's step, and the answer stands among the facts", () => {
    const asked: Array<string> = []
    const { play, check, commits } = house(({ directory }) => ({
      directory: {
        ...directory,
        unit: (where, id) => {
          asked.push(id)
          return directory.unit(where, id)
        }
      }
    }))
    check(scenes.apply("2026-01-04"))
    expect(asked).toEqual(["3-1202"])
    play(scenes.apply("2026-01-04"))
    expect(asked).toEqual(["3-1202", "3-1202"])
    const unit = {
      building: "3",
      floor: "12",
      number: "3-1202",
      areaHundredths: 8950,
      owners: ["P-1202"],
      signatories: []
    }
    expect(commits().at(-1)?.facts).toEqual({ unit: { id: "3-1202", ...unit }, others: [] })
    play(scenes.handIn("2026-01-05", { document: "drawings" }))
    expect(asked).toHaveLength(2)
  })

  it("is not asked again for a command that was accepted", () => {
    let down = false
    const { play, desk, run, sentOf, setTo } = house(({ directory }) => ({
      directory: {
        ...directory,
        unit: (...given) => (down ? Effect.fail(new DirectoryDown({ cause: "gone" })) : directory.unit(...given))
      }
    }))
    const first = play(scenes.apply("2026-01-04"), "c-1")
    down = true
    expect(play(scenes.apply("2026-01-04"), "c-1")).toEqual({ ...first, repeated: true })
    setTo("2026-01-05")
    const failed = run(Effect.either(desk.submit(sentOf({ ...scenes.apply("2026-01-05"), caseId: "R-2" }))))
    expect(Either.isLeft(failed) && failed.left).toMatchObject({ code: "directory-down" })
  })

  it("makes an unknown unit a refusal, not bad input", () => {
    const { check } = house()
    const answer = check(scenes.apply("2026-01-04", { unit: "9-9999" }))
    expect(codes(answer)).toEqual(["unknown-unit"])
    expect(answer.ok || answer.refusals[0]).toMatchObject({
      facts: { unit: "9-9999" },
      cure: { by: "input", field: "unit", text: { zh: "请改正「房号」", en: "Correct “Unit”" } }
    })
  })
})

describe("a commit", () => {
  it("holds all its decision read: decided again it is the same, byte for byte", () => {
    const { play, commits, run, journal, desk, setTo } = house()
    for (const step of [...story, note("2026-03-01", "谢谢")]) play(step)
    setTo("2026-06-20")
    run(desk.tick)
    play(scenes.approveRefund("2026-06-20", {}, { reason: "补录" }))
    const all = commits()
    expect(all.length).toBeGreaterThan(story.length)
    const { choice } = publishedIn(run(journal.read(community, rulebookStream)))
    const rebuilt = all.map((commit, index) => {
      const { kind, caseId } = caseOf(commit.stream)
      const process = chapterOf(kind)
      if (process === undefined) throw new Error(kind)
      const history = all.slice(0, index).filter(({ stream }) => stream === commit.stream)
      const { command, input, commandId, actor, role, desk: at, occurredAt, recordedAt, lateReason } = commit
      const meta = {
        ...{ commandId, by: actor, role, occurredAt: Date.parse(occurredAt), recordedAt: Date.parse(recordedAt) },
        ...(at !== undefined && { desk: at }),
        ...(lateReason !== undefined && { lateReason })
      }
      const own = kind === "rulebook" ? beforeAnyEdition(choice) : choice
      const decision = propose({ process, command, caseId, input, meta }, history, own).decide(commit.facts)
      if (!decision.ok) throw new Error(`${command}: ${JSON.stringify(decision.refusals)}`)
      expect(decision.value.changes).toEqual(process.changes(history, commit))
      return decision.value.draft
    })
    expect(JSON.stringify(rebuilt)).toBe(JSON.stringify(all.map(({ position: _, sequence: __, ...draft }) => draft)))
  })
})
