import { inOrder, numbered, type Setting, type StoryStep, step, type Thread } from "./Story.js"

/** An order as it was taken; most of today's were taken the day before, so that there are some at every hour. */
interface Sample {
  readonly begun: number
  readonly time: string
  readonly item: "water-18L" | "milk-250ml" | "meal"
  readonly quantity: number
  /** For which day, counted back from today, and at what time. */
  readonly promised: readonly [daysAgo: number, time: string]
  readonly after?: (setting: Setting) => ReadonlyArray<StoryStep>
}

const delivered = (daysAgo: number, time: string) =>
  step(daysAgo, time, "S01", "deliver", { till: "A", method: "wechat" })

const samples: ReadonlyArray<Sample> = [
  { begun: 2, time: "10:30", item: "meal", quantity: 2, promised: [2, "12:00"], after: () => [delivered(2, "11:50")] },
  { begun: 1, time: "10:10", item: "meal", quantity: 1, promised: [1, "12:00"], after: () => [delivered(1, "11:55")] },
  { begun: 1, time: "15:00", item: "water-18L", quantity: 2, promised: [0, "10:00"] },
  {
    ...{ begun: 1, time: "16:30", item: "water-18L", quantity: 1, promised: [1, "18:00"] },
    after: ({ day }) => [
      step(1, "17:40", "S01", "delay", { reason: "supplier", newOn: day(0), newAt: "11:00", told: true })
    ]
  },
  { begun: 1, time: "17:00", item: "milk-250ml", quantity: 4, promised: [0, "08:30"] },
  {
    ...{ begun: 1, time: "18:20", item: "meal", quantity: 3, promised: [0, "12:00"] },
    after: () => [delivered(0, "11:50")]
  },
  { begun: 1, time: "19:00", item: "meal", quantity: 1, promised: [0, "18:00"] },
  { begun: 0, time: "09:40", item: "water-18L", quantity: 3, promised: [0, "17:00"] },
  { begun: 0, time: "10:50", item: "meal", quantity: 2, promised: [0, "18:30"] }
]

/** The sample community's orders, a top-up at the desk that takes them, and next month's milk. */
export const services = (setting: Setting): ReadonlyArray<Thread> => {
  const { units, day } = setting
  const unitAt = (index: number) => units[(index * 307 + 59) % units.length]?.id ?? ""
  const orders = samples.map(({ begun, time, item, quantity, promised: [on, promisedAt], after }, index) => {
    const placed = { unit: unitAt(index), item, quantity, promisedOn: day(on), promisedAt }
    return { begun, story: inOrder(step(begun, time, "S01", "place", placed), ...(after?.(setting) ?? [])) }
  })
  const month = day(-31).slice(0, 7)
  const others = [
    inOrder(
      step(1, "11:20", "S02", "topUp", {
        ...{ till: "B", method: "wechat", unit: unitAt(20), account: "vehicle", amount: "200.00" }
      })
    ),
    inOrder(step(1, "14:40", "S01", "planMilk", { unit: unitAt(21), month, lines: [{ item: "milk-250ml", aDay: 2 }] }))
  ].map((story) => ({ begun: 1, story }))
  return numbered(setting, "services", "S", [...orders, ...others])
}
