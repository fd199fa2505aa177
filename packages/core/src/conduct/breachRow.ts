import type { StoredRow } from "../kernel/Books.js"
import { caseOf } from "../kernel/Commit.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import type { Facts } from "../kernel/Refusal.js"
import type { Source } from "../manual/sources.js"

/** What of a breach's row conduct goes by; one recorded before breaches had a day is not found. */
export interface BreachRow {
  readonly key: string
  readonly code: string
  readonly chapter: string
  readonly whose: string
  readonly on: LocalDate
  readonly sources: ReadonlyArray<Source>
  readonly facts: Facts
}

/** Reads a breach's row. */
export const breachOf = ({ key, status, who, on, stream, data }: StoredRow): ReadonlyArray<BreachRow> =>
  on === undefined
    ? []
    : [
        {
          ...{ key, code: status, chapter: caseOf(stream).kind, whose: who ?? "office", on },
          sources: data.sources as unknown as ReadonlyArray<Source>,
          facts: (data.facts ?? {}) as Facts
        }
      ]
