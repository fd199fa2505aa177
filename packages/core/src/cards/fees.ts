import type { NonEmpty } from "../kernel/Json.js"
import { addDays, type LocalDate } from "../kernel/LocalDate.js"
import type { Money } from "../kernel/Money.js"
import { addWorkingDays, type WorkCalendar } from "../kernel/WorkCalendar.js"
import type { Source } from "../manual/sources.js"
import type { CardFigures } from "./figures.js"
import type { Kind } from "./state.js"

/** What one card of a kind costs; null where the community does not offer it (work.6.6, job.5.8). */
export const feeOf = ({ feePerCard, busFee, parkingFee }: CardFigures, kind: Kind): Money | null =>
  ({ resident: feePerCard, access: feePerCard, bus: busFee, parking: parkingFee })[kind]

/** Whether a kind's fee is the manual's cost fee for a card (工本费); bus and parking are paid for by the rulebook. */
export const isCostFee = (kind: Kind): boolean => kind === "resident" || kind === "access"

/** The sources of a kind's fee. */
export const feeSources = (kind: Kind): NonEmpty<Source> =>
  isCostFee(kind) ? ["work.6.6"] : ["job.5.8", "library.bus-and-parking"]

/** The first day on which cards paid for on a day are handed over (work.6.6). */
export const readyOn = (
  { readyAfterDays, readyDays }: CardFigures,
  calendar: WorkCalendar,
  paidOn: LocalDate
): LocalDate =>
  readyDays === "working" ? addWorkingDays(paidOn, readyAfterDays, calendar) : addDays(paidOn, readyAfterDays)
