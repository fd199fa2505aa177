import * as Effect from "effect/Effect"
import type { StoredRow } from "../kernel/Books.js"
import type { Commit } from "../kernel/Commit.js"
import { accept } from "../kernel/Decision.js"
import type { History, JournalService, Outcome, Proposal, RecordRequest } from "../ports/Journal.js"
import type { FreshStore } from "./JournalLaw.js"
import type { LawFamily } from "./journalLaws.js"

/** What a journal with a mistake in it does otherwise than a sound one; made anew for each handle. */
type Mistake = (journal: JournalService) => Partial<JournalService>

/** A way to break a journal, which the laws of a family must catch. */
export interface BrokenJournal {
  readonly family: LawFamily
  /** What such a journal does, as what follows "a journal that". */
  readonly what: string
  /** Stores of a sound adapter, with the mistake in every handle. */
  readonly broken: (sound: FreshStore) => FreshStore
}

type Accepted = Extract<ReturnType<Proposal["decide"]>, { readonly ok: true }>["value"]

/** Decides otherwise than the request says. */
const deciding =
  (otherwise: (proposal: Proposal, history: History) => Proposal): Mistake =>
  ({ record }) => ({
    record: (request) => record({ ...request, open: (history) => otherwise(request.open(history), history) })
  })

/** Writes otherwise than was decided. */
const writing = (otherwise: (value: Accepted) => Accepted): Mistake =>
  deciding(({ needs, decide }) => ({
    needs,
    decide: (answers) => {
      const decision = decide(answers)
      return decision.ok ? accept(otherwise(decision.value)) : decision
    }
  }))

const changes = (otherwise: (changes: Accepted["changes"]) => Partial<Accepted["changes"]>): Mistake =>
  writing((value) => ({ ...value, changes: { ...value.changes, ...otherwise(value.changes) } }))

/** Takes several names for one. */
const naming =
  (one: (name: string) => string): Mistake =>
  (journal) => {
    const { record = journal.record } = writing(({ draft, changes: { put, ...rest } }) => ({
      draft: { ...draft, stream: one(draft.stream) },
      changes: { ...rest, put: put.map((row) => ({ ...row, key: one(row.key) })) }
    }))(journal)
    return {
      record: (request) => record({ ...request, stream: one(request.stream) }),
      read: (community, stream) => journal.read(community, one(stream))
    }
  }

const answering =
  (otherwise: (outcome: Outcome) => Outcome): Mistake =>
  (journal) => ({ record: (request) => Effect.map(journal.record(request), otherwise) })

const listing =
  (otherwise: (items: ReadonlyArray<StoredRow>) => ReadonlyArray<StoredRow>): Mistake =>
  ({ rows }) => ({
    rows: (community, query) =>
      Effect.map(rows(community, query), ({ items, ...page }) => ({ ...page, items: otherwise(items) }))
  })

const inOneCommunity: Mistake = (journal) => ({
  record: (request) => journal.record({ ...request, community: "all" }),
  read: (_community, stream) => journal.read("all", stream),
  rows: (_community, query) => journal.rows("all", query),
  balances: (_community, prefix) => journal.balances("all", prefix),
  tail: (_community, after, limit) => journal.tail("all", after, limit)
})

/** Keeps the first history of every stream for good. */
const remembering: Mistake = ({ record }) => {
  const kept = new Map<string, History>()
  return {
    record: (request) =>
      record({
        ...request,
        open: (history) => {
          const first = kept.get(request.stream) ?? history
          kept.set(request.stream, first)
          return request.open(first)
        }
      })
  }
}

/** The same command under another id. */
const under = (request: RecordRequest, commandId: string): RecordRequest => {
  const renamed = ({ draft, ...rest }: Accepted): Accepted => ({ ...rest, draft: { ...draft, commandId } })
  const open = (history: History): Proposal => {
    const { needs, decide } = request.open(history)
    const decideSo: Proposal["decide"] = (answers) => {
      const decision = decide(answers)
      return decision.ok ? accept(renamed(decision.value)) : decision
    }
    return { needs, decide: decideSo }
  }
  return { ...request, commandId, open }
}

const twice: Mistake = ({ record }) => ({
  record: (request) => Effect.tap(record(request), () => record(under(request, `${request.commandId} again`)))
})

const everyTimeAnew: Mistake = ({ record }) => {
  let said = 0
  return {
    record: (request) =>
      Effect.suspend(() => {
        said += 1
        return record(under(request, `${request.commandId} ${said}`))
      })
  }
}

