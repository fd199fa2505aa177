import { describe, expect, it } from "vitest"
import { type FollowUp, partsOf } from "./followUp.js"

const order = (name: string, more: Partial<FollowUp>): FollowUp => ({
  ...{ case: name, number: name, kind: "repair", department: "engineering", urgency: "ordinary" },
  ...{ status: "received", tracker: "S01", receivedOn: "2026-03-11", overdue: false },
  ...more
})
const names = (orders: ReadonlyArray<FollowUp>) => orders.map((each) => each.case)

describe("the day's follow-ups", () => {
  const parts = partsOf(
    [
      order("in time", { due: "2026-03-11T18:00" }),
      order("late", { due: "2026-03-11T09:00", overdue: true }),
      order("urgent and late", { due: "2026-03-11T09:30", overdue: true, urgency: "urgent" }),
      order("visit tomorrow", { status: "done", due: "2026-03-12T24:00" }),
      order("visit in two days", { status: "done", due: "2026-03-13T24:00" }),
      order("urgent visit in two days", { status: "done", due: "2026-03-13T24:00", urgency: "urgent" }),
      order("visited", { status: "visited" })
    ],
    "2026-03-11T10:00"
  )

  it("are parted by what is to be done, the urgent first", () => {
    expect(names(parts.call)).toEqual(["urgent visit in two days", "visit tomorrow"])
    expect(names(parts.callSoon)).toEqual(["visit in two days"])
    expect(names(parts.tell)).toEqual(["urgent and late", "late"])
    expect(names(parts.chase)).toEqual(["in time"])
    expect(names(parts.close)).toEqual(["visited"])
  })
})
