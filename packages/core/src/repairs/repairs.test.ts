import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { desk, doneOn, rulebookWith, stage } from "../../test/repairs.js"
import { whole } from "../../test/sayings.js"
import type { Answer } from "../desk/Answer.js"
import type { Row } from "../kernel/Books.js"
import type { Commit } from "../kernel/Commit.js"
import { canonical } from "../kernel/Json.js"
import { addMinutes, type LocalDateTime } from "../kernel/LocalDate.js"
import { propose } from "../kernel/propose.js"
import { isSource } from "../manual/sources.js"
import { publishedIn } from "../rulebook/choice.js"
import { rehearsal, type Told } from "../testing/rehearsal.js"
import type { RepairFigures } from "./figures.js"
import { repairs } from "./Repairs.js"

type Played = ReturnType<typeof rehearsal>
type Fill = (at: string, input?: Record<string, unknown>) => Told

const anyFigures: fc.Arbitrary<Partial<RepairFigures>> = fc.record({
  returnVisits: fc.constantFrom("all", "share-of-repairs"),
  repairSharePercent: fc.constantFrom(1, 50),
  unreachableAttempts: fc.constantFrom(1, 3),
  dissatisfiedTimes: fc.constantFrom(1, 3)
})

const cases = ["W-1", "W-2"]
const people = ["zhou", "wu", "lin", "gao"]
const roles = ["clerk", "supervisor", "manager", "worker", "engineer", "controlRoom"] as const
const anyPerson = fc.constantFrom(...people)
const anyUnit = fc.constantFrom("3-1202", "3-1203", "9-9999", undefined)
const anyUrgency = fc.constantFrom("urgent", "ordinary")
const anyContact = fc.constantFrom(
  { phone: "13800000000" },
  { phone: undefined, contactName: undefined, anonymous: true },
  { phone: undefined }
)
const anyOutcome = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("satisfied", "dissatisfied") },
  fc.constantFrom("no-answer", "fairly", "unreachable", "no-contact")
)
const nothing = fc.constant({})
const optional = { requiredKeys: [] }

/** A time promised, in minutes from when it is promised. */
const promised = "minutes to the promise"

/** Each command with what may be said in it; the likelier it leads on, the more often. */
const commands: ReadonlyArray<readonly [weight: number, fill: Fill, input: fc.Arbitrary<Record<string, unknown>>]> = [
  [
    3,
    desk.repair,
    fc.tuple(fc.record({ unit: anyUnit, urgency: anyUrgency }), anyContact).map(([a, b]) => ({ ...a, ...b }))
  ],
  [
    3,
    desk.complaint,
    fc.tuple(fc.record({ unit: anyUnit, urgency: anyUrgency }), anyContact).map(([a, b]) => ({ ...a, ...b }))
  ],
  [1, desk.check, fc.record({ works: fc.boolean() })],
  [
    4,
    desk.dispatch,
    fc.record({ worker: anyPerson, workerSigned: fc.boolean(), duplicateHandedOver: fc.constant(true) })
  ],
  [1, desk.arrived, nothing],
  [
    3,
    desk.wait,
    fc.record({ [promised]: fc.integer({ min: -5, max: 3000 }), told: fc.constantFrom("phone", undefined) })
  ],
  [2, desk.told, nothing],
  [6, desk.done, fc.record({ by: anyPerson, charge: fc.constantFrom("68.00", "0.01") }, optional)],
  [3, desk.pay, fc.record({ till: fc.constantFrom("A", "B", "finance"), method: fc.constantFrom("cash", "wechat") })],
  [1, desk.waive, nothing],
  [1, desk.correctCharge, fc.record({ amount: fc.constantFrom("68.00", "12.50") })],
  [1, desk.voidReceipt, fc.record({ receipt: fc.constantFrom("0001", "0002") })],
  [1, desk.reverseReceipt, fc.record({ receipt: fc.constantFrom("0001", "0002") })],
  [9, desk.visit, fc.record({ outcome: anyOutcome })],
  [7, desk.close, fc.record({ reason: fc.constantFrom("已答复", undefined) })],
  [1, desk.reassign, fc.record({ tracker: anyPerson })],
  [2, desk.reopen, nothing],
  [1, desk.correct, fc.record({ urgency: anyUrgency, unit: anyUnit, phone: fc.constant("139") }, optional)],
  [1, desk.cancel, nothing]
]

