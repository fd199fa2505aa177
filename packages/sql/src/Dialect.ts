/** How a column changes where its row stands already: to the new value, by adding it, or to the greater of the two. */
export type Change = "new" | "sum" | "greater"

/** Where databases differ. Everything else is written once. */
export interface Dialect {
  /** A text that is told apart, and ordered, by its code points. */
  readonly text: string
  /** A whole number of 64 bits. */
  readonly integer: string
  /** Type and key of a column that numbers its rows itself. */
  readonly numbered: string
  /** Said after a table that is kept in the order of its key. */
  readonly byKey: string
  /** The condition of an index on some rows only, where the database has such indexes. */
  readonly only: (condition: string) => string
  /** Inserts a row by its key columns and others, or changes the others of the one that stands there. */
  readonly upsert: (table: string, key: ReadonlyArray<string>, changes: { readonly [column: string]: Change }) => string
}

const changed = {
  new: (_table: string, column: string) => `excluded.${column}`,
  sum: (table: string, column: string) => `${table}.${column} + excluded.${column}`,
  greater: (table: string, column: string) =>
    `CASE WHEN excluded.${column} > ${table}.${column} THEN excluded.${column} ELSE ${table}.${column} END`
} satisfies Record<Change, (table: string, column: string) => string>

/** SQLite as it has been since upserts came (3.24). */
export const sqliteDialect: Dialect = {
  text: "TEXT",
  integer: "INTEGER",
  numbered: "INTEGER PRIMARY KEY",
  byKey: "WITHOUT ROWID",
  only: (condition) => ` WHERE ${condition}`,
  upsert: (table, key, changes) => {
    const columns = [...key, ...Object.keys(changes)]
    const sets = Object.entries(changes).map(([column, change]) => `${column} = ${changed[change](table, column)}`)
    return (
      `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")}) ` +
      `ON CONFLICT (${key.join(", ")}) DO UPDATE SET ${sets.join(", ")}`
    )
  }
}
