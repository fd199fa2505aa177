import { createHash } from "node:crypto"
import { rulebookStream } from "@qiantai/core"
import { first, places, type Row, rows, run, type Value, type Work } from "../Database.js"
import { commitIn } from "../journal/histories.js"
import type { Upserts } from "../journal/posting.js"
import { headOf } from "../journal/step.js"
import { StoreUnusable, type StoreUnusableCode } from "../StoreUnusable.js"
import { schemaVersion } from "../schema.js"
import { rebuilt } from "./rebuilding.js"
import { verified } from "./verifying.js"

/** A table that is carried as it is, with the columns whose order makes its lines the same each time. */
interface Carried {
  readonly kind: string
  readonly table: string
  readonly order: ReadonlyArray<string>
  /** Whether a community goes by its number there, and not by its name. */
  readonly isNumbered?: true
  /** What is said where a community that was never written to has some of it. */
  readonly there: StoreUnusableCode
}

const recorded = { there: "export-there-already" } as const
const listed = { there: "export-directory-there" } as const

const carried: ReadonlyArray<Carried> = [
  { kind: "streams", table: "qt_streams", order: ["stream"], isNumbered: true, ...recorded },
  { kind: "commits", table: "qt_commits", order: ["position"], isNumbered: true, ...recorded },
  { kind: "vault", table: "qt_vault", order: ["ref"], ...recorded },
  { kind: "reads", table: "qt_vault_reads", order: ["id"], ...recorded },
  { kind: "units", table: "qt_units", order: ["unit"], ...listed },
  { kind: "people", table: "qt_people", order: ["person"], ...listed },
  { kind: "ties", table: "qt_unit_people", order: ["unit", "tie", "place"], ...listed },
  { kind: "staff", table: "qt_staff", order: ["staff"], ...listed }
]

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

/** Rows of a table, so many at a time. */
function* each({ table, order }: Carried, owner: Value, use: (row: Row) => void): Work<void> {
  const all = `SELECT * FROM ${table} WHERE community = ?`
  const further = ` AND (${order.join(", ")}) > (${places(order)})`
  const ordered = ` ORDER BY ${order.join(", ")} LIMIT ${atOnce}`
  let last: Row | undefined
  for (;;) {
    const after = last === undefined ? [] : order.map((column) => last?.[column] ?? null)
    const found = yield* rows<Row>(`${all}${last === undefined ? "" : further}${ordered}`, owner, ...after)
    found.forEach(use)
    last = found.at(-1)
    if (found.length < atOnce) return
  }
}

const atOnce = 1_000

/**
 * Gives a community as lines of JSON, one after the other: what it is, everything that was recorded, and a last line that
 * vouches for those before. Answers with their number. Rows and balances are left out, since the commits make them. The
 * vault stays sealed.
 */
export function* exported(community: string, give: (line: string) => void): Work<number | undefined> {
  const head = yield* headOf(community)
  if (head === undefined) return undefined
  const store = yield* first<{ readonly vaultMark: string }>('SELECT vault_mark AS "vaultMark" FROM qt_store')
  const { position, link, digestKey } = head
  const lines = vouching()
  const given = (line: string): void => {
    lines.add(line)
    give(line)
  }
  given(JSON.stringify({ kind: "community", version: schemaVersion, community, position, link, digestKey, ...store }))
  for (const one of carried)
    yield* each(one, one.isNumbered ? head.id : community, (row) => given(lineOf(one.kind, row)))
  given(lines.end())
  return lines.count()
}

/** Counts and hashes lines, for the last one. */
const vouching = () => {
  const hash = createHash("sha256")
  let count = 0
  return {
    add: (line: string): void => {
      count += 1
      hash.update(`${line}\n`)
    },
    count: () => count,
    end: () => JSON.stringify({ kind: "end", lines: count, sha256: hash.copy().digest("base64url") })
  }
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

type Line = { readonly kind: string } & Row

const damaged = () => new StoreUnusable({ code: "export-damaged", store: "" })

const parsed = (text: string): Line => {
  try {
    return JSON.parse(text) as Line
  } catch {
    throw damaged()
  }
}

/** Goes through the lines but the last, and fails at the end where that does not vouch for those before it. */
function* vouchedFor(lines: Iterable<string>): Generator<Line, void, void> {
  const { add, count, end } = vouching()
  let held: string | undefined
  for (const text of lines) {
    if (held !== undefined) {
      const line = parsed(held)
      if (count() > 0 && !Object.keys(line).every(isColumn)) throw damaged()
      add(held)
      yield line
    }
    held = text
  }
  if (count() === 0 || held !== end()) throw damaged()
}

/** What the first line says, and how many editions the others hold; every line is read, and none kept. */
const surveyed = (lines: Iterable<string>): Opening & { readonly editions: number } => {
  let opening: Opening | undefined
  let editions = 0
  for (const line of vouchedFor(lines)) {
    if (opening === undefined) opening = line as unknown as Opening
    else if (line.kind === "commits" && isEdition(line)) editions += 1
  }
  if (opening === undefined) throw damaged()
  return { ...opening, editions }
}

const placed = (columns: ReadonlyArray<readonly [string, Value]>, table: string): Work<void> =>
  run(
    `INSERT INTO ${table} (${columns.map(([name]) => name).join(", ")}) VALUES (${places(columns)})`,
    ...columns.map(([, value]) => value)
  )

/**
 * Takes a community in from its lines, whole and verified, or not at all; answers with its name. The lines are gone
 * through twice, to be sure of all before any is taken in, and one at a time.
 */
export function* imported(lines: Iterable<string>, upserts: Upserts): Work<string> {
  const { version, community, position, link, digestKey, vaultMark, editions } = surveyed(lines)
  const unusable = (code: StoreUnusableCode) => new StoreUnusable({ code, store: community })
  if (version !== schemaVersion) throw unusable("export-newer")
  const store = yield* first<{ readonly vaultMark: string }>('SELECT vault_mark AS "vaultMark" FROM qt_store')
  if (store?.vaultMark !== vaultMark) throw unusable("vault-key-wrong")
  if ((yield* headOf(community)) !== undefined) throw unusable("export-there-already")
  for (const { table, there } of carried.filter(({ isNumbered }) => !isNumbered))
    if ((yield* first(`SELECT 1 AS there FROM ${table} WHERE community = ? LIMIT 1`, community)) !== undefined)
      throw unusable(there)

  yield* run(
    "INSERT INTO qt_heads (community, position, rulebook, digest_key, link) VALUES (?, ?, ?, ?, ?)",
    ...[community, position, editions, digestKey, link]
  )
  const head = yield* headOf(community)
  if (head === undefined) throw new Error("a community's head was not kept")
  const tables = new Map(carried.map((one) => [one.kind, one]))
  for (const { kind, ...row } of vouchedFor(lines)) {
    if (kind === "community") continue
    const place = tables.get(kind)
    if (place === undefined) throw unusable("export-damaged")
    const owner: readonly [string, Value] = ["community", place.isNumbered ? head.id : community]
    yield* placed([owner, ...Object.entries(row)], place.table)
  }
  if (!(yield* verified(community, head, [])).ok) throw unusable("export-damaged")
  yield* rebuilt(head.id, upserts)
  return community
}

const isEdition = (row: Row): boolean => commitIn({ body: String(row.body) }).stream === rulebookStream
