import { type Balance, type Commit, Journal, type StoredEvent } from "@qiantai/core"
import { inMemory, type OpenDesk, type OpenOptions } from "@qiantai/core/promise"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { expect, it } from "vitest"
import { type Kind, kinds } from "./stores.js"
import { carryingOn } from "./week/carrying.js"
import { dateOf, lin, type Step, stepsOf, zhou } from "./week/community.js"
import { counterOn } from "./week/counter.js"
import { gateOn } from "./week/gate.js"
import { codesOf, community, openAll, submit } from "./week/playing.js"
import { repairsOn } from "./week/repairs.js"

const day = 1
const date = dateOf(day)
const shift = stepsOf("shift")

/** Each clerk comes to her own desk, eats, and hands over in the evening with nothing done but what the day has left. */
const shifts: ReadonlyArray<Step> = [
  { who: zhou, shiftOf: `${date}-A` },
  { who: lin, shiftOf: `${date}-B` }
].flatMap(({ who, shiftOf }) => [
  shift("08:00", who, "arrive", shiftOf),
  shift("12:30", who, "log", shiftOf, { text: "电梯检修", important: true }),
  shift("20:00", who, "prepareHandover", shiftOf),
  shift("20:05", who, "forwardPhone", shiftOf)
])

/** Monday of the week, with all its people. */
const steps: ReadonlyArray<Step> = [...shifts, ...repairsOn(day), ...gateOn(day), ...carryingOn(day), ...counterOn(day)]

interface Told {
  readonly commits: ReadonlyArray<Commit>
  readonly balances: ReadonlyArray<Balance>
}

/** Plays the day at two desks at once, each with a way of its own into the store, and whoever is at it does one thing after another. */
const playedOn = async (ways: readonly [OpenOptions["store"], OpenOptions["store"]]): Promise<Told> => {
  const { desks, setTo } = await openAll(ways)
  const enter = async (desk: OpenDesk, own: ReadonlyArray<Step>): Promise<void> => {
    for (const step of own) {
      const commandId = `${step.chapter}:${step.caseId}:${step.command}:${step.at}:${steps.indexOf(step)}`
      const came = codesOf(await submit({ desk }, step, { commandId }))
      expect([step.caseId, step.command, came]).toEqual([step.caseId, step.command, step.refused ?? ""])
    }
  }
  for (const minute of [...new Set(steps.map(({ at }) => at))].sort()) {
    setTo(`${date}T${minute}`)
    const now = steps.filter(({ at }) => at === minute)
    const atB = now.filter(({ by }) => by === lin.by)
    const atA = now.filter((step) => !atB.includes(step))
    await Promise.all([enter(desks[0], atA), enter(desks[1], atB)])
  }
  const told = Effect.gen(function* () {
    const journal = yield* Journal
    const commits = yield* journal.tail(community, 0, 1_000_000)
    return { commits, balances: yield* journal.balances(community, "") }
  })
  const read = await Effect.runPromise(Effect.scoped(Effect.provide(told, ways[0])))
  await Promise.all(desks.map((desk) => desk.close()))
  return read
}

const onMemory = Effect.gen(function* () {
  const ports = Layer.succeedContext(yield* Layer.build(inMemory))
  return yield* Effect.promise(() => playedOn([ports, ports]))
})

const on = (kind: Kind) =>
  Effect.gen(function* () {
    const where = yield* kind.fresh
    return yield* Effect.promise(() => playedOn([kind.open(where), kind.open(where)]))
  })

interface Numbered extends StoredEvent {
  readonly receipt?: { readonly number: number }
}

const numbered = (events: Commit["events"]) => events as unknown as ReadonlyArray<Numbered>

const numbersOf = (commits: ReadonlyArray<Commit>): ReadonlyArray<number> =>
  commits.flatMap(({ events }) =>
    numbered(events).flatMap(({ receipt }) => (receipt === undefined ? [] : [receipt.number]))
  )

/** The numbers of somebody's receipts at half past ten, when each of the two delivers ten barrels of water. */
const atHalfPastTen = (commits: ReadonlyArray<Commit>, by: string): ReadonlyArray<number> =>
  numbersOf(commits.filter(({ actor, occurredAt }) => actor === by && occurredAt === "2026-03-02T02:30:00.000Z"))

/** A receipt's number, and the first and the last of a period's. */
const withoutNumbers = (field: string, value: unknown): unknown => {
  if (field === "receipt" && typeof value === "object") return { ...value, number: "printed" }
  return (field === "first" || field === "last") && typeof value === "string" ? "printed" : value
}

/**
 * What happened in each case. Who of the two is first in a minute is chance, and with it the number of a receipt and what
 * was in the till and on the shelf before; what came of it is not.
 */
const historiesOf = ({ commits }: Told): Readonly<Record<string, ReadonlyArray<unknown>>> => {
  const histories: Record<string, Array<unknown>> = {}
  for (const { stream, command, events, actor } of commits) {
    const told = JSON.parse(JSON.stringify(events, withoutNumbers))
    histories[stream] = [...(histories[stream] ?? []), [command, actor, told]]
  }
  return histories
}

for (const kind of kinds)
  it(
    `a day of two clerks at two desks comes to the same on ${kind.name} and in memory`,
    () =>
      Effect.runPromise(
        Effect.scoped(
          Effect.gen(function* () {
            const [there, inMind] = [yield* on(kind), yield* onMemory]
            const recorded = steps.filter(({ refused }) => refused === undefined).length
            for (const { commits } of [there, inMind]) expect(commits).toHaveLength(1 + recorded)
            expect(historiesOf(there)).toEqual(historiesOf(inMind))
            expect(there.balances).toEqual(inMind.balances)
            for (const { commits } of [there, inMind]) {
              expect(numbersOf(commits)).toEqual(Array.from({ length: 44 }, (_, index) => index + 1))
              const [hers, his] = [atHalfPastTen(commits, zhou.by), atHalfPastTen(commits, lin.by)]
              expect([hers.length, his.length]).toEqual([10, 10])
              // Neither waited for the other to be done.
              expect(Math.max(...hers)).toBeGreaterThan(Math.min(...his))
              expect(Math.max(...his)).toBeGreaterThan(Math.min(...hers))
            }
          })
        )
      ),
    120_000
  )
