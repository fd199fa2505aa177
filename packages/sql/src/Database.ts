import type { SqlError } from "@effect/sql/SqlError"
import type { Effect } from "effect/Effect"
import type { Dialect } from "./Dialect.js"

/** What a statement takes and what a column holds. */
export type Value = string | number | null

/** One statement with its values; `?` stands for each, in every dialect. */
export interface Statement {
  readonly sql: string
  readonly values: ReadonlyArray<Value>
}

/** A row as a statement answers it. */
export type Row = { readonly [column: string]: Value }

/**
 * A piece of work as the statements it asks for, each answered with its rows. It knows no driver, so that the same work
 * runs on any of them; it may be begun anew, and so changes nothing but by its statements.
 */
export type Work<A> = Generator<Statement, A, ReadonlyArray<Row>>

/** A database as the ports use it. */
export interface Database {
  readonly dialect: Dialect
  /**
   * One serialisable transaction, acknowledged once durable; several that wait may be made durable together. Work in the
   * same lane is done in the order it came; other work may be done beside it.
   */
  readonly write: <A>(work: () => Work<A>, lane?: string) => Effect<A, SqlError>
  /** One snapshot of what is durable. */
  readonly read: <A>(work: () => Work<A>) => Effect<A, SqlError>
}

/** Asks for the rows of a statement. */
export function* rows<R extends object>(sql: string, ...values: ReadonlyArray<Value>): Work<ReadonlyArray<R>> {
  return (yield { sql, values }) as ReadonlyArray<unknown> as ReadonlyArray<R>
}

/** Asks for the first row of a statement. */
export function* first<R extends object>(sql: string, ...values: ReadonlyArray<Value>): Work<R | undefined> {
  return (yield { sql, values })[0] as R | undefined
}

/** Runs a statement that has no rows. */
export function* run(sql: string, ...values: ReadonlyArray<Value>): Work<void> {
  yield { sql, values }
}

/** As many placeholders as there are values. */
export const places = (values: ReadonlyArray<unknown>): string => values.map(() => "?").join(", ")

/** Does work, each statement answered by what runs it. */
export const worked = async <A>(
  work: Work<A>,
  answered: (statement: Statement) => Promise<ReadonlyArray<Row>>
): Promise<A> => {
  let step = work.next()
  while (!step.done) step = work.next(await answered(step.value))
  return step.value
}
