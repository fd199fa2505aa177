import * as Schema from "effect/Schema"
import { ledgerOf, recordOf } from "../conduct/ledger.js"
import { rowsWhere, type Staff, type StoredRow } from "../kernel/Books.js"
import { count, Day, labelled } from "../kernel/Fields.js"
import { goingLive } from "../kernel/goLive.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { daysOf } from "../kernel/Month.js"
import { addWorkingDays } from "../kernel/WorkCalendar.js"
import { late } from "./deadlines.js"
import { evidenceOf } from "./facts.js"
import {
  clerkNeed,
  command,
  guard,
  hadEntered,
  held,
  isA,
  isAnOpening,
  isKnown,
  isOver,
  notOnesOwn,
  periodIn,
  ratingsNeed,
  reviewers,
  type StarStep,
  type StarTurn
} from "./guards.js"
import { faultsSettled } from "./openFaults.js"
import { monthsOf, openedFor, type Period } from "./period.js"
import {
  allowanceFrom,
  allowanceOf,
  effectiveOf,
  type FaultClass,
  type LiveFault,
  type Paid,
  type QuarterBooks,
  type RatedMonth,
  rate,
  type Standing,
  unrated
} from "./rating.js"
import type { ClosedMonth, Decision, InForce } from "./state.js"

/** What is read for a clerk's quarter; the same whatever the rulebook says. */
export const quarterNeeds = ({ first, last, clerk }: Pick<Period, "first" | "last" | "clerk">) => ({
  months: rowsWhere({ kind: "star-month", who: clerk, onFrom: first, onUntil: last }),
  ratings: ratingsNeed(clerk),
  ...recordOf(clerk),
  editions: rowsWhere({ kind: "edition" })
})

/** The books of a quarter as they were read for it. */
export type QuarterFacts = { readonly [name in keyof ReturnType<typeof quarterNeeds>]: ReadonlyArray<StoredRow> } & {
  readonly staff: Staff | null
}

/** The earlier ratings in their order; what was brought forward belongs to no day, and comes before all. */
const before = (rows: ReadonlyArray<StoredRow>, { first }: Pick<Period, "first">) =>
  rows.filter(({ on = "" }) => on < first).sort((a, b) => ((a.on ?? "") < (b.on ?? "") ? -1 : 1))
const inForceOf = (row: StoredRow): InForce => held<{ inForce: InForce }>(row).inForce

/** What the earlier ratings pay, and from when. */
export const paidBefore = (ratings: ReadonlyArray<StoredRow>, period: Pick<Period, "first">): ReadonlyArray<Paid> =>
  before(ratings, period).map(inForceOf)

/** The last rating before a quarter: where the clerk's standing comes from. */
export const ratedBefore = ({ ratings }: Pick<QuarterFacts, "ratings">, period: Period): StoredRow | undefined =>
  before(ratings, period).at(-1)

/** The last quarter decided before one. */
export const decidedBefore = ({ ratings }: Pick<QuarterFacts, "ratings">, period: Period): StoredRow | undefined =>
  before(ratings, period)
    .filter(({ data }) => data.decision !== undefined)
    .at(-1)

/** Where the clerk stood before a quarter. */
const standingBefore = ({ ratings }: Pick<QuarterFacts, "ratings">, period: Period): Standing => {
  const earlier = before(ratings, period)
  const row = earlier.at(-1)
  if (row === undefined) return unrated
  const { star, since, frozenUntil, allowance, allowanceFrom } = inForceOf(row)
  const counted = earlier.flatMap((each) => inForceOf(each).counted)
  return {
    ...{ star, allowance, allowanceFrom, counted: [...new Set(counted)] },
    ...(since !== undefined && { since }),
    ...(frozenUntil !== undefined && { frozenUntil })
  }
}

const ratedMonth = (row: StoredRow): ReadonlyArray<RatedMonth> => {
  const { month, scored } = held<{ month: string; scored?: ClosedMonth }>(row)
  if (scored === undefined) return []
  const { counts, score } = scored
  return [{ month, counts, ...(score !== undefined && { score }), evidence: evidenceOf(row) }]
}

const lastsOn = ({ data }: StoredRow, day: LocalDate) => String(data.from) <= day && day <= String(data.until)

/** The faults in effect on a quarter's last day, as conduct works them out: right before the rows have followed. */
const liveFaults = ({ faults, merits }: QuarterFacts, { last }: Period): ReadonlyArray<LiveFault> => {
  const { entries, inEffect } = ledgerOf(faults, merits)
  const live = new Set(entries.filter((entry) => inEffect(entry, last)).map(({ key }) => key))
  return faults
    .filter(({ key }) => live.has(key))
    .map((row) => ({
      class: row.data.class as FaultClass,
      until: row.data.until as LiveFault["until"],
      evidence: evidenceOf(row)
    }))
}

/** What the decision of a quarter rests on, from the rows read for it. */
export const booksOf = (facts: QuarterFacts, period: Period): QuarterBooks => ({
  last: period.last,
  entered: facts.staff?.entered ?? period.last,
  standing: standingBefore(facts, period),
  months: facts.months.flatMap(ratedMonth),
  faults: liveFaults(facts, period)
})

/** The months of a quarter that are to be closed: those that ended in the clerk's service, and under a rulebook. */
export const monthsToClose = (
  { staff, editions }: Pick<QuarterFacts, "staff" | "editions">,
  { name }: Period
): ReadonlyArray<string> =>
  monthsOf(name).filter((month) => {
    const { last } = daysOf(month)
    const isUnderOne = editions.some(({ data }) => String(data.effectiveFrom) <= last)
    return isUnderOne && (staff === null || staff.entered <= last)
  })

