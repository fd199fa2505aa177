import type { Counting } from "./grades.js"

/**
 * What each recorded breach counts as unless the rulebook says otherwise, by its chapter and code; a breach that is not
 * listed goes by its clause.
 */
export const breachClasses: { readonly [codeOrClause: string]: Counting } = {
  "renovation.refund-late": "general",
  "repairs.resident-not-told": "minor",
  "repairs.return-visit-missed": "general",
  "repairs.entered-late": "minor",
  "repairs.not-handed-over": "minor",
  "gate.slipped-in": "general",
  "gate.let-in-against-the-rules": "general",
  "gate.night-sheet-late": "minor",
  "gate.night-sheet-unread": "minor",
  "release.items-differ": "general",
  "services.promise-passed": "minor",
  "services.resident-not-told": "minor",
  "services.milk-plan-late": "minor",
  // What the roster plans beyond the law's hours is the employer's doing.
  "shift.beyond-daily-hours": "none",
  "shift.beyond-weekly-hours": "none",
  "shift.beyond-monthly-overtime": "none",
  // The earlier of the two thresholds of arrival: at work on time, though not a quarter of an hour before it.
  "shift.not-early-enough": "none",
  "shift.late": "minor",
  "shift.did-not-come": "general",
  "shift.preparation-unmet": "minor",
  "shift.handover-not-signed": "minor",
  "shift.no-substitute": "general",
  "shift.left-while-standing-in": "general",
  "shift.meal-outside-its-slot": "minor",
  "shift.meal-too-long": "minor",
  "shift.away-too-long": "minor",
  "shift.post-found-empty": "general",
  "shift.other-site-opened": "general",
  "shift.computer-used-without-approval": "general",
  "shift.log-not-attested": "minor",
  // What a handover leaves for later is followed up, and no breach is recorded of it.
  "shift.takings-not-settled": "none",
  "shift.vouchers-not-in-order": "none",
  "shift.entries-missing": "none",
  "shift.records-not-compared": "none",
  "shift.stock-not-counted": "none",
  "shift.documents-not-handed-over": "none",
  "shift.cases-not-listed": "none",
  "shift.not-told-in-person": "general",
  "shift.back-office-not-told": "minor",
  "shift.phone-not-forwarded": "minor",
  "shift.left-before-the-end": "general",
  "shift.take-over-incomplete": "general",
  "shift.sealed-takings-not-counted": "general",
  "shift.not-handed-over": "general",
  "duties.desk-left-uncovered": "general",
  "duties.duty-late": "none",
  "duties.duty-missed": "minor",
  "dunning.handed-out-late": "minor",
  "dunning.reminder-missed": "minor",
  "conduct.notified-late": "minor",
  "conduct.appeal-unanswered": "general",
  "stars.appeal-answered-late": "general"
}
