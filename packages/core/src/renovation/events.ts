import type { Receipt } from "../cash/receipts.js"
import type { Breached } from "../kernel/Command.js"
import type { StoredEvent } from "../kernel/Commit.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import type { Money } from "../kernel/Money.js"
import type { Source } from "../manual/sources.js"
import type { DocumentKey } from "./documents.js"
import type { FeeLine } from "./fees.js"
import type { HoldId, Method, Party, Signatory, Violation, Windows } from "./state.js"

/** Something decided to be payable. Amounts are facts from then on: a later rulebook does not move them. */
export interface Charge {
  readonly line: FeeLine
  readonly payer: Party
  readonly amount: Money
}

/** A line of a payment: how much of it met what was due, what of it is held and where, and what was too much. */
export interface Received {
  readonly line: FeeLine
  readonly amount: Money
  readonly toDue: Money
  readonly over: Money
  /** Where the part that met what was due is held; absent where it is income. */
  readonly hold?: HoldId
}

/** A receipt of version 1: a number somebody entered, where now one is drawn. */
export interface EnteredReceipt {
  readonly entered: string
  readonly method: Method
  readonly on: LocalDate
}

export interface WorkerListed {
  readonly number: number
  readonly name: string
  readonly identityNumber?: string
}

/** What a renovation's desk sheet begins with. */
export interface Application {
  readonly unit: string
  readonly areaHundredths: number
  readonly applicant: string
  readonly ownersConsent: boolean
  readonly scope: string
  readonly wetFloors: boolean
  readonly wasteRemoval: boolean
  readonly plannedStart: LocalDate
  readonly plannedEnd: LocalDate
  readonly contractor?: Party
  readonly contractorName?: string
  readonly workers: ReadonlyArray<WorkerListed>
  readonly papers: ReadonlyArray<DocumentKey>
}

/** What was corrected: no money stands in any of it. */
export interface Correction {
  readonly scope?: string
  readonly plannedStart?: LocalDate
  readonly plannedEnd?: LocalDate
  readonly contractorName?: string
  readonly worker?: { readonly number: number; readonly name: string }
}

/** What is brought forward at go-live: the state of a case that began before the library did. */
export interface BroughtForward extends Omit<Application, "papers" | "applicant" | "ownersConsent"> {
  readonly holds: ReadonlyArray<{ readonly id: HoldId; readonly payer: Party; readonly amount: Money }>
  readonly passes: ReadonlyArray<{
    readonly serial: number
    readonly worker: number
    readonly from: LocalDate
    readonly until: LocalDate
  }>
  readonly permit: { readonly number: number; readonly from: LocalDate; readonly until: LocalDate }
  readonly acceptedOn?: LocalDate
  readonly windows: Windows
}

/** A pass that went out of use, on which day and when: earlier versions kept the day alone. */
interface PassEnded {
  readonly serial: number
  readonly on: LocalDate
  readonly at?: LocalDateTime
}

