import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { describe, expect, it } from "vitest"
import { house } from "../../test/house.js"
import { renovationUpTo, desk as scenes } from "../../test/renovation.js"
import { JournalDown } from "../ports/Journal.js"
import type { Told } from "../testing/rehearsal.js"
import type { Answer } from "./Answer.js"

const _codes = (answer: Answer) => (answer.ok ? [] : answer.refusals.map(({ code }) => code))
const _story = renovationUpTo("refund requested")
const _note = (at: string, text: string, other: Partial<Told> = {}): Told => ({
  ...scenes.posted(at),
  command: "note",
  input: { text },
  ...other
})
const _viewer = { by: "zhou", role: "clerk" }

describe("the tick", () => {
  /** Cases brought forward, each of its own unit, whose permits end on the same day. */
  const permitted = (count: number, change: Parameters<typeof house>[0] = () => ({})) => {
    const there = house((ports) => ({
      directory: {
        ...ports.directory,
        unit: (_where, id) =>
          Effect.succeed({
            ...{ id, building: "1", floor: "1", number: id, areaHundredths: 8950, owners: ["P"], signatories: [] }
          })
      },
      ...change(ports)
    }))
    for (let index = 0; index < count; index++) {
      const brought = scenes.open("2026-01-06", {
        ...{ unit: `U-${index}`, workers: [], passes: [] },
        permit: { number: index + 1, from: "2026-01-06", until: "2026-04-06" }
      })
      const answer = there.play({ ...brought, caseId: `R-${index}` })
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
    }
    return there
  }

  it("records what has lapsed once, on neither side of its deadline twice", () => {
    const { desk, run, setTo, commits } = permitted(1)
    setTo("2026-04-06T23:59")
    expect(run(desk.tick)).toBe(0)
    setTo("2026-04-07T00:00")
    expect(run(desk.tick)).toBe(1)
    expect(run(desk.tick)).toBe(0)
    expect(commits().at(-1)).toMatchObject({
      command: "expirePermit",
      actor: "system",
      role: "system",
      commandId: "lapse:renovation:R-0:expirePermit:2026-04-06",
      occurredAt: "2026-04-06T16:00:00.000Z"
    })
  })

  it("goes through all pages, though rows change under way", { timeout: 60_000 }, () => {
    const { desk, run, setTo } = permitted(210)
    setTo("2026-05-01")
    expect(run(desk.tick)).toBe(210)
  })

  it("from many places at once records each once", { timeout: 60_000 }, async () => {
    const { desk, timed, setTo, commits } = permitted(210)
    const before = commits().length
    setTo("2026-05-01")
    const counts = await Effect.runPromise(timed(Effect.all([desk.tick, desk.tick, desk.tick], { concurrency: 3 })))
    expect(counts.reduce((sum, count) => sum + count)).toBe(210)
    const lapsed = commits().slice(before)
    expect(lapsed).toHaveLength(210)
    expect(new Set(lapsed.map(({ commandId }) => commandId)).size).toBe(210)
  })

  it("records the deadlines of all others where one case cannot be decided, and still tells of it", () => {
    const { desk, setTo, timed, commits } = permitted(3, ({ journal }) => ({
      journal: {
        ...journal,
        record: (request) =>
          request.commandId.startsWith("lapse:renovation:R-1:")
            ? Effect.die(new Error("broken"))
            : journal.record(request)
      }
    }))
    const before = commits().length
    setTo("2026-05-01")
    const exit = Effect.runSyncExit(timed(desk.tick))
    expect(Exit.isFailure(exit) && Cause.squash(exit.cause)).toEqual(new Error("broken"))
    expect(
      commits()
        .slice(before)
        .map(({ stream }) => stream)
    ).toEqual(["renovation/R-0", "renovation/R-2"])
  })

  it("stops where the journal is down, and goes on from there the next time", () => {
    let left = 2
    const { desk, setTo, timed, run } = permitted(4, ({ journal }) => ({
      journal: {
        ...journal,
        record: (request) =>
          request.commandId.startsWith("lapse:") && left-- <= 0
            ? Effect.fail(new JournalDown({ cause: "gone" }))
            : journal.record(request)
      }
    }))
    setTo("2026-05-01")
    expect(Effect.runSync(timed(Effect.flip(desk.tick)))).toMatchObject({ code: "journal-down" })
    left = 100
    expect(run(desk.tick)).toBe(2)
  })
})
