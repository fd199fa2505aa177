import * as Schema from "effect/Schema"
import { labelled } from "../kernel/Fields.js"
import type { NonEmpty } from "../kernel/Json.js"
import { addWorkingDays } from "../kernel/WorkCalendar.js"
import { withConsequences } from "./effects.js"
import type { ConductEvent } from "./events.js"
import { livesUntil } from "./figures.js"
import { faultForm, reasonText } from "./fines.js"
import {
  aFault,
  type ConductTurn,
  command,
  deciders,
  guard,
  heard,
  onRecord,
  rulesOn,
  standsAt,
  tooLongAgo
} from "./guards.js"
import { dayOf, othersThan } from "./sameAct.js"
import { anothersFault } from "./twoPersons.js"

const Reason = faultForm({ reason: reasonText.pipe(labelled("理由", "Reason")) })

/** A report that hung as long as a fault could have lived is let go. */
const stillInTime = tooLongAgo(({ state: { of, fault } }: ConductTurn) => (of === "fault" ? fault.on : undefined), {
  by: "command",
  command: "dismiss"
})

/** Confirms a fault once the person was heard: it takes effect the day that is recorded, and may be appealed from then on. */
export const confirm = command({
  title: { zh: "认定过失", en: "Confirm the fault" },
  sources: ["library.conduct-procedure", "library.conduct-points"],
  roles: deciders,
  kind: "asks",
  input: Reason,
  needs: onRecord,
  ready: [aFault, standsAt("notified", "explained"), heard, stillInTime, ...anothersFault("confirm")],
  effect: (step) => {
    const { figures, general, state, actor, recordedOn: from, input } = step
    const { on, class: grade } = state.fault
    const appealBy = addWorkingDays(from, figures.appealWithinWorkingDays, general.calendar)
    const until = livesUntil(rulesOn(step, on).figures, grade, from)
    const confirmed: ConductEvent = { _tag: "FaultConfirmed", by: actor, from, until, appealBy, ...input }
    return withConsequences(step, [confirmed], true) as NonEmpty<ConductEvent>
  }
})

/**
 * Lets a report go, at any time before it is confirmed: nobody needs to be heard for that. Where the person was not told
 * yet and something else is on record of the same act, that goes on; else the act is decided on (library.conduct-classes).
 */
export const dismiss = command({
  title: { zh: "不予认定", en: "Dismiss" },
  sources: ["library.conduct-procedure"],
  roles: deciders,
  kind: "asks",
  input: Reason,
  needs: ({ state }) => dayOf(state.fault),
  ready: [aFault, standsAt("reported", "notified", "explained"), ...anothersFault("dismiss")],
  effect: (step) => {
    const [same] = othersThan(step)
    const isDouble = same !== undefined && step.state.fault.status === "reported"
    return [{ _tag: "FaultDismissed", by: step.actor, ...step.input, ...(isDouble && { sameAs: same.record }) }]
  }
})

/** Makes a fault final once the time to appeal has passed without one. */
export const becomeFinal = command({
  title: { zh: "过失定案", en: "The fault is final" },
  sources: ["library.conduct-procedure"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    aFault,
    standsAt("confirmed"),
    guard(
      "may-still-appeal",
      ["library.conduct-procedure"],
      ({ state: { fault }, on }: ConductTurn) =>
        fault.status === "confirmed" && fault.appealBy !== undefined && on <= fault.appealBy && { by: fault.appealBy }
    )
  ],
  effect: () => [{ _tag: "FaultFinal" }]
})
