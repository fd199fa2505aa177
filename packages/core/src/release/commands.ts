import * as Schema from "effect/Schema"
import { type Needs, nextOf, unitOf } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { count, Day, Key, Line, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import { addDays } from "../kernel/LocalDate.js"
import { breachesOf, guardsOf } from "../kernel/Refusal.js"
import type { ReleaseFigures } from "./figures.js"
import type { messages } from "./messages.js"
import { goneOf, kinds, type Release, type ReleaseEvent, type Status } from "./state.js"

type Now = Turn<ReleaseFigures, Release>
type With<I, N extends Needs = Needs> = Step<ReleaseFigures, Release, I, N>
const command = commandsOf<ReleaseFigures, Release, ReleaseEvent>()
const guard = guardsOf<typeof messages>()
const breach = breachesOf<typeof messages>()

const RequestForm = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  things: Schema.Array(
    Schema.Struct({
      what: Line.pipe(labelled("物品", "Item")),
      kind: oneOf(kinds).pipe(labelled("类别", "Kind")),
      quantity: count(0, 999).pipe(labelled("件数", "Quantity"))
    })
  ).pipe(labelled("物品", "Items")),
  carrier: personal("visitor", 50).pipe(labelled("搬运人", "Carrier")),
  from: Schema.optionalWith(Day.pipe(labelled("放行日期", "From")), optional),
  until: Schema.optionalWith(Day.pipe(labelled("放行止于", "Until")), optional),
  trips: Schema.optionalWith(count(1, 50).pipe(labelled("趟数", "Trips")), optional),
  move: Schema.Boolean.pipe(labelled("是否搬家", "A move"))
})
type RequestForm = typeof RequestForm.Type
const unitAsked = (_turn: Now, { unit }: RequestForm) => ({ unit: unitOf(unit) })
type Requesting = With<RequestForm, ReturnType<typeof unitAsked>>

const datesOf = ({ input, figures, on }: Requesting) => {
  const from = input.from ?? on
  return { from, until: input.until ?? addDays(from, figures.slipDays - 1) }
}

