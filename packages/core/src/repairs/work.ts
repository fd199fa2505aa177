import * as Schema from "effect/Schema"
import {
  count,
  Day,
  Key,
  Line,
  labelled,
  oneOf,
  optional,
  PositiveAmount,
  personal,
  TimeOfDay
} from "../kernel/Fields.js"
import { addDays, type LocalDateTime, at as moment } from "../kernel/LocalDate.js"
import type { Cure } from "../kernel/Refusal.js"
import type { RepairEvent } from "./events.js"
import { breach, guard, type RepairStep, type RepairTurn, standsAt, step } from "./guards.js"
import { inHand, reasonsToWait, signatures } from "./state.js"

const isUnderWay = standsAt(inHand, "library.sequence")

const Dispatch = Schema.Struct({
  worker: Key.pipe(labelled("接单人", "Worker")),
  workerSigned: Schema.Boolean.pipe(labelled("接单人已签字", "The worker has signed")),
  duplicateHandedOver: Schema.Boolean.pipe(labelled("复印联已交", "The duplicate is handed over"))
})

/** Hands the order over: the duplicate to the worker, and both sign (complaint.4). */
export const dispatch = step({
  title: { zh: "派单", en: "Dispatch" },
  sources: ["complaint.4"],
  roles: ["clerk", "supervisor", "controlRoom"],
  kind: "asks",
  input: Dispatch,
  ready: [
    isUnderWay,
    guard(
      "waits-for-the-desk",
      ["library.night-calls"],
      ({ state, role }: RepairTurn) => role === "controlRoom" && state.urgency !== "urgent" && {},
      { by: "someone-else", roles: ["clerk", "supervisor"] }
    )
  ],
  guards: [
    guard(
      "handover-not-signed",
      ["complaint.4"],
      ({ input }: RepairStep<typeof Dispatch.Type>) => !input.workerSigned && {},
      { by: "input", field: "workerSigned" }
    ),
    guard(
      "duplicate-not-handed-over",
      ["complaint.4"],
      ({ input }: RepairStep<typeof Dispatch.Type>) => !input.duplicateHandedOver && {},
      { by: "input", field: "duplicateHandedOver" }
    )
  ],
  effect: ({ input, actor, at }) => [{ _tag: "Dispatched", worker: input.worker, by: actor, at }]
})

/** Who was sent or is named, and whoever reports his own work. */
const atWork = ({ actor, role }: RepairTurn, named: string | undefined): ReadonlyArray<string> => {
  const own = role === "worker" || role === "engineer" ? [actor] : []
  return [...new Set([...(named === undefined ? [] : [named]), ...own])]
}

/** Writes down that the worker is there, or at work again after a wait. */
export const arrived = step({
  title: { zh: "到场", en: "Worker there" },
  sources: ["library.repair-deadlines"],
  roles: ["clerk", "supervisor", "controlRoom", "engineer", "worker"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    isUnderWay,
    guard(
      "nobody-sent",
      ["library.sequence", "complaint.4"],
      ({ state }: RepairTurn) => inHand.includes(state.status) && state.worker === undefined && {},
      { by: "command", command: "dispatch" }
    )
  ],
  effect: (now) => [{ _tag: "Arrived", workers: atWork(now, now.state.worker), at: now.at }]
})

const tellings = {
  phone: { zh: "电话", en: "By phone" },
  "in-person": { zh: "当面", en: "In person" },
  message: { zh: "短信或留言", en: "By message" }
}

const Wait = Schema.Struct({
  reason: oneOf(reasonsToWait).pipe(labelled("原因", "Reason")),
  detail: Schema.optionalWith(personal("repair").pipe(labelled("说明", "Details")), optional),
  promised: Schema.optionalWith(
    Schema.Struct({
      on: Day.pipe(labelled("日期", "Day")),
      at: TimeOfDay.pipe(labelled("时间", "Time"))
    }).pipe(labelled("答应的时间", "Time promised")),
    optional
  ),
  told: Schema.optionalWith(
    oneOf(tellings).pipe(labelled("已告知住户（怎么告知的）", "How the resident was told, if he was")),
    optional
  )
})
type Waiting = RepairStep<typeof Wait.Type>

const promiseOf = ({ input: { promised } }: Pick<Waiting, "input">): LocalDateTime | undefined =>
  promised && moment(promised.on, promised.at)

const isAnonymous = ({ state }: RepairTurn) => state.reporter !== "named"

/** Whoever leaves a number after all can be told; the office's own order is nobody's. */
const withContact = (_facts: object, { state }: RepairTurn): Cure | undefined =>
  state.reporter === "anonymous" ? { by: "command", command: "correct" } : undefined

