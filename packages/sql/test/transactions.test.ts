import { SqlError } from "@effect/sql/SqlError"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { expect, it } from "vitest"
import { run, type Work } from "../src/Database.js"
import { postgresDialect } from "../src/Dialect.js"
import { makeTransactions, type Server } from "../src/servers/transactions.js"

/** A server that only says what it was told, and fails where it is told to: at which times of a statement. */
const heard = (failing: { readonly [statement: string]: ReadonlyArray<number> } = {}) => {
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
