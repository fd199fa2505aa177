import type { CaseShown } from "../api/contract.js"

/** An item not met when its clerk left; the reason is a reference into the vault. */
export interface Unmet {
  readonly item: string
  readonly reason: string
}

/** One handover of a desk's day, as far as pages and papers read it. */
export interface Handover {
  readonly change: boolean
  readonly outgoing: string
  readonly preparedBy: string
  readonly cases: ReadonlyArray<string>
  readonly left?: {
    readonly at: string
    readonly signedBy: string
    readonly unmet: ReadonlyArray<Unmet>
    readonly due: string
  }
  readonly taken?: { readonly by: string; readonly at: string; readonly clean: boolean }
}

/** An entry of the service log; help is there where it was asked for, with who came. */
export interface LogEntry {
  readonly who: string
  readonly text: string
  readonly important: boolean
  readonly help?: { readonly came?: string }
}

/** A desk's day, as far as pages and papers read it. */
export interface Shift {
  readonly status: string
  readonly holder?: string
  readonly present: ReadonlyArray<{ readonly who: string; readonly at: string; readonly left?: string }>
  readonly prepared: ReadonlyArray<string>
  readonly log: ReadonlyArray<LogEntry>
  readonly missed: ReadonlyArray<{ readonly what: string; readonly entered: boolean }>
  readonly attested: { readonly [item: string]: { readonly note: string; readonly to?: string } }
  readonly vouchers?: number
  readonly compared: boolean
  readonly phoneAt?: string
  readonly handovers: ReadonlyArray<Handover>
  readonly followUps: ReadonlyArray<{
    readonly item: string
    readonly reason: string
    readonly from: string
    readonly done: boolean
  }>
}

export const shiftOf = (view: CaseShown): Shift => view.state as Shift

/** The handover that is under way. */
export const underWay = ({ handovers }: Shift): Handover | undefined => {
  const last = handovers.at(-1)
  return last?.taken === undefined ? last : undefined
}

/** Who is at the desk now. */
export const hereOf = ({ present }: Shift) => present.filter(({ left }) => left === undefined)

/** The address of the case an item of the handover names: "repair/0012". */
export const caseNamed = (named: string): { readonly kind: string; readonly key: string } => {
  const slash = named.indexOf("/")
  return { kind: named.slice(0, slash), key: named.slice(slash + 1) }
}
