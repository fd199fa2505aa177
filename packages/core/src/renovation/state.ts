import type { KeptReceipt } from "../cash/receipts.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import { type Money, yuan } from "../kernel/Money.js"
import type { DocumentKey } from "./documents.js"
import type { FeeLine } from "./fees.js"
import type { RefundWindow } from "./refund.js"
import type { ViolationKind } from "./violations.js"

/** Who pays and is paid: the owner, or the contractor by turn: a case may see more than one. */
export type Party = "owner" | `contractor-${number}`

/** How a form names a party: the contractor at work, or the one who was at work before him. */
export type Payer = "owner" | "contractor" | "former-contractor"

export type Status =
  | "applied"
  | "approved"
  | "paid"
  | "permitted"
  | "awaiting-acceptance"
  | "accepted"
  | "refunded"
  | "rejected"
  | "cancelled"

export type Signatory = "owner" | "contractor" | "office"
export type Method = "cash" | "card" | "wechat" | "alipay" | "transfer"

/** Something to be paid, and how much of it has been. */
export interface Due {
  readonly line: FeeLine
  readonly payer: Party
  readonly amount: Money
  readonly paid: Money
}

/** Money held for a party: a deposit, what was paid for passes and comes back, or what was paid too much. */
export interface Hold {
  readonly id: HoldId
  readonly payer: Party
  readonly held: Money
  readonly deducted: Money
  readonly refunded: Money
}
export type HoldKind = "deposit" | "passes" | "overpaid"
export type HoldId = `${HoldKind}:${Party}`

/** When each hold comes back. */
export type Windows = Readonly<Partial<Record<HoldId, RefundWindow>>>

export interface Worker {
  readonly number: number
  /** References into the vault. */
  readonly name: string
  readonly identityNumber?: string
  readonly contractor: Party
  /** How many passes have been ordered for him. */
  readonly passesOrdered: number
}

export interface Pass {
  readonly serial: number
  readonly worker: number
  readonly from: LocalDate
  readonly until: LocalDate
  readonly status: "out" | "returned" | "lost"
  readonly settledOn?: LocalDate
  /** Until when it let its worker in, once it does not: it came back, was lost, or his contractor was replaced. */
  readonly outUntil?: LocalDateTime
  /** Paid for before the library went live. */
  readonly broughtForward?: true
}

export interface Permit {
  readonly number: number
  readonly from: LocalDate
  readonly until: LocalDate
  /** Until when it ran as issued: extensions are counted from here. */
  readonly issuedUntil: LocalDate
  readonly wasteNote: boolean
  readonly posted: boolean
  readonly expired: boolean
  /** When something else than its last day put an end to it. */
  readonly ended?: LocalDateTime
}

export interface Violation {
  readonly kind: ViolationKind
  readonly payer: Party
  readonly amount: Money
  readonly deducted: Money
  readonly claimed: Money
  /** A reference into the vault. */
  readonly evidence: string
  readonly on: LocalDate
}

/** A request to pay back, waiting for finance. */
export interface RefundRequest {
  readonly by: string
  readonly on: LocalDate
  readonly holds: ReadonlyArray<HoldId>
  readonly receipt: "shown" | "lost-stated"
  readonly payees: ReadonlyArray<{ readonly payer: Party; readonly name: string }>
}

/** A renovation, folded from its events. */
export interface Renovation {
  readonly status: Status
  readonly unit: string
  readonly areaHundredths: number
  readonly scope: string
  readonly wetFloors: boolean
  readonly wasteRemoval: boolean
  readonly plannedStart: LocalDate
  readonly plannedEnd: LocalDate
  /** The contractor at work, `undefined` where the owner builds himself. */
  readonly contractor?: Party
  readonly contractorName?: string
  readonly documents: { readonly [key: DocumentKey]: "missing" | "in" | "waived" }
  readonly signed: ReadonlyArray<Signatory>
  readonly drawings?: "passed" | "passed-with-conditions"
  readonly workers: ReadonlyArray<Worker>
  readonly dues: ReadonlyArray<Due>
  readonly holds: ReadonlyArray<Hold>
  readonly passes: ReadonlyArray<Pass>
  readonly permit?: Permit
  /** Those that another one took the place of. */
  readonly formerPermits: ReadonlyArray<Permit>
  readonly stopped: boolean
  readonly violations: ReadonlyArray<Violation>
  readonly acceptedOn?: LocalDate
  /** When each hold comes back, from acceptance, cancellation or a contractor's leaving. */
  readonly windows: Windows
  readonly request?: RefundRequest
  /** When a payee was first named for a hold: from then on the office is not waiting for him. */
  readonly asked: Readonly<Partial<Record<HoldId, LocalDate>>>
  /** What is recorded as paid back too late. */
  readonly overdue: ReadonlyArray<HoldId>
  readonly claimPaidOn?: LocalDate
  readonly receipts: ReadonlyArray<KeptReceipt>
  /** Numbers of receipts that were entered, before version 2 drew them. */
  readonly enteredReceipts: ReadonlyArray<string>
}

const someDay = "0001-01-01" as LocalDate

/** A case before its application. */
export const noRenovation: Renovation = {
  status: "applied",
  unit: "",
  areaHundredths: 0,
  scope: "",
  wetFloors: false,
  wasteRemoval: false,
  plannedStart: someDay,
  plannedEnd: someDay,
  documents: {},
  signed: [],
  workers: [],
  dues: [],
  holds: [],
  passes: [],
  formerPermits: [],
  stopped: false,
  violations: [],
  windows: {},
  asked: {},
  overdue: [],
  receipts: [],
  enteredReceipts: []
}

const nothing = yuan(0)

/** What is still to be paid of a due. */
export const outstanding = ({ amount, paid }: Due): Money => (amount > paid ? ((amount - paid) as Money) : nothing)

/** What is left of a hold. */
export const remaining = ({ held, deducted, refunded }: Hold): Money => (held - deducted - refunded) as Money

/** Who must sign the agreement (renovation.2.2): an owner who builds himself signs once. */
export const signatories = ({ contractor }: Pick<Renovation, "contractor">): ReadonlyArray<Signatory> =>
  contractor === undefined ? ["owner", "office"] : ["owner", "contractor", "office"]

export const passesOut = ({ passes }: Renovation): ReadonlyArray<Pass> =>
  passes.filter(({ status }) => status === "out")

/** The workers of whoever is at work: the contractor's, or the owner's own. */
export const workersNow = ({ workers, contractor }: Renovation): ReadonlyArray<Worker> =>
  workers.filter((worker) => worker.contractor === (contractor ?? "owner"))

/** How many passes are ordered for a worker and not made yet. */
export const passesAwaited = ({ passes }: Renovation, { number, passesOrdered }: Worker): number =>
  passesOrdered - passes.filter((pass) => pass.worker === number && pass.broughtForward !== true).length

/** Whether the permit lets work go on that day. */
export const permitInForce = ({ status, permit }: Renovation, on: LocalDate): boolean =>
  status === "permitted" && permit !== undefined && on <= permit.until

/** Whether anything is still to be done about the case. */
export const isOpen = ({ status, holds }: Renovation): boolean => {
  const hasEnded = status === "cancelled" || status === "refunded" || status === "rejected"
  return !hasEnded || holds.some((hold) => remaining(hold) > 0)
}
