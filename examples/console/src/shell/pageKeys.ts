import type { pagesOf } from "./place.js"

type Pages = ReturnType<typeof pagesOf>

/** Pages that one key opens from anywhere, and what the list of keys calls them. */
export const pageKeys = {
  t: { label: "keyToday", to: ({ today }: Pages) => today },
  h: { label: "keyShift", to: ({ list }: Pages) => list("shift") },
  m: { label: "keyDuties", to: ({ list }: Pages) => list("duties") },
  c: { label: "keyCash", to: ({ list }: Pages) => list("cash") },
  s: { label: "keyStock", to: ({ list }: Pages) => list("stock") },
  r: { label: "keyReports", to: ({ reports }: Pages) => reports }
} as const

export const isPageKey = (key: string): key is keyof typeof pageKeys => Object.hasOwn(pageKeys, key)
