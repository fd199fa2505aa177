import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Balance, BookNeed, Page, RowFilter, RowQuery, StoredRow } from "../kernel/Books.js"
import type { Changes, Commit } from "../kernel/Commit.js"
import type { Json } from "../kernel/Json.js"
import {
  BadCursor,
  commandIdReused,
  Journal,
  type JournalService,
  type Outcome,
  type RecordRequest,
  rulebookStream
} from "./Journal.js"
import { compareTexts, pageOf, placeOf, type SortKey, sortKeyOf } from "./pages.js"
import { placed } from "./placed.js"

/** A community's log and books in memory; commits are kept as the text they would be stored as. */
interface Log {
  readonly commits: Array<string>
  /** Each stream's commits as decisions are told them: read from their texts once, and the same from then on. */
  readonly streams: Map<string, ReadonlyArray<Commit>>
  readonly commands: Map<string, { readonly content: string; readonly position: number }>
  readonly rows: Map<string, StoredRow>
  readonly balances: Map<string, Balance>
  readonly series: Map<string, number>
}

/** Logs of communities, apart from the journals that are open on them. */
export type MemoryLogs = Map<string, Log>

const emptyLog = (): Log => ({
  commits: [],
  streams: new Map(),
  commands: new Map(),
  rows: new Map(),
  balances: new Map(),
  series: new Map()
})

const stored = <A>(value: A): A => JSON.parse(JSON.stringify(value)) as A

const commitAt = (log: Log, position: number): Commit => JSON.parse(log.commits[position - 1] ?? "null") as Commit

const none: ReadonlyArray<Commit> = []

const streamIn = (log: Log, stream: string): ReadonlyArray<Commit> => log.streams.get(stream) ?? none

const fits = (row: StoredRow, { dueBefore, onFrom, onUntil, keys, hidden, untold: _, ...same }: RowFilter): boolean =>
  (keys === undefined || keys.includes(row.key)) &&
  (hidden === undefined ||
    !hidden.kinds.includes(row.kind) ||
    (row.who !== undefined && hidden.saveOf.includes(row.who))) &&
  (dueBefore === undefined || (row.due !== undefined && row.due < dueBefore)) &&
  (onFrom === undefined || (row.on !== undefined && row.on >= onFrom)) &&
  (onUntil === undefined || (row.on !== undefined && row.on <= onUntil)) &&
  Object.entries(same).every(([name, value]) => value === undefined || row[name as keyof StoredRow] === value)

const compare = (a: SortKey, b: SortKey): number => {
  for (const [index, left] of a.entries()) {
    const difference = typeof left === "number" ? left - Number(b[index]) : compareTexts(left, String(b[index]))
    if (difference !== 0) return difference
  }
  return 0
}

const sorted = (log: Log, where: RowFilter, order: RowQuery["order"]): ReadonlyArray<StoredRow> => {
  if (where.keys?.length === 0) return []
  const direction = order === "latest" ? -1 : 1
  const all = [...log.rows.values()]
  const untold = new Set(
    where.untold?.flatMap((each) => all.filter((row) => fits(row, each))).map(({ stream }) => stream)
  )
  return all
    .filter((row) => fits(row, where) && !untold.has(row.stream) && (order !== "due" || row.due !== undefined))
    .sort((a, b) => direction * compare(sortKeyOf(order, a), sortKeyOf(order, b)))
}

const page = (log: Log, { where, order, limit, after }: RowQuery): Page<StoredRow> | BadCursor => {
  const place = after === undefined ? undefined : placeOf(order, after)
  if (after !== undefined && place === undefined) return new BadCursor({ order })
  const direction = order === "latest" ? -1 : 1
  const isFurther = (row: StoredRow) => place === undefined || direction * compare(sortKeyOf(order, row), place) > 0
  return pageOf(
    order,
    limit,
    stored(
      sorted(log, where, order)
        .filter(isFurther)
        .slice(0, limit + 1)
    )
  )
}

