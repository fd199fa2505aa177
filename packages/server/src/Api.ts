import * as HttpApi from "@effect/platform/HttpApi"
import type * as HttpApiError from "@effect/platform/HttpApiError"
import * as OpenApi from "@effect/platform/OpenApi"
import { type AnyProcess, type Chapters, chapters } from "@qiantai/core"
import { type ChapterGroups, chapterGroup } from "./ChapterApi.js"
import * as house from "./HouseApi.js"
import { completed } from "./openapi.js"
import { type Problem, type ProblemStatus, problemWith, statuses } from "./Problem.js"

type HouseGroups =
  | typeof house.communities
  | typeof house.register
  | typeof house.log
  | typeof house.calendar
  | typeof house.editions
  | typeof house.directory
  | typeof house.sources

/** The whole API of a registry of chapters. */
export type Api<R> = HttpApi.HttpApi<
  "qiantai",
  HouseGroups | ChapterGroups<R>,
  HttpApiError.HttpApiDecodeError | Problem
>

const description = `The front desk of residential communities over HTTP. Every command, check and question is published from the definition of its chapter.

**There is no sign-in yet.** The server listens on 127.0.0.1 only, and takes who acts and in which role from the headers \`X-Actor\` and \`X-Role\` as they are; whoever can reach it is trusted. 登录功能尚未启用：服务器只在本机 127.0.0.1 上监听，经办人和岗位以请求头为准。

Header values that are not plain ASCII are percent-encoded UTF-8. Every answer names its sources: see \`/api/sources\`. Problems are RFC 9457 with \`code\`, \`sources\`, \`facts\`, \`cure\` and \`message\` in both languages, and all unmet conditions in \`refusals\`; \`title\` and \`detail\` follow \`Accept-Language\`.`

/** Builds the API of a registry: a chapter added to it is published without another line here. */
export const apiOf = <R extends { readonly [kind: string]: AnyProcess }>(registry: R): Api<R> => {
  const empty = HttpApi.make("qiantai")
    .annotate(OpenApi.Title, "Qiantai 前台")
    .annotate(OpenApi.Version, "0.1.0")
    .annotate(OpenApi.License, { name: "MIT" })
    .annotate(OpenApi.Description, description)
    .annotate(OpenApi.Transform, completed)
  const withHouse = empty
    .add(house.communities)
    .add(house.register)
    .add(house.log)
    .add(house.calendar)
    .add(house.editions)
    .add(house.directory)
    .add(house.sources)
  const withProblems = (Object.keys(statuses).map(Number) as ReadonlyArray<ProblemStatus>).reduce(
    (api, status) => api.addError(problemWith(status)) as unknown as typeof withHouse,
    withHouse
  )
  const whole = Object.values(registry).reduce(
    (api, chapter) => api.add(chapterGroup(chapter) as never) as unknown as typeof withHouse,
    withProblems
  )
  return whole as unknown as Api<R>
}

/** The API of the library's own chapters. */
export const api: Api<Chapters> = apiOf(chapters)