export type RenovationEvent =
  | ({ readonly _tag: "Applied" } & Application)
  | { readonly _tag: "DocumentHandedIn"; readonly keys: ReadonlyArray<DocumentKey>; readonly phone?: string }
  | { readonly _tag: "DocumentWaived"; readonly key: DocumentKey; readonly reason: string }
  | { readonly _tag: "AgreementSigned"; readonly party: Signatory }
  | {
      readonly _tag: "DrawingsReviewed"
      readonly result: "passed" | "passed-with-conditions"
      readonly conditions?: string
    }
  | { readonly _tag: "Approved"; readonly charges: ReadonlyArray<Charge>; readonly sources: ReadonlyArray<Source> }
  | { readonly _tag: "Rejected"; readonly reason: string }
  | {
      readonly _tag: "Paid"
      readonly payer: Party
      readonly lines: ReadonlyArray<Received>
      readonly receipt: Receipt | EnteredReceipt
    }
  | { readonly _tag: "PassOrdered"; readonly worker: number; readonly charges: ReadonlyArray<Charge> }
  | {
      readonly _tag: "PassIssued"
      readonly serial: number
      readonly worker: number
      readonly from: LocalDate
      readonly until: LocalDate
    }
  | {
      readonly _tag: "PermitIssued"
      readonly number: number
      readonly from: LocalDate
      readonly until: LocalDate
      readonly wasteNote: boolean
      readonly sources: ReadonlyArray<Source>
    }
  | { readonly _tag: "PermitPosted" }
  | { readonly _tag: "PermitExtended"; readonly until: LocalDate }
  | { readonly _tag: "PermitExpired" }
  | {
      readonly _tag: "WorkerAdded"
      readonly worker: WorkerListed
      readonly papers: ReadonlyArray<DocumentKey>
      readonly charges: ReadonlyArray<Charge>
    }
  | {
      readonly _tag: "ContractorChanged"
      readonly contractor: Party
      readonly contractorName: string
      readonly workers: ReadonlyArray<WorkerListed>
      readonly papers: ReadonlyArray<DocumentKey>
      readonly windows: Windows
      /** When the passes of the one before him ended; earlier versions let them run on. */
      readonly at?: LocalDateTime
    }
  | ({ readonly _tag: "ViolationRecorded"; readonly hold?: HoldId } & Violation)
  | { readonly _tag: "WorkStopped"; readonly reason: string }
  | { readonly _tag: "WorkResumed" }
  | { readonly _tag: "ReportedToAuthority"; readonly authority: string; readonly about: string }
  | { readonly _tag: "AcceptanceRequested"; readonly at?: LocalDateTime }
  | { readonly _tag: "AcceptanceFailed"; readonly findings?: string }
  | {
      readonly _tag: "AcceptancePassed"
      readonly on: LocalDate
      readonly wetFloorsAltered: boolean
      readonly waterTestHours?: number
      readonly windows: Windows
      readonly sources: ReadonlyArray<Source>
    }
  | ({ readonly _tag: "PassReturned" } & PassEnded)
  | ({
      readonly _tag: "PassLost"
      /** What a pass in its place costs, where one is wanted. */
      readonly charges: ReadonlyArray<Charge>
      /** Whether one is wanted; earlier versions charged for any that was. */
      readonly replaced?: true
      /** What is kept of the money held for passes. */
      readonly kept?: { readonly hold: HoldId; readonly amount: Money }
    } & PassEnded)
  | {
      readonly _tag: "RefundRequested"
      readonly by: string
      readonly on: LocalDate
      readonly holds: ReadonlyArray<HoldId>
      readonly receipt: "shown" | "lost-stated"
      readonly payees: ReadonlyArray<{ readonly payer: Party; readonly name: string }>
    }
  | {
      readonly _tag: "DepositRefunded"
      readonly on: LocalDate
      readonly method: "cash" | "transfer"
      readonly lines: ReadonlyArray<{
        readonly hold: HoldId
        readonly payer: Party
        readonly held: Money
        readonly deducted: Money
        readonly refunded: Money
      }>
      readonly sources: ReadonlyArray<Source>
      /** Where anything is paid out; version 1 made none. */
      readonly receipt?: Receipt
    }
  | { readonly _tag: "RefundOverdue"; readonly by: LocalDate; readonly holds: ReadonlyArray<HoldId> }
  | { readonly _tag: "Cancelled"; readonly reason: string; readonly windows: Windows; readonly at?: LocalDateTime }
  | { readonly _tag: "Corrected"; readonly correction: Correction }
  | ({ readonly _tag: "BroughtForward" } & BroughtForward)
  | Breached

/** The event, or the events, of that tag. */
export type EventOf<Tag extends RenovationEvent["_tag"]> = Extract<RenovationEvent, { _tag: Tag }>

/** Reads an event as any version stored it. */
export const upcast = (stored: StoredEvent, version: number): RenovationEvent => {
  if (stored._tag !== "Paid" || version > 1) return stored as unknown as RenovationEvent
  const { receipt: entered, method, on, ...paid } = stored
  return { ...paid, receipt: { entered, method, on } } as unknown as RenovationEvent
}
