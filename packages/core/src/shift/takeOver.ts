import * as Schema from "effect/Schema"
import { rowsWhere, type StoredRow } from "../kernel/Books.js"
import { labelled } from "../kernel/Fields.js"
import { dateOf } from "../kernel/LocalDate.js"
import { aDeskDay, breach, command, deskOf, guard, isDay, onDay, type ShiftStep, type ShiftTurn } from "./guards.js"
import { outgoingOf, signers } from "./handoverItems.js"
import { rosteredHere, slotAt, substituteFirst } from "./holder.js"
import { handoverOf } from "./state.js"

const signedOff = guard(
  "not-signed-off",
  ["handover.1.9"],
  ({ caseId, state }: ShiftTurn) => isDay(caseId) && handoverOf(state)?.left === undefined && {},
  { by: "command", command: "leave" }
)

const TakeOver = Schema.Struct({
  logRead: Schema.Boolean.pipe(labelled("已看客服日志", "The service log was read")),
  vouchersChecked: Schema.Boolean.pipe(labelled("已核对单据和金额", "Vouchers and money were checked")),
  eventsLearned: Schema.Boolean.pipe(labelled("已了解重要事项", "Important matters were learned of")),
  documentsReceived: Schema.Boolean.pipe(labelled("已接收资料", "Documents were received")),
  workTakenUp: Schema.Boolean.pipe(labelled("已接手未完成的工作", "Unfinished work was taken up")),
  recordSigned: Schema.Boolean.pipe(labelled("内务交接记录已阅并签名", "The back office's record was read and signed"))
})
type TakeOver = typeof TakeOver.Type

const arrivals = (turn: ShiftTurn, _input: TakeOver) => ({
  present: rowsWhere({ kind: "present", who: turn.actor, desk: deskOf(turn), ...onDay(turn) }),
  ...rosteredHere(turn),
  periods: rowsWhere({ kind: "period", desk: deskOf(turn), open: true })
})
type TakingOver = ShiftStep<TakeOver, ReturnType<typeof arrivals>>

const undone = (
  field: keyof TakeOver,
  source: "handover.2.2" | "handover.2.3" | "handover.2.4" | "handover.2.5" | "handover.2.6" | "handover.1.10"
) => ({
  isUndone: ({ input, state }: TakingOver) =>
    !input[field] && !(field === "recordSigned" && handoverOf(state)?.change === true),
  rule: breach("take-over-incomplete", [source], (step: TakingOver) => {
    const isIt = !step.input[field] && !(field === "recordSigned" && handoverOf(step.state)?.change === true)
    return isIt && { whose: step.actor, facts: { what: field } }
  })
})

const takeOverItems = [
  undone("logRead", "handover.2.2"),
  undone("vouchersChecked", "handover.2.3"),
  undone("eventsLearned", "handover.2.4"),
  undone("documentsReceived", "handover.2.5"),
  undone("workTakenUp", "handover.2.6"),
  undone("recordSigned", "handover.1.10")
]

/** Sealed takings that only one person has counted yet, and finance has not settled. */
const sealedKeys = ({ facts }: TakingOver) =>
  facts.periods
    .filter(({ data }) => Number(data.sealed) > 0 && (data.countedBy as ReadonlyArray<string>).length === 1)
    .map(({ key }) => key)

/** A handover is clean where nothing was unmet on either side, the incoming clerk's time of arrival included (2.1). */
const isClean = (step: TakingOver): boolean => {
  const handover = handoverOf(step.state)
  return (
    handover?.left?.unmet.length === 0 &&
    takeOverItems.every(({ isUndone }) => !isUndone(step)) &&
    sealedKeys(step).length === 0 &&
    step.facts.present.every(({ data }) => data.early === true)
  )
}

