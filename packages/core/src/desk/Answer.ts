import type { StoredEvent } from "../kernel/Commit.js"
import type { Breach } from "../kernel/Refusal.js"
import type { WordedRefusal } from "../kernel/wording.js"
import type { Source } from "../manual/sources.js"

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
