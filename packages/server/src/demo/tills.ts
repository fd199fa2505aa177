import { format, type Money, toYuanText, yuan } from "@qiantai/core"
import { type DeskId, daysAgo, desks, onDuty } from "./desks.js"
import { inOrder, numbered, type Setting, type StoryStep, step, type Thread } from "./Story.js"

/** Money as it was taken at a desk. */
interface Taking {
  readonly desk: DeskId
  readonly ago: number
  readonly time: string
  readonly item: string
  readonly yuan: number
  readonly method: "cash" | "wechat" | "alipay"
}

const what: ReadonlyArray<readonly [item: string, yuan: number]> = [
  ["materials", 80],
  ["materials", 35.5],
  ["copying", 4],
  ["materials", 120],
  ["copying", 12.5],
  ["materials", 68]
]
const hours: { readonly [D in DeskId]: ReadonlyArray<string> } = {
  A: ["09:25", "10:40", "13:55", "15:20"],
  B: ["10:15", "14:30"]
}

/** What came in after the settlement of the last evening, and lies sealed until the morning. */
const evening: Taking = { desk: "A", ago: 1, time: "18:30", item: "materials", yuan: 30, method: "cash" }

const takings: ReadonlyArray<Taking> = [
  ...daysAgo.flatMap((ago) =>
    desks.flatMap((desk) =>
      hours[desk].map((time, index): Taking => {
        const [item, amount] = what[(ago * 5 + index * 2 + (desk === "A" ? 0 : 3)) % what.length] ?? ["copying", 2]
        const method = (["cash", "wechat", "cash", "alipay"] as const)[(ago + index) % 4] ?? "cash"
        return { desk, ago, time, item, yuan: amount, method }
      })
    )
  ),
  evening
]

/** Receipts that other chapters of the sample make at a desk: meals delivered, an account topped up. */
const others: { readonly [D in DeskId]: ReadonlyArray<number> } = { A: [2, 1, 0], B: [1] }

/** How many receipts a desk made on a day: what the vouchers of the evening come to. */
export const receiptsOn = (desk: DeskId, ago: number): number =>
  takings.filter((taking) => taking.desk === desk && taking.ago === ago).length +
  others[desk].filter((day) => day === ago).length

const faces = [100, 50, 20, 10, 5, 1, 0.5, 0.1] as const

const piecesOf = (amount: Money) => {
  let left: number = amount
  return faces.flatMap((face) => {
    const pieces = Math.floor(left / (face * 100))
    left -= pieces * face * 100
    return pieces > 0 ? [{ value: String(face), pieces }] : []
  })
}

const float = 200

const cashIn = (desk: DeskId, ago: number) =>
  takings
    .filter((taking) => taking !== evening && taking.desk === desk && taking.ago === ago && taking.method === "cash")
    .reduce((sum, { yuan: amount }) => sum + amount, 0)

/** A day's settlement: counted, a difference explained and approved, submitted, and settled by finance but for today's. */
const settlement = (desk: DeskId, ago: number): ReadonlyArray<StoryStep> => {
  const who = onDuty(desk, ago)
  const short = desk === "A" && ago === 3 ? 5 : 0
  const counted = yuan(float + cashIn(desk, ago) - short)
  const sealed = yuan(cashIn(desk, ago) - short)
  return [
    step(ago, desk === "A" ? "16:22" : "16:26", who, "count", { pieces: piecesOf(counted) }),
    ...(short > 0
      ? [
          step(ago, "16:28", who, "explain", { cause: "change", reason: `找零时多找 ${format(yuan(short))}` }),
          step(ago, "16:31", "S04", "approve")
        ]
      : []),
    step(ago, "16:34", who, "submit"),
    ...(ago > 0 ? [step(ago, "17:10", "S06", "settle", { received: toYuanText(sealed) })] : [])
  ]
}

/** A desk's periods in their order: one a day, and one more for what came in on the last evening. */
const periods = (desk: DeskId): ReadonlyArray<Thread> => {
  const days = daysAgo.flatMap((ago) => [
    settlement(desk, ago),
    ...(evening.desk === desk && evening.ago === ago
      ? [[step(ago, "20:01", onDuty(desk, ago), "count", { pieces: piecesOf(yuan(float + evening.yuan)) })]]
      : [])
  ])
  const [first] = daysAgo
  return days.map((steps, index) => ({
    ...{ chapter: "cash", caseId: `${desk}-${index + 1}` },
    story: inOrder(
      ...(index === 0 && first !== undefined
        ? [step(first + 1, "09:00", "S06", "provideFloat", { amount: toYuanText(yuan(float)), from: "opening" })]
        : []),
      ...steps
    )
  }))
}

/** The tills of the sample community's desks: floats, receipts, counts, settlements. */
export const tills = (setting: Setting): ReadonlyArray<Thread> => [
  ...desks.flatMap(periods),
  ...numbered(
    setting,
    "takings",
    "T",
    takings.map(({ desk, ago, time, item, yuan: amount, method }, index) => ({
      begun: ago,
      story: inOrder(
        step(ago, time, onDuty(desk, ago), "take", {
          ...{ till: desk, method, unit: setting.units[(index * 211 + 7) % setting.units.length]?.id },
          lines: [{ item, amount: toYuanText(yuan(amount)) }]
        })
      )
    }))
  )
]
