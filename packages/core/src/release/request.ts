import * as Schema from "effect/Schema"
import { printedNumber, rowsWhere, unitOf } from "../kernel/Books.js"
import { count, Day, Key, Line, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import { bringForward, goingLive } from "../kernel/goLive.js"
import { addDays } from "../kernel/LocalDate.js"
import { atNight, isNight, nightNeeds, notAtNight } from "../rulebook/night.js"
import { command, guard, listed, type ReleaseStep, type ReleaseTurn, stage, unitExists } from "./guards.js"
import { kinds } from "./state.js"

const Things = Schema.Array(
  Schema.Struct({
    what: Line.pipe(labelled("物品", "Item")),
    kind: oneOf(kinds).pipe(labelled("类别", "Kind")),
    quantity: count(0, 999).pipe(labelled("件数", "Quantity"))
  })
).pipe(labelled("物品", "Items"))
const Carrier = personal("visitor", 50).pipe(labelled("搬运人", "Carrier"))

const RequestForm = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  things: Things,
  carrier: Carrier,
  from: Schema.optionalWith(Day.pipe(labelled("放行日期", "From")), optional),
  until: Schema.optionalWith(Day.pipe(labelled("放行止于", "Until")), optional),
  trips: Schema.optionalWith(count(1, 50).pipe(labelled("趟数", "Trips")), optional),
  move: Schema.Boolean.pipe(labelled("是否搬家", "A move")),
  atNight
})
type RequestForm = typeof RequestForm.Type
const unitAsked = (_turn: ReleaseTurn, input: RequestForm) => ({ unit: unitOf(input.unit), ...nightNeeds(input) })
type Requesting = ReleaseStep<RequestForm, ReturnType<typeof unitAsked>>

const datesOf = ({ input, figures, on }: Requesting) => {
  const from = input.from ?? on
  return { from, until: input.until ?? addDays(from, figures.slipDays - 1) }
}

/** Takes a request to carry things out: what, how many, who carries, when (work.6.10). */
export const request = command({
  title: { zh: "申请物品放行", en: "Request a release" },
  sources: ["work.6.10", "job.5.5"],
  say: "release.form",
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "new-case",
  input: RequestForm,
  needs: unitAsked,
  guards: [
    ...notAtNight,
    unitExists,
    ...listed,
    guard(
      "no-slip-needed",
      ["work.6.10"],
      ({ input, figures }: Requesting) =>
        figures.releaseSlipFor === "listed-items" &&
        !input.move &&
        input.things.length > 0 &&
        input.things.every(({ kind }) => kind === "other") &&
        {},
      { by: "input", field: "things" }
    ),
    guard(
      "ends-before-it-begins",
      ["library.amount-and-dates"],
      (step: Requesting) => {
        const { from, until } = datesOf(step)
        return until < from && { from, until }
      },
      { by: "input", field: "until" }
    ),
    guard(
      "already-over",
      ["library.release-slip"],
      (step: Requesting) => {
        const { until } = datesOf(step)
        return until < step.on && { until }
      },
      { by: "input", field: "until" }
    )
  ],
  effect: (step) => {
    const { unit, things, carrier, move, trips, atNight } = step.input
    const { moversLeaveBy, slipTrips } = step.figures
    return [
      {
        _tag: "Requested",
        ...{ unit, things, carrier, move, trips: trips ?? slipTrips },
        ...datesOf(step),
        ...(move && { leaveBy: moversLeaveBy }),
        // What was said by day is no consent for the night: nobody looked at who gave it.
        ...(atNight !== undefined && isNight(step.general, step.at) && { atNight })
      }
    ]
  }
})

const Correct = Schema.Struct({
  things: Schema.optionalWith(Things, optional),
  carrier: Schema.optionalWith(Carrier, optional),
  from: RequestForm.fields.from,
  until: RequestForm.fields.until
})
type Correcting = ReleaseStep<typeof Correct.Type>

/** What is entered of the days, beside what was asked for. */
const daysOf = ({ input, state, on }: Correcting) => ({
  from: input.from ?? state.request?.from ?? on,
  until: input.until ?? state.request?.until ?? on
})
const givesDays = ({ input }: Correcting) => input.from !== undefined || input.until !== undefined

/**
 * Mends items, days or carrier; what was signed for is signed for anew, and items and days of a slip that is out stay
 * (work.8.8).
 */
export const correct = command({
  title: { zh: "更正物品、日期或搬运人", en: "Correct items, days or carrier" },
  sources: ["work.8.8", "work.6.10"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Correct,
  ready: [stage("requested", "signed", "released")],
  guards: [
    guard("nothing-to-correct", ["library.input"], ({ input }: Correcting) => Object.keys(input).length === 0 && {}, {
      by: "input",
      field: "things"
    }),
    ...listed,
    guard(
      "ends-before-it-begins",
      ["library.amount-and-dates"],
      (step: Correcting) => {
        const { from, until } = daysOf(step)
        return givesDays(step) && until < from && { from, until }
      },
      { by: "input", field: "until" }
    ),
    guard(
      "already-over",
      ["library.release-slip"],
      (step: Correcting) => {
        const { until } = daysOf(step)
        return givesDays(step) && until < step.on && { until }
      },
      { by: "input", field: "until" }
    ),
    guard(
      "slip-is-out",
      ["work.6.10"],
      (step: Correcting) => {
        const { input, state } = step
        return (
          (input.things !== undefined || givesDays(step)) &&
          state.status === "released" && { number: state.number ?? 0 }
        )
      },
      // Once something has left, the slip stays: what was meant is asked for by another.
      (_facts, { state }) => ({ by: "command", command: state.exits.length === 0 ? "cancel" : "request" })
    )
  ],
  effect: ({ input }) => [{ _tag: "SlipCorrected", ...input }]
})

const Open = Schema.Struct({
  number: count(1, 9_999_999).pipe(labelled("放行单编号", "Slip number")),
  unit: Key.pipe(labelled("房号", "Unit")),
  things: Things,
  carrier: Carrier,
  from: Day.pipe(labelled("放行日期", "From")),
  until: Day.pipe(labelled("放行止于", "Until")),
  trips: count(1, 50).pipe(labelled("剩余趟数", "Trips left")),
  move: Schema.Boolean.pipe(labelled("是否搬家", "A move"))
})
const others = (_turn: ReleaseTurn, { unit, number }: typeof Open.Type) => ({
  unit: unitOf(unit),
  same: rowsWhere({ kind: "slip", key: printedNumber(number) })
})
type Opening = ReleaseStep<typeof Open.Type, ReturnType<typeof others>>

/** Brings forward a signed slip that was out before the library came, with what is still to leave (go-live). */
export const open = command({
  ...bringForward,
  input: Open,
  needs: others,
  ready: [goingLive("request")],
  guards: [
    unitExists,
    ...listed,
    guard(
      "number-taken",
      ["library.go-live"],
      ({ input, facts }: Opening) => facts.same.length > 0 && { number: printedNumber(input.number) },
      { by: "input", field: "number" }
    ),
    guard(
      "ends-before-it-begins",
      ["library.amount-and-dates"],
      ({ input: { from, until } }: Opening) => until < from && { from, until },
      { by: "input", field: "until" }
    )
  ],
  effect: ({ input, figures }) => [
    { _tag: "SlipBroughtForward", ...input, ...(input.move && { leaveBy: figures.moversLeaveBy }) }
  ]
})
