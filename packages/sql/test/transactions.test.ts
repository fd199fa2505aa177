import { SqlError } from "@effect/sql/SqlError"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { expect, it } from "vitest"
import { beside, rows, run, runAll, statement, type Work } from "../src/Database.js"
import { postgresDialect } from "../src/Dialect.js"
import { makeTransactions, type Server } from "../src/servers/transactions.js"

type Failing = { readonly [statement: string]: ReadonlyArray<number> }

/** A server that only says what it was told, and fails where it is told to: at which times of a statement. */
const heard = (failing: Failing = {}) => {
  const told: Array<string> = []
  const times = new Map<string, number>()
  const server: Server = {
    dialect: postgresDialect,
    beginWriting: "BEGIN",
    beginReading: ["LOOK"],
    isConflict: (error) => error instanceof SqlError && error.cause === "conflict",
    end: async () => void told.push("end"),
    connect: async () => ({
      run: async ({ sql }) => {
        told.push(sql)
        const time = (times.get(sql) ?? 0) + 1
        times.set(sql, time)
        if (failing[sql]?.includes(time)) throw new SqlError({ cause: "conflict" })
        return []
      },
      release: (sound) => void told.push(sound ? "back" : "lost")
    })
  }
  return { told, ...makeTransactions(server) }
}

function* say(word: string): Work<string> {
  yield* run(word)
  return word
}

const all = (words: ReadonlyArray<string>, { database }: ReturnType<typeof heard>, lane?: string) =>
  Effect.runPromise(
    Effect.forEach(words, (word) => Effect.either(database.write(() => say(word), lane)), { concurrency: "unbounded" })
  ).then((results) => results.map(Either.getOrElse(() => "failed")))

it("what waits in a lane is one transaction; what has no lane is one each", async () => {
  const one = heard()
  expect(await all(["a", "b", "c"], one, "garden")).toEqual(["a", "b", "c"])
  expect(one.told).toEqual(["BEGIN", "a", "b", "c", "COMMIT", "back"])
  const each = heard()
  expect(await all(["a", "b"], each)).toEqual(["a", "b"])
  expect(each.told.filter((sql) => sql === "COMMIT")).toHaveLength(2)
})

it("what failed in company is done by itself", async () => {
  const server = heard({ b: [1] })
  expect(await all(["a", "b", "c"], server, "garden")).toEqual(["a", "b", "c"])
  expect(server.told.slice(0, 5)).toEqual(["BEGIN", "a", "b", "ROLLBACK", "back"])
  expect(server.told.filter((sql) => sql === "COMMIT")).toHaveLength(3)
})

it("what another transaction came in the way of is done anew, but not for ever", async () => {
  const server = heard({ a: [1, 2] })
  expect(await all(["a"], server)).toEqual(["a"])
  expect(server.told.join(" ")).toBe("BEGIN a ROLLBACK back BEGIN a ROLLBACK back BEGIN a COMMIT back")
  expect(await all(["a"], heard({ a: Array.from({ length: 99 }, (_, n) => n) }))).toEqual(["failed"])
})

it("what was under way on a lost connection fails, all of it, and is not done again", async () => {
  const server = heard({ b: [1], ROLLBACK: [1] })
  expect(await all(["a", "b"], server, "garden")).toEqual(["failed", "failed"])
  expect(server.told).toEqual(["BEGIN", "a", "b", "ROLLBACK", "lost"])
})

it("where the answer to COMMIT is lost, nothing is done again, for it may have been kept", async () => {
  const server = heard({ COMMIT: [1] })
  expect(await all(["a", "b"], server, "garden")).toEqual(["failed", "failed"])
  expect(server.told).toEqual(["BEGIN", "a", "b", "COMMIT", "ROLLBACK", "back"])
})

it("closing waits for what is under way, and takes nothing more", async () => {
  const server = heard()
  const work = all(["a"], server)
  while (server.told.length === 0) await Promise.resolve()
  await server.close()
  expect(await work).toEqual(["a"])
  expect(server.told).toEqual(["BEGIN", "a", "COMMIT", "back", "end"])
  expect(await all(["b"], server, "garden")).toEqual(["failed"])
})

/**
 * A server that answers a turn later, and where a statement that fails ends its transaction: what comes after it fails as
 * well, but for COMMIT, which then only ends it.
 */
