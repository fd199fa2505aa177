import { chapters, clauses, isClauseId } from "../../src/manual/clauses.js"
import { type Law, laws } from "../../src/manual/laws.js"
import { type LibraryDefault, libraryDefaults } from "../../src/manual/libraryDefaults.js"
import { describeSource, type Source } from "../../src/manual/sources.js"
import { unmodelled } from "../../src/manual/unmodelled.js"
import { type Rule, rules } from "./rules.js"

/** One spec as it ran: what it stands under, in which file, what it says, and whether it holds. */
export interface Spec {
  readonly source: Source
  readonly file: string
  readonly name: string
  readonly passed: boolean
}

/** A pipe would end a cell, and a bracket begin a link. */
const plain = (text: string): string => text.replace(/[|<>[\]*_`]/g, (sign) => `\\${sign}`).replace(/\s+/g, " ")

const kinds: ReadonlyArray<readonly [Rule["what"], string]> = [
  ["command", "Steps"],
  ["refusal", "Refusals"],
  ["breach", "Breaches"],
  ["question", "Questions"],
  ["deadline", "Deadlines"],
  ["event", "Events"],
  ["figure", "Figures"],
  ["duty", "Duties"],
  ["fault", "Faults"],
  ["phrase", "Phrases"]
]

/** The rules that cite a source, a kind to a line. */
const rulesLines = (source: Source): ReadonlyArray<string> => {
  const citing = rules.filter(({ sources }) => sources.includes(source))
  return kinds.flatMap(([kind, heading]) => {
    const names = [...new Set(citing.filter(({ what }) => what === kind).map(({ name }) => `\`${name}\``))]
    return names.length === 0 ? [] : [`- ${heading}: ${names.join(", ")}`]
  })
}

const specLines = (specs: ReadonlyArray<Spec>): ReadonlyArray<string> =>
  [...new Set(specs.map(({ file }) => file))].flatMap((file) => [
    `- [${file}](../packages/core/src/${file})`,
    ...specs.filter((spec) => spec.file === file).map(({ name, passed }) => `  - ${passed ? "✓" : "✗"} ${plain(name)}`)
  ])

const section = (source: Source, specs: ReadonlyArray<Spec>): ReadonlyArray<string> => {
  const { label, zh, en } = describeSource(source)
  const page = isClauseId(source) ? ` · page ${clauses[source].page}` : ""
  const own = specs.filter((spec) => spec.source === source)
  const reason = isClauseId(source) ? unmodelled[source] : undefined
  const why = reason === undefined ? [] : [`Not a rule: ${plain(reason.zh)} ${plain(reason.en)}`]
  return [
    `### ${source} · ${label.zh}${page}`,
    [`${plain(zh)}`, `${plain(en)}`, ...why].join("\n\n"),
    rulesLines(source).join("\n"),
    specLines(own).join("\n")
  ].filter((part) => part !== "")
}

const grounds = (sources: ReadonlyArray<Source>, specs: ReadonlyArray<Spec>): ReadonlyArray<string> =>
  sources.flatMap((source) => section(source, specs))

const percent = (specs: ReadonlyArray<Spec>): string => {
  const failed = specs.filter(({ passed }) => !passed).length
  return `${specs.length} specs, ${failed === 0 ? "all of which hold" : `${failed} of which fail`}`
}

/** The specification: every clause, the rules that cite it, and its specs with their results. */
export const documentOf = (specs: ReadonlyArray<Spec>): string =>
  `${[
    "# The manual's rules, as they run",
    "Made by `npm run spec`; not written by hand. Each clause of the manual in our own words, the rules that cite it, and " +
      `its specs with their results: ${percent(specs)}. What the library adds where the manual is silent, and the laws ` +
      "that a rule rests on, follow after the manual.",
    ...Object.entries(chapters).flatMap(([chapter, { title }]) => [
      `## ${title.zh} · ${title.en}`,
      ...grounds(
        Object.values(clauses)
          .filter((clause) => clause.chapter === chapter)
          .map(({ id }) => id),
        specs
      )
    ]),
    "## 库默认值 · The library's defaults",
    ...grounds(Object.keys(libraryDefaults) as ReadonlyArray<LibraryDefault>, specs),
    "## 法律依据 · Laws",
    ...grounds(Object.keys(laws) as ReadonlyArray<Law>, specs)
  ].join("\n\n")}\n`
