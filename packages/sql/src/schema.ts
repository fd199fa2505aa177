import type { Dialect } from "./Dialect.js"

/** Counts up with every change of the tables. A store of a later version is refused. */
export const schemaVersion = 3

/**
 * The tables, each statement harmless where it was run before. Keys lead with the community, so that a database can be
 * divided by it. A stream goes by the position of its first commit.
 */
export const schema = ({ text, long, integer, numbered, byKey, only }: Dialect): ReadonlyArray<string> => [
  `CREATE TABLE IF NOT EXISTS qt_store (
    one ${integer} NOT NULL PRIMARY KEY CHECK (one = 1),
    version ${integer} NOT NULL,
    vault_mark ${text} NOT NULL
  )`,

  `CREATE TABLE IF NOT EXISTS qt_heads (
    id ${numbered},
    community ${text} NOT NULL UNIQUE,
    position ${integer} NOT NULL,
    rulebook ${integer} NOT NULL,
    digest_key ${text} NOT NULL,
    link ${text} NOT NULL
  )`,
  `CREATE TABLE IF NOT EXISTS qt_streams (
    community ${integer} NOT NULL,
    name ${text} NOT NULL,
    stream ${integer} NOT NULL,
    PRIMARY KEY (community, name)
  ) ${byKey}`,
  `CREATE TABLE IF NOT EXISTS qt_commits (
    community ${integer} NOT NULL,
    position ${integer} NOT NULL,
    stream ${integer} NOT NULL,
    sequence ${integer} NOT NULL,
    command_id ${text} NOT NULL,
    digest ${text} NOT NULL,
    body ${long} NOT NULL,
    link ${text} NOT NULL,
    PRIMARY KEY (community, position)
  )`,
  "CREATE UNIQUE INDEX IF NOT EXISTS qt_commits_stream ON qt_commits (community, stream, sequence)",
  "CREATE UNIQUE INDEX IF NOT EXISTS qt_commits_command ON qt_commits (community, command_id)",

  `CREATE TABLE IF NOT EXISTS qt_rows (
    community ${integer} NOT NULL,
    kind ${text} NOT NULL,
    row_key ${text} NOT NULL,
    stream ${text} NOT NULL,
    position ${integer} NOT NULL,
    status ${text} NOT NULL,
    is_open ${integer} NOT NULL,
    unit ${text},
    desk ${text},
    who ${text},
    on_day ${text},
    due ${text},
    due_for ${text},
    body ${long} NOT NULL,
    PRIMARY KEY (community, kind, row_key)
  )`,
  `CREATE INDEX IF NOT EXISTS qt_rows_due ON qt_rows (community, due, kind, row_key)${only("is_open = 1 AND due IS NOT NULL")}`,
  "CREATE INDEX IF NOT EXISTS qt_rows_latest ON qt_rows (community, kind, position, row_key)",
  `CREATE INDEX IF NOT EXISTS qt_rows_unit ON qt_rows (community, unit, kind, row_key)${only("unit IS NOT NULL")}`,
  `CREATE INDEX IF NOT EXISTS qt_rows_day ON qt_rows (community, kind, on_day, row_key)${only("on_day IS NOT NULL")}`,
  "CREATE INDEX IF NOT EXISTS qt_rows_stream ON qt_rows (community, stream, kind, row_key)",

  `CREATE TABLE IF NOT EXISTS qt_postings (
    community ${integer} NOT NULL,
    position ${integer} NOT NULL,
    line ${integer} NOT NULL,
    account ${text} NOT NULL,
    commodity ${text} NOT NULL,
    amount ${integer} NOT NULL,
    PRIMARY KEY (community, position, line)
  ) ${byKey}`,
  `CREATE TABLE IF NOT EXISTS qt_balances (
    community ${integer} NOT NULL,
    account ${text} NOT NULL,
    commodity ${text} NOT NULL,
    amount ${integer} NOT NULL,
    PRIMARY KEY (community, account, commodity)
  ) ${byKey}`,
  `CREATE TABLE IF NOT EXISTS qt_series (
    community ${integer} NOT NULL,
    series ${text} NOT NULL,
    drawn ${integer} NOT NULL,
    PRIMARY KEY (community, series)
  ) ${byKey}`,

  `CREATE TABLE IF NOT EXISTS qt_vault (
    community ${text} NOT NULL,
    ref ${text} NOT NULL,
    kept ${text} NOT NULL,
    stream ${text} NOT NULL,
    put_at ${text} NOT NULL,
    masked ${integer} NOT NULL,
    purged_at ${text},
    sealed ${long},
    PRIMARY KEY (community, ref)
  )`,
  "CREATE INDEX IF NOT EXISTS qt_vault_kept ON qt_vault (community, kept, stream)",
  `CREATE TABLE IF NOT EXISTS qt_vault_reads (
    id ${numbered},
    community ${text} NOT NULL,
    ref ${text} NOT NULL,
    reader ${text} NOT NULL,
    purpose ${text} NOT NULL,
    read_at ${text} NOT NULL
  )`,

  `CREATE TABLE IF NOT EXISTS qt_units (
    community ${text} NOT NULL,
    unit ${text} NOT NULL,
    building ${text} NOT NULL,
    floor ${text} NOT NULL,
    number ${text} NOT NULL,
    area_hundredths ${integer} NOT NULL,
    PRIMARY KEY (community, unit)
  )`,
  `CREATE TABLE IF NOT EXISTS qt_people (
    community ${text} NOT NULL,
    person ${text} NOT NULL,
    name ${text} NOT NULL,
    phone ${text},
    PRIMARY KEY (community, person)
  )`,
  `CREATE TABLE IF NOT EXISTS qt_unit_people (
    community ${text} NOT NULL,
    unit ${text} NOT NULL,
    person ${text} NOT NULL,
    tie ${text} NOT NULL,
    place ${integer} NOT NULL,
    PRIMARY KEY (community, unit, tie, place)
  )`,
  `CREATE TABLE IF NOT EXISTS qt_staff (
    community ${text} NOT NULL,
    staff ${text} NOT NULL,
    roles ${long} NOT NULL,
    entered ${text} NOT NULL,
    PRIMARY KEY (community, staff)
  )`
]
