import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import type * as HttpApiGroup from "@effect/platform/HttpApiGroup"
import type * as HttpServerRequest from "@effect/platform/HttpServerRequest"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import {
  type AnyProcess,
  type Chapters,
  chapters,
  type DeskService,
  type Down,
  isVaultRef,
  notRecorded,
  type PersonalAnswer,
  type Viewer
} from "@qiantai/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { api } from "../Api.js"
import { readJson } from "../body.js"
import type { CaseAddress, CommunityAddress } from "../ChapterApi.js"
import { askOf, checkOf } from "../ChapterApi.js"
import { type Communities, deskOf, reached } from "../Communities.js"
import { askerOf, metaOf, viewerOf } from "../incoming.js"
import { type Problem, refusedBecause } from "../Problem.js"

interface Received<Path> {
  readonly path: Path
  readonly request: HttpServerRequest.HttpServerRequest
}
type Answering<Path> = (
  received: Received<Path>
) => Effect.Effect<HttpServerResponse.HttpServerResponse, Problem, Communities>

/** The names of a registry's endpoints are known only where it is made, so that its handlers go by their text. */
interface Handlers {
  readonly handleRaw: (name: string, handler: Answering<never>) => Handlers
}

const sentOf = (chapter: string, command: string, { path, request }: Received<CaseAddress>) =>
  Effect.gen(function* () {
    const desk = yield* deskOf(path.community)
    const meta = yield* metaOf(request)
    const input = yield* readJson(request)
    return { desk, sent: { chapter, caseId: path.caseId, command, input, meta } }
  })

const submit =
  (kind: string, command: string): Answering<CaseAddress> =>
  (received) =>
    Effect.gen(function* () {
      const { desk, sent } = yield* sentOf(kind, command, received)
      const answer = yield* reached(desk.submit(sent))
      if (!answer.ok) return yield* Effect.fail(refusedBecause(answer.refusals))
      return HttpServerResponse.unsafeJson(answer, { status: answer.repeated ? 200 : 201 })
    })

const check =
  (kind: string, command: string): Answering<CaseAddress> =>
  (received) =>
    Effect.gen(function* () {
      const { desk, sent } = yield* sentOf(kind, command, received)
      return HttpServerResponse.unsafeJson(yield* reached(desk.check(sent)))
    })

const ask =
  (kind: string, question: string): Answering<CommunityAddress> =>
  ({ path, request }) =>
    Effect.gen(function* () {
      const desk = yield* deskOf(path.community)
      const asked = yield* reached(desk.ask(kind, question, yield* readJson(request), yield* askerOf(request)))
      if (!asked.ok) return yield* Effect.fail(refusedBecause(asked.refusals))
      return HttpServerResponse.unsafeJson(asked.answer)
    })

const refsIn = (value: unknown): ReadonlyArray<string> => {
  if (isVaultRef(value)) return [value]
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(refsIn) : []
}

/** The values a case refers to, for a role that may read them to handle it; the vault logs who read them. */
const personalIn = (desk: DeskService, seen: unknown, viewer: Viewer): Effect.Effect<PersonalAnswer, Down> => {
  const refs = [...new Set(refsIn(seen))]
  return refs.length === 0 ? Effect.succeed({ ok: true, answer: {} }) : desk.personal(refs, viewer, "handle-case")
}

const view =
  (kind: string): Answering<CaseAddress> =>
  ({ path: { community, caseId }, request }) =>
    Effect.gen(function* () {
      const desk = yield* deskOf(community)
      const viewer = yield* viewerOf(request)
      const seen = yield* reached(desk.view(kind, caseId, viewer))
      if (seen === undefined) {
        const { refusals } = notRecorded([
          { code: "no-such-case", sources: ["library.identifiable"], facts: { caseId } }
        ])
        return yield* Effect.fail(refusedBecause(refusals))
      }
      const read = yield* reached(personalIn(desk, seen, viewer))
      return HttpServerResponse.unsafeJson({
        ...seen,
        ...(read.ok ? { personal: read.answer } : { personal: {}, withheld: read.refusals })
      })
    })

const withChapter = (process: AnyProcess, handlers: Handlers): Handlers => {
  const { kind, commands, questions } = process
  const answers: ReadonlyArray<readonly [string, Answering<never>]> = [
    ["view", view(kind)],
    ...Object.keys(commands).map((name) => [name, submit(kind, name)] as const),
    ...Object.keys(commands).map((name) => [checkOf(name), check(kind, name)] as const),
    ...Object.keys(questions).map((name) => [askOf(name), ask(kind, name)] as const)
  ]
  return answers.reduce((whole, [name, answer]) => whole.handleRaw(name, answer), handlers)
}

/** Answers for every chapter there is: its commands, their checks, its questions and its cases. */
export const casesLive: Layer.Layer<
  HttpApiGroup.ApiGroup<"qiantai", keyof Chapters>,
  never,
  Communities
> = Object.values(chapters as { readonly [kind: string]: AnyProcess })
  .map((process) =>
    HttpApiBuilder.group(
      api,
      process.kind as keyof Chapters,
      (handlers) => withChapter(process, handlers as unknown as Handlers) as never
    )
  )
  .reduce((all, live) => Layer.merge(all, live))
