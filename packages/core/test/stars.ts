import { describe } from "vitest"
import { defaultRulebook } from "../src/chapters.js"
import { chapterOf } from "../src/desk/entry.js"
import type { Row } from "../src/kernel/Books.js"
import type { Changes, StoredEvent } from "../src/kernel/Commit.js"
import { accept } from "../src/kernel/Decision.js"
import { date } from "../src/kernel/LocalDate.js"
import type { CallerRole } from "../src/kernel/Role.js"
import { makeMemoryDirectory } from "../src/ports/MemoryDirectory.js"
import type { StarFigures } from "../src/stars/figures.js"
import { clauseOf } from "../src/testing/clause.js"
import { hear } from "../src/testing/hearing.js"
import { givenOn, type Told } from "../src/testing/rehearsal.js"
import { community, house } from "./house.js"
import { stage as shiftStage } from "./shift.js"

export { inVault } from "../src/testing/rehearsal.js"

/** Groups specs under their clause. */
export const clause = clauseOf(describe)

const roles = {
  zhou: "clerk",
  lin: "clerk",
  wu: "supervisor",
  zheng: "manager",
  tan: "headOffice",
  host: "host"
} as const
type Person = keyof typeof roles
const entered: { readonly [person: string]: string } = { zhou: "2025-12-15", lin: "2026-02-10" }

/** The house of these stories: two clerks, one of them new, a supervisor and a manager, and one of the head office. */
export const directory = {
  ...shiftStage.directory,
  staff: Object.entries(roles).map(([id, role]) => ({
    ...{ id, roles: [role] },
    entered: date(entered[id] ?? "2020-01-01")
  }))
}

/** Plays on the library's figures, and on others. */
export const given = givenOn({ directory })
export const rulebookWith = (figures: Partial<StarFigures>) => ({
  ...defaultRulebook,
  stars: { ...defaultRulebook.stars, ...figures }
})
export const givenUnder = (figures: Partial<StarFigures>) => givenOn({ directory, rulebook: rulebookWith(figures) })

type Otherwise = { readonly by?: Person; readonly role?: CallerRole; readonly caseId?: string }

const told =
  (command: string, who: Person, caseId: string, usual: Record<string, unknown> = {}) =>
  (
    at: string,
    input: Record<string, unknown> = {},
    { by = who, role = roles[by], ...otherwise }: Otherwise = {}
  ): Told => ({
    ...{ chapter: "stars", caseId, command, at, by, role },
    input: { ...usual, ...input },
    ...otherwise
  })

const month = "2026-01-zhou"
const quarter = "2026-Q1-zhou"

/** The steps of zhou's January and of his first quarter. */
export const stars = {
  attest: told("attest", "wu", month, { dimension: "courtesy", score: 9, evidence: "抽查三次，问候到位" }),
  close: told("close", "wu", month),
  rescore: told("rescore", "wu", month, { reason: "过失已撤销" }),
  decide: told("decide", "wu", quarter),
  appeal: told("appeal", "zhou", quarter, { grounds: "考核当天请假，有假条" }),
  answer: told("answer", "zheng", quarter, { granted: true, reason: "假条属实" }),
  open: told("open", "wu", "opening-zhou", { star: 2, since: "2026-01-01" })
}

/** Closes each month of a quarter, of who has no shift on the roster: none is rated. */
export const closed = (name: string, at: string, clerk = "zhou"): ReadonlyArray<Told> =>
  [0, 1, 2].map((later) => {
    const number = String(Number(name.slice(6)) * 3 - 2 + later).padStart(2, "0")
    return stars.close(at, {}, { caseId: `${name.slice(0, 4)}-${number}-${clerk}` })
  })

const happened: readonly [StoredEvent] = [{ _tag: "Noted", text: "-" }]

/** A row as a test writes it down, and the stream it is of. */
export type Written = Omit<Row, "data" | "open" | "on"> & {
  readonly stream: string
  readonly open?: boolean
  readonly on: string
  readonly data?: Row["data"]
}

