import type { Bilingual } from "../kernel/Bilingual.js"
import type { ClauseId } from "./clauses.js"

/** The clauses that no rule stands for, each with a reason that a manager would accept: none. */
export const unmodelled: Readonly<Partial<Record<ClauseId, Bilingual>>> = {}
