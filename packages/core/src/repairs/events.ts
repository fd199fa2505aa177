import { type Receipt as MoneyReceipt, receiptEventTitles } from "../cash/receipts.js"
import type { ReceiptUndone } from "../cash/undoing.js"
import type { Breached } from "../kernel/Command.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import type { Money } from "../kernel/Money.js"
import type { Titled } from "../kernel/Process.js"
import type {
  Deadline,
  DeadlineFor,
  Department,
  Kind,
  Outcome,
  ReasonToWait,
  Reporter,
  Signature,
  Urgency
} from "./state.js"

/** What a repair order or a complaint begins with; personal values are references into the vault. */
export interface Receipt {
  readonly number: number
  readonly kind: Kind
  readonly department: Department
  readonly unit?: string
  readonly place?: string
  readonly what: string
  readonly contactName?: string
  readonly phone?: string
  readonly reporter: Reporter
  readonly urgency: Urgency
  readonly tracker: string
  readonly visitNeeded: boolean
  readonly follows?: string
}

export interface Part {
  readonly name: string
  readonly quantity: number
}

/** What was corrected: no money stands in any of it. */
export interface Correction {
  readonly unit?: string
  readonly place?: string
  readonly what?: string
  readonly contactName?: string
  readonly phone?: string
  readonly urgency?: Urgency
  readonly department?: Department
}

/** How far a case had come before the library did. */
export type BroughtTo = "received" | "dispatched" | "done"

export type RepairEvent =
  | ({ readonly _tag: "Received"; readonly at: LocalDateTime; readonly via?: "in-person" | "phone" } & Receipt)
  | {
      readonly _tag: "EquipmentChecked"
      readonly equipment: string
      readonly works: boolean
      readonly on: LocalDate
      readonly by: string
      /** The order that was open for it already. */
      readonly order?: string
    }
  | { readonly _tag: "Dispatched"; readonly worker: string; readonly by: string; readonly at: LocalDateTime }
  /** Events of earlier versions do not say who was there. */
  | { readonly _tag: "Arrived"; readonly workers?: ReadonlyArray<string>; readonly at: LocalDateTime }
  | {
      readonly _tag: "Waiting"
      readonly reason: ReasonToWait
      readonly detail?: string
      readonly at: LocalDateTime
      readonly promised: LocalDateTime
    }
  | {
      readonly _tag: "ResidentTold"
      readonly how: "phone" | "in-person" | "message"
      readonly text?: string
      readonly at: LocalDateTime
    }
  | {
      readonly _tag: "Done"
      /** Everyone who worked on it. */
      readonly workers: ReadonlyArray<string>
      readonly what: string
      readonly parts: ReadonlyArray<Part>
      readonly signature: Signature
      readonly charge?: Money
      readonly at: LocalDateTime
    }
  | {
      readonly _tag: "Visited"
      readonly attempt: number
      readonly outcome: Outcome
      readonly text?: string
      readonly by: string
      readonly at: LocalDateTime
    }
  | { readonly _tag: "Reopened"; readonly reason: string; readonly at: LocalDateTime }
  | { readonly _tag: "Dissatisfied"; readonly times: number; readonly at: LocalDateTime }
  | { readonly _tag: "Closed"; readonly on: LocalDate; readonly by: string; readonly reason?: string }
  | { readonly _tag: "Cancelled"; readonly reason: string }
  | { readonly _tag: "TrackerChanged"; readonly tracker: string; readonly reason: string }
  | { readonly _tag: "Corrected"; readonly correction: Correction; readonly at: LocalDateTime }
  | ({
      readonly _tag: "BroughtForward"
      readonly receivedOn: LocalDate
      readonly at: LocalDateTime
      readonly stage: BroughtTo
      readonly worker?: string
    } & Receipt)
  | { readonly _tag: "Paid"; readonly receipt: MoneyReceipt }
  | { readonly _tag: "ChargeWaived"; readonly amount: Money; readonly reason: string }
  /** What was still to be paid before, and is from then on. */
  | { readonly _tag: "ChargeCorrected"; readonly from: Money; readonly to: Money; readonly reason: string }
  | ReceiptUndone
  | { readonly _tag: "Scheduled"; readonly deadlines: ReadonlyArray<Deadline> }
  | {
      readonly _tag: "DeadlinePassed"
      readonly what: DeadlineFor
      readonly by: LocalDateTime
      readonly untold: boolean
    }
  | {
      readonly _tag: "Escalated"
      readonly what: DeadlineFor
      readonly by: LocalDateTime
      readonly twice: LocalDateTime
    }
  | Breached

/** The event of that tag. */
export type EventOf<Tag extends RepairEvent["_tag"]> = Extract<RepairEvent, { _tag: Tag }>

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })

/** How the timeline names each event. */
export const eventTitles: Record<Exclude<RepairEvent["_tag"], "Breached">, Titled> = {
  Received: titled("受理", "Received", "complaint.1", "complaint.2", "complaint.3"),
  EquipmentChecked: titled("检查公用设备", "Equipment checked", "job.5.9"),
  Dispatched: titled("派单", "Dispatched", "complaint.4"),
  Arrived: titled("到场", "Worker there", "library.repair-deadlines"),
  Waiting: titled("等候", "Waiting", "work.6.3", "work.8.7"),
  ResidentTold: titled("告知住户", "Resident told", "work.8.7"),
  Done: titled("办完", "Done", "work.6.14"),
  Visited: titled("回访", "Return visit", "work.8.9", "job.5.3"),
  Reopened: titled("重开", "Reopened", "library.reopening"),
  Dissatisfied: titled("不满意，重办", "Dissatisfied: done again", "library.dissatisfied"),
  Closed: titled("消单", "Closed", "job.5.3", "work.6.14"),
  Cancelled: titled("撤销", "Cancelled", "work.8.8"),
  TrackerChanged: titled("更换跟踪人", "Tracker changed", "complaint.5"),
  Corrected: titled("更正", "Corrected", "work.8.8"),
  BroughtForward: titled("期初转入", "Brought forward", "library.go-live"),
  Paid: titled("收维修费", "Paid", "work.8.12", "library.repair-charges"),
  ChargeCorrected: titled("更正维修费", "Charge corrected", "library.repair-charges", "work.8.8"),
  ChargeWaived: titled("免收维修费", "Charge waived", "library.repair-charges"),
  ...receiptEventTitles,
  Scheduled: titled("时限", "Deadlines", "library.repair-deadlines"),
  DeadlinePassed: titled("超过时限，报主管", "Deadline passed, the supervisor told", "library.escalation"),
  Escalated: titled("超过时限一倍，报经理", "Twice the time passed, the manager told", "library.escalation")
}
