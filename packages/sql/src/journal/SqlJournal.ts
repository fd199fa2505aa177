import {
  BadCursor,
  type Commit,
  JournalDown,
  type JournalService,
  type Outcome,
  type RecordRequest,
  rulebookStream
} from "@qiantai/core"
import { pageOf, placeOf } from "@qiantai/core/ports"
import * as Effect from "effect/Effect"
import { type Database, rows, type Work } from "../Database.js"
import { commitIn, continued, makeHistories } from "./histories.js"
import { balancesFrom, upsertsIn } from "./posting.js"
import { rowList } from "./rowList.js"
import { type Head, headOf, rulebookFor, type Stepped, stepOf } from "./step.js"

const down = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, JournalDown> =>
  Effect.mapError(effect, (cause) => new JournalDown({ cause }))

/** Streams whose commits are kept at hand. */
const streamsAtHand = 512

function* logAfter(community: number, position: number, limit: number): Work<ReadonlyArray<Commit>> {
  const found = yield* rows<{ readonly body: string }>(
    "SELECT body FROM qt_commits WHERE community = ? AND position > ? ORDER BY position LIMIT ?",
    ...[community, position, limit]
  )
  return found.map(commitIn)
}

/** The journal on a database; the commits of so many streams are kept at hand. */
export const makeSqlJournal = (database: Database, atHand = streamsAtHand): JournalService => {
  const histories = makeHistories(atHand)
  const step = stepOf(database.dialect, upsertsIn(database.dialect), histories)

  const outcomeOf = ({ outcome, read }: Stepped): Outcome => {
    for (const [community, stream, commits] of read) histories.keep(community, stream, commits)
    return outcome
  }
  const stepping = (request: RecordRequest, how: "record" | "check"): Effect.Effect<Outcome, JournalDown> =>
    Effect.suspend(() => {
      const work = () => step(request, how)
      return down(
        Effect.map(how === "record" ? database.write(work, request.community) : database.read(work), outcomeOf)
      )
    })

  /** Reads a community by the number it goes by; what was never heard of has nothing. */
  const reading = <A>(community: string, none: A, work: (head: Head) => Work<A>): Effect.Effect<A, JournalDown> =>
    down(
      database.read(function* () {
        const head = yield* headOf(community)
        return head === undefined ? none : yield* work(head)
      })
    )

  return {
    record: (request) => stepping(request, "record"),
    check: (request) => stepping(request, "check"),
    read: (community, stream) =>
      reading(community, [], function* (head) {
        if (stream !== rulebookStream) return yield* continued(head.id, stream, [])
        const rulebook = yield* rulebookFor(head, histories)
        histories.keep(head.id, stream, rulebook)
        return rulebook
      }),
    rows: (community, { where, order, limit, after }) => {
      const place = after === undefined ? undefined : placeOf(order, after)
      if (after !== undefined && place === undefined) return Effect.fail(new BadCursor({ order }))
      const query = { where, order, limit: limit + 1, ...(place !== undefined && { after: place }) }
      const found = reading(community, [], ({ id }) => rowList(id, query))
      return Effect.map(found, (read) => pageOf(order, limit, read))
    },
    balances: (community, prefix) => reading(community, [], ({ id }) => balancesFrom(id, prefix)),
    tail: (community, after, limit) => reading(community, [], ({ id }) => logAfter(id, after, limit))
  }
}
