import { SqlError } from "@effect/sql/SqlError"
import Sqlite from "better-sqlite3"
import * as Effect from "effect/Effect"
import { type Database, isOne, type Row, type Statement, type Work } from "../Database.js"

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

/** Runs statements, each prepared once. */
export const statementsOn = (db: Sqlite.Database): Run => {
  const prepared = new Map<string, readonly [statement: Sqlite.Statement<Array<unknown>, Row>, hasRows: boolean]>()
  const prepare = (sql: string) => {
    const statement = db.prepare<Array<unknown>, Row>(sql)
    const entry = [statement, statement.reader] as const
    prepared.set(sql, entry)
    return entry
  }
  return ({ sql, values }) => {
    const [statement, hasRows] = prepared.get(sql) ?? prepare(sql)
    if (hasRows) return statement.all(...values)
    statement.run(...values)
    return []
  }
}

/** Does a piece of work to its end. */
export const done = <A>(work: Work<A>, running: Run): A => {
  let step = work.next()
  while (!step.done) step = work.next(isOne(step.value) ? running(step.value) : step.value.map(running))
  return step.value
}
