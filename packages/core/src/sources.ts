export type { Bilingual } from "./kernel/Bilingual.js"
export { type ClauseId, clauses } from "./manual/clauses.js"
export { describeSource, isSource, type Source, type SourceText } from "./manual/sources.js"
