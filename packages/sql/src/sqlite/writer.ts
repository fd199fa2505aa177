import { SqlError } from "@effect/sql/SqlError"
import type Sqlite from "better-sqlite3"
import * as Effect from "effect/Effect"
import type { Database, Row, Statement, Work } from "../Database.js"

/** A piece of work that waits for its turn. */
interface Waiting {
  readonly work: () => Work<unknown>
  readonly answer: (result: Effect.Effect<never, SqlError> | Effect.Effect<unknown>) => void
}

export interface Writer {
  readonly write: Database["write"]
  /** Answers whoever still waits, and takes no more work. */
  readonly close: () => void
}

/** At most so many pieces of work are made durable together, so that other things get their turn between. */
const most = 128

/**
 * The writing connection of a file. All work that waits is done in one transaction and answered once that is durable;
 * where any of it fails, each is done again by itself. A transaction begins and ends within one turn, so that no other
 * handle in this process can find the file locked by it.
 */
export const makeWriter = (db: Sqlite.Database): Writer => {
  const running = statementsOf(db)
  const [begin, commit, rollback] = ["BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"].map((sql) => db.prepare(sql)) as [
    Sqlite.Statement,
    Sqlite.Statement,
    Sqlite.Statement
  ]
  let waiting: Array<Waiting> = []
  let closed = false

  const together = (batch: ReadonlyArray<Waiting>): ReadonlyArray<unknown> => {
    begin.run()
    try {
      const values = batch.map(({ work }) => done(work(), running))
      commit.run()
      return values
    } catch (error) {
      if (db.inTransaction) rollback.run()
      throw error
    }
  }

  const settle = (batch: ReadonlyArray<Waiting>): void => {
    try {
      const values = together(batch)
      for (const [index, { answer }] of batch.entries()) answer(Effect.succeed(values[index]))
    } catch (error) {
      if (batch.length === 1 || isBusy(error)) for (const { answer } of batch) answer(failure(error))
      else for (const one of batch) settle([one])
    }
  }

  const turn = (): void => {
    const batch = waiting.slice(0, most)
    waiting = waiting.slice(most)
    if (waiting.length > 0) setImmediate(turn)
    if (batch.length > 0) settle(batch)
  }

  return {
    write: <A>(work: () => Work<A>) =>
      Effect.async<A, SqlError>((resume) => {
        if (closed) return resume(failure(new Error("the store is closed")))
        const one: Waiting = { work, answer: resume as Waiting["answer"] }
        if (waiting.push(one) === 1) setImmediate(turn)
        return Effect.sync(() => {
          waiting = waiting.filter((other) => other !== one)
        })
      }),
    close: () => {
      closed = true
      for (const { answer } of waiting) answer(failure(new Error("the store is closed")))
      waiting = []
    }
  }
}

const isBusy = (error: unknown): boolean => error instanceof Error && /^SQLITE_BUSY/.test(codeOf(error))

const codeOf = (error: Error): string => ("code" in error ? String(error.code) : "")

/** What SQLite says is a failure to store; anything else is a mistake in the work. */
const failure = (error: unknown) =>
  error instanceof Error && (codeOf(error).startsWith("SQLITE_") || error.message === "the store is closed")
    ? Effect.fail(new SqlError({ cause: error, message: "The file could not be written" }))
    : Effect.die(error)

type Run = (statement: Statement) => ReadonlyArray<Row>

/** Statements prepared once each. */
const statementsOf = (db: Sqlite.Database): Run => {
  const prepared = new Map<string, readonly [statement: Sqlite.Statement<Array<unknown>, Row>, reader: boolean]>()
  const prepare = (sql: string) => {
    const statement = db.prepare<Array<unknown>, Row>(sql)
    const entry = [statement, statement.reader] as const
    prepared.set(sql, entry)
    return entry
  }
  return ({ sql, values }) => {
    const [statement, reader] = prepared.get(sql) ?? prepare(sql)
    if (reader) return statement.all(...values)
    statement.run(...values)
    return []
  }
}

const done = <A>(work: Work<A>, running: Run): A => {
  let step = work.next()
  while (!step.done) step = work.next(running(step.value))
  return step.value
}