/** Leaves a mark in the log when a command comes to nothing. */
const marking = (journal: JournalService, community: string, stream: string): Effect.Effect<unknown, unknown> => {
  const draft = {
    ...{ stream, commandId: "mark", command: "mark", version: 1, input: {}, facts: {}, actor: "x", role: "system" },
    ...{ edition: 0, events: [{ _tag: "Marked" }], occurredAt: "", recordedAt: "" }
  } as unknown as Accepted["draft"]
  const none = { put: [], drop: [], postings: [], drawn: [] }
  const open = () => ({ needs: {}, decide: () => accept({ draft, changes: none }) })
  return journal.record({ community, stream, commandId: "mark", content: "", open })
}

const pagingByOffset: Mistake = ({ rows }) => ({
  rows: (community, { after, ...query }) =>
    Effect.map(rows(community, { ...query, limit: 9_999 }), ({ items }) => {
      const from = Number(after ?? 0)
      const to = from + query.limit
      return { items: items.slice(from, to), ...(items.length > to && { next: String(to) }) }
    })
})

const cut = (text: string): string => text.slice(0, 255)
const reversed = <A>(list: ReadonlyArray<A>): ReadonlyArray<A> => [...list].reverse()
const doubled = (commit: Commit): Commit => ({ ...commit, position: 2 * commit.position })

