import type { Source } from "../manual/sources.js"
import { isEnteredAtOnce, type Turn } from "./Command.js"
import type { commonMessages } from "./messages.js"
import { guardsOf } from "./Refusal.js"

const guard = guardsOf<typeof commonMessages>()
type Entering = Pick<Turn<unknown, unknown>, "at" | "recordedAt">

/** That it is entered as it is counted: the books say what is there now, and not what was there then. */
export const countedNow = (clause: Source) =>
  guard(
    "counted-before-now",
    [clause, "library.late-entry"],
    (turn: Entering) => !isEnteredAtOnce(turn) && { at: turn.at },
    { by: "input", field: "meta.occurredAt" }
  )
