import type { SqlError } from "@effect/sql/SqlError"
import { type Directory, type DirectoryStore, type Journal, JournalDown, type Vault } from "@qiantai/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { type Database, rows } from "../Database.js"
import { upsertsIn } from "../journal/posting.js"
import { headOf } from "../journal/step.js"
import { StoreUnusable } from "../StoreUnusable.js"
import { exported, imported } from "./carrying.js"
import { rebuilt } from "./rebuilding.js"
import { type Anchor, type Verdict, verified } from "./verifying.js"

/** What whoever answers for a store does with it, beside the desks. A community that is not there is nothing. */
export interface UpkeepService {
  /** The communities of the store, in order. */
  readonly communities: Effect.Effect<ReadonlyArray<string>, JournalDown>
  /** The last commit's place and its link, to be noted elsewhere as an anchor: on a daily report, say. */
  readonly head: (community: string) => Effect.Effect<Anchor | undefined, JournalDown>
  /** Whether nothing recorded was changed, removed, added or swapped since; anchors are links noted elsewhere. */
  readonly verify: (
    community: string,
    anchors?: ReadonlyArray<Anchor>
  ) => Effect.Effect<Verdict | undefined, JournalDown>
  /** Makes rows, postings, balances and series anew from the commits. */
  readonly rebuild: (community: string) => Effect.Effect<void, JournalDown>
  /**
   * Gives a community as lines of JSON, one at a time, to be kept or taken to another store with the same vault key;
   * answers with their number.
   */
  readonly exported: (community: string, give: (line: string) => void) => Effect.Effect<number | undefined, JournalDown>
  /**
   * Takes such lines in, all or none; answers with the community's name. They are asked for more than once, each time
   * from the first: an array has them, and so has a file that is read anew.
   */
  readonly imported: (lines: Iterable<string>) => Effect.Effect<string, JournalDown | StoreUnusable>
}

export class Upkeep extends Context.Tag("@qiantai/sql/Upkeep")<Upkeep, UpkeepService>() {}

/** What a store provides: the ports, and its own upkeep. */
export type Ports = Journal | Vault | Directory | DirectoryStore | Upkeep

const down = <A>(effect: Effect.Effect<A, SqlError>): Effect.Effect<A, JournalDown> =>
  Effect.mapError(effect, (cause) => new JournalDown({ cause }))

/** The upkeep of a database. */
export const makeUpkeep = ({ dialect, read, write }: Database): UpkeepService => {
  const upserts = upsertsIn(dialect)
  return {
    communities: down(
      read(function* () {
        const found = yield* rows<{ readonly community: string }>("SELECT community FROM qt_heads ORDER BY community")
        return found.map(({ community }) => community)
      })
    ),
    head: (community) =>
      down(
        read(function* () {
          const head = yield* headOf(community)
          return head && { position: head.position, link: head.link }
        })
      ),
    verify: (community, anchors = []) =>
      down(
        read(function* () {
          const head = yield* headOf(community)
          return head === undefined ? undefined : yield* verified(community, head, anchors)
        })
      ),
    rebuild: (community) =>
      down(
        write(function* () {
          // Whoever writes to the community waits until its books are whole again.
          const head = yield* headOf(community, dialect.held)
          if (head !== undefined) yield* rebuilt(head.id, upserts)
        }, community)
      ),
    exported: (community, give) => down(read(() => exported(community, give))),
    imported: (lines) =>
      down(write(() => imported(lines, upserts))).pipe(
        Effect.catchAllDefect((defect) => (defect instanceof StoreUnusable ? Effect.fail(defect) : Effect.die(defect)))
      )
  }
}
