import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Rulebook } from "../chapters.js"
import { type Answer, foretold, type NotRecorded, type Recorded } from "../desk/Answer.js"
import { make } from "../desk/Desk.js"
import { chapterOf } from "../desk/entry.js"
import { found } from "../desk/founding.js"
import { plainText } from "../desk/plainText.js"
import type { Balance, StoredRow } from "../kernel/Books.js"
import { type Commit, caseOf, type StoredEvent } from "../kernel/Commit.js"
import { canonical } from "../kernel/Json.js"
import { isVaultRef } from "../kernel/Personal.js"
import type { Breach, Refusal } from "../kernel/Refusal.js"
import type { CallerRole } from "../kernel/Role.js"
import { Journal } from "../ports/Journal.js"
import { type DirectoryContent, memoryDirectory } from "../ports/MemoryDirectory.js"
import { memoryJournal } from "../ports/MemoryJournal.js"
import { memoryVault } from "../ports/MemoryVault.js"
import { setClock } from "./clock.js"
import { hear } from "./hearing.js"

/** One command as a specification tells it: who, what, and when in China's time ("2026-03-01" is nine in the morning). */
export interface Told {
  readonly chapter: string
  readonly caseId: string
  readonly command: string
  readonly input: unknown
  readonly by: string
  readonly role: CallerRole
  readonly desk?: string
  readonly at: string
  /** When it happened, where that is not when it is told. */
  readonly happened?: string
  readonly reason?: string
}

/** The system looking for what has lapsed by then. */
export interface Ticked {
  readonly tickAt: string
}

/** What an expected refusal names; the wording is tested apart. */
export type ExpectedRefusal = Pick<Refusal, "code" | "sources"> & Partial<Pick<Refusal, "facts" | "cure">>

/** A breach as a specification tells it. */
export type ExpectedBreach = Omit<Breach, "on"> & { readonly on: string }

/** What came of the command under test. Every comparison is exact, ordered and deep. */
export interface Outcome {
  readonly answer: Answer
  /** These events and no others, and no breach but those named before. */
  readonly then: (...events: ReadonlyArray<StoredEvent>) => Outcome
  /** Recorded, with these breaches. */
  readonly breached: (...breaches: ReadonlyArray<ExpectedBreach>) => Outcome
  /** Not recorded, for all these reasons in this order. */
  readonly refused: (...refusals: ReadonlyArray<ExpectedRefusal>) => Outcome
  readonly balances: (...expected: ReadonlyArray<readonly [account: string, amount: number]>) => Outcome
  readonly rows: (kind: string) => ReadonlyArray<StoredRow>
}

export interface Stage {
  readonly directory: DirectoryContent
  readonly rulebook?: Rulebook
}

const instant = (at: string): number => Date.parse(at.length === 10 ? `${at}T09:00:00+08:00` : `${at}:00+08:00`)

const differ = (what: string, found: unknown, expected: unknown): never => {
  throw new Error(
    `${what}\nfound:    ${JSON.stringify(found, null, 2)}\nexpected: ${JSON.stringify(expected, null, 2)}`
  )
}

const same = (what: string, found: unknown, expected: unknown): void => {
  if (canonical(found) !== canonical(expected)) differ(what, found, expected)
}

/** What stands in an expected event for a personal value, whose reference changes with the command's id. */
export const inVault = "in the vault"

const withoutRefs = (events: ReadonlyArray<StoredEvent>): unknown =>
  JSON.parse(JSON.stringify(events, (_field, value: unknown) => (isVaultRef(value) ? inVault : value)))

const community = "rehearsal"

/** A desk in memory that plays commands as told, at their times. */
export const rehearsal = (stage: Stage) => {
  const clock = setClock(instant("2020-01-01"))
  const ports = Layer.mergeAll(memoryJournal, memoryVault, memoryDirectory({ [community]: stage.directory }))
  const [desk, journal] = Effect.runSync(Effect.provide(Effect.all([make(community), Journal]), ports))
  const run = <A>(effect: Effect.Effect<A, unknown>): A => {
    const answer = Effect.runSync(Effect.withClock(effect, clock))
    hear(answer)
    return answer
  }
  const founding = stage.rulebook === undefined ? {} : { rulebook: stage.rulebook }
  hear(founding)
  run(found(desk, founding))
  let told = 0
  const sent = ({ chapter, caseId, command, input, by, role, desk, happened, reason }: Told) => {
    const meta = {
      commandId: `told-${told + 1}`,
      ...{ by, role },
      ...(desk !== undefined && { desk }),
      ...(happened !== undefined && { occurredAt: new Date(instant(happened)).toISOString() }),
      ...(reason !== undefined && { reason })
    }
    return { chapter, caseId, command, input, meta }
  }
  const at = (step: Told) => clock.set(instant(step.at))
  /** Everything recorded, from the founding edition on. */
  const commits = (): ReadonlyArray<Commit> => run(journal.tail(community, 0, 1_000_000))
  const hearOf = (chapter: string, events: ReadonlyArray<StoredEvent>) => {
    for (const { _tag } of events) hear(chapterOf(chapter)?.events[_tag])
  }
  const ask: typeof desk.ask = (chapter, question, ...asked) => {
    hear(chapterOf(chapter)?.questions[question])
    return desk.ask(chapter, question, ...asked)
  }
  /** Its books for plain-text accounting, in lines. */
  const books = (): ReadonlyArray<string> => {
    const lines: Array<string> = []
    run(plainText(journal, community, (line) => lines.push(line)))
    return lines
  }
  return {
    desk: { ...desk, ask },
    run,
    books,
    play: (step: Told): Answer => {
      at(step)
      const answer = run(desk.submit(sent(step)))
      if (answer.ok) {
        hear(chapterOf(step.chapter)?.commands[step.command])
        hearOf(step.chapter, answer.events)
      }
      told += 1
      return answer
    },
    check: (step: Told): Answer => {
      at(step)
      return run(desk.check(sent(step)))
    },
    /** Lets the system record what has lapsed by then. */
    tickAt: (moment: string): number => {
      const before = commits().length
      clock.set(instant(moment))
      const recorded = run(desk.tick)
      for (const commit of commits().slice(before)) hearOf(caseOf(commit.stream).kind, commit.events)
      return recorded
    },
    rows: (kind: string): ReadonlyArray<StoredRow> => {
      const rows = run(journal.rows(community, { where: { kind }, order: "key", limit: 1000 })).items
      for (const { stream, dueFor = "" } of rows) hear(chapterOf(caseOf(stream).kind)?.dues[dueFor])
      return rows
    },
    balances: (): ReadonlyArray<Balance> => run(journal.balances(community, "")),
    commits
  }
}

