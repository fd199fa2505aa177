import { spawnSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { addDays, date } from "../src/kernel/LocalDate.js"
import { rehearsal, type Told } from "../src/testing/rehearsal.js"
import { he, period, stage, stock, sun, takings } from "./cash.js"

/** Runs Debian's hledger on a journal. */
const hledger = (journal: string, ...args: ReadonlyArray<string>): string => {
  const { status, stdout, stderr, error } = spawnSync("hledger", ["-f", "-", ...args], {
    ...{ input: journal, encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, LANG: "C.UTF-8" } }
  })
  if (status !== 0) throw new Error(`hledger ${args.join(" ")}: ${error?.message ?? stderr}`)
  return stdout
}

/** Lets the runner hear of this worker, which else is silent for minutes. */
const breath = () => new Promise(setImmediate)

/** A number of its own for each step, the same in every run: chance that can be told again. */
const makeChance = () => {
  let seed = 20260301
  return (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
}

const yuanText = (fen: number) => (fen / 100).toFixed(2)
const receiptsADay = 320
const desks = [
  { till: "A", by: { by: "zhou", role: "clerk" }, other: he },
  { till: "B", by: he, other: { by: "zhou", role: "clerk" } }
] as const

/** A month at two desks and finance: takings, voids, reversals, counts that are out now and then, and the stock. */
const aMonth = async (
  count: (told: Told) => void,
  balance: (account: string) => number,
  periods: (till: string) => number
) => {
  const chance = makeChance()
  const clock = (minute: number) =>
    `${String(9 + Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
  let number = 0
  for (const { till } of desks) count(period.provideFloat("2026-03-01T08:30", `${till}-1`))
  for (let on = date("2026-03-01"); on < "2026-04-01"; on = addDays(on, 1)) {
    await breath()
    for (const { till, by, other } of desks) {
      const today = `${on}-${till}`
      count(stock.receive(`${on}T09:00`, today, { lines: [{ item: "water-18L", pieces: 20 + chance(10) }] }, by))
      for (let each = 0; each < receiptsADay; each += 1) {
        const at = `${on}T${clock(Math.floor((each * 420) / receiptsADay))}`
        const lines = [{ item: ["copying", "materials"][chance(2)], amount: yuanText(1 + chance(20_000)) }]
        const method = ["cash", "wechat", "alipay", "card", "transfer"][chance(5)]
        number += 1
        count(takings.take(at, `T-${number}`, { till, method, lines }, by))
        if (chance(40) === 0)
          count(takings.voidReceipt(at, `T-${number}`, { receipt: String(number).padStart(4, "0") }))
      }
      const name = `${till}-${periods(till)}`
      const out = chance(5) === 0 ? chance(500) - 250 : 0
      const held = balance(`assets:${till}:cash`)
      count(period.count(`${on}T16:30`, name, { counted: yuanText(Math.max(0, held + out)) }, by))
      if (out !== 0) {
        count(period.explain(`${on}T16:31`, name, {}, by))
        count(period.approve(`${on}T16:32`, name, {}, other))
      }
      count(period.submit(`${on}T16:40`, name, {}, by))
      const sealed = balance(`assets:sealed:${till}:${name.split("-")[1]}`)
      count(period.settle(`${on}T17:00`, name, { received: yuanText(sealed) }, sun))
      const inStock = 10 + chance(5)
      count(stock.issue(`${on}T18:00`, today, { lines: [{ item: "water-18L", pieces: inStock }] }, by))
      count(
        stock.stocktake(
          `${on}T19:30`,
          today,
          {
            lines: [
              { item: "water-18L", pieces: 5 },
              { item: "milk-250ml", pieces: 0 }
            ]
          },
          by
        )
      )
    }
    count(period.deposit(`${on}T17:30`, "finance-1", { amount: yuanText(balance("assets:finance:safe")) }))
  }
}

describe("the books of a month, read by hledger", () => {
  const play = rehearsal(stage)
  const counted = new Map<string, number>()

  it("balance and fit their assertions, and say of every account what ours say", { timeout: 600_000 }, async () => {
    await aMonth(
      (told) => {
        const answer = play.play(told)
        if (!answer.ok) throw new Error(`${told.command} at ${told.at}: ${JSON.stringify(answer.refusals)}`)
        counted.set(told.command, (counted.get(told.command) ?? 0) + 1)
      },
      (account) => play.balances().find((each) => each.account === account)?.amount ?? 0,
      (till) => play.rows("period").filter(({ desk, data }) => desk === till && data.counted !== undefined).length + 1
    )
    const commits = play.commits()
    expect(commits.length).toBeGreaterThan(20_000)
    const journal = play.books().join("\n")
    await breath()
    expect(hledger(journal, "check", "--strict")).toBe("")
    await breath()
    expect(hledger(journal, "check", "ordereddates", "accounts", "commodities")).toBe("")
    await breath()
    const [, ...lines] = hledger(journal, "balance", "--flat", "-N", "--layout=bare", "-O", "csv").trim().split("\n")
    const theirs = lines.map((line) => line.split(",").map((cell) => cell.replaceAll(/^"+|"+$/g, "")))
    const ours = play
      .balances()
      .map(({ account, commodity, amount }) => [
        account,
        commodity,
        commodity === "CNY" ? yuanText(amount) : String(amount)
      ])
    expect(theirs.sort()).toEqual(ours.sort())
  })

  it("are not believed where a fen is missing", () => {
    const journal = play.books().join("\n")
    const short = journal.replace(
      /(= CNY )(\d+)\.(\d\d)$/m,
      (_all, before, yuan, fen) => `${before}${Number(yuan) + 1}.${fen}`
    )
    expect(short).not.toBe(journal)
    expect(() => hledger(short, "check")).toThrow(/balance assertion/i)
  })
})