const books = (turn: StarTurn) => ({ ...clerkNeed(turn), ...quarterNeeds(periodIn("quarter", turn)) })
type Deciding = StarStep<unknown, ReturnType<typeof books>>

const decisionOf = (step: Deciding): Decision => {
  const { figures, facts, actor, on, recordedOn, edition, general } = step
  const period = periodIn("quarter", step)
  const quarter = booksOf(facts, period)
  const rating = rate(figures, quarter)
  const allowance = allowanceOf(figures, rating.star)
  return {
    ...rating,
    ...{ by: actor, on, edition: edition.number, months: quarter.months, faults: quarter.faults },
    allowance,
    allowanceFrom: allowanceFrom(allowance, paidBefore(facts.ratings, period), effectiveOf(quarter), recordedOn),
    earlier: quarter.standing,
    // From the day he can know of it, however far back it was entered.
    appealBy: addWorkingDays(recordedOn, figures.appealDays, general.calendar)
  }
}

/** A decision as it takes effect. */
export const asDecided = ({ star, since, frozenUntil, counted, allowance, allowanceFrom }: Decision): InForce => ({
  ...{ star, counted, allowance, allowanceFrom },
  ...(since !== undefined && { since }),
  ...(frozenUntil !== undefined && { frozenUntil })
})

/** Decides a clerk's star for a quarter that is over, from its closed months (library.star-rating). */
export const decide = command({
  title: { zh: "评定季度星级", en: "Decide the quarter" },
  sources: ["library.star-rating", "library.star-faults"],
  roles: reviewers,
  kind: "asks",
  opens: "if-none",
  input: Schema.Struct({}),
  needs: books,
  ready: [
    isA("quarter"),
    notOnesOwn(reviewers),
    isOver("quarter"),
    guard(
      "already-decided",
      ["library.sequence"],
      ({ state: { decision } }: StarTurn) => decision !== undefined && { on: decision.on, star: decision.star },
      { by: "command", command: "appeal" }
    )
  ],
  guards: [
    isKnown,
    hadEntered("quarter"),
    guard(
      "months-not-closed",
      ["library.star-rating"],
      (step: Deciding) => {
        const closed = step.facts.months.flatMap(ratedMonth).map(({ month }) => month)
        const months = monthsToClose(step.facts, periodIn("quarter", step)).filter((month) => !closed.includes(month))
        return months.length > 0 && { months }
      },
      {
        ...{ by: "elsewhere", chapter: "stars", command: "close" },
        title: { zh: "确定月度得分", en: "Close the month" }
      }
    ),
    ...faultsSettled((step: Deciding) => {
      const { last } = periodIn("quarter", step)
      const { faults } = step.facts
      return { faults, bearing: faults.filter((row) => row.data.class !== "minor" && lastsOn(row, last)) }
    }),
    guard(
      "earlier-appeal-pending",
      ["library.star-appeal"],
      (step: Deciding) => {
        const pending = before(step.facts.ratings, periodIn("quarter", step)).find(
          ({ status }) => status === "appealed"
        )
        return pending !== undefined && { quarter: pending.key.slice(0, 7) }
      },
      {
        ...{ by: "elsewhere", chapter: "stars", command: "answer" },
        title: { zh: "答复申诉", en: "Answer the appeal" }
      }
    ),
    guard("later-quarter-decided", ["library.sequence"], (step: Deciding) => {
      const { last } = periodIn("quarter", step)
      const row = step.facts.ratings.find(({ on = "" }) => on > last)
      return row !== undefined && { quarter: row.key.slice(0, 7) }
    })
  ],
  breaches: [late("quarter", ({ facts }: Deciding) => ({ ...facts, periods: [] }))],
  effect: (step) => {
    const decision = decisionOf(step)
    return [{ _tag: "QuarterDecided", decision, inForce: asDecided(decision) }]
  }
})

const Forward = Schema.Struct({
  star: count(0, 5).pipe(labelled("现为几星", "Stars")),
  since: Day.pipe(labelled("自何日起", "Since"))
})
const rated = (turn: StarTurn) => ({ ...clerkNeed(turn), ratings: ratingsNeed(openedFor(turn.caseId) ?? "-") })
type Forwarding = StarStep<typeof Forward.Type, ReturnType<typeof rated>>

/** Brings forward the star a clerk had before the library was (go-live). */
export const open = command({
  title: { zh: "期初转入", en: "Bring forward" },
  sources: ["library.go-live"],
  roles: reviewers,
  kind: "reports",
  opens: "if-none",
  input: Forward,
  needs: rated,
  ready: [goingLive("decide"), isAnOpening, notOnesOwn(reviewers)],
  guards: [
    isKnown,
    guard(
      "since-out-of-reach",
      ["library.amount-and-dates"],
      ({ input: { since }, on, facts: { staff } }: Forwarding) =>
        (since > on || (staff !== null && since < staff.entered)) && { since, entered: staff?.entered ?? "", on },
      { by: "input", field: "since" }
    ),
    guard(
      "rated-already",
      ["library.sequence"],
      ({ facts: { ratings } }: Forwarding) => ratings.length > 0 && { quarter: String(ratings[0]?.key.slice(0, 7)) }
    )
  ],
  effect: ({ input: { star, since }, figures }) => [
    {
      _tag: "BroughtForward",
      inForce: { star, since, counted: [], allowance: allowanceOf(figures, star), allowanceFrom: since }
    }
  ]
})
