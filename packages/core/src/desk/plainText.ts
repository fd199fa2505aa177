import { chapters } from "../chapters.js"
import type { Balance, Posting } from "../kernel/Books.js"
import { type Commit, caseOf } from "../kernel/Commit.js"
import { dateOf, localDateTimeAt } from "../kernel/LocalDate.js"
import { fen, toYuanText } from "../kernel/Money.js"
import type { AnyProcess } from "../kernel/Process.js"
import { rulebookStream } from "../ports/Journal.js"
import { publishedIn } from "../rulebook/choice.js"

/** A commit with its lines in the ledger. */
interface Booked {
  readonly commit: Commit
  readonly postings: ReadonlyArray<Posting>
}

const processes: { readonly [kind: string]: AnyProcess } = chapters

/** The ledger lines of a whole log, as `rebuild` would make them; commits without any are left out. */
const booked = (commits: ReadonlyArray<Commit>): ReadonlyArray<Booked> => {
  const histories = new Map<string, Array<Commit>>()
  return commits.flatMap((commit) => {
    const before = histories.get(commit.stream) ?? []
    const postings = processes[caseOf(commit.stream).kind]?.changes([...before], commit).postings ?? []
    histories.set(commit.stream, [...before, commit])
    return postings.length === 0 ? [] : [{ commit, postings }]
  })
}

/** What all lines of a ledger come to by account and commodity, in order; none at nothing. */
const balancesOf = (entries: ReadonlyArray<Booked>): ReadonlyArray<Balance> => {
  const sums = new Map<string, Balance>()
  for (const { account, commodity, amount } of entries.flatMap(({ postings }) => postings)) {
    const name = `${account}\n${commodity}`
    sums.set(name, { account, commodity, amount: (sums.get(name)?.amount ?? 0) + amount })
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, balance]) => balance)
}

const distinct = (values: ReadonlyArray<string>) => [...new Set(values)].sort()

/** A commodity's name as these programs read it: anything but letters stands in quotes. */
const named = (commodity: string) => (/^[A-Za-z]+$/.test(commodity) ? commodity : `"${commodity}"`)

const amountText = ({ commodity, amount }: Pick<Posting, "commodity" | "amount">) =>
  `${named(commodity)} ${commodity === "CNY" ? toYuanText(fen(amount)) : amount}`

/**
 * A community's books for plain-text accounting (hledger, ledger): an entry for each commit that moved money or goods, on
 * the day it was booked, and at the end what every account holds, asserted. `commits` is the whole log from its first.
 */
export const plainText = (community: string, commits: ReadonlyArray<Commit>): string => {
  const { choice } = publishedIn(commits.filter(({ stream }) => stream === rulebookStream))
  const dayOf = (instant: string) => dateOf(localDateTimeAt(Date.parse(instant), choice.timeZone))
  const entries = booked(commits)
  const all = entries.flatMap(({ postings }) => postings)
  const lines = (postings: ReadonlyArray<Posting>) =>
    postings.map((posting) => `    ${posting.account}  ${amountText(posting)}`)
  const last = commits.at(-1)
  return [
    `; ${community}, ${commits.length}`,
    ...distinct(all.map(({ commodity }) => commodity)).map((commodity) =>
      commodity === "CNY" ? "commodity CNY 1000.00" : `commodity ${named(commodity)} 1000.`
    ),
    ...distinct(all.map(({ account }) => account)).map((account) => `account ${account}`),
    ...entries.flatMap(({ commit, postings }) => [
      "",
      `${dayOf(commit.recordedAt)} (${commit.position}) ${commit.stream} ${commit.command}  ; by:${commit.actor}, on:${dayOf(commit.occurredAt)}`,
      ...lines(postings)
    ]),
    ...(last === undefined || all.length === 0
      ? []
      : [
          "",
          `${dayOf(last.recordedAt)} balances`,
          ...balancesOf(entries).map(
            ({ account, commodity, amount }) =>
              `    ${account}  ${amountText({ commodity, amount: 0 })} = ${amountText({ commodity, amount })}`
          )
        ]),
    ""
  ].join("\n")
}