/** Signs for the shift: next morning, or at once where the change comes in the day; never from oneself (handover.2). */
export const takeOver = command({
  title: { zh: "接班签字", en: "Take over" },
  sources: ["handover.2.1", "handover.2.2", "handover.2.3", "handover.2.4", "handover.2.5", "handover.2.6"],
  roles: signers,
  kind: "reports",
  input: TakeOver,
  needs: arrivals,
  ready: [
    aDeskDay,
    signedOff,
    guard(
      "own-handover",
      ["handover.2.2", "library.two-persons"],
      ({ state, actor }: ShiftTurn) => {
        const handover = handoverOf(state)
        return [handover?.outgoing, handover?.left?.signedBy].includes(actor) && { clerk: actor }
      },
      { by: "someone-else", roles: ["clerk", "supervisor"] }
    )
  ],
  guards: [
    guard(
      "not-here",
      ["handover.2.1", "prep.1"],
      ({ facts, actor }: TakingOver) => !facts.present.some(({ open }) => open) && { clerk: actor }
    ),
    guard(
      "someone-else-is-rostered",
      ["prep.1", "library.roster"],
      ({ facts: { rostered }, state, actor, at }: TakingOver) => {
        if (rostered.some(({ who }) => who === actor)) return undefined
        // Who handed over cannot sign for it, though the post is his again: then it is for anybody else at the desk.
        const others = rostered.filter(({ who }) => who !== handoverOf(state)?.outgoing)
        const clerk = slotAt(others, at)?.who
        return clerk !== undefined && { clerk }
      },
      substituteFirst
    )
  ],
  breaches: [
    ...takeOverItems.map(({ rule }) => rule),
    breach("sealed-takings-not-counted", ["handover.2.3", "work.6.16"], (step: TakingOver) => {
      const periods = sealedKeys(step)
      return periods.length > 0 && { whose: step.actor, facts: { periods } }
    })
  ],
  effect: (step) => [{ _tag: "TakenOver", by: step.actor, at: step.at, clean: isClean(step) }]
})

const dueDay = (turn: ShiftTurn) => {
  const due = handoverOf(turn.state)?.left?.due
  return due === undefined ? turn.on : dateOf(due)
}
const duePost = (turn: ShiftTurn) => {
  const then = { desk: deskOf(turn), onFrom: dueDay(turn), onUntil: dueDay(turn) }
  return {
    rostered: rowsWhere({ kind: "rostered", ...then }),
    shifts: rowsWhere({ kind: "shift", ...then }),
    present: rowsWhere({ kind: "present", onFrom: dueDay(turn), onUntil: dueDay(turn) })
  }
}
type Missing = ShiftStep<unknown, ReturnType<typeof duePost>>

/**
 * Who was to take over: the clerk the roster has at the post then, where he came that day, else who took it up; never who
 * handed over.
 */
const incomingOf = ({ state, facts }: Missing): string => {
  const handover = handoverOf(state)
  const isOther = ({ who }: StoredRow) => who !== handover?.outgoing
  const { due } = handover?.left ?? {}
  const rostered = due && slotAt(facts.rostered.filter(isOther), due)
  const came = facts.present.some(({ who }) => who === rostered?.who)
  return (came ? rostered?.who : undefined) ?? facts.shifts.find(isOther)?.who ?? "office"
}

/** Records that a shift was signed off and nobody took it over on the day it was due; that may still be done. */
export const missTakeOver = command({
  title: { zh: "无人接班", en: "Not taken over" },
  sources: ["handover.2.1", "handover.2.2"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  needs: duePost,
  ready: [
    aDeskDay,
    signedOff,
    guard("day-not-over", ["library.clock"], (turn: ShiftTurn) => {
      const day = dueDay(turn)
      return handoverOf(turn.state)?.left !== undefined && dateOf(turn.at) <= day && { day }
    }),
    guard("recorded-already", ["handover.2.1"], ({ state }: ShiftTurn) => handoverOf(state)?.missed === true && {})
  ],
  breaches: [
    breach("not-taken-over", ["handover.2.1", "handover.2.2"], (step: Missing) => ({
      ...{ whose: incomingOf(step), on: dueDay(step) },
      facts: { outgoing: outgoingOf(step) }
    }))
  ],
  effect: (step) => [{ _tag: "NotTakenOver", whose: incomingOf(step) }]
})
