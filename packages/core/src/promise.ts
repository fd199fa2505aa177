import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { Layer } from "effect/Layer"
import * as Layers from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type * as Schema from "effect/Schema"
import { type Chapters, chapters, type Rulebook } from "./chapters.js"
import type { Answer, NotRecorded } from "./desk/Answer.js"
import type { CaseView } from "./desk/caseView.js"
import { Desk, type DeskService, layer } from "./desk/Desk.js"
import type { DueQuery, DueRow } from "./desk/dueNow.js"
import type { CommitEvent } from "./desk/following.js"
import { type Founding, found } from "./desk/founding.js"
import type { DeskMeta } from "./desk/Meta.js"
import type { Replay, Replayed } from "./desk/replaying.js"
import type { Page, RowQuery, StoredRow } from "./kernel/Books.js"
import type { Plan } from "./kernel/Command.js"
import type { AnyProcess, Process } from "./kernel/Process.js"
import type { Viewer } from "./kernel/personnel.js"
import type { Directory } from "./ports/Directory.js"
import { type HostDirectory, hostDirectory } from "./ports/HostDirectory.js"
import type { Journal } from "./ports/Journal.js"
import { memoryDirectory } from "./ports/MemoryDirectory.js"
import { memoryJournal } from "./ports/MemoryJournal.js"
import { memoryVault } from "./ports/MemoryVault.js"
import type { Purpose, Vault } from "./ports/Vault.js"
import type { Edition } from "./rulebook/Editions.js"

export type { Answer, CaseView, CommitEvent, DeskMeta, DueQuery, DueRow, HostDirectory, NotRecorded }

/** The answer of a question, or why it could not be asked. */
export type Asked<A> = { readonly ok: true; readonly answer: A } | NotRecorded

type Entered<C> = C extends { readonly input: Schema.Schema<infer _A, infer I> } ? I : never
type StateOf<P> = P extends Process<string, infer S, infer _C, infer _Q> ? S : never

/** A chapter without Effect: a method for each command and each question, and `check` for what would happen. */
export type ChapterFacade<P extends Pick<AnyProcess, "commands" | "questions">> = {
  readonly [C in keyof P["commands"]]: (
    caseId: string,
    input: Entered<P["commands"][C]>,
    meta: DeskMeta
  ) => Promise<Answer>
} & {
  readonly [Q in keyof P["questions"]]: (
    input: Entered<P["questions"][Q]>,
    asker?: Viewer
  ) => Promise<Asked<P["questions"][Q] extends { readonly plan: (...given: never) => Plan<infer A> } ? A : never>>
} & {
  /** The answer a command would get; nothing is recorded. */
  readonly check: <C extends keyof P["commands"] & string>(
    command: C,
    caseId: string,
    input: Entered<P["commands"][C]>,
    meta: DeskMeta
  ) => Promise<Answer>
  /** The case, its timeline and its next steps, as that person sees them. */
  readonly view: (
    caseId: string,
    viewer: Viewer
  ) => Promise<(Omit<CaseView, "state"> & { readonly state: StateOf<P> }) | undefined>
}

/** Why a desk could not be opened or used. `code` is stable; `refusals` say what was wrong with a founding. */
export class DeskError extends Error {
  override readonly name = "DeskError"
  constructor(
    readonly code: "store-not-opened" | "founding-refused" | "desk-closed" | "defect",
    message: string,
    readonly refusals: NotRecorded["refusals"] = [],
    options?: ErrorOptions
  ) {
    super(message, options)
  }
}

const hasCode = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && "code" in error && typeof error.code === "string"

/** An error as it is thrown: a port's own (`journal-down`, `vault-down`, `directory-down`, `bad-cursor`), or the desk's around it. */
const thrown = (code: DeskError["code"], cause: Cause.Cause<unknown>): Error => {
  const error = Cause.squash(cause)
  if (hasCode(error)) return error
  return new DeskError(code, error instanceof Error ? error.message : String(error), [], { cause: error })
}

/**
 * A community's desk without Effect. Refusals are values; only infrastructure rejects, with an Error that has a `code`.
 */
