import { spawnSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  Desk,
  type DeskService,
  found,
  Journal,
  type JournalService,
  layer,
  type RowQuery,
  type Viewer
} from "@qiantai/core"
import { journalRequest } from "@qiantai/core/testing"
import Sqlite from "better-sqlite3"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { rowList } from "../src/journal/rowList.js"
import { done, statementsOn } from "../src/sqlite/writer.js"
import { sqlite } from "../src/sqlite.js"
import { caseAt, commitsAStream, entryAt, eventsACommit, goOn, step, streamAt } from "./filling.js"
import { against, rounds } from "./timing.js"

/**
 * What a journal on SQLite costs as it grows: append and read at 10,000 events, a million and five million, bytes an
 * event, memory, and a page of what is due among a million open cases. Takes minutes, and seven gigabytes of the disk
 * while it runs; a number after it makes all of it so many times smaller.
 */

const smaller = Number(process.argv[2] ?? 1)
const sizes = [10_000, 1_000_000, 5_000_000].map((events) => Math.max(100, Math.round(events / smaller)))
const openCases = [10_000, 1_000_000].map((cases) => Math.max(1_000, Math.round(cases / smaller)))
const repetitions = 15
const community = "jinshang-garden"

/** Files of each size, each grown from the one before. */
const grown = (folder: string): ReadonlyArray<string> =>
  sizes.map((events, index) => {
    const path = join(folder, `${events}.db`)
    const before = sizes[index - 1]
    if (before === undefined) step(path, events / eventsACommit, entryAt)
    else {
      for (const end of ["", ".key"]) copyFileSync(join(folder, `${before}.db${end}`), `${path}${end}`)
      goOn(path, before / eventsACommit, events / eventsACommit)
    }
    return path
  })

const journalOf = (path: string): Effect.Effect<JournalService, unknown, Scope> =>
  Effect.map(Layer.build(sqlite(path)), (built) => Context.get(built, Journal))

const deskOf = (path: string): Effect.Effect<DeskService, unknown, Scope> =>
  Effect.map(Layer.build(Layer.provide(layer(community), sqlite(path))), (built) => Context.get(built, Desk))

/** Far behind what is there, and no other process's. */
let appended = 1_000_000_000 + process.pid * 1_000_000
const append = (journal: JournalService) =>
  Effect.suspend(() => {
    appended += 1
    return journal.record(journalRequest(randomUUID(), entryAt(appended)))
  })

const counted = async (work: Effect.Effect<unknown, unknown>, count: number): Promise<number> => {
  await Effect.runPromise(work)
  return count
}

/** The resident memory of a process that opens a file and appends to it, in MiB. */
const memoryOf = (path: string): number => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1] ?? "", "1", path], {
    encoding: "utf8"
  })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}

const appendedTo = (path: string) =>
  Effect.gen(function* () {
    const journal = yield* journalOf(path)
    for (let n = 0; n < 1_000; n++) yield* append(journal)
    console.log(Math.round(process.memoryUsage().rss / 1024 / 1024))
  })

/** Reads a stream somewhere in the log. */
const read = ({ journal, events }: Size) =>
  Effect.suspend(() =>
    Effect.filterOrDieMessage(
      journal.read(community, streamAt(Math.floor((Math.random() * events) / eventsACommit))),
      (commits) => commits.length === commitsAStream && commits.every(({ sequence }, index) => sequence === index + 1),
      "a stream was not read as it was written"
    )
  )

interface Size {
  readonly events: number
  readonly path: string
  readonly journal: JournalService
}

const costs: ReadonlyArray<readonly [what: string, cost: (size: Size) => Promise<number>]> = [
  ["append, one at a time", ({ journal }) => counted(Effect.repeatN(append(journal), 49), 50)],
  [
    "append, 64 in flight",
    ({ journal }) =>
      counted(
        Effect.all(
          Array.from({ length: 256 }, () => append(journal)),
          { concurrency: 64 }
        ),
        256
      )
  ],
  ["read a stream of ten commits", (size) => counted(Effect.repeatN(read(size), 99), 100)]
]

