import { type BrokenJournal, brokenJournals, type FreshStore, type LawFamily, lawFamilies } from "@qiantai/core/testing"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"

/** Stores that keep the laws, by name. */
export type Adapters = { readonly [name: string]: FreshStore }

/** A line of the table: what is expected on each adapter, and where it is otherwise, in which way. */
export interface Line {
  readonly family: LawFamily
  readonly what: string
  readonly expected: "kept" | "caught"
  readonly otherwise: { readonly [adapter: string]: string }
}

export interface LawTable {
  readonly adapters: ReadonlyArray<string>
  readonly lines: ReadonlyArray<Line>
}

type Verdict = readonly [adapter: string, otherwise: string | undefined]

const lineOf = (
  family: LawFamily,
  what: string,
  expected: Line["expected"],
  verdicts: ReadonlyArray<Verdict>
): Line => ({
  ...{ family, what, expected },
  otherwise: Object.fromEntries(verdicts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))
})

/** Whether one of the laws of its family says so, from the first on. */
const caught = ({ family, broken }: BrokenJournal, fresh: FreshStore) =>
  Effect.gen(function* () {
    for (const { check } of lawFamilies[family])
      if (Either.isLeft(yield* Effect.either(check(broken(fresh))))) return undefined
    return "no law of its family noticed"
  })

/** Every law on every adapter, and every broken journal on every adapter, as the laws of its family find it. */
export const lawTable = (adapters: Adapters): Effect.Effect<LawTable> => {
  const stores = Object.entries(adapters)
  const onEach = (verdict: (fresh: FreshStore) => Effect.Effect<string | undefined>) =>
    Effect.forEach(stores, ([name, fresh]) => Effect.map(verdict(fresh), (text): Verdict => [name, text]), {
      concurrency: "unbounded"
    })
  const kept = (Object.keys(lawFamilies) as ReadonlyArray<LawFamily>).flatMap((family) =>
    lawFamilies[family].map(({ name, check }) =>
      Effect.map(
        onEach((fresh) =>
          Effect.match(check(fresh), { onSuccess: () => undefined, onFailure: ({ message }) => message })
        ),
        (verdicts) => lineOf(family, name, "kept", verdicts)
      )
    )
  )
  const found = brokenJournals.map((journal) =>
    Effect.map(
      onEach((fresh) => caught(journal, fresh)),
      (verdicts) => lineOf(journal.family, journal.what, "caught", verdicts)
    )
  )
  return Effect.map(Effect.all([...kept, ...found]), (lines) => ({ adapters: stores.map(([name]) => name), lines }))
}

/** Whether everything is as it should be. */
export const isSound = ({ lines }: LawTable): boolean =>
  lines.length > 0 && lines.every(({ otherwise }) => Object.keys(otherwise).length === 0)

const width = 84

const cells = (texts: ReadonlyArray<string>): string => texts.map((text) => text.padStart(12)).join("")

const said = (adapters: ReadonlyArray<string>, { what, expected, otherwise }: Line): string => {
  const label = expected === "kept" ? what : `a journal that ${what}`
  const marks = adapters.map((name) => (Object.hasOwn(otherwise, name) ? "NO" : expected))
  return `  ${label.padEnd(width)}${cells(marks)}`
}

/** The table as a page of text, and under it what went otherwise. */
export const printed = (table: LawTable): string => {
  const { adapters, lines } = table
  const families = [...new Set(lines.map(({ family }) => family))]
  const wrong = lines.flatMap(({ what, otherwise }) =>
    Object.entries(otherwise).map(([name, text]) => `${name}: ${what}: ${text}`)
  )
  const counted = (expected: Line["expected"]) => lines.filter((line) => line.expected === expected).length
  return [
    ...families.flatMap((family) => [
      `${family.padEnd(width + 2)}${cells(adapters)}`,
      ...lines.filter((line) => line.family === family).map((line) => said(adapters, line)),
      ""
    ]),
    `${counted("kept")} laws and ${counted("caught")} broken journals on ${adapters.join(", ")}`,
    ...wrong,
    isSound(table) ? "every law is kept, and every broken journal is caught" : `${wrong.length} are otherwise`
  ].join("\n")
}
