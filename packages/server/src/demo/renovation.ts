import type { Recorded, StoredEvent } from "@qiantai/core"
import type { Story, StoryStep } from "./Story.js"

/** Whose home, and how it is renovated. */
export interface Works {
  readonly unit: string
  readonly owner: string
  /** Days before today on which the application came in. */
  readonly applied: number
  readonly scope: string
  /** None where the owner builds himself. */
  readonly contractor?: string
  readonly workers: ReadonlyArray<string>
  readonly wetFloors?: boolean
  readonly wasteRemoval?: boolean
  /** The date that many days before today. */
  readonly day: (daysAgo: number) => string
}

type Who = StoryStep["who"]

/** Each step of a story comes some minutes after the one before of the same day. */
export class Pen {
  private minutes = 0
  private today = Number.NaN

  step(daysAgo: number, who: Who, command: string, input: unknown = {}): StoryStep {
    this.minutes = daysAgo === this.today ? this.minutes + 4 : 8 * 60 + 40 + ((daysAgo * 37) % 180)
    this.today = daysAgo
    const two = (value: number) => String(value).padStart(2, "0")
    return { daysAgo, time: `${two(Math.floor(this.minutes / 60))}:${two(this.minutes % 60)}`, command, input, who }
  }
}

const eventOf = ({ events }: Recorded, tag: string): StoredEvent | undefined => events.find(({ _tag }) => _tag === tag)

const clerkOf = (daysAgo: number): Who => (daysAgo % 3 === 0 ? "S01" : daysAgo % 3 === 1 ? "S02" : "S03")

const handedIn = (key: string): unknown => {
  const [document, worker] = key.split("#")
  return {
    document,
    ...(worker !== undefined && { worker: Number(worker) }),
    ...(["business-licence", "qualification", "tax-registration"].includes(document ?? "") && { stamped: true }),
    ...(["qualification", "foreman-identity"].includes(document ?? "") && { originalSeen: true }),
    ...(document === "foreman-identity" && { phone: "100-0000-9000" }),
    ...(document === "worker-photos" && { photos: 2 })
  }
}

/** The application, and its papers but the last few. */
export function* apply(pen: Pen, works: Works, missing = 0): Generator<StoryStep, void, Recorded> {
  const { unit, owner, applied, scope, contractor, workers, day } = works
  const clerk = clerkOf(applied)
  const recorded = yield pen.step(applied, clerk, "apply", {
    unit,
    applicant: owner,
    scope,
    wetFloors: works.wetFloors === true,
    wasteRemoval: works.wasteRemoval !== false,
    plannedStart: day(applied - 7),
    plannedEnd: day(applied - 75),
    builder: contractor === undefined ? "owner" : "contractor",
    ...(contractor !== undefined && { contractorName: contractor }),
    workers: workers.map((name) => ({ name }))
  })
  const papers = (eventOf(recorded, "Applied")?.papers ?? []) as ReadonlyArray<string>
  for (const key of papers.slice(0, papers.length - missing))
    yield pen.step(applied, clerk, "handInDocument", handedIn(key))
}

/** Up to the approval: the drawings reviewed, the agreement signed by all. */
export function* approve(pen: Pen, works: Works): Generator<StoryStep, Recorded, Recorded> {
  yield* apply(pen, works)
  const on = works.applied - 1
  yield pen.step(on, on % 2 === 0 ? "S08" : "S09", "reviewDrawings", { result: "passed" })
  const parties = works.contractor === undefined ? ["owner", "office"] : ["owner", "contractor", "office"]
  for (const party of parties) yield pen.step(on, clerkOf(on), "signAgreement", { party })
  return yield pen.step(works.applied - 2, "S04", "approve")
}

interface Charge {
  readonly line: string
  readonly payer: string
  readonly amount: number
}

const yuanOf = (fen: number) => (fen / 100).toFixed(2)

/** Pays what an event charged, each payer on a receipt of his own. */
export function* pay(pen: Pen, on: number, recorded: Recorded): Generator<StoryStep, void, Recorded> {
  const charges = recorded.events.flatMap((event) => (event.charges ?? []) as unknown as ReadonlyArray<Charge>)
  for (const payer of ["owner", "contractor"]) {
    const lines = charges
      .filter((charge) => charge.payer.startsWith(payer))
      .map(({ line, amount }) => ({ line, amount: yuanOf(amount) }))
    if (lines.length === 0) continue
    const input = { payer, lines, method: "wechat" }
    yield pen.step(on, on % 2 === 0 ? "S06" : "S07", "pay", input)
  }
}

/** A renovation under way; answers with the numbers of its passes. */
export function* permit(pen: Pen, works: Works): Generator<StoryStep, ReadonlyArray<number>, Recorded> {
  const approved = yield* approve(pen, works)
  const on = works.applied - 3
  yield* pay(pen, on, approved)
  const noted = works.wasteRemoval === false ? { wasteNoteOnApplication: true } : {}
  yield pen.step(on, clerkOf(on), "issuePermit", noted)
  const passes: Array<number> = []
  for (const [index] of works.workers.entries()) {
    const issued = yield pen.step(on, clerkOf(on), "issuePass", { worker: index + 1 })
    passes.push(Number(eventOf(issued, "PassIssued")?.serial))
  }
  yield pen.step(on - 1, "S10", "recordPosted")
  return passes
}

/** A renovation that passed; answers with the numbers of its passes, still out. */
export function* accept(
  pen: Pen,
  works: Works,
  accepted: number
): Generator<StoryStep, ReadonlyArray<number>, Recorded> {
  const passes = yield* permit(pen, works)
  yield pen.step(accepted + 2, clerkOf(accepted), "requestAcceptance")
  yield pen.step(accepted, "S08", "recordAcceptance", {
    result: "passed",
    wetFloorsAltered: works.wetFloors === true,
    ...(works.wetFloors === true && { waterTestHours: 24 })
  })
  return passes
}

/** Takes passes back. */
export function* takeBack(pen: Pen, on: number, passes: ReadonlyArray<number>): Story {
  for (const serial of passes) yield pen.step(on, clerkOf(on), "returnPass", { serial })
}

/** Asks for the deposits to be paid back to those who paid them. */
export function* askBack(pen: Pen, on: number, works: Works): Story {
  yield pen.step(on, clerkOf(on), "requestRefund", {
    receipt: "shown",
    payees: [
      { payer: "owner", name: "本人，原路退回" },
      ...(works.contractor === undefined ? [] : [{ payer: "contractor", name: `${works.contractor}，对公账户` }])
    ]
  })
}

/** The whole of it: accepted, passes back, deposits paid out. */
export function* refund(pen: Pen, works: Works, accepted: number, paid: number): Story {
  const passes = yield* accept(pen, works, accepted)
  yield* takeBack(pen, accepted - 1, passes)
  yield* askBack(pen, accepted - 2, works)
  yield pen.step(paid, "S06", "approveRefund", { method: "transfer" })
}
