import { gzipSync } from "node:zlib"
import * as DateTime from "effect/DateTime"
import { build } from "esbuild"
import { Temporal } from "temporal-polyfill"
import {
  date,
  type LocalDate,
  type QuoteFor,
  quote,
  refundWindow,
  renovationDefaults,
  type WorkCalendar
} from "../src/rules.js"
import { byDinero, byJsonRules } from "./quotes.js"

/** A fee quote with its citations, a refund's dates, and what the rules weigh in a browser. */

const rounds = 31
const areas = Array.from(
  { length: 1024 },
  (_, n): QuoteFor => ({
    ...{ areaHundredths: 5000 + 37 * n, workers: n % 6, wasteRemoval: n % 5 > 0, ownerBuilds: n % 7 === 0 }
  })
)

const median = (values: ReadonlyArray<number>): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Work done so many times; what it computed is added up, so that none of it can be left out. */
interface Variant {
  readonly what: string
  readonly calls: number
  readonly run: (calls: number) => number | Promise<number>
}

let kept = 0

/** Nanoseconds for one call. */
const timed = async ({ calls, run }: Variant): Promise<number> => {
  const start = process.hrtime.bigint()
  const sum = run(calls)
  kept += typeof sum === "number" ? sum : await sum
  return Number(process.hrtime.bigint() - start) / calls
}

/** All variants in turn, round after round; each against the first of the same round. */
const compared = async (variants: ReadonlyArray<Variant>): Promise<ReadonlyArray<Record<string, string>>> => {
  for (const variant of variants) await timed(variant)
  const times: Array<ReadonlyArray<number>> = []
  for (let round = 0; round < rounds; round++) {
    const each: Array<number> = []
    for (const variant of variants) each.push(await timed(variant))
    times.push(each)
  }
  return variants.map(({ what }, index) => {
    const all = times.map((each) => each[index] ?? Number.NaN)
    const best = Math.min(...all)
    return {
      what,
      "ns, median": shown(median(all)),
      "ns, best": shown(best),
      "million a second at best": (1000 / best).toPrecision(3),
      ratio: shown(median(times.map((each) => (each[index] ?? Number.NaN) / (each[0] ?? Number.NaN))))
    }
  })
}

const shown = (value: number): string => value.toFixed(value < 100 ? 1 : 0)

const asked = (n: number): QuoteFor => areas[n & 1023] as QuoteFor

const quotes: ReadonlyArray<Variant> = [
  {
    what: "quote",
    calls: 200_000,
    run: (calls) => {
      let sum = 0
      for (let n = 0; n < calls; n++) sum += quote(renovationDefaults, asked(n)).total
      return sum
    }
  },
  {
    what: "dinero.js",
    calls: 20_000,
    run: (calls) => {
      let sum = 0
      for (let n = 0; n < calls; n++) sum += byDinero(asked(n)).total
      return sum
    }
  },
  {
    what: "json-rules-engine",
    calls: 500,
    run: async (calls) => {
      let sum = 0
      for (let n = 0; n < calls; n++) sum += (await byJsonRules(asked(n))).total
      return sum
    }
  }
]

const agree = async (): Promise<void> => {
  for (const one of areas) {
    const answers = [quote(renovationDefaults, one), byDinero(one), await byJsonRules(one)].map(({ lines, total }) =>
      JSON.stringify([lines.map(({ line, amount, sources }) => [line, amount, sources]).sort(), total])
    )
    if (new Set(answers).size > 1)
      throw new Error(`the quotes differ for ${JSON.stringify(one)}: ${answers.join(" / ")}`)
  }
}

const days = Array.from({ length: 1024 }, (_, n) => `20${20 + (n % 11)}-${String(1 + (n % 12)).padStart(2, "0")}-28`)
const accepted = days.map(date)
const plain = days.map((day) => Temporal.PlainDate.from(day))
const zone = DateTime.zoneUnsafeMakeNamed("Asia/Shanghai")
const zoned = days.map((day) => DateTime.unsafeMakeZoned(`${day}T00:00:00+08:00`, { timeZone: zone }))
const calendar: WorkCalendar = { holidays: [], makeUpDays: [] }
const { wetFloorHoldMonths: months, refundWithinDays: within } = renovationDefaults

const refunds: ReadonlyArray<Variant> = [
  {
    what: "refundWindow",
    calls: 100_000,
    run: (calls) => {
      let sum = 0
      for (let n = 0; n < calls; n++)
        sum += refundWindow(renovationDefaults, calendar, accepted[n & 1023] as LocalDate, true, "owner").by.length
      return sum
    }
  },
  {
    what: "the Temporal polyfill",
    calls: 10_000,
    run: (calls) => {
      let sum = 0
      for (let n = 0; n < calls; n++) {
        const from = plain[n & 1023] as Temporal.PlainDate
        sum += from.add({ months }).add({ days: within }).toString().length
      }
      return sum
    }
  },
  {
    what: "DateTime of effect in a named zone",
    calls: 500,
    run: (calls) => {
      let sum = 0
      for (let n = 0; n < calls; n++) {
        const from = zoned[n & 1023] as DateTime.Zoned
        sum += DateTime.formatIsoDate(DateTime.add(DateTime.add(from, { months }), { days: within })).length
      }
      return sum
    }
  }
]

const kibibytes = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    ...{ bundle: true, minify: true, format: "esm", write: false }
  })
  return (gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length / 1024).toFixed(1)
}

await agree()
console.log(`A quote with its citations (${rounds} paired rounds; must 10, aim 20 million a second)`)
console.table(await compared(quotes))
console.log(`The last day of a refund where a wet floor was altered (${rounds} paired rounds)`)
console.table(await compared(refunds))
console.log("@qiantai/core/rules in a browser, minified and gzipped (must 20 KiB, aim 8 KiB)")
console.table([
  { what: "all of it", KiB: await kibibytes('export * from "@qiantai/core/rules"') },
  { what: "the wording of every source, apart", KiB: await kibibytes('export * from "@qiantai/core/sources"') }
])
if (Number.isNaN(kept)) throw new Error("nothing was computed")
