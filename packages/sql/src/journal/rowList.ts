import type { RowFilter, RowQuery, StoredRow } from "@qiantai/core"
import type { SortKey } from "@qiantai/core/ports"
import { places, rows, type Value, type Work } from "../Database.js"

interface RowColumns {
  readonly kind: string
  readonly row_key: string
  readonly stream: string
  readonly position: number
  readonly status: string
  readonly is_open: number
  readonly unit: string | null
  readonly desk: string | null
  readonly who: string | null
  readonly on_day: string | null
  readonly due: string | null
  readonly due_for: string | null
  readonly body: string
}

const storedRow = (columns: RowColumns): StoredRow => {
  const { kind, row_key, stream, position, status, is_open, unit, desk, who, on_day, due, due_for, body } = columns
  return {
    kind,
    key: row_key,
    stream,
    position,
    status,
    open: is_open === 1,
    ...(unit !== null && { unit }),
    ...(desk !== null && { desk }),
    ...(who !== null && { who }),
    ...(on_day !== null && { on: on_day as NonNullable<StoredRow["on"]> }),
    ...(due !== null && { due: due as NonNullable<StoredRow["due"]> }),
    ...(due_for !== null && { dueFor: due_for }),
    data: JSON.parse(body) as StoredRow["data"]
  }
}

interface Condition {
  readonly sql: string
  readonly values: ReadonlyArray<Value>
}

const equal = (column: string, value: string | undefined): ReadonlyArray<Condition> =>
  value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }]

/** Whether a row is open stands in the text, so that an index on open rows is seen to apply. */
const conditionsOf = (community: number, where: RowFilter): ReadonlyArray<Condition> => [
  ...equal("kind", where.kind),
  ...equal("row_key", where.key),
  ...equal("stream", where.stream),
  ...equal("unit", where.unit),
  ...equal("who", where.who),
  ...equal("desk", where.desk),
  ...equal("status", where.status),
  ...(where.open === undefined ? [] : [{ sql: `is_open = ${where.open ? 1 : 0}`, values: [] }]),
  ...(where.dueBefore === undefined ? [] : [{ sql: "due < ?", values: [where.dueBefore] }]),
  ...(where.onFrom === undefined ? [] : [{ sql: "on_day >= ?", values: [where.onFrom] }]),
  ...(where.onUntil === undefined ? [] : [{ sql: "on_day <= ?", values: [where.onUntil] }]),
  ...(where.keys === undefined ? [] : [anyOf("row_key", where.keys)]),
  ...(where.hidden === undefined ? [] : [seen(where.hidden)]),
  ...(where.untold ?? []).map((each) => told(community, each))
]

const seen = ({ kinds, saveOf }: NonNullable<RowFilter["hidden"]>): Condition => {
  const [hidden, saved] = [anyOf("kind", kinds), anyOf("who", saveOf)]
  return { sql: `(NOT ${hidden.sql} OR ${saved.sql})`, values: [...hidden.values, ...saved.values] }
}

const told = (community: number, { kind, status, who }: NonNullable<RowFilter["untold"]>[number]): Condition => ({
  sql: "stream NOT IN (SELECT stream FROM qt_rows WHERE community = ? AND kind = ? AND status = ? AND who = ?)",
  values: [community, kind, status, who]
})

const anyOf = (column: string, values: ReadonlyArray<string>): Condition =>
  values.length === 0 ? { sql: "(0 = 1)", values } : { sql: `(${column} IN (${places(values)}))`, values }

const orders = {
  due: { by: ["due", "kind", "row_key"], way: "ASC", further: ">", needs: [{ sql: "due IS NOT NULL", values: [] }] },
  latest: { by: ["position", "kind", "row_key"], way: "DESC", further: "<", needs: [] },
  key: { by: ["kind", "row_key"], way: "ASC", further: ">", needs: [] }
} as const satisfies Record<RowQuery["order"], unknown>

/** A list from a place on; all of it where no limit is given. */
export interface RowListQuery extends Pick<RowQuery, "where" | "order"> {
  readonly after?: SortKey
  readonly limit?: number
}

/** Rows of a community in an order, from a place on. */
export function* rowList(community: number, query: RowListQuery): Work<ReadonlyArray<StoredRow>> {
  const { by, way, further, needs } = orders[query.order]
  const conditions: ReadonlyArray<Condition> = [
    { sql: "community = ?", values: [community] },
    ...conditionsOf(community, query.where),
    ...needs,
    ...(query.after === undefined
      ? []
      : [{ sql: `(${by.join(", ")}) ${further} (${places(by)})`, values: query.after }])
  ]
  const found = yield* rows<RowColumns>(
    "SELECT kind, row_key, stream, position, status, is_open, unit, desk, who, on_day, due, due_for, body FROM qt_rows " +
      `WHERE ${conditions.map(({ sql }) => sql).join(" AND ")} ` +
      `ORDER BY ${by.map((column) => `${column} ${way}`).join(", ")}${query.limit === undefined ? "" : " LIMIT ?"}`,
    ...conditions.flatMap(({ values }) => values),
    ...(query.limit === undefined ? [] : [query.limit])
  )
  return found.map(storedRow)
}
