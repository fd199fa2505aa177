import { decodeInput, type FactsOf, type Person, type Unit, type WordedRefusal, worded } from "@qiantai/core"
import { CsvError, parse } from "csv-parse/sync"
import { decodeText } from "../body.js"
import { type Column, columnOf, columns, UnitLine } from "./columns.js"
import { unitMessages } from "./messages.js"

/** What a file of units holds, and everything wrong with it. */
export interface UnitsRead {
  readonly units: ReadonlyArray<Unit>
  readonly people: ReadonlyArray<Person>
  readonly refusals: ReadonlyArray<WordedRefusal>
}

type Encoding = "utf-8" | "gb18030"
type Refusals = ReadonlyArray<WordedRefusal>

/** A record of the file with the line it stands on. */
interface Line {
  readonly row: number
  readonly cells: ReadonlyArray<string>
}

const wrong = <Code extends keyof typeof unitMessages>(
  code: Code,
  facts: FactsOf<typeof unitMessages, Code>
): WordedRefusal =>
  worded(
    { code, sources: ["library.input"], facts: facts as WordedRefusal["facts"] },
    { messages: unitMessages, commands: {} }
  )

const nothing = (...refusals: Refusals): UnitsRead => ({ units: [], people: [], refusals })

const startsWith = (bytes: Uint8Array, ...start: ReadonlyArray<number>) => start.every((byte, at) => bytes[at] === byte)

/** The text of a file, or what kind of file it is instead. */
const textOf = (bytes: Uint8Array, encoding: Encoding): string | WordedRefusal => {
  if (startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf)) return wrong("csv-is-workbook", {})
  const text = decodeText(bytes, encoding)
  if (text !== undefined && !text.includes("\u0000")) return text
  const isGbk = encoding === "utf-8" && text === undefined && decodeText(bytes, "gb18030") !== undefined
  return isGbk ? wrong("csv-is-gbk", {}) : wrong("csv-not-text", { encoding })
}

const linesOf = (text: string): ReadonlyArray<Line> | WordedRefusal => {
  const lines: Array<Line> = []
  try {
    parse(text, {
      ...{ bom: true, relax_column_count: true, skip_empty_lines: true, trim: true },
      on_record: (cells: Array<string>, { lines: row }) => {
        lines.push({ row, cells })
        return null
      }
    })
    return lines.filter(({ cells }) => cells.some((cell) => cell !== ""))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // A quote that is never closed is found at the end of the file: it opens after the last line that was whole.
    const open = error.code === "CSV_QUOTE_NOT_CLOSED"
    return wrong("csv-malformed", { row: open ? (lines.at(-1)?.row ?? 0) + 1 : Number(error.lines ?? 1) })
  }
}

const headingProblems = (places: ReadonlyArray<Column | undefined>): Refusals =>
  (Object.keys(columns) as ReadonlyArray<Column>).flatMap((english) => {
    const { zh: column, required } = columns[english]
    const count = places.filter((place) => place === english).length
    if (count > 1) return [wrong("csv-column-twice", { column, english })]
    return count === 0 && required ? [wrong("csv-column-missing", { column, english })] : []
  })

type Read = { readonly row: number; readonly line: typeof UnitLine.Type } | Refusals

const readLine = (places: ReadonlyArray<Column | undefined>, { row, cells }: Line): Read => {
  if (cells.length > places.length)
    return [wrong("csv-row-too-long", { row, columns: cells.length, expected: places.length })]
  const entries = places.flatMap((name, index) => (name && cells[index] ? [[name, cells[index]] as const] : []))
  const decision = decodeInput(UnitLine, Object.fromEntries(entries))
  if (decision.ok) return { row, line: decision.value }
  return decision.refusals.map(({ facts }) => {
    const { field, zh, en } = facts as { field: Column; zh: string; en: string }
    return wrong("csv-cell", { row, column: columns[field].zh, zh, en })
  })
}

/** "3栋", "3号楼" and "3" with "1202" are all 3-1202; a number that names its building already stays. */
const idOf = ({ building, number }: typeof UnitLine.Type): string => {
  const short = building.replace(/(号楼|[栋幢座])$/u, "")
  return number.startsWith(`${short}-`) ? number : `${short}-${number}`
}

/** The units of the lines. A name with a phone is the same person wherever it stands. */
const assembled = (lines: ReadonlyArray<{ readonly row: number; readonly line: typeof UnitLine.Type }>): UnitsRead => {
  const rows = new Map<string, number>()
  const people = new Map<string, Person>()
  const units: Array<Unit> = []
  const refusals: Array<WordedRefusal> = []
  for (const { row, line } of lines) {
    const id = idOf(line)
    const first = rows.get(id)
    if (first !== undefined) refusals.push(wrong("csv-unit-twice", { row, first, unit: id }))
    else rows.set(id, row)
    const names = (line.owner ?? "").split(/[、;；/]/).flatMap((name) => name.trim() || [])
    const owners = names.map((name, index) => {
      const phone = index === 0 ? line.phone : undefined
      const same = phone === undefined ? `${id} ${index}` : `${name} ${phone}`
      const person = people.get(same) ?? { id: `${id}.${index + 1}`, name, ...(phone !== undefined && { phone }) }
      people.set(same, person)
      return person.id
    })
    const { building, floor, number, area } = line
    units.push({ id, building, floor, number, areaHundredths: area, owners, signatories: [] })
  }
  return { units, people: [...people.values()], refusals }
}

const mostListed = 100

const listed = (refusals: Refusals): Refusals =>
  refusals.length <= mostListed
    ? refusals
    : [...refusals.slice(0, mostListed), wrong("csv-more", { more: refusals.length - mostListed })]

/** Reads a file of units. With anything wrong, everything wrong is said, by line and column. */
export const readUnits = (bytes: Uint8Array, encoding: Encoding): UnitsRead => {
  const text = textOf(bytes, encoding)
  if (typeof text !== "string") return nothing(text)
  const lines = linesOf(text)
  if ("code" in lines) return nothing(lines)
  const [header, ...body] = lines
  if (header === undefined) return nothing(wrong("csv-empty", {}))
  const places = header.cells.map(columnOf)
  const headings = headingProblems(places)
  if (headings.length > 0) return nothing(...headings)
  if (body.length === 0) return nothing(wrong("csv-without-units", {}))
  const read = body.map((line) => readLine(places, line))
  const good = read.flatMap((each) => ("row" in each ? [each] : []))
  const { units, people, refusals } = assembled(good)
  const bad = read.flatMap((each) => ("row" in each ? [] : each))
  return { units, people, refusals: listed([...bad, ...refusals]) }
}
