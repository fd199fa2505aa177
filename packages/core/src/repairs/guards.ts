import type { Needs, Unit } from "../kernel/Books.js"
import { type CommandParts, commandsOf, type Step, type Turn } from "../kernel/Command.js"
import type { NonEmpty } from "../kernel/Json.js"
import { addDays, dateOf, type LocalDate, type LocalDateTime } from "../kernel/LocalDate.js"
import { breachesOf, type Cure, guardsOf } from "../kernel/Refusal.js"
import type { Source } from "../manual/sources.js"
import { deadlinesOf } from "./deadlines.js"
import type { RepairEvent } from "./events.js"
import { evolve } from "./evolve.js"
import type { RepairFigures } from "./figures.js"
import type { messages } from "./messages.js"
import { ofTheWork, type Repair, type Running, type Status } from "./state.js"

export type RepairTurn = Turn<RepairFigures, Repair>
export type RepairStep<I, N extends Needs = Needs> = Step<RepairFigures, Repair, I, N>

/** Makes this chapter's commands as they are; most are made by `step`. */
export const command = commandsOf<RepairFigures, Repair, RepairEvent>()

/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()

/** Makes this chapter's breaches, alike. */
export const breach = breachesOf<typeof messages>()

/** The deadlines that have passed by then without being on record. */
export const passedBy = ({ deadlines }: Repair, at: LocalDateTime): ReadonlyArray<Running> =>
  deadlines.filter(({ by, escalated }) => by < at && escalated === undefined)

/** The passed deadlines of which a resident had to be told and was not. */
const untoldBy = (state: Repair, at: LocalDateTime): ReadonlyArray<Running> =>
  state.reporter === "named" && !state.untold
    ? passedBy(state, at)
        .filter(({ what, told }) => ofTheWork.includes(what) && !told)
        .slice(0, 1)
    : []

/** A deadline that passed without the resident being told, once until he is (work.8.7). */
export const residentNotTold = breach("resident-not-told", ["work.8.7"], ({ state, at }: RepairTurn) =>
  untoldBy(state, at).map(({ what, by }) => ({
    whose: state.tracker,
    facts: { deadline: what, by },
    on: dateOf(by)
  }))
)

/** A return visit that was not made in its time (work.8.9). */
export const visitMissed = breach("return-visit-missed", ["work.8.9", "job.5.3"], ({ state, at }: RepairTurn) =>
  passedBy(state, at)
    .filter(({ what }) => what === "return-visit")
    .map(({ by }) => ({ whose: state.tracker, facts: { by }, on: dateOf(by) }))
)

/** The events that put passed deadlines on record. */
export const passing = (state: Repair, at: LocalDateTime): ReadonlyArray<RepairEvent> => {
  const untold = untoldBy(state, at)
  return passedBy(state, at).map((deadline) => ({
    _tag: "DeadlinePassed",
    what: deadline.what,
    by: deadline.by,
    untold: untold.includes(deadline)
  }))
}

const stands = (deadlines: Repair["deadlines"]) =>
  JSON.stringify(deadlines.map(({ what, by, twice }) => [what, by, twice]))

/** What happened, between the deadlines it came too late for and those that run from then on. */
const timed = (
  { state, at, figures, general }: RepairTurn,
  happened: ReadonlyArray<RepairEvent>
): NonEmpty<RepairEvent> => {
  const events = [...passing(state, at), ...happened]
  const after = events.reduce(evolve, state)
  const deadlines = deadlinesOf(after, figures, general)
  const moved = stands(deadlines) !== stands(after.deadlines)
  return (moved ? [...events, { _tag: "Scheduled", deadlines }] : events) as unknown as NonEmpty<RepairEvent>
}

/** Makes a command that moves a case on: deadlines it comes too late for are noted, and new ones set. */
export const step = <I, W, const N extends Needs = Record<never, never>>(
  parts: CommandParts<RepairFigures, Repair, RepairEvent, I, W, N>
) =>
  command<I, W, N>({
    ...parts,
    breaches: [residentNotTold, visitMissed, ...(parts.breaches ?? [])],
    effect: (now) => timed(now, parts.effect(now))
  })

/** The command that leads on from each stage. */
const nextFrom: Readonly<Partial<Record<Status, string>>> = {
  received: "dispatch",
  reopened: "dispatch",
  dispatched: "done",
  waiting: "done",
  done: "returnVisit",
  visited: "close"
}

const order: ReadonlyArray<Status> = ["received", "reopened", "dispatched", "waiting", "done", "visited", "closed"]

/** The last day on which a closed case may be reopened. */
export const reopensUntil = ({ state: { closedOn }, figures }: RepairTurn): LocalDate | undefined =>
  closedOn && addDays(closedOn, figures.reopenDays)

/** What leads on to where a step fits: what is over is taken up again, or begun anew, only for what goes on with it. */
const towards = (now: RepairTurn, needed: ReadonlyArray<Status>): Cure | undefined => {
  const { status } = now.state
  const until = reopensUntil(now)
  const again = status === "closed" && until !== undefined && now.on <= until ? "reopen" : "receive"
  const isAhead = needed.some((stage) => order.indexOf(stage) > order.indexOf(status))
  const goesOn = needed.includes("reopened") || needed.includes("closed")
  const isOver = status === "closed" || status === "cancelled"
  const command = isOver ? goesOn && again : isAhead && nextFrom[status]
  return command ? { by: "command", command } : undefined
}

/** That the case stands at one of these stages. */
export const standsAt = (needed: ReadonlyArray<Status>, ...sources: NonEmpty<Source>) =>
  guard(
    "wrong-stage",
    sources,
    ({ state }: RepairTurn) => !needed.includes(state.status) && { status: state.status, needed },
    (_facts, now) => towards(now, needed)
  )

/** That the unit exists (complaint.2). */
export const unitExists = guard(
  "unknown-unit",
  ["complaint.2", "library.identifiable"],
  ({ input, facts }: { readonly input: { readonly unit?: string }; readonly facts: { readonly unit?: Unit | null } }) =>
    input.unit !== undefined && facts.unit === null && { unit: input.unit },
  { by: "input", field: "unit" }
)
