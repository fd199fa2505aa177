import * as Schema from "effect/Schema"
import { Day, labelled, oneOf, optional, TimeOfDay } from "../kernel/Fields.js"
import { at, dateOf, type LocalDateTime } from "../kernel/LocalDate.js"
import { breach, command, guard, type ServiceStep, type ServiceTurn, standsAt } from "./guards.js"
import { type Reason, reasons } from "./state.js"

/** The promised time where it has passed, nothing was handed over, and that is not on record yet. */
const passed = ({ state: { status, order, noted }, at }: ServiceTurn): LocalDateTime | undefined =>
  status === "placed" && order !== undefined && order.promised < at && !noted ? order.promised : undefined

/** That the promised time passed and the resident had not been told (work.6.9, 8.7). */
export const promisePassed = breach("promise-passed", ["work.6.9", "work.8.7"], (turn: ServiceTurn) => {
  const promised = passed(turn)
  return promised !== undefined && { whose: "office", facts: { promised }, on: dateOf(promised) }
})

const Delay = Schema.Struct({
  reason: Schema.optionalWith(oneOf(reasons).pipe(labelled("原因", "Reason")), optional),
  newOn: Schema.optionalWith(Day.pipe(labelled("新的送达日期（不填为当天）", "New day (today if left out)")), optional),
  newAt: Schema.optionalWith(TimeOfDay.pipe(labelled("新的送达时间", "New time")), optional),
  told: Schema.Boolean.pipe(labelled("已告知住户", "Resident told"))
})
type Delaying = ServiceStep<typeof Delay.Type>

const newTime = ({ input: { newOn, newAt }, on }: Delaying): LocalDateTime | undefined =>
  newAt === undefined ? undefined : at(newOn ?? on, newAt)

/** Puts an order off: the reason, the new time, and the resident told of both, all three (work.6.9, 8.7). */
export const delay = command({
  title: { zh: "延迟送达", en: "Delay" },
  sources: ["work.6.9", "work.8.7"],
  say: "order.delayed",
  roles: ["clerk", "supervisor"],
  kind: "reports",
  input: Delay,
  ready: [standsAt("placed")],
  guards: [
    guard(
      "no-reason",
      ["work.6.9"],
      ({ input }: Delaying) => input.reason === undefined && {},
      { by: "input", field: "reason" },
      "order.delayed"
    ),
    guard(
      "no-new-time",
      ["work.6.9"],
      ({ input }: Delaying) => input.newAt === undefined && {},
      { by: "input", field: "newAt" },
      "order.delayed"
    ),
    guard(
      "not-later",
      ["work.6.9", "library.amount-and-dates"],
      (step: Delaying) => {
        const time = newTime(step)
        const promised = step.state.order?.promised
        if (time === undefined || promised === undefined) return undefined
        return (time <= promised || time < step.at) && { time, promised, at: step.at }
      },
      { by: "input", field: "newAt" }
    )
  ],
  breaches: [
    promisePassed,
    breach(
      "resident-not-told",
      ["work.6.9", "work.8.7"],
      ({ input, actor }: Delaying) => !input.told && { whose: actor, facts: {} }
    )
  ],
  effect: (step) => [
    {
      _tag: "Delayed",
      reason: step.input.reason as Reason,
      promised: newTime(step) as LocalDateTime,
      told: step.input.told
    }
  ]
})

/** The system's record that a promised time passed and nobody told the resident (work.6.9, 8.7). */
export const notePromisePassed = command({
  title: { zh: "过时未告知", en: "Promise passed" },
  sources: ["work.6.9", "work.8.7"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [guard("not-passed", ["work.6.9"], (turn: ServiceTurn) => passed(turn) === undefined && {})],
  breaches: [promisePassed],
  effect: (turn) => [{ _tag: "PromisePassed", promised: passed(turn) as LocalDateTime }]
})
