import type { Drawn, Posting, Row, RowKey } from "./Books.js"
import type { Json, NonEmpty } from "./Json.js"
import type { LocalDate } from "./LocalDate.js"
import type { Facts } from "./Refusal.js"
import type { Role } from "./Role.js"

/** An event as it is stored: its tag, and plain JSON. */
export interface StoredEvent {
  readonly _tag: string
  readonly [field: string]: Json | undefined
}

/** One accepted command: everything its decision read, and what came of it. Enough to decide it again. */
export interface Draft {
  readonly stream: string
  readonly commandId: string
  readonly command: string
  /** The version of the chapter that wrote it; `upcast` brings older ones up. */
  readonly version: number
  /** The decoded input; personal values stand as references into the vault. */
  readonly input: Json
  readonly facts: Facts
  readonly events: NonEmpty<StoredEvent>
  readonly actor: string
  readonly role: Role
  readonly desk?: string
  /** The edition of the rulebook it was decided under. */
  readonly edition: number
  /** Instants, ISO 8601 in UTC. */
  readonly occurredAt: string
  readonly recordedAt: string
  /** Why it was entered late, as a reference into the vault: there on every late entry (work.8.8). */
  readonly lateReason?: string
}

/** A draft where it stands in the community's log: positions and sequences start at 1 and have no gap. */
export interface Commit extends Draft {
  readonly position: number
  /** Its place among the commits of its stream. */
  readonly sequence: number
}

/** What an accepted command changes in the books beside its commit. */
export interface Changes {
  readonly put: ReadonlyArray<Row>
  readonly drop: ReadonlyArray<RowKey>
  readonly postings: ReadonlyArray<Posting>
  readonly drawn: ReadonlyArray<Drawn>
}

/** An edition of the rulebook, as far as a rule may know of it. */
export interface EditionRef {
  readonly number: number
  readonly effectiveFrom: LocalDate
  /** The first edition that stands, under which balances are brought forward until the opening is sealed (go-live). */
  readonly founding: boolean
  readonly openingSealed: boolean
}

export const streamOf = (kind: string, caseId: string): string => `${kind}/${caseId}`

export const caseOf = (stream: string): { readonly kind: string; readonly caseId: string } => {
  const slash = stream.indexOf("/")
  return { kind: stream.slice(0, slash), caseId: stream.slice(slash + 1) }
}
