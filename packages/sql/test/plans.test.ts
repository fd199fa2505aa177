import type { RowQuery } from "@qiantai/core"
import { placeOf } from "@qiantai/core/ports"
import Sqlite from "better-sqlite3"
import { describe, expect, it } from "vitest"
import { sqliteDialect } from "../src/Dialect.js"
import { rowList } from "../src/journal/rowList.js"
import { schema } from "../src/schema.js"

const db = new Sqlite(":memory:")
for (const statement of schema(sqliteDialect)) db.exec(statement)

/** How SQLite would find the rows, in its own words. */
const planOf = (query: Pick<RowQuery, "where" | "order" | "after">): string => {
  const after = query.after === undefined ? undefined : placeOf(query.order, query.after)
  const asked = rowList(1, { ...query, limit: 50, ...(after !== undefined && { after }) } as never).next().value
  if (asked === undefined || !("sql" in asked)) throw new Error("nothing was asked")
  const steps = db.prepare(`EXPLAIN QUERY PLAN ${asked.sql}`).all(...asked.values) as ReadonlyArray<{ detail: string }>
  return steps.map(({ detail }) => detail).join("; ")
}

const cursor = (...place: ReadonlyArray<unknown>) => encodeURIComponent(JSON.stringify(place))
const now = "2026-03-11T09:00" as NonNullable<RowQuery["where"]["dueBefore"]>

describe("a list of rows is read from an index in its order, without sorting it whole:", () => {
  const lists: { readonly [what: string]: readonly [Pick<RowQuery, "where" | "order" | "after">, index: string] } = {
    "what is due": [{ where: { open: true, dueBefore: now }, order: "due" }, "qt_rows_due"],
    "what is due, going on": [
      { where: { open: true, dueBefore: now }, order: "due", after: cursor("due", "2026-03-11T08:00", "pass", "12") },
      "qt_rows_due"
    ],
    "what is due of a kind": [{ where: { open: true, kind: "renovation" }, order: "due" }, "qt_rows_due"],
    "the latest of a kind": [{ where: { kind: "renovation" }, order: "latest" }, "qt_rows_latest"],
    "the latest of a kind, going on": [
      { where: { kind: "renovation" }, order: "latest", after: cursor("latest", 12, "renovation", "R-1") },
      "qt_rows_latest"
    ],
    "a kind by key": [{ where: { kind: "renovation" }, order: "key" }, "autoindex_qt_rows_1"],
    "a unit's of a kind": [{ where: { kind: "renovation", unit: "3-1201", open: true }, order: "key" }, "qt_rows_unit"],
    "a unit's": [{ where: { unit: "3-1201" }, order: "key" }, "qt_rows_unit"]
  }
  for (const [what, [query, index]] of Object.entries(lists))
    it(what, () => {
      const plan = planOf(query)
      expect(plan).toContain(index)
      expect(plan).toContain("SEARCH")
      expect(plan).not.toContain("TEMP B-TREE FOR ORDER BY")
    })

  it("one row by its kind and key", () =>
    expect(planOf({ where: { kind: "permit", key: "0012" }, order: "key" })).toContain(
      "autoindex_qt_rows_1 (community=? AND kind=? AND row_key=?)"
    ))

  it("a case's by its stream", () =>
    expect(planOf({ where: { stream: "renovation/R-1" }, order: "key" })).toContain("qt_rows_stream"))
})
