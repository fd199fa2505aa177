import type { Bilingual } from "@qiantai/core"
import { problemJson, statuses } from "./Problem.js"

type Json = Record<string, unknown>

interface Operation extends Json {
  responses: Record<string, Json>
  parameters: ReadonlyArray<Json>
}
interface Spec extends Json {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> } & Json
}

const isObject = (value: unknown): value is Json => value !== null && typeof value === "object" && !Array.isArray(value)

/**
 * A form stands alone, with definitions of its own; in the description they stand with all others. A schema named by an
 * `$id` is one of the library's for any value at all.
 */
const hoisted = (value: unknown, definitions: Record<string, unknown>): unknown => {
  if (Array.isArray(value)) return value.map((entry) => hoisted(entry, definitions))
  if (!isObject(value)) return value
  const { $defs, ...rest } = value
  if (typeof rest.$id === "string") return {}
  if (isObject($defs))
    for (const [name, schema] of Object.entries($defs)) definitions[name] ??= hoisted(schema, definitions)
  return Object.fromEntries(
    Object.entries(rest).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string"
        ? inner.replace("#/$defs/", "#/components/schemas/")
        : hoisted(inner, definitions)
    ])
  )
}

const content = { [problemJson]: { schema: { $ref: "#/components/schemas/Problem" } } }
const problems: Record<string, Json> = Object.fromEntries(
  Object.entries(statuses).map(([status, { zh, en }]) => [status, { description: `${zh} · ${en}`, content }])
)
const ofSending = new Set(["409", "413", "415", "422"])

/** Calls a parameter what its form calls it, in both languages. */
const labelled = (parameter: Json): Json => {
  const { description: _, ...rest } = parameter
  const label = isObject(parameter.schema) ? (parameter.schema["x-label"] as Bilingual | undefined) : undefined
  return label === undefined ? rest : { ...rest, description: `${label.zh} · ${label.en}` }
}

const withProblems = (method: string, { security: _, ...operation }: Operation): Operation => ({
  ...operation,
  parameters: operation.parameters.map(labelled),
  responses: Object.fromEntries(
    Object.entries(operation.responses)
      .filter(([status]) => status !== "405" && (method !== "get" || !ofSending.has(status)))
      .map(([status, response]) => [status, problems[status] ?? response])
  )
})

/** Completes the description HttpApi makes: forms' definitions with the others, and every failure as a problem. */
export const completed = (made: Json): Json => {
  const { security: _, ...spec } = made as Spec
  const { HttpApiDecodeError, Issue, PropertyKey, ...schemas } = spec.components.schemas
  const definitions: Record<string, unknown> = {}
  const paths = hoisted(spec.paths, definitions) as Spec["paths"]
  return {
    ...spec,
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, operations]) => [
        path,
        Object.fromEntries(
          Object.entries(operations).map(([method, operation]) => [method, withProblems(method, operation)])
        )
      ])
    ),
    components: { schemas: { ...(hoisted(schemas, definitions) as Json), ...definitions } }
  }
}
