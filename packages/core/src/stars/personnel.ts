import type { Personnel } from "../kernel/personnel.js"
import { answer } from "./appeals.js"
import { attest, close, rescore } from "./month.js"
import { clerkOf } from "./period.js"
import { decide } from "./quarter.js"
import type { Stars } from "./state.js"

/** Whose scores a case holds, and who sees everyone's: those who score and decide (library.star-privacy). */
export const personnel: Personnel<Stars> = {
  whose: (_state, caseId) => clerkOf(caseId),
  rows: ["star", "star-month", "star-quarter", "attestation"],
  overseenBy: { attest, close, rescore, decide, answer }
}