const growth = (folder: string) =>
  Effect.gen(function* () {
    const paths = grown(folder)
    const bytes = paths.map((path, index) => statSync(path).size / (sizes[index] ?? Number.NaN))
    const memory = paths.map(memoryOf)
    const opened = yield* Effect.forEach(paths, (path, index) =>
      Effect.map(journalOf(path), (journal): Size => ({ events: sizes[index] ?? 0, path, journal }))
    )
    const rows: Array<object> = []
    for (const [what, cost] of costs) {
      const sides = opened.map((size) => () => cost(size))
      const times = yield* Effect.promise(() => rounds(repetitions, 2, sides))
      rows.push(
        Object.fromEntries([
          ["what", `${what}, µs`],
          ...sizes.flatMap((events, index) => {
            const { micros, ratio } = against(times, index, 0)
            return [[`${events} events`, `${micros.toFixed(0)} (${ratio.toFixed(2)} x)`]]
          })
        ])
      )
    }
    const also = (what: string, values: ReadonlyArray<number>) =>
      Object.fromEntries([["what", what], ...sizes.map((events, index) => [`${events} events`, `${values[index]}`])])
    console.log(
      `A journal on SQLite as it grows (medians of ${repetitions} paired rounds; append: must 3 x, aim 1.5 x)`
    )
    console.table([...rows, also("bytes an event", bytes.map(Math.round)), also("MiB after 1,000 appends", memory)])
  })

/** A page of what is due: by its statement alone, through the port, and through the Desk for who sees more and less. */
const due = (folder: string) =>
  Effect.gen(function* () {
    const paths = openCases.map((cases) => join(folder, `cases-${cases}.db`))
    for (const [index, path] of paths.entries()) {
      yield* Effect.scoped(Effect.flatMap(deskOf(path), found))
      step(path, (openCases[index] ?? 0) / 1_000, (n) => ({
        ...{ stream: `renovation/R-${n}` },
        put: Array.from({ length: 1_000 }, (_, at) => caseAt(n * 1_000 + at))
      }))
    }
    const dueBefore = "2027-06-01T00:00" as NonNullable<RowQuery["where"]["dueBefore"]>
    const query = { where: { open: true, dueBefore }, order: "due", limit: 20 } as const
    const running = paths.map((path) => statementsOn(new Sqlite(path, { readonly: true })))
    const journals = yield* Effect.forEach(paths, journalOf)
    const desks = yield* Effect.forEach(paths, deskOf)
    const pages = 200
    const paged = (page: Effect.Effect<unknown, unknown>) => () => counted(Effect.repeatN(page, pages - 1), pages)
    const alone = running.map((run) => async () => {
      for (let n = 0; n < pages; n++) done(rowList(1, query), run)
      return pages
    })
    const ports = journals.map((journal) => paged(journal.rows(community, query)))
    const seenBy = (viewer: Viewer) => desks.map((desk) => paged(desk.due({ until: dueBefore, limit: 20 }, viewer)))
    const overseer = seenBy({ by: "wu", role: "supervisor" })
    const clerk = seenBy({ by: "zhou", role: "clerk" })
    const sides = [alone, ports, overseer, clerk]
    const times = yield* Effect.promise(() => rounds(repetitions, 2, sides.flat()))
    const lines = (what: string, side: number, other: (index: number) => number) =>
      openCases.map((cases, index) => {
        const { micros, ratio } = against(times, side * paths.length + index, other(index))
        return { what: `${cases} open cases, ${what}`, µs: micros.toFixed(0), ratio: ratio.toFixed(2) }
      })
    const throughPort = (index: number) => paths.length + index
    console.log("The first page of what is due: 20 cases (the statement: must 100 µs, aim 40 µs)")
    console.table([
      ...lines("the statement and its rows", 0, () => 0),
      ...lines("through the port", 1, () => paths.length),
      ...lines("through the Desk for who oversees staff, against the port", 2, throughPort),
      ...lines("through the Desk for a clerk, against the port", 3, throughPort)
    ])
  })

const whole = Effect.gen(function* () {
  const folder = mkdtempSync(join(tmpdir(), "qiantai-growth-"))
  yield* Effect.addFinalizer(() => Effect.sync(() => rmSync(folder, { recursive: true, force: true })))
  yield* Effect.scoped(due(folder))
  yield* Effect.scoped(growth(folder))
})

const memoryFile = process.argv[3]
await Effect.runPromise(Effect.scoped(memoryFile === undefined ? whole : appendedTo(memoryFile)))
