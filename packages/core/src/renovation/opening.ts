import * as Schema from "effect/Schema"
import { printedNumber, rowsWhere, unitOf } from "../kernel/Books.js"
import { commandsOf } from "../kernel/Command.js"
import { Amount, count, Day, distinct, Key, Line, labelled, optional } from "../kernel/Fields.js"
import { bringForward, goingLive } from "../kernel/goLive.js"
import { type Money, yuan } from "../kernel/Money.js"
import { numbered, Workers } from "./application.js"
import type { BroughtForward, RenovationEvent } from "./events.js"
import type { RenovationFigures } from "./figures.js"
import { guard, type RenovationStep, type RenovationTurn } from "./guards.js"
import { refundWindow } from "./refund.js"
import type { HoldId, HoldKind, Party, Renovation, Windows } from "./state.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()

const number = (zh: string, en: string) => count(1, 9_999_999).pipe(labelled(zh, en))

const Open = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  scope: Line.pipe(labelled("装修内容", "Scope")),
  wasteRemoval: Schema.Boolean.pipe(labelled("已缴垃圾清运费", "Waste removal paid")),
  plannedStart: Day.pipe(labelled("计划开工", "Planned start")),
  plannedEnd: Day.pipe(labelled("计划完工", "Planned end")),
  contractorName: Schema.optionalWith(
    Line.pipe(labelled("装修队名称（业主自行施工不填）", "Contractor (none where the owner builds)")),
    optional
  ),
  workers: Workers,
  ownerDeposit: Amount.pipe(labelled("业主押金结存（元）", "Owner's deposit held (yuan)")),
  contractorDeposit: Schema.optionalWith(
    Amount.pipe(labelled("装修队押金结存（元）", "Contractor's deposit held (yuan)")),
    optional
  ),
  passDeposit: Schema.optionalWith(
    Amount.pipe(labelled("出入证押金结存（元）", "Pass deposits held (yuan)")),
    optional
  ),
  permit: Schema.Struct({
    number: number("许可证编号", "Permit number"),
    from: Day.pipe(labelled("签发日", "Issued")),
    until: Day.pipe(labelled("有效期至", "Valid until"))
  }).pipe(labelled("许可证", "Permit")),
  passes: Schema.Array(
    Schema.Struct({
      serial: number("出入证编号", "Pass number"),
      worker: count(1, 200).pipe(labelled("工人序号", "Worker's number")),
      from: Day.pipe(labelled("有效期自", "Valid from")),
      until: Day.pipe(labelled("有效期至", "Valid until"))
    })
  ).pipe(
    distinct(({ serial }) => String(serial), "同一编号不能列两次", "the same pass stands twice"),
    labelled("未收回的出入证", "Passes out")
  ),
  accepted: Schema.optionalWith(
    Schema.Struct({
      on: Day.pipe(labelled("验收日", "Accepted on")),
      wetFloorsAltered: Schema.Boolean.pipe(labelled("卫生间、厨房地面有改动", "Wet floors were altered"))
    }).pipe(labelled("已验收的", "If accepted")),
    optional
  )
})
type Open = typeof Open.Type

const lookUp = (_turn: RenovationTurn, { unit, passes, permit }: Open) => ({
  unit: unitOf(unit),
  others: rowsWhere({ kind: "renovation", unit, open: true }),
  permits: rowsWhere({ kind: "permit", key: printedNumber(permit.number) }),
  passes: rowsWhere({ kind: "pass", keys: passes.map(({ serial }) => printedNumber(serial)) })
})
type Opening = RenovationStep<Open, ReturnType<typeof lookUp>>

const nothing = yuan(0)

/** Whose money is held for the passes. */
const passPayer = ({ passFeePayer }: RenovationFigures, contractor: Party | undefined): Party =>
  passFeePayer === "contractor" && contractor !== undefined ? contractor : "owner"

