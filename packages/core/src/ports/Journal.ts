import * as Context from "effect/Context"
import * as Data from "effect/Data"
import type { Effect } from "effect/Effect"
import type { Balance, BookNeed, Page, RowQuery, StoredRow } from "../kernel/Books.js"
import type { Changes, Commit, Draft } from "../kernel/Commit.js"
import type { Decision } from "../kernel/Decision.js"
import type { Refusal } from "../kernel/Refusal.js"

/** The store could not answer: nothing is known to have been recorded. Say the same command again with the same id. */
export class JournalDown extends Data.TaggedError("JournalDown")<{ readonly cause: unknown }> {
  readonly code = "journal-down"
  override get message(): string {
    return "The journal cannot be reached or written"
  }
}

/** A cursor that no list of this order has given. */
export class BadCursor extends Data.TaggedError("BadCursor")<{ readonly order: RowQuery["order"] }> {
  readonly code = "bad-cursor"
  override get message(): string {
    return "This cursor was not given by a list in this order"
  }
}

/** What a decision reads of the log before it asks its questions. */
export interface History {
  /** The commits of the stream, in order. */
  readonly stream: ReadonlyArray<Commit>
  /** The commits of the rulebook's own stream: the same array while nothing was added to it. */
  readonly rulebook: ReadonlyArray<Commit>
}

/** A decision in the making: the questions it asks the books, and what it makes of their answers. Pure, and run again at will. */
export interface Proposal {
  readonly needs: { readonly [name: string]: BookNeed }
  readonly decide: (answers: { readonly [name: string]: unknown }) => Decision<{
    readonly draft: Draft
    readonly changes: Changes
  }>
}

export interface RecordRequest {
  readonly community: string
  readonly stream: string
  readonly commandId: string
  /** The command as it was sent, in one text. An adapter keeps a keyed digest of it, never the text. */
  readonly content: string
  readonly open: (history: History) => Proposal
}

/** What became of a command. `Repeated`: this id was accepted before with the same content; here is that acceptance. */
export type Outcome =
  | { readonly _tag: "Recorded"; readonly commit: Commit }
  | { readonly _tag: "Repeated"; readonly commit: Commit }
  | { readonly _tag: "Refused"; readonly refusals: ReadonlyArray<Refusal> }

/**
 * Everything recorded, in order, a community at a time. A community is one gap-free log; `record` is one serialisable
 * step of it, acknowledged only once durable. An adapter proves itself by the laws in `@qiantai/core/testing`.
 */
export interface JournalService {
  readonly record: (request: RecordRequest) => Effect<Outcome, JournalDown>
  /** The answer `record` would give, with nothing written; the commit's position is where it would have stood. */
  readonly check: (request: RecordRequest) => Effect<Outcome, JournalDown>
  readonly read: (community: string, stream: string) => Effect<ReadonlyArray<Commit>, JournalDown>
  readonly rows: (community: string, query: RowQuery) => Effect<Page<StoredRow>, JournalDown | BadCursor>
  /** Balances of all accounts that begin so, in order of account and commodity; none at zero. */
  readonly balances: (community: string, prefix: string) => Effect<ReadonlyArray<Balance>, JournalDown>
  /** Commits after a position, in order, none left out; at most `limit`. */
  readonly tail: (community: string, after: number, limit: number) => Effect<ReadonlyArray<Commit>, JournalDown>
}

export class Journal extends Context.Tag("@qiantai/core/Journal")<Journal, JournalService>() {}

/** Where the commits of the community's rulebook stand. */
export const rulebookStream = "rulebook/rulebook"

/** What an adapter answers when a command id comes again with other content. */
export const commandIdReused = (commandId: string): Outcome => ({
  _tag: "Refused",
  refusals: [{ code: "command-id-reused", sources: ["library.once"], facts: { commandId } }]
})
