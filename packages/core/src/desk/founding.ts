import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { defaultRulebook, Rulebook } from "../chapters.js"
import { decodeInput } from "../kernel/Input.js"
import { rulebookCase } from "../rulebook/Editions.js"
import { type Answer, notRecorded } from "./Answer.js"
import type { DeskService, Down } from "./Desk.js"

/** How a community begins: under which figures, and from which day. */
export interface Founding {
  /** The manual's figures and the library's where nothing is given. */
  readonly rulebook?: Rulebook
  /** May lie in the past, so that balances can be brought forward; default 2000-01-01. */
  readonly effectiveFrom?: string
}

/** Publishes the founding edition where a community has none yet; nothing happens where it has. */
export const found = (desk: DeskService, founding: Founding = {}): Effect.Effect<Answer | undefined, Down> =>
  Effect.gen(function* () {
    if ((yield* desk.editions).length > 0) return undefined
    const { rulebook = defaultRulebook, effectiveFrom = "2000-01-01" } = founding
    const sound = decodeInput(Schema.typeSchema(Rulebook), rulebook, "rulebook")
    if (!sound.ok) return notRecorded(sound.refusals)
    const answer = yield* desk.submit({
      chapter: "rulebook",
      caseId: rulebookCase,
      command: "publish",
      input: { effectiveFrom, rulebook: Schema.encodeSync(Rulebook)(sound.value) },
      meta: { commandId: "founding", by: "founding", role: "host" }
    })
    // Another process may have founded it meanwhile, otherwise than asked for here.
    return answer.ok || (yield* desk.editions).length === 0 ? answer : undefined
  })