interface Move {
  readonly which: number
  readonly input: Record<string, unknown>
  readonly caseId: string
  readonly role: (typeof roles)[number] | undefined
  readonly by: string | undefined
  readonly after: number
  readonly ticks: boolean
}

const anyFilled = fc.oneof(
  ...commands.map(([weight, , input], which) => ({
    weight,
    arbitrary: fc.record({ which: fc.constant(which), input })
  }))
)
const anyMove: fc.Arbitrary<Move> = fc
  .tuple(
    anyFilled,
    fc.record({
      caseId: fc.constantFrom(...cases),
      role: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.constantFrom(...roles)),
      by: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, anyPerson),
      after: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 4000 })),
      ticks: fc.boolean()
    })
  )
  .map(([filled, told]) => ({ ...filled, ...told }))

const stepOf = ({ which, input, caseId, role, by }: Move, at: LocalDateTime): Told => {
  const { [promised]: minutes, ...rest } = input
  const time = typeof minutes === "number" ? addMinutes(at, minutes) : undefined
  const fill = commands[which]?.[1] ?? desk.repair
  const told = fill(at, { ...rest, ...(time && { promised: { on: time.slice(0, 10), at: time.slice(11) } }) })
  return { ...told, caseId, ...(role !== undefined && { role }), ...(by !== undefined && { by }) }
}

/** A refusal has sources that exist, words without holes, and cures by commands that there are. */
const expectSound = (answer: Answer): void => {
  if (answer.ok) return
  expect(answer.refusals.length).toBeGreaterThan(0)
  for (const { code, sources, message, cure } of answer.refusals) {
    expect(sources.length > 0 && sources.every(isSource), code).toBe(true)
    whole(message, code)
    if (cure?.by === "command") expect(Object.keys(repairs.commands)).toContain(cure.command)
  }
}

/** How far a story has come before chance takes over: nowhere, to a complaint received, or to work done. */
const beginnings: ReadonlyArray<ReadonlyArray<Told>> = [
  [],
  [desk.complaint("2026-02-26T08:00")],
  doneOn("2026-02-25"),
  [...doneOn("2026-02-25"), { ...desk.complaint("2026-02-26T08:00"), caseId: "W-2" }]
]
const anyBeginning = fc.constantFrom(...beginnings)

const played = (
  figures: Partial<RepairFigures>,
  beginning: ReadonlyArray<Told>,
  moves: ReadonlyArray<Move>
): Played => {
  const play = rehearsal({ ...stage, rulebook: rulebookWith(figures) })
  for (const step of beginning) expectSound(play.play(step))
  let at = "2026-02-26T09:00" as LocalDateTime
  for (const move of moves) {
    at = addMinutes(at, move.after)
    if (move.ticks) play.tickAt(at)
    expectSound(play.play(stepOf(move, at)))
  }
  return play
}

const commitsOf = (play: Played, caseId: string): ReadonlyArray<Commit> =>
  play.commits().filter(({ stream }) => stream === `repairs/${caseId}`)

/** Told from the record, not from the chapter's state: what a case was visited, closed and numbered on. */
const expectVisitedRightly = (commits: ReadonlyArray<Commit>): void => {
  const workers = new Set<string>()
  let visited = false
  let isComplaint = false
  let isExempt = false
  for (const { events, actor } of commits)
    for (const event of events) {
      if (event._tag === "Received") {
        isComplaint = event.kind === "complaint"
        isExempt = event.visitNeeded === false
      }
      if (event._tag === "Done") {
        visited = false
        for (const worker of event.workers as ReadonlyArray<string>) workers.add(worker)
      }
      if (event._tag === "Visited") {
        expect(workers.has(actor)).toBe(false)
        if (event.outcome !== "no-answer") visited = true
      }
      if (event._tag === "Reopened" || event._tag === "Dissatisfied") visited = false
      if (event._tag === "Closed") expect(visited || (isExempt && !isComplaint)).toBe(true)
    }
}

