import { defaultRulebook, type Rulebook } from "../chapters.js"
import type { Bilingual } from "../kernel/Bilingual.js"
import { type Commit, caseOf, type Draft, type StoredEvent } from "../kernel/Commit.js"
import { canonical, type Json, sameJson } from "../kernel/Json.js"
import { dateOf, type LocalDate, type LocalDateTime, localDateTimeAt } from "../kernel/LocalDate.js"
import type { AnyProcess, Item } from "../kernel/Process.js"
import { type EditionChoice, type EditionInForce, propose, type Request } from "../kernel/propose.js"
import { type WordedRefusal, worded } from "../kernel/wording.js"
import { publishedIn } from "../rulebook/choice.js"
import { rulebookCase } from "../rulebook/Editions.js"
import { breachesIn } from "./Answer.js"
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

/** One line of the case as people read it, or a breach, that would say something else. */
export interface ItemChange extends Pick<Item, "label" | "sources"> {
  readonly was?: Item["value"]
  readonly would?: Item["value"]
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
  /** The same in the lines of the case, as far as they tell it. */
  readonly items: ReadonlyArray<ItemChange>
  /** That it asks the books for something else, which was not recorded then: what it comes to is open. */
  readonly open: boolean
}

/** A part of a replay: how many commands were decided again, in all and of each chapter, those that differ, and where to go on. */
export interface Replayed {
  readonly decided: number
  readonly chapters: { readonly [kind: string]: number }
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

/** Each by its name and which of that name it is. */
const named = <A>(all: ReadonlyArray<A>, nameOf: (one: A) => string): ReadonlyMap<string, A> => {
  const counts = new Map<string, number>()
  return new Map(
    all.map((one) => {
      const name = nameOf(one)
      const count = (counts.get(name) ?? 0) + 1
      counts.set(name, count)
      return [`${name}#${count}`, one]
    })
  )
}

/** Two lists side by side, name by name. */
const paired = <A>(was: ReadonlyArray<A>, would: ReadonlyArray<A>, nameOf: (one: A) => string) => {
  const [before, after] = [named(was, nameOf), named(would, nameOf)]
  return [...new Set([...before.keys(), ...after.keys()])].map((name) => [before.get(name), after.get(name)] as const)
}

const changesOf = (was: ReadonlyArray<StoredEvent>, would: ReadonlyArray<StoredEvent>): ReadonlyArray<Change> =>
  paired(was, would, ({ _tag }) => _tag).flatMap(([old, other]) =>
    changed((old ?? other)?._tag ?? "", old as Json | undefined, other as Json | undefined)
  )

const breach: Bilingual = { zh: "违规", en: "Breach" }

/** The case in lines for people after a commit, with the breaches the commit records. */
const itemsAfter = (process: AnyProcess, before: ReadonlyArray<Commit>, commit: Commit): ReadonlyArray<Item> => [
  ...process.items([...before, commit]),
  ...breachesIn(commit).map((each) => ({
    ...{ label: breach, value: { text: worded(each, process).message }, sources: each.sources }
  }))
]

/** What a commit sets a time for. */
const deadlinesAfter = (process: AnyProcess, before: ReadonlyArray<Commit>, commit: Commit): ReadonlyArray<Item> =>
  process.changes(before, commit).put.flatMap(({ due, dueFor = "" }) => {
    const named = process.dues[dueFor]
    if (due === undefined || named === undefined) return []
    return [{ label: named.title, value: { plain: due.replace("T", " ") }, sources: named.sources }]
  })

const differing = (was: ReadonlyArray<Item>, would: ReadonlyArray<Item>): ReadonlyArray<ItemChange> =>
  paired(was, would, ({ label }) => label.zh).flatMap(([old, other]) => {
    if (sameJson(old?.value, other?.value)) return []
    const { label, sources } = (other ?? old) as Item
    return [
      {
        ...{ label, ...(sources !== undefined && { sources }) },
        ...(old !== undefined && { was: old.value }),
        ...(other !== undefined && { would: other.value })
      }
    ]
  })

/** What people would read otherwise in the lines of the case; where these do not tell it, of its deadlines. */
const itemChanges = (process: AnyProcess, before: ReadonlyArray<Commit>, was: Commit, would: Commit) => {
  const told = differing(itemsAfter(process, before, was), itemsAfter(process, before, would))
  return told.length > 0
    ? told
    : differing(deadlinesAfter(process, before, was), deadlinesAfter(process, before, would))
}

/** The same editions with other figures: what is known of an edition besides them stays as it was, and who saw what. */
const under = (rulebook: Rulebook, choice: EditionChoice): EditionChoice => {
  const other = (edition: EditionInForce | undefined): EditionInForce | undefined =>
    edition && { ...edition, figures: { ...defaultRulebook, ...rulebook } }
  return { ...choice, numbered: (number) => other(choice.numbered(number)), on: (day) => other(choice.on(day)) }
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
  const { stream, position, command, input, facts, commandId, actor, role, desk, lateReason } = commit
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
  const difference = {
    ...heading,
    at: localDateTimeAt(occurredAt, choice.timeZone),
    refusals: [],
    changes: [],
    items: []
  }
  const known = facts as { readonly [name: string]: unknown }
  const isKnown = Object.keys(other.needs).every((name) => Object.hasOwn(known, name))
  if (!isKnown || canonical(own.needs) !== canonical(other.needs)) return { ...difference, open: true }
  const [was, would] = [own.decide(known), other.decide(known)]
  // What the library itself decides otherwise since then is not this rulebook's doing.
  if (!would.ok) {
    if (!was.ok && canonical(was.refusals) === canonical(would.refusals)) return undefined
    const refusals = would.refusals.map((refusal) => worded(refusal, process, published.input))
    return { ...difference, refusals, open: false }
  }
  const then: Draft = was.ok ? was.value.draft : commit
  const changes = changesOf(then.events, would.value.draft.events)
  if (changes.length === 0) return undefined
  const items = itemChanges(process, before, { ...commit, ...then }, { ...commit, ...would.value.draft })
  return { ...difference, changes, items, open: false }
}

/** Whether a commit is one to decide again: of a chapter, and of a day between the two. */
export const isOfPeriod =
  ({ from, until }: Pick<Replay, "from" | "until">, timeZone: string) =>
  ({ stream, occurredAt }: Commit): boolean => {
    const on = dateOf(localDateTimeAt(Date.parse(occurredAt), timeZone))
    return caseOf(stream).kind !== rulebookCase && from <= on && on <= until
  }
