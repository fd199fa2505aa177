import type { General } from "../rulebook/general.js"
import type { InForce, Plan } from "./Command.js"
import type { Changes, Commit, Draft, EditionRef } from "./Commit.js"
import { streamOf } from "./Commit.js"
import { accept, refuse } from "./Decision.js"
import type { Json } from "./Json.js"
import { dateOf, type LocalDate, type LocalDateTime, localDateTimeAt } from "./LocalDate.js"
import type { commonMessages } from "./messages.js"
import type { AnyProcess, Circumstances } from "./Process.js"
import { mayKnowCase } from "./personnel.js"
import { type Facts, guardsOf, type Refusal, unmetOf } from "./Refusal.js"
import type { Role } from "./Role.js"

/** Who asks, in which role, when it happened and when it is recorded. */
export interface Meta {
  readonly commandId: string
  readonly by: string
  readonly role: Role
  readonly desk?: string
  /** Epoch milliseconds. */
  readonly occurredAt: number
  readonly recordedAt: number
  /** Why it is entered late, as a reference into the vault. */
  readonly lateReason?: string
}

/** An edition as the kernel needs it: its reference and its figures. */
export interface EditionInForce extends EditionRef {
  readonly figures: { readonly general: General; readonly [kind: string]: unknown }
}

export interface Request {
  readonly process: AnyProcess
  readonly command: string
  readonly caseId: string
  readonly input: unknown
  readonly meta: Meta
}

/** The editions a decision may stand under: the case's own, or the one in effect on a day. */
export interface EditionChoice {
  readonly timeZone: string
  readonly numbered: (number: number) => EditionInForce | undefined
  readonly on: (day: string) => EditionInForce | undefined
  /** Who may do what on a day, and so who may see what; the library's defaults before any edition. */
  readonly generalOn: (day: string) => General
}

/** A chapter's figures on any day. */
export const figuresOf =
  (kind: string, editions: EditionChoice) =>
  (day: LocalDate): InForce<unknown> | undefined => {
    const edition = editions.on(day)
    return edition && { edition: edition.number, figures: edition.figures[kind] }
  }

/** Whether an entry is late: made on a later day than it happened, or after the evening reconciliation that came between. */
export const isLate = (happened: LocalDateTime, recorded: LocalDateTime, general: General): boolean => {
  if (happened >= recorded) return false
  if (dateOf(happened) !== dateOf(recorded)) return true
  const reconciliation = `${dateOf(happened)}T${general.eveningReconciliation}`
  return happened < reconciliation && reconciliation <= recorded
}

/** What the conditions of every command look at. */
interface Occasion extends Circumstances {
  readonly recorded: LocalDateTime
  /** The latest that anything of the case happened: after a late entry, not the last one recorded. */
  readonly last: LocalDateTime | undefined
  readonly allowed: ReadonlyArray<string>
  readonly explained: boolean
}

const guard = guardsOf<typeof commonMessages>()
const supervisors: ReadonlyArray<string> = ["supervisor", "manager"]
/** Who enters what is out of order: a supervisor or a manager, where the step is theirs at all. */
const putInOrderBy = ({ allowed }: Occasion) => {
  const leading = allowed.filter((role) => supervisors.includes(role))
  return (leading.length > 0 ? leading : allowed) as unknown as readonly [Role, ...Array<Role>]
}
/** What is entered as it happens is in order, though the clock of another machine ran ahead. */
const isOutOfOrder = ({ at, last, recorded }: Occasion) => last !== undefined && at < last && at < recorded

/** The conditions every command has, in the order they are reported, before its own. */
const everyCommand = [
  guard(
    "role-may-not",
    ["job.7", "library.authority"],
    ({ role, allowed }: Occasion) => role !== "system" && !allowed.includes(role) && { role, allowed },
    (_facts, { allowed }) => ({ by: "someone-else", roles: allowed as unknown as readonly [Role, ...Array<Role>] })
  ),
  guard("in-the-future", ["library.clock"], ({ at, recorded }: Occasion) => at > recorded && { at, now: recorded }, {
    by: "input",
    field: "meta.occurredAt"
  }),
  guard(
    "before-the-last-step",
    ["work.8.8", "library.late-entry"],
    (occasion: Occasion) => {
      const { at, last, role, allowed } = occasion
      if (last === undefined || !isOutOfOrder(occasion)) return undefined
      return allowed.includes(role) && !putInOrderBy(occasion).includes(role) && { at, last }
    },
    (_facts, occasion) => ({ by: "someone-else", roles: putInOrderBy(occasion) })
  ),
  guard(
    "late-entry-without-reason",
    ["work.8.8", "library.late-entry"],
    (occasion: Occasion) => {
      const { at, recorded, general, explained } = occasion
      return (isLate(at, recorded, general) || isOutOfOrder(occasion)) && !explained && { at }
    },
    { by: "input", field: "meta.reason" }
  )
]

