import type { FormSchema } from "@qiantai/core"
import { parseYuan, shown } from "../look/money.js"
import { isMoney } from "./drawing.js"

type Node = { readonly [keyword: string]: unknown }

const amounts = (node: Node, value: unknown): ReadonlyArray<number> => {
  if (value === undefined || value === null) return []
  if (isMoney(node)) return [parseYuan(String(value)) ?? 0]
  if (Array.isArray(value)) return value.flatMap((entry) => amounts((node.items ?? {}) as Node, entry))
  if (typeof value !== "object") return []
  const fields = (node.properties ?? {}) as { readonly [name: string]: Node }
  return Object.entries(value).flatMap(([name, entry]) => amounts(fields[name] ?? {}, entry))
}

/** All amounts of a form together, as shown to people; nothing where it has none. */
export const moneyIn = (form: FormSchema, input: unknown): string | undefined => {
  const found = amounts(form, input)
  return found.length === 0 ? undefined : shown(found.reduce((sum, amount) => sum + amount, 0))
}
