import type { Bilingual, WordedRefusal } from "@qiantai/core"
import type { ErrorSchema, ErrorTransformer } from "@rjsf/utils"
import i18next from "i18next"

/** The form library's findings, in the words of the office. */
export const worded: ErrorTransformer = (errors) =>
  errors
    .filter(({ name }) => name !== "anyOf" && name !== "oneOf")
    .map((error) => ({ ...error, message: sentence(error.name, error.params as Params | undefined) }))

interface Params {
  readonly limit?: number
  readonly pattern?: string
  readonly type?: string | ReadonlyArray<string>
}

const sentence = (name: string | undefined, { limit = 0, pattern, type }: Params = {}): string => {
  const t = i18next.getFixedT(null, "form")
  switch (name) {
    case "required":
      return t("required")
    case "enum":
      return t("choose")
    case "type":
      return type === "boolean" ? t("choose") : t("unfit")
    case "minLength":
      return limit === 1 ? t("required") : t("tooShort", { limit })
    case "maxLength":
      return t("tooLong", { limit })
    case "minimum":
      return t("tooSmall", { limit })
    case "maximum":
      return t("tooLarge", { limit })
    case "minItems":
      return t("tooFew", { count: limit })
    case "format":
      return t("dateExpected")
    case "pattern":
      return pattern?.includes("(\\.\\d{1,2})") ? t("moneyExpected") : t("unfit")
    default:
      return t("unfit")
  }
}

/** The steps of a path as the desk writes it: "workers[0].name". */
export const stepsOf = (field: string): ReadonlyArray<string> => field.split(/[.[\]]/).filter((step) => step !== "")

/** The id the form library gives the control at a path. */
export const controlAt = (prefix: string, field: string): string => [prefix, ...stepsOf(field)].join("_")

/** Which box of a late entry a path means, where it means one. */
export const lateField = (field: string): "at" | "why" | undefined =>
  (({ "meta.occurredAt": "at", "meta.reason": "why" }) as const)[field as "meta.reason"]

type Tree = { [step: string]: Tree | Array<string> | undefined; __errors?: Array<string> }

/** What the desk found wrong with single fields, where the form library expects it. */
export const atFields = (refusals: ReadonlyArray<WordedRefusal>, say: (text: Bilingual) => string): ErrorSchema => {
  const root: Tree = {}
  for (const { code, facts } of refusals) {
    if (code !== "bad-input" || typeof facts.field !== "string") continue
    const node = stepsOf(facts.field).reduce<Tree>((at, step) => {
      const next = (at[step] as Tree | undefined) ?? {}
      at[step] = next
      return next
    }, root)
    const why = say({ zh: String(facts.zh), en: String(facts.en) })
    node.__errors = [...(node.__errors ?? []), why]
  }
  return root as ErrorSchema
}

const isEmptyObject = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0

interface Shape {
  readonly required?: ReadonlyArray<string>
  readonly properties?: { readonly [name: string]: Shape }
}

/** The input without what was left empty: optional groups nobody filled in are not sent. */
export const pruned = (input: unknown, shape: Shape): unknown => {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input
  const kept = Object.entries(input).flatMap(([name, value]) => {
    const part = shape.properties?.[name]
    const left = part?.properties ? pruned(value, part) : value
    const empty = left === undefined || (isEmptyObject(left) && !shape.required?.includes(name))
    return empty ? [] : [[name, left] as const]
  })
  return Object.fromEntries(kept)
}
