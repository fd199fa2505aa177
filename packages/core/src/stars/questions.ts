import * as Schema from "effect/Schema"
import { rowsWhere, type StoredRow, staffOf } from "../kernel/Books.js"
import { Key, labelled } from "../kernel/Fields.js"
import { addDays, earlier, type LocalDate } from "../kernel/LocalDate.js"
import { daysOf, daysOfQuarter, Month } from "../kernel/Month.js"
import { mayKnow, overseersOf } from "../kernel/personnel.js"
import { type Asking, questionsOf } from "../kernel/Question.js"
import { evidenceOf, type MonthBooks, monthNeeds } from "./facts.js"
import type { StarFigures } from "./figures.js"
import { answerers, guard, held } from "./guards.js"
import { becauses, obstacleText } from "./messages.js"
import { QuarterName } from "./period.js"
import { personnel } from "./personnel.js"
import {
  booksOf,
  decidedBefore,
  monthsToClose,
  paidBefore,
  type QuarterFacts,
  quarterNeeds,
  ratedBefore
} from "./quarter.js"
import { earliestFor, meanOf, obstaclesTo, paidOn, possibleFrom, type QuarterBooks } from "./rating.js"
import { type MonthScore, scoreMonth, waitingIn } from "./score.js"
import type { Appeal, ClosedMonth, Decision, InForce } from "./state.js"
import { tellingOf } from "./wording.js"

const question = questionsOf<StarFigures>()

const Clerk = Key.pipe(labelled("客服员", "Clerk"))
const OfMonth = Schema.Struct({ clerk: Clerk, month: Month.pipe(labelled("月份", "Month")) })
const OfQuarter = Schema.Struct({ clerk: Clerk, quarter: QuarterName.pipe(labelled("季度", "Quarter")) })
const OfMonths = Schema.Struct({
  clerk: Clerk,
  from: Month.pipe(labelled("自", "From")),
  until: Month.pipe(labelled("至", "Until"))
})

type AboutClerk = Pick<Asking<StarFigures>, "asker" | "general"> & { readonly input: { readonly clerk: string } }

/** That a clerk asks for his own, or somebody who oversees. */
const ownOrOverseen = guard(
  "not-yours-to-see",
  ["library.star-privacy", "law.pipl"],
  ({ asker, general, input: { clerk } }: AboutClerk) =>
    !mayKnow(asker, clerk, overseersOf("stars", personnel, general)) && { clerk },
  { by: "someone-else", roles: answerers, may: "look" }
)

const asOf = (last: LocalDate, on: LocalDate): LocalDate => earlier(last, on)

const closedIn = (rows: ReadonlyArray<StoredRow>): ReadonlyArray<ClosedMonth & { readonly month: string }> =>
  rows.flatMap((row) => {
    const { month, scored } = held<{ month: string; scored?: ClosedMonth }>(row)
    return scored === undefined ? [] : [{ ...scored, month, evidence: evidenceOf(row) }]
  })

const quarterPeriod = (quarter: string, clerk: string) => ({
  ...{ of: "quarter" as const, name: quarter, clerk },
  ...daysOfQuarter(quarter)
})

const quarterRead = (_asking: unknown, { clerk, quarter }: typeof OfQuarter.Type) => ({
  staff: staffOf(clerk),
  ...quarterNeeds(quarterPeriod(quarter, clerk))
})

/** The decision of a quarter, with the appeal where there is one, in words too. */
const decisionIn = (row: StoredRow) => {
  const { decision, appeal, inForce } = held<{ decision: Decision; appeal?: Appeal; inForce: InForce }>(row)
  return {
    ...{ ...decision, status: row.status, inForce, evidence: evidenceOf(row) },
    because: decision.because.map((code) => ({ code, text: becauses[code] })),
    obstacles: decision.obstacles.map((obstacle) => ({ ...obstacle, text: obstacleText(obstacle) })),
    ...(appeal !== undefined && { appeal })
  }
}

/** A month's score with the day and the words of every fact that took something off. */
const inWords = <S extends MonthScore>(score: S, books: MonthBooks) => {
  const told = tellingOf(books)
  return {
    ...score,
    dimensions: score.dimensions.map(({ lines, ...dimension }) => ({
      ...dimension,
      ...(lines !== undefined && { lines: lines.map((line) => ({ ...line, evidence: line.evidence.map(told) })) })
    })),
    ...(score.cappedBy !== undefined && { cappedBy: score.cappedBy.map(told) })
  }
}

/** The allowance paid on a day, by whichever decision. */
const paidNow = ({ ratings }: QuarterFacts, on: LocalDate) => {
  const paid = paidOn(paidBefore(ratings, { first: addDays(on, 1) }), on)
  return paid && { allowance: paid.allowance, from: paid.allowanceFrom }
}

