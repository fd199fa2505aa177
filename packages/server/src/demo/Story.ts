import type { Recorded } from "@qiantai/core"
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
