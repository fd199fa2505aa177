import * as Schema from "effect/Schema"
import { rowsWhere } from "../kernel/Books.js"
import { labelled, personal } from "../kernel/Fields.js"
import type { Money } from "../kernel/Money.js"
import { callerRoles } from "../kernel/Role.js"
import { addWorkingDays } from "../kernel/WorkCalendar.js"
import {
  answerers,
  breach,
  command,
  guard,
  held,
  isA,
  notOnesOwn,
  periodIn,
  ratingsNeed,
  type StarStep,
  type StarTurn
} from "./guards.js"
import { clerkOf } from "./period.js"
import { asDecided, paidBefore } from "./quarter.js"
import { allowanceFrom, allowanceOf, effectiveOf, type Standing } from "./rating.js"
import type { ClosedMonth, Decision, InForce } from "./state.js"

const decided = guard(
  "not-decided",
  ["library.sequence"],
  ({ state }: StarTurn) => state.decision === undefined && {},
  {
    by: "command",
    command: "decide"
  }
)

const ofQuarter = [isA("quarter"), decided]

/** The first day after a case's quarter. */
const effectiveIn = (turn: StarTurn) => effectiveOf(periodIn("quarter", turn))

/** The earlier star, as it goes on. */
const asBefore = ({ earlier }: Decision, turn: StarTurn): InForce => ({
  ...(earlier satisfies Standing),
  allowanceFrom: earlier.allowanceFrom ?? earlier.since ?? effectiveIn(turn)
})

/** Appeals a decision: the person himself, whatever he does by now, in time, against what it withheld; until it is answered the earlier star stays. */
export const appeal = command({
  title: { zh: "申诉", en: "Appeal" },
  sources: ["library.star-appeal"],
  roles: callerRoles,
  kind: "asks",
  input: Schema.Struct({ grounds: personal("note", 2000).pipe(labelled("理由", "Grounds")) }),
  ready: [
    ...ofQuarter,
    guard(
      "not-ones-own",
      ["library.star-appeal"],
      ({ caseId, actor }: StarTurn) => clerkOf(caseId) !== actor && { clerk: clerkOf(caseId) ?? caseId }
    ),
    guard(
      "appealed-already",
      ["library.sequence"],
      ({ state: { appeal } }: StarTurn) => appeal !== undefined && { on: appeal.on }
    ),
    guard(
      "appeal-too-late",
      ["library.star-appeal"],
      ({ state: { decision, appeal, status }, on, recordedOn }: StarTurn) => {
        if (decision === undefined) return undefined
        const { appealBy: by } = decision
        // What stands is reopened by no earlier day that an appeal is entered for.
        const stands = status === "final" && appeal === undefined
        return (on > by || stands) && { by, on: on > by ? on : recordedOn }
      }
    ),
    guard("nothing-withheld", ["library.star-appeal"], ({ state: { decision }, figures }: StarTurn) => {
      if (decision === undefined) return undefined
      const { star, before } = decision
      return (star > before || (star === before && star === figures.steps.length)) && { star }
    })
  ],
  effect: (step) => {
    const { state, input, on, recordedOn, figures, general } = step
    const decision = state.decision as Decision
    const answerBy = addWorkingDays(recordedOn, figures.answerDays, general.calendar)
    return [{ _tag: "DecisionAppealed", on, ...input, answerBy, inForce: asBefore(decision, step) }]
  }
})

const Answer = Schema.Struct({
  granted: Schema.Boolean.pipe(labelled("申诉成立", "Granted")),
  reason: personal("note", 2000).pipe(labelled("理由", "Reason"))
})

/** What is read to know who marked the quarter, having closed its months or attested to them, and what is paid. */
const marked = (turn: StarTurn) => {
  const { first, last, clerk } = periodIn("quarter", turn)
  const within = { who: clerk, onFrom: first, onUntil: last }
  return {
    months: rowsWhere({ kind: "star-month", ...within }),
    attestations: rowsWhere({ kind: "attestation", ...within }),
    ratings: ratingsNeed(clerk)
  }
}
type Answering = StarStep<typeof Answer.Type, ReturnType<typeof marked>>

const pending = guard(
  "no-appeal-pending",
  ["library.sequence"],
  ({ state }: StarTurn) => state.status !== "appealed" && {}
)

