import type { Bilingual } from "../kernel/Bilingual.js"
import type { ClauseId } from "./clauses.js"

interface Group {
  readonly reason: Bilingual
  readonly clauses: ReadonlyArray<ClauseId>
}

const groups: ReadonlyArray<Group> = [
  {
    reason: {
      zh: "说明由谁负责；待各章建立后，由完整的职责表体现。",
      en: "Says who answers for what; shown by the full table of roles once every chapter is built."
    },
    clauses: ["job.1", "job.2", "job.3", "job.6", "job.8", "work.7"]
  }
]

const reasons = groups.flatMap(({ clauses, reason }) => clauses.map((id) => [id, reason] as const))

/** The clauses no rule stands for yet, each with the reason; it shrinks with every chapter. */
export const unmodelled: Readonly<Partial<Record<ClauseId, Bilingual>>> = Object.fromEntries(reasons)
