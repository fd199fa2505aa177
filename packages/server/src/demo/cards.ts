import { printedNumber, type Recorded } from "@qiantai/core"
import { inventedName } from "./names.js"
import { numbered, type Setting, type Story, type StoryStep, step, type Thread } from "./Story.js"

/** Cards as they were ordered, paid for and handed over. */
interface Sample {
  readonly begun: number
  readonly time: string
  readonly kind: "resident" | "access"
  readonly count: number
  readonly tenant?: true
  /** Days before today on which it was paid, and on which the cards were handed over. */
  readonly paid?: number
  readonly method?: "cash" | "wechat"
  readonly collected?: number
  readonly after?: (numbers: ReadonlyArray<number>) => ReadonlyArray<StoryStep>
}

const samples: ReadonlyArray<Sample> = [
  { ...{ begun: 40, time: "09:30", kind: "access", count: 2 }, paid: 40, collected: 36 },
  {
    ...{ begun: 28, time: "14:10", kind: "access", count: 1, paid: 28, method: "cash", collected: 25 },
    after: (numbers) => [step(6, "18:20", "S02", "reportLost", { numbers })]
  },
  {
    ...{ begun: 21, time: "10:20", kind: "resident", count: 3, paid: 21, collected: 17 },
    after: ([first]) => [step(1, "11:10", "S01", "replace", { numbers: [first], formSigned: true })]
  },
  { begun: 8, time: "16:00", kind: "access", count: 1, tenant: true, paid: 7 },
  { begun: 5, time: "11:45", kind: "resident", count: 2, paid: 5, method: "cash" },
  { begun: 3, time: "15:05", kind: "access", count: 4, paid: 3 },
  { begun: 1, time: "10:40", kind: "access", count: 1, paid: 1 },
  { begun: 1, time: "17:20", kind: "resident", count: 1 },
  { begun: 0, time: "09:00", kind: "access", count: 2 }
]

const eventOf = ({ events }: Recorded, tag: string) => events.find(({ _tag }) => _tag === tag)

function* told(sample: Sample, { unit, owner, holder }: { unit: string; owner: string; holder: string }): Story {
  const { begun, time, kind, count, tenant, paid, method = "wechat", collected, after } = sample
  yield step(begun, time, "S01", "apply", {
    ...{ unit, kind, count, holder, formSigned: true, applicant: tenant ? `${unit}.tenant` : owner },
    ...(tenant && { ownerAuthority: true })
  })
  if (paid === undefined) return
  const payment = yield step(paid, "17:30", "S06", "pay", { till: "finance", method })
  if (collected === undefined) return
  const paper = eventOf(payment, "Paid")?.receipt as { readonly number: number } | undefined
  const receipt = printedNumber(paper?.number ?? 0)
  const handed = yield step(collected, "18:00", "S01", "collect", { receipt, collector: holder })
  const numbers = (eventOf(handed, "Collected")?.numbers ?? []) as ReadonlyArray<number>
  yield* after?.(numbers) ?? []
}

/** The sample community's cards: ordered, paid, ready, handed over, lost and replaced. */
export const cards = (setting: Setting): ReadonlyArray<Thread> => {
  const { units, chance } = setting
  const stories = samples.map((sample, index) => {
    const { id = "", owners = [] } = units[(index * 271 + 13) % units.length] ?? {}
    const story = told(sample, { unit: id, owner: owners[0] ?? "", holder: inventedName(chance) })
    return { begun: sample.begun, story }
  })
  return numbered(setting, "cards", "K", stories)
}
