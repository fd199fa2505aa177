import * as Schema from "effect/Schema"
import { nextOf, unitOf } from "../kernel/Books.js"
import { count, Key, labelled, oneOf, personal } from "../kernel/Fields.js"
import { atNight, nightNeeds, notAtNight } from "../rulebook/night.js"
import { breach, command, guard, type ReleaseStep, type ReleaseTurn, stage } from "./guards.js"
import { goneOf } from "./state.js"

const Sign = Schema.Struct({
  person: Key.pipe(labelled("签字人编号", "Signed by (person id)")),
  how: oneOf({
    paper: { zh: "纸质", en: "On paper" },
    electronic: { zh: "可验证的电子确认", en: "Verifiable electronic" }
  }).pipe(labelled("方式", "How"))
})
const unitHeld = ({ state }: ReleaseTurn) => ({ unit: unitOf(state.request?.unit ?? "-") })
type Signing = ReleaseStep<typeof Sign.Type, ReturnType<typeof unitHeld>>

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
      { by: "input", field: "person" },
      "release.form"
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

const ownerHasSigned = guard(
  "owner-has-not-signed",
  ["work.6.10"],
  ({ state }: ReleaseTurn) => state.status === "requested" && {},
  { by: "command", command: "ownerSigns" },
  "release.form"
)

/** That the days asked for are not over: such a slip would let nothing out. */
const stillGood = guard(
  "slip-out-of-dates",
  ["library.release-slip"],
  ({ state: { request, status }, on }: ReleaseTurn) =>
    status === "signed" && request !== undefined && request.until < on && { from: request.from, until: request.until },
  { by: "command", command: "request" }
)

const Issue = Schema.Struct({ atNight })
type Issuing = ReleaseStep<typeof Issue.Type, ReturnType<typeof nightNeeds>>

/** What was agreed at night when it was asked for need not be agreed again. */
const issuedByDay = notAtNight.map((rule) => ({
  ...rule,
  unmet: (step: Issuing) => (step.state.request?.atNight === undefined ? rule.unmet(step) : undefined)
}))

/** Issues the slip, numbered without a gap, once the owner has signed; arrears are no ground to hold it (work.6.10). */
export const releaseItems = command({
  title: { zh: "开出放行单", en: "Issue the slip" },
  sources: ["work.6.10", "job.5.5"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Issue,
  needs: (_turn, input) => ({ number: nextOf("release"), ...nightNeeds(input) }),
  ready: [ownerHasSigned, stage("requested", "signed"), stillGood],
  guards: issuedByDay,
  effect: ({ facts, input, state }) => [
    { _tag: "Released", number: facts.number, ...input, ...(state.request?.move && { say: "release.route" }) }
  ]
})

const Exit = Schema.Struct({
  things: Schema.Array(
    Schema.Struct({
      item: count(1, 999).pipe(labelled("第几项", "Item")),
      quantity: count(0, 999).pipe(labelled("件数", "Quantity"))
    })
  ).pipe(labelled("出门物品", "Carried out"))
})
type Exiting = ReleaseStep<typeof Exit.Type>

/** Ticks what leaves by one trip; on the last, a difference from the slip is recorded (work.6.10). */
export const exit = command({
  title: { zh: "物品出门", en: "Exit" },
  sources: ["work.6.10"],
  roles: ["clerk", "supervisor", "guard"],
  kind: "asks",
  input: Exit,
  ready: [
    ownerHasSigned,
    guard("no-slip", ["work.6.10"], ({ state }: ReleaseTurn) => state.status === "signed" && {}, {
      by: "command",
      command: "releaseItems"
    }),
    stage("requested", "signed", "released"),
    guard(
      "slip-out-of-dates",
      ["library.release-slip"],
      ({ state: { request, status }, on }: ReleaseTurn) => {
        if (request === undefined || status !== "released") return undefined
        const { from, until } = request
        return (on < from || until < on) && { from, until }
      },
      ({ from }, { on }) => (on < from ? { by: "waiting", until: from } : { by: "command", command: "request" })
    )
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
  ready: [
    stage("requested", "signed", "released"),
    guard(
      "something-has-left",
      ["work.6.10"],
      ({ state }: ReleaseTurn) => state.exits.length > 0 && {},
      (_facts, { state: { status, request }, on }) =>
        status === "released" && request !== undefined && on <= request.until
          ? { by: "command", command: "exit" }
          : undefined
    )
  ],
  effect: () => [{ _tag: "Cancelled" }]
})

/** Ends a release that was not used in its days, so that the carrier's name is kept no longer than it may. */
export const lapse = command({
  title: { zh: "过期注销", en: "Left unused" },
  sources: ["library.unfinished", "library.retention"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [stage("requested", "signed", "released")],
  effect: () => [{ _tag: "SlipLapsed" }]
})