/** What is missing for a star, when its waiting time is over, and from when it could count at the earliest. */
const nextStar = (figures: StarFigures, star: number, books: QuarterBooks, isDecided: boolean) => {
  const earliest = earliestFor(figures, star, books)
  const missing = obstaclesTo(figures, star, books)
  return {
    ...{ star, earliest, possibleFrom: possibleFrom(earliest, missing, { last: books.last, isDecided }) },
    missing: missing.map((obstacle) => ({ ...obstacle, text: obstacleText(obstacle) }))
  }
}

/** Everything a clerk's quarter rests on, the last decision before it, what is paid today, and what is missing for the next star. */
const explained = (
  { figures, on }: Asking<StarFigures>,
  facts: QuarterFacts,
  { clerk, quarter }: typeof OfQuarter.Type
) => {
  const period = quarterPeriod(quarter, clerk)
  const books = booksOf(facts, period)
  const months = closedIn(facts.months)
  const mean = meanOf(books.months)
  const own = facts.ratings.find(({ key }) => key === `${quarter}-${clerk}`)
  const decision = own && decisionIn(own)
  const before = ratedBefore(facts, period)
  const lastDecided = decidedBefore(facts, period)
  const paid = paidNow(facts, on)
  const star = decision?.inForce.star ?? books.standing.star
  // What cost a star in an earlier quarter bars none, though this quarter's decision names its own only.
  const counted = [...new Set([...books.standing.counted, ...(decision?.inForce.counted ?? [])])]
  const standing = { ...(decision?.inForce ?? books.standing), counted }
  return {
    ...{ clerk, quarter, from: period.first, until: period.last, entered: facts.staff?.entered },
    standing: { ...books.standing, ...(before !== undefined && { evidence: evidenceOf(before) }) },
    ...(paid !== undefined && { paid }),
    months,
    toClose: monthsToClose(facts, period).filter((month) => !months.some((closed) => closed.month === month)),
    ...(mean !== undefined && { mean }),
    faults: books.faults,
    steps: figures.steps.map((step, index) => ({ star: index + 1, ...step })),
    ...(decision !== undefined && { decision }),
    ...(lastDecided !== undefined && {
      lastDecided: { quarter: lastDecided.key.slice(0, 7), ...decisionIn(lastDecided) }
    }),
    ...(star < figures.steps.length && { next: nextStar(figures, star + 1, { ...books, standing }, own !== undefined) })
  }
}

/** What may be asked of stars: a month's score, everything behind a quarter, and the months one after another. */
export const questions = {
  score: question({
    title: { zh: "月度得分", en: "A month's score" },
    sources: ["library.star-score"],
    input: OfMonth,
    judgedOn: ({ month }, on) => asOf(daysOf(month).last, on),
    needs: (_asking, { clerk, month }) => ({
      ...monthNeeds({ clerk, ...daysOf(month) }),
      closed: rowsWhere({ kind: "star-month", key: `${month}-${clerk}` })
    }),
    guards: [ownOrOverseen],
    answer: ({ figures, facts, input: { clerk, month } }) => {
      const books = facts as MonthBooks
      const [closed] = closedIn(facts.closed)
      if (closed !== undefined) return { clerk, status: "closed" as const, ...inWords(closed, books) }
      const score = scoreMonth(figures, books, clerk)
      return { clerk, month, status: "so-far" as const, ...inWords(score, books), waiting: waitingIn(score) }
    }
  }),
  explain: question({
    title: { zh: "星级说明", en: "The quarter explained" },
    sources: ["library.star-rating", "library.star-faults", "library.star-allowance"],
    input: OfQuarter,
    judgedOn: ({ quarter }, on) => asOf(daysOfQuarter(quarter).last, on),
    needs: quarterRead,
    guards: [ownOrOverseen],
    answer: ({ facts, input, ...asking }) => explained(asking, facts as QuarterFacts, input)
  }),
  history: question({
    title: { zh: "历月得分", en: "Scores over the months" },
    sources: ["library.star-score"],
    input: OfMonths,
    needs: (_asking, { clerk, from, until }) => ({
      months: rowsWhere({ kind: "star-month", who: clerk, onFrom: daysOf(from).first, onUntil: daysOf(until).last })
    }),
    guards: [
      ownOrOverseen,
      guard(
        "starts-after-it-ends",
        ["library.amount-and-dates"],
        ({ input: { from, until } }: { readonly input: typeof OfMonths.Type }) => until < from && { from, until },
        { by: "input", field: "until" }
      )
    ],
    answer: ({ facts, input: { clerk } }) => ({
      clerk,
      months: [...closedIn(facts.months)]
        .sort((a, b) => (a.month < b.month ? -1 : 1))
        .map(({ month, counts, score, dimensions, cappedBy }) => ({
          ...{ month, counts, ...(score !== undefined && { score }), capped: cappedBy !== undefined },
          dimensions: Object.fromEntries(
            dimensions.map(({ dimension, weight, score: own }) => [dimension, { weight, score: own }])
          )
        }))
    })
  })
}
