import {
  addDays,
  addMonths,
  at,
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
  time,
  yuan
} from "@qiantai/core"
import * as Clock from "effect/Clock"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { households } from "./households.js"
import type { StoryStep, Thread } from "./Story.js"
import { colleague, staff, staffNames } from "./staff.js"
import { threadsOf } from "./threads.js"

/** Days before today on which the sample community begins. */
const begins = 200

const figures: Rulebook = {
  ...defaultRulebook,
  general: {
    ...defaultRulebook.general,
    officeName: { zh: "锦绣花园物业客服中心", en: "Jinxiu Garden property office" }
  },
  shift: { ...defaultRulebook.shift, workingHours: "comprehensive" }
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

/** A thread with the step it is to take next, and where that stands in the order of time. */
interface Running extends Thread {
  readonly count: number
  readonly step: StoryStep
  readonly order: string
}

/** What lies ahead comes last; both sides of today have four digits. */
const orderOf = ({ daysAgo, time }: StoryStep): string => `${5000 - daysAgo} ${time}`

/** Takes a thread on by what was recorded of its last step; nothing where it has ended. */
const goneOn = (thread: Thread, count: number, recorded?: Recorded): ReadonlyArray<Running> => {
  const next = recorded === undefined ? thread.story.next() : thread.story.next(recorded)
  return next.done ? [] : [{ ...thread, count, step: next.value, order: orderOf(next.value) }]
}

const earliest = (threads: ReadonlyArray<Running>): Running | undefined =>
  threads.reduce<Running | undefined>(
    (first, thread) => (first === undefined || thread.order < first.order ? thread : first),
    undefined
  )

/** A step of the sample community was refused, which is a fault of its story: it says which, and why. */
export class DemoRefused extends Data.TaggedError("DemoRefused")<{ readonly message: string }> {}

const recordedOr = (
  answer: Effect.Effect.Success<ReturnType<DeskService["submit"]>>,
  what: string
): Effect.Effect<Recorded, DemoRefused> => {
  if (answer.ok) return Effect.succeed(answer)
  const why = (language: "zh" | "en") =>
    answer.refusals.map(({ code, message }) => `${code}: ${message[language]}`).join("\n  ")
  const zh = `示例小区未能填入，${what} 未获受理：\n  ${why("zh")}`
  return new DemoRefused({ message: `${zh}\nThe sample community could not be filled in: ${what}\n  ${why("en")}` })
}

/** Sends every step of every story in its order of time; at each midnight what has lapsed is recorded, as it would be. */
export const fill = (desk: DeskService): Effect.Effect<number, Down | DemoRefused, DirectoryStore> =>
  Effect.gen(function* () {
    const store = yield* DirectoryStore
    const { units, people } = households()
    yield* store.importUnits(desk.community, units, people)
    yield* store.importStaff(desk.community, staff, staffNames)

    const present = yield* desk.now
    const today = dateOf(present)
    const { clock, set } = movingClock(yield* Effect.clock)
    const then = <A, E>(effect: Effect.Effect<A, E>) => Effect.withClock(effect, clock)
    let daysAgo = begins
    set(addDays(today, -daysAgo), "08:00")
    yield* then(found(desk, { rulebook: figures, effectiveFrom: addDays(today, -daysAgo) }))

    let running = threadsOf(today, units).flatMap((thread) => goneOn(thread, 1))
    let sent = 0
    for (let thread = earliest(running); thread !== undefined; thread = earliest(running)) {
      const { chapter, caseId, count, step } = thread
      if (present <= at(addDays(today, -step.daysAgo), time(step.time))) break
      for (; daysAgo > step.daysAgo; daysAgo -= 1) {
        set(addDays(today, 1 - daysAgo), "00:05")
        yield* then(desk.tick)
      }
      set(addDays(today, -step.daysAgo), step.time)
      const meta = { commandId: `demo:${chapter}:${caseId}:${count}`, ...colleague(step.who) }
      const answer = yield* then(desk.submit({ chapter, caseId, command: step.command, input: step.input, meta }))
      sent += 1
      const told = `${addDays(today, -step.daysAgo)} ${step.time}`
      const recorded = yield* recordedOr(answer, `${chapter} ${caseId} ${step.command} (${told})`)
      running = [...running.filter((each) => each !== thread), ...goneOn(thread, count + 1, recorded)]
    }
    yield* recordedOr(yield* nextMonth(desk, today), `rulebook ${rulebookCase} publish`)
    return sent
  })
