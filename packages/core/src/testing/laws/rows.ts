import * as Effect from "effect/Effect"
import type { Row, RowFilter, RowQuery, StoredRow } from "../../kernel/Books.js"
import { addDays, date } from "../../kernel/LocalDate.js"
import type { JournalService } from "../../ports/Journal.js"
import { community, dueAt, recorded, row, stream } from "../entry.js"
import { fails, type JournalLaw, law, same, upTo } from "../JournalLaw.js"

const list = (journal: JournalService, where: RowFilter, order: RowQuery["order"] = "key") =>
  Effect.map(journal.rows(community, { where, order, limit: 999 }), ({ items }) => items)

const keys = (rows: ReadonlyArray<Row>): ReadonlyArray<string> => rows.map(({ key }) => key)

/** Page by page to the end; `between` happens after each page. */
const paged = (
  journal: JournalService,
  query: Omit<RowQuery, "after">,
  between: Effect.Effect<unknown, unknown> = Effect.void
): Effect.Effect<ReadonlyArray<StoredRow>, unknown> =>
  Effect.gen(function* () {
    const read: Array<StoredRow> = []
    let page = yield* journal.rows(community, query)
    for (;;) {
      yield* same("whether a page is too long", page.items.length > query.limit, false)
      read.push(...page.items)
      if (page.next === undefined) return read
      yield* between
      page = yield* journal.rows(community, { ...query, after: page.next })
    }
  })

const orders = ["due", "latest", "key"] as const

const day = (n: number) => addDays(date("2026-02-26"), n)

/** Sixty rows over several commits, with deadlines and places that many of them share. */
const fill = (journal: JournalService) =>
  Effect.forEach(upTo(20), (n) => {
    const due = `2026-03-${String(10 + (n % 7)).padStart(2, "0")}T24:00`
    return recorded(journal, `c-${n}`, {
      stream: `renovation/R-${n % 5}`,
      put: [
        row(`R-${n}`, { due, dueFor: "refund", unit: `3-${n % 4}`, open: n % 3 !== 0, desk: n % 2 === 0 ? "A" : "B" }),
        row(`P-${n}`, {
          kind: "pass",
          status: n % 2 === 0 ? "issued" : "lost",
          who: `person-${n % 6}`,
          on: day(n % 9)
        }),
        row(`R-${n}`, { kind: "pass", due: "2026-03-12T09:30", open: true })
      ]
    })
  })

const filters: ReadonlyArray<RowFilter> = [
  ...[{ kind: "pass" }, { key: "R-7" }, { stream: "renovation/R-3" }, { unit: "3-1" }, { who: "person-2" }],
  ...[{ desk: "A" }, { status: "lost" }, { open: true }, { open: false }],
  ...[{ dueBefore: dueAt("2026-03-12T09:30") }, { dueBefore: dueAt("2026-03-13T24:01") }],
  ...[{ onFrom: day(3) }, { onUntil: day(3) }, { onFrom: day(2), onUntil: day(4) }, { kind: "pass", onUntil: day(0) }],
  ...[
    { onFrom: day(5), onUntil: day(4) },
    { kind: "renovation", onFrom: day(0) }
  ],
  ...[{ kind: "renovation", open: true, desk: "B", dueBefore: dueAt("2026-03-15T24:00") }],
  ...[{ kind: "renovation", unit: "3-2", open: true }, { kind: "none" }, { unit: "3-%" }],
  ...[{ keys: ["R-1", "P-2", "none"] }, { kind: "pass", keys: ["R-1"] }, { keys: [] }],
  ...[
    { hidden: { kinds: ["pass"], saveOf: [] } },
    { hidden: { kinds: ["pass", "none"], saveOf: ["person-2", "person-4"] } },
    { hidden: { kinds: [], saveOf: ["person-2"] } },
    { open: true, who: "person-1", hidden: { kinds: ["pass"], saveOf: ["person-2"] } }
  ],
  ...[
    { untold: [{ kind: "pass", status: "lost", who: "person-1" }] },
    {
      untold: ["lost", "issued"].map((status) => ({ kind: "pass", status, who: "person-3" })),
      hidden: { kinds: ["pass"], saveOf: ["person-1", "person-3"] }
    },
    { untold: [{ kind: "renovation", status: "lost", who: "person-1" }] },
    { untold: [] }
  ]
]