const windowsOf = ({ input, figures, general }: Opening, contractor: Party | undefined): Windows => {
  const { accepted } = input
  if (accepted === undefined) return {}
  const window = (heldFor: "owner" | "contractor" | "passes") =>
    refundWindow(figures, general.calendar, accepted.on, accepted.wetFloorsAltered, heldFor)
  return {
    "deposit:owner": window("owner"),
    ...(contractor !== undefined && { [`deposit:${contractor}`]: window("contractor") }),
    [`passes:${passPayer(figures, contractor)}`]: window("passes")
  }
}

const broughtForward = (step: Opening): BroughtForward => {
  const { input, facts, figures } = step
  const contractor: Party | undefined = input.contractorName === undefined ? undefined : "contractor-1"
  const hold = (kind: HoldKind, payer: Party, amount: Money | undefined) => {
    const id: HoldId = `${kind}:${payer}`
    return { id, payer, amount: amount ?? nothing }
  }
  const { unit, scope, wasteRemoval, plannedStart, plannedEnd, permit, passes, accepted } = input
  return {
    ...{ unit, scope, wasteRemoval, plannedStart, plannedEnd, permit, passes },
    areaHundredths: facts.unit?.areaHundredths ?? 0,
    wetFloors: accepted?.wetFloorsAltered === true,
    ...(contractor !== undefined && { contractor }),
    ...(input.contractorName !== undefined && { contractorName: input.contractorName }),
    workers: numbered(input.workers),
    holds: [
      hold("deposit", "owner", input.ownerDeposit),
      ...(contractor === undefined ? [] : [hold("deposit", contractor, input.contractorDeposit)]),
      hold("passes", passPayer(figures, contractor), input.passDeposit)
    ].filter(({ amount }) => amount > 0),
    ...(accepted !== undefined && { acceptedOn: accepted.on }),
    windows: windowsOf(step, contractor)
  }
}

/** Brings forward a renovation that began before the library did: its deposits, permit and passes (go-live). */
export const open = command({
  ...bringForward,
  input: Open,
  needs: lookUp,
  ready: [goingLive("apply")],
  guards: [
    guard(
      "unknown-unit",
      ["library.identifiable"],
      ({ input, facts }: Opening) => facts.unit === null && { unit: input.unit },
      { by: "input", field: "unit" }
    ),
    guard(
      "unit-already-renovating",
      ["library.one-renovation"],
      ({ input, facts }: Opening) =>
        facts.others.length > 0 && { unit: input.unit, cases: facts.others.map(({ key }) => key) }
    ),
    guard(
      "contractor-not-named",
      ["renovation.1.4"],
      ({ input }: Opening) => input.contractorName === undefined && (input.contractorDeposit ?? 0) > 0 && {},
      { by: "input", field: "contractorName" }
    ),
    guard(
      "number-taken",
      ["library.go-live"],
      ({ facts }: Opening) => {
        const taken = [...facts.permits, ...facts.passes].map(({ key }) => key)
        return taken.length > 0 && { numbers: taken }
      },
      { by: "input", field: "passes" }
    ),
    guard(
      "worker-unknown",
      ["library.identifiable"],
      ({ input }: Opening) => {
        const unknown = input.passes.find(({ worker }) => worker > input.workers.length)
        return unknown !== undefined && { worker: unknown.worker }
      },
      { by: "input", field: "passes" }
    ),
    guard(
      "ends-before-it-begins",
      ["library.amount-and-dates"],
      ({ input: { plannedStart, plannedEnd } }: Opening) => plannedEnd < plannedStart && { plannedStart, plannedEnd },
      { by: "input", field: "plannedEnd" }
    ),
    guard(
      "accepted-in-the-future",
      ["library.clock"],
      ({ input, on }: Opening) =>
        input.accepted !== undefined && input.accepted.on > on && { accepted: input.accepted.on, today: on },
      { by: "input", field: "accepted.on" }
    )
  ],
  effect: (step) => [{ _tag: "BroughtForward", ...broughtForward(step) }]
})
