export { type BrokenJournal, brokenJournals } from "./testing/brokenJournals.js"
export { clauseOf } from "./testing/clause.js"
export { type SetClock, setClock } from "./testing/clock.js"
export { type Entry as JournalEntry, request as journalRequest } from "./testing/entry.js"
export { type FreshStore, type JournalLaw, type JournalStore, LawBroken } from "./testing/JournalLaw.js"
export { journalLaws, type LawFamily, lawFamilies } from "./testing/journalLaws.js"
export {
  type ExpectedRefusal,
  givenOn,
  inVault,
  type Outcome,
  rehearsal,
  type Stage,
  type Ticked,
  type Told
} from "./testing/rehearsal.js"
