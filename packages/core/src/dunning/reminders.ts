import * as Schema from "effect/Schema"
import { labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import { type BillStep, type BillTurn, breach, command, guard, handedOut, standing, unpaid } from "./guards.js"
import { inOrder, laterSteps, reminderDay } from "./schedule.js"
import { type Bill, isPaid, nextReminder, nextStep, outstanding } from "./state.js"

/** Sends the reminder that comes next: the first on the 16th, the second on the 21st, each once (monthly.5). */
export const remind = command({
  title: { zh: "催款", en: "Send the reminder" },
  sources: ["monthly.5"],
  roles: ["clerk", "supervisor", "host"],
  kind: "asks",
  input: Schema.Struct({}),
  ready: [
    unpaid,
    standing,
    handedOut,
    guard(
      "both-reminders-sent",
      ["monthly.5"],
      ({ state: { sent } }: BillTurn) => sent.second !== undefined && { first: sent.first ?? "", second: sent.second },
      (_facts, { state }) => (nextStep(state) === undefined ? undefined : { by: "command", command: "takeStep" })
    ),
    guard(
      "reminder-not-yet-due",
      ["monthly.5"],
      ({ state, on }: BillTurn) => {
        const which = nextReminder(state)
        const due = which && state.due[which]
        return which !== undefined && due !== undefined && on < due && { which, due }
      },
      ({ due }) => ({ by: "waiting", until: due })
    )
  ],
  effect: ({ state, figures, general, on }) => {
    const which = nextReminder(state) ?? "second"
    const amount = outstanding(state)
    if (which === "second") return [{ _tag: "ReminderSent", which, on, amount }]
    return [{ _tag: "ReminderSent", which, on, amount, secondOn: reminderDay(figures, general, "second", on) }]
  }
})

/** The reminder that was due on an earlier day, is neither sent nor recorded as missed, and concerns an unpaid bill. */
const overdue = (state: Bill, on: string) => {
  const which = nextReminder(state)
  const due = which && state.due[which]
  const isDropped = state.withdrawn || isPaid(state)
  if (isDropped || which === undefined || due === undefined || state.missed.includes(which)) return undefined
  return due < on ? { which, due } : undefined
}

/** Records that a reminder's day passed without it; it is still to be sent (monthly.5). */
export const missReminder = command({
  title: { zh: "记为漏催", en: "Record a missed reminder" },
  sources: ["monthly.5"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    guard(
      "nothing-missed",
      ["monthly.5"],
      ({ state, on }: BillTurn) => overdue(state, on) === undefined && { number: state.number }
    )
  ],
  breaches: [
    breach("reminder-missed", ["monthly.5"], ({ state, on }: BillStep<unknown>) => {
      const late = overdue(state, on)
      return late && { whose: "office", facts: late, on: late.due }
    })
  ],
  effect: ({ state, on }) => [{ _tag: "ReminderMissed", which: overdue(state, on)?.which ?? "first" }]
})

const Step = Schema.Struct({
  step: oneOf(laterSteps).pipe(labelled("步骤", "Step")),
  note: Schema.optionalWith(personal("note").pipe(labelled("情况", "What came of it")), optional)
})
type Taking = BillStep<typeof Step.Type>

/**
 * Takes a step beyond the manual's two reminders, where the rulebook has set it: a written demand, a visit, a legal
 * review. There is no other; none cuts a service or bars an entrance (Civil Code 944).
 */
export const takeStep = command({
  title: { zh: "后续催收", en: "Take a later step" },
  sources: ["library.later-steps", "law.civil-code-944"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Step,
  ready: [
    unpaid,
    standing,
    handedOut,
    guard(
      "reminders-outstanding",
      ["monthly.5", "library.later-steps"],
      ({ state }: BillTurn) => {
        const which = nextReminder(state)
        return which !== undefined && { which }
      },
      { by: "command", command: "remind" }
    )
  ],
  guards: [
    guard(
      "step-off",
      ["library.later-steps"],
      ({ input: { step }, state }: Taking) => state.out !== undefined && state.stepDays[step] === undefined && { step }
    ),
    guard(
      "step-taken",
      ["library.later-steps"],
      ({ input: { step }, state }: Taking) => state.taken.includes(step) && { step },
      { by: "input", field: "step" }
    ),
    guard(
      "earlier-step-outstanding",
      ["library.later-steps"],
      ({ input: { step }, state: { stepDays, taken } }: Taking) => {
        const earlier = inOrder.slice(0, inOrder.indexOf(step))
        const steps = earlier.filter((each) => stepDays[each] !== undefined && !taken.includes(each))
        return steps.length > 0 && { steps }
      },
      { by: "input", field: "step" }
    ),
    guard(
      "step-not-yet-due",
      ["library.later-steps"],
      ({ input: { step }, state: { stepDays }, on }: Taking) => {
        const due = stepDays[step]
        return due !== undefined && on < due && { step, due }
      },
      ({ due }) => ({ by: "waiting", until: due })
    )
  ],
  effect: ({ input, on }) => [{ _tag: "StepTaken", ...input, on }]
})
