import type { Breached } from "../kernel/Command.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { type Money, minus, plus } from "../kernel/Money.js"
import type { Titled } from "../kernel/Process.js"
import type { LaterStep, StepDays } from "./schedule.js"
import type { Bill, Which } from "./state.js"

/** Days set anew for what is next about a bill. */
export interface Anew {
  readonly outBy?: LocalDate
  readonly due?: Bill["due"]
  readonly steps?: StepDays
}

export type DunningEvent =
  | ({ readonly _tag: "BillSupplied"; readonly outBy: LocalDate } & Pick<Bill, "number" | "unit" | "amount" | "period">)
  | { readonly _tag: "BillHandedOut"; readonly on: LocalDate; readonly firstOn: LocalDate; readonly steps: StepDays }
  | { readonly _tag: "PaymentReceived"; readonly amount: Money }
  | {
      readonly _tag: "PaymentReversed"
      readonly amount: Money
      readonly reason: string
      /** The days that take the place of those that passed while the bill was paid. */
      readonly anew?: Anew
    }
  | {
      readonly _tag: "ReminderSent"
      readonly which: Which
      readonly on: LocalDate
      /** What the letter asked for. */
      readonly amount: Money
      readonly secondOn?: LocalDate
    }
  | { readonly _tag: "HandOutMissed" }
  | { readonly _tag: "ReminderMissed"; readonly which: Which }
  | { readonly _tag: "StepTaken"; readonly step: LaterStep; readonly on: LocalDate; readonly note?: string }
  | { readonly _tag: "BillWithdrawn"; readonly reason: string }
  | Breached

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })

/** How the timeline names each event. */
export const eventTitles: Record<Exclude<DunningEvent["_tag"], "Breached">, Titled> = {
  BillSupplied: titled("费用单已出", "Bill supplied", "monthly.3"),
  BillHandedOut: titled("费用单已送达", "Bill handed out", "monthly.3"),
  PaymentReceived: titled("已缴费", "Payment received", "monthly.5"),
  PaymentReversed: titled("缴费冲销", "Payment reversed", "monthly.5"),
  ReminderSent: titled("已催款", "Reminder sent", "monthly.5"),
  HandOutMissed: titled("未按时送达", "Not handed out in time", "monthly.3"),
  ReminderMissed: titled("漏催", "Reminder missed", "monthly.5"),
  StepTaken: titled("后续催收", "Later step taken", "library.later-steps"),
  BillWithdrawn: titled("费用单作废", "Bill withdrawn", "monthly.3")
}

/** What a bill is after an event. */
export const evolve = (state: Bill, event: DunningEvent): Bill => {
  switch (event._tag) {
    case "BillSupplied": {
      const { _tag, ...bill } = event
      return { ...state, ...bill, supplied: true }
    }
    case "BillHandedOut":
      return { ...state, out: event.on, due: { first: event.firstOn }, stepDays: event.steps }
    case "PaymentReceived":
      return { ...state, paid: plus(state.paid, event.amount) }
    case "PaymentReversed": {
      const { outBy = state.outBy, due, steps: stepDays = state.stepDays } = event.anew ?? {}
      return {
        ...{ ...state, paid: minus(state.paid, event.amount), stepDays, due: { ...state.due, ...due } },
        ...(outBy !== undefined && { outBy }),
        missed: state.missed.filter((what) => (what === "hand-out" ? event.anew?.outBy : due?.[what]) === undefined)
      }
    }
    case "ReminderSent": {
      const due = event.secondOn === undefined ? state.due : { ...state.due, second: event.secondOn }
      return { ...state, sent: { ...state.sent, [event.which]: event.on }, due }
    }
    case "HandOutMissed":
      return { ...state, missed: [...state.missed, "hand-out"] }
    case "ReminderMissed":
      return { ...state, missed: [...state.missed, event.which] }
    case "StepTaken":
      return { ...state, taken: [...state.taken, event.step] }
    case "BillWithdrawn":
      return { ...state, withdrawn: true }
    case "Breached":
      return state
  }
}
