import * as Effect from "effect/Effect"
import { addDays, dateOf, type LocalDate, localDateTimeAt } from "../kernel/LocalDate.js"
import { type PersonalClass, personalClasses } from "../kernel/Personal.js"
import type { BadCursor, JournalDown, JournalService } from "../ports/Journal.js"
import type { VaultDown, VaultService } from "../ports/Vault.js"
import type { General } from "../rulebook/general.js"

/** Streams looked at in one go. */
const atOnce = 200

/** What a purge goes by: the day, and the rulebook's time zone and retention of that day. */
export interface Purging {
  readonly community: string
  readonly today: LocalDate
  readonly general: Pick<General, "timeZone" | "retentionDays" | "personnelDays">
}

/**
 * Forgets personal values whose time is up: their case has ended, and nothing happened in it for longer than the
 * rulebook keeps their class (library.retention). Answers with how many values went.
 */
export const purged = (
  journal: JournalService,
  vault: VaultService,
  { community, today, general }: Purging
): Effect.Effect<number, JournalDown | VaultDown> => {
  /** A breach stands in the rows until conduct has decided on it; the case itself has ended all the same. */
  const isOpen = (stream: string) =>
    Effect.map(
      Effect.catchTag(
        journal.rows(community, { where: { stream, open: true }, order: "key", limit: 1_000 }),
        "BadCursor",
        (error: BadCursor) => Effect.die(error)
      ),
      ({ items }) => items.some(({ kind }) => kind !== "breach")
    )
  const lastDay = (stream: string) =>
    Effect.map(journal.read(community, stream), (commits) => {
      const last = commits.at(-1)?.recordedAt
      return last === undefined ? undefined : dateOf(localDateTimeAt(Date.parse(last), general.timeZone))
    })
  const isOver = (stream: string, until: LocalDate) =>
    Effect.gen(function* () {
      if (yield* isOpen(stream)) return false
      const last = yield* lastDay(stream)
      return last === undefined || last < until
    })

  const ofClass = (kept: PersonalClass) =>
    Effect.gen(function* () {
      const until = addDays(today, -(kept === "personnel" ? general.personnelDays : general.retentionDays[kept]))
      let gone = 0
      let after = ""
      for (;;) {
        const streams = yield* vault.held(community, { kept, before: `${addDays(until, 1)}T`, after, limit: atOnce })
        for (const stream of streams)
          if (yield* isOver(stream, until)) gone += yield* vault.purge(community, stream, kept)
        const last = streams.at(-1)
        if (last === undefined || streams.length < atOnce) return gone
        after = last
      }
    })

  return Effect.map(Effect.forEach(personalClasses, ofClass), (gone) => gone.reduce((sum, each) => sum + each, 0))
}
