/** What a commit may hold: plain JSON, the same decoded as stored. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json | undefined }

export type NonEmpty<A> = readonly [A, ...ReadonlyArray<A>]

/** The one text of a JSON value: keys in order, nothing undefined. Equal values have equal texts. */
export const canonical = (value: unknown): string => JSON.stringify(inOrder(value))

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (!isRecord(value)) return value
  // Without a prototype, a key of that name is a key like any other.
  const ordered: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(value).sort()) ordered[key] = inOrder(value[key])
  return ordered
}

/** Whether two values are the same JSON, found out without making their texts. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, n) => sameJson(one, b[n]))
  if (!isRecord(a) || !isRecord(b) || Array.isArray(b)) return false
  for (const key of Object.keys(a)) if (!sameJson(a[key], Object.hasOwn(b, key) ? b[key] : undefined)) return false
  return Object.keys(b).every((key) => b[key] === undefined || Object.hasOwn(a, key))
}

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === "object"
