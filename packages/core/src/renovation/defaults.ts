import { yuan } from "../kernel/Money.js"
import type { RenovationFigures } from "./figures.js"

/** The manual's figures for renovations; those it does not give are the library's, marked so in the rulebook. */
export const renovationDefaults: RenovationFigures = {
  ownerDeposit: yuan(1000),
  contractorDeposit: yuan(1000),
  depositCap: null,
  wasteFeePerSquareMetre: yuan(5),
  wasteArea: "built-to-the-hundredth",
  passFee: yuan(5),
  passFeePayer: "owner",
  passDeposit: yuan(0),
  passFeeReturned: false,
  refundWithinDays: 10,
  refundDays: "calendar",
  wetFloorHoldMonths: 3,
  wetFloorHoldCovers: "both",
  ownerDocuments: true,
  photosPerWorker: 2,
  permitMonths: 3,
  extensionMonths: 1,
  extensionNoticeDays: 3,
  waterTestHours: 24,
  violationTariff: {
    "outside-hours": yuan(100),
    noise: yuan(200),
    "public-floor-unprotected": yuan(300),
    "fire-equipment-moved": yuan(300),
    "debris-in-drains": yuan(500),
    "no-permit-posted": yuan(100),
    restoration: null
  }
}
