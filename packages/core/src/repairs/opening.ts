import * as Schema from "effect/Schema"
import { rowsWhere } from "../kernel/Books.js"
import { count, Day, Key, labelled, oneOf, optional } from "../kernel/Fields.js"
import { bringForward, goingLive } from "../kernel/goLive.js"
import type { RepairEvent } from "./events.js"
import { guard, type RepairStep, type RepairTurn, step, unitExists } from "./guards.js"
import { receiptFields, receiptGuards, receiptOf, unitNeed } from "./receipt.js"

const stages = {
  received: { zh: "已受理", en: "Received" },
  dispatched: { zh: "已派单", en: "Dispatched" },
  done: { zh: "已办完，待回访", en: "Done, to be visited back" }
}

const Open = Schema.Struct({
  ...receiptFields,
  number: count(1, 9_999_999).pipe(labelled("原单号", "Its number")),
  receivedOn: Day.pipe(labelled("受理日", "Received on")),
  stage: oneOf(stages).pipe(labelled("办到哪一步", "How far it has come")),
  worker: Schema.optionalWith(Key.pipe(labelled("接单人或经办人", "Worker")), optional)
})
type Open = typeof Open.Type

const lookUp = (_turn: RepairTurn, { unit }: Open) => ({
  ...unitNeed(unit),
  orders: rowsWhere({ kind: "repair" })
})
type Opening = RepairStep<Open, ReturnType<typeof lookUp>>

/** Brings forward a case that was open before the library was; its deadlines run from the day it is brought (go-live). */
export const open = step({
  ...bringForward,
  input: Open,
  needs: lookUp,
  ready: [goingLive("receive")],
  guards: [
    ...receiptGuards,
    unitExists,
    guard(
      "number-taken",
      ["library.go-live"],
      ({ input: { number }, facts }: Opening) =>
        facts.orders.some(({ data }) => Number(data.number) === number) && { number },
      { by: "input", field: "number" }
    ),
    guard(
      "received-in-the-future",
      ["library.clock"],
      ({ input: { receivedOn }, on }: Opening) => receivedOn > on && { received: receivedOn, today: on },
      { by: "input", field: "receivedOn" }
    ),
    guard(
      "worker-not-named",
      ["work.6.14", "complaint.4"],
      ({ input }: Opening) => input.stage !== "received" && input.worker === undefined && {},
      { by: "input", field: "worker" }
    )
  ],
  effect: (now): readonly [RepairEvent] => {
    const { number, receivedOn, stage, worker } = now.input
    const sent = stage === "received" ? undefined : worker
    return [
      {
        ...{ _tag: "BroughtForward", ...receiptOf(now, number), receivedOn, stage, at: now.at },
        ...(sent !== undefined && { worker: sent })
      }
    ]
  }
})
