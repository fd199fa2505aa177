import { type Needs, rowsWhere, type Staff, type StoredRow, staffOf } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { addDays } from "../kernel/LocalDate.js"
import { breachesOf, guardsOf } from "../kernel/Refusal.js"
import type { StarEvent } from "./events.js"
import type { StarFigures } from "./figures.js"
import type { messages } from "./messages.js"
import { clerkOf, openedFor, type Period, periodOf } from "./period.js"
import type { Stars } from "./state.js"

export type StarTurn = Turn<StarFigures, Stars>
export type StarStep<I, N extends Needs = Needs> = Step<StarFigures, Stars, I, N>

/** Makes this chapter's commands. */
export const command = commandsOf<StarFigures, Stars, StarEvent>()
/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()
/** Makes this chapter's breaches. */
export const breach = breachesOf<typeof messages>()

/** Who scores and decides. */
export const reviewers = ["supervisor", "manager"] as const

/** Who answers an appeal: the company's head office too, where who is left of the office has marked or decided. */
export const answerers = [...reviewers, "headOffice"] as const

const periodAs = (of: Period["of"], caseId: string): Period | undefined => {
  const period = periodOf(caseId)
  return period?.of === of ? period : undefined
}

const nobodys = (of: Period["of"]): Period =>
  ({ ...{ of, name: of === "month" ? "1900-01" : "1900-Q1", clerk: "-" }, ...noDays }) as Period
const noDays = { first: "1900-01-01", last: "1900-01-01" }

/** The month or quarter of a case; where it is named after none, `isA` has refused it. */
export const periodIn = (of: Period["of"], { caseId }: Pick<StarTurn, "caseId">): Period =>
  periodAs(of, caseId) ?? nobodys(of)

/** That the case is named after a clerk's month, or his quarter. */
export const isA = (of: Period["of"]) =>
  guard(
    of === "month" ? "not-a-month" : "not-a-quarter",
    ["library.identifiable"],
    ({ caseId }: StarTurn) => periodAs(of, caseId) === undefined && { caseId },
    { by: "input", field: "caseId" }
  )

/** That the case is named after either. */
export const isAPeriod = guard(
  "not-a-period",
  ["library.identifiable"],
  ({ caseId }: StarTurn) => periodOf(caseId) === undefined && { caseId }
)

/** That the case brings a clerk forward. */
export const isAnOpening = guard(
  "not-an-opening",
  ["library.identifiable"],
  ({ caseId }: StarTurn) => openedFor(caseId) === undefined && { caseId },
  { by: "input", field: "caseId" }
)

/** That nobody rates, decides or answers his own case; another of those roles does. */
export const notOnesOwn = (roles: typeof reviewers | typeof answerers) =>
  guard(
    "own-stars",
    ["library.two-persons"],
    ({ caseId, actor }: StarTurn) => clerkOf(caseId) === actor && { clerk: actor },
    { by: "someone-else", roles }
  )

/** That the month or quarter is over. */
export const isOver = (of: Period["of"]) =>
  guard(
    of === "month" ? "month-not-over" : "quarter-not-over",
    ["library.star-score", "library.clock"],
    ({ caseId, on }: StarTurn) => {
      const period = periodAs(of, caseId)
      return period !== undefined && on <= period.last && { period: period.name, last: period.last }
    },
    ({ last }) => ({ by: "waiting", until: addDays(last, 1) })
  )

/** That the clerk is on the staff. */
export const isKnown = guard(
  "unknown-clerk",
  ["library.identifiable"],
  ({ caseId, facts }: { readonly caseId: string; readonly facts: { readonly staff: Staff | null } }) =>
    facts.staff === null && { clerk: clerkOf(caseId) ?? caseId },
  { by: "input", field: "caseId" }
)

/** That he had entered by the end of the month or quarter. */
export const hadEntered = (of: Period["of"]) =>
  guard(
    "not-yet-in-service",
    ["library.star-rating"],
    ({ caseId, facts }: { readonly caseId: string; readonly facts: { readonly staff: Staff | null } }) => {
      const period = periodAs(of, caseId)
      const entered = facts.staff?.entered
      return (
        period !== undefined &&
        entered !== undefined &&
        period.last < entered && { clerk: period.clerk, entered, period: period.name }
      )
    }
  )

export const clerkNeed = ({ caseId }: Pick<StarTurn, "caseId">) => ({ staff: staffOf(clerkOf(caseId) ?? "-") })

/** What is read of a clerk's stars in every quarter so far. */
export const ratingsNeed = (clerk: string) => rowsWhere({ kind: "star", who: clerk })

/** What a row says, in the words the chapter wrote it in. */
export const held = <A>(row: StoredRow): A => row.data as unknown as A
