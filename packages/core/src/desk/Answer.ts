import { type Commit, caseOf, type StoredEvent } from "../kernel/Commit.js"
import type { AnyProcess, Published } from "../kernel/Process.js"
import type { Breach, Refusal } from "../kernel/Refusal.js"
import { type Form, type WordedRefusal, worded } from "../kernel/wording.js"
import type { Source } from "../manual/sources.js"
import type { Outcome } from "../ports/Journal.js"

/** What was recorded, and every source that decided it. */
export interface Recorded {
  readonly ok: true
  /** Whether this command id had been accepted before: then this is that acceptance. */
  readonly repeated: boolean
  readonly caseId: string
  /** Where the commit stands in the community's log; for `check`, where it would stand. */
  readonly position: number
  readonly edition: number
  readonly events: ReadonlyArray<StoredEvent>
  readonly sources: ReadonlyArray<Source>
  readonly breaches: ReadonlyArray<Breach>
}

/** Why nothing was recorded: every unmet condition, in order. */
export interface NotRecorded {
  readonly ok: false
  readonly refusals: ReadonlyArray<WordedRefusal>
}

export type Answer = Recorded | NotRecorded

/** The sources behind an event: those of its kind, and those the decision wrote into it. */
export const sourcesOf = (process: AnyProcess, event: StoredEvent): ReadonlyArray<Source> => {
  const decided = (Array.isArray(event.sources) ? event.sources : []) as ReadonlyArray<Source>
  return [...new Set([...(process.events[event._tag]?.sources ?? []), ...decided])]
}

export const breachesIn = (commit: Pick<Commit, "events">): ReadonlyArray<Breach> =>
  commit.events.flatMap((event) => (event._tag === "Breached" ? [event as unknown as Breach] : []))

/** Refusals with their words, as an answer. */
export const notRecorded = (refusals: ReadonlyArray<Refusal>, process?: AnyProcess, form?: Form): NotRecorded => ({
  ok: false,
  refusals: refusals.map((refusal) => worded(refusal, process, form))
})

/** What became of a command, for whoever sent it. */
export const answerOf = (outcome: Outcome, process: AnyProcess, command: string): Answer => {
  if (outcome._tag === "Refused") return notRecorded(outcome.refusals, process, process.commands[command]?.input)
  const { commit } = outcome
  return {
    ok: true,
    repeated: outcome._tag === "Repeated",
    caseId: caseOf(commit.stream).caseId,
    position: commit.position,
    edition: commit.edition,
    events: commit.events.filter((event) => event._tag !== "Breached"),
    sources: [...new Set(commit.events.flatMap((event) => sourcesOf(process, event)))],
    breaches: breachesIn(commit)
  }
}

/** What a check may tell of an answer: of a blind command, that it would be recorded, and not what. */
export const foretold = (answer: Answer, command: Pick<Published, "blind"> | undefined): Answer =>
  answer.ok && !answer.repeated && command?.blind === true
    ? { ...answer, events: [], sources: [], breaches: [] }
    : answer
