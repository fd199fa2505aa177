import { randomBytes } from "node:crypto"
import type { BookNeed, Commit } from "@qiantai/core"
import { commandIdReused, type History, type Outcome, type RecordRequest, rulebookStream } from "@qiantai/core"
import { placed } from "@qiantai/core/ports"
import { beside, first, run, runAll, type Statement, statement, type Work } from "../Database.js"
import type { Dialect } from "../Dialect.js"
import { digestOf, linked } from "../sealing.js"
import { commitIn, continued, type Histories } from "./histories.js"
import { posting, type Upserts } from "./posting.js"
import { rowList } from "./rowList.js"

/** Where a community's log stands. */
export interface Head {
  readonly id: number
  readonly position: number
  /** How many commits its rulebook's stream has. */
  readonly rulebook: number
  /** The key of the digests of what was sent. */
  readonly digestKey: string
  /** The link of its last commit; the community's name before the first. */
  readonly link: string
}

/** What a step came to. */
export interface Stepped {
  readonly outcome: Outcome
  /** What was read of streams, to be kept once it is durable. */
  readonly read: ReadonlyArray<readonly [community: number, stream: string, commits: ReadonlyArray<Commit>]>
}

/**
 * The head of a community; none where it was never written to. It is asked for by itself, before anything else: where
 * rows are locked one by one, what is read after it is read under its lock.
 */
export function* headOf(community: string, held = ""): Work<Head | undefined> {
  return yield* first<Head>(
    `SELECT id, position, rulebook, digest_key AS "digestKey", link FROM qt_heads WHERE community = ?${held}`,
    community
  )
}

/** The head of a community kept from all others who would write; made first where there is none, so that it can be. */
function* heldHead({ held, insertOnce }: Dialect, community: string): Work<Head> {
  const head = yield* headOf(community, held)
  if (head !== undefined) return head
  yield* run(
    insertOnce("qt_heads", "community", "position", "rulebook", "digest_key", "link"),
    ...[community, 0, 0, randomBytes(32).toString("base64url"), community]
  )
  const made = yield* headOf(community, held)
  if (made === undefined) throw new Error("a community's head was not kept")
  return made
}

/** What the id stands for where it was accepted before. */
function* earlier({ id, digestKey }: Head, { commandId, content }: RecordRequest): Work<Outcome | undefined> {
  const known = yield* first<{ readonly digest: string; readonly body: string }>(
    "SELECT digest, body FROM qt_commits WHERE community = ? AND command_id = ?",
    id,
    commandId
  )
  if (known === undefined) return undefined
  return known.digest === digestOf(digestKey, content)
    ? { _tag: "Repeated", commit: commitIn(known) }
    : commandIdReused(commandId)
}

function* answerTo(community: number, need: BookNeed): Work<unknown> {
  switch (need.read) {
    case "rows":
      return yield* rowList(community, { where: need.where, order: "key" })
    case "balance": {
      const { account, commodity } = need
      const found = yield* first<{ readonly amount: number }>(
        "SELECT amount FROM qt_balances WHERE community = ? AND account = ? AND commodity = ?",
        ...[community, account, commodity]
      )
      return found?.amount ?? 0
    }
    case "next": {
      const found = yield* first<{ readonly drawn: number }>(
        "SELECT drawn FROM qt_series WHERE community = ? AND series = ?",
        ...[community, need.series]
      )
      return (found?.drawn ?? 0) + 1
    }
  }
}

/** No community has this number: nothing is found under it. */
const nowhere: Head = { id: 0, position: 0, rulebook: 0, digestKey: "", link: "" }

/** The commits of a community's rulebook: those kept, where its head says that there are no others. */
export function* rulebookFor({ id, rulebook }: Head, histories: Histories): Work<ReadonlyArray<Commit>> {
  const kept = histories.get(id, rulebookStream)
  return kept.length === rulebook ? kept : yield* continued(id, rulebookStream, kept)
}

/** What a decision reads first: kept commits, and those that were added to them since. */
function* historyFor(head: Head, stream: string, histories: Histories): Work<History> {
  const rulebook = yield* rulebookFor(head, histories)
  if (stream === rulebookStream) return { rulebook, stream: rulebook }
  return { rulebook, stream: yield* continued(head.id, stream, histories.get(head.id, stream)) }
}

/**
 * One serialisable step of a community: its head, the histories and answers a decision asks for, the decision, and what
 * it writes. Of a community whose first command is refused nothing is left.
 */
export const stepOf = (dialect: Dialect, upserts: Upserts, histories: Histories) =>
  function* step(request: RecordRequest, how: "record" | "check"): Work<Stepped> {
    const { community } = request
    const head = how === "record" ? yield* heldHead(dialect, community) : ((yield* headOf(community)) ?? nowhere)
    const [known, history] = yield* beside([earlier(head, request), historyFor(head, request.stream, histories)])
    if (known !== undefined) return { outcome: known, read: [] }

    const read: Stepped["read"] = [
      [head.id, rulebookStream, history.rulebook],
      [head.id, request.stream, history.stream]
    ]
    const { needs, decide } = request.open(history)
    const found = yield* beside(Object.values(needs).map((need) => answerTo(head.id, need)))
    const decision = decide(Object.fromEntries(Object.keys(needs).map((name, at) => [name, found[at]])))
    if (!decision.ok) {
      if (how === "record" && head.position === 0) yield* run("DELETE FROM qt_heads WHERE id = ?", head.id)
      return { outcome: { _tag: "Refused", refusals: decision.refusals }, read }
    }

    const commit = placed(request, decision.value, head.position + 1, history.stream.length + 1)
    if (how === "record") {
      yield* runAll([
        ...appending(head, commit, history.stream[0], request.content),
        ...posting(upserts, head.id, commit, decision.value.changes)
      ])
    }
    return { outcome: { _tag: "Recorded", commit }, read }
  }

/** What puts a commit at the end of the log and of its stream; a stream goes by the position of its first commit. */
const appending = (
  head: Head,
  commit: Commit,
  opening: Commit | undefined,
  content: string
): ReadonlyArray<Statement> => {
  const { id, rulebook } = head
  const { position, sequence, stream, commandId } = commit
  const digest = digestOf(head.digestKey, content)
  const body = JSON.stringify(commit)
  const link = linked(head.link, digest, body)
  const editions = stream === rulebookStream ? sequence : rulebook
  return [
    ...(opening === undefined ? [statement("INSERT INTO qt_streams VALUES (?, ?, ?)", id, stream, position)] : []),
    statement(
      "INSERT INTO qt_commits (community, position, stream, sequence, command_id, digest, body, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      ...[id, position, opening?.position ?? position, sequence, commandId, digest, body, link]
    ),
    statement("UPDATE qt_heads SET position = ?, rulebook = ?, link = ? WHERE id = ?", position, editions, link, id)
  ]
}