const refused = (code: keyof typeof commonMessages, sources: Refusal["sources"], facts: Facts): Plan<never> => ({
  needs: {},
  decide: () => refuse([{ code, sources, facts }])
})

/**
 * One command against one case: checks what is common to all, hands the turn to the chapter under the case's own
 * edition, and says what would be recorded. Pure: the same history and answers give the same commit.
 */
export const propose = (
  { process, command, caseId, input, meta }: Request,
  stream: ReadonlyArray<Commit>,
  editions: EditionChoice
): Plan<{ readonly draft: Draft; readonly changes: Changes }> => {
  const published = process.commands[command]
  if (published === undefined) return refused("unknown-command", ["library.input"], { chapter: process.kind, command })
  const at = localDateTimeAt(meta.occurredAt, editions.timeZone)
  const recorded = localDateTimeAt(meta.recordedAt, editions.timeZone)
  // For who may not see it, the case is not there: he is told what he would be told of one that never was.
  const isHidden = !mayKnowCase(process, caseId, stream, meta, editions.generalOn(dateOf(recorded)))
  const history = isHidden ? [] : stream
  const taken = refused("case-exists", ["library.identifiable"], { caseId })
  const [first] = history
  if (first === undefined && published.opens === undefined)
    return refused("no-such-case", ["library.identifiable"], { caseId })
  if (first !== undefined && published.opens === "new-case") return taken
  const judgedOn = process.judgedOn?.(caseId) ?? dateOf(at)
  const edition = first === undefined ? editions.on(judgedOn) : editions.numbered(first.edition)
  if (edition === undefined) return refused("no-edition-in-effect", ["library.editions"], { on: judgedOn })

  const { figures, ...reference } = edition
  const last = history.reduce((latest, { occurredAt }) => (occurredAt > latest ? occurredAt : latest), "")
  const now: Occasion = {
    figures: figures[process.kind],
    figuresOn: figuresOf(process.kind, editions),
    general: figures.general,
    edition: reference,
    caseId,
    actor: meta.by,
    role: meta.role,
    ...(meta.desk !== undefined && { desk: meta.desk }),
    at,
    on: dateOf(at),
    recordedAt: recorded,
    recordedOn: dateOf(recorded),
    recorded,
    last: last === "" ? undefined : localDateTimeAt(Date.parse(last), editions.timeZone),
    allowed: figures.general.authority[`${process.kind}.${command}`] ?? published.roles,
    explained: meta.lateReason !== undefined
  }
  const common = unmetOf(everyCommand, now)
  // What a step about staff looks at is on others' record: who may not take it learns nothing more by trying.
  if (isHidden && common.some(({ code }) => code === "role-may-not")) return { needs: {}, decide: () => refuse(common) }
  const { needs, decide } = process.plan(command, history, now, input)
  return {
    needs,
    decide: (answers) => {
      const decision = decide(answers)
      if (!decision.ok) return refuse([...common, ...decision.refusals])
      if (common.length > 0) return refuse(common)
      if (isHidden && stream.length > 0) return taken.decide(answers)
      const { events, changes } = decision.value
      const draft: Draft = {
        stream: streamOf(process.kind, caseId),
        commandId: meta.commandId,
        command,
        version: process.version,
        input: input as Json,
        facts: answers as Facts,
        events,
        actor: meta.by,
        role: meta.role,
        ...(meta.desk !== undefined && { desk: meta.desk }),
        edition: edition.number,
        occurredAt: new Date(meta.occurredAt).toISOString(),
        recordedAt: new Date(meta.recordedAt).toISOString(),
        ...(meta.lateReason !== undefined && { lateReason: meta.lateReason })
      }
      return accept({ draft, changes })
    }
  }
}
