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
import { createConnection } from "mysql2/promise"
import pg from "pg"
import { type Dialect, mariadbDialect, postgresDialect } from "../src/Dialect.js"
import { mysql } from "../src/mysql.js"
import { postgres } from "../src/postgres.js"
import { renovation, unitNamed } from "../test/renovationScript.js"
import { decoded } from "./byHand.js"
import { type Execute, submitByHand } from "./byHandOnServer.js"

/**
 * A whole command through the Desk on a database server, against the same work by hand: BEGIN, prepared statements,
 * COMMIT, on as many connections as there are communities. Units are told from memory on both sides.
 */

const repetitions = Number(process.argv[2] ?? 7)
const communities = 16
const warmUps = 2

type Hand = { readonly execute: Execute; readonly end: () => Promise<void> }

interface Bench {
  readonly name: string
  readonly url: string
  readonly dialect: Dialect
  readonly connect: (url: string) => Promise<Hand>
  readonly ports: Layer.Layer<Journal | Vault | Directory | DirectoryStore, unknown>
}

const connectPostgres = async (url: string): Promise<Hand> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  await client.connect()
  const names = new Map<string, { readonly name: string; readonly text: string }>()
  const named = (sql: string) => {
    const known = names.get(sql) ?? { name: `s${names.size}`, text: postgresDialect.said(sql) }
    names.set(sql, known)
    return known
  }
  return {
    execute: async (sql, values) => (await client.query({ ...named(sql), values: [...values] })).rows,
    end: () => client.end()
  }
}

const connectMysql = async (uri: string): Promise<Hand> => {
  const client = await createConnection({ uri, supportBigNumbers: true, connectTimeout: 3_000 })
  await client.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED")
  return {
    execute: async (sql, values) => (await client.execute(sql, [...values]))[0] as Awaited<ReturnType<Execute>> & [],
    end: () => client.end()
  }
}

const timed = async (work: () => Promise<number>): Promise<number> => {
  const start = process.hrtime.bigint()
  const commands = await work()
  return Number(process.hrtime.bigint() - start) / 1000 / commands
}

const median = (values: ReadonlyArray<number>): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

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
    return yield* Effect.promise(async () => {
      const rounds: Array<ReadonlyArray<number>> = []
      for (let round = -warmUps; round < repetitions; round++) {
        const times: Array<number> = []
        for (const side of sides) times.push(await timed(() => atOnce(side)))
        if (round >= 0) rounds.push(times)
      }
      return rounds
    })
  })

const report = (name: string, rounds: ReadonlyArray<ReadonlyArray<number>>): void => {
  const line = (what: string, index: number, against: number, must?: number, aim?: number) => ({
    what,
    "µs a command": median(rounds.map((times) => times[index] ?? Number.NaN)).toFixed(0),
    ratio: median(rounds.map((times) => (times[index] ?? Number.NaN) / (times[against] ?? Number.NaN))).toFixed(2),
    ...(must !== undefined && { must, aim })
  })
  console.log(`A whole command on ${name}, against the same by hand (medians of ${repetitions} paired rounds)`)
  console.table([
    line("by hand, 1 in flight", 0, 0),
    line("through the Desk, 1 in flight", 1, 0),
    line(`by hand, ${communities} communities in flight`, 2, 2),
    line(`through the Desk, ${communities} communities in flight`, 3, 2, 1.3, 0.6),
    line(`through the Desk, ${communities} in flight in one community, against by hand one at a time`, 4, 0)
  ])
}

/** A database of its own on a server; says so, and does nothing, where the server is not there. */
const benched = async (
  name: string,
  server: string,
  create: string,
  drop: string,
  bench: (url: string) => Omit<Bench, "name" | "url">
): Promise<void> => {
  const database = `qiantai_bench_${process.pid}`
  const url = Object.assign(new URL(server), { pathname: `/${database}` }).href
  const sides = { name, url, ...bench(url) }
  let first: Hand
  try {
    first = await sides.connect(server)
  } catch (error) {
    console.log(`${name} was left out: ${new URL(server).host} cannot be used (${(error as Error).message})`)
    return
  }
  await first.execute(create.replace("?", database), [])
  try {
    report(name, await Effect.runPromise(Effect.scoped(measured(sides))))
  } finally {
    await first.execute(drop.replace("?", database), [])
    await first.end()
  }
}

const options = { connections: communities, vaultKey: Buffer.alloc(32, "bench") }
await benched(
  "PostgreSQL",
  process.env.QIANTAI_POSTGRES_URL ?? "postgres://postgres@127.0.0.1:5432/test",
  "CREATE DATABASE ? TEMPLATE template0 ENCODING 'UTF8'",
  "DROP DATABASE ? WITH (FORCE)",
  (url) => ({ dialect: postgresDialect, connect: connectPostgres, ports: postgres(url, options) })
)
await benched(
  "MariaDB",
  process.env.QIANTAI_MYSQL_URL ?? "mysql://root@127.0.0.1:3306/test",
  "CREATE DATABASE ?",
  "DROP DATABASE ?",
  (url) => ({ dialect: mariadbDialect, connect: connectMysql, ports: mysql(url, options) })
)
