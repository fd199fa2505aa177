import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { describe, expect, it } from "vitest"
import type { StoredRow } from "../kernel/Books.js"
import type { Commit } from "../kernel/Commit.js"
import { accept } from "../kernel/Decision.js"
import type { History, JournalService, Outcome, Proposal, RecordRequest } from "../ports/Journal.js"
import { memoryJournalOn } from "../ports/MemoryJournal.js"
import type { FreshStore, JournalLaw } from "./JournalLaw.js"
import { commandIdLaws } from "./laws/commandIds.js"
import { decidingLaws } from "./laws/deciding.js"
import { followingLaws } from "./laws/following.js"
import { handleLaws } from "./laws/handles.js"
import { ledgerLaws } from "./laws/ledger.js"
import { nameLaws } from "./laws/names.js"
import { checkLaws, nothingLeftLaws } from "./laws/nothingLeft.js"
import { recordingLaws } from "./laws/recording.js"
import { rowLaws } from "./laws/rows.js"

/** What a journal with a mistake in it does otherwise than a sound one; made anew for each handle. */
type Mistake = (journal: JournalService) => Partial<JournalService>
type Accepted = Extract<ReturnType<Proposal["decide"]>, { readonly ok: true }>["value"]

const storeWith = (mistake: Mistake): FreshStore =>
  Effect.sync(() => {
    const logs = new Map()
    const opened = () => {
      const journal = memoryJournalOn(logs)
      return { ...journal, ...mistake(journal) }
    }
    return { open: Effect.sync(opened) }
  })

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