const keyOf = (...parts: ReadonlyArray<string>): string => JSON.stringify(parts)

const answerTo = (log: Log, need: BookNeed): Json => {
  switch (need.read) {
    case "rows":
      return stored(sorted(log, need.where, "key")) as unknown as Json
    case "balance":
      return log.balances.get(keyOf(need.account, need.commodity))?.amount ?? 0
    case "next":
      return (log.series.get(need.series) ?? 0) + 1
  }
}

const post = (log: Log, { put, drop, postings, drawn }: Changes, { stream, position }: Commit): void => {
  for (const { kind, key } of drop) log.rows.delete(keyOf(kind, key))
  for (const row of put) log.rows.set(keyOf(row.kind, row.key), stored({ ...row, stream, position }))
  for (const { account, commodity, amount } of postings) {
    const key = keyOf(account, commodity)
    log.balances.set(key, { account, commodity, amount: (log.balances.get(key)?.amount ?? 0) + amount })
  }
  for (const { series, number } of drawn) log.series.set(series, Math.max(number, log.series.get(series) ?? 0))
}

const append = (log: Log, content: string, commit: Commit, changes: Changes): void => {
  const { stream, commandId, position } = commit
  log.commits.push(JSON.stringify(commit))
  log.streams.set(stream, [...streamIn(log, stream), commitAt(log, position)])
  log.commands.set(commandId, { content, position })
  post(log, changes, commit)
}

/** One step of a community, all in one go: everything that may throw comes before any change. */
const step = (log: Log, request: RecordRequest, how: "record" | "check"): Outcome => {
  const { stream, commandId, content } = request
  const known = log.commands.get(commandId)
  if (known !== undefined && known.content !== content) return commandIdReused(commandId)
  if (known !== undefined) return { _tag: "Repeated", commit: commitAt(log, known.position) }
  const history = streamIn(log, stream)
  const { needs, decide } = request.open({ stream: history, rulebook: streamIn(log, rulebookStream) })
  const answers = Object.fromEntries(Object.entries(needs).map(([name, need]) => [name, answerTo(log, need)]))
  const decision = decide(answers)
  if (!decision.ok) return { _tag: "Refused", refusals: decision.refusals }
  const commit = placed(request, decision.value, log.commits.length + 1, history.length + 1)
  if (how === "record") append(log, content, commit, decision.value.changes)
  return { _tag: "Recorded", commit: stored(commit) }
}

/** A journal on logs in memory. What one writes, every other one on the same logs reads. */
export const memoryJournalOn = (logs: MemoryLogs): JournalService => {
  const logOf = (community: string): Log => {
    const log = logs.get(community) ?? emptyLog()
    logs.set(community, log)
    return log
  }
  return {
    record: (request) => Effect.sync(() => step(logOf(request.community), request, "record")),
    check: (request) => Effect.sync(() => step(logOf(request.community), request, "check")),
    read: (community, stream) =>
      Effect.sync(() => {
        const commits = streamIn(logOf(community), stream)
        return stream === rulebookStream ? commits : stored(commits)
      }),
    rows: (community, query) =>
      Effect.suspend(() => {
        const read = page(logOf(community), query)
        return read instanceof BadCursor ? Effect.fail(read) : Effect.succeed(read)
      }),
    balances: (community, prefix) =>
      Effect.sync(() =>
        [...logOf(community).balances.values()]
          .filter(({ account, amount }) => account.startsWith(prefix) && amount !== 0)
          .sort((a, b) => compareTexts(a.account, b.account) || compareTexts(a.commodity, b.commodity))
      ),
    tail: (community, after, limit) =>
      Effect.sync(() => {
        const log = logOf(community)
        return log.commits.slice(after, after + limit).map((_text, index) => commitAt(log, after + index + 1))
      })
  }
}

/** A journal that lasts as long as its layer: for tests, and for trying things out. */
export const memoryJournal: Layer.Layer<Journal> = Layer.sync(Journal, () => memoryJournalOn(new Map()))
