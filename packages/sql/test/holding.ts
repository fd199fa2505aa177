import * as Effect from "effect/Effect"
import type { Scope } from "effect/Scope"
import { createConnection } from "mysql2/promise"
import pg from "pg"
import { type Kind, onPostgres } from "./stores.js"

interface Client {
  readonly say: (sql: string) => Promise<unknown>
  readonly end: () => Promise<void>
}

const connected = async (kind: Kind, where: string): Promise<Client> => {
  if (kind === onPostgres) {
    const client = new pg.Client(where)
    await client.connect()
    return { say: (sql) => client.query(sql), end: () => client.end() }
  }
  const client = await createConnection(where)
  await client.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED")
  return { say: (sql) => client.query(sql), end: () => client.end() }
}

/** Keeps what a statement takes, in a transaction of another program, until it is let go; with the scope at the latest. */
export const holding = (kind: Kind, where: string, sql: string): Effect.Effect<Effect.Effect<void>, never, Scope> =>
  Effect.gen(function* () {
    const client = yield* Effect.promise(() => connected(kind, where))
    let ended: Promise<void> | undefined
    const letGo = Effect.promise(() => {
      ended ??= client.say("ROLLBACK").then(client.end)
      return ended
    })
    yield* Effect.addFinalizer(() => letGo)
    yield* Effect.promise(() => client.say("BEGIN"))
    yield* Effect.promise(() => client.say(sql))
    return letGo
  })