export type OpenDesk = { readonly [K in keyof Chapters]: ChapterFacade<Chapters[K]> } & {
  /** What lists see of cases. What is about members of staff is left out where the viewer may not see it, or is nobody. */
  readonly rows: (query: RowQuery, viewer?: Viewer) => Promise<Page<StoredRow>>
  /** What is due, of every chapter: overdue first, then what is coming; for that viewer, as `rows` has it. */
  readonly due: (query: DueQuery, viewer?: Viewer) => Promise<Page<DueRow>>
  /** What was recorded after a position, in order and without a gap; at most so many. 0 is before the first. */
  readonly follow: (after: number, limit: number) => Promise<ReadonlyArray<CommitEvent>>
  /** What another rulebook would decide otherwise of what was recorded; nothing is written. */
  readonly replay: (replay: Replay) => Promise<Replayed>
  readonly editions: () => Promise<ReadonlyArray<Edition<Rulebook>>>
  /** Records every deadline that passed unanswered, each once; answers with how many were new. */
  readonly tick: () => Promise<number>
  /** Forgets personal data kept for as long as the rulebook says; answers with how many values went. Once a day will do. */
  readonly purge: () => Promise<number>
  /** Personal values for a role that may read them for that purpose, or why it may not; the read is logged. */
  readonly personal: (
    refs: ReadonlyArray<string>,
    reader: Viewer,
    purpose: Purpose
  ) => Promise<Asked<{ readonly [ref: string]: string }>>
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  /** Where everything is kept: `sqlite("community.db")` of @qiantai/sql, or `inMemory`. */
  readonly store: Layer<Journal | Vault | Directory, unknown>
  readonly community: string
  /** The host's own units and staff, in the place of the store's. */
  readonly directory?: HostDirectory
  /** How the community begins where it is new. */
  readonly founding?: Founding
}

/** Keeps everything as long as the desk is open, and no longer: for trying things out. Its own directory is empty. */
export const inMemory: Layer<Journal | Vault | Directory> = Layers.mergeAll(
  memoryJournal,
  memoryVault,
  memoryDirectory({})
)

/** Opens a community's desk; a new community gets its founding edition. */
export const openDesk = async ({ store, community, directory, founding }: OpenOptions): Promise<OpenDesk> => {
  const ports = directory === undefined ? store : Layers.merge(store, hostDirectory(directory))
  const runtime = ManagedRuntime.make(Layers.provideMerge(layer(community), ports))
  let closed = false
  const run = async <A>(effect: Effect.Effect<A, unknown, Desk | Vault>): Promise<A> => {
    if (closed) throw new DeskError("desk-closed", `The desk of ${community} is closed`)
    const exit = await runtime.runPromiseExit(effect)
    if (Exit.isSuccess(exit)) return exit.value
    throw thrown("defect", exit.cause)
  }
  const withDesk = <A>(use: (desk: DeskService) => Effect.Effect<A, unknown>): Promise<A> =>
    run(Effect.flatMap(Desk, use))
  const close = (): Promise<void> => {
    closed = true
    return runtime.dispose()
  }

  const opened = await runtime.runPromiseExit(Effect.flatMap(Desk, (desk) => found(desk, founding)))
  if (Exit.isFailure(opened)) {
    await close()
    throw thrown("store-not-opened", opened.cause)
  }
  if (opened.value?.ok === false) {
    await close()
    const { refusals } = opened.value
    const [first] = refusals
    throw new DeskError("founding-refused", first === undefined ? "founding refused" : first.message.en, refusals)
  }

  const chapter = (process: AnyProcess) => {
    const { kind } = process
    const sent = (command: string, caseId: string, input: unknown, meta: DeskMeta) => ({
      chapter: kind,
      command,
      caseId,
      input,
      meta
    })
    const commands = Object.keys(process.commands).map((command) => [
      command,
      (caseId: string, input: unknown, meta: DeskMeta) =>
        withDesk((desk) => desk.submit(sent(command, caseId, input, meta)))
    ])
    const questions = Object.keys(process.questions).map((question) => [
      question,
      (input: unknown, asker?: Viewer) => withDesk((desk) => desk.ask(kind, question, input, asker))
    ])
    return {
      ...Object.fromEntries([...commands, ...questions]),
      check: (command: string, caseId: string, input: unknown, meta: DeskMeta) =>
        withDesk((desk) => desk.check(sent(command, caseId, input, meta))),
      view: (caseId: string, viewer: Viewer) => withDesk((desk) => desk.view(kind, caseId, viewer))
    }
  }

  return {
    ...Object.fromEntries(Object.values(chapters).map((process) => [process.kind, chapter(process)])),
    rows: (query: RowQuery, viewer?: Viewer) => withDesk((desk) => desk.rows(query, viewer)),
    due: (query: DueQuery, viewer?: Viewer) => withDesk((desk) => desk.due(query, viewer)),
    follow: (after: number, limit: number) => withDesk((desk) => desk.follow(after, limit)),
    replay: (replay: Replay) => withDesk((desk) => desk.replay(replay)),
    editions: () => withDesk((desk) => desk.editions),
    tick: () => withDesk((desk) => desk.tick),
    purge: () => withDesk((desk) => desk.purge),
    personal: (refs: ReadonlyArray<string>, reader: Viewer, purpose: Purpose) =>
      withDesk((desk) => desk.personal(refs, reader, purpose)),
    close
  } as unknown as OpenDesk
}
