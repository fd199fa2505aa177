import type * as Schema from "effect/Schema"
import type { Source } from "../manual/sources.js"
import type { Bilingual } from "./Bilingual.js"
import type { Drawn, Posting, Row, RowKey, StoredRow } from "./Books.js"
import type { Breached, Command, Plan, Turn } from "./Command.js"
import { type Changes, type Commit, caseOf, type StoredEvent, streamOf } from "./Commit.js"
import { accept } from "./Decision.js"
import { caseCommands, caseEvents } from "./everyCase.js"
import { foldingOn } from "./folding.js"
import { type Json, type NonEmpty, sameJson } from "./Json.js"
import type { LocalDate } from "./LocalDate.js"
import { isUntold, type Personnel, type PersonnelOfCases } from "./personnel.js"
import type { Asking, Question } from "./Question.js"
import type { Messages, Refusal } from "./Refusal.js"

/** How a chapter names an event or a deadline, and the sources behind it. */
export interface Titled {
  readonly title: Bilingual
  readonly sources: NonEmpty<Source>
}

/** One line of a case for people: an amount, a day, a word; with the sources that decided it. */
export interface Item {
  readonly label: Bilingual
  readonly value:
    | { readonly money: number }
    | { readonly date: string }
    | { readonly count: number }
    | { readonly text: Bilingual }
    | { readonly plain: string }
    | { readonly personal: string }
  readonly sources?: ReadonlyArray<Source>
}

/** A command that a passed deadline calls for, issued by the system once. */
export interface Lapse {
  readonly caseId: string
  readonly command: string
  /** The deadline itself: with the case and the command it makes the command's id. */
  readonly deadline: string
  /** What the command takes; nothing where it takes nothing. */
  readonly input?: Json
}

/** What of a command is public: enough for a form, an API and the specification. */
export type Published = Omit<Command<never, never, never, never>, "input" | "ready" | "plan"> & {
  readonly input: Schema.Schema.AnyNoContext
}
export type PublishedQuestion = Omit<Question<never, never, never, unknown>, "input" | "plan"> & {
  readonly input: Schema.Schema.AnyNoContext
}

type CommandsFor<F, S> = {
  readonly [name: string]: Published & Pick<Command<F, S, never, never>, "ready" | "plan">
}
type QuestionsFor<F> = {
  readonly [name: string]: PublishedQuestion & Pick<Question<F, never, never, unknown>, "plan">
}

/** A chapter as its folder writes it down. */
export interface ProcessParts<K extends string, F, S, E, Cs, Qs> {
  readonly kind: K
  readonly title: Bilingual
  /** Counts up whenever the stored form of a command or an event changes. */
  readonly version: number
  readonly initial: S
  readonly commands: Cs
  readonly questions: Qs
  /** Brings up what earlier versions stored; left out where every version stored events as they are. */
  readonly upcast?: (stored: StoredEvent, version: number) => E
  readonly evolve: (state: S, event: E) => S
  readonly rows: (state: S, caseId: string) => ReadonlyArray<Row>
  /** Its lines in the ledger; left out where it has to do with neither money nor goods. */
  readonly postings?: (event: E, caseId: string) => ReadonlyArray<Posting>
  /** The numbers an event has taken from printed series. */
  readonly drawn?: (event: E) => ReadonlyArray<Drawn>
  /** What the system records when a row's deadline has passed. */
  readonly lapsed: (row: StoredRow) => Lapse | ReadonlyArray<Lapse> | undefined
  /** What it records in cases of its own when the deadline of another chapter's row has passed. */
  readonly heeds?: (row: StoredRow) => ReadonlyArray<Lapse>
  /** The case in lines for people. */
  readonly items: (state: S) => ReadonlyArray<Item>
  readonly events: { readonly [tag: string]: Titled }
  readonly messages: Messages
  readonly statuses: { readonly [status: string]: Bilingual }
  /** What each deadline is about. */
  readonly dues: { readonly [dueFor: string]: Titled }
  /** The day whose edition judges a case of a period, whenever it is opened; the day of its first step where there is none. */
  readonly judgedOn?: (caseId: string) => LocalDate | undefined
  /** Where its cases are about members of staff: whose they are, and who else may see them. */
  readonly personnel?: Personnel<S>
  /** Its section of the rulebook. */
  readonly figures?: Schema.Schema.AnyNoContext & { readonly Type: F }
}

