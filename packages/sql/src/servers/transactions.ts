import { SqlError } from "@effect/sql/SqlError"
import * as Effect from "effect/Effect"
import { type Database, type Row, type Statement, type Work, worked } from "../Database.js"
import type { Dialect } from "../Dialect.js"
import { ahead, inTurn } from "./speaking.js"

/** A connection to a server, held for one transaction at a time. */
export interface Session {
  /** Fails with a `SqlError`, and with nothing else. */
  readonly run: (statement: Statement) => Promise<ReadonlyArray<Row>>
  /** Gives the connection back, or gives it up where it is not sound. */
  readonly release: (sound: boolean) => void
}

/** A database server, as its driver answers for it. */
export interface Server {
  readonly dialect: Dialect
  /** A connection of the pool; fails with a `SqlError`. */
  readonly connect: () => Promise<Session>
  /** Begins a transaction that sees what others have made durable, statement by statement. */
  readonly beginWriting: string
  /** Begins one that sees one moment, and changes nothing. */
  readonly beginReading: ReadonlyArray<string>
  /**
   * Where a statement that fails ends its transaction, so that nothing after it counts, not even COMMIT: how several that
   * have no rows are said as one. None of them is waited for then, before the next is said.
   */
  readonly asOne?: (statements: ReadonlyArray<Statement>) => Statement
  /** Whether two transactions came in each other's way, so that this one can be done anew. */
  readonly isConflict: (cause: unknown) => boolean
  /** Ends the connections, none of which is in use. */
  readonly end: () => Promise<void>
}

/** A database on a server, until it is closed. */
export interface Transactions {
  readonly database: Database
  /** Answers whoever still waits, takes no more work, and ends the connections once they are back. */
  readonly close: () => Promise<void>
}

/** A piece of work that waits for its turn. */
interface Waiting {
  readonly work: () => Work<unknown>
  readonly answer: (result: Effect.Effect<unknown, SqlError>) => void
}

type Lane = Array<Waiting>

/** What became of a transaction; of one that is undone it is certain that nothing of it was kept. */
type End =
  | { readonly done: true; readonly values: ReadonlyArray<unknown> }
  | { readonly done: false; readonly undone: boolean; readonly cause: unknown }

/** At most so many pieces of work are made durable together, so that others need not wait long for one that is held up. */
const most = 128

/** How often work is done that others come in the way of. */
const attempts = 8

const isClosed = new SqlError({ cause: undefined, message: "The store is closed" })

/** What the server says is a failure to store; anything else is a mistake in the work. */
const failure = (cause: unknown): Effect.Effect<never, SqlError> =>
  cause instanceof SqlError ? Effect.fail(cause) : Effect.die(cause)

const saying = (sql: string): Statement => ({ sql, values: [] })

/** A connection that cannot even roll back is lost. */
const rolledBack = ({ run }: Session): Promise<boolean> =>
  run(saying("ROLLBACK")).then(
    () => true,
    () => false
  )

/** Does work in one transaction, all of it or none. */
const inTransaction = async (
  { asOne }: Server,
  session: Session,
  beginning: ReadonlyArray<string>,
  works: ReadonlyArray<() => Work<unknown>>
): Promise<End> => {
  const { begin, answered, together, end } = asOne === undefined ? inTurn(session.run) : ahead(session.run, asOne)
  let ending = false
  try {
    for (const sql of beginning) await begin(saying(sql))
    const values: Array<unknown> = []
    for (const work of works) values.push(await worked(work(), answered, together))
    await end(saying("COMMIT"), () => {
      ending = true
    })
    session.release(true)
    return { done: true, values }
  } catch (cause) {
    const sound = await rolledBack(session)
    session.release(sound)
    return { done: false, undone: sound && !ending, cause }
  }
}

const inOne = async (server: Server, begin: ReadonlyArray<string>, works: ReadonlyArray<() => Work<unknown>>) => {
  try {
    return await inTransaction(server, await server.connect(), begin, works)
  } catch (cause) {
    return { done: false, undone: false, cause } as const
  }
}

/**
 * Work on a server, a transaction at a time for each lane and lanes beside one another. All work that waits in a lane is
 * done in one transaction and answered once that is durable; where any of it fails, each is done again by itself. Where
 * the connection is lost, or the answer to COMMIT, all of it fails: whoever sent it may say it again. Work whose sender
 * has gone is done all the same.
 */
export const makeTransactions = (server: Server): Transactions => {
  const lanes = new Map<string, Lane>()
  const running = new Set<Promise<void>>()
  let closed = false

  const settle = async (batch: ReadonlyArray<Waiting>, left = attempts): Promise<void> => {
    const end = await inOne(
      server,
      [server.beginWriting],
      batch.map(({ work }) => work)
    )
    if (end.done) for (const [index, { answer }] of batch.entries()) answer(Effect.succeed(end.values[index]))
    else if (end.undone && batch.length > 1) for (const one of batch) await settle([one])
    else if (end.undone && left > 1 && server.isConflict(end.cause)) await settle(batch, left - 1)
    else for (const { answer } of batch) answer(failure(end.cause))
  }

  /** Keeps what runs, so that closing can wait for it. */
  const kept = (promise: Promise<void>): void => {
    running.add(promise)
    promise.finally(() => running.delete(promise))
  }

  const follow = async (name: string, lane: Lane): Promise<void> => {
    while (lane.length > 0) await settle(lane.splice(0, most))
    lanes.delete(name)
  }

  const enter = (one: Waiting, name: string | undefined): void => {
    if (name === undefined) kept(settle([one]))
    else if (lanes.has(name)) lanes.get(name)?.push(one)
    else {
      const lane = [one]
      lanes.set(name, lane)
      // The requests that came in together are read before the first of them begins.
      setImmediate(() => kept(follow(name, lane)))
    }
  }

  const read: Database["read"] = <A>(work: () => Work<A>) =>
    Effect.async<A, SqlError>((resume) => {
      if (closed) return resume(Effect.fail(isClosed))
      const asked = inOne(server, server.beginReading, [work])
      kept(asked.then((end) => resume(end.done ? Effect.succeed(end.values[0] as A) : failure(end.cause))))
    })

  const write: Database["write"] = <A>(work: () => Work<A>, lane?: string) =>
    Effect.async<A, SqlError>((resume) => {
      if (closed) return resume(Effect.fail(isClosed))
      enter({ work, answer: resume as Waiting["answer"] }, lane)
    })

  return {
    database: { dialect: server.dialect, read, write },
    close: async () => {
      closed = true
      for (const lane of lanes.values()) for (const { answer } of lane.splice(0)) answer(Effect.fail(isClosed))
      await Promise.all(running)
      await server.end()
    }
  }
}
