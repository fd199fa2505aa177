import type { FormSchema } from "@qiantai/core"

/** What a text may be, by and by: names of ours, days, times, amounts. */
const guesses = ["3-1202", "2026-03-20", "2026-03-20T10:00", "10:00", "1.00", "89.50", "0001", "A", "一行文字"]

/** A number with its check digit, of nobody. */
const documentNumber = "11010519491231002X"

/** How a form is filled in. */
export interface Filling {
  /** How often what was written at a place was not understood, so that something else is written next. */
  readonly failed: ReadonlyMap<string, number>
  /** What is written where something personal is asked for. */
  readonly personal: () => string
}

type Json = Record<string, unknown>

const pick = <A>(choices: ReadonlyArray<A>, times: number): A | undefined => choices[times % choices.length]

const fits = (text: string, { pattern, format }: Json): boolean =>
  (typeof pattern !== "string" || new RegExp(pattern, "u").test(text)) && (format !== "date" || text === guesses[1])

/** After so many attempts a field that may be left out is left out. */
const most = 2 * guesses.length

/** Fills in every field of a form, whatever it is about. */
export const filledForm = (form: FormSchema, filling: Filling): unknown => {
  const defined = (form.$defs ?? {}) as Record<string, Json>
  const isHopeless = (place: string) => [...filling.failed].some(([at, times]) => at.startsWith(place) && times >= most)
  const filled = (field: Json, at: string): unknown => {
    const times = filling.failed.get(at) ?? 0
    if (typeof field.$ref === "string") return filled(defined[field.$ref.replace(/^.*\//, "")] ?? {}, at)
    if (field["x-personal"] !== undefined) return field.minLength === 18 ? documentNumber : filling.personal()
    if (field.const !== undefined) return field.const
    if (Array.isArray(field.enum)) return pick(field.enum, times)
    if (Array.isArray(field.anyOf)) return filled(pick(field.anyOf as ReadonlyArray<Json>, times) ?? {}, at)
    switch (field.type) {
      case "object": {
        const required = (field.required ?? []) as ReadonlyArray<string>
        const fields = Object.entries((field.properties ?? {}) as Record<string, Json>)
          .map(([name, inner]) => [name, at === "" ? name : `${at}.${name}`, inner] as const)
          .filter(([name, place]) => required.includes(name) || !isHopeless(place))
        return Object.fromEntries(fields.map(([name, place, inner]) => [name, filled(inner, place)]))
      }
      case "array":
        return [filled((field.items ?? {}) as Json, `${at}[0]`)]
      case "integer":
      case "number":
        return Number(field.minimum ?? 1)
      case "boolean":
        return times % 2 === 0
      default:
        return pick(
          guesses.filter((text) => fits(text, field)),
          times
        )
    }
  }
  return filled(form, "")
}
