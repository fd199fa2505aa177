import { createHash, createHmac } from "node:crypto"
import {
  type BookNeed,
  type Changes,
  type Commit,
  chapters,
  decodeInput,
  defaultRulebook,
  type Need,
  type Published,
  type Sent,
  streamOf,
  type Unit
} from "@qiantai/core"
import Sqlite from "better-sqlite3"
import { sqliteDialect } from "../src/Dialect.js"
import { upsertsIn } from "../src/journal/posting.js"
import { schema } from "../src/schema.js"

const { renovation } = chapters
const { general } = defaultRulebook
const edition = { number: 1, effectiveFrom: "2000-01-01", founding: true, openingSealed: false }

/** What a command asks, and the commit it comes to: the rules' part, which no store has to do with. */
export const plannedByHand = ({ caseId, command, input, meta }: Sent, history: ReadonlyArray<Commit>) => {
  const { commandId, by, role } = meta
  const now = new Date().toISOString()
  const on = now.slice(0, 10)
  const turn = {
    figures: defaultRulebook.renovation,
    figuresOn: () => undefined,
    general,
    edition,
    caseId,
    actor: by,
    role,
    at: now.slice(0, 16),
    on,
    recordedAt: now.slice(0, 16),
    recordedOn: on
  }
  const plan = renovation.plan(command, history, turn as never, input)
  const decided = (facts: Record<string, unknown>, position: number) => {
    const decision = plan.decide(facts)
    if (!decision.ok) throw new Error(`${command}: ${decision.refusals[0]?.code}`)
    const { events, changes } = decision.value
    const stream = streamOf("renovation", caseId)
    const draft = {
      stream,
      commandId,
      command,
      version: renovation.version,
      input,
      facts,
      events,
      actor: by,
      role,
      edition: 1
    }
    const commit = { ...draft, occurredAt: now, recordedAt: now, position, sequence: history.length + 1 } as Commit
    return { commit, changes }
  }
  return { needs: plan.needs, decided }
}

export interface ByHand {
  readonly submit: (sent: Sent) => Commit
  readonly close: () => void
}

/** The same commands by the same rules, written out on prepared statements for one community and one chapter. */
export const openByHand = (path: string, unitOf: (id: string) => Unit): ByHand => {
  const db = new Sqlite(path)
  db.pragma("journal_mode = WAL")
  db.pragma("synchronous = FULL")
  for (const statement of schema(sqliteDialect)) db.exec(statement)
  db.exec("INSERT INTO qt_heads VALUES (1, 'jinshang-garden', 0, 0, 'key', 'jinshang-garden')")
  const said = statementsOf(db)
  const answerTo = (need: Need): unknown => {
    switch (need.read) {
      case "unit":
        return unitOf(need.id)
      case "staff":
        return null
      default:
        return said.answer(need)
    }
  }

  const step = (sent: Sent): Commit => {
    const head = said.head()
    const position = head.position + 1
    if (said.known(sent.meta.commandId)) throw new Error("said before")
    const history = said.history(streamOf("renovation", sent.caseId))
    const { needs, decided } = plannedByHand(sent, history)
    const facts = Object.fromEntries(Object.entries(needs).map(([name, need]) => [name, answerTo(need)]))
    const { commit, changes } = decided(facts, position)
    said.append(commit, history[0]?.position, JSON.stringify(sent.input), head.link)
    said.post(commit, changes)
    return commit
  }
  const whole = db.transaction(step)
  return { submit: (sent) => whole.immediate(sent), close: () => db.close() }
}

