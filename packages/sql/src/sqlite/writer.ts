import { SqlError } from "@effect/sql/SqlError"
import Sqlite from "better-sqlite3"
import * as Effect from "effect/Effect"
import { type Database, isOne, type Row, type Statement, type Value, type Work } from "../Database.js"

/** A piece of work that waits for its turn. */
interface Waiting {
  readonly work: () => Work<unknown>
  readonly answer: (result: Effect.Effect<never, SqlError> | Effect.Effect<unknown>) => void
}

/** The one place of a file's writing. */
export interface Writer {
  readonly write: Database["write"]
  /** Answers whoever still waits, and takes no more work. */
  readonly close: () => void
}

/** At most so many pieces of work are made durable together, so that other things get their turn between. */
const most = 128

/**
 * The writing connection of a file. All work that waits is done in one transaction and answered once that is durable;
 * where any of it fails, each is done again by itself. Work whose sender has gone is done all the same. A transaction begins and ends within one turn, so that no other
 * handle in this process can find the file locked by it.
 */
export const makeWriter = (db: Sqlite.Database): Writer => {
  const together = togetherOn(db)
  let waiting: Array<Waiting> = []
  let closed = false

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
        if (closed) return resume(Effect.fail(isClosed))
        if (waiting.push({ work, answer: resume as Waiting["answer"] }) === 1) setImmediate(turn)
      }),
    close: () => {
      closed = true
      for (const { answer } of waiting) answer(Effect.fail(isClosed))
      waiting = []
    }
  }
}

const isClosed = new SqlError({ cause: undefined, message: "The file is closed" })

const isBusy = (error: unknown): boolean => error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY")

/** No room on the disk, or a limit to how large the file may become. */
const full = new Set(["SQLITE_FULL", "SQLITE_IOERR_WRITE"])

/** What SQLite says is a failure to store; anything else is a mistake in the work. */
const failure = (cause: unknown): Effect.Effect<never, SqlError> => {
  if (!(cause instanceof Sqlite.SqliteError)) return Effect.die(cause)
  const message = full.has(cause.code) ? "There is no room to write the file" : "The file could not be written"
  return Effect.fail(new SqlError({ cause, message }))
}

/** Does work in one transaction, all of it or none. */
const togetherOn = (db: Sqlite.Database) => {
  const running = statementsOn(db)
  const begin = db.prepare("BEGIN IMMEDIATE")
  const commit = db.prepare("COMMIT")
  const rollback = db.prepare("ROLLBACK")
  return (batch: ReadonlyArray<Waiting>): ReadonlyArray<unknown> => {
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
}

/** Runs one statement. */
export type Run = (statement: Statement) => ReadonlyArray<Row>

/** A row of its columns' names; made here it takes half the time that the driver takes to make one. */
const placed = (names: ReadonlyArray<string>, values: ReadonlyArray<Value>): Row => {
  const row: Record<string, Value> = {}
  for (let column = 0; column < names.length; column++) row[names[column] as string] = values[column] as Value
  return row
}

/** Runs statements, each prepared once. */
export const statementsOn = (db: Sqlite.Database): Run => {
  const prepared = new Map<string, Run>()
  const prepare = (sql: string): Run => {
    const statement = db.prepare<Array<unknown>, ReadonlyArray<Value>>(sql)
    if (!statement.reader)
      return ({ values }) => {
        statement.run(...values)
        return []
      }
    const names = statement.columns().map(({ name }) => name)
    const raw = statement.raw()
    return ({ values }) => raw.all(...values).map((found) => placed(names, found))
  }
  return (statement) => {
    const run = prepared.get(statement.sql) ?? prepare(statement.sql)
    prepared.set(statement.sql, run)
    return run(statement)
  }
}

/** Does a piece of work to its end. */
export const done = <A>(work: Work<A>, running: Run): A => {
  let step = work.next()
  while (!step.done) step = work.next(isOne(step.value) ? running(step.value) : step.value.map(running))
  return step.value
}
