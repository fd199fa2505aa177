import Sqlite from "better-sqlite3"
import { type Kind, onSqlite } from "../stores.js"

/** How long the mistaken store leaves what it has acknowledged uncommitted, unless more work comes first. */
const lateMillis = 5

/** Makes the connections of this process that write commit late: what is done in a transaction is answered before that. */
const hasten = (): void => {
  const writing = new WeakMap<Sqlite.Database, () => void>()
  const { prepare, close } = Sqlite.prototype
  Sqlite.prototype.close = function () {
    writing.get(this)?.()
    return close.call(this)
  }
  Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
    const statement = prepare.call(this, sql)
    const given = statement.run
    const run = () => Reflect.apply(given, statement, []) as Sqlite.RunResult
    const settle = () => writing.get(this)?.()
    if (sql === "BEGIN IMMEDIATE") {
      writing.set(this, () => undefined)
      statement.run = () => {
        settle()
        return run()
      }
    } else if (sql === "COMMIT" && writing.has(this))
      statement.run = () => {
        writing.set(this, () => {
          writing.set(this, () => undefined)
          run()
        })
        setTimeout(settle, lateMillis)
        return { changes: 0, lastInsertRowid: 0 }
      }
    return statement
  } as typeof prepare
}

/** SQLite with a mistake in it, which a kill must show: it acknowledges a command before that is durable. */
export const onHastySqlite: Kind = {
  ...onSqlite,
  name: "hasty SQLite",
  open: (path, options) => {
    hasten()
    return onSqlite.open(path, options)
  }
}
