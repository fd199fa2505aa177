import { inventedName } from "./names.js"
import { inOrder, numbered, type Setting, type StoryStep, step, type Thread } from "./Story.js"

interface Sample {
  readonly begun: number
  readonly time: string
  readonly purpose: "guest" | "delivery" | "repair" | "viewing"
  readonly keep?: true
  /** When he left again, or why he was not let in. */
  readonly left?: string
  readonly away?: "nobody-home" | "no-document"
}

const samples: ReadonlyArray<Sample> = [
  { begun: 3, time: "09:50", purpose: "repair", left: "11:30" },
  { begun: 3, time: "15:20", purpose: "guest", keep: true, left: "18:40" },
  { begun: 2, time: "10:05", purpose: "delivery", left: "10:20" },
  { begun: 2, time: "14:35", purpose: "viewing", left: "15:10" },
  { begun: 1, time: "09:15", purpose: "guest", away: "nobody-home" },
  { begun: 1, time: "11:25", purpose: "delivery", left: "11:40" },
  { begun: 1, time: "16:45", purpose: "delivery", away: "no-document" },
  { begun: 1, time: "19:30", purpose: "guest", keep: true },
  { begun: 0, time: "08:50", purpose: "repair" },
  { begun: 0, time: "09:35", purpose: "delivery", left: "09:50" },
  { begun: 0, time: "10:20", purpose: "guest" }
]

const stepsOf = (sample: Sample, unit: string, visitor: string): ReadonlyArray<StoryStep> => {
  const { begun, time, purpose, keep = false, left, away } = sample
  const registered = { unit, purpose, visitor, keep, documentSeen: away !== "no-document" }
  if (away === undefined)
    return [
      step(begun, time, "S01", "visit", { ...registered, answered: true, by: "doorbell" }),
      ...(left === undefined ? [] : [step(begun, left, "S10", "depart")])
    ]
  return [
    step(begun, time, "S01", "register", registered),
    ...(away === "nobody-home" ? [step(begun, time, "S01", "ring", { answered: false, by: "doorbell" })] : []),
    step(begun, time, "S01", "turnAway", { reason: away })
  ]
}

/** The sample community's visitors of the last days. */
export const visits = (setting: Setting): ReadonlyArray<Thread> => {
  const { units, chance } = setting
  const stories = samples.map((sample, index) => {
    const { id = "" } = units[(index * 173 + 29) % units.length] ?? {}
    return { begun: sample.begun, story: inOrder(...stepsOf(sample, id, inventedName(chance))) }
  })
  return numbered(setting, "gate", "G", stories)
}
