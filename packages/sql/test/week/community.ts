import { type DeskMeta, date, type HostDirectory, type Staff } from "@qiantai/core"
import { unitNamed } from "../renovationScript.js"

/** Where the week is played: ninety units of building 3, each with its owner. */
export const unit = (n: number): string => `3-${n}`
export const ownerOf = (n: number): string => `${unit(n)}.1`
const units = new Map(Array.from({ length: 90 }, (_, index) => [unit(index + 1), unitNamed(unit(index + 1))]))

type Who = Pick<DeskMeta, "by" | "role">
/** Desk A's clerk, and desk B's. */
export const zhou: Who = { by: "zhou", role: "clerk" }
export const lin: Who = { by: "lin", role: "clerk" }
export const wu: Who = { by: "wu", role: "supervisor" }
/** Finance at its till, and at the safe. */
export const wang: Who = { by: "wang", role: "finance" }
export const sun: Who = { by: "sun", role: "finance" }
export const he: Who = { by: "he", role: "worker" }
export const feng: Who = { by: "feng", role: "engineer" }
export const ying: Who = { by: "ying", role: "controlRoom" }
export const qian: Who = { by: "qian", role: "guard" }

const staff = new Map(
  [zhou, lin, wu, wang, sun, he, feng, ying, qian].map(({ by, role }) => [
    by,
    { id: by, roles: [role], entered: date("2024-01-01") } as Staff
  ])
)
export const directory: HostDirectory = { unit: (id) => units.get(id), staff: (id) => staff.get(id) }

/** A day of the week by its number: 1 is Monday, 2 March 2026, and 7 Sunday. */
export const dateOf = (day: number): string => `2026-03-${String(day + 1).padStart(2, "0")}`
export const week = [1, 2, 3, 4, 5, 6, 7]

/** The numbers from one to so many, and those between two. */
export const upTo = (last: number): ReadonlyArray<number> => Array.from({ length: last }, (_, index) => index + 1)
export const between = (first: number, last: number): ReadonlyArray<number> =>
  upTo(last).filter((number) => first <= number)

/** What somebody enters at some minute of a day; `refused` is the code of the refusal that the story expects. */
export interface Step extends Who {
  readonly at: string
  readonly chapter: string
  readonly caseId: string
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
  /** One after another in the order of the script, because a printed number hangs on it. */
  readonly inTurn?: true
  readonly refused?: string
}

/** Makes the steps of a chapter. */
export const stepsOf =
  (chapter: string) =>
  (
    at: string,
    who: Who,
    command: string,
    caseId: string,
    input: Step["input"] = {},
    rest: Pick<Step, "inTurn" | "refused"> = {}
  ): Step => ({ at, chapter, caseId, command, input, ...who, ...rest })

export const inTurn = { inTurn: true } as const
