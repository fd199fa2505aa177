import type { FormSchema } from "@qiantai/core"
import type { RulebookShown } from "../api/contract.js"
import { parseYuan } from "../look/money.js"
import { type FigureShown, sectionsOf } from "./figures.js"

export interface Change {
  readonly figure: FigureShown
  readonly before: unknown
  readonly after: unknown
}

/** "5" and "5.00" are the same amount. */
const settled = (value: unknown, money: boolean): unknown => {
  if (money && typeof value === "string") return parseYuan(value) ?? value
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, settled(part, money)])
  )
}

type Parts = { readonly [name: string]: unknown }

const isParts = (value: unknown): value is Parts => typeof value === "object" && value !== null && !Array.isArray(value)

/** Of two figures of several parts, the parts that differ. */
const differing = (before: Parts, after: Parts, money: boolean): readonly [Parts, Parts] => {
  const isSame = (name: string) =>
    JSON.stringify(settled(before[name], money)) === JSON.stringify(settled(after[name], money))
  const left = (parts: Parts) => Object.fromEntries(Object.entries(parts).filter(([name]) => !isSame(name)))
  return [left(before), left(after)]
}

/** The figures that differ between two rulebooks. */
export const changesBetween = (form: FormSchema, before: RulebookShown, after: RulebookShown): ReadonlyArray<Change> =>
  sectionsOf(form).flatMap(({ name, figures }) =>
    figures.flatMap((figure) => {
      const was = before[name]?.[figure.name]
      const is = after[name]?.[figure.name]
      const same = JSON.stringify(settled(was, figure.money)) === JSON.stringify(settled(is, figure.money))
      if (same) return []
      const [old, next] = isParts(was) && isParts(is) ? differing(was, is, figure.money) : [was, is]
      return [{ figure, before: old, after: next }]
    })
  )
