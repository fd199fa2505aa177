import type { Personnel } from "../kernel/personnel.js"
import { decide } from "./appeal.js"
import { confirm, dismiss } from "./decision.js"
import { notify, refuseToSign } from "./hearing.js"
import { decline, grant, setAgainst } from "./merit.js"
import { putAside, takeUp } from "./opening.js"
import { noteReview } from "./review.js"
import { type ConductCase, untold } from "./state.js"

/** Whose record a case belongs to, and who sees everyone's: those who may act on it (library.conduct-access). */
export const personnel: Personnel<ConductCase> = {
  whose: ({ of, fault, merit, aside }) => (of === "none" ? undefined : { fault, merit, aside }[of].who),
  rows: ["fault", "merit", "conduct-change", "breach-decision", "breach"],
  untold,
  overseenBy: {
    ...{ takeUp, putAside, notify, refuseToSign, confirm, dismiss, decide, noteReview },
    ...{ grant, decline, setAgainst }
  }
}
