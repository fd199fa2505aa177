import type { Row } from "../kernel/Books.js"
import { type ConductTurn, deciders, guard } from "./guards.js"

const another = { by: "someone-else", roles: deciders } as const

/** The parts somebody may have in a fault, each with why he does not decide on it then. */
const inFault = {
  confirmedBy: guard(
    "confirmed-it-himself",
    ["library.conduct-procedure", "library.two-persons"],
    ({ state: { fault }, actor }: ConductTurn) => fault.confirmedBy === actor && { by: actor },
    another
  ),
  reporter: guard(
    "reporter-decides",
    ["library.two-persons"],
    ({ state: { fault }, actor }: ConductTurn) => fault.reporter === actor && { reporter: actor },
    another
  ),
  takenUpBy: guard(
    "took-it-up",
    ["library.two-persons"],
    ({ state: { fault }, actor }: ConductTurn) =>
      fault.takenUpBy === actor && fault.reporter !== actor && { by: actor },
    another
  ),
  who: guard(
    "own-case",
    ["library.two-persons"],
    ({ state: { fault }, actor }: ConductTurn) => fault.who === actor && { who: actor },
    another
  )
}

/** The same of a merit. */
const inMerit = {
  proposer: guard(
    "proposer-decides",
    ["library.two-persons"],
    ({ state: { merit }, actor }: ConductTurn) => merit.proposer === actor && { proposer: actor },
    another
  ),
  who: guard(
    "own-merit",
    ["library.two-persons"],
    ({ state: { merit }, actor }: ConductTurn) => merit.who === actor && { who: actor },
    another
  )
}

/** Which parts in a fault keep somebody from a step of it, in the order they are told. */
const keptFromFault = {
  notify: ["who"],
  refuseToSign: ["reporter", "who"],
  confirm: ["reporter", "who"],
  dismiss: ["reporter", "who"],
  decide: ["confirmedBy", "reporter", "takenUpBy", "who"],
  noteReview: ["who"]
} as const satisfies { readonly [command: string]: ReadonlyArray<keyof typeof inFault> }

/** Which parts in a merit keep somebody from a step of it. */
const keptFromMerit = {
  grant: ["proposer", "who"],
  decline: ["proposer", "who"],
  setAgainst: ["who"]
} as const satisfies { readonly [command: string]: ReadonlyArray<keyof typeof inMerit> }

/** That a step of a fault is another's than had a part in it. */
export const anothersFault = (command: keyof typeof keptFromFault) =>
  keptFromFault[command].map((part) => inFault[part])

/** That a step of a merit is another's than had a part in it. */
export const anothersMerit = (command: keyof typeof keptFromMerit) =>
  keptFromMerit[command].map((part) => inMerit[part])

/** Who may not take each step of a case, whatever his role. */
export interface NotBy {
  readonly [command: string]: ReadonlyArray<string>
}

/** Who may not take each step of a fault or a merit, by the parts its row tells of. */
export const notByIn = ({ kind, who, data }: Row): NotBy => {
  const kept: { readonly [command: string]: ReadonlyArray<string> } = kind === "merit" ? keptFromMerit : keptFromFault
  const parts: { readonly [part: string]: unknown } = { ...data, who }
  return Object.fromEntries(
    Object.entries(kept).map(([command, own]) => [
      command,
      [...new Set(own.flatMap((part) => (parts[part] === undefined ? [] : [String(parts[part])])))]
    ])
  )
}
