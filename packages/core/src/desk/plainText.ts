import * as Effect from "effect/Effect"
import { chapters } from "../chapters.js"
import type { Posting } from "../kernel/Books.js"
import { type Commit, caseOf } from "../kernel/Commit.js"
import { dateOf, localDateTimeAt } from "../kernel/LocalDate.js"
import { fen, toYuanText } from "../kernel/Money.js"
import type { AnyProcess } from "../kernel/Process.js"
import { type JournalDown, type JournalService, rulebookStream } from "../ports/Journal.js"
import { publishedIn } from "../rulebook/choice.js"

const processes: { readonly [kind: string]: AnyProcess } = chapters

const postingsOf = (commit: Commit): ReadonlyArray<Posting> =>
  processes[caseOf(commit.stream).kind]?.postings(commit) ?? []

const distinct = (values: ReadonlyArray<string>) => [...new Set(values)].sort()

/** A commodity's name as these programs read it: anything but letters stands in quotes. */
const named = (commodity: string) => (/^[A-Za-z]+$/.test(commodity) ? commodity : `"${commodity}"`)

const amountText = ({ commodity, amount }: Pick<Posting, "commodity" | "amount">) =>
  `${named(commodity)} ${commodity === "CNY" ? toYuanText(fen(amount)) : amount}`

const lineOf = (posting: Posting) => `    ${posting.account}  ${amountText(posting)}`

/** What all lines of a ledger come to, while they are gone through. */
interface Sums {
  /** By account and commodity, in no order. */
  readonly held: Map<string, Posting>
  last: Commit | undefined
}

const addTo = ({ held }: Sums, { account, commodity, amount }: Posting): void => {
  const name = `${account}\n${commodity}`
  held.set(name, { account, commodity, amount: (held.get(name)?.amount ?? 0) + amount })
}

/** So many commits are in memory at a time. */
const atOnce = 1_000

/** Goes through a log in its order, up to a position where one is given. */
const goneThrough = (
  journal: JournalService,
  community: string,
  use: (commit: Commit) => void,
  until = Number.POSITIVE_INFINITY
): Effect.Effect<void, JournalDown> =>
  Effect.gen(function* () {
    for (let after = 0; after < until; ) {
      const commits = yield* journal.tail(community, after, Math.min(atOnce, until - after))
      if (commits.length === 0) return
      for (const commit of commits) use(commit)
      after += commits.length
    }
  })

/**
 * Gives a community's books for plain-text accounting (hledger, ledger), a line at a time: an entry for each commit that
 * moved money or goods, on the day it was booked, and at the end what every account holds, asserted. Answers with the
 * number of commits; without any it gives nothing. The log is gone through twice, a part at a time, since what it speaks
 * of is declared before; what is recorded meanwhile is left out.
 */
export const plainText = (
  journal: JournalService,
  community: string,
  give: (line: string) => void
): Effect.Effect<number, JournalDown> =>
  Effect.gen(function* () {
    const sums: Sums = { held: new Map(), last: undefined }
    yield* goneThrough(journal, community, (commit) => {
      for (const posting of postingsOf(commit)) addTo(sums, posting)
      sums.last = commit
    })
    const { last } = sums
    if (last === undefined) return 0
    const { choice } = publishedIn(yield* journal.read(community, rulebookStream))
    const dayOf = (instant: string) => dateOf(localDateTimeAt(Date.parse(instant), choice.timeZone))
    const balances = [...sums.held.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, balance]) => balance)
    give(`; ${community}, ${last.position}`)
    for (const commodity of distinct(balances.map(({ commodity }) => commodity)))
      give(commodity === "CNY" ? "commodity CNY 1000.00" : `commodity ${named(commodity)} 1000.`)
    for (const account of distinct(balances.map(({ account }) => account))) give(`account ${account}`)
    const entry = (commit: Commit) => {
      const postings = postingsOf(commit)
      if (postings.length === 0) return
      const { recordedAt, occurredAt, position, stream, command, actor } = commit
      give("")
      give(`${dayOf(recordedAt)} (${position}) ${stream} ${command}  ; by:${actor}, on:${dayOf(occurredAt)}`)
      for (const posting of postings) give(lineOf(posting))
    }
    yield* goneThrough(journal, community, entry, last.position)
    if (balances.length > 0) {
      give("")
      give(`${dayOf(last.recordedAt)} balances`)
    }
    for (const balance of balances) give(`${lineOf({ ...balance, amount: 0 })} = ${amountText(balance)}`)
    return last.position
  })
