import { createHash } from "node:crypto"
import { rulebookStream } from "@qiantai/core"
import { first, type Row, rows, run, type Value, type Work } from "../Database.js"
import { commitIn } from "../journal/histories.js"
import type { Upserts } from "../journal/posting.js"
import { headOf } from "../journal/step.js"
import { StoreUnusable, type StoreUnusableCode } from "../StoreUnusable.js"
import { schemaVersion } from "../schema.js"
import { rebuilt } from "./rebuilding.js"
import { verified } from "./verifying.js"

/** Tables that are carried as they are, with the order that makes their lines the same each time. */
const carried = [
  ["streams", "qt_streams", "stream", true],
  ["commits", "qt_commits", "position", true],
  ["vault", "qt_vault", "ref", false],
  ["reads", "qt_vault_reads", "id", false],
  ["units", "qt_units", "unit", false],
  ["people", "qt_people", "person", false],
  ["ties", "qt_unit_people", "unit, tie, place", false],
  ["staff", "qt_staff", "staff", false]
] as const

/** What stands in a line for the number a community goes by, or the one a row was given: another store has its own. */
const ownNumbers = new Set(["community", "id"])

const lineOf = (kind: string, row: Row): string =>
  JSON.stringify({
    kind,
    ...Object.fromEntries(
      Object.entries(row)
        .filter(([column]) => !ownNumbers.has(column))
        .sort(([a], [b]) => (a < b ? -1 : 1))
    )
  })

/**
 * A community as lines of JSON: what it is, everything that was recorded, and a last line that vouches for those before.
 * Rows and balances are left out, since the commits make them. The vault stays sealed.
 */
export function* exported(community: string): Work<ReadonlyArray<string> | undefined> {
  const head = yield* headOf(community)
  if (head === undefined) return undefined
  const store = yield* first<{ readonly vaultMark: string }>('SELECT vault_mark AS "vaultMark" FROM qt_store')
  const { position, link, digestKey } = head
  const lines = [
    JSON.stringify({ kind: "community", version: schemaVersion, community, position, link, digestKey, ...store })
  ]
  for (const [kind, table, order, isNumbered] of carried) {
    const owner = isNumbered ? head.id : community
    for (const row of yield* rows<Row>(`SELECT * FROM ${table} WHERE community = ? ORDER BY ${order}`, owner))
      lines.push(lineOf(kind, row))
  }
  return [...lines, endOf(lines)]
}

const endOf = (lines: ReadonlyArray<string>): string => {
  const hash = createHash("sha256")
  for (const line of lines) hash.update(`${line}\n`)
  return JSON.stringify({ kind: "end", lines: lines.length, sha256: hash.digest("base64url") })
}

interface Opening {
  readonly kind: string
  readonly version: number
  readonly community: string
  readonly position: number
  readonly link: string
  readonly digestKey: string
  readonly vaultMark: string
}

/** A column as ours are named: lines come from outside, and nothing else may stand in a statement. */
const isColumn = (name: string): boolean => /^[a-z_]+$/.test(name)

/** The lines between the first and the last, where all are there as they were written. */
const wholeIn = (lines: ReadonlyArray<string>): ReadonlyArray<Line> | undefined => {
  const [last, before] = [lines.at(-1), lines.slice(0, -1)]
  if (before.length === 0 || last !== endOf(before)) return undefined
  try {
    const parsed = before.slice(1).map((line) => JSON.parse(line) as Line)
    return parsed.every((line) => Object.keys(line).every(isColumn)) ? parsed : undefined
  } catch {
    return undefined
  }
}

type Line = { readonly kind: string } & Row

const placed = (columns: ReadonlyArray<readonly [string, Value]>, table: string) => ({
  sql: `INSERT INTO ${table} (${columns.map(([name]) => name).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
  values: columns.map(([, value]) => value)
})

/** Takes a community in from its lines, whole and verified, or not at all; answers with its name. */
export function* imported(lines: ReadonlyArray<string>, upserts: Upserts): Work<string> {
  const whole = wholeIn(lines)
  if (whole === undefined) throw new StoreUnusable({ code: "export-damaged", store: "" })
  const opening = JSON.parse(lines[0] ?? "") as Opening
  const { version, community, position, link, digestKey, vaultMark } = opening
  const unusable = (code: StoreUnusableCode) => new StoreUnusable({ code, store: community })
  if (version !== schemaVersion) throw unusable("export-newer")
  const store = yield* first<{ readonly vaultMark: string }>('SELECT vault_mark AS "vaultMark" FROM qt_store')
  if (store?.vaultMark !== vaultMark) throw unusable("vault-key-wrong")
  if ((yield* headOf(community)) !== undefined) throw unusable("export-there-already")

  const editions = whole.filter((line) => line.kind === "commits" && isEdition(line)).length
  yield* run(
    "INSERT INTO qt_heads (community, position, rulebook, digest_key, link) VALUES (?, ?, ?, ?, ?)",
    ...[community, position, editions, digestKey, link]
  )
  const head = yield* headOf(community)
  if (head === undefined) throw new Error("a community's head was not kept")
  const tables = new Map(carried.map(([kind, table, , isNumbered]) => [kind as string, { table, isNumbered }]))
  for (const { kind, ...row } of whole) {
    const place = tables.get(kind)
    if (place === undefined) throw unusable("export-damaged")
    const owner: readonly [string, Value] = ["community", place.isNumbered ? head.id : community]
    yield placed([owner, ...Object.entries(row)], place.table)
  }
  if (!(yield* verified(community, head, [])).ok) throw unusable("export-damaged")
  yield* rebuilt(head.id, upserts)
  return community
}

const isEdition = (row: Row): boolean => commitIn({ body: String(row.body) }).stream === rulebookStream