/** A house where the rows of other chapters are written straight into the books. */
export const books = (figures: Partial<StarFigures> = {}, effectiveFrom = "2000-01-01") => {
  const founding = { rulebook: rulebookWith(figures), effectiveFrom }
  const at = house(() => ({ directory: makeMemoryDirectory({ [community]: directory }) }), founding)
  let written = 0
  const record = (stream: string, on: string, rows: Partial<Changes> = {}): void => {
    written += 1
    const content = `written-${written}`
    const instant = `${on}T01:00:00.000Z`
    const changes = { put: [], drop: [], postings: [], drawn: [], ...rows }
    const draft = {
      ...{ stream, commandId: content, command: "note", version: 1, input: {}, facts: {}, events: happened },
      ...{ actor: "wu", role: "supervisor" as const, edition: 1, occurredAt: instant, recordedAt: instant }
    }
    at.run(
      at.journal.record({
        ...{ community, stream, commandId: content, content },
        open: () => ({ needs: {}, decide: () => accept({ draft, changes }) })
      })
    )
  }
  const write = ({ stream, on, data = {}, ...row }: Written, drop = false): void => {
    const put = [{ open: false, ...row, on: date(on), data }]
    record(stream, on, drop ? { drop: put } : { put })
  }
  /** Takes the place of what is not written, so that all that comes after stands where it stood. */
  const skip = ({ stream, on }: Written): void => record(stream, on)
  const play = (...steps: ReadonlyArray<Told>) =>
    steps.map((step) => {
      const answer = at.play(step)
      if (!answer.ok)
        throw new Error(`${step.command} ${step.caseId} at ${step.at}: ${JSON.stringify(answer.refusals)}`)
      return answer
    })
  const ask = (question: string, input: object, day: string, by: Person = "wu") => {
    at.setTo(day)
    hear(chapterOf("stars")?.questions[question])
    return at.run(at.desk.ask("stars", question, input, { by, role: roles[by] }))
  }
  return { ...at, write, skip, step: at.play, play, ask, written: () => written }
}

let breaches = 0
/** A breach by that chapter's code. */
export const breachOf = (clerk: string, on: string, name: string): Written => {
  const [chapter, code = ""] = name.split(".")
  const stream = `${chapter}/${on}-A`
  breaches += 1
  return { stream, kind: "breach", key: `${stream}#${breaches}`, status: code, who: clerk, on }
}

/** A fault as conduct keeps it. */
export const faultOf = (
  key: string,
  clerk: string,
  on: string,
  data: { readonly class: string; readonly from: string; readonly until: string; readonly [name: string]: unknown },
  status = "final"
): Written => ({
  ...{ stream: `conduct/${key}`, kind: "fault", key, status, who: clerk, on },
  data: { case: key, points: -2, sources: [], ...data } as Row["data"]
})

/** A month's roster: so many shifts, the first of them worked. */
export const rosterOf = (clerk: string, month: string, worked: number, rostered: number): ReadonlyArray<Written> =>
  Array.from({ length: rostered }, (_none, index) => {
    const on = `${month}-${String(index + 2).padStart(2, "0")}`
    const status = index < worked ? "came" : "did-not-come"
    return { stream: `shift/${month}`, kind: "rostered", key: `${on}-A`, status, who: clerk, on, desk: "A" }
  })

/** What a supervisor attests to for a month: appearance, courtesy, services, examination. */
export const attestedTo = (
  clerk: string,
  month: string,
  at: string,
  scores: readonly [number, number, number, number]
): ReadonlyArray<Told> =>
  (["appearance", "courtesy", "services", "examination"] as const).map((dimension, index) =>
    stars.attest(at, { dimension, score: scores[index] }, { caseId: `${month}-${clerk}` })
  )

/** What leads to a row, and to the commit that last changed it. */
export interface Pointer {
  readonly kind: string
  readonly key: string
  readonly stream: string
  readonly position: number
}

/** Every row and commit that an answer points to. */
export const pointersIn = (value: unknown): ReadonlyArray<Pointer> => {
  if (value === null || typeof value !== "object") return []
  const inner = Object.values(value).flatMap(pointersIn)
  return "stream" in value && "position" in value ? [value as Pointer, ...inner] : inner
}
