import type { Bilingual, LocalDateTime } from "@qiantai/core"

/** Who may not take each step, for the part he has in the case. */
interface NotBy {
  readonly notBy: { readonly [step: string]: ReadonlyArray<string> }
}

/** A recorded breach on which nobody has decided yet, and what it would count as. */
export interface BreachWaiting extends NotBy {
  readonly breach: string
  readonly chapter: string
  readonly what: Bilingual
  /** A staff id, or the office where the record names nobody. */
  readonly whose: string
  readonly on: string
  readonly class: string
  readonly sources: ReadonlyArray<string>
  /** The case or another breach of the same act. */
  readonly sameAs?: string
}

/** A fault or a merit that waits for somebody. */
export interface CaseWaiting extends NotBy {
  readonly key: string
  readonly who: string
  readonly on: string
  readonly status: string
  readonly points: number
  readonly what: Bilingual
  readonly class?: string
  readonly sources?: ReadonlyArray<string>
  readonly due?: LocalDateTime
  readonly dueFor?: string
  readonly unanswered?: boolean
  readonly toReview?: ReadonlyArray<string>
  /** The case or the breach of the same act. */
  readonly sameAs?: string
}

/** What waits in conduct, as it answers. */
export interface WaitingConduct {
  readonly breaches: ReadonlyArray<BreachWaiting>
  readonly toNotify: ReadonlyArray<CaseWaiting>
  readonly toExplain: ReadonlyArray<CaseWaiting>
  readonly toConfirm: ReadonlyArray<CaseWaiting>
  readonly toAnswer: ReadonlyArray<CaseWaiting>
  readonly toReview: ReadonlyArray<CaseWaiting>
  readonly merits: ReadonlyArray<CaseWaiting>
}

/** Whose breach it is where the record names nobody. */
export const office = "office"

/** What is done next about a case, by what it waits for; the most usual first. */
export const stepsOf = {
  toAnswer: ["decide"],
  toNotify: ["notify", "dismiss"],
  toConfirm: ["confirm", "dismiss"],
  toReview: ["noteReview"],
  merits: ["grant", "decline"],
  toExplain: ["confirm", "refuseToSign"]
} as const satisfies { readonly [part in keyof WaitingConduct]?: ReadonlyArray<string> }

/** The steps that somebody may take: all that his part in the case does not keep him from. */
export const openTo = (by: string, steps: ReadonlyArray<string>, { notBy }: NotBy): ReadonlyArray<string> =>
  steps.filter((step) => !notBy[step]?.includes(by))

/** Who of the colleagues may still take a step that is for some roles; nothing where none of them is kept from it. */
export const whoMay = (
  { name, roles }: { readonly name: string; readonly roles: ReadonlyArray<string> },
  colleagues: ReadonlyArray<{ readonly id: string; readonly roles: ReadonlyArray<string> }>,
  waiting: NotBy
): ReadonlyArray<string> | undefined => {
  const inRole = colleagues.filter((each) => each.roles.some((role) => roles.includes(role)))
  const left = inRole.filter(({ id }) => openTo(id, [name], waiting).length > 0)
  return left.length === inRole.length && left.length > 0 ? undefined : left.map(({ id }) => id)
}

/** What the cases wait for, the most pressing first. */
export type Part = keyof typeof stepsOf
export const parts = Object.keys(stepsOf) as ReadonlyArray<Part>

const byDeadline = (a: CaseWaiting, b: CaseWaiting) => {
  const [one, other] = [a, b].map(({ due = "9999", on, key }) => `${due} ${on} ${key}`)
  return (one ?? "") < (other ?? "") ? -1 : 1
}

/** The cases by what they wait for: who let his time to explain pass waits for nobody any more. */
export const partedAt = (
  waiting: WaitingConduct,
  now: string
): { readonly [P in Part]: ReadonlyArray<CaseWaiting> } => {
  const isOver = ({ due }: CaseWaiting) => due !== undefined && due < now
  const parted = {
    ...waiting,
    toExplain: waiting.toExplain.filter((each) => !isOver(each)),
    toConfirm: [...waiting.toConfirm, ...waiting.toExplain.filter(isOver)]
  }
  return Object.fromEntries(parts.map((part) => [part, parted[part].toSorted(byDeadline)])) as unknown as {
    readonly [P in Part]: ReadonlyArray<CaseWaiting>
  }
}
