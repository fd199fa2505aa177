import type { Bilingual } from "../kernel/Bilingual.js"
import type { Commit, StoredEvent } from "../kernel/Commit.js"
import { dateOf, type LocalDateTime } from "../kernel/LocalDate.js"
import type { AnyProcess, Item } from "../kernel/Process.js"
import type { Viewer } from "../kernel/personnel.js"
import { type EditionChoice, figuresOf } from "../kernel/propose.js"
import type { Breach } from "../kernel/Refusal.js"
import { type WordedRefusal, worded } from "../kernel/wording.js"
import type { Source } from "../manual/sources.js"
import type { PhraseId } from "../speech/phrases.js"
import { breachesIn, sourcesOf } from "./Answer.js"

/** One commit of a case, as a step on its timeline. */
export interface TimelineStep {
  readonly position: number
  readonly command: string
  readonly title: Bilingual
  readonly actor: string
  readonly role: string
  /** Local time of the community. */
  readonly at: LocalDateTime
  readonly recordedAt: LocalDateTime
  readonly lateReason?: string
  readonly sources: ReadonlyArray<Source>
  readonly events: ReadonlyArray<{ readonly title: Bilingual; readonly event: StoredEvent }>
  readonly breaches: ReadonlyArray<Breach & { readonly message: Bilingual }>
}

/** A command as the next step of a case: possible now for this role, or why not. */
export interface NextStep {
  readonly command: string
  readonly title: Bilingual
  readonly sources: ReadonlyArray<Source>
  readonly say?: PhraseId
  readonly roles: ReadonlyArray<string>
  readonly possible: boolean
  readonly refusals: ReadonlyArray<WordedRefusal>
}

/** A case as people see it. `state` is the chapter's own; personal values in it are references into the vault. */
export interface CaseView {
  readonly chapter: string
  readonly caseId: string
  readonly title: Bilingual
  readonly edition: number
  readonly state: unknown
  readonly items: ReadonlyArray<Item>
  readonly timeline: ReadonlyArray<TimelineStep>
  readonly next: ReadonlyArray<NextStep>
}

/** Draws a case from its commits; `now` is the community's local time. */
export const caseView = (
  process: AnyProcess,
  caseId: string,
  commits: readonly [Commit, ...ReadonlyArray<Commit>],
  choice: EditionChoice,
  viewer: Viewer & { readonly now: LocalDateTime },
  localTimeOf: (instant: string) => LocalDateTime
): CaseView => {
  const [first] = commits
  const edition = choice.numbered(first.edition)
  if (edition === undefined) throw new Error(`${first.stream} stands under an edition that is not there`)
  const { figures, ...reference } = edition
  const circumstances = {
    figures: figures[process.kind],
    figuresOn: figuresOf(process.kind, choice),
    general: figures.general,
    edition: reference,
    caseId,
    actor: viewer.by,
    role: viewer.role as never,
    at: viewer.now,
    on: dateOf(viewer.now),
    recordedAt: viewer.now,
    recordedOn: dateOf(viewer.now)
  }
  const unmet = process.ready(commits, circumstances)
  const next = Object.entries(process.commands).flatMap(([command, published]): Array<NextStep> => {
    const allowed = figures.general.authority[`${process.kind}.${command}`] ?? published.roles
    if (published.opens === "new-case" || allowed.every((role) => role === "system")) return []
    const refusals = unmet(command)
    return [
      {
        command,
        title: published.title,
        sources: published.sources,
        ...(published.say !== undefined && { say: published.say }),
        roles: allowed,
        possible: refusals.length === 0 && allowed.some((role) => role === viewer.role),
        refusals: refusals.map((refusal) => worded(refusal, process, published.input))
      }
    ]
  })
  return {
    chapter: process.kind,
    caseId,
    title: process.title,
    edition: first.edition,
    state: process.state(commits),
    items: process.items(commits),
    timeline: commits.map((commit) => ({
      position: commit.position,
      command: commit.command,
      title: process.commands[commit.command]?.title ?? { zh: commit.command, en: commit.command },
      actor: commit.actor,
      role: commit.role,
      at: localTimeOf(commit.occurredAt),
      recordedAt: localTimeOf(commit.recordedAt),
      ...(commit.lateReason !== undefined && { lateReason: commit.lateReason }),
      sources: [...new Set(commit.events.flatMap((event) => sourcesOf(process, event)))],
      events: commit.events
        .filter((event) => event._tag !== "Breached")
        .map((event) => ({ title: process.events[event._tag]?.title ?? { zh: event._tag, en: event._tag }, event })),
      breaches: breachesIn(commit).map((breach) => ({ ...breach, message: worded(breach, process).message }))
    })),
    next
  }
}
