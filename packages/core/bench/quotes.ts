import { add, type Dinero, dinero, multiply, toSnapshot } from "dinero.js"
import { CNY } from "dinero.js/currencies"
import { Engine, type RuleProperties } from "json-rules-engine"
import { renovationDefaults as figures, type QuoteFor } from "../src/rules.js"

/** What every way of quoting answers: each line's amount with its sources, and the total, in fen. */
export interface Quoted {
  readonly lines: ReadonlyArray<{
    readonly line: string
    readonly amount: number
    readonly sources: ReadonlyArray<string>
  }>
  readonly total: number
}

const money = (fen: number): Dinero<number> => dinero({ amount: fen, currency: CNY })

/** The same with dinero.js: an object for each amount, and integer factors with their scale. */
export const byDinero = (asked: QuoteFor): Quoted => {
  const lines: Array<{ line: string; money: Dinero<number>; sources: ReadonlyArray<string> }> = [
    { line: "owner-deposit", money: money(figures.ownerDeposit), sources: ["renovation.2.3"] }
  ]
  if (!asked.ownerBuilds)
    lines.push({ line: "contractor-deposit", money: money(figures.contractorDeposit), sources: ["renovation.2.3"] })
  if (asked.wasteRemoval)
    lines.push({
      line: "waste-removal",
      money: multiply(money(figures.wasteFeePerSquareMetre), { amount: asked.areaHundredths, scale: 2 }),
      sources: ["renovation.2.3"]
    })
  if (asked.workers > 0)
    lines.push({
      line: "pass-fee",
      money: multiply(money(figures.passFee), asked.workers),
      sources: ["renovation.2.3", "renovation.2.4"]
    })
  const fen = (value: Dinero<number>) => {
    const { amount, scale } = toSnapshot(value)
    return Math.round(amount / 10 ** (scale - 2))
  }
  return {
    lines: lines.map(({ line, money: amount, sources }) => ({ line, amount: fen(amount), sources })),
    total: fen(lines.map((line) => line.money).reduce(add))
  }
}

const always = { fact: "workers", operator: "greaterThanInclusive", value: 0 }

const rules: ReadonlyArray<RuleProperties> = [
  {
    conditions: { all: [always] },
    event: { type: "owner-deposit", params: { unit: figures.ownerDeposit, sources: ["renovation.2.3"] } }
  },
  {
    conditions: { all: [{ fact: "ownerBuilds", operator: "equal", value: false }] },
    event: { type: "contractor-deposit", params: { unit: figures.contractorDeposit, sources: ["renovation.2.3"] } }
  },
  {
    conditions: { all: [{ fact: "wasteRemoval", operator: "equal", value: true }] },
    event: {
      type: "waste-removal",
      params: { unit: figures.wasteFeePerSquareMetre / 100, times: "areaHundredths", sources: ["renovation.2.3"] }
    }
  },
  {
    conditions: { all: [{ fact: "workers", operator: "greaterThan", value: 0 }] },
    event: {
      type: "pass-fee",
      params: { unit: figures.passFee, times: "workers", sources: ["renovation.2.3", "renovation.2.4"] }
    }
  }
]

const engine = new Engine([...rules])

/** The same with json-rules-engine: a rule for each line says whether it is due and what it stands on. */
export const byJsonRules = async (asked: QuoteFor): Promise<Quoted> => {
  const { events } = await engine.run({ ...asked })
  const lines = events.map(({ type, params }) => {
    const { unit, times, sources } = params as { unit: number; times?: keyof QuoteFor; sources: ReadonlyArray<string> }
    return { line: type, amount: Math.round(unit * (times === undefined ? 1 : Number(asked[times]))), sources }
  })
  return { lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) }
}
