import { type LocalDate, localDate } from "./LocalDate.js"

/** The day that a case of a day is named after ("2026-03-11", "2026-03-11-A"); undefined where it is named otherwise. */
export const dayOf = (caseId: string): LocalDate | undefined =>
  caseId.length === 10 || caseId.charAt(10) === "-" ? localDate(caseId.slice(0, 10)) : undefined
