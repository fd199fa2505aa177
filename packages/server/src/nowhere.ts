import * as OpenApi from "@effect/platform/OpenApi"
import { chapterOf, notRecorded } from "@qiantai/core"
import { api } from "./Api.js"
import { type Problem, problem, refusedBecause } from "./Problem.js"

type Segments = ReadonlyArray<string>

const segmentsOf = (path: string): Segments => path.split("/").slice(1)

/** Every path of the API with its methods, as the description has them. */
const paths = Object.entries(OpenApi.fromApi(api).paths).map(([path, operations]) => ({
  segments: segmentsOf(path),
  methods: Object.keys(operations).map((method) => method.toUpperCase())
}))

const fits = (pattern: Segments, path: Segments): boolean =>
  pattern.length === path.length && pattern.every((part, index) => part.startsWith("{") || part === path[index])

/** The most exact pattern decides, as it does for the router. */
const methodsOf = (path: Segments): ReadonlyArray<string> => {
  const fitting = paths.filter(({ segments }) => fits(segments, path))
  return [...new Set(fitting.flatMap(({ methods }) => methods))]
}

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Why nothing answers at a path: the first of its parts that is not known, or the method. */
export const nothingAt = (method: string, path: string, communities: ReadonlyMap<string, unknown>): Problem => {
  const segments = segmentsOf(path).map(decoded)
  const [api, list, community, chapter, caseId, command] = segments
  if (api !== "api" || list !== "communities" || community === undefined) return atPath(segments)
  if (!communities.has(community)) return problem(404, "unknown-community", { community })
  if (methodsOf(segments).length > 0) return atPath(segments)
  if (chapter === undefined || caseId === undefined) return problem(404, "unknown-path", {})
  const process = chapterOf(chapter)
  if (process === undefined) return problem(404, "unknown-chapter", { chapter })
  if (command === undefined || method !== "POST" || segments.length > 7) return problem(404, "unknown-path", {})
  if (caseId === "questions") return problem(404, "unknown-question", { question: command })
  const { refusals } = notRecorded([
    { code: "unknown-command", sources: ["library.input"], facts: { chapter, command } }
  ])
  return refusedBecause(refusals)
}

const atPath = (segments: Segments): Problem => {
  const allowed = methodsOf(segments)
  return allowed.length > 0 ? problem(405, "method-not-allowed", { allowed }) : problem(404, "unknown-path", {})
}
