import * as Schema from "effect/Schema"
import { labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import type { RepairEvent } from "./events.js"
import { guard, type RepairStep, type RepairTurn, reopensUntil, standsAt, step } from "./guards.js"
import { outcomes, type Repair, type Status, timesDissatisfied } from "./state.js"

const ReturnVisit = Schema.Struct({
  outcome: oneOf(outcomes).pipe(labelled("结果", "Outcome")),
  text: Schema.optionalWith(personal("repair").pipe(labelled("住户的话", "What the resident said")), optional)
})
type Visiting = RepairStep<typeof ReturnVisit.Type>

/** The attempts since the work was done, and on how many days. */
const attemptsSince = ({ visits, visitsBefore }: Repair) => {
  const days = visits.slice(visitsBefore).map(({ on }) => on)
  return { attempts: days.length, days: new Set(days).size }
}

/** A visit never by whoever did the work (work.8.9): it asks how content the resident is, and is kept (job.5.10). */
export const returnVisit = step({
  title: { zh: "回访", en: "Return visit" },
  sources: ["work.8.9", "job.5.3", "job.5.10"],
  say: "visit-back.open",
  roles: ["clerk", "supervisor", "manager", "backOffice"],
  kind: "asks",
  input: ReturnVisit,
  ready: [
    standsAt(["done"], "work.6.14", "library.sequence"),
    guard(
      "own-work",
      ["work.8.9", "library.visit-by-another"],
      ({ state, actor }: RepairTurn) => state.doers.includes(actor) && { worker: actor },
      { by: "someone-else", roles: ["clerk", "supervisor"] }
    )
  ],
  guards: [
    guard(
      "contact-known",
      ["work.8.9"],
      ({ state, input }: Visiting) => input.outcome === "no-contact" && state.reporter !== "anonymous" && {},
      { by: "input", field: "outcome" }
    ),
    guard(
      "no-contact-left",
      ["work.8.9"],
      ({ state, input }: Visiting) => input.outcome !== "no-contact" && state.reporter === "anonymous" && {},
      { by: "command", command: "correct" }
    ),
    guard(
      "too-few-attempts",
      ["library.visit-attempts", "work.8.9"],
      ({ state, input, figures }: Visiting) => {
        const { attempts, days } = attemptsSince(state)
        const { unreachableAttempts: neededAttempts, unreachableDays: neededDays } = figures
        const isEnough = attempts >= neededAttempts && days >= neededDays
        return input.outcome === "unreachable" && !isEnough && { attempts, days, neededAttempts, neededDays }
      },
      { by: "input", field: "outcome" }
    )
  ],
  effect: ({ state, input, figures, actor, at }): readonly [RepairEvent, ...Array<RepairEvent>] => {
    const visited: RepairEvent = {
      ...{ _tag: "Visited", attempt: state.visits.length + 1, outcome: input.outcome },
      ...(input.text !== undefined && { text: input.text }),
      ...{ by: actor, at }
    }
    const times = timesDissatisfied(state) + 1
    const again = input.outcome === "dissatisfied" && times < figures.dissatisfiedTimes
    return again ? [visited, { _tag: "Dissatisfied", times, at }] : [visited]
  }
})

const Close = Schema.Struct({
  reason: Schema.optionalWith(personal("repair").pipe(labelled("理由", "Reason")), optional)
})
type Closing = RepairStep<typeof Close.Type>

const mayBeClosed: ReadonlyArray<Status> = ["done", "visited"]
const supervisors = ["supervisor", "manager"] as const
const isSupervisor = ({ role }: RepairTurn) => role === "supervisor" || role === "manager"
const lastOutcome = ({ visits, status }: Repair) => (status === "visited" ? visits.at(-1)?.outcome : undefined)
const isLeftDissatisfied = (state: Repair) => lastOutcome(state) === "dissatisfied"

/** Closes a case (消单): done and visited back, by its tracker or a supervisor, and by a manager where dissatisfied still. */
export const close = step({
  title: { zh: "消单", en: "Close" },
  sources: ["work.8.9", "job.5.3", "work.6.14", "complaint.5"],
  roles: ["clerk", "supervisor", "manager", "backOffice"],
  kind: "asks",
  input: Close,
  ready: [
    standsAt(mayBeClosed, "work.8.9", "job.5.3"),
    guard(
      "not-visited",
      ["work.8.9", "job.5.3"],
      ({ state }: RepairTurn) => state.status === "done" && state.visitNeeded && {},
      { by: "command", command: "returnVisit" }
    ),
    guard(
      "not-the-tracker",
      ["complaint.5", "library.authority"],
      (now: RepairTurn) =>
        mayBeClosed.includes(now.state.status) &&
        now.actor !== now.state.tracker &&
        !isSupervisor(now) && { tracker: now.state.tracker },
      { by: "someone-else", roles: supervisors }
    ),
    guard(
      "supervisor-closes",
      ["library.visit-attempts"],
      (now: RepairTurn) => lastOutcome(now.state) === "unreachable" && !isSupervisor(now) && {},
      { by: "someone-else", roles: supervisors }
    ),
    guard(
      "manager-closes",
      ["library.dissatisfied"],
      ({ state, role }: RepairTurn) =>
        isLeftDissatisfied(state) && role !== "manager" && { times: timesDissatisfied(state) },
      { by: "someone-else", roles: ["manager"] }
    )
  ],
  guards: [
    guard(
      "reason-missing",
      ["library.dissatisfied"],
      ({ state, input }: Closing) => isLeftDissatisfied(state) && input.reason === undefined && {},
      { by: "input", field: "reason" }
    )
  ],
  effect: ({ input, on, actor }) => [
    { _tag: "Closed", on, by: actor, ...(input.reason !== undefined && { reason: input.reason }) }
  ]
})

/** Reopens a case that was visited or closed a few days ago at most; later it is a new one that names the old. */
export const reopen = step({
  title: { zh: "重开", en: "Reopen" },
  sources: ["library.reopening"],
  roles: ["clerk", "supervisor", "manager"],
  kind: "asks",
  input: Schema.Struct({ reason: personal("repair").pipe(labelled("原因", "Reason")) }),
  ready: [
    standsAt(["visited", "closed"], "library.reopening"),
    guard(
      "reopens-too-late",
      ["library.reopening"],
      (now: RepairTurn) => {
        const { closedOn, status } = now.state
        const latest = reopensUntil(now)
        if (status !== "closed" || closedOn === undefined || latest === undefined) return undefined
        return now.on > latest && { closed: closedOn, latest }
      },
      { by: "command", command: "receive" }
    )
  ],
  effect: ({ input, at }) => [{ _tag: "Reopened", reason: input.reason, at }]
})
