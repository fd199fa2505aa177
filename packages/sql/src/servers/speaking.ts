import type { Row, Statement } from "../Database.js"

type Rows = ReadonlyArray<Row>

/** Runs a statement on a connection; what is run before another is answered waits behind it. */
export type Run = (statement: Statement) => Promise<Rows>

/** How the statements of one transaction are said. */
export interface Speech {
  readonly begin: Run
  readonly answered: Run
  /** Several that need nothing of one another; one after the other where there is no better way. */
  readonly together?: (statements: ReadonlyArray<Statement>) => Promise<ReadonlyArray<Rows>>
  /** Says COMMIT; tells when all before it is known to be done, so that only its own answer is open. */
  readonly end: (commit: Statement, all: () => void) => Promise<unknown>
}

/** Each statement once the one before it is answered. */
export const inTurn = (run: Run): Speech => ({
  ...{ begin: run, answered: run },
  end: (commit, all) => {
    all()
    return run(commit)
  }
})

/** At most so many statements are on their way unanswered, or said as one. */
const most = 64

/**
 * What has no rows is not waited for, nor is BEGIN, nor what comes before COMMIT: for a database where a statement that
 * fails ends its transaction, so that nothing after it counts.
 */
export const ahead = (run: Run, asOne: (statements: ReadonlyArray<Statement>) => Statement): Speech => {
  let unanswered: Array<Promise<unknown>> = []
  let isBegun = false
  const said: Run = (statement) => {
    const answer = run(statement)
    // It is heard of once what was said before it is answered.
    answer.catch(() => undefined)
    return answer
  }
  /** Waits for what was not waited for: the first that failed says why what came after it did. */
  const settled = async (): Promise<void> => {
    const before = unanswered
    unanswered = []
    for (const answer of before) await answer
    isBegun = true
  }
  const unheard: Run = async (statement) => {
    unanswered.push(said(statement))
    return []
  }
  /** What changes something waits until the transaction has begun for certain. */
  const written: Run = async (statement) => {
    if (!isBegun || unanswered.length >= most) await settled()
    return unheard(statement)
  }
  const asked = async (statements: ReadonlyArray<Statement>) => {
    const answers = statements.map(said)
    await settled()
    return Promise.all(answers)
  }
  return {
    begin: unheard,
    answered: async (statement) => (statement.unanswered ? written(statement) : ((await asked([statement]))[0] ?? [])),
    together: async (statements) => {
      if (!statements.every(({ unanswered }) => unanswered)) return asked(statements)
      for (let at = 0; at < statements.length; at += most) await written(asOne(statements.slice(at, at + most)))
      return statements.map(() => [])
    },
    end: async (commit, all) => {
      const committed = said(commit)
      await settled()
      all()
      return committed
    }
  }
}
