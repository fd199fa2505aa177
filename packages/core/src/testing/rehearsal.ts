import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Rulebook } from "../chapters.js"
import { make } from "../Desk.js"
import type { Answer, NotRecorded, Recorded } from "../desk/Answer.js"
import { found } from "../founding.js"
import type { Balance, StoredRow } from "../kernel/Books.js"
import type { StoredEvent } from "../kernel/Commit.js"
import { canonical } from "../kernel/Json.js"
import type { Breach, Refusal } from "../kernel/Refusal.js"
import type { CallerRole } from "../kernel/Role.js"
import { Journal } from "../ports/Journal.js"
import { type DirectoryContent, memoryDirectory } from "../ports/MemoryDirectory.js"
import { memoryJournal } from "../ports/MemoryJournal.js"
import { memoryVault } from "../ports/MemoryVault.js"
import { setClock } from "./clock.js"

/** One command as a specification tells it: who, what, and when in China's time ("2026-03-01" is nine in the morning). */
export interface Told {
  readonly chapter: string
  readonly caseId: string
  readonly command: string
  readonly input: unknown
  readonly by: string
  readonly role: CallerRole
  readonly at: string
  readonly reason?: string
}

/** What an expected refusal names; the wording is tested apart. */
export type ExpectedRefusal = Pick<Refusal, "code" | "sources"> & Partial<Pick<Refusal, "facts" | "cure">>

/** What came of the command under test. Every comparison is exact, ordered and deep. */
export interface Outcome {
  readonly answer: Answer
  /** These events and no others, and no breach. */
  readonly then: (...events: ReadonlyArray<StoredEvent>) => Outcome
  /** Recorded, with these breaches. */
  readonly breached: (...breaches: ReadonlyArray<Breach>) => Outcome
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

const community = "rehearsal"

/** A desk in memory that plays commands as told, at their times. */
export const rehearsal = (stage: Stage) => {
  const clock = setClock(instant("2020-01-01"))
  const ports = Layer.mergeAll(memoryJournal, memoryVault, memoryDirectory({ [community]: stage.directory }))
  const [desk, journal] = Effect.runSync(Effect.provide(Effect.all([make(community), Journal]), ports))
  const run = <A>(effect: Effect.Effect<A, unknown>): A => Effect.runSync(Effect.withClock(effect, clock))
  run(found(desk, stage.rulebook === undefined ? {} : { rulebook: stage.rulebook }))
  let told = 0
  const sent = ({ chapter, caseId, command, input, by, role, reason }: Told) => {
    told += 1
    const meta = { commandId: `told-${told}`, by, role, ...(reason !== undefined && { reason }) }
    return { chapter, caseId, command, input, meta }
  }
  const at = (step: Told) => clock.set(instant(step.at))
  return {
    desk,
    run,
    play: (step: Told): Answer => {
      at(step)
      return run(desk.submit(sent(step)))
    },
    check: (step: Told): Answer => {
      at(step)
      return run(desk.check(sent(step)))
    },
    /** Lets the system record what has lapsed by then. */
    tickAt: (moment: string): number => {
      clock.set(instant(moment))
      return run(desk.tick)
    },
    rows: (kind: string): ReadonlyArray<StoredRow> =>
      run(journal.rows(community, { where: { kind }, order: "key", limit: 1000 })).items,
    balances: (): ReadonlyArray<Balance> => run(journal.balances(community, ""))
  }
}

const outcomeOf = (answer: Answer, played: ReturnType<typeof rehearsal>): Outcome => {
  const recorded = (): Recorded => (answer.ok ? answer : differ("It was refused", answer, "recorded"))
  const notRecorded = (): NotRecorded => (answer.ok ? differ("It was recorded", answer, "refused") : answer)
  const outcome: Outcome = {
    answer,
    then: (...events) => {
      same("Events", recorded().events, events)
      same("Breaches", recorded().breaches, [])
      return outcome
    },
    breached: (...breaches) => {
      const found = recorded().breaches.map(({ code, sources, facts, whose }) => ({ code, sources, facts, whose }))
      same("Breaches", found, breaches)
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

/** Plays what went before; every command of it must be accepted. */
export const givenOn =
  (stage: Stage) =>
  (...before: ReadonlyArray<Told>) => {
    const played = rehearsal(stage)
    for (const step of before) {
      const answer = played.play(step)
      if (!answer.ok) differ(`Given: ${step.command} at ${step.at}`, answer.refusals, "recorded")
    }
    return {
      played,
      when: (step: Told): Outcome => outcomeOf(played.play(step), played),
      /** The same, without recording it. */
      whenChecked: (step: Told): Outcome => outcomeOf(played.check(step), played)
    }
  }
