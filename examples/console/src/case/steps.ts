import type { TimelineStep } from "@qiantai/core"

/** Steps that belong together: the same thing done by the same person, one after the other on one day. The latest first. */
export type Stretch = readonly [TimelineStep, ...ReadonlyArray<TimelineStep>]

const plain = ({ breaches, lateReason }: TimelineStep) => breaches.length === 0 && lateReason === undefined

const belongs = (a: TimelineStep, b: TimelineStep): boolean =>
  plain(a) &&
  plain(b) &&
  a.command === b.command &&
  a.actor === b.actor &&
  a.role === b.role &&
  a.at.slice(0, 10) === b.at.slice(0, 10)

/** A timeline, the latest first, with what was done in one go drawn together. */
export const stretchesOf = (timeline: ReadonlyArray<TimelineStep>): ReadonlyArray<Stretch> => {
  const stretches: Array<[TimelineStep, ...Array<TimelineStep>]> = []
  for (const step of timeline.toReversed()) {
    const last = stretches.at(-1)
    if (last !== undefined && belongs(last[0], step)) last.push(step)
    else stretches.push([step])
  }
  return stretches
}