const outcomeOf = (answer: Answer, played: ReturnType<typeof rehearsal>): Outcome => {
  const recorded = (): Recorded => (answer.ok ? answer : differ("It was refused", answer, "recorded"))
  const notRecorded = (): NotRecorded => (answer.ok ? differ("It was recorded", answer, "refused") : answer)
  let breachesNamed = false
  const outcome: Outcome = {
    answer,
    then: (...events) => {
      same("Events", withoutRefs(recorded().events), events)
      if (!breachesNamed) same("Breaches", recorded().breaches, [])
      return outcome
    },
    breached: (...breaches) => {
      const found = recorded().breaches.map(({ code, sources, facts, whose, on }) => ({
        code,
        sources,
        facts,
        whose,
        on
      }))
      same("Breaches", found, breaches)
      breachesNamed = true
      return outcome
    },
    refused: (...expected) => {
      const found = notRecorded().refusals.map((refusal, index) => {
        const { code, sources, facts, cure } = refusal
        const wanted = expected[index]
        const { text: _, ...way } = cure ?? { text: undefined }
        return {
          code,
          sources,
          ...(wanted?.facts !== undefined && { facts }),
          ...(wanted?.cure !== undefined && { cure: way })
        }
      })
      same("Refusals", found, expected)
      return outcome
    },
    balances: (...expected) => {
      same(
        "Balances",
        played.balances().map(({ account, amount }) => [account, amount]),
        expected
      )
      return outcome
    },
    rows: played.rows
  }
  return outcome
}

type Rehearsal = ReturnType<typeof rehearsal>

/** Plays a command after checking it: the check must give the same answer, and write nothing. */
const checkedAndPlayed = (played: Rehearsal, step: Told): Answer => {
  const before = [played.commits().length, played.balances()]
  const checked = played.check(step)
  same(`Written by checking ${step.command}`, [played.commits().length, played.balances()], before)
  const answer = played.play(step)
  const command = chapterOf(step.chapter)?.commands[step.command]
  same(`What checking ${step.command} foretold`, checked, foretold(answer, command))
  if (!answer.ok) same(`Written by refusing ${step.command}`, [played.commits().length, played.balances()], before)
  return answer
}

/** What the system recorded in one go, as one answer. */
const ticked = (played: Rehearsal, { tickAt }: Ticked): Answer => {
  const before = played.commits().length
  const recorded = played.tickAt(tickAt)
  const commits = played.commits().slice(before)
  same("Commits of the system", commits.length, recorded)
  const events = commits.flatMap((commit) => commit.events)
  const isBreach = ({ _tag }: StoredEvent) => _tag === "Breached"
  return {
    ok: true,
    repeated: false,
    caseId: "",
    position: before + commits.length,
    edition: commits[0]?.edition ?? 0,
    events: events.filter((event) => !isBreach(event)),
    sources: [],
    breaches: events.filter(isBreach) as unknown as ReadonlyArray<Breach>
  }
}

/** Plays what went before; every command of it must be accepted. */
export const givenOn =
  (stage: Stage) =>
  (...before: ReadonlyArray<Told | Ticked>) => {
    const played = rehearsal(stage)
    for (const step of before) {
      if ("tickAt" in step) ticked(played, step)
      else {
        const answer = played.play(step)
        if (!answer.ok) differ(`Given: ${step.command} at ${step.at}`, answer.refusals, "recorded")
      }
    }
    return {
      played,
      /** Plays a step; a command is checked first, and the check must foretell what comes of it. */
      when: (step: Told | Ticked): Outcome =>
        outcomeOf("tickAt" in step ? ticked(played, step) : checkedAndPlayed(played, step), played)
    }
  }