const statementsOf = (db: Sqlite.Database) => {
  const head = db.prepare<[], { position: number; link: string }>(
    "SELECT position, link FROM qt_heads WHERE community = 'jinshang-garden'"
  )
  const known = db.prepare("SELECT digest, position FROM qt_commits WHERE community = 1 AND command_id = ?")
  const history = db.prepare<[string], { body: string }>(
    "SELECT c.body FROM qt_streams s JOIN qt_commits c ON c.community = s.community AND c.stream = s.stream " +
      "WHERE s.community = 1 AND s.name = ? ORDER BY c.sequence"
  )
  const unitRows = db.prepare<[string, string], { row_key: string; status: string }>(
    "SELECT row_key, status FROM qt_rows WHERE community = 1 AND unit = ? AND kind = ? AND is_open = 1"
  )
  const keyRows = db.prepare<[string, string], { row_key: string; status: string }>(
    "SELECT row_key, status FROM qt_rows WHERE community = 1 AND kind = ? AND row_key = ?"
  )
  const balance = db.prepare<[string, string], { amount: number }>(
    "SELECT amount FROM qt_balances WHERE community = 1 AND account = ? AND commodity = ?"
  )
  const series = db.prepare<[string], { drawn: number }>(
    "SELECT drawn FROM qt_series WHERE community = 1 AND series = ?"
  )
  const newStream = db.prepare("INSERT INTO qt_streams VALUES (1, ?, ?)")
  const newCommit = db.prepare("INSERT INTO qt_commits VALUES (1, ?, ?, ?, ?, ?, ?, ?)")
  const upserts = upsertsIn(sqliteDialect)
  const [putRow, addBalance, drawNumber] = [upserts.row, upserts.balance, upserts.series].map((sql) =>
    db.prepare(sql)
  ) as [Sqlite.Statement, Sqlite.Statement, Sqlite.Statement]
  const dropRow = db.prepare("DELETE FROM qt_rows WHERE community = 1 AND kind = ? AND row_key = ?")
  const newPosting = db.prepare("INSERT INTO qt_postings VALUES (1, ?, ?, ?, ?, ?)")
  const moveHead = db.prepare("UPDATE qt_heads SET position = ?, link = ? WHERE id = 1")

  return {
    head: () => head.get() ?? { position: 0, link: "" },
    known: (id: string) => known.get(id) !== undefined,
    history: (stream: string) => history.all(stream).map(({ body }) => JSON.parse(body) as Commit),
    answer: (need: BookNeed): unknown => {
      switch (need.read) {
        case "rows": {
          const { kind = "", key = "", unit } = need.where
          const found = unit === undefined ? keyRows.all(kind, key) : unitRows.all(unit, kind)
          return found.map(({ row_key, ...row }) => ({ ...row, key: row_key }))
        }
        case "next":
          return (series.get(need.series)?.drawn ?? 0) + 1
        case "balance":
          return balance.get(need.account, need.commodity)?.amount ?? 0
      }
    },
    append: (commit: Commit, opening: number | undefined, content: string, before: string) => {
      const { position, sequence, stream, commandId } = commit
      const digest = createHmac("sha256", "key").update(content).digest("base64url")
      if (opening === undefined) newStream.run(stream, position)
      const body = JSON.stringify(commit)
      const link = createHash("sha256").update(`${before}\n${digest}\n${body}`).digest("base64url")
      newCommit.run(position, opening ?? position, sequence, commandId, digest, body, link)
      moveHead.run(position, link)
    },
    post: ({ stream, position }: Commit, changes: Changes) => {
      for (const { kind, key } of changes.drop) dropRow.run(kind, key)
      for (const row of changes.put) {
        const { kind, key, status, open, unit = null, desk = null, who = null } = row
        const { on = null, due = null, dueFor = null, data } = row
        putRow.run(
          1,
          kind,
          key,
          stream,
          position,
          status,
          open ? 1 : 0,
          unit,
          desk,
          who,
          on,
          due,
          dueFor,
          JSON.stringify(data)
        )
      }
      for (const [line, { account, commodity, amount }] of changes.postings.entries()) {
        newPosting.run(position, line, account, commodity, amount)
        addBalance.run(1, account, commodity, amount)
      }
      for (const { series, number } of changes.drawn) drawNumber.run(1, series, number)
    }
  }
}

/** A command with its input decoded, as a program would have it that parsed the request itself. */
export const decoded = (sent: Sent): Sent => {
  const commands: { readonly [name: string]: Published | undefined } = renovation.commands
  const command = commands[sent.command]
  const read = command && decodeInput(command.input, sent.input)
  if (!read?.ok) throw new Error(`${sent.command} was not understood`)
  return { ...sent, input: read.value }
}