/** The part of a turn that does not come from the case. */
export type Circumstances = Omit<Turn<unknown, unknown>, "state">

/** A chapter seen from outside: commits in, answers out; its events stay its own. */
export interface Process<K extends string, S, Cs, Qs>
  extends Pick<
    ProcessParts<K, never, S, never, Cs, Qs>,
    | "kind"
    | "title"
    | "version"
    | "commands"
    | "questions"
    | "events"
    | "messages"
    | "statuses"
    | "dues"
    | "heeds"
    | "judgedOn"
  > {
  readonly state: (commits: ReadonlyArray<Commit>) => S
  readonly personnel?: PersonnelOfCases
  readonly items: (commits: ReadonlyArray<Commit>) => ReadonlyArray<Item>
  readonly lapsed: (row: StoredRow) => ReadonlyArray<Lapse>
  /** Which conditions of each command are unmet before anything is entered; the case is folded once for all. */
  readonly ready: (commits: ReadonlyArray<Commit>, now: Circumstances) => (command: string) => ReadonlyArray<Refusal>
  readonly plan: (
    command: string,
    commits: ReadonlyArray<Commit>,
    now: Circumstances,
    input: unknown
  ) => Plan<{ readonly events: NonEmpty<StoredEvent>; readonly changes: Changes }>
  readonly ask: (question: string, asking: Asking<unknown>, input: unknown) => Plan<unknown>
  /** What a commit changed in the books, from the case's commits before it: how `rebuild` makes them anew. */
  readonly changes: (before: ReadonlyArray<Commit>, commit: Commit) => Changes
  /** Its lines in the ledger among these, which its events alone make. */
  readonly postings: (commit: Commit) => ReadonlyArray<Posting>
}

/** Any chapter, for what treats them all alike. */
export type AnyProcess = Process<
  string,
  unknown,
  { readonly [name: string]: Published },
  { readonly [name: string]: PublishedQuestion }
>

const breachRows = (
  commits: ReadonlyArray<Commit>,
  events: ReadonlyArray<StoredEvent>,
  stream: string,
  isPersonnel: boolean
): Array<Row> => {
  const isBreach = (event: StoredEvent) => event._tag === "Breached"
  if (!events.some(isBreach)) return []
  const earlier = commits.reduce((count, commit) => count + commit.events.filter(isBreach).length, 0)
  return events.filter(isBreach).map((event, index) => {
    // Breaches recorded by earlier versions of the library name no day.
    const { code, whose, sources, facts, on } = event as unknown as Omit<Breached, "on"> & Partial<Breached>
    const key = `${stream}#${earlier + index + 1}`
    // Lists show everybody what names the office. In a case about somebody it tells of him, and so names nobody there.
    const who = isPersonnel && whose === "office" ? {} : { who: whose }
    const row = { kind: "breach", key, status: code, open: true, ...who, data: { sources, facts } }
    return on === undefined ? row : { ...row, on }
  })
}

const keyOf = (row: RowKey) => `${row.kind}\u0000${row.key}`

const difference = (before: ReadonlyArray<Row>, after: ReadonlyArray<Row>): Pick<Changes, "put" | "drop"> => {
  const old = new Map(before.map((row) => [keyOf(row), row]))
  const put = after.filter((row) => !sameJson(old.get(keyOf(row)), row))
  const kept = new Set(after.map(keyOf))
  return { put, drop: before.filter((row) => !kept.has(keyOf(row))).map(({ kind, key }) => ({ kind, key })) }
}

/** A chapter of questions alone has no case to note anything on. */
type WithCaseCommands<Cs> = keyof Cs extends never ? Cs : Cs & typeof caseCommands

/** Closes a chapter over its own types: what is left speaks of commits only. */
export const process = <
  const K extends string,
  F,
  S,
  E extends { readonly _tag: string },
  const Cs extends CommandsFor<F, S>,
  const Qs extends QuestionsFor<F>
