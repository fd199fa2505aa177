import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { defaultRulebook, Rulebook } from "./chapters.js"
import type { DeskService, Down } from "./Desk.js"
import type { Answer } from "./desk/Answer.js"
import { rulebookCase } from "./rulebook/Editions.js"

/** How a community begins: under which figures, and from which day. */
export interface Founding {
  /** The manual's figures and the library's where nothing is given. */
  readonly rulebook?: Rulebook
  /** May lie in the past, so that balances can be brought forward; default 2000-01-01. */
  readonly effectiveFrom?: string
}

/** Publishes the founding edition where a community has none yet; nothing happens where it has. */
export const found = (desk: DeskService, founding: Founding = {}): Effect.Effect<Answer | undefined, Down> =>
  Effect.flatMap(desk.editions, (editions) =>
    editions.length > 0
      ? Effect.succeed(undefined)
      : desk.submit({
          chapter: "rulebook",
          caseId: rulebookCase,
          command: "publish",
          input: {
            effectiveFrom: founding.effectiveFrom ?? "2000-01-01",
            rulebook: Schema.encodeSync(Rulebook)(founding.rulebook ?? defaultRulebook)
          },
          meta: { commandId: "founding", by: "founding", role: "host" }
        })
  )
