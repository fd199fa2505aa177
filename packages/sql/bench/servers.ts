import {
  type Commit,
  Desk,
  type DeskService,
  Directory,
  type DirectoryStore,
  found,
  type Journal,
  layer,
  type Recorded,
  type Sent,
  type Vault
} from "@qiantai/core"
import { makeMemoryDirectory } from "@qiantai/core/ports"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Dialect, mariadbDialect, postgresDialect } from "../src/Dialect.js"
import { mysql } from "../src/mysql.js"
import { postgres } from "../src/postgres.js"
import { renovation, unitNamed } from "../test/renovationScript.js"
import { decoded } from "./byHand.js"
import { submitByHand } from "./byHandOnServer.js"
import { type Hand, inDatabase, onMysql, onPostgres, type Served } from "./hands.js"
import { against, rounds } from "./timing.js"

/**
 * A whole command through the Desk on a database server, against the same work by hand: BEGIN, prepared statements,
 * COMMIT, on as many connections as there are communities. Units are told from memory on both sides.
 */

const repetitions = Number(process.argv[2] ?? 7)
const communities = 16
const warmUps = 2

interface Bench {
  readonly name: string
  readonly url: string
  readonly dialect: Dialect
  readonly connect: Served["connect"]
  readonly ports: Layer.Layer<Journal | Vault | Directory | DirectoryStore, unknown>
}

type Submit = (sent: Sent) => Promise<Pick<Commit | Recorded, "events">>

let cases = 0
/** A renovation from its application to its refund; answers with the number of its commands. */
const played = async (submit: Submit): Promise<number> => {
  cases += 1
  const serials: Array<number> = []
  let commands = 0
  for (const sent of renovation(cases, () => serials)) {
    const { events } = await submit(sent)
    for (const event of events) if (event._tag === "PassIssued") serials.push(Number(event.serial))
    commands += 1
  }
  return commands
}

const atOnce = async (submits: ReadonlyArray<Submit>): Promise<number> =>
  (await Promise.all(submits.map(played))).reduce((sum, commands) => sum + commands, 0)

const names = Array.from({ length: communities }, (_, n) => `community-${n}`)

const throughDesk =
  (desk: DeskService): Submit =>
  async (sent) => {
    const answer = await Effect.runPromise(desk.submit(sent))
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
    return answer
  }

const unitsInMemory = Layer.succeed(Directory, {
  ...makeMemoryDirectory({}),
  unit: (_community, id) => Effect.succeed(unitNamed(id))
})

const desksOn = ({ ports }: Bench) =>
  Effect.gen(function* () {
    const built = yield* Layer.build(Layer.merge(ports, unitsInMemory))
    return yield* Effect.forEach(names, (name) =>
      Effect.gen(function* () {
        const desk = Context.get(yield* Layer.build(Layer.provide(layer(name), Layer.succeedContext(built))), Desk)
        yield* found(desk)
        return throughDesk(desk)
      })
    )
  })

const handsOn = async (
  { url, dialect, connect }: Bench,
  hands: ReadonlyArray<Hand>
): Promise<ReadonlyArray<Submit>> => {
  const one = await connect(url)
  for (const [n] of hands.entries())
    await one.execute(
      "INSERT INTO qt_heads (community, position, rulebook, digest_key, link) VALUES (?, 0, 0, 'key', ?)",
      [`by-hand-${n}`, `by-hand-${n}`]
    )
  const found = await one.execute("SELECT id FROM qt_heads WHERE community LIKE 'by-hand-%'", [])
  await one.end()
  return hands.map(({ execute }, n) => {
    const submit = submitByHand(dialect, execute, Number(found[n]?.id), unitNamed)
    return (sent) => submit(decoded(sent))
  })
}

const measured = (bench: Bench) =>
  Effect.gen(function* () {
    const desks = yield* desksOn(bench)
    const hands = yield* Effect.acquireRelease(
      Effect.promise(() => Promise.all(names.map(() => bench.connect(bench.url)))),
      (open) => Effect.promise(() => Promise.all(open.map(({ end }) => end())))
    )
    const byHand = yield* Effect.promise(() => handsOn(bench, hands))
    const [oneHand, oneDesk] = [byHand.slice(0, 1), desks.slice(0, 1)]
    const sixteenInOne = Array.from({ length: communities }, () => desks[0] as Submit)
    const sides = [oneHand, oneDesk, byHand, desks, sixteenInOne]
    const works = sides.map((side) => () => atOnce(side))
    return yield* Effect.promise(() => rounds(repetitions, warmUps, works))
  })

const report = (name: string, times: ReadonlyArray<ReadonlyArray<number>>): void => {
  const line = (what: string, index: number, other: number, must?: number, aim?: number) => {
    const { micros, ratio } = against(times, index, other)
    return {
      what,
      "µs a command": micros.toFixed(0),
      ratio: ratio.toFixed(2),
      ...(must !== undefined && { must, aim })
    }
  }
  console.log(`A whole command on ${name}, against the same by hand (medians of ${repetitions} paired rounds)`)
  console.table([
    line("by hand, 1 in flight", 0, 0),
    line("through the Desk, 1 in flight", 1, 0),
    line(`by hand, ${communities} communities in flight`, 2, 2),
    line(`through the Desk, ${communities} communities in flight`, 3, 2, 1.3, 0.6),
    line(`through the Desk, ${communities} in flight in one community, against by hand one at a time`, 4, 0)
  ])
}

const benched = (served: Served, bench: (url: string) => Pick<Bench, "dialect" | "ports">): Promise<void> =>
  inDatabase(served, async (url) => {
    const { name, connect } = served
    report(name, await Effect.runPromise(Effect.scoped(measured({ name, url, connect, ...bench(url) }))))
  })

const options = { connections: communities, vaultKey: Buffer.alloc(32, "bench") }
await benched(onPostgres, (url) => ({ dialect: postgresDialect, ports: postgres(url, options) }))
await benched(onMysql, (url) => ({ dialect: mariadbDialect, ports: mysql(url, options) }))