/** From when an allowance is paid that an answer gives. */
const paidFrom = (allowance: Money, step: Answering) => {
  const period = periodIn("quarter", step)
  return allowanceFrom(allowance, paidBefore(step.facts.ratings, period), effectiveOf(period), step.recordedOn)
}

/** What a granted appeal gives: the star that was taken, or the one that was withheld. */
const asGranted = (decision: Decision, step: Answering): InForce => {
  const { earlier, star, counted } = decision
  // What was appealed stays counted: it costs no star a second time.
  const kept = { ...asBefore(decision, step), counted: [...counted] }
  if (star < earlier.star) return kept
  const next = earlier.star + 1
  const allowance = allowanceOf(step.figures, next)
  return { ...kept, star: next, since: effectiveIn(step), allowance, allowanceFrom: paidFrom(allowance, step) }
}

const asRejected = (decision: Decision, step: Answering): InForce => ({
  ...asDecided(decision),
  allowanceFrom: paidFrom(decision.allowance, step)
})

/** That an appeal's answer is past its time, once. */
const answerLate = breach(
  "appeal-answered-late",
  ["library.star-appeal"],
  ({ state: { appeal }, recordedOn }: StarTurn) => {
    return (
      appeal !== undefined &&
      appeal.answer === undefined &&
      !appeal.unanswered &&
      recordedOn > appeal.answerBy && { whose: "office", facts: { by: appeal.answerBy }, on: appeal.answerBy }
    )
  }
)

/** Answers an appeal: another reviewer than decided or marked the quarter, and never the clerk himself. */
export const answer = command({
  title: { zh: "答复申诉", en: "Answer the appeal" },
  sources: ["library.star-appeal", "library.two-persons"],
  roles: answerers,
  kind: "asks",
  input: Answer,
  needs: marked,
  ready: [
    ...ofQuarter,
    notOnesOwn(answerers),
    pending,
    guard(
      "own-decision",
      ["library.star-appeal", "library.two-persons"],
      ({ state: { decision }, actor }: StarTurn) => decision?.by === actor && { by: actor },
      { by: "someone-else", roles: answerers }
    )
  ],
  guards: [
    guard(
      "marked-in-it",
      ["library.star-appeal", "library.two-persons"],
      ({ actor, facts: { months, attestations } }: Answering) => {
        const scoredBy = months.filter((row) => {
          const { scored } = held<{ scored?: ClosedMonth }>(row)
          return scored !== undefined && [scored.by, ...(scored.alsoBy ?? [])].includes(actor)
        })
        const own = [...scoredBy, ...attestations.filter(({ data }) => data.by === actor)]
        return own.length > 0 && { by: actor, months: [...new Set(own.map(({ on }) => String(on).slice(0, 7)))].sort() }
      },
      { by: "someone-else", roles: answerers }
    )
  ],
  breaches: [answerLate],
  effect: (step) => {
    const { state, input, actor, on } = step
    const decision = state.decision as Decision
    const inForce = input.granted ? asGranted(decision, step) : asRejected(decision, step)
    return [{ _tag: "AppealAnswered", answer: { ...input, by: actor, on }, inForce }]
  }
})

/** Records that an appeal was not answered in its time; the earlier star stays until it is. */
export const missAnswer = command({
  title: { zh: "记为逾期未答复", en: "Record an unanswered appeal" },
  sources: ["library.star-appeal"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    ...ofQuarter,
    pending,
    guard("answer-not-due", ["library.star-appeal"], ({ state: { appeal }, on }: StarTurn) => {
      return appeal !== undefined && (appeal.unanswered || on <= appeal.answerBy) && { by: appeal.answerBy }
    })
  ],
  breaches: [answerLate],
  effect: () => [{ _tag: "AppealUnanswered" }]
})

/** Makes a decision final once its time to appeal has passed. */
export const settle = command({
  title: { zh: "申诉期届满", en: "Time to appeal passed" },
  sources: ["library.star-appeal"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    ...ofQuarter,
    guard("appeal-time-runs", ["library.star-appeal"], ({ state: { status, decision }, on }: StarTurn) => {
      return decision !== undefined && (status !== "decided" || on <= decision.appealBy) && { by: decision.appealBy }
    })
  ],
  effect: () => [{ _tag: "AppealTimePassed" }]
})
