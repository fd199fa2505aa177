import * as Schema from "effect/Schema"
import { commandsOf } from "../kernel/Command.js"
import { labelled, personal } from "../kernel/Fields.js"
import type { RenovationEvent } from "./events.js"
import type { RenovationFigures } from "./figures.js"
import { guard, type RenovationTurn, stage } from "./guards.js"
import { heldNow } from "./holds.js"
import { refundFrom } from "./refund.js"
import { passesOut, type Renovation, type Windows } from "./state.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()

/** Ends a renovation: deposits become refundable at once, less what was deducted. */
export const cancel = command({
  title: { zh: "取消装修", en: "Cancel" },
  sources: ["library.cancellation", "renovation.2.10"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: Schema.Struct({ reason: personal("note").pipe(labelled("原因", "Reason")) }),
  ready: [
    stage(["applied", "approved", "paid", "permitted", "awaiting-acceptance"], ["library.cancellation"]),
    guard(
      "passes-outstanding",
      ["renovation.2.10", "library.lost-pass"],
      ({ state }: RenovationTurn) => {
        const out = passesOut(state).map(({ serial }) => serial)
        return out.length > 0 && { passes: out }
      },
      { by: "command", command: "returnPass" }
    )
  ],
  effect: ({ state, input, figures, general, on, at }) => {
    const window = refundFrom(figures, general.calendar, on)
    const windows: Windows = Object.fromEntries(
      heldNow(state)
        .filter(({ id }) => state.windows[id] === undefined)
        .map(({ id }) => [id, window])
    )
    return [{ _tag: "Cancelled", reason: input.reason, windows, at }]
  }
})
