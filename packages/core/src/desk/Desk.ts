import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { chapters, type Rulebook } from "../chapters.js"
import type { Page, RowQuery, StoredRow } from "../kernel/Books.js"
import type { Plan } from "../kernel/Command.js"
import { caseOf, streamOf } from "../kernel/Commit.js"
import { refuse } from "../kernel/Decision.js"
import { decodeInput } from "../kernel/Input.js"
import { dateOf, type LocalDateTime, localDateTimeAt } from "../kernel/LocalDate.js"
import type { AnyProcess, Lapse } from "../kernel/Process.js"
import { mayKnowCase, type Viewer } from "../kernel/personnel.js"
import { type EditionChoice, figuresOf, propose } from "../kernel/propose.js"
import type { Asking } from "../kernel/Question.js"
import type { CallerRole } from "../kernel/Role.js"
import { Directory, type DirectoryDown } from "../ports/Directory.js"
import { type BadCursor, type History, Journal, type JournalDown, rulebookStream } from "../ports/Journal.js"
import { type Purpose, Vault, type VaultDown } from "../ports/Vault.js"
import type { PrivacyFigures } from "../privacy/figures.js"
import { beforeAnyEdition, type Published, publishedIn } from "../rulebook/choice.js"
import { type Edition, rulebookCase } from "../rulebook/Editions.js"
import type { General } from "../rulebook/general.js"
import { type Answer, answerOf, foretold, type NotRecorded, notRecorded } from "./Answer.js"
import { type CaseView, caseView } from "./caseView.js"
import { deciding, type Proposed } from "./deciding.js"
import { type DueQuery, type DueRow, dueRow, dueRows } from "./dueNow.js"
import { chapterOf, type Entry, entryOf, type Sent } from "./entry.js"
import { type CommitEvent, commitEvent } from "./following.js"
import { lapsePrefix } from "./Meta.js"
import { type PersonalAnswer, readPersonal } from "./personal.js"
import { purged } from "./purging.js"
import { type Difference, decidedAgain, isOfPeriod, type Replay, type Replayed } from "./replaying.js"
import { hiddenFrom, overseersIn } from "./seeing.js"

export type Down = JournalDown | VaultDown | DirectoryDown

/** One community's front desk. A refusal is an answer; only infrastructure fails. */
export interface DeskService {
  readonly community: string
  /** Decides a command and records it. */
  readonly submit: (sent: Sent) => Effect.Effect<Answer, Down>
  /** The answer `submit` would give now; nothing is written anywhere. */
  readonly check: (sent: Sent) => Effect.Effect<Answer, Down>
  /** A case with its timeline and next steps as that person sees them; nothing where there is none that he may see. */
  readonly view: (chapter: string, caseId: string, viewer: Viewer) => Effect.Effect<CaseView | undefined, Down>
  /** A question to a chapter, under the edition in effect and at one position of the log; nothing is recorded. */
  readonly ask: (
    chapter: string,
    question: string,
    input: unknown,
    asker?: Viewer
  ) => Effect.Effect<{ readonly ok: true; readonly answer: unknown } | NotRecorded, Down>
  /** Personal values for a role that may read them for that purpose; the read is logged. */
  readonly personal: (
    refs: ReadonlyArray<string>,
    reader: Viewer,
    purpose: Purpose
  ) => Effect.Effect<PersonalAnswer, Down>
  /** What lists see of cases. What is about members of staff is left out where the viewer may not see it, or is nobody. */
  readonly rows: (query: RowQuery, viewer?: Viewer) => Effect.Effect<Page<StoredRow>, Down | BadCursor>
  /** What is due, of every chapter: overdue first, then what is coming; for that viewer, as `rows` has it. */
  readonly due: (query: DueQuery, viewer?: Viewer) => Effect.Effect<Page<DueRow>, Down | BadCursor>
  /** The roles that see what is about any member of staff: whoever else follows or replays the log is not to be told it. */
  readonly overseers: Effect.Effect<ReadonlyArray<CallerRole>, Down>
  /** What was recorded after a position, in order and without a gap; at most so many. 0 is before the first. */
  readonly follow: (after: number, limit: number) => Effect.Effect<ReadonlyArray<CommitEvent>, Down>
  /**
   * What another rulebook would decide otherwise of what was recorded, a part of the log at a time. Each command is decided
   * by itself, on its case and its facts as they were; what was refused then is not known. Nothing is written.
   */
  readonly replay: (replay: Replay) => Effect.Effect<Replayed, Down>
  /** Records every deadline that has passed unanswered, each once; answers with how many were new. */
  readonly tick: Effect.Effect<number, Down>
  /** Forgets personal data kept for as long as the rulebook says; answers with how many values went. */
  readonly purge: Effect.Effect<number, Down>
  /** Every edition of the rulebook that stands. */
  readonly editions: Effect.Effect<ReadonlyArray<Edition<Rulebook>>, Down>
  /** The community's local time. */
  readonly now: Effect.Effect<LocalDateTime, Down>
}

