import type { pagesOf } from "./place.js"

type Pages = ReturnType<typeof pagesOf>

/** Pages that one key opens from anywhere, and what the list of keys calls them. */
export const pageKeys = {
  t: { label: "keyToday", to: ({ today }: Pages) => today },
  d: { label: "keyDue", to: ({ due }: Pages) => due },
  f: { label: "keyFollowUps", to: ({ followUps }: Pages) => followUps },
  g: { label: "keyGate", to: ({ list }: Pages) => list("gate") },
  k: { label: "keyCards", to: ({ list }: Pages) => list("cards") },
  o: { label: "keyOrders", to: ({ list }: Pages) => list("services") },
  l: { label: "keyLookUps", to: ({ list }: Pages) => list("privacy") },
  h: { label: "keyShift", to: ({ list }: Pages) => list("shift") },
  m: { label: "keyDuties", to: ({ list }: Pages) => list("duties") },
  c: { label: "keyCash", to: ({ list }: Pages) => list("cash") },
  s: { label: "keyStock", to: ({ list }: Pages) => list("stock") },
  j: { label: "keyConduct", to: ({ list }: Pages) => list("conduct") },
  r: { label: "keyReports", to: ({ reports }: Pages) => reports },
  p: { label: "keyStanding", to: ({ standing }: Pages) => standing() }
} as const

export const isPageKey = (key: string): key is keyof typeof pageKeys => Object.hasOwn(pageKeys, key)
