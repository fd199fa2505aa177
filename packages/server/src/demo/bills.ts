import { addDays, addMonths, type LocalDate } from "@qiantai/core"
import { inOrder, numbered, type Setting, step, type Thread } from "./Story.js"

const amounts = ["286.40", "312.00", "198.75", "455.20"] as const

/** Bills of the sample community: supplied by the billing system, handed out, one of them paid. */
export const bills = (setting: Setting): ReadonlyArray<Thread> => {
  const { units, day } = setting
  const month = `${day(6).slice(0, 7)}-01` as LocalDate
  const [from, until] = [addMonths(month, -1), addDays(month, -1)]
  const stories = amounts.map((amount, index) => ({
    begun: 6,
    story: inOrder(
      step(6, "09:05", "billing", "supply", {
        ...{ number: `FY${from.slice(0, 7).replace("-", "")}-${String(index + 1).padStart(4, "0")}` },
        ...{ unit: units[(index * 397 + 83) % units.length]?.id, amount, from, until }
      }),
      step(5, "10:20", index % 2 === 0 ? "S01" : "S02", "handOut"),
      ...(index === 1 ? [step(2, "09:30", "billing", "pay", { amount })] : [])
    )
  }))
  return numbered(setting, "dunning", "B", stories)
}
