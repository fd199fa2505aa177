import type { LocalDate, Unit } from "@qiantai/core"
import { bills } from "./bills.js"
import { cards } from "./cards.js"
import { conduct } from "./conduct.js"
import { deskDays } from "./deskDays.js"
import { dutyDays } from "./dutyDays.js"
import { goods } from "./goods.js"
import { lookUps } from "./lookUps.js"
import { releases } from "./releases.js"
import { renovations } from "./renovations.js"
import { repairs } from "./repairs.js"
import { type Setting, settingOf, type Thread } from "./Story.js"
import { services } from "./services.js"
import { stars } from "./stars.js"
import { tills } from "./tills.js"
import { visits } from "./visits.js"

/** What the sample community has of each chapter; each has chances of its own, so that one changes none of the others. */
const tellers: ReadonlyArray<(setting: Setting) => ReadonlyArray<Thread>> = [
  renovations,
  repairs,
  cards,
  services,
  visits,
  releases,
  lookUps,
  deskDays,
  tills,
  goods,
  dutyDays,
  bills,
  conduct,
  stars
]

/** Every case of the sample community. */
export const threadsOf = (today: LocalDate, units: ReadonlyArray<Unit>): ReadonlyArray<Thread> =>
  tellers.flatMap((tell, index) => tell(settingOf(today, units, 17 + index)))
