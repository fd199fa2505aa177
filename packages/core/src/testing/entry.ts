import * as Effect from "effect/Effect"
import type { BookNeed, Drawn, Posting, Row, RowKey } from "../kernel/Books.js"
import type { Commit, Draft, StoredEvent } from "../kernel/Commit.js"
import { accept, refuse } from "../kernel/Decision.js"
import type { Json, NonEmpty } from "../kernel/Json.js"
import type { LocalDateTime } from "../kernel/LocalDate.js"
import type { Facts, Refusal } from "../kernel/Refusal.js"
import type { History, JournalDown, JournalService, RecordRequest } from "../ports/Journal.js"
import { LawBroken } from "./JournalLaw.js"

/** A command of the laws' own: everything a journal is told of it, with something harmless where nothing is said. */
export interface Entry {
  readonly community?: string
  readonly stream?: string
  readonly content?: string
  readonly needs?: { readonly [name: string]: BookNeed }
  readonly events?: NonEmpty<StoredEvent>
  readonly draft?: Partial<Draft>
  readonly put?: ReadonlyArray<Row>
  readonly drop?: ReadonlyArray<RowKey>
  readonly postings?: ReadonlyArray<Posting>
  readonly drawn?: ReadonlyArray<Drawn> | ((answers: { readonly [name: string]: unknown }) => ReadonlyArray<Drawn>)
  /** Called with whatever the decision is told, before it decides. */
  readonly seen?: (history: History, answers: { readonly [name: string]: unknown }) => void
  readonly refusals?: ReadonlyArray<Refusal>
}

/** Where the laws write, unless they say otherwise. */
export const community = "jinshang-garden"
/** The case they write to, unless they say otherwise. */
export const stream = "renovation/R-1"

/** The request of a command: its commit's input says how much its decision saw, and its facts what it was answered. */
export const request = (commandId: string, entry: Entry = {}): RecordRequest => ({
  community: entry.community ?? community,
  stream: entry.stream ?? stream,
  commandId,
  content: entry.content ?? `the content of ${commandId}`,
  open: (history) => ({
    needs: entry.needs ?? {},
    decide: (answers) => {
      entry.seen?.(history, answers)
      if (entry.refusals !== undefined) return refuse(entry.refusals)
      const { put = [], drop = [], postings = [], drawn = [] } = entry
      const draft = draftOf(commandId, entry, history, answers)
      return accept({
        draft,
        changes: { put, drop, postings, drawn: typeof drawn === "function" ? drawn(answers) : drawn }
      })
    }
  })
})

const draftOf = (
  commandId: string,
  entry: Entry,
  history: History,
  answers: { readonly [name: string]: unknown }
): Draft => ({
  stream: entry.stream ?? stream,
  commandId,
  command: "note",
  version: 1,
  input: { saw: [history.stream.length, history.rulebook.length] },
  facts: answers as Facts,
  events: entry.events ?? [{ _tag: "Noted", text: commandId }],
  actor: "zhang",
  role: "clerk",
  edition: 1,
  occurredAt: "2026-03-01T01:00:00.000Z",
  recordedAt: "2026-03-01T01:00:01.000Z",
  ...entry.draft
})

/** Records a command and hands on its commit; anything but a new commit breaks the law. */
export const recorded = (
  journal: JournalService,
  commandId: string,
  entry?: Entry
): Effect.Effect<Commit, LawBroken | JournalDown> =>
  Effect.flatMap(journal.record(request(commandId, entry)), (outcome) =>
    outcome._tag === "Recorded"
      ? Effect.succeed(outcome.commit)
      : new LawBroken({ message: `${commandId} was ${outcome._tag} instead of recorded` })
  )

/** A row with nothing said about it but what matters. */
export const row = (key: string, parts: Partial<Omit<Row, "due">> & { readonly due?: string } = {}): Row => ({
  kind: "renovation",
  key,
  status: "applied",
  open: true,
  data: {},
  ...(parts as Partial<Row>)
})

/** A deadline by its text. */
export const dueAt = (text: string): LocalDateTime => text as LocalDateTime

/** What a commit's decision saw: commits of its stream, and of the rulebook's. */
export const sawOf = ({ input }: Commit): Json | undefined => (input as { readonly saw?: Json }).saw