const heardAhead = (failing: Failing = {}) => {
  const told: Array<string> = []
  const times = new Map<string, number>()
  let isOver = false
  const answer = (sql: string): ReadonlyArray<never> => {
    const time = (times.get(sql) ?? 0) + 1
    times.set(sql, time)
    const fails = failing[sql]?.includes(time) === true
    if (fails) told.push(`${sql} fails`)
    const over = isOver && sql !== "COMMIT" && sql !== "ROLLBACK"
    isOver = sql !== "COMMIT" && sql !== "ROLLBACK" && (isOver || fails)
    if (fails) throw new SqlError({ cause: "conflict" })
    if (over) throw new SqlError({ cause: "over" })
    return []
  }
  const server: Server = {
    ...{ dialect: postgresDialect, beginWriting: "BEGIN", beginReading: ["LOOK"] },
    asOne: (statements) => statement(statements.map(({ sql }) => sql).join("+")),
    isConflict: (error) => error instanceof SqlError && error.cause === "conflict",
    end: async () => undefined,
    connect: async () => ({
      run: async ({ sql }) => {
        told.push(sql)
        await new Promise(setImmediate)
        told.push("answered")
        return answer(sql)
      },
      release: (sound) => void told.push(sound ? "back" : "lost")
    })
  }
  return { told, ...makeTransactions(server) }
}

function* ask(word: string, ...changes: ReadonlyArray<string>): Work<string> {
  yield* rows(word)
  yield* runAll(changes.map((change) => statement(change)))
  return word
}

const asked = ({ database }: ReturnType<typeof heardAhead>, ...works: ReadonlyArray<() => Work<string>>) =>
  Effect.runPromise(
    Effect.forEach(works, (work) => Effect.either(database.write(work, "garden")), { concurrency: "unbounded" })
  ).then((results) => results.map(Either.getOrElse(() => "failed")))

it("where a failure ends the transaction, only what has rows is waited for, and changes are said as one", async () => {
  const server = heardAhead()
  expect(await asked(server, () => ask("a", "b", "c"))).toEqual(["a"])
  expect(server.told.join(" ")).toBe("BEGIN a answered answered b+c COMMIT answered answered back")
})

it("what is changed first waits until the transaction has begun", async () => {
  const server = heardAhead({ BEGIN: Array.from({ length: 9 }, (_, n) => n) })
  expect(await asked(server, () => say("a"))).toEqual(["failed"])
  expect(server.told).not.toContain("a")
})

it("what fails unheard is known before COMMIT counts: it is done anew, and who was with it by himself", async () => {
  const alone = heardAhead({ "b+c": [1] })
  expect(await asked(alone, () => ask("a", "b", "c"))).toEqual(["a"])
  expect(alone.told.filter((word) => word === "b+c")).toHaveLength(2)
  const company = heardAhead({ b: [1] })
  expect(
    await asked(
      company,
      () => ask("a", "b"),
      () => ask("c", "d")
    )
  ).toEqual(["a", "c"])
  expect(company.told.filter((word) => word === "COMMIT")).toHaveLength(2)
})

it("where the answer to a COMMIT said ahead is lost, nothing is done again", async () => {
  const server = heardAhead({ COMMIT: [1] })
  expect(await asked(server, () => ask("a", "b"))).toEqual(["failed"])
  expect(server.told.filter((word) => word === "a")).toHaveLength(1)
})

it("pieces of work beside one another ask together, and each gets its own rows", () => {
  function* twice(word: string): Work<string> {
    const first = yield* rows<{ readonly was: string }>(`${word}1`)
    const second = yield* rows<{ readonly was: string }>(`${word}2`)
    return [...first, ...second].map(({ was }) => was).join(" ")
  }
  function* once(word: string): Work<string> {
    return (yield* rows<{ readonly was: string }>(word)).map(({ was }) => was).join(" ")
  }
  const asks: Array<ReadonlyArray<string>> = []
  const work = beside([twice("a"), once("b"), beside([once("c"), once("d")])])
  let step = work.next()
  while (!step.done) {
    const statements = [step.value].flat() as ReadonlyArray<{ readonly sql: string }>
    asks.push(statements.map(({ sql }) => sql))
    step = work.next(statements.map(({ sql }) => [{ was: sql }]))
  }
  expect(asks).toEqual([["a1", "b", "c", "d"], ["a2"]])
  expect(step.value).toEqual(["a1 a2", "b", ["c", "d"]])
})
