import * as Schema from "effect/Schema"
import { rowsWhere, type StoredRow } from "../kernel/Books.js"
import { Key, labelled, optional, personal } from "../kernel/Fields.js"
import { addDays, at, type LocalDate, type LocalDateTime, time, timeOf } from "../kernel/LocalDate.js"
import type { FoundBreach } from "../kernel/Refusal.js"
import {
  breach,
  command,
  type DutyStep,
  type DutyTurn,
  dayIn,
  dayNamed,
  dayWithinReach,
  dutiesOf,
  dutyListed,
  dutyNamed,
  guard,
  isADay,
  opened,
  stillToDo
} from "./guards.js"
import { dutyKinds, recurring } from "./recurring.js"
import type { DutyOfDay } from "./state.js"

const onDutyOf = (turn: DutyTurn) => {
  const day = dayIn(turn)
  const ofDay = { onFrom: day, onUntil: day }
  return {
    shifts: rowsWhere({ kind: "shift", ...ofDay }),
    rostered: rowsWhere({ kind: "rostered", ...ofDay }),
    present: rowsWhere({ kind: "present", ...ofDay })
  }
}
type OnDuty = { readonly [K in keyof ReturnType<typeof onDutyOf>]: ReadonlyArray<StoredRow> }
type WithOnDuty = { readonly facts: OnDuty }

const midnight = time("00:00")

const isAt = ({ data }: StoredRow, due: LocalDateTime) => {
  const hour = timeOf(due)
  return hour === "24:00" || (String(data.from) <= hour && hour < String(data.until))
}

const named = (rows: ReadonlyArray<StoredRow>) => rows.flatMap(({ who }) => (who === undefined ? [] : [who]))

type Answering = Pick<DutyTurn, "at" | "figures"> & WithOnDuty

/**
 * Whether somebody came, or may still come, while the duty could be done; who did not is late or absent, once (prep.1,
 * work.1).
 */
const isThere = ({ at, facts }: Answering, { missedAfter }: DutyOfDay, who: string | undefined): boolean =>
  at <= missedAfter || facts.present.some((row) => row.who === who && String(row.data.at) <= missedAfter)

/** Whether the roster has somebody at other hours only: what was due before he began, or after he was done, is not his. */
const isOfOtherHours = ({ facts }: Answering, { due }: DutyOfDay, who: string | undefined): boolean => {
  const own = facts.rostered.filter((row) => row.who === who)
  return own.length > 0 && !own.some((row) => isAt(row, due))
}

/**
 * The clerk of a desk at that hour: whom the roster has there then, else who took the post and is not on it for other
 * hours; of those who are there.
 */
const clerksOf = (desk: string, duty: DutyOfDay, step: Answering): ReadonlyArray<string> => {
  const there = (rows: ReadonlyArray<StoredRow>) =>
    rows.filter((row) => row.desk === desk && isThere(step, duty, row.who))
  const then = named(there(step.facts.rostered).filter((row) => isAt(row, duty.due)))
  return then.length > 0 ? then : named(there(step.facts.shifts).filter(({ who }) => !isOfOtherHours(step, duty, who)))
}

/**
 * Whose a duty was: whom it was assigned to; the clerk of its desk, or of each desk where it is no one's; else the
 * supervisor's, and the office's where the rulebook names none. Whom the roster had and who did not come answers for
 * that, and for no duty beside it.
 */
const answerable = (duty: DutyOfDay, step: Answering): ReadonlyArray<string> => {
  const { facts, figures } = step
  const { who, desk } = duty
  const otherwise = figures.supervisor ?? "office"
  if (who !== undefined) {
    const isAbsent = facts.rostered.some((row) => row.who === who) && !isThere(step, duty, who)
    return [isAbsent ? otherwise : who]
  }
  const all = [...facts.shifts, ...facts.rostered].flatMap((row) => (row.desk === undefined ? [] : [row.desk]))
  const desks = desk === undefined ? [...new Set(all)] : [desk]
  const clerks = desks.flatMap((each) => clerksOf(each, duty, step))
  return clerks.length === 0 ? [otherwise] : [...new Set(clerks)].sort()
}

type Late<C> = FoundBreach<{ readonly duty: string; readonly due: string } & C>

const breachesBy = <T extends DutyTurn & WithOnDuty>(
  code: "duty-missed" | "duty-late",
  which: (step: T) => ReadonlyArray<DutyOfDay>
) =>
  [...dutyKinds, "assigned" as const].map((kind) =>
    breach(code, kind === "assigned" ? ["job.5.11"] : [recurring[kind].sources[0], "library.duty-times"], (step: T) =>
      which(step)
        .filter(({ duty }) => duty === kind)
        .flatMap((duty) =>
          answerable(duty, step).map((whose): Late<unknown> => {
            const { id, due } = duty
            return { whose, facts: { duty: id, due }, on: dayIn(step) }
          })
        )
    )
  )