>(
  parts: ProcessParts<K, F, S, E, Cs, Qs>
): Process<K, S, WithCaseCommands<Cs>, Qs> => {
  const commands = (
    Object.keys(parts.commands).length === 0 ? parts.commands : { ...parts.commands, ...caseCommands }
  ) as WithCaseCommands<Cs>
  const isOwn = (event: StoredEvent) => !Object.hasOwn(caseEvents, event._tag)
  const own = (events: ReadonlyArray<StoredEvent>, version: number): ReadonlyArray<E> =>
    events.filter(isOwn).map((event) => parts.upcast?.(event, version) ?? (event as unknown as E))
  const stateOf = foldingOn(parts.initial, (state, { events, version }) =>
    own(events, version).reduce(parts.evolve, state)
  )
  const { personnel } = parts
  const turnOf = (state: S, now: Circumstances) => ({ ...now, state }) as unknown as Turn<F, S>
  const commandNamed = (name: string) => {
    const command = (Object.hasOwn(commands, name) ? commands[name] : undefined) as
      | CommandsFor<F, S>[string]
      | undefined
    if (command === undefined) throw new Error(`no command ${name} in ${parts.kind}`)
    return command
  }
  const postingsOf = (current: ReadonlyArray<E>, caseId: string) =>
    current.flatMap((event) => parts.postings?.(event, caseId) ?? [])
  const changesFrom = (
    state: S,
    commits: ReadonlyArray<Commit>,
    { events, version }: Pick<Commit, "events" | "version">,
    caseId: string
  ): Changes => {
    const current = own(events, version)
    const before = commits.length === 0 ? [] : parts.rows(state, caseId)
    const { put, drop } = difference(before, parts.rows(current.reduce(parts.evolve, state), caseId))
    return {
      put: [...put, ...breachRows(commits, events, streamOf(parts.kind, caseId), personnel !== undefined)],
      drop,
      postings: postingsOf(current, caseId),
      drawn: current.flatMap((event) => parts.drawn?.(event) ?? [])
    }
  }
  return {
    kind: parts.kind,
    title: parts.title,
    version: parts.version,
    commands,
    questions: parts.questions,
    events: { ...caseEvents, ...parts.events },
    messages: parts.messages,
    statuses: parts.statuses,
    dues: parts.dues,
    ...(parts.heeds && { heeds: parts.heeds }),
    ...(parts.judgedOn && { judgedOn: parts.judgedOn }),
    ...(personnel && {
      personnel: {
        ...personnel,
        whose: (commits, caseId) => personnel.whose(stateOf(commits), caseId),
        isUntold: (commits, caseId) => parts.rows(stateOf(commits), caseId).some((row) => isUntold(personnel, row))
      }
    }),
    state: stateOf,
    items: (commits) => parts.items(stateOf(commits)),
    lapsed: (row) => {
      const lapsed = parts.lapsed(row)
      return lapsed === undefined ? [] : "caseId" in lapsed ? [lapsed] : lapsed
    },
    ready: (commits, now) => {
      const turn = turnOf(stateOf(commits), now)
      return (name) => commandNamed(name).ready(turn)
    },
    plan: (name, commits, now, input) => {
      const state = stateOf(commits)
      const { needs, decide } = commandNamed(name).plan(turnOf(state, now), input)
      return {
        needs,
        decide: (answers) => {
          const decision = decide(answers)
          if (!decision.ok) return decision
          const events = decision.value
          const { version } = parts
          return accept({ events, changes: changesFrom(state, commits, { events, version }, now.caseId) })
        }
      }
    },
    ask: (name, asking, input) => {
      const question = Object.hasOwn(parts.questions, name) ? parts.questions[name] : undefined
      if (question === undefined) throw new Error(`no question ${name} in ${parts.kind}`)
      return question.plan(asking as Asking<F>, input)
    },
    changes: (before, commit) => changesFrom(stateOf(before), before, commit, caseOf(commit.stream).caseId),
    postings: ({ events, version, stream }) => postingsOf(own(events, version), caseOf(stream).caseId)
  }
}
