import { join } from "node:path"
import * as Effect from "effect/Effect"
import { beforeAll, expect, it } from "vitest"
import { freshPath } from "../sqliteStore.js"
import { type Kind, onSqlite } from "../stores.js"
import { booksIn, closedIn, expectBalanced, expectKept } from "./books.js"
import { onHastySqlite } from "./hasty.js"
import { bundled, type Moment, randomFrom, runAndKill } from "./killed.js"

const community = "jinshang-garden"
/** In each file; as many kills as fall in the way of them, then a new file. */
const renovations = 40
const kills = Number(process.env.QIANTAI_KILLS ?? 6)
/** Whether to say after each file how far it has come. */
const isLong = kills > 50
const seed = Number(process.env.QIANTAI_SEED ?? Math.floor(Math.random() * 2 ** 31))

let child = ""
beforeAll(async () => {
  child = await bundled(join(import.meta.dirname, "child.ts"))
}, 60_000)

/** While it opens the file, or makes it; three times more often while it records. */
const anyMoment = (random: () => number): Moment => ({
  after: random() < 0.25 ? "opening" : "begun",
  millis: random() * 400
})

/** What came of children that were killed. */
interface Toll {
  readonly killed: number
  /** How many of them had sent something that was not answered yet. */
  readonly atWork: number
  readonly commits: number
}

/** Plays renovations into a new file by children that are killed at random, and looks into it after each. */
const fileKilled = async (kind: Kind, path: string, random: () => number, most: number): Promise<Toll> => {
  const sent = new Set<string>()
  const acknowledged = new Map<string, number>()
  let [killed, atWork, commits] = [0, 0, 0]
  let left = Array.from({ length: renovations }, (_, n) => n)
  while (left.length > 0) {
    const moment = killed < most ? anyMoment(random) : undefined
    const told = await runAndKill(child, [kind.name, path, community, "16", ...left.map(String)], moment)
    for (const id of told.sent) sent.add(id)
    for (const [id, position] of told.acknowledged) {
      expect([id, position]).toEqual([id, acknowledged.get(id) ?? position])
      acknowledged.set(id, position)
    }
    if (!told.finished) killed += 1
    if (!told.finished && told.sent.size > told.acknowledged.size) atWork += 1
    const books = await booksIn(onSqlite.open(path), community)
    commits = books.log.length
    expectBalanced(books)
    expectKept(books, sent, acknowledged)
    const closed = closedIn(books)
    left = left.filter((n) => !closed.has(n))
    if (told.finished) expect(left).toEqual([])
  }
  return { killed, atWork, commits }
}

/** Goes on, file after file, until so many were killed. */
const killedSoOften = async (kind: Kind, most: number): Promise<Toll> => {
  const random = randomFrom(seed)
  let toll: Toll = { killed: 0, atWork: 0, commits: 0 }
  while (toll.killed < most) {
    const left = most - toll.killed
    const { killed, atWork, commits } = await Effect.runPromise(
      Effect.scoped(Effect.flatMap(freshPath, (path) => Effect.promise(() => fileKilled(kind, path, random, left))))
    )
    toll = { killed: toll.killed + killed, atWork: toll.atWork + atWork, commits: toll.commits + commits }
    if (isLong) console.log(`seed ${seed}: ${JSON.stringify(toll)}`)
  }
  return toll
}

it(
  `keeps every acknowledged command and no other, killed ${kills} times at random (seed ${seed})`,
  async () => {
    const toll = await killedSoOften(onSqlite, kills)
    expect(toll.killed).toBe(kills)
    expect(toll.atWork).toBeGreaterThan(0)
  },
  120_000 + kills * 10_000
)

it(`shows by as many kills a store that answers before it commits (seed ${seed})`, async () => {
  await expect(killedSoOften(onHastySqlite, 30)).rejects.toThrow(/expected/)
}, 300_000)
