import * as HttpApiSchema from "@effect/platform/HttpApiSchema"
import type { Cure, NonEmpty, Source, WordedRefusal } from "@qiantai/core"
import { type FactsOf, worded } from "@qiantai/core"
import * as Schema from "effect/Schema"
import { httpMessages } from "./messages.js"
import { Anything, mapOf, maybe, Sources, Text } from "./vocabulary.js"

/** The languages a problem is written in. */
export type Language = "zh" | "en"

/** What each HTTP status means here; the only place where the numbers stand. */
export const statuses = {
  400: { zh: "请求不合要求", en: "Bad request" },
  403: { zh: "无权办理", en: "Not allowed" },
  404: { zh: "没有找到", en: "Not found" },
  405: { zh: "方法不对", en: "Method not allowed" },
  409: { zh: "不予办理", en: "Refused" },
  413: { zh: "内容过大", en: "Too large" },
  415: { zh: "内容类型不对", en: "Unsupported content type" },
  422: { zh: "填写有误", en: "Bad input" },
  500: { zh: "系统出错", en: "Internal error" },
  503: { zh: "暂时不可用", en: "Unavailable for now" }
} as const

/** The statuses of problems. */
export type ProblemStatus = keyof typeof statuses

const cureOf = <By extends string, Rest extends Schema.Struct.Fields>(by: By, rest: Rest) =>
  Schema.Struct({ by: Schema.Literal(by), ...rest, text: Text })

const CureWire = Schema.Union(
  cureOf("command", { command: Schema.String }),
  cureOf("elsewhere", { chapter: Schema.String, command: Schema.String, title: Text }),
  cureOf("waiting", { until: Schema.String }),
  cureOf("someone-else", { roles: Schema.Array(Schema.String), may: maybe(Schema.Literal("look")) }),
  cureOf("input", { field: Schema.String })
) as unknown as Schema.Schema<NonNullable<WordedRefusal["cure"]>>

const FactsWire = mapOf(Anything)

/** One unmet condition with its words, as it goes over the wire. */
export const Refusal: Schema.Schema<WordedRefusal> = Schema.Struct({
  code: Schema.String,
  sources: Sources,
  facts: FactsWire,
  cure: maybe(CureWire),
  message: Text,
  say: maybe(Schema.String)
}).annotations({ identifier: "Refusal" }) as unknown as Schema.Schema<WordedRefusal>

/** Why a request was not answered (RFC 9457), with every unmet condition; the first one's parts stand on top. */
export class Problem extends Schema.Class<Problem>("Problem")({
  type: Schema.String,
  title: Schema.String,
  status: Schema.Int,
  detail: Schema.String,
  instance: maybe(Schema.String),
  code: Schema.String,
  sources: Sources,
  facts: FactsWire,
  cure: maybe(CureWire),
  message: Text,
  refusals: Schema.Array(Refusal)
}) {}

/** The media type of a problem. */
export const problemJson = "application/problem+json"

/** A problem as the schema of one status's answer. */
export const problemWith = (status: ProblemStatus): Schema.Schema<Problem, Schema.Schema.Encoded<typeof Problem>> =>
  HttpApiSchema.withEncoding(Problem.annotations(HttpApiSchema.annotations({ status })), {
    kind: "Json",
    contentType: problemJson
  })

/** Writes a problem in one of the two languages; both stand in its messages. */
export const problemOf = (
  status: ProblemStatus,
  refusals: NonEmpty<WordedRefusal>,
  language: Language = "zh",
  instance?: string
): Problem => {
  const [{ code, sources, facts, cure, message }] = refusals
  return new Problem({
    type: `urn:problem-type:qiantai:${code}`,
    title: statuses[status][language],
    status,
    detail: refusals.map((refusal) => refusal.message[language]).join(language === "zh" ? "；" : "; "),
    ...(instance !== undefined && { instance }),
    code,
    sources,
    facts,
    ...(cure && { cure }),
    message,
    refusals
  })
}

/** The same problem in another language. */
export const inLanguage = ({ status, refusals, instance }: Problem, language: Language): Problem =>
  problemOf(status as ProblemStatus, refusals as unknown as NonEmpty<WordedRefusal>, language, instance)

const unknown = new Set(["unknown-command", "unknown-question", "no-such-case"])

const statusOf = (refusals: ReadonlyArray<WordedRefusal>): ProblemStatus => {
  const codes = refusals.map(({ code }) => code)
  if (codes.every((code) => code === "bad-input")) return 422
  if (codes.every((code) => code === "role-may-not")) return 403
  return codes.some((code) => unknown.has(code)) ? 404 : 409
}

/** The problem of a desk that refused. */
export const refusedBecause = (refusals: ReadonlyArray<WordedRefusal>): Problem =>
  problemOf(statusOf(refusals), refusals as unknown as NonEmpty<WordedRefusal>)

/** A refusal of the server's own, with its words. */
export const refusal = <Code extends keyof typeof httpMessages>(
  code: Code,
  facts: FactsOf<typeof httpMessages, Code>,
  sources: ReadonlyArray<Source> = ["library.input"],
  cure?: Cure
): WordedRefusal =>
  worded(
    { code, sources: sources as NonEmpty<Source>, facts: facts as WordedRefusal["facts"], ...(cure && { cure }) },
    { messages: httpMessages, commands: {} }
  )

/** A problem of the server's own. */
export const problem = <Code extends keyof typeof httpMessages>(
  status: ProblemStatus,
  code: Code,
  facts: FactsOf<typeof httpMessages, Code>,
  sources?: ReadonlyArray<Source>
): Problem => problemOf(status, [refusal(code, facts, sources)])
