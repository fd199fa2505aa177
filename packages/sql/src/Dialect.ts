/** How a column changes where its row stands already: to the new value, by adding it, or to the greater of the two. */
export type Change = "new" | "sum" | "greater"

/** Where databases differ. Everything else is written once. */
export interface Dialect {
  /** A text that is told apart, and ordered, by its code points. */
  readonly text: string
  /** A text of any length, which no key holds. */
  readonly long: string
  /** A whole number of 64 bits. */
  readonly integer: string
  /** Type and key of a column that numbers its rows itself. */
  readonly numbered: string
  /** Said after a table that is kept in the order of its key. */
  readonly byKey: string
  /** The condition of an index on some rows only, where the database has such indexes. */
  readonly only: (condition: string) => string
  /** Said after a query to keep its rows from others until the end of the transaction; nothing where it keeps all out. */
  readonly held: string
  /** The names of the tables that are there. */
  readonly tables: string
  /** A statement as the database would have it. */
  readonly said: (sql: string) => string
  /** Inserts a row, or nothing where one stands there by the same key. */
  readonly insertOnce: (table: string, key: string, ...columns: ReadonlyArray<string>) => string
  /** Inserts a row by its key columns and others, or changes the others of the one that stands there. */
  readonly upsert: (table: string, key: ReadonlyArray<string>, changes: { readonly [column: string]: Change }) => string
}

type Columns = ReadonlyArray<string>
type Changes = { readonly [column: string]: Change }

const inserted = (table: string, columns: Columns): string =>
  `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`

const excluded = {
  new: (_table: string, column: string) => `excluded.${column}`,
  sum: (table: string, column: string) => `${table}.${column} + excluded.${column}`,
  greater: (table: string, column: string) =>
    `CASE WHEN excluded.${column} > ${table}.${column} THEN excluded.${column} ELSE ${table}.${column} END`
} satisfies Record<Change, (table: string, column: string) => string>

/** What SQLite took over from PostgreSQL. */
const onConflict: Pick<Dialect, "only" | "insertOnce" | "upsert"> = {
  only: (condition) => ` WHERE ${condition}`,
  insertOnce: (table, key, ...columns) => `${inserted(table, [key, ...columns])} ON CONFLICT (${key}) DO NOTHING`,
  upsert: (table: string, key: Columns, changes: Changes) => {
    const sets = Object.entries(changes).map(([column, change]) => `${column} = ${excluded[change](table, column)}`)
    return (
      `${inserted(table, [...key, ...Object.keys(changes)])} ` +
      `ON CONFLICT (${key.join(", ")}) DO UPDATE SET ${sets.join(", ")}`
    )
  }
}

/** SQLite as it has been since upserts came (3.24). */
export const sqliteDialect: Dialect = {
  ...onConflict,
  text: "TEXT",
  long: "TEXT",
  integer: "INTEGER",
  numbered: "INTEGER PRIMARY KEY",
  byKey: "WITHOUT ROWID",
  held: "",
  tables: "SELECT name FROM sqlite_master WHERE type = 'table'",
  said: (sql) => sql
}

/** PostgreSQL, from 12 on. */
export const postgresDialect: Dialect = {
  ...onConflict,
  text: 'TEXT COLLATE "C"',
  long: "TEXT",
  integer: "BIGINT",
  numbered: "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
  byKey: "",
  held: " FOR UPDATE",
  tables: "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
  said: (sql) => {
    let place = 0
    return sql.replace(/\?/g, () => `$${++place}`)
  }
}

const duplicate = {
  new: (column: string) => `VALUES(${column})`,
  sum: (column: string) => `${column} + VALUES(${column})`,
  greater: (column: string) => `GREATEST(${column}, VALUES(${column}))`
} satisfies Record<Change, (column: string) => string>

/**
 * MariaDB and MySQL. A key holds texts up to so many characters that three of them fit in one. Their collation is binary
 * and pads nothing: names that differ in case, or in blanks at their end, stay apart.
 */
const mysqlWith = (collation: string): Dialect => ({
  text: `VARCHAR(250) CHARACTER SET utf8mb4 COLLATE ${collation}`,
  long: `LONGTEXT CHARACTER SET utf8mb4 COLLATE ${collation}`,
  integer: "BIGINT",
  numbered: "BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY",
  byKey: "",
  only: () => "",
  held: " FOR UPDATE",
  tables: "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()",
  said: (sql) => sql,
  insertOnce: (table, key, ...columns) =>
    `${inserted(table, [key, ...columns])} ON DUPLICATE KEY UPDATE ${key} = ${table}.${key}`,
  upsert: (table, key, changes) => {
    const sets = Object.entries(changes).map(([column, change]) => `${column} = ${duplicate[change](column)}`)
    return `${inserted(table, [...key, ...Object.keys(changes)])} ON DUPLICATE KEY UPDATE ${sets.join(", ")}`
  }
})

/** MariaDB, from 10.3 on. */
export const mariadbDialect = mysqlWith("utf8mb4_nopad_bin")

/** MySQL, from 8.0.17 on; it cannot be told to make an index only once, and says so where one is there. */
export const mysqlDialect: Dialect = {
  ...mysqlWith("utf8mb4_0900_bin"),
  said: (sql) => sql.replace("INDEX IF NOT EXISTS", "INDEX")
}
