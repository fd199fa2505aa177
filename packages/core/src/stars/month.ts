import * as Schema from "effect/Schema"
import { rowsWhere, type StoredRow } from "../kernel/Books.js"
import { count, labelled, oneOf, personal } from "../kernel/Fields.js"
import { later } from "../kernel/LocalDate.js"
import { quarterOf } from "../kernel/Month.js"
import { late } from "./deadlines.js"
import { dimensions } from "./dimensions.js"
import { explainByOf, monthNeeds } from "./facts.js"
import {
  clerkNeed,
  command,
  guard,
  hadEntered,
  isA,
  isKnown,
  isOver,
  notOnesOwn,
  periodIn,
  reviewers,
  type StarStep,
  type StarTurn
} from "./guards.js"
import { faultsSettled } from "./openFaults.js"
import { scoreMonth, waitingIn } from "./score.js"
import type { ClosedMonth } from "./state.js"

const Attest = Schema.Struct({
  dimension: oneOf(dimensions).pipe(labelled("维度", "Dimension")),
  score: count(0, 100).pipe(labelled("得分", "Score")),
  evidence: personal("note").pipe(labelled("依据", "Evidence"))
})
type Attesting = StarStep<typeof Attest.Type, ReturnType<typeof clerkNeed>>

const stillOpen = guard(
  "month-closed",
  ["library.star-score"],
  ({ state, caseId }: StarTurn) => state.month !== undefined && { month: caseId.slice(0, 7), on: state.month.on },
  { by: "command", command: "rescore" }
)

const ofMonth = [isA("month"), notOnesOwn(reviewers), isOver("month")]

/** Attests to a dimension that no record gives, with evidence: a supervisor, never the clerk himself. */
export const attest = command({
  title: { zh: "评定维度", en: "Attest to a dimension" },
  sources: ["library.star-attested"],
  roles: reviewers,
  kind: "asks",
  opens: "if-none",
  input: Attest,
  needs: clerkNeed,
  ready: [...ofMonth, stillOpen],
  guards: [
    isKnown,
    hadEntered("month"),
    guard(
      "dimension-computed",
      ["library.star-attested"],
      ({ input: { dimension }, figures: { attested } }: Attesting) =>
        !attested.includes(dimension) && { dimension, attested: [...attested] },
      { by: "input", field: "dimension" }
    ),
    guard(
      "above-its-weight",
      ["library.star-score"],
      ({ input: { dimension, score }, figures: { weights } }: Attesting) =>
        score > weights[dimension] && { dimension, score, weight: weights[dimension] },
      { by: "input", field: "score" }
    )
  ],
  effect: ({ input, actor }) => [{ _tag: "DimensionAttested", ...input, by: actor }]
})

const books = (turn: StarTurn) => ({ ...clerkNeed(turn), ...monthNeeds(periodIn("month", turn)) })
type Scoring = StarStep<unknown, ReturnType<typeof books>>

const scored = ({ figures, facts, ...turn }: Scoring) => scoreMonth(figures, facts, periodIn("month", turn).clerk)

const closedBy = (step: Scoring): ClosedMonth => ({
  ...scored(step),
  ...{ by: step.actor, on: step.on, edition: step.edition.number }
})

/** The month scored again, with everyone who scored it before: none of them answers an appeal about it. */
const scoredAgain = (step: Scoring): ClosedMonth => {
  const { month } = step.state
  const alsoBy = month === undefined ? [] : [...(month.alsoBy ?? []), month.by]
  return { ...closedBy(step), alsoBy: [...new Set(alsoBy)] }
}

/** What a month's score has to wait for. */
const scorable = [
  isKnown,
  hadEntered("month"),
  guard(
    "shifts-unchecked",
    ["library.star-attendance"],
    (step: Scoring) => {
      const { clerk } = periodIn("month", step)
      const days = step.facts.roster
        .filter(({ who, status }) => who === clerk && status === "rostered")
        .map(({ on }) => String(on))
      return days.length > 0 && { days }
    },
    {
      ...{ by: "elsewhere", chapter: "shift", command: "checkRoster" },
      title: { zh: "核对到岗", en: "Check who came" }
    }
  ),
  guard(
    "not-attested",
    ["library.star-attested"],
    (step: Scoring) => {
      const score = scored(step)
      const waiting = waitingIn(score)
      return score.counts > 0 && waiting.length > 0 && { dimensions: [...waiting] }
    },
    { by: "command", command: "attest" }
  ),
  guard(
    "difference-may-be-explained",
    ["library.cash-difference", "library.star-score"],
    (step: Scoring) => {
      const open = step.facts.periods.flatMap((row) => {
        const by = row.data.explained === false ? explainByOf(row) : undefined
        return by !== undefined && step.recordedOn <= by ? [{ period: row.key, by }] : []
      })
      const by = open.reduce((last, each) => later(last, each.by), step.recordedOn)
      return scored(step).counts > 0 && open.length > 0 && { periods: open.map(({ period }) => period), by }
    },
    {
      ...{ by: "elsewhere", chapter: "cash", command: "explain" },
      title: { zh: "说明长短款", en: "Explain the difference" }
    }
  ),
  ...faultsSettled((step: Scoring) => {
    const { faults, allFaults } = step.facts
    const isScored = scored(step).counts > 0
    // An escalation takes nothing off a month but by holding it down.
    const bears = ({ data }: StoredRow) => isScored && (data.counted === undefined || data.class === "grave")
    return { faults: allFaults, bearing: faults.filter(bears) }
  })
]

/** Closes a clerk's month: what it scores, and why, is a fact from then on. */
export const close = command({
  title: { zh: "确定月度得分", en: "Close the month" },
  sources: ["library.star-score", "library.star-attendance"],
  roles: reviewers,
  kind: "asks",
  opens: "if-none",
  input: Schema.Struct({}),
  needs: books,
  ready: [...ofMonth, stillOpen],
  guards: scorable,
  breaches: [late("month", ({ facts }: Scoring) => ({ faults: facts.allFaults, ratings: [], periods: facts.periods }))],
  effect: (step) => [{ _tag: "MonthClosed", month: closedBy(step) }]
})

const booksAgain = (turn: StarTurn) => {
  const { name, clerk } = periodIn("month", turn)
  return { ...books(turn), quarter: rowsWhere({ kind: "star", key: `${quarterOf(name)}-${clerk}` }) }
}
type Rescoring = StarStep<unknown, ReturnType<typeof booksAgain>>

/** Scores a closed month anew, where a fault was undone or an entry came late, under its own edition, until its quarter is decided. */
export const rescore = command({
  title: { zh: "重新计分", en: "Score the month anew" },
  sources: ["library.star-score"],
  roles: reviewers,
  kind: "asks",
  input: Schema.Struct({ reason: personal("note").pipe(labelled("原因", "Reason")) }),
  needs: booksAgain,
  ready: [
    ...ofMonth,
    guard("month-still-open", ["library.sequence"], ({ state }: StarTurn) => state.month === undefined && {}, {
      by: "command",
      command: "close"
    })
  ],
  guards: [
    ...scorable,
    guard(
      "quarter-decided",
      ["library.star-score"],
      ({ facts: { quarter } }: Rescoring) => {
        const [row] = quarter
        return row !== undefined && { quarter: row.key.slice(0, 7) }
      },
      {
        ...{ by: "elsewhere", chapter: "stars", command: "appeal" },
        title: { zh: "申诉", en: "Appeal" }
      }
    )
  ],
  effect: (step) => [{ _tag: "MonthRescored", month: scoredAgain(step), reason: step.input.reason }]
})