export class Desk extends Context.Tag("@qiantai/core/Desk")<Desk, DeskService>() {}

/** The chapters that heed the deadlines of others. */
const heeding = Object.values(chapters as { readonly [kind: string]: AnyProcess }).flatMap((process) => {
  const { heeds } = process
  return heeds === undefined ? [] : [{ ...process, heeds }]
})

/** The chapter's plan for a command, from the history it is decided on. */
const planOf =
  (entry: Entry) =>
  ({ stream, rulebook }: History): Plan<Proposed> => {
    const { choice } = publishedIn(rulebook)
    return propose(entry, stream, entry.process.kind === rulebookCase ? beforeAnyEdition(choice) : choice)
  }

/** The plan of a question: under the edition in effect, or that of the day it is about. */
const questionPlan =
  (process: AnyProcess, question: string, input: unknown, at: number, asker?: Asking<unknown>["asker"]) =>
  ({ rulebook }: Pick<History, "rulebook">): Plan<unknown> => {
    const { choice } = publishedIn(rulebook)
    const local = localDateTimeAt(at, choice.timeZone)
    const on = dateOf(local)
    const judgedOn = process.questions[question]?.judgedOn(input, on) ?? on
    const edition = choice.on(judgedOn)
    if (edition === undefined)
      return {
        needs: {},
        decide: () => refuse([{ code: "no-edition-in-effect", sources: ["library.editions"], facts: { on: judgedOn } }])
      }
    const { general, [process.kind]: figures } = edition.figures
    const asking = { figures, figuresOn: figuresOf(process.kind, choice), general, at: local, on }
    return process.ask(question, { ...asking, ...(asker && { asker }) }, input)
  }