const passes = (where: RowFilter, found: StoredRow, all: ReadonlyArray<StoredRow>): boolean =>
  Object.entries(where).every(([name, value]) => {
    if (name === "onFrom") return found.on !== undefined && found.on >= String(value)
    if (name === "onUntil") return found.on !== undefined && found.on <= String(value)
    if (name === "dueBefore") return found.due !== undefined && found.due < String(value)
    if (name === "hidden") {
      const { kinds = [], saveOf = [] } = where.hidden ?? {}
      return !kinds.includes(found.kind) || saveOf.some((who) => who === found.who)
    }
    if (name === "untold")
      return !where.untold?.some(({ kind, status, who }) =>
        all.some(
          (each) => each.stream === found.stream && kind === each.kind && status === each.status && who === each.who
        )
      )
    return name === "keys" ? where.keys?.includes(found.key) : found[name as keyof StoredRow] === value
  })

/** The register: what a case shows of itself, in lists that can be paged through while work goes on. */
export const rowLaws: ReadonlyArray<JournalLaw> = [
  law("a row stands as it was last put, until it is dropped", (journal) =>
    Effect.gen(function* () {
      const full = row("R-1", {
        unit: "3-1201",
        desk: "A",
        who: "zhang",
        on: day(3),
        due: "2026-03-11T24:00",
        dueFor: "refund"
      })
      const data = { amount: 246_250, held: { owner: [1, null] } }
      yield* recorded(journal, "c-1", { put: [{ ...full, data }, row("R-2")] })
      yield* same("all of it", yield* list(journal, { key: "R-1" }), [{ ...full, data, stream, position: 1 }])
      yield* recorded(journal, "c-2", { put: [row("R-1", { status: "closed", open: false })] })
      const bare = { ...row("R-1", { status: "closed", open: false }), stream, position: 2 }
      yield* same("put again without the rest", yield* list(journal, { key: "R-1" }), [bare])
      yield* same(
        "the row not put again",
        (yield* list(journal, { key: "R-2" })).map(({ position }) => position),
        [1]
      )
      yield* recorded(journal, "c-3", {
        drop: [
          { kind: "renovation", key: "R-1" },
          { kind: "pass", key: "R-2" }
        ]
      })
      yield* same("what is left", keys(yield* list(journal, {})), ["R-2"])
      yield* recorded(journal, "c-4", { put: [row("R-1")], drop: [{ kind: "renovation", key: "R-1" }] })
      yield* same("dropped and put in one", keys(yield* list(journal, {})), ["R-1", "R-2"])
    })
  ),
  law("a filter lets through what has all it asks for", (journal) =>
    Effect.gen(function* () {
      yield* fill(journal)
      const all = yield* list(journal, {})
      yield* same("rows in all", all.length, 60)
      for (const where of filters) {
        const expected = all.filter((one) => passes(where, one, all))
        yield* same(`rows where ${JSON.stringify(where)}`, yield* list(journal, where), expected)
      }
    })
  ),
  law("lists stand in their order: by deadline, by latest change, by key", (journal) =>
    Effect.gen(function* () {
      yield* fill(journal)
      const all = yield* list(journal, {})
      const byKey = [...all].sort((a, b) => (a.kind + a.key < b.kind + b.key ? -1 : 1))
      yield* same("by kind and key", all, byKey)
      const byDue = all
        .filter(({ due }) => due)
        .sort((a, b) => (`${a.due} ${a.kind} ${a.key}` < `${b.due} ${b.kind} ${b.key}` ? -1 : 1))
      yield* same("by deadline", yield* list(journal, {}, "due"), byDue)
      const latest = yield* list(journal, {}, "latest")
      yield* same(
        "by latest change",
        latest.map(({ position }) => position),
        upTo(60).map((n) => 20 - Math.floor((n - 1) / 3))
      )
      yield* recorded(journal, "later", { put: [row("R-3")] })
      yield* same("after a change", (yield* list(journal, {}, "latest"))[0]?.key, "R-3")
    })
  ),
  law("keys stand in the order of their code points", (journal) =>
    Effect.gen(function* () {
      const ordered = ["A", "B", "a", "é", "三栋", "楼", "\uff21", "𠮷"]
      yield* recorded(journal, "c-1", {
        put: ["𠮷", "楼", "a", "\uff21", "A", "三栋", "é", "B"].map((key) => row(key))
      })
      yield* same("in one list", keys(yield* list(journal, {})), ordered)
      yield* same("paged", keys(yield* paged(journal, { where: {}, order: "key", limit: 1 })), ordered)
    })
  ),
  law("pages joined are the list, and the last says that it is the last", (journal) =>
    Effect.gen(function* () {
      yield* fill(journal)
      for (const order of orders)
        for (const where of [{}, { open: true }, { kind: "pass" }, { unit: "3-1" }] as ReadonlyArray<RowFilter>)
          for (const limit of [4, 7, 60]) {
            const whole = yield* list(journal, where, order)
            const joined = yield* paged(journal, { where, order, limit })
            yield* same(`pages of ${limit} by ${order} where ${JSON.stringify(where)}`, joined, whole)
          }
      const exact = yield* journal.rows(community, { where: {}, order: "key", limit: 60 })
      yield* same("the cursor after a page that holds all", exact.next, undefined)
    })
  ),
  law("paging shows every untouched row once, while others come, go and change", (journal) =>
    Effect.gen(function* () {
      yield* fill(journal)
      const untouched = (rows: ReadonlyArray<StoredRow>) =>
        rows.filter(({ kind, key }) => kind === "pass" && key[0] === "P")
      let n = 20
      const change = Effect.suspend(() => {
        n += 1
        return recorded(journal, `c-${n}`, {
          put: [
            row(`R-${n - 20}`, { due: "2026-03-10T08:00" }),
            row(`A-${n}`),
            row(`Z-${n}`, { due: "2026-03-31T24:00" })
          ],
          drop: [{ kind: "pass", key: `R-${n - 20}` }]
        })
      })
      for (const order of ["latest", "key"] as const) {
        const before = untouched(yield* list(journal, {}, order))
        yield* same(`by ${order}`, untouched(yield* paged(journal, { where: {}, order, limit: 8 }, change)), before)
      }
    })
  ),
  law("a cursor of another list or of no list is told apart, and harms nothing", (journal) =>
    Effect.gen(function* () {
      yield* fill(journal)
      const cursors = ["", "1", "null", "%", "%E0%A4%A", "W10=", "[]", '["due"]', "' OR 1=1 --", "楼".repeat(5_000)]
      for (const order of orders) {
        const { next = "" } = yield* journal.rows(community, { where: {}, order, limit: 1 })
        for (const other of orders.filter((one) => one !== order)) {
          const reading = journal.rows(community, { where: {}, order: other, limit: 9, after: next })
          yield* fails(`a cursor by ${order} in a list by ${other}`, reading)
        }
        for (const after of cursors) {
          const error = yield* Effect.flip(journal.rows(community, { where: {}, order, limit: 9, after }))
          yield* same(`the failure for the cursor ${after.slice(0, 20)}`, error._tag, "BadCursor")
        }
      }
      yield* same("the rows", (yield* list(journal, {})).length, 60)
    })
  )
]