const mistakes: { readonly [what: string]: readonly [ReadonlyArray<JournalLaw>, Mistake] } = {
  "cuts texts off": [
    recordingLaws,
    writing(({ draft, ...rest }) => ({
      ...rest,
      draft: JSON.parse(JSON.stringify(draft), (_key, value) => (typeof value === "string" ? cut(value) : value))
    }))
  ],
  "takes texts for Latin": [
    recordingLaws,
    listing((items) => JSON.parse(Buffer.from(JSON.stringify(items), "latin1").toString("latin1")))
  ],
  "forgets why an entry is late": [
    recordingLaws,
    writing(({ draft: { lateReason: _, ...draft }, ...rest }) => ({ ...rest, draft }))
  ],
  "reads the latest first": [
    recordingLaws,
    ({ read }) => ({ read: (...asked) => Effect.map(read(...asked), reversed) })
  ],
  "keeps all communities in one log": [recordingLaws, inOneCommunity],
  "takes capitals for small letters": [nameLaws, naming((name) => name.toLowerCase())],
  "takes off blanks at the end": [nameLaws, naming((name) => name.trimEnd())],
  "composes accents": [nameLaws, naming((name) => name.normalize("NFC"))],
  "decides on an old history": [decidingLaws, remembering],
  "decides twice and writes both": [decidingLaws, twice],
  "leaves gaps between positions": [
    decidingLaws,
    answering((outcome) => (outcome._tag === "Refused" ? outcome : { ...outcome, commit: doubled(outcome.commit) }))
  ],
  "does not answer questions": [
    decidingLaws,
    deciding(({ needs, decide }) => ({
      needs,
      decide: () => decide(Object.fromEntries(Object.keys(needs).map((name) => [name, 0])))
    }))
  ],
  "does not look at the id": [commandIdLaws, everyTimeAnew],
  "does not look at the content": [
    commandIdLaws,
    ({ record }) => ({ record: (request) => record({ ...request, content: "" }) })
  ],
  "decides again what was accepted": [
    commandIdLaws,
    answering((outcome) => (outcome._tag === "Repeated" ? { ...outcome, _tag: "Recorded" } : outcome))
  ],
  "leaves a mark of a refusal": [
    nothingLeftLaws,
    (journal) => ({
      record: (request) =>
        Effect.tap(journal.record(request), ({ _tag }) =>
          _tag === "Refused" ? Effect.ignore(marking(journal, request.community, request.stream)) : Effect.void
        )
    })
  ],
  "leaves a mark of a mistake": [
    nothingLeftLaws,
    (journal) => ({
      record: (request) =>
        Effect.tapDefect(journal.record(request), () =>
          Effect.ignore(marking(journal, request.community, request.stream))
        )
    })
  ],
  "keeps the first refusal only": [
    nothingLeftLaws,
    answering((outcome) =>
      outcome._tag === "Refused" ? { ...outcome, refusals: outcome.refusals.slice(0, 1) } : outcome
    )
  ],
  "lets books be out of balance": [
    nothingLeftLaws,
    changes(({ postings }) => ({
      postings: postings.flatMap((line) => [line, { ...line, account: "suspense", amount: -line.amount }])
    }))
  ],
  "writes what it was to check": [checkLaws, ({ record }) => ({ check: record })],
  "checks nothing": [
    checkLaws,
    ({ check }) => ({
      check: (request) => Effect.map(check(request), (outcome) => ({ ...outcome, _tag: "Recorded" }) as Outcome)
    })
  ],
  "never drops a row": [rowLaws, changes(() => ({ drop: [] }))],
  "keeps what a row no longer says": [
    rowLaws,
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
  "lists in another order": [rowLaws, listing(reversed)],
  "does not look at who": [
    rowLaws,
    ({ rows }) => ({
      rows: (community, { where: { who: _, ...where }, ...query }) => rows(community, { ...query, where })
    })
  ],
  "lists what is due by then, and not before": [
    rowLaws,
    ({ rows }) => ({
      rows: (community, { where: { dueBefore, ...where }, ...query }) =>
        Effect.map(rows(community, { ...query, where }), ({ items, ...page }) => ({
          ...page,
          items: items.filter(({ due }) => dueBefore === undefined || (due !== undefined && due <= dueBefore))
        }))
    })
  ],
  "leaves out the last day asked for": [
    rowLaws,
    ({ rows }) => ({
      rows: (community, { where: { onUntil, ...where }, ...query }) =>
        Effect.map(rows(community, { ...query, where }), ({ items, ...page }) => ({
          ...page,
          items: items.filter(({ on }) => onUntil === undefined || (on !== undefined && on < onUntil))
        }))
    })
  ],
  "takes rows of no day for rows of every day": [
    rowLaws,
    ({ rows }) => ({
      rows: (community, { where: { onFrom, ...where }, ...query }) =>
        Effect.map(rows(community, { ...query, where }), ({ items, ...page }) => ({
          ...page,
          items: items.filter(({ on }) => onFrom === undefined || on === undefined || on >= onFrom)
        }))
    })
  ],
  "pages by counting": [rowLaws, pagingByOffset],
  "begins anew at a cursor it does not know": [
    rowLaws,
    ({ rows }) => ({
      rows: (community, { after, ...query }) =>
        Effect.catchTag(rows(community, after === undefined ? query : { ...query, after }), "BadCursor", () =>
          rows(community, query)
        )
    })
  ],
  "finds accounts by a pattern": [
    ledgerLaws,
    ({ balances }) => ({
      balances: (community, prefix) => {
        const pattern = new RegExp(`^${prefix.replaceAll("_", ".").replaceAll("%", ".*")}`, "i")
        return Effect.map(balances(community, ""), (all) => all.filter(({ account }) => pattern.test(account)))
      }
    })
  ],
  "keeps amounts in 32 bits": [
    ledgerLaws,
    changes(({ postings }) => ({ postings: postings.map((line) => ({ ...line, amount: line.amount | 0 })) }))
  ],
  "draws a number once a day": [ledgerLaws, changes(({ drawn }) => ({ drawn: drawn.slice(0, 1) }))],
  "begins the log at the place it should go on from": [
    followingLaws,
    ({ tail }) => ({ tail: (community, after, limit) => tail(community, Math.max(0, after - 1), limit) })
  ],
  "leaves out the commit written last": [
    followingLaws,
    ({ tail }) => ({
      tail: (community, after, limit) => Effect.map(tail(community, after, limit), (log) => log.slice(0, -1))
    })
  ],
  "forgets ids when it is closed": [
    handleLaws,
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
  "does not look at what another handle wrote": [handleLaws, remembering]
}

describe("a broken journal is caught: one that", () => {
  for (const [what, [laws, mistake]] of Object.entries(mistakes))
    it(what, async () => {
      const verdicts = await Promise.all(
        laws.map(({ check }) => Effect.runPromise(Effect.either(check(storeWith(mistake)))))
      )
      expect(verdicts.some(Either.isLeft)).toBe(true)
    })
})