/** Writes down that it has to wait: why, and the time promised. The clock stops once the resident is told (work.8.7). */
export const wait = step({
  title: { zh: "等候", en: "Wait" },
  sources: ["work.6.3", "work.8.7"],
  say: "repair.all-workers-busy",
  roles: ["clerk", "supervisor", "controlRoom"],
  kind: "asks",
  input: Wait,
  ready: [isUnderWay],
  guards: [
    guard(
      "no-new-time",
      ["work.6.3", "work.8.7"],
      (now: Waiting) => promiseOf(now) === undefined && {},
      {
        by: "input",
        field: "promised"
      },
      "delay.told"
    ),
    guard(
      "promise-not-later",
      ["library.amount-and-dates"],
      (now: Waiting) => {
        const promised = promiseOf(now)
        return promised !== undefined && promised <= now.at && { promised, at: now.at }
      },
      { by: "input", field: "promised" }
    ),
    guard(
      "promise-too-far",
      ["library.repair-deadlines"],
      (now: Waiting) => {
        const promised = promiseOf(now)
        const latest = addDays(now.on, now.figures.longestWaitDays)
        return promised !== undefined && now.input.promised !== undefined && now.input.promised.on > latest
          ? { promised, latest }
          : undefined
      },
      { by: "input", field: "promised" }
    ),
    guard(
      "nobody-to-tell",
      ["work.8.7"],
      (now: Waiting) => now.input.told !== undefined && isAnonymous(now) && {},
      withContact
    )
  ],
  effect: (now): readonly [RepairEvent, ...Array<RepairEvent>] => {
    const { input, at } = now
    const { reason, detail, told } = input
    const waiting: RepairEvent = {
      ...{ _tag: "Waiting", reason, at, promised: promiseOf(now) ?? at },
      ...(detail !== undefined && { detail })
    }
    return told === undefined ? [waiting] : [waiting, { _tag: "ResidentTold", how: told, at }]
  }
})

/** Writes down that the resident was told how it stands (work.8.7). */
export const told = step({
  title: { zh: "告知住户", en: "Resident told" },
  sources: ["work.8.7"],
  say: "delay.told",
  roles: ["clerk", "supervisor", "controlRoom", "backOffice", "engineer"],
  kind: "reports",
  input: Schema.Struct({
    how: oneOf(tellings).pipe(labelled("方式", "How")),
    text: Schema.optionalWith(personal("repair").pipe(labelled("告知的内容", "What was said")), optional)
  }),
  ready: [
    standsAt([...inHand, "done", "visited"], "library.sequence"),
    guard("nobody-to-tell", ["work.8.7"], (now: RepairTurn) => isAnonymous(now) && {}, withContact)
  ],
  effect: ({ input, at }) => [{ _tag: "ResidentTold", ...input, at }]
})

const Done = Schema.Struct({
  by: Schema.optionalWith(Key.pipe(labelled("经办人（不填为接单人）", "Done by (the worker sent)")), optional),
  what: Line.pipe(labelled("做了什么", "What was done")),
  parts: Schema.optionalWith(
    Schema.Array(
      Schema.Struct({
        name: Line.pipe(labelled("配件", "Part")),
        quantity: count(1, 999).pipe(labelled("数量", "Quantity"))
      })
    ).pipe(Schema.maxItems(50), labelled("所用配件", "Parts used")),
    optional
  ),
  signature: oneOf(signatures).pipe(labelled("住户签字", "Resident's signature")),
  charge: Schema.optionalWith(PositiveAmount.pipe(labelled("应收维修费（元）", "Charge (yuan)")), optional)
})
type Doing = RepairStep<typeof Done.Type>

/** Everyone who worked on it: who is named, else who was sent; and whoever reports his own work. */
const workersOf = (now: Doing): ReadonlyArray<string> => atWork(now, now.input.by ?? now.state.worker)

/** Reports the work done: what, with which parts, and signed by the resident or why not (work.6.14). */
export const done = step({
  title: { zh: "办完", en: "Done" },
  sources: ["work.6.14", "complaint.5"],
  roles: ["worker", "engineer", "clerk", "supervisor", "controlRoom"],
  kind: "reports",
  input: Done,
  ready: [isUnderWay],
  guards: [
    guard("worker-not-named", ["work.6.14"], (now: Doing) => workersOf(now).length === 0 && {}, {
      by: "input",
      field: "by"
    })
  ],
  breaches: [
    breach("not-handed-over", ["complaint.4"], (now: Doing) => {
      const { kind, worker, tracker } = now.state
      return kind === "repair" && worker === undefined && { whose: tracker, facts: { workers: workersOf(now) } }
    })
  ],
  effect: (now) => {
    const { what, parts = [], signature, charge } = now.input
    const charged = charge === undefined ? {} : { charge }
    return [{ _tag: "Done", workers: workersOf(now), what, parts, signature, ...charged, at: now.at }]
  }
})
