import type { StoredRow } from "../kernel/Books.js"
import { fen, plus, sum } from "../kernel/Money.js"
import { type Method, methods } from "./receipts.js"
import type { TotalLine, Totals } from "./state.js"

interface ReceiptData {
  readonly period: number
  readonly method: Method
  readonly amount: number
  readonly lines: ReadonlyArray<TotalLine>
}

/** The account of a kind of line, without whose it is: "liabilities:barrels". */
const kindOf = (account: string): string => account.split(":").slice(0, 2).join(":")

/** Adds lines alike: of one kind of account, under one label. */
export const linesTogether = (lines: ReadonlyArray<TotalLine>): ReadonlyArray<TotalLine> => {
  const together = new Map<string, TotalLine>()
  for (const { account, label, amount } of lines) {
    const kind = kindOf(account)
    const name = `${kind} ${label.zh}`
    together.set(name, { account: kind, label, amount: plus(together.get(name)?.amount ?? fen(0), amount) })
  }
  return [...together.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}

/** What the receipts of one period come to, out of rows that may belong to others too. */
export const totalsOf = (rows: ReadonlyArray<StoredRow>, period: number): Totals => {
  const receipts = rows
    .map(({ key, status, data }) => ({ key, status, ...(data as unknown as ReceiptData) }))
    .filter((receipt) => receipt.period === period)
    .sort((a, b) => Number(a.key) - Number(b.key))
  const standing = receipts.filter(({ status }) => status !== "voided")
  const [first, last] = [receipts[0]?.key, receipts.at(-1)?.key]
  const taken = (of: ReadonlyArray<ReceiptData>) => sum(of.map(({ amount }) => fen(amount)))
  return {
    receipts: receipts.length,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    voided: receipts.filter(({ status }) => status === "voided").map(({ key }) => key),
    methods: (Object.keys(methods) as ReadonlyArray<Method>).flatMap((method) => {
      const paid = standing.filter((receipt) => receipt.method === method)
      return paid.length === 0 ? [] : [{ method, amount: taken(paid) }]
    }),
    lines: linesTogether(standing.flatMap(({ lines }) => lines)),
    taken: taken(standing)
  }
}
