import { commandsOf, type Turn } from "../kernel/Command.js"
import { guardsOf } from "../kernel/Refusal.js"
import type { PrivacyEvent } from "./events.js"
import type { PrivacyFigures } from "./figures.js"
import type { messages } from "./messages.js"
import type { LookUps } from "./state.js"

export type PrivacyTurn = Turn<PrivacyFigures, LookUps>

/** Makes this chapter's commands. */
export const command = commandsOf<PrivacyFigures, LookUps, PrivacyEvent>()

/** Makes this chapter's guards; codes and facts are those of its messages. */
export const guard = guardsOf<typeof messages>()