/** No deadline is put on record twice, nor a resident's not being told twice for one deadline. */
const expectNotedOnce = (commits: ReadonlyArray<Commit>): void => {
  const events = commits.flatMap((commit) => commit.events)
  const of = (tag: string) => events.filter(({ _tag }) => _tag === tag).map(({ what, by }) => `${what} ${by}`)
  for (const tag of ["DeadlinePassed", "Escalated", "Paid"]) expect(new Set(of(tag)).size, tag).toBe(of(tag).length)
}

const expectNumbersWithoutGap = (play: Played): void => {
  const numbers = play
    .commits()
    .flatMap(({ events }) => events)
    .flatMap((event) => (event._tag === "Received" ? [event.number] : []))
  expect(numbers).toEqual(numbers.map((_number, index) => index + 1))
  const receipts = play.rows("receipt").map(({ key }) => Number(key))
  expect(receipts).toEqual(receipts.map((_number, index) => index + 1))
}

/** Going through the commits again leaves the same rows, and money that balances. */
const expectRebuilt = (play: Played): void => {
  const rows = new Map<string, Row>()
  for (const caseId of cases) {
    const commits = commitsOf(play, caseId)
    for (const [index, commit] of commits.entries()) {
      const { put, drop, postings } = repairs.changes(commits.slice(0, index), commit)
      expect(postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
      for (const row of drop) rows.delete(`${row.kind} ${row.key}`)
      for (const row of put) rows.set(`${row.kind} ${row.key}`, row)
    }
  }
  const kinds = ["repair", "return-visit", "escalation", "equipment-check", "receipt", "breach"]
  const stored = kinds.flatMap(play.rows).map(({ stream: _, position: __, ...row }) => canonical(row))
  expect([...rows.values()].map(canonical).sort()).toEqual(stored.sort())
  expect(play.balances().reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
}

/** From its input and facts each commit is decided the same again. */
const expectDecidedAgain = (play: Played): void => {
  const { choice } = publishedIn(play.commits().filter(({ stream }) => stream === "rulebook/rulebook"))
  for (const caseId of cases) {
    const commits = commitsOf(play, caseId)
    for (const [index, commit] of commits.entries()) {
      const { command, commandId, input, actor: by, role } = commit
      const [occurredAt, recordedAt] = [Date.parse(commit.occurredAt), Date.parse(commit.recordedAt)]
      const meta = { commandId, by, role, occurredAt, recordedAt }
      const request = { process: repairs, command, caseId, input, meta }
      const decision = propose(request, commits.slice(0, index), choice).decide(commit.facts)
      expect(decision.ok && canonical(decision.value.draft.events)).toBe(canonical(commit.events))
    }
  }
}

describe("any course a repair or a complaint may take", () => {
  const stories = Number(process.env.STORIES ?? 30)

  it(`keeps its promises, in ${stories} stories told by chance`, { timeout: 4000 * stories }, () =>
    fc.assert(
      fc.asyncProperty(
        anyFigures,
        anyBeginning,
        fc.array(anyMove, { minLength: 30, maxLength: 60 }),
        async (figures, beginning, moves) => {
          // The runner is let in between two stories, or it takes a long run for a dead one.
          await new Promise(setImmediate)
          const play = played(figures, beginning, moves)
          for (const caseId of cases) {
            expectVisitedRightly(commitsOf(play, caseId))
            expectNotedOnce(commitsOf(play, caseId))
          }
          expectNumbersWithoutGap(play)
          expectRebuilt(play)
          expectDecidedAgain(play)
        }
      ),
      { numRuns: stories }
    )
  )

  it("does come to visits, dissatisfaction and closings on its way", { timeout: 120_000 }, () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(
        anyFigures,
        anyBeginning,
        fc.array(anyMove, { minLength: 60, maxLength: 60 }),
        (figures, beginning, moves) => {
          for (const { events } of played(figures, beginning, moves).commits())
            for (const { _tag } of events) seen.set(_tag, (seen.get(_tag) ?? 0) + 1)
        }
      ),
      { numRuns: 15, seed: 9 }
    )
    for (const tag of [
      "Visited",
      "Dissatisfied",
      "Closed",
      "Reopened",
      "ResidentTold",
      "DeadlinePassed",
      "Escalated",
      "Paid"
    ])
      expect(seen.get(tag) ?? 0, tag).toBeGreaterThan(0)
  })
})
