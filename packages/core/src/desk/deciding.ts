import * as Effect from "effect/Effect"
import type { BookNeed, DirectoryNeed, Needs } from "../kernel/Books.js"
import type { Plan } from "../kernel/Command.js"
import { type Decision, refuse } from "../kernel/Decision.js"
import { canonical } from "../kernel/Json.js"
import type { Directory, DirectoryDown } from "../ports/Directory.js"
import type { History, JournalDown, JournalService, Outcome, Proposal } from "../ports/Journal.js"
import { askDirectory } from "./directoryAnswers.js"

const isDirectoryNeed = (need: BookNeed | DirectoryNeed): need is DirectoryNeed =>
  need.read === "unit" || need.read === "staff"

/** Which needs the books answer, which the directory has answered already, and which it is still to be asked. */
const sorted = (needs: Needs, known: ReadonlyMap<string, unknown>) => {
  const books: Record<string, BookNeed> = {}
  const answered: Record<string, unknown> = {}
  const missing = new Map<string, DirectoryNeed>()
  for (const [name, need] of Object.entries(needs)) {
    if (!isDirectoryNeed(need)) books[name] = need
    else if (known.has(canonical(need))) answered[name] = known.get(canonical(need))
    else missing.set(canonical(need), need)
  }
  return { books, answered, missing }
}

/** What a step of the journal is about, all but what is decided in it. */
export interface Concern {
  readonly stream: string
  readonly commandId: string
  readonly content: string
}

/** Plans from a history, decided at one position of the log with everything they need to know. */
export const deciding = (journal: JournalService, directory: Directory["Type"], community: string) => {
  /** Directory answers are I/O: a decision that misses one is put off until it is fetched, and then made anew. */
  const decide = (
    concern: Concern,
    how: "record" | "check",
    planOf: (history: History) => Plan<Proposed>
  ): Effect.Effect<Outcome, JournalDown | DirectoryDown> =>
    Effect.gen(function* () {
      const known = new Map<string, unknown>()
      let missing: ReadonlyMap<string, DirectoryNeed> = new Map()
      const open = (history: History): Proposal => {
        const plan = planOf(history)
        const needs = sorted(plan.needs, known)
        missing = needs.missing
        if (missing.size > 0) return { needs: {}, decide: () => refuse([]) }
        return { needs: needs.books, decide: (answers) => plan.decide({ ...needs.answered, ...answers }) }
      }
      for (;;) {
        const outcome = yield* journal[how]({ community, ...concern, open })
        if (missing.size === 0) return outcome
        for (const [name, need] of missing) known.set(name, yield* askDirectory(directory, community, need))
        missing = new Map()
      }
    })

  /** What a plan comes to, with nothing recorded: it is decided as a command would be, and then let go. */
  const answer = <A>(planOf: (history: History) => Plan<A>): Effect.Effect<Decision<A>, JournalDown | DirectoryDown> =>
    Effect.gen(function* () {
      let answered: Decision<A> = refuse([])
      yield* decide({ stream: "?", commandId: "?", content: "?" }, "check", (history) => {
        const plan = planOf(history)
        return {
          needs: plan.needs,
          decide: (answers) => {
            answered = plan.decide(answers)
            return refuse([])
          }
        }
      })
      return answered
    })

  return { decide, answer }
}

/** What a command comes to: a draft, and what it changes in the books. */
export type Proposed = ReturnType<Proposal["decide"]> extends Decision<infer A> ? A : never
