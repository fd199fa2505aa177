import type { Bilingual } from "../kernel/Bilingual.js"
import { caseCommands } from "../kernel/everyCase.js"
import type { NonEmpty } from "../kernel/Json.js"
import type { AnyProcess } from "../kernel/Process.js"
import { type CallerRole, callerRoles, roles } from "../kernel/Role.js"
import { type ClauseId, clauses, isClauseId, chapters as manual } from "../manual/clauses.js"
import type { Source } from "../manual/sources.js"
import type { General } from "./general.js"

/**
 * The steps by which one directs others, judges them or lets them off, by chapter and command. They are never a clerk's,
 * who has no subordinates and carries no leadership (job.3, job.6).
 */
export const leading: ReadonlyArray<string> = [
  ...["assign", "substitute", "unassign", "checkRoster", "reportAbsence", "approveUse", "missHandover"].map(
    (command) => `shift.${command}`
  ),
  ...["duties.assign", "duties.excuse", "repairs.reassign", "privacy.see"],
  ...["takeUp", "putAside", "notify", "refuseToSign", "confirm", "dismiss", "decide"].map(
    (command) => `conduct.${command}`
  ),
  ...["noteReview", "grant", "decline", "setAgainst"].map((command) => `conduct.${command}`),
  ...["attest", "close", "rescore", "decide", "answer"].map((command) => `stars.${command}`)
]

/** A step somebody may take, with the sources it rests on. */
export interface Step {
  readonly command: string
  readonly title: Bilingual
  readonly kind: "asks" | "reports"
  /** That it directs or judges others. */
  readonly leads: boolean
  readonly sources: ReadonlyArray<Source>
}

/** What a post answers for in a chapter, in the order its steps come, and the annexes of the manual they follow (work.7). */
export interface Charge {
  readonly chapter: string
  readonly title: Bilingual
  readonly annexes: ReadonlyArray<Bilingual>
  readonly steps: ReadonlyArray<Step>
}

/** A post: what it is called, to whom it answers, and what it answers for. */
export interface Post {
  readonly role: CallerRole
  readonly title: Bilingual
  readonly answersTo?: CallerRole
  readonly sources: NonEmpty<Source>
  readonly charges: ReadonlyArray<Charge>
}

/** The manual's annexes: how each kind of work is done. */
const annexed: ReadonlyArray<keyof typeof manual> = ["handover", "weekly", "monthly", "renovation", "complaint"]

const annexesOf = (sources: ReadonlyArray<Source>): ReadonlyArray<Bilingual> => {
  const cited = new Set(sources.filter(isClauseId).map((id: ClauseId) => clauses[id].chapter))
  return annexed.filter((chapter) => cited.has(chapter)).map((chapter) => manual[chapter].title)
}

const chargeOf = ({ kind, title, commands, dues }: AnyProcess, role: CallerRole, { authority }: General): Charge => {
  const steps = Object.entries(commands).flatMap(([command, published]): ReadonlyArray<Step> => {
    const name = `${kind}.${command}`
    const allowed = authority[name] ?? published.roles
    if (Object.hasOwn(caseCommands, command) || !allowed.some((each) => each === role)) return []
    const { title, kind: how, sources } = published
    return [{ command, title, kind: how, leads: leading.includes(name), sources }]
  })
  const sources = [...steps, ...Object.values(dues)].flatMap((each) => each.sources)
  return { chapter: kind, title, annexes: annexesOf(sources), steps }
}

const clerk = { answersTo: "supervisor", sources: ["job.1", "job.2", "job.3", "job.6", "job.8"] } as const
const others = { sources: ["job.7", "library.authority"] } as const

/** Who answers for what, from the commands of every chapter and the rulebook's authority table (job.1–3, 6, 8, work.7). */
export const postsOf = (governed: ReadonlyArray<AnyProcess>, general: General): ReadonlyArray<Post> =>
  callerRoles.map((role) => ({
    ...{ role, title: roles[role] },
    ...(role === "clerk" ? clerk : others),
    charges: governed.map((process) => chargeOf(process, role, general)).filter(({ steps }) => steps.length > 0)
  }))

/** What an authority table would have a clerk lead. */
export const ledByClerks = ({ authority }: General): ReadonlyArray<string> =>
  leading.filter((name) => Object.hasOwn(authority, name) && authority[name]?.some((role) => role === "clerk"))
