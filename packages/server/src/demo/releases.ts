import { inventedName } from "./names.js"
import { inOrder, numbered, type Setting, type StoryStep, step, type Thread } from "./Story.js"

type Kind = "furniture" | "appliance" | "other"
type Things = ReadonlyArray<readonly [what: string, kind: Kind, quantity: number]>

interface Sample {
  readonly begun: number
  readonly time: string
  readonly things: Things
  /** For which day, counted back from today. */
  readonly from: number
  readonly move?: true
  readonly until: "requested" | "signed" | "released" | "gone"
}

const samples: ReadonlyArray<Sample> = [
  { begun: 10, time: "09:20", things: [["双人沙发", "furniture", 1]], from: 10, until: "gone" },
  {
    ...{ begun: 2, time: "14:30", from: 2, move: true, until: "gone" },
    things: [
      ["衣柜", "furniture", 2],
      ["冰箱", "appliance", 1],
      ["纸箱", "other", 12]
    ]
  },
  { begun: 1, time: "18:40", things: [["旧洗衣机", "appliance", 1]], from: -1, until: "released" },
  {
    begun: 1,
    time: "19:10",
    things: [
      ["餐桌", "furniture", 1],
      ["餐椅", "furniture", 6]
    ],
    from: 0,
    until: "signed"
  },
  { begun: 1, time: "19:25", things: [["书柜", "furniture", 1]], from: 0, until: "requested" }
]

const stages = ["requested", "signed", "released", "gone"] as const

const stepsOf = (sample: Sample, setting: Setting, unit: string, owner: string): ReadonlyArray<StoryStep> => {
  const { begun, time, things, from, move = false, until } = sample
  const listed = things.map(([what, kind, quantity]) => ({ what, kind, quantity }))
  const carrier = inventedName(setting.chance)
  const asked = { unit, things: listed, carrier, from: setting.day(from), move }
  const all = [
    step(begun, time, "S01", "request", asked),
    step(begun, time, "S01", "ownerSigns", { person: owner, how: "paper" }),
    step(begun, time, "S01", "releaseItems"),
    step(from, "16:30", "S10", "exit", {
      things: things.map(([, , quantity], index) => ({ item: index + 1, quantity }))
    })
  ]
  return all.slice(0, stages.indexOf(until) + 1)
}

/** What was, and what is to be, carried out of the sample community. */
export const releases = (setting: Setting): ReadonlyArray<Thread> => {
  const { units } = setting
  const stories = samples.map((sample, index) => {
    const { id = "", owners = [] } = units[(index * 389 + 71) % units.length] ?? {}
    return { begun: sample.begun, story: inOrder(...stepsOf(sample, setting, id, owners[0] ?? "")) }
  })
  return numbered(setting, "release", "F", stories)
}
