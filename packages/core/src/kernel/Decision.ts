import type { Refusal } from "./Refusal.js"

/** A rule's answer: a value, or every reason why not. */
export type Decision<A> = { readonly ok: true; readonly value: A } | Refused
export interface Refused {
  readonly ok: false
  readonly refusals: ReadonlyArray<Refusal>
}

export const accept = <A>(value: A): Decision<A> => ({ ok: true, value })
export const refuse = (refusals: ReadonlyArray<Refusal>): Refused => ({ ok: false, refusals })
