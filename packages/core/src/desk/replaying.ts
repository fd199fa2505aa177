import { defaultRulebook, type Rulebook } from "../chapters.js"
import type { Bilingual } from "../kernel/Bilingual.js"
import { type Commit, caseOf, type StoredEvent } from "../kernel/Commit.js"
import { canonical, type Json, sameJson } from "../kernel/Json.js"
import { dateOf, type LocalDate, type LocalDateTime, localDateTimeAt } from "../kernel/LocalDate.js"
import { type EditionChoice, type EditionInForce, propose, type Request } from "../kernel/propose.js"
import { type WordedRefusal, worded } from "../kernel/wording.js"
import { publishedIn } from "../rulebook/choice.js"
import { rulebookCase } from "../rulebook/Editions.js"
import { chapterOf } from "./entry.js"

/** What to decide again: under which rulebook, and what happened in which days, the first and the last among them. */
export interface Replay {
  readonly rulebook: Rulebook
  readonly from: LocalDate
  readonly until: LocalDate
  /** The position of the log to go on from; the beginning where none is given. */
  readonly after?: number
  /** How many commits to look at, at most. */
  readonly limit?: number
}

/** One thing that would be recorded otherwise: where in which event, what is and what would be. */
export interface Change {
  readonly event: string
  /** "lines.0.amount"; empty where the whole event is new, or falls away. */
  readonly path: string
  readonly was?: Json
  readonly would?: Json
}

/** A command that another rulebook decides otherwise. */
export interface Difference {
  readonly position: number
  readonly stream: string
  readonly command: string
  readonly title: Bilingual
  readonly at: LocalDateTime
  /** Why it would be refused; nothing where it would be recorded. */
  readonly refusals: ReadonlyArray<WordedRefusal>
  readonly changes: ReadonlyArray<Change>
  /** That the rulebook makes it ask the books for something else, which was not recorded then: what it comes to is open. */
  readonly open: boolean
}

/** A part of a replay: how many commands were decided again, those that differ, and where to go on. */
export interface Replayed {
  readonly decided: number
  readonly differences: ReadonlyArray<Difference>
  readonly next?: number
}

const isRecord = (value: Json | undefined): value is { readonly [field: string]: Json } =>
  typeof value === "object" && value !== null

/** The leaves that differ; what a decision rests on is not part of what it comes to. */
const changed = (event: string, was: Json | undefined, would: Json | undefined, path = ""): ReadonlyArray<Change> => {
  if (was !== undefined && would !== undefined && sameJson(was, would)) return []
  if (!isRecord(was) || !isRecord(would) || Array.isArray(was) !== Array.isArray(would))
    return [{ event, path, ...(was !== undefined && { was }), ...(would !== undefined && { would }) }]
  return [...new Set([...Object.keys(was), ...Object.keys(would)])]
    .filter((field) => field !== "sources")
    .flatMap((field) => changed(event, was[field], would[field], path === "" ? field : `${path}.${field}`))
}

/** Events by their kind and which of their kind they are. */
const named = (events: ReadonlyArray<StoredEvent>): ReadonlyMap<string, StoredEvent> => {
  const counts = new Map<string, number>()
  return new Map(
    events.map((event) => {
      const count = (counts.get(event._tag) ?? 0) + 1
      counts.set(event._tag, count)
      return [`${event._tag}#${count}`, event]
    })
  )
}

const changesOf = (was: ReadonlyArray<StoredEvent>, would: ReadonlyArray<StoredEvent>): ReadonlyArray<Change> => {
  const [before, after] = [named(was), named(would)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [old, other] = [before.get(name), after.get(name)]
    return changed((old ?? other)?._tag ?? name, old as Json | undefined, other as Json | undefined)
  })
}

/** The same editions with other figures: what is known of an edition besides them stays as it was. */
const under = (rulebook: Rulebook, { timeZone, numbered, on }: EditionChoice): EditionChoice => {
  const other = (edition: EditionInForce | undefined): EditionInForce | undefined =>
    edition && { ...edition, figures: { ...defaultRulebook, ...rulebook } }
  return { timeZone, numbered: (number) => other(numbered(number)), on: (day) => other(on(day)) }
}

/**
 * A commit's command decided again under another rulebook, on the case as it stood and the facts that were recorded;
 * nothing where it comes to the same, or is the rulebook's own.
 */
export const decidedAgain = (
  commit: Commit,
  before: ReadonlyArray<Commit>,
  rulebookBefore: ReadonlyArray<Commit>,
  rulebook: Rulebook
): Difference | undefined => {
  const { stream, position, command, input, facts, events, commandId, actor, role, desk, lateReason } = commit
  const { kind, caseId } = caseOf(stream)
  const process = chapterOf(kind)
  const published = process?.commands[command]
  if (process === undefined || published === undefined) return undefined
  const [occurredAt, recordedAt] = [Date.parse(commit.occurredAt), Date.parse(commit.recordedAt)]
  const who = { by: actor, role, ...(desk !== undefined && { desk }), ...(lateReason !== undefined && { lateReason }) }
  const request: Request = { process, command, caseId, input, meta: { commandId, ...who, occurredAt, recordedAt } }
  const { choice } = publishedIn(rulebookBefore)
  const [own, other] = [propose(request, before, choice), propose(request, before, under(rulebook, choice))]
  const heading = { position, stream, command, title: published.title }
  const difference = { ...heading, at: localDateTimeAt(occurredAt, choice.timeZone), refusals: [], changes: [] }
  if (canonical(own.needs) !== canonical(other.needs)) return { ...difference, open: true }
  const known = facts as { readonly [name: string]: unknown }
  const [was, would] = [own.decide(known), other.decide(known)]
  if (!would.ok) {
    const refusals = would.refusals.map((refusal) => worded(refusal, process, published.input))
    return { ...difference, refusals, open: false }
  }
  // What the library itself decides otherwise since then is not this rulebook's doing.
  const changes = changesOf(was.ok ? was.value.draft.events : events, would.value.draft.events)
  return changes.length === 0 ? undefined : { ...difference, changes, open: false }
}

/** Whether a commit is one to decide again: of a chapter, and of a day between the two. */
export const isOfPeriod =
  ({ from, until }: Pick<Replay, "from" | "until">, timeZone: string) =>
  ({ stream, occurredAt }: Commit): boolean => {
    const on = dateOf(localDateTimeAt(Date.parse(occurredAt), timeZone))
    return caseOf(stream).kind !== rulebookCase && from <= on && on <= until
  }
