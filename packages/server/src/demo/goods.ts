import { daysAgo, deskDaysAgo, onDuty } from "./desks.js"
import { inOrder, type Setting, step, type Thread } from "./Story.js"

/** What desk A has of each good when it is counted on an evening. */
const countedOn = (ago: number) => ({ water: ago > 1 ? 40 : 50, milk: ago > 1 ? 60 : 59 })

/** The stock of the sample community's desk A: a first delivery, the evenings' stocktakes, and two purchases. */
export const goods = ({ day }: Setting): ReadonlyArray<Thread> => [
  ...daysAgo
    .filter((ago) => ago > 0)
    .map((ago) => {
      const who = onDuty("A", ago)
      const { water, milk } = countedOn(ago)
      const lines = [
        { item: "water-18L", pieces: water },
        { item: "milk-250ml", pieces: milk }
      ]
      return {
        ...{ chapter: "stock", caseId: `${day(ago)}-A` },
        story: inOrder(
          ...(ago === deskDaysAgo
            ? [
                step(ago, "08:40", who, "receive", {
                  ...{ from: "supplier" },
                  lines: [
                    { item: "water-18L", pieces: 40 },
                    { item: "milk-250ml", pieces: 60 }
                  ]
                })
              ]
            : []),
          step(ago, "19:30", who, "stocktake", { lines }),
          ...(ago === 1
            ? [
                step(ago, "19:34", who, "explain", { cause: "spoiled", reason: "一盒鲜奶胀包，已下架" }),
                step(ago, "19:38", onDuty("B", ago), "approve")
              ]
            : [])
        )
      }
    }),
  {
    ...{ chapter: "stock", caseId: `G-${day(2).slice(0, 4)}-0001` },
    story: inOrder(
      step(2, "10:00", "S01", "requestPurchase", { desk: "A", lines: [{ item: "water-18L", pieces: 20 }] }),
      step(1, "09:10", "S04", "approvePurchase"),
      step(1, "15:00", "S03", "receivePurchase", { lines: [{ item: "water-18L", pieces: 10 }] })
    )
  },
  {
    ...{ chapter: "stock", caseId: `G-${day(2).slice(0, 4)}-0002` },
    story: inOrder(
      step(1, "16:50", "S03", "requestPurchase", { desk: "A", lines: [{ item: "milk-250ml", pieces: 48 }] })
    )
  }
]