/** Takes a request to carry things out: what, how many, who carries, when (work.6.10). */
export const request = command({
  title: { zh: "申请物品放行", en: "Request a release" },
  sources: ["work.6.10", "job.5.5"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "new-case",
  input: RequestForm,
  needs: unitAsked,
  guards: [
    guard(
      "unknown-unit",
      ["work.6.10", "library.identifiable"],
      ({ input, facts }: Requesting) => facts.unit === null && { unit: input.unit },
      { by: "input", field: "unit" }
    ),
    guard("nothing-to-release", ["work.6.10"], ({ input }: Requesting) => input.things.length === 0 && {}, {
      by: "input",
      field: "things"
    }),
    guard(
      "count-not-positive",
      ["work.6.10", "library.amount-and-dates"],
      ({ input }: Requesting) => {
        const items = input.things.flatMap(({ quantity }, index) => (quantity < 1 ? [index + 1] : []))
        return items.length > 0 && { items }
      },
      { by: "input", field: "things" }
    ),
    guard(
      "no-slip-needed",
      ["work.6.10"],
      ({ input, figures }: Requesting) =>
        figures.releaseSlipFor === "listed-items" &&
        !input.move &&
        input.things.length > 0 &&
        input.things.every(({ kind }) => kind === "other") &&
        {}
    ),
    guard(
      "ends-before-it-begins",
      ["library.amount-and-dates"],
      (step: Requesting) => {
        const { from, until } = datesOf(step)
        return until < from && { from, until }
      },
      { by: "input", field: "until" }
    )
  ],
  effect: (step) => {
    const { unit, things, carrier, move, trips } = step.input
    const { moversLeaveBy, slipTrips } = step.figures
    return [
      {
        _tag: "Requested",
        ...{ unit, things, carrier, move, trips: trips ?? slipTrips },
        ...datesOf(step),
        ...(move && { leaveBy: moversLeaveBy })
      }
    ]
  }
})

const stage = (...needed: ReadonlyArray<Status>) =>
  guard(
    "wrong-stage",
    ["library.sequence"],
    ({ state }: Now) => !needed.includes(state.status) && { status: state.status }
  )

const Sign = Schema.Struct({
  person: Key.pipe(labelled("签字人编号", "Signed by (person id)")),
  how: oneOf({
    paper: { zh: "纸质", en: "On paper" },
    electronic: { zh: "可验证的电子确认", en: "Verifiable electronic" }
  }).pipe(labelled("方式", "How"))
})
const unitHeld = ({ state }: Now) => ({ unit: unitOf(state.request?.unit ?? "-") })
type Signing = With<typeof Sign.Type, ReturnType<typeof unitHeld>>

/** Takes the signature of the owner, or of whom he authorised (work.6.10). */
export const ownerSigns = command({
  title: { zh: "业主签字", en: "The owner signs" },
  sources: ["work.6.10"],
  roles: ["clerk", "supervisor", "host"],
  kind: "asks",
  input: Sign,
  needs: unitHeld,
  ready: [stage("requested")],
  guards: [
    guard(
      "not-the-owner",
      ["work.6.10"],
      ({ input: { person }, facts: { unit }, state }: Signing) =>
        ![...(unit?.owners ?? []), ...(unit?.signatories ?? [])].includes(person) && {
          person,
          unit: String(state.request?.unit)
        },
      { by: "input", field: "person" }
    )
  ],
  effect: ({ input }) => [{ _tag: "OwnerSigned", ...input }]
})

/** Writes down how a supervisor mediated where the owner had not signed; it releases nothing. */
export const mediate = command({
  title: { zh: "主管协调", en: "Mediate" },
  sources: ["library.release-slip"],
  roles: ["supervisor", "manager"],
  kind: "reports",
  input: Schema.Struct({ text: personal("note").pipe(labelled("协调经过", "What was said")) }),
  ready: [stage("requested")],
  effect: ({ input }) => [{ _tag: "Mediated", ...input }]
})

/** Issues the slip, numbered without a gap, once the owner has signed; arrears are no ground to hold it (work.6.10). */
export const releaseItems = command({
  title: { zh: "开出放行单", en: "Issue the slip" },
  sources: ["work.6.10", "job.5.5"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Schema.Struct({}),
  needs: () => ({ number: nextOf("release") }),
  ready: [
    guard("owner-has-not-signed", ["work.6.10"], ({ state }: Now) => state.status === "requested" && {}, {
      by: "command",
      command: "ownerSigns"
    }),
    stage("requested", "signed")
  ],
  effect: ({ facts }) => [{ _tag: "Released", number: facts.number }]
})

const Exit = Schema.Struct({
  things: Schema.Array(
    Schema.Struct({
      item: count(1, 999).pipe(labelled("第几项", "Item")),
      quantity: count(0, 999).pipe(labelled("件数", "Quantity"))
    })
  ).pipe(labelled("出门物品", "Carried out"))
})
type Exiting = With<typeof Exit.Type>

/** Ticks what leaves by one trip; on the last, a difference from the slip is recorded (work.6.10). */
export const exit = command({
  title: { zh: "物品出门", en: "Exit" },
  sources: ["work.6.10"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "asks",
  input: Exit,
  ready: [
    guard("owner-has-not-signed", ["work.6.10"], ({ state }: Now) => state.status === "requested" && {}, {
      by: "command",
      command: "ownerSigns"
    }),
    guard("no-slip", ["work.6.10"], ({ state }: Now) => state.status === "signed" && {}, {
      by: "command",
      command: "releaseItems"
    }),
    stage("requested", "signed", "released"),
    guard("slip-out-of-dates", ["library.release-slip"], ({ state: { request, status }, on }: Now) => {
      if (request === undefined || status !== "released") return undefined
      const { from, until } = request
      return (on < from || until < on) && { from, until }
    })
  ],
  guards: [
    guard(
      "unknown-item",
      ["library.identifiable"],
      ({ input, state }: Exiting) => {
        const items = input.things
          .map(({ item }) => item)
          .filter((item) => state.request?.things[item - 1] === undefined)
        return items.length > 0 && { items }
      },
      { by: "input", field: "things" }
    )
  ],
  breaches: [
    breach("items-differ", ["work.6.10"], ({ state, input }: Exiting) => {
      const after = { ...state, exits: [...state.exits, input.things] }
      const last = after.exits.length >= (state.request?.trips ?? 1)
      const items = (state.request?.things ?? [])
        .map(({ quantity }, index) => ({ item: index + 1, listed: quantity, out: goneOf(after, index + 1) }))
        .filter(({ listed, out }) => listed < out || (last && out < listed))
      return items.length > 0 && { whose: "office", facts: { items } }
    })
  ],
  effect: ({ input }) => [{ _tag: "Exited", ...input }]
})

/** Withdraws a release before anything has left. */
export const cancel = command({
  title: { zh: "撤回放行", en: "Withdraw" },
  sources: ["work.6.10"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Schema.Struct({}),
  ready: [stage("requested", "signed")],
  effect: () => [{ _tag: "Cancelled" }]
})