/** Opens a community's desk on the three ports. */
export const make = (community: string): Effect.Effect<DeskService, never, Journal | Vault | Directory> =>
  Effect.gen(function* () {
    const journal = yield* Journal
    const vault = yield* Vault
    const directory = yield* Directory

    const published: Effect.Effect<Published, JournalDown> = Effect.map(
      journal.read(community, rulebookStream),
      publishedIn
    )
    const timeIn = ({ timeZone }: EditionChoice) =>
      Effect.map(Clock.currentTimeMillis, (now) => localDateTimeAt(now, timeZone))
    /** The local time, and who may do what by then. */
    const present = Effect.flatMap(published, ({ choice }) =>
      Effect.map(timeIn(choice), (now) => ({ now, general: choice.generalOn(dateOf(now)) }))
    )
    const localNow = Effect.map(present, ({ now }) => now)
    const rowsFor = (query: RowQuery, viewer: Viewer | undefined, general: General) =>
      journal.rows(community, { ...query, where: { ...query.where, ...hiddenFrom(viewer, general) } })

    const { decide: decideOn, answer: answerOn } = deciding(journal, directory, community)
    const decide = (entry: Entry, how: "record" | "check") => {
      const { stream, content, meta } = entry
      return decideOn({ stream, content, commandId: meta.commandId }, how, planOf(entry))
    }

    /**
     * Personal values are in the vault before the commit that refers to them, and forgotten where it is refused. What
     * has begun is finished, so that an interruption leaves nothing behind.
     */
    const recordPersonal = (entry: Entry) =>
      Effect.gen(function* () {
        const { personal } = entry
        const refs = personal.map(({ ref }) => ref)
        const added = yield* vault.put(community, personal)
        const outcome = yield* decide(entry, "record")
        const stoodBefore = added.length < refs.length
        switch (outcome._tag) {
          case "Recorded":
            // What stood there was brought by an attempt that was cut short, and may differ.
            if (stoodBefore) yield* Effect.zipRight(vault.discard(community, refs), vault.put(community, personal))
            break
          case "Repeated":
            if (stoodBefore) yield* vault.put(community, personal)
            break
          case "Refused": {
            if (added.length === 0) break
            yield* vault.discard(community, added)
            // The same command sent twice at once may have been accepted the other time, with what was just forgotten.
            const since = yield* decide(entry, "check")
            if (since._tag === "Repeated") yield* vault.put(community, personal)
          }
        }
        return outcome
      })

    const record = (entry: Entry) =>
      entry.personal.length === 0 ? decide(entry, "record") : Effect.uninterruptible(recordPersonal(entry))

    const answer = (sent: Sent, how: (entry: Entry) => ReturnType<typeof record>) =>
      Effect.gen(function* () {
        const entry = entryOf(sent, yield* Clock.currentTimeMillis)
        if (!entry.ok) {
          const process = chapterOf(sent.chapter)
          return notRecorded(entry.refusals, process, process?.commands[sent.command]?.input)
        }
        return answerOf(yield* how(entry.value), entry.value.process, sent.command)
      })

    /** What the system records of itself, once for each deadline. */
    const lapse = (process: AnyProcess, { caseId, command, deadline, input = {} }: Lapse) =>
      Effect.gen(function* () {
        const { kind } = process
        const commandId = `${lapsePrefix}${kind}:${caseId}:${command}:${deadline}`
        const now = yield* Clock.currentTimeMillis
        const stream = streamOf(kind, caseId)
        const meta = { commandId, by: "system", role: "system", occurredAt: now, recordedAt: now } as const
        const entry = { process, command, caseId, stream, input, meta, content: commandId, personal: [] }
        return (yield* decide(entry, "record"))._tag === "Recorded"
      })

    /** What a passed deadline calls for: in the chapters that heed it, and then in its own, where it ends by that. */
    const lapsesOf = (row: StoredRow): Effect.Effect<ReadonlyArray<readonly [AnyProcess, Lapse]>> =>
      Effect.sync(() => {
        const own = chapterOf(caseOf(row.stream).kind)
        return [
          ...heeding.flatMap((process) => process.heeds(row).map((lapsed) => [process, lapsed] as const)),
          ...(own === undefined ? [] : own.lapsed(row).map((lapsed) => [own, lapsed] as const))
        ]
      })

    /** Goes once through all that is due by now; answers with how many lapses were new. */
    const ticked = (defects: Array<unknown>) =>
      Effect.gen(function* () {
        const dueBefore = yield* localNow
        let recorded = 0
        let after: string | undefined
        do {
          const where = { open: true, dueBefore }
          const query = { where, order: "due", limit: 200, ...(after !== undefined && { after }) } as const
          const page: Page<StoredRow> = yield* Effect.catchTag(journal.rows(community, query), "BadCursor", Effect.die)
          for (const row of page.items) {
            // A case that cannot be decided must not keep the others' deadlines from being recorded.
            const isNew = yield* Effect.catchAllDefect(
              Effect.flatMap(
                lapsesOf(row),
                Effect.reduce(0, (count, [process, lapsed]) =>
                  Effect.map(lapse(process, lapsed), (isNew) => (isNew ? count + 1 : count))
                )
              ),
              (defect) => {
                defects.push(defect)
                return Effect.succeed(0)
              }
            )
            recorded += isNew
          }
          after = page.next
        } while (after !== undefined)
        return recorded
      })

    /** A lapse may set a deadline that has passed too: the round is made until it brings nothing new. */
    const tick = Effect.gen(function* () {
      const defects: Array<unknown> = []
      let recorded = 0
      for (;;) {
        defects.length = 0
        const isNew = yield* ticked(defects)
        recorded += isNew
        if (isNew === 0) break
      }
      if (defects.length > 0) yield* Effect.die(defects[0])
      return recorded
    })

    return {
      community,
      submit: (sent) => answer(sent, record),
      check: (sent) =>
        Effect.map(
          answer(sent, (entry) => decide(entry, "check")),
          (found) => foretold(found, chapterOf(sent.chapter)?.commands[sent.command])
        ),
      overseers: Effect.map(present, ({ general }) => overseersIn(general)),
      view: (chapter, caseId, viewer) =>
        Effect.gen(function* () {
          const process = chapterOf(chapter)
          if (process === undefined) return undefined
          const [first, ...rest] = yield* journal.read(community, streamOf(chapter, caseId))
          if (first === undefined) return undefined
          const { choice } = yield* published
          const now = yield* timeIn(choice)
          const stream = [first, ...rest] as const
          if (!mayKnowCase(process, caseId, stream, viewer, choice.generalOn(dateOf(now)))) return undefined
          const own = chapter === rulebookCase ? beforeAnyEdition(choice) : choice
          const localTimeOf = (instant: string) => localDateTimeAt(Date.parse(instant), choice.timeZone)
          return caseView(process, caseId, stream, own, { ...viewer, now }, localTimeOf)
        }),
      ask: (chapter, question, input, asker) =>
        Effect.gen(function* () {
          const process = chapterOf(chapter)
          const asked = process && Object.hasOwn(process.questions, question) ? process.questions[question] : undefined
          if (process === undefined || asked === undefined)
            return notRecorded([
              { code: "unknown-command", sources: ["library.input"], facts: { chapter, command: question } }
            ])
          const decoded = decodeInput(asked.input, input)
          if (!decoded.ok) return notRecorded(decoded.refusals, process, asked.input)
          const now = yield* Clock.currentTimeMillis
          const plan = questionPlan(process, question, decoded.value, now, asker as Asking<unknown>["asker"])
          // Most questions are to the figures alone, and need not wait for a place in the log.
          const alone = plan({ rulebook: yield* journal.read(community, rulebookStream) })
          const decision = Object.keys(alone.needs).length === 0 ? alone.decide({}) : yield* answerOn(plan)
          if (!decision.ok) return notRecorded(decision.refusals, process, asked.input)
          return { ok: true, answer: decision.value } as const
        }),
      personal: (refs, reader, purpose) =>
        Effect.gen(function* () {
          const { choice } = yield* published
          const on = dateOf(yield* timeIn(choice))
          const edition = choice.on(on)
          if (edition === undefined)
            return notRecorded([{ code: "no-edition-in-effect", sources: ["library.editions"], facts: { on } }])
          const figures = edition.figures.privacy as PrivacyFigures
          const { general } = edition.figures
          const { by: person, role } = reader
          const denied = (fields: ReadonlyArray<string>) =>
            Effect.flatMap(Clock.currentTimeMillis, (now) =>
              lapse(chapterOf("privacy") as AnyProcess, {
                ...{ caseId: on, command: "denyRead", deadline: `${now}:${person}` },
                input: { person, role, purpose, fields }
              })
            )
          const maySeeCase = (stream: string) =>
            Effect.map(journal.read(community, stream), (commits) => {
              const { kind, caseId } = caseOf(stream)
              const process = chapterOf(kind)
              return process !== undefined && mayKnowCase(process, caseId, commits, reader, general)
            })
          const reading = { community, figures, maySee: maySeeCase, overseers: overseersIn(general), denied }
          return yield* readPersonal(vault, reading, refs, reader, purpose)
        }),
      rows: (query, viewer) => Effect.flatMap(present, ({ general }) => rowsFor(query, viewer, general)),
      due: (query, viewer) =>
        Effect.gen(function* () {
          const { now, general } = yield* present
          const page = yield* rowsFor(dueRows(query), viewer, general)
          return { ...page, items: page.items.map((row) => dueRow(row, query.now ?? now)) }
        }),
      follow: (after, limit) =>
        Effect.map(journal.tail(community, after, limit), (commits) =>
          commits.map((commit) => commitEvent(community, commit))
        ),
      replay: ({ rulebook, after = 0, limit = 500, ...period }) =>
        Effect.gen(function* () {
          const commits = yield* journal.tail(community, after, limit)
          const editions = yield* journal.read(community, rulebookStream)
          const isMeant = isOfPeriod(period, publishedIn(editions).choice.timeZone)
          const meant = commits.filter(isMeant)
          const differences: Array<Difference> = []
          const chapters: { [kind: string]: number } = {}
          for (const commit of meant) {
            const { kind } = caseOf(commit.stream)
            chapters[kind] = (chapters[kind] ?? 0) + 1
            const history = yield* journal.read(community, commit.stream)
            const before = history.filter(({ sequence }) => sequence < commit.sequence)
            const editionsBefore = editions.filter(({ position }) => position < commit.position)
            const difference = decidedAgain(commit, before, editionsBefore, rulebook)
            if (difference !== undefined) differences.push(difference)
          }
          const next = commits.length === limit ? commits.at(-1)?.position : undefined
          return { decided: meant.length, chapters, differences, ...(next !== undefined && { next }) }
        }),
      tick,
      purge: Effect.gen(function* () {
        const { choice } = yield* published
        const today = dateOf(yield* timeIn(choice))
        const edition = choice.on(today)
        if (edition === undefined) return 0
        return yield* purged(journal, vault, { community, today, general: edition.figures.general })
      }),
      editions: Effect.map(published, ({ editions }) => editions),
      now: localNow
    }
  })

/** The desk of a community as a layer. */
export const layer = (community: string): Layer.Layer<Desk, never, Journal | Vault | Directory> =>
  Layer.effect(Desk, make(community))
