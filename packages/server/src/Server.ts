import { createServer } from "node:http"
import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import * as HttpApiSwagger from "@effect/platform/HttpApiSwagger"
import * as HttpRouter from "@effect/platform/HttpRouter"
import type * as HttpServer from "@effect/platform/HttpServer"
import type * as HttpServerError from "@effect/platform/HttpServerError"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import type { Directory, DirectoryStore, Vault } from "@qiantai/core"
import * as Layer from "effect/Layer"
import { api } from "./Api.js"
import { answering } from "./answering.js"
import type { Communities } from "./Communities.js"
import { calendarLive } from "./handlers/calendar.js"
import { casesLive } from "./handlers/cases.js"
import { communitiesLive } from "./handlers/communities.js"
import { directoryLive } from "./handlers/directory.js"
import { editionsLive } from "./handlers/editions.js"
import { logLive } from "./handlers/log.js"
import { registerLive } from "./handlers/register.js"
import { sourcesLive } from "./handlers/sources.js"
import { loopback } from "./loopback.js"
import { noSite, siteIn } from "./site.js"

/** Where the server listens, and whose console it serves. */
export interface ServerOptions {
  /** 0 for any that is free. */
  readonly port: number
  /** The folder of the built console; none where only the API is wanted. */
  readonly console?: string
}

const apiLive = HttpApiBuilder.api(api).pipe(
  Layer.provide([
    calendarLive,
    casesLive,
    communitiesLive,
    directoryLive,
    editionsLive,
    logLive,
    registerLive,
    sourcesLive
  ])
)

/** Paths are taken as they are written; a part may be a name of 64 characters, each of them nine when percent-encoded. */
const routing = HttpRouter.setRouterConfig({
  caseSensitive: true,
  ignoreDuplicateSlashes: false,
  ignoreTrailingSlash: true,
  maxParamLength: 64 * 9
})

/** Serves the API, its description at /openapi.json and /docs, and the console, on loopback alone. */
export const serverLayer = ({
  port,
  console: folder
}: ServerOptions): Layer.Layer<
  HttpServer.HttpServer,
  HttpServerError.ServeError,
  Communities | Directory | DirectoryStore | Vault
> =>
  HttpApiBuilder.serve().pipe(
    Layer.provide(HttpApiSwagger.layer({ path: "/docs" })),
    Layer.provide(HttpApiBuilder.middlewareOpenApi({ path: "/openapi.json" })),
    Layer.provide(
      HttpApiBuilder.middleware(answering(folder === undefined ? noSite : siteIn(folder)), { withContext: true })
    ),
    Layer.provide(apiLive),
    Layer.provide(routing),
    Layer.provideMerge(NodeHttpServer.layer(createServer, { port, host: loopback }))
  )
