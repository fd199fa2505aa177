import { addDays, daysBetween, type LocalDate, type Recorded, type Unit } from "@qiantai/core"
import { type Chance, chanceFrom } from "./chance.js"
import type { colleague } from "./staff.js"

/** One step of a story: what is done, by whom, and how long before today, at which time of day. */
export interface StoryStep {
  readonly daysAgo: number
  readonly time: string
  readonly command: string
  readonly input: unknown
  readonly who: Parameters<typeof colleague>[0]
}

/** A case as it went: each step may look at what was recorded of the one before. */
export type Story = Generator<StoryStep, void, Recorded>

/** A case of any chapter on its way through the Desk; what lies in the future when it is told is left out. */
export interface Thread {
  readonly chapter: string
  readonly caseId: string
  readonly story: Story
}

/** Where the sample community's cases take place: its homes, its days, and its chances. */
export interface Setting {
  readonly units: ReadonlyArray<Unit>
  readonly chance: Chance
  /** The date that many days before today; a negative number lies ahead. */
  readonly day: (daysAgo: number) => LocalDate
  /** How many days before today a date is; a negative number lies ahead. */
  readonly ago: (date: LocalDate) => number
}

export const settingOf = (today: LocalDate, units: ReadonlyArray<Unit>, seed: number): Setting => ({
  units,
  chance: chanceFrom(seed),
  day: (daysAgo) => addDays(today, -daysAgo),
  ago: (date) => daysBetween(date, today)
})

/** A step that needs nothing from the one before. */
export const step = (
  daysAgo: number,
  time: string,
  who: StoryStep["who"],
  command: string,
  input: unknown = {}
): StoryStep => ({ daysAgo, time, who, command, input })

/** A story in which no step looks at what was recorded. */
export function* inOrder(...steps: ReadonlyArray<StoryStep>): Story {
  for (const each of steps) yield each
}

/** Cases of one chapter, numbered as they were begun: W-2026-0001. */
export const numbered = (
  { day }: Setting,
  chapter: string,
  letter: string,
  stories: ReadonlyArray<{ readonly begun: number; readonly story: Story }>
): ReadonlyArray<Thread> =>
  stories.map(({ begun, story }, index) => ({
    chapter,
    caseId: `${letter}-${day(begun).slice(0, 4)}-${String(index + 1).padStart(4, "0")}`,
    story
  }))
