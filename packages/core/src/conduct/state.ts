import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import type { Facts } from "../kernel/Refusal.js"
import type { Source } from "../manual/sources.js"
import type { Times } from "./figures.js"
import type { FaultClass, MeritGrade } from "./grades.js"
import type { KindId } from "./kinds.js"

export type FaultStatus =
  | "reported"
  | "notified"
  | "explained"
  | "confirmed"
  | "appealed"
  | "final"
  | "dismissed"
  | "dropped"
  | "cancelled"
/** How a fault ends: one that was let go before the person was told is dropped, and he is never told of it. */
export const ended: ReadonlyArray<FaultStatus> = ["final", "dismissed", "dropped", "cancelled"]

/**
 * Where a case stands while its person is told nothing of it. What is let go is held against nobody, and a breach may have
 * been put aside in favour of a case of which he is not told.
 */
export const untold = [
  { kind: "fault", statuses: ["reported", "dropped"] },
  { kind: "breach-decision", statuses: ["put-aside"] }
] as const

export type MeritStatus = "proposed" | "granted" | "declined"

/** How an escalation stands by the faults of other cases that it counted. */
export type Standing = "stands" | "suspended" | "fallen"

/** Who reviews a grave fault. */
export const reviewers = {
  personnel: { zh: "人事", en: "Personnel" },
  counsel: { zh: "法务", en: "Counsel" }
} as const
export type Reviewer = keyof typeof reviewers

/** Faults of one class that together make one of the next; recorded where the last of them took effect. */
export interface Escalation {
  readonly key: string
  readonly class: FaultClass
  readonly points: number
  /** The class it counted, and the keys of those faults. */
  readonly of: FaultClass
  readonly counted: ReadonlyArray<string>
  readonly from: LocalDate
  readonly until: LocalDate
  /** By what became of the faults of other cases. */
  readonly standing: Standing
  readonly cancelledBy?: string
}

/** That something changed on which other cases rest: they are to follow it. */
export interface Change {
  readonly at: LocalDateTime
  readonly cases: ReadonlyArray<string>
  readonly followed: boolean
}

/** A fault from the report to its end. People are opaque staff ids; texts are references into the vault. */
export interface Fault {
  readonly status: FaultStatus
  readonly who: string
  /** The day of the conduct. */
  readonly on: LocalDate
  readonly class: FaultClass
  readonly points: number
  /** Whose table and points those are: the edition in force on the day of the conduct. */
  readonly edition?: number
  readonly sources: ReadonlyArray<Source>
  /** What was seen, or the breach that was recorded and its code. */
  readonly kind?: KindId
  readonly breach?: string
  readonly code?: string
  /** What the breach's sentence needs. */
  readonly facts?: Facts
  /** Who reported it, or named the person; nobody where the record names him. */
  readonly reporter?: string
  /** Who took up the breach it rests on. */
  readonly takenUpBy?: string
  readonly notifyBy: LocalDate
  /** The times of its procedure; a case from before they were kept has none. */
  readonly times?: Times
  /** That the time to notify him passed. */
  readonly unnotified?: boolean
  readonly explainBy?: LocalDate
  readonly refusedToSign?: boolean
  readonly confirmedBy?: string
  readonly from?: LocalDate
  readonly until?: LocalDate
  readonly appealBy?: LocalDate
  readonly answerBy?: LocalDate
  readonly unanswered?: boolean
  readonly cancelledBy?: string
  /** The case or the breach in favour of which it was let go, being of the same act. */
  readonly sameAs?: string
  readonly escalations: ReadonlyArray<Escalation>
  readonly reviews: { readonly [R in Reviewer]?: LocalDate }
}

/** A merit from the proposal to its end. */
export interface Merit {
  readonly status: MeritStatus
  readonly who: string
  readonly on: LocalDate
  readonly grade: MeritGrade
  readonly points: number
  /** The edition in force on the day of the deed. */
  readonly edition?: number
  readonly proposer: string
  readonly from?: LocalDate
  readonly until?: LocalDate
  /** The fault it cancels. */
  readonly cancels?: string
}

/** A breach that the supervisor put aside. */
export interface Aside {
  readonly breach: string
  /** Whose it was; nobody where it names the office. */
  readonly who?: string
  readonly on: LocalDate
  /** The case or the other breach of the same act that goes on. */
  readonly sameAs?: string
}

/** A case of conduct: a fault, a merit, or a breach put aside. */
export interface ConductCase {
  readonly of: "none" | "fault" | "merit" | "aside"
  readonly fault: Fault
  readonly merit: Merit
  readonly aside: Aside
  readonly changes: ReadonlyArray<Change>
}

const noDay = "" as LocalDate

export const noCase: ConductCase = {
  of: "none",
  fault: {
    ...{ status: "reported", who: "", on: noDay, class: "minor", points: 0, sources: [], notifyBy: noDay },
    ...{ escalations: [], reviews: {} }
  },
  merit: { status: "proposed", who: "", on: noDay, grade: "1", points: 0, proposer: "" },
  aside: { breach: "", on: noDay },
  changes: []
}

/** How an escalation of this case stands now: by its own fault, by its other escalations, and by the other cases. */
export const escalationStatus = (fault: Fault, caseId: string, { key }: Pick<Escalation, "key">): FaultStatus => {
  const escalation = fault.escalations.find((each) => each.key === key)
  if (escalation === undefined) return "dismissed"
  const own = escalation.counted.flatMap((counted): ReadonlyArray<FaultStatus> => {
    if (counted === caseId) return [fault.class === escalation.of ? fault.status : "dismissed"]
    const inner = fault.escalations.some((each) => each.key === counted)
    return inner ? [escalationStatus(fault, caseId, { key: counted })] : []
  })
  if (escalation.standing === "fallen" || own.includes("dismissed")) return "dismissed"
  if (escalation.cancelledBy !== undefined) return "cancelled"
  if (escalation.standing === "suspended" || own.includes("appealed")) return "appealed"
  return fault.status === "confirmed" ? "confirmed" : "final"
}

/** Who of personnel and counsel has still to review what is grave in this case. */
export const toReview = (fault: Fault, caseId: string): ReadonlyArray<Reviewer> => {
  const ends: ReadonlyArray<FaultStatus> = ["confirmed", "final"]
  const grave =
    (fault.class === "grave" && ends.includes(fault.status)) ||
    fault.escalations.some((each) => each.class === "grave" && ends.includes(escalationStatus(fault, caseId, each)))
  const all = Object.keys(reviewers) as ReadonlyArray<Reviewer>
  return grave ? all.filter((reviewer) => fault.reviews[reviewer] === undefined) : []
}
