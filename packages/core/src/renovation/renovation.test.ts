import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allPay, anyBeginning, anyFigures, anyMoves, type Move } from "../../test/randomRenovation.js"
import { desk, rulebookWith, stage } from "../../test/renovation.js"
import type { Answer } from "../desk/Answer.js"
import type { Row } from "../kernel/Books.js"
import type { Commit } from "../kernel/Commit.js"
import { canonical } from "../kernel/Json.js"
import { addDays, date, type LocalDate } from "../kernel/LocalDate.js"
import { propose } from "../kernel/propose.js"
import { isSource } from "../manual/sources.js"
import { publishedIn } from "../rulebook/choice.js"
import { rehearsal, type Ticked, type Told } from "../testing/rehearsal.js"
import type { RenovationFigures } from "./figures.js"
import { renovation } from "./Renovation.js"
import { passesOut, type Renovation, remaining } from "./state.js"

type Played = ReturnType<typeof rehearsal>

const caseCommits = (played: Played): ReadonlyArray<Commit> =>
  played.commits().filter(({ stream }) => stream === "renovation/R-1")
const stateOf = (played: Played): Renovation => renovation.state(caseCommits(played))

const isWhole = (text: string) => text.length > 0 && !/undefined|NaN|\[object|null/.test(text)

/** A refusal says why, by which sources, in both languages, and cures by commands that there are. */
const expectSound = (answer: Answer): void => {
  if (answer.ok) return
  expect(answer.refusals.length).toBeGreaterThan(0)
  for (const { code, sources, message, cure } of answer.refusals) {
    expect(sources.length > 0 && sources.every(isSource), code).toBe(true)
    expect([isWhole(message.zh), isWhole(message.en)], `${message.zh} ${message.en}`).toEqual([true, true])
    if (cure === undefined) continue
    expect([isWhole(cure.text.zh), isWhole(cure.text.en)], cure.text.en).toEqual([true, true])
    if (cure.by === "command") expect(Object.keys(renovation.commands)).toContain(cure.command)
  }
}

/** What the ledger holds for people is what the case holds for them. */
const expectHeld = (played: Played): void => {
  const owed = played.balances().filter(({ account }) => account.startsWith("liabilities:"))
  const held = stateOf(played).holds.filter((hold) => remaining(hold) > 0)
  const accountOf = (id: string) => id.replace(/^deposit:/, "deposits:").replace(":", ":R-1:")
  const expected = held.map((hold) => [`liabilities:${accountOf(hold.id)}`, 0 - remaining(hold)])
  expect(owed.map(({ account, amount }) => [account, amount]).sort()).toEqual(expected.sort())
  expect(played.balances().reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
  const inTill = played.balances().find(({ account }) => account === "assets:finance:cash")?.amount ?? 0
  expect(inTill).toBeGreaterThanOrEqual(0)
}

/** Plays a story by chance; whatever is refused is refused soundly. */
const played = (figures: Partial<RenovationFigures>, beginning: ReadonlyArray<Told>, moves: ReadonlyArray<Move>) => {
  const play = rehearsal({ ...stage, rulebook: rulebookWith(figures) })
  const take = (step: Told | Ticked) => {
    if ("tickAt" in step) play.tickAt(step.tickAt)
    else expectSound(play.play(step))
  }
  for (const step of beginning) {
    if (step.command !== "pay") take(step)
    else for (const payment of allPay(step.at, stateOf(play))) take(payment)
  }
  let day: LocalDate = date("2026-01-08")
  for (const { after, steps } of moves) {
    day = addDays(day, after)
    for (const step of steps(day, stateOf(play))) take(step)
    expectHeld(play)
  }
  return { play, day }
}

/** Brings a case to its end: passes in, cancelled or accepted, and all that is held paid back. */
const settle = (play: Played, from: LocalDate): void => {
  const day = addDays(from, 1)
  const must = (step: Told) => {
    const answer = play.play(step)
    if (!answer.ok) throw new Error(`${step.command}: ${JSON.stringify(answer.refusals, null, 2)}`)
  }
  for (const { serial } of passesOut(stateOf(play))) must(desk.returnPass(day, { serial }))
  const { status } = stateOf(play)
  if (!["accepted", "refunded", "rejected", "cancelled"].includes(status)) must(desk.cancel(day))
  if (stateOf(play).holds.every((hold) => remaining(hold) === 0)) return
  must(desk.requestRefund(day))
  must(desk.approveRefund(addDays(day, 400), { method: "transfer" }))
}

/** Passes and permits count up from one. */
const expectNumbersWithoutGap = (play: Played): void => {
  for (const kind of ["pass", "permit"]) {
    const numbers = play.rows(kind).map(({ key }) => Number(key))
    expect(numbers, kind).toEqual(numbers.map((_number, index) => index + 1))
  }
}

/** Going through the commits again leaves the same rows and balances. */
const expectRebuilt = (play: Played): void => {
  const commits = caseCommits(play)
  const rows = new Map<string, Row>()
  const balances = new Map<string, number>()
  for (const [index, commit] of commits.entries()) {
    const { put, drop, postings } = renovation.changes(commits.slice(0, index), commit)
    expect(postings.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
    for (const row of drop) rows.delete(`${row.kind} ${row.key}`)
    for (const row of put) rows.set(`${row.kind} ${row.key}`, row)
    for (const { account, amount } of postings) balances.set(account, (balances.get(account) ?? 0) + amount)
  }
  const stored = ["renovation", "permit", "pass", "receipt", "breach"].flatMap(play.rows)
  const plain = stored.map(({ stream: _, position: __, ...row }) => canonical(row))
  expect([...rows.values()].map(canonical).sort()).toEqual(plain.sort())
  const nonZero = [...balances].filter(([, amount]) => amount !== 0)
  expect(nonZero.sort()).toEqual(play.balances().map(({ account, amount }) => [account, amount]))
}

/** From its input and facts each commit is decided the same again. */
const expectDecidedAgain = (play: Played): void => {
  const { choice } = publishedIn(play.commits().filter(({ stream }) => stream === "rulebook/rulebook"))
  const commits = caseCommits(play)
  for (const [index, commit] of commits.entries()) {
    const { command, commandId, input, actor: by, role } = commit
    const [occurredAt, recordedAt] = [Date.parse(commit.occurredAt), Date.parse(commit.recordedAt)]
    const meta = { commandId, by, role, occurredAt, recordedAt }
    const request = { process: renovation, command, caseId: "R-1", input, meta }
    const decision = propose(request, commits.slice(0, index), choice).decide(commit.facts)
    expect(decision.ok && canonical(decision.value.draft.events)).toBe(canonical(commit.events))
  }
}

/** What was held is deducted or paid back, and the case is closed. */
const expectSettled = (play: Played): void => {
  for (const { held, deducted, refunded } of stateOf(play).holds) expect(deducted + refunded).toBe(held)
  expect(play.balances().filter(({ account }) => account.startsWith("liabilities:"))).toEqual([])
  expect(play.rows("renovation")[0]).toMatchObject({ open: false })
}

describe("any course a renovation may take", () => {
  const stories = Number(process.env.STORIES ?? 30)

  it(`keeps its promises, in ${stories} stories told by chance`, { timeout: 4000 * stories }, () =>
    fc.assert(
      fc.asyncProperty(anyFigures, anyBeginning, anyMoves, async (figures, beginning, moves) => {
        // The runner is let in between two stories, or it takes a long run for a dead one.
        await new Promise(setImmediate)
        const { play, day } = played(figures, beginning, moves)
        settle(play, day)
        expectSettled(play)
        expectNumbersWithoutGap(play)
        expectRebuilt(play)
        expectDecidedAgain(play)
      }),
      { numRuns: stories }
    )
  )
})
