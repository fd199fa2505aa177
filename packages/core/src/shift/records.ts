import * as Schema from "effect/Schema"
import { staffOf } from "../kernel/Books.js"
import { count, Key, Line, labelled, optional, personal } from "../kernel/Fields.js"
import { atThePost } from "./arrival.js"
import { aDeskDay, command, deskOf, guard, isStaff, type ShiftStep, type ShiftTurn } from "./guards.js"
import { manned } from "./post.js"

const deskRoles = ["clerk", "supervisor", "manager", "backOffice"] as const

/** Writes an event of the shift into the service log; what is important is told at the handover too (work.8.13). */
export const log = command({
  title: { zh: "记客服日志", en: "Write the log" },
  sources: ["work.8.13", "work.6.18"],
  roles: deskRoles,
  kind: "reports",
  input: Schema.Struct({
    text: personal("note", 2000).pipe(labelled("内容", "Text")),
    important: Schema.Boolean.pipe(labelled("重要事件", "Important"))
  }),
  ready: manned,
  effect: ({ input, actor }) => [{ _tag: "Logged", who: actor, ...input }]
})

const AskForHelp = Schema.Struct({
  text: personal("note", 2000).pipe(labelled("什么事", "What it was about")),
  came: Schema.optionalWith(
    Key.pipe(labelled("谁来协助（没有人来不填）", "Who came (left out if nobody did)")),
    optional
  )
})
const helper = (_turn: ShiftTurn, { came }: typeof AskForHelp.Type) => ({ staff: staffOf(came ?? "-") })
type AskingForHelp = ShiftStep<typeof AskForHelp.Type, ReturnType<typeof helper>>

/** Writes into the log that help was asked for with a resident who would not cooperate, and who came (work.8.6). */
export const askForHelp = command({
  title: { zh: "请人协助", en: "Ask for help" },
  sources: ["work.8.6", "work.8.13"],
  roles: deskRoles,
  kind: "reports",
  input: AskForHelp,
  needs: helper,
  ready: manned,
  guards: [
    isStaff("came"),
    guard("helper-is-oneself", ["work.8.6"], ({ input: { came }, actor }: AskingForHelp) => came === actor && {}, {
      ...{ by: "input", field: "came" }
    })
  ],
  effect: ({ input, actor }) => [{ _tag: "HelpAsked", who: actor, ...input }]
})

/** Lists a paper record that the computer's failure kept out, so that it is entered later (work.8.8, handover.1.6). */
export const missEntry = command({
  title: { zh: "登记未录单据", en: "List what could not be entered" },
  sources: ["work.8.8", "handover.1.6"],
  roles: deskRoles,
  kind: "reports",
  input: Schema.Struct({ what: Line.pipe(labelled("单据", "Paper record")) }),
  ready: manned,
  effect: ({ input }) => [{ _tag: "EntryMissed", ...input }]
})

const EnterMissed = Schema.Struct({
  number: count(1, 9999).pipe(labelled("第几项", "Number in the list")),
  case: Schema.optionalWith(Key.pipe(labelled("补录成的业务编号", "The case it was entered as")), optional)
})
type EnteringMissed = ShiftStep<typeof EnterMissed.Type>

/** Ticks off a missed entry once it is in the computer, on that day or a later one (work.8.8, handover.1.6). */
export const enterMissed = command({
  title: { zh: "补录完成", en: "Entered since" },
  sources: ["work.8.8", "handover.1.6"],
  roles: deskRoles,
  kind: "reports",
  input: EnterMissed,
  ready: [aDeskDay],
  guards: [
    guard(
      "no-such-missed-entry",
      ["library.identifiable"],
      ({ input: { number }, state }: EnteringMissed) => state.missed[number - 1] === undefined && { number },
      { by: "input", field: "number" }
    ),
    guard(
      "entered-already",
      ["library.sequence"],
      ({ input: { number }, state }: EnteringMissed) => state.missed[number - 1]?.entered === true && { number },
      { by: "input", field: "number" }
    )
  ],
  effect: ({ input }) => [{ _tag: "MissedEntered", ...input }]
})

/** Records how many vouchers of the day were sorted; the handover compares them with the receipts (handover.1.3). */
export const sortVouchers = command({
  title: { zh: "整理单据", en: "Sort the vouchers" },
  sources: ["handover.1.3"],
  roles: deskRoles,
  kind: "reports",
  input: Schema.Struct({ vouchers: count(0, 9999).pipe(labelled("单据张数", "Vouchers")) }),
  ready: atThePost,
  effect: ({ input }) => [{ _tag: "VouchersSorted", ...input }]
})

/** Records that paper records and the computer's were compared, and lists what is missing there (work.6.17, handover.1.6). */
export const compareRecords = command({
  title: { zh: "核对手工与系统", en: "Compare the records" },
  sources: ["work.6.17", "work.8.8", "handover.1.6"],
  roles: deskRoles,
  kind: "reports",
  input: Schema.Struct({
    missing: Schema.Array(Line).pipe(labelled("系统中没有的单据", "Paper records missing in the computer"))
  }),
  ready: [
    ...atThePost,
    guard(
      "not-the-report-desk",
      ["work.6.17", "handover.1.6"],
      (turn: ShiftTurn) => !reports(turn) && { desk: deskOf(turn) }
    )
  ],
  effect: ({ input }) => [{ _tag: "RecordsCompared", ...input }]
})

/** Whether it is the desk that makes the daily report, compares the records and counts the stock (work.6.17). */
export const reports = (turn: Pick<ShiftTurn, "caseId" | "general">): boolean =>
  turn.general.desks.some(({ id, does }) => id === deskOf(turn) && does.includes("report"))

/** Forwards the phone: after hours to the fire-control centre (work.6.18, handover.1.11). */
export const forwardPhone = command({
  title: { zh: "电话转接", en: "Forward the phone" },
  sources: ["work.6.18", "handover.1.11"],
  roles: deskRoles,
  kind: "reports",
  input: Schema.Struct({
    to: Schema.optionalWith(
      Key.pipe(labelled("转接至（不填为消防中心）", "To (the control centre if left out)")),
      optional
    )
  }),
  ready: manned,
  effect: ({ input, figures }) => [{ _tag: "PhoneForwarded", to: input.to ?? figures.forwardPhoneTo }]
})

const FollowUp = Schema.Struct({ number: count(1, 9999).pipe(labelled("第几项", "Number in the list")) })
type FollowingUp = ShiftStep<typeof FollowUp.Type>

/** Ticks off what a clerk left undone, once it is done (handover.2.6). */
export const followUp = command({
  title: { zh: "办结遗留事项", en: "Follow up" },
  sources: ["handover.2.6"],
  roles: deskRoles,
  kind: "reports",
  input: FollowUp,
  ready: [aDeskDay],
  guards: [
    guard(
      "no-such-follow-up",
      ["library.identifiable"],
      ({ input: { number }, state }: FollowingUp) => state.followUps[number - 1] === undefined && { number },
      { by: "input", field: "number" }
    ),
    guard(
      "followed-up-already",
      ["library.sequence"],
      ({ input: { number }, state }: FollowingUp) => state.followUps[number - 1]?.done === true && { number },
      { by: "input", field: "number" }
    )
  ],
  effect: ({ input }) => [{ _tag: "FollowedUp", ...input }]
})
