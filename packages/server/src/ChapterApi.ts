import * as HttpApiEndpoint from "@effect/platform/HttpApiEndpoint"
import * as HttpApiGroup from "@effect/platform/HttpApiGroup"
import * as HttpApiSchema from "@effect/platform/HttpApiSchema"
import * as OpenApi from "@effect/platform/OpenApi"
import type { Answer, AnyProcess, Bilingual, Published, PublishedQuestion, Recorded } from "@qiantai/core"
import { roles } from "@qiantai/core"
import type * as Schema from "effect/Schema"
import { Case, type CaseAnswer, CheckAnswer, RecordedAnswer } from "./CaseAnswers.js"
import { CasePath, CommunityPath, documented, MetaHeaders, ViewerHeaders } from "./requests.js"
import { Anything } from "./vocabulary.js"

/** Which case of which community. */
export interface CaseAddress extends Schema.Schema.Type<typeof CasePath> {}
/** Which community. */
export interface CommunityAddress extends Schema.Schema.Type<typeof CommunityPath> {}
/** The headers of a command. */
export interface Meta extends Schema.Schema.Encoded<typeof MetaHeaders> {}
/** The headers of a look at a case. */
export interface Viewer extends Schema.Schema.Encoded<typeof ViewerHeaders> {}

type InputOf<C> = C extends { readonly input: Schema.Schema<infer _, infer I> } ? I : never
type Post<Name extends string, Path, Input, Headers, Success> = HttpApiEndpoint.HttpApiEndpoint<
  Name,
  "POST",
  Path,
  never,
  Input,
  Headers,
  Success
>

type CommandEndpoints<Cs> = {
  [N in keyof Cs & string]:
    | Post<N, CaseAddress, InputOf<Cs[N]>, Meta, Recorded>
    | Post<`check${Capitalize<N>}`, CaseAddress, InputOf<Cs[N]>, Meta, Answer>
}[keyof Cs & string]

type QuestionEndpoints<Qs> = {
  [N in keyof Qs & string]: Post<`ask${Capitalize<N>}`, CommunityAddress, InputOf<Qs[N]>, never, unknown>
}[keyof Qs & string]

type ViewEndpoint = HttpApiEndpoint.HttpApiEndpoint<"view", "GET", CaseAddress, never, never, Viewer, CaseAnswer>

/** The chapters of a registry, each as a group of endpoints with its commands, their checks, its questions and its cases. */
export type ChapterGroups<R> = {
  [K in keyof R & string]: R[K] extends { readonly commands: infer Cs; readonly questions: infer Qs }
    ? HttpApiGroup.HttpApiGroup<K, CommandEndpoints<Cs> | QuestionEndpoints<Qs> | ViewEndpoint, never>
    : never
}[keyof R & string]

const named = (prefix: string, name: string) => `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** The name of a command's `check` among the endpoints of its chapter. */
export const checkOf = (command: string): string => named("check", command)
/** The name of a question among the endpoints of its chapter. */
export const askOf = (question: string): string => named("ask", question)

const summary = ({ zh, en }: Bilingual) => `${zh} · ${en}`
const cited = (sources: ReadonlyArray<string>) => sources.join(", ")

const described = (command: Published): string => {
  const who = command.roles.map((role) => roles[role].en).join(", ")
  const what =
    command.kind === "asks"
      ? "Asked for: refused, with every reason, while a condition is unmet."
      : "Reported: recorded as it happened, with a breach where it went against the rules."
  const conditions = command.conditions.map(({ code, sources }) => `- \`${code}\` (${cited(sources)})`)
  return [
    what,
    `Roles by default: ${who}. Sources: ${cited(command.sources)}.`,
    ...(conditions.length > 0 ? [`Conditions, in the order they are reported:\n\n${conditions.join("\n")}`] : [])
  ].join("\n\n")
}

/** 201 for what was recorded now, 200 for what had been recorded before under the same id. */
const recordedWith = (status: 200 | 201) =>
  RecordedAnswer.annotations({ ...HttpApiSchema.annotations({ status }), identifier: "Recorded" })

const commandEndpoint = (kind: string, name: string, command: Published) =>
  HttpApiEndpoint.post(name, `/api/communities/:community/${kind}/:caseId/${name}`)
    .setPath(CasePath)
    .setHeaders(documented(MetaHeaders))
    .setPayload(documented(command.input))
    .addSuccess(recordedWith(201))
    .addSuccess(recordedWith(200))
    .annotate(OpenApi.Summary, summary(command.title))
    .annotate(OpenApi.Description, described(command))

const checkEndpoint = (kind: string, name: string, command: Published) =>
  HttpApiEndpoint.post(checkOf(name), `/api/communities/:community/${kind}/:caseId/${name}/check`)
    .setPath(CasePath)
    .setHeaders(documented(MetaHeaders))
    .setPayload(documented(command.input))
    .addSuccess(CheckAnswer)
    .annotate(OpenApi.Summary, `${summary(command.title)} — check`)
    .annotate(OpenApi.Description, "The answer the command would get now; nothing is written.")

const questionEndpoint = (kind: string, name: string, question: PublishedQuestion) =>
  HttpApiEndpoint.post(askOf(name), `/api/communities/:community/${kind}/questions/${name}`)
    .setPath(CommunityPath)
    .setPayload(documented(question.input))
    .addSuccess(Anything)
    .annotate(OpenApi.Summary, summary(question.title))
    .annotate(OpenApi.Description, `A pure question; nothing is recorded. Sources: ${cited(question.sources)}.`)

const viewEndpoint = (kind: string, title: Bilingual) =>
  HttpApiEndpoint.get("view", `/api/communities/:community/${kind}/:caseId`)
    .setPath(CasePath)
    .setHeaders(documented(ViewerHeaders))
    .addSuccess(Case)
    .annotate(OpenApi.Summary, `${title.zh}：一笔业务 · ${title.en}: one case`)
    .annotate(
      OpenApi.Description,
      "The case with its timeline and next steps, and the personal values it refers to; that they were read is logged."
    )

/** A chapter's group, made from its definition. */
export const chapterGroup = ({ kind, title, commands, questions }: AnyProcess) => {
  const group = HttpApiGroup.make(kind).annotate(OpenApi.Description, summary(title))
  const asCommands = Object.entries(commands).map(([name, command]) => commandEndpoint(kind, name, command))
  const asChecks = Object.entries(commands).map(([name, command]) => checkEndpoint(kind, name, command))
  const asQuestions = Object.entries(questions).map(([name, question]) => questionEndpoint(kind, name, question))
  return [...asCommands, ...asChecks, ...asQuestions].reduce(
    (whole, endpoint) => whole.add(endpoint as never),
    group.add(viewEndpoint(kind, title))
  )
}