const Done = Schema.Struct({
  duty: Key.pipe(labelled("工作", "Duty")),
  who: Schema.optionalWith(Key.pipe(labelled("由谁做的", "By whom")), optional),
  substitute: Schema.optionalWith(Key.pipe(labelled("替岗人", "Substitute at the desk")), optional),
  note: Schema.optionalWith(personal("note").pipe(labelled("说明", "Note")), optional)
})
type Doing = DutyStep<typeof Done.Type, ReturnType<typeof onDutyOf>>

/** When it can first be done: a report once its period is over, an afternoon's meeting not in the morning. */
const earliest = ({ period, from }: DutyOfDay, day: LocalDate) => ({
  from: period === undefined ? day : addDays(period.until, 1),
  ...(from !== undefined && { at: from })
})

const doneLate = (step: Doing): ReadonlyArray<DutyOfDay> => {
  const duty = dutyNamed(step, step.input.duty)
  return duty !== undefined && duty.standing === "due" && step.at > duty.missedAfter ? [duty] : []
}

/** Reports a duty done. Late, it is a breach, unless it was recorded as missed before. */
export const done = command({
  title: { zh: "完成", en: "Done" },
  sources: ["library.duty-times"],
  roles: ["clerk", "supervisor", "manager", "backOffice", "host"],
  kind: "reports",
  opens: "if-none",
  input: Done,
  needs: onDutyOf,
  ready: [isADay],
  guards: [
    dayWithinReach,
    dutyListed,
    stillToDo,
    guard(
      "duty-not-begun",
      ["library.clock"],
      (step: Doing) => {
        const duty = dutyNamed(step, step.input.duty)
        const day = dayNamed(step.caseId)
        if (duty === undefined || day === undefined) return undefined
        const { from, at: hour } = earliest(duty, day)
        return step.at < at(from, hour ?? midnight) && { duty: duty.id, from, ...(hour !== undefined && { at: hour }) }
      },
      ({ from }, { on }) => (on < from ? { by: "waiting", until: from } : undefined)
    ),
    guard(
      "own-substitute",
      ["prep.7", "work.6.19"],
      ({ input: { who, substitute }, actor }: Doing) =>
        substitute !== undefined && substitute === (who ?? actor) && { who: substitute },
      { by: "input", field: "substitute" }
    )
  ],
  breaches: [
    breach("desk-left-uncovered", ["prep.7", "prep.1"], (step: Doing) => {
      const { duty, substitute, who = step.actor } = step.input
      if (duty !== "morning-meeting" || step.figures.meetingCover !== "substitute") return undefined
      return substitute === undefined && { whose: who, facts: { who }, on: dayIn(step) }
    }),
    ...breachesBy("duty-late", doneLate)
  ],
  effect: (step) => {
    const { who = step.actor, ...input } = step.input
    const missedAfter = dutyNamed(step, input.duty)?.missedAfter
    const late = missedAfter !== undefined && step.at > missedAfter
    return opened(step, { _tag: "DutyDone", ...input, who, at: step.at, late })
  }
})

const Excuse = Schema.Struct({
  duty: Key.pipe(labelled("工作", "Duty")),
  reason: personal("note").pipe(labelled("原因", "Reason"))
})

/** The head office where nobody else is left, as where supervisor and manager stand at the desks. */
const excusers = ["supervisor", "manager", "headOffice"] as const

type Excusing = DutyStep<typeof Excuse.Type, ReturnType<typeof onDutyOf>>

/** Excuses somebody else's duty of a day, with the reason; nothing is missed then, and what was missed stands excused. */
export const excuse = command({
  title: { zh: "准予免做", en: "Excuse" },
  sources: ["library.duty-excuse"],
  roles: excusers,
  kind: "asks",
  opens: "if-none",
  input: Excuse,
  needs: onDutyOf,
  ready: [isADay, dayWithinReach],
  guards: [
    dutyListed,
    stillToDo,
    guard(
      "own-duty",
      ["library.duty-excuse", "library.two-persons"],
      (step: Excusing) => {
        const duty = dutyNamed(step, step.input.duty)
        return duty !== undefined && answerable(duty, step).includes(step.actor) && { duty: duty.id }
      },
      { by: "someone-else", roles: excusers }
    )
  ],
  effect: (step) => opened(step, { _tag: "DutyExcused", ...step.input })
})

const overdue = (turn: DutyTurn): ReadonlyArray<DutyOfDay> =>
  dutiesOf(turn).filter(({ standing, missedAfter }) => standing === "due" && missedAfter < turn.at)

/** Records what is past its time and the grace and not done: a breach of whose it was (library.duty-times). */
export const miss = command({
  title: { zh: "记为漏办", en: "Record as missed" },
  sources: ["library.duty-times"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  needs: onDutyOf,
  ready: [
    guard("nothing-missed", ["library.duty-times"], (turn: DutyTurn) => overdue(turn).length === 0 && { now: turn.at })
  ],
  breaches: breachesBy<DutyStep<unknown, ReturnType<typeof onDutyOf>>>("duty-missed", overdue),
  effect: (step) => overdue(step).map(({ id }) => ({ _tag: "DutyMissed" as const, duty: id })) as never
})
