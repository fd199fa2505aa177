import type { SqlError } from "@effect/sql/SqlError"
import type { Effect } from "effect/Effect"
import type { Dialect } from "./Dialect.js"

/** What a statement takes and what a column holds. */
export type Value = string | number | null

/** One statement with its values; `?` stands for each, in every dialect. */
export interface Statement {
  readonly sql: string
  readonly values: ReadonlyArray<Value>
  /** Nobody waits for rows of it. */
  readonly unanswered?: true
}

/** A row as a statement answers it. */
export type Row = { readonly [column: string]: Value }

type Rows = ReadonlyArray<Row>

/** What is asked for at a time. */
export type Asked = Statement | ReadonlyArray<Statement>

/**
 * A piece of work as the statements it asks for, one by one or several at once, each answered with its rows. It knows no
 * driver, so that the same work runs on any of them; it may be begun anew, and so changes nothing but by its statements.
 */
export type Work<A> = Generator<Asked, A, Rows | ReadonlyArray<Rows>>

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
  return (yield* rows<R>(sql, ...values))[0]
}

/** A statement that has no rows. */
export const statement = (sql: string, ...values: ReadonlyArray<Value>): Statement => ({
  sql,
  values,
  unanswered: true
})

/** Runs a statement that has no rows. */
export function* run(sql: string, ...values: ReadonlyArray<Value>): Work<void> {
  yield statement(sql, ...values)
}

/** Runs statements that have no rows, in any order or as one: no two of them may concern the same row. */
export function* runAll(statements: ReadonlyArray<Statement>): Work<void> {
  yield statements
}

type Results<W> = { readonly [K in keyof W]: W[K] extends Work<infer A> ? A : never }

/** Pieces of work that need nothing of one another: what each asks for next is asked for together. */
export function* beside<const W extends ReadonlyArray<Work<unknown>>>(works: W): Work<Results<W>> {
  const steps = works.map((work) => work.next())
  for (;;) {
    const going = steps.flatMap(({ done, value }, at) => (done ? [] : [{ at, asked: value as Asked }]))
    if (going.length === 0) return steps.map(({ value }) => value) as Results<W>
    const found = [...((yield going.flatMap(({ asked }) => asked)) as ReadonlyArray<Rows>)]
    for (const { at, asked } of going) {
      const answer = Array.isArray(asked) ? found.splice(0, asked.length) : (found.shift() ?? [])
      steps[at] = (works[at] as Work<unknown>).next(answer)
    }
  }
}

/** As many placeholders as there are values. */
export const places = (values: ReadonlyArray<unknown>): string => values.map(() => "?").join(", ")

/** Does work, what it asks for answered by what runs a statement: one after the other, where nothing else is said. */
export const worked = async <A>(
  work: Work<A>,
  answered: (statement: Statement) => Promise<Rows>,
  together: (statements: ReadonlyArray<Statement>) => Promise<ReadonlyArray<Rows>> = inTurn(answered)
): Promise<A> => {
  let step = work.next()
  while (!step.done) step = work.next(isOne(step.value) ? await answered(step.value) : await together(step.value))
  return step.value
}

const inTurn = (answered: (statement: Statement) => Promise<Rows>) => async (statements: ReadonlyArray<Statement>) => {
  const found: Array<Rows> = []
  for (const statement of statements) found.push(await answered(statement))
  return found
}

/** Whether one statement is asked for, and not several. */
export const isOne = (asked: Asked): asked is Statement => "sql" in asked
