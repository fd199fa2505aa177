import {
  addDays,
  addMonths,
  type DeskService,
  DirectoryStore,
  type Down,
  dateOf,
  defaultRulebook,
  found,
  type LocalDate,
  type Recorded,
  Rulebook,
  rulebookCase,
  yuan
} from "@qiantai/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { chanceFrom, oneOf } from "./chance.js"
import { households } from "./households.js"
import { contractors, inventedName } from "./names.js"
import { Pen, type Works } from "./renovation.js"
import type { Story, StoryStep } from "./Story.js"
import { colleague, staff, staffNames } from "./staff.js"
import { samples } from "./stories.js"

/** Days before today on which the sample community begins. */
const begins = 200

const figures: Rulebook = {
  ...defaultRulebook,
  general: {
    ...defaultRulebook.general,
    officeName: { zh: "锦绣花园物业客服中心", en: "Jinxiu Garden property office" }
  }
}

/** A clock that shows what it is set to; what waits, waits in earnest. */
const movingClock = (real: Clock.Clock) => {
  let now = 0
  const nanos = () => BigInt(now) * 1_000_000n
  const clock: Clock.Clock = {
    [Clock.ClockTypeId]: Clock.ClockTypeId,
    unsafeCurrentTimeMillis: () => now,
    unsafeCurrentTimeNanos: nanos,
    currentTimeMillis: Effect.sync(() => now),
    currentTimeNanos: Effect.sync(nanos),
    sleep: (duration) => real.sleep(duration)
  }
  return { clock, set: (day: LocalDate, time: string) => (now = Date.parse(`${day}T${time}:00+08:00`)) }
}

/** The edition the sample community has published for the first of next month. */
const nextMonth = (desk: DeskService, today: LocalDate) => {
  const effectiveFrom = addMonths(`${today.slice(0, 8)}01` as LocalDate, 1)
  const renovation = { ...figures.renovation, wasteFeePerSquareMetre: yuan(6), passFee: yuan(10) }
  const rulebook = Schema.encodeSync(Rulebook)({ ...figures, renovation })
  const meta = { commandId: "demo:next-month", ...colleague("S05") }
  const input = { effectiveFrom, rulebook }
  return desk.submit({ chapter: "rulebook", caseId: rulebookCase, command: "publish", input, meta })
}

/** A case on its way: what it is waiting to do next. */
interface Thread {
  readonly caseId: string
  readonly story: Story
  readonly count: number
  readonly step: StoryStep
}

const after = ({ step }: Thread): string => `${String(9999 - step.daysAgo)} ${step.time}`

const earliest = (threads: ReadonlyArray<Thread>): Thread | undefined =>
  threads.reduce<Thread | undefined>(
    (first, thread) => (first === undefined || after(thread) < after(first) ? thread : first),
    undefined
  )

/** Gives each sample a home of its own, invented workers and a firm. */
const threadsOf = (today: LocalDate): ReadonlyArray<Thread> => {
  const chance = chanceFrom(17)
  const { units } = households()
  const order = [...samples].sort((a, b) => b.works.applied - a.works.applied)
  return order.flatMap(({ works: { ownerBuilds, ...sample }, tell }, index) => {
    const unit = units[(index * 353 + 41) % units.length]
    if (unit === undefined) return []
    const day = (daysAgo: number) => addDays(today, -daysAgo)
    const works: Works = {
      ...sample,
      unit: unit.id,
      owner: unit.owners[0] ?? "",
      day,
      workers: Array.from({ length: ownerBuilds ? 0 : 1 + (index % 3) }, () => inventedName(chance)),
      ...(!ownerBuilds && { contractor: oneOf(chance, contractors) })
    }
    const number = String(index + 1).padStart(4, "0")
    const caseId = `R-${day(sample.applied).slice(0, 4)}-${number}`
    const story = tell(new Pen(), works)
    const first = story.next()
    return first.done ? [] : [{ caseId, story, count: 1, step: first.value }]
  })
}

const recordedOr = (answer: Effect.Effect.Success<ReturnType<DeskService["submit"]>>, what: string): Recorded => {
  if (answer.ok) return answer
  throw new Error(`${what}: ${answer.refusals.map(({ code }) => code).join(", ")}`)
}

/** Sends every step of every story in its order of time; at each midnight what has lapsed is recorded, as it would be. */
export const fill = (desk: DeskService): Effect.Effect<number, Down, DirectoryStore> =>
  Effect.gen(function* () {
    const store = yield* DirectoryStore
    const { units, people } = households()
    yield* store.importUnits(desk.community, units, people)
    yield* store.importStaff(desk.community, staff, staffNames)

    const today = dateOf(yield* desk.now)
    const { clock, set } = movingClock(yield* Effect.clock)
    const then = <A, E>(effect: Effect.Effect<A, E>) => Effect.withClock(effect, clock)
    let daysAgo = begins
    set(addDays(today, -daysAgo), "08:00")
    yield* then(found(desk, { rulebook: figures, effectiveFrom: addDays(today, -daysAgo) }))

    let threads = threadsOf(today)
    let sent = 0
    for (let thread = earliest(threads); thread !== undefined; thread = earliest(threads)) {
      const { caseId, story, count, step } = thread
      for (; daysAgo > step.daysAgo; daysAgo -= 1) {
        set(addDays(today, 1 - daysAgo), "00:05")
        yield* then(desk.tick)
      }
      set(addDays(today, -step.daysAgo), step.time)
      const meta = { commandId: `demo:${caseId}:${count}`, ...colleague(step.who) }
      const answer = yield* then(
        desk.submit({ chapter: "renovation", caseId, command: step.command, input: step.input, meta })
      )
      sent += 1
      const next = story.next(recordedOr(answer, `${caseId} ${step.command}`))
      const others = threads.filter((each) => each !== thread)
      threads = next.done ? others : [...others, { caseId, story, count: count + 1, step: next.value }]
    }
    recordedOr(yield* nextMonth(desk, today), "next month's edition")
    return sent
  })
