import type { Needs } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { dayOf } from "../kernel/dayOf.js"
import type { NonEmpty } from "../kernel/Json.js"
import { addDays, date, type LocalDate } from "../kernel/LocalDate.js"
import { breachesOf, guardsOf } from "../kernel/Refusal.js"
import type { DutyEvent } from "./events.js"
import type { DutyFigures } from "./figures.js"
import type { messages } from "./messages.js"
import { type DutyDay, type DutyOfDay, dutiesToList } from "./state.js"

export type DutyTurn = Turn<DutyFigures, DutyDay>
export type DutyStep<I, N extends Needs = Needs> = Step<DutyFigures, DutyDay, I, N>

/** Makes this chapter's commands. */
export const command = commandsOf<DutyFigures, DutyDay, DutyEvent>()
/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()
/** Makes this chapter's breaches. */
export const breach = breachesOf<typeof messages>()

/** The day a case is: its name. */
export const dayNamed = (caseId: string): LocalDate | undefined => {
  const day = dayOf(caseId)
  return day === caseId ? day : undefined
}

const noDayAtAll = date("0001-01-01")

/** The day of a turn; where the case is not named after one, `isADay` has refused it already. */
export const dayIn = ({ caseId }: Pick<DutyTurn, "caseId">): LocalDate => dayNamed(caseId) ?? noDayAtAll

/** That the case is named after its day. */
export const isADay = guard(
  "not-a-day",
  ["library.identifiable"],
  ({ caseId }: DutyTurn) => dayNamed(caseId) === undefined && { caseId },
  { by: "input", field: "caseId" }
)

/** The event that opens a day, where nothing has opened it yet: whatever comes first does, so that no day waits for a clock. */
export const opening = (turn: DutyTurn): ReadonlyArray<DutyEvent> => {
  const { figures, general, state } = turn
  const day = dayIn(turn)
  return state.status === "none" ? [{ _tag: "DayOpened", day, duties: dutiesToList(figures, general, day) }] : []
}

/** The opening with what comes after it. */
export const opened = (turn: DutyTurn, ...events: NonEmpty<DutyEvent>): NonEmpty<DutyEvent> =>
  [...opening(turn), ...events] as unknown as NonEmpty<DutyEvent>

/** The duties of a day, those it will begin with where it is not open yet. */
export const dutiesOf = (turn: DutyTurn): ReadonlyArray<DutyOfDay> => {
  const { figures, general, state } = turn
  if (state.status !== "none" || dayNamed(turn.caseId) === undefined) return state.duties
  return dutiesToList(figures, general, dayIn(turn)).map((duty) => ({ ...duty, standing: "due" }))
}

export const dutyNamed = (turn: DutyTurn, id: string): DutyOfDay | undefined =>
  dutiesOf(turn).find((duty) => duty.id === id)

/** That a day not opened yet is neither over nor further off than a year, so that none is opened by a slip of the pen. */
export const dayWithinReach = guard(
  "day-out-of-reach",
  ["library.clock"],
  (turn: DutyTurn) => {
    const day = dayNamed(turn.caseId)
    if (turn.state.status !== "none" || day === undefined) return undefined
    return (day < turn.on || day > addDays(turn.on, 366)) && { day, on: turn.on }
  },
  { by: "input", field: "caseId" }
)

/** That the day has a duty of that name. */
export const dutyListed = guard(
  "no-such-duty",
  ["library.identifiable"],
  (step: DutyStep<{ readonly duty: string }>) =>
    dutyNamed(step, step.input.duty) === undefined && {
      duty: step.input.duty,
      duties: dutiesOf(step).map(({ id }) => id)
    },
  { by: "input", field: "duty" }
)

/** That nothing has settled the duty yet; one that was missed may still be done or excused. */
export const stillToDo = guard(
  "duty-settled",
  ["library.sequence"],
  (step: DutyStep<{ readonly duty: string }>) => {
    const standing = dutyNamed(step, step.input.duty)?.standing
    return standing !== undefined && standing !== "due" && standing !== "missed" && { duty: step.input.duty, standing }
  },
  { by: "input", field: "duty" }
)
