import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  type Answer,
  type Commit,
  Desk,
  type DeskService,
  DirectoryStore,
  found,
  layer,
  type Recorded,
  type Sent
} from "@qiantai/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { sqlite } from "../src/sqlite.js"
import { renovation, unitNamed } from "../test/renovationScript.js"
import { decoded, openByHand } from "./byHand.js"

/** A whole command through the Desk on SQLite, against the same work by hand: renovations from application to refund. */

const community = "jinshang-garden"
const repetitions = Number(process.argv[2] ?? 21)
const atOnce = 64

const opened = (path: string, units: number): Effect.Effect<DeskService, unknown, Scope> =>
  Effect.gen(function* () {
    const ports = yield* Layer.build(Layer.provideMerge(layer(community), sqlite(path)))
    const desk = Context.get(ports, Desk)
    const all = Array.from({ length: units }, (_, n) => unitNamed(`3-${n}`))
    yield* Context.get(ports, DirectoryStore).importUnits(community, all, [])
    yield* found(desk)
    return desk
  })

const serialsIn = (events: Commit["events"] | Recorded["events"]): ReadonlyArray<number> =>
  events.flatMap((event) => (event._tag === "PassIssued" ? [Number(event.serial)] : []))

const throughDesk = (desk: DeskService, n: number): Effect.Effect<number, unknown> =>
  Effect.gen(function* () {
    const serials: Array<number> = []
    let commands = 0
    for (const sent of renovation(n, () => serials)) {
      const answer: Answer = yield* desk.submit(sent)
      if (!answer.ok) return yield* Effect.fail(answer.refusals)
      serials.push(...serialsIn(answer.events))
      commands += 1
    }
    return commands
  })

const byHand = (submit: (sent: Sent) => Pick<Commit, "events">, n: number): number => {
  const serials: Array<number> = []
  let commands = 0
  for (const sent of renovation(n, () => serials)) {
    serials.push(...serialsIn(submit(decoded(sent)).events))
    commands += 1
  }
  return commands
}

/** Microseconds a command. */
const timed = (work: Effect.Effect<number, unknown>): Effect.Effect<number, unknown> =>
  Effect.suspend(() => {
    const start = process.hrtime.bigint()
    return Effect.map(work, (commands) => Number(process.hrtime.bigint() - start) / 1000 / commands)
  })

const median = (values: ReadonlyArray<number>): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const sum = (values: ReadonlyArray<number>) => values.reduce((total, value) => total + value, 0)

const measured = Effect.gen(function* () {
  const folder = mkdtempSync(join(tmpdir(), "qiantai-bench-"))
  yield* Effect.addFinalizer(() => Effect.sync(() => rmSync(folder, { recursive: true, force: true })))
  const desk = yield* opened(join(folder, "desk.db"), 100_000)
  const hand = openByHand(join(folder, "hand.db"), unitNamed)
  let next = 0
  const cases = (count: number) => Array.from({ length: count }, () => next++)
  const one = (count: number) =>
    Effect.map(
      Effect.forEach(cases(count), (n) => throughDesk(desk, n)),
      sum
    )
  const many = Effect.suspend(() =>
    Effect.map(
      Effect.forEach(cases(atOnce), (n) => throughDesk(desk, n), { concurrency: "unbounded" }),
      sum
    )
  )
  const handmade = (count: number) => Effect.sync(() => sum(cases(count).map((n) => byHand(hand.submit, n))))
  yield* Effect.all([one(10), many, handmade(10)])
  const times: Array<readonly [hand: number, one: number, many: number]> = []
  for (let round = 0; round < repetitions; round++)
    times.push([yield* timed(handmade(4)), yield* timed(one(4)), yield* timed(many)])
  hand.close()
  return times
})

const times = await Effect.runPromise(Effect.scoped(measured))
const row = (what: string, index: 1 | 2, must: number, aim: number) => {
  const ratio = median(times.map((time) => time[index] / time[0]))
  return {
    what,
    "µs a command": median(times.map((time) => time[index])).toFixed(1),
    ratio: ratio.toFixed(2),
    must,
    aim
  }
}
console.log(
  `A whole command on SQLite, synchronous=FULL, against the same by hand (medians of ${repetitions} paired rounds)`
)
console.table([
  { what: "by hand, one at a time", "µs a command": median(times.map(([hand]) => hand)).toFixed(1), ratio: "1.00" },
  row("through the Desk, 1 in flight", 1, 1.5, 1.15),
  row(`through the Desk, ${atOnce} in flight`, 2, 0.35, 0.2)
])
