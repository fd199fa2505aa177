import type { Json } from "./Json.js"
import type { LocalDate, LocalDateTime } from "./LocalDate.js"

/** What lists, searches and other chapters may see of a case. */
export interface Row {
  readonly kind: string
  readonly key: string
  readonly status: string
  /** Whether anything is still to be done about it. */
  readonly open: boolean
  readonly unit?: string
  readonly desk?: string
  readonly who?: string
  /** The day it belongs to, where it belongs to one: a visit's, a receipt's, a shift's. */
  readonly on?: LocalDate
  /** The next deadline: local time of the community; a day's end is `T24:00`. */
  readonly due?: LocalDateTime
  /** What is due then: a code of the chapter's `dues`. */
  readonly dueFor?: string
  readonly data: { readonly [name: string]: Json | undefined }
}

/** A row where it stands in the books. */
export interface StoredRow extends Row {
  readonly stream: string
  /** The commit that last changed it. */
  readonly position: number
}

export type RowKey = Pick<Row, "kind" | "key">

/** A line in the ledger: money in fen, goods in pieces. The lines of one commit add up to nothing for each commodity. */
export interface Posting {
  readonly account: string
  readonly commodity: string
  readonly amount: number
}

/** A number drawn from a printed series (permit 0012). */
export interface Drawn {
  readonly series: string
  readonly number: number
}

export interface Balance {
  readonly account: string
  readonly commodity: string
  readonly amount: number
}

export interface RowFilter {
  readonly kind?: string
  readonly key?: string
  /** Any of these keys; none for an empty list. */
  readonly keys?: ReadonlyArray<string>
  readonly stream?: string
  readonly unit?: string
  readonly who?: string
  readonly desk?: string
  readonly status?: string
  readonly open?: boolean
  /** Only rows with a deadline before this local time. */
  readonly dueBefore?: LocalDateTime
  /** Only rows that belong to a day from here on. */
  readonly onFrom?: LocalDate
  /** Only rows that belong to a day up to here, this one included. */
  readonly onUntil?: LocalDate
  /** Leaves out rows of these kinds, save those about one of these people. */
  readonly hidden?: { readonly kinds: ReadonlyArray<string>; readonly saveOf: ReadonlyArray<string> }
  /** Leaves out all rows of a case that has one of such a kind and status about that person. */
  readonly untold?: ReadonlyArray<{ readonly kind: string; readonly status: string; readonly who: string }>
}

/**
 * Which rows, in which order: the oldest deadline first (rows without one are left out), the latest change first, or by
 * kind and key. Texts stand in the order of their code points.
 */
export interface RowQuery {
  readonly where: RowFilter
  readonly order: "due" | "latest" | "key"
  readonly limit: number
  readonly after?: string
}

export interface Page<A> {
  readonly items: ReadonlyArray<A>
  /** Opaque; present where there is more. */
  readonly next?: string
}

/** A unit (房号) as the host's register has it. Owners and signatories are opaque person ids. */
export interface Unit {
  readonly id: string
  readonly building: string
  readonly floor: string
  readonly number: string
  readonly areaHundredths: number
  readonly owners: ReadonlyArray<string>
  readonly signatories: ReadonlyArray<string>
}

/** A member of staff as the host's register has him. */
export interface Staff {
  readonly id: string
  readonly roles: ReadonlyArray<string>
  readonly entered: LocalDate
}

/** A question to the books or the directory: data an adapter can run, typed by its answer. */
export type Need<A = unknown> = (
  | { readonly read: "rows"; readonly where: RowFilter }
  | { readonly read: "balance"; readonly account: string; readonly commodity: string }
  | { readonly read: "next"; readonly series: string }
  | DirectoryNeed
) & { readonly _answer?: A }

export type DirectoryNeed =
  | { readonly read: "unit"; readonly id: string }
  | { readonly read: "staff"; readonly id: string }
export type BookNeed = Exclude<Need, DirectoryNeed>

export type Needs = { readonly [name: string]: Need }
export type Answers<N extends Needs> = { readonly [K in keyof N]: N[K] extends Need<infer A> ? A : never }

export const rowsWhere = (where: RowFilter): Need<ReadonlyArray<StoredRow>> => ({ read: "rows", where })
/** A number as it is printed, "0012". */
export const printedNumber = (number: number): string => String(number).padStart(4, "0")
export const balanceOf = (account: string, commodity: string): Need<number> => ({ read: "balance", account, commodity })
/** The number a printed series would give next; it is drawn when the command is accepted. */
export const nextOf = (series: string): Need<number> => ({ read: "next", series })
export const unitOf = (id: string): Need<Unit | null> => ({ read: "unit", id })
export const staffOf = (id: string): Need<Staff | null> => ({ read: "staff", id })