const mistakes: { readonly [what: string]: readonly [LawFamily, Mistake] } = {
  "cuts texts off": [
    "recording",
    writing(({ draft, ...rest }) => ({
      ...rest,
      draft: JSON.parse(JSON.stringify(draft), (_key, value) => (typeof value === "string" ? cut(value) : value))
    }))
  ],
  "takes texts for Latin": [
    "recording",
    listing((items) => JSON.parse(Buffer.from(JSON.stringify(items), "latin1").toString("latin1")))
  ],
  "forgets why an entry is late": [
    "recording",
    writing(({ draft: { lateReason: _, ...draft }, ...rest }) => ({ ...rest, draft }))
  ],
  "reads the latest first": ["recording", ({ read }) => ({ read: (...asked) => Effect.map(read(...asked), reversed) })],
  "keeps all communities in one log": ["recording", inOneCommunity],
  "takes capitals for small letters": ["names", naming((name) => name.toLowerCase())],
  "takes off blanks at the end": ["names", naming((name) => name.trimEnd())],
  "composes accents": ["names", naming((name) => name.normalize("NFC"))],
  "decides on an old history": ["deciding", remembering],
  "decides twice and writes both": ["deciding", twice],
  "leaves gaps between positions": [
    "deciding",
    answering((outcome) => (outcome._tag === "Refused" ? outcome : { ...outcome, commit: doubled(outcome.commit) }))
  ],
  "does not answer questions": [
    "deciding",
    deciding(({ needs, decide }) => ({
      needs,
      decide: () => decide(Object.fromEntries(Object.keys(needs).map((name) => [name, 0])))
    }))
  ],
  "does not look at the id": ["command ids", everyTimeAnew],
  "does not look at the content": [
    "command ids",
    ({ record }) => ({ record: (request) => record({ ...request, content: "" }) })
  ],
  "decides again what was accepted": [
    "command ids",
    answering((outcome) => (outcome._tag === "Repeated" ? { ...outcome, _tag: "Recorded" } : outcome))
  ],
  "leaves a mark of a refusal": [
    "nothing left",
    (journal) => ({
      record: (request) =>
        Effect.tap(journal.record(request), ({ _tag }) =>
          _tag === "Refused" ? Effect.ignore(marking(journal, request.community, request.stream)) : Effect.void
        )
    })
  ],
  "leaves a mark of a mistake": [
    "nothing left",
    (journal) => ({
      record: (request) =>
        Effect.tapDefect(journal.record(request), () =>
          Effect.ignore(marking(journal, request.community, request.stream))
        )
    })
  ],
  "keeps the first refusal only": [
    "nothing left",
    answering((outcome) =>
      outcome._tag === "Refused" ? { ...outcome, refusals: outcome.refusals.slice(0, 1) } : outcome
    )
  ],
  "lets books be out of balance": [
    "nothing left",
    changes(({ postings }) => ({
      postings: postings.flatMap((line) => [line, { ...line, account: "suspense", amount: -line.amount }])
    }))
  ],
  "writes what it was to check": ["checking", ({ record }) => ({ check: record })],
  "checks nothing": [
    "checking",
    ({ check }) => ({
      check: (request) => Effect.map(check(request), (outcome) => ({ ...outcome, _tag: "Recorded" }) as Outcome)
    })
  ],
  "never drops a row": ["rows", changes(() => ({ drop: [] }))],
  "keeps what a row no longer says": [
    "rows",
    (journal) => {
      const old = new Map<string, object>()
      return changes(({ put }) => ({
        put: put.map((row) => {
          const merged = { ...old.get(row.key), ...row }
          old.set(row.key, merged)
          return merged
        })
      }))(journal)
    }
  ],
  "lists in another order": ["rows", listing(reversed)],
  "does not look at who": [
    "rows",
    ({ rows }) => ({
      rows: (community, { where: { who: _, ...where }, ...query }) => rows(community, { ...query, where })
    })
  ],
  "shows what is hidden": [
    "rows",
    ({ rows }) => ({
      rows: (community, { where: { hidden: _, ...where }, ...query }) => rows(community, { ...query, where })
    })
  ],
  "hides what is about somebody from him too": [
    "rows",
    ({ rows }) => ({
      rows: (community, { where: { hidden, ...where }, ...query }) =>
        rows(community, {
          ...query,
          where: hidden === undefined ? where : { ...where, hidden: { ...hidden, saveOf: [] } }
        })
    })
  ],
  "shows what he was not told of": [
    "rows",
    ({ rows }) => ({
      rows: (community, { where: { untold: _, ...where }, ...query }) => rows(community, { ...query, where })
    })
  ],
  "shows what else is of a case he was not told of": [
    "rows",
    ({ rows }) => ({
      rows: (community, { where: { untold = [], ...where }, ...query }) =>
        Effect.map(rows(community, { ...query, where }), ({ items, ...page }) => ({
          ...page,
          items: items.filter(
            (row) =>
              !untold.some(({ kind, status, who }) => kind === row.kind && status === row.status && who === row.who)
          )
        }))
    })
  ],
  "lists what is due by then, and not before": [
    "rows",
    ({ rows }) => ({
      rows: (community, { where: { dueBefore, ...where }, ...query }) =>
        Effect.map(rows(community, { ...query, where }), ({ items, ...page }) => ({
          ...page,
          items: items.filter(({ due }) => dueBefore === undefined || (due !== undefined && due <= dueBefore))
        }))
    })
  ],
  "leaves out the last day asked for": [
    "rows",
    ({ rows }) => ({
      rows: (community, { where: { onUntil, ...where }, ...query }) =>
        Effect.map(rows(community, { ...query, where }), ({ items, ...page }) => ({
          ...page,
          items: items.filter(({ on }) => onUntil === undefined || (on !== undefined && on < onUntil))
        }))
    })
  ],
  "takes rows of no day for rows of every day": [
    "rows",
    ({ rows }) => ({
      rows: (community, { where: { onFrom, ...where }, ...query }) =>
        Effect.map(rows(community, { ...query, where }), ({ items, ...page }) => ({
          ...page,
          items: items.filter(({ on }) => onFrom === undefined || on === undefined || on >= onFrom)
        }))
    })
  ],
  "pages by counting": ["rows", pagingByOffset],
  "begins anew at a cursor it does not know": [
    "rows",
    ({ rows }) => ({
      rows: (community, { after, ...query }) =>
        Effect.catchTag(rows(community, after === undefined ? query : { ...query, after }), "BadCursor", () =>
          rows(community, query)
        )
    })
  ],
  "finds accounts by a pattern": [
    "ledger",
    ({ balances }) => ({
      balances: (community, prefix) => {
        const pattern = new RegExp(`^${prefix.replaceAll("_", ".").replaceAll("%", ".*")}`, "i")
        return Effect.map(balances(community, ""), (all) => all.filter(({ account }) => pattern.test(account)))
      }
    })
  ],
  "keeps amounts in 32 bits": [
    "ledger",
    changes(({ postings }) => ({ postings: postings.map((line) => ({ ...line, amount: line.amount | 0 })) }))
  ],
  "draws a number once a day": ["ledger", changes(({ drawn }) => ({ drawn: drawn.slice(0, 1) }))],
  "begins the log at the place it should go on from": [
    "following",
    ({ tail }) => ({ tail: (community, after, limit) => tail(community, Math.max(0, after - 1), limit) })
  ],
  "leaves out the commit written last": [
    "following",
    ({ tail }) => ({
      tail: (community, after, limit) => Effect.map(tail(community, after, limit), (log) => log.slice(0, -1))
    })
  ],
  "forgets ids when it is closed": [
    "handles",
    (journal) => {
      const said = new Set<string>()
      return {
        record: (request) => {
          const outcome = said.has(request.commandId) ? "known" : "new"
          said.add(request.commandId)
          return Effect.map(journal.record(request), (real) =>
            outcome === "new" && real._tag === "Repeated" ? { _tag: "Recorded", commit: real.commit } : real
          )
        }
      }
    }
  ],
  "does not look at what another handle wrote": ["handles", remembering]
}

const withMistake =
  (mistake: Mistake) =>
  (sound: FreshStore): FreshStore =>
    Effect.map(sound, ({ open }) => ({ open: Effect.map(open, (journal) => ({ ...journal, ...mistake(journal) })) }))

/** Journals broken on purpose, some for each family of the laws. */
export const brokenJournals: ReadonlyArray<BrokenJournal> = Object.entries(mistakes).map(
  ([what, [family, mistake]]) => ({ family, what, broken: withMistake(mistake) })
)
