import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { defaultRulebook, Rulebook } from "../chapters.js"
import { formOf } from "../kernel/Form.js"

/** The figures the manual gives, each by the clause that gives it, as an embedder would write them. */
const manual: ReadonlyArray<readonly [clause: string, path: string, value: unknown]> = [
  ["prep.1", "shift.start", "08:15"],
  ["prep.1", "shift.end", "20:15"],
  ["prep.1", "shift.arriveEarlyMinutes", 15],
  ["handover.2.1", "shift.arriveEarlyMinutes", 15],
  ["prep.7", "duties.morningMeetingAt", "08:15"],
  ["prep.7", "duties.morningMeetingDays", [1, 2, 3, 4, 5]],
  ["work.6.6", "cards.feePerCard", "50.00"],
  ["work.6.6", "cards.readyAfterDays", 3],
  ["work.6.10", "release.moversLeaveBy", "B1"],
  ["work.6.12", "shift.mealMinutes", 20],
  ["work.6.13", "duties.complaintFollowUpAt", "15:30"],
  ["work.6.16", "general.settlementAt", "16:30"],
  ["work.6.17", "general.eveningReconciliation", "19:30"],
  ["work.6.17", "duties.stocktakeAt", "19:30"],
  ["work.6.18", "shift.forwardPhoneTo", "fire-control-centre"],
  ["weekly.1", "duties.departmentMeetingDay", 4],
  ["weekly.2", "duties.branchMeetingDay", 5],
  ["weekly.3", "duties.weeklyReportDay", 5],
  ["monthly.1", "duties.monthlyReportDay", 2],
  ["monthly.2", "duties.waterInvoiceDays", [3, 18]],
  ["monthly.3", "general.billsDay", 10],
  ["monthly.4", "duties.halfMonthMeetingDays", [1, 15]],
  ["monthly.5", "dunning.firstReminderDay", 16],
  ["monthly.5", "dunning.secondReminderDay", 21],
  ["monthly.6", "general.milkOrders", "day-before-the-last"],
  ["renovation.1.7", "renovation.photosPerWorker", 2],
  ["renovation.2.3", "renovation.ownerDeposit", "1000.00"],
  ["renovation.2.3", "renovation.contractorDeposit", "1000.00"],
  ["renovation.2.3", "renovation.wasteFeePerSquareMetre", "5.00"],
  ["renovation.2.3", "renovation.passFee", "5.00"],
  ["renovation.2.10", "renovation.refundWithinDays", 10],
  ["renovation.2.10", "renovation.passDeposit", "0.00"],
  ["renovation.2.11", "renovation.wetFloorHoldMonths", 3]
]

const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((held, name) => (held as Record<string, unknown>)[name], value)

const form = formOf(Rulebook)
const noteAt = (path: string) => {
  const [section, field] = path.split(".")
  return at(form, `properties.${section}.properties.${field}.x-figure`) as { sources: ReadonlyArray<string> }
}

describe("the rulebook's figures", () => {
  it.each(manual)("%s gives %s", (clause, path, value) => {
    expect(at(Schema.encodeSync(Rulebook)(defaultRulebook), path)).toEqual(value)
    expect(noteAt(path).sources).toContain(clause)
  })
})
