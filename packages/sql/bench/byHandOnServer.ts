import { createHash, createHmac } from "node:crypto"
import { type Changes, type Commit, type Need, type Sent, streamOf, type Unit } from "@qiantai/core"
import type { Value } from "../src/Database.js"
import type { Dialect } from "../src/Dialect.js"
import { upsertsIn } from "../src/journal/posting.js"
import { plannedByHand } from "./byHand.js"

type Rows = ReadonlyArray<Record<string, unknown>>

/** Runs a prepared statement on one connection. */
export type Execute = (sql: string, values: ReadonlyArray<Value>) => Promise<Rows>

/** The same commands by the same rules on one connection: BEGIN, prepared statements, COMMIT. */
export const submitByHand = (dialect: Dialect, execute: Execute, id: number, unitOf: (id: string) => Unit) => {
  const upserts = upsertsIn(dialect)
  const answerTo = async (need: Need): Promise<unknown> => {
    switch (need.read) {
      case "unit":
        return unitOf(need.id)
      case "rows": {
        const { kind = "", key, unit } = need.where
        const [column, value] = unit === undefined ? ["row_key", key ?? ""] : ["unit", unit]
        const found = await execute(
          `SELECT row_key, status FROM qt_rows WHERE community = ? AND kind = ? AND ${column} = ?${unit === undefined ? "" : " AND is_open = 1"}`,
          [id, kind, value]
        )
        return found.map(({ row_key, ...row }) => ({ ...row, key: row_key }))
      }
      case "next": {
        const sql = "SELECT drawn FROM qt_series WHERE community = ? AND series = ?"
        return Number((await execute(sql, [id, need.series]))[0]?.drawn ?? 0) + 1
      }
      case "balance": {
        const sql = "SELECT amount FROM qt_balances WHERE community = ? AND account = ? AND commodity = ?"
        return Number((await execute(sql, [id, need.account, need.commodity]))[0]?.amount ?? 0)
      }
      case "staff":
        return null
    }
  }

  const post = async ({ stream, position }: Commit, changes: Changes): Promise<void> => {
    for (const { kind, key } of changes.drop)
      await execute("DELETE FROM qt_rows WHERE community = ? AND kind = ? AND row_key = ?", [id, kind, key])
    for (const row of changes.put) {
      const { kind, key, status, open, unit = null, desk = null, who = null } = row
      const { on = null, due = null, dueFor = null, data } = row
      const columns = [status, open ? 1 : 0, unit, desk, who, on, due, dueFor, JSON.stringify(data)]
      await execute(upserts.row, [id, kind, key, stream, position, ...columns])
    }
    for (const [line, { account, commodity, amount }] of changes.postings.entries()) {
      const values = [id, position, line, account, commodity, amount]
      await execute("INSERT INTO qt_postings VALUES (?, ?, ?, ?, ?, ?)", values)
      await execute(upserts.balance, [id, account, commodity, amount])
    }
    for (const { series, number } of changes.drawn) await execute(upserts.series, [id, series, number])
  }

  const append = async (
    commit: Commit,
    opening: Commit | undefined,
    content: string,
    before: string
  ): Promise<void> => {
    const { position, sequence, stream, commandId } = commit
    const digest = createHmac("sha256", "key").update(content).digest("base64url")
    const body = JSON.stringify(commit)
    const link = createHash("sha256").update(`${before}\n${digest}\n${body}`).digest("base64url")
    if (opening === undefined) await execute("INSERT INTO qt_streams VALUES (?, ?, ?)", [id, stream, position])
    await execute(
      "INSERT INTO qt_commits (community, position, stream, sequence, command_id, digest, body, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      [id, position, opening?.position ?? position, sequence, commandId, digest, body, link]
    )
    await execute("UPDATE qt_heads SET position = ?, link = ? WHERE id = ?", [position, link, id])
  }

  return async (sent: Sent): Promise<Commit> => {
    await execute("BEGIN", [])
    const [head] = await execute(`SELECT position, link FROM qt_heads WHERE id = ?${dialect.held}`, [id])
    const known = "SELECT digest, position FROM qt_commits WHERE community = ? AND command_id = ?"
    if ((await execute(known, [id, sent.meta.commandId])).length > 0) throw new Error("said before")
    const found = await execute(
      "SELECT c.body FROM qt_streams s JOIN qt_commits c ON c.community = s.community AND c.stream = s.stream " +
        "WHERE s.community = ? AND s.name = ? ORDER BY c.sequence",
      [id, streamOf("renovation", sent.caseId)]
    )
    const history = found.map(({ body }) => JSON.parse(String(body)) as Commit)
    const { needs, decided } = plannedByHand(sent, history)
    const facts: Record<string, unknown> = {}
    for (const [name, need] of Object.entries(needs)) facts[name] = await answerTo(need)
    const { commit, changes } = decided(facts, Number(head?.position) + 1)
    await append(commit, history[0], JSON.stringify(sent.input), String(head?.link))
    await post(commit, changes)
    await execute("COMMIT", [])
    return commit
  }
}
