import type { Page, RowQuery, StoredRow } from "../kernel/Books.js"

/** What a list is sorted by: the order's own value, then what makes the row itself. */
export type SortKey = ReadonlyArray<string | number>

/** A row's place in an order, for comparing and for going on from it. */
export const sortKeyOf = (order: RowQuery["order"], { due, position, kind, key }: StoredRow): SortKey => {
  switch (order) {
    case "due":
      return [due ?? "", kind, key]
    case "latest":
      return [position, kind, key]
    case "key":
      return [kind, key]
  }
}

/** The cursor that stands for a place in an order. */
export const cursorAt = (order: RowQuery["order"], place: SortKey): string =>
  encodeURIComponent(JSON.stringify([order, ...place]))

/** The place a cursor stands for; undefined where it was not given for this order. */
export const placeOf = (order: RowQuery["order"], cursor: string): SortKey | undefined => {
  const [given, ...place] = parsed(cursor)
  const types = {
    due: ["string", "string", "string"],
    latest: ["number", "string", "string"],
    key: ["string", "string"]
  }
  const expected = types[order]
  const fits = place.length === expected.length && place.every((value, index) => typeof value === expected[index])
  return given === order && fits ? (place as SortKey) : undefined
}

/** The page in a list that was read one row further than asked for. */
export const pageOf = (order: RowQuery["order"], limit: number, read: ReadonlyArray<StoredRow>): Page<StoredRow> => {
  const items = read.slice(0, limit)
  const last = items.at(-1)
  return read.length > limit && last !== undefined
    ? { items, next: cursorAt(order, sortKeyOf(order, last)) }
    : { items }
}

/** Texts by their code points, as a database has them that compares UTF-8 byte by byte. */
export const compareTexts = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const difference = rank(a.charCodeAt(index)) - rank(b.charCodeAt(index))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Halves of a pair stand for code points above all others, but for their own numbers. */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

const parsed = (cursor: string): ReadonlyArray<unknown> => {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(cursor))
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}
