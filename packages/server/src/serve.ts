import { createServer } from "node:http"
import * as HttpServer from "@effect/platform/HttpServer"
import type * as HttpServerError from "@effect/platform/HttpServerError"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { type DeskService, Directory, type DirectoryStore, type Down, found } from "@qiantai/core"
import type { StoreUnusable } from "@qiantai/sql"
import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import { Communities, communitiesOf } from "./Communities.js"
import { type DemoRefused, fill } from "./demo/fill.js"
import { loopback } from "./loopback.js"
import type { Options } from "./options.js"
import { serverLayer } from "./Server.js"
import { storeAt } from "./store.js"

const isNew = (desk: DeskService): Effect.Effect<boolean, Down, Directory> =>
  Effect.gen(function* () {
    const directory = yield* Directory
    const editions = yield* desk.editions
    const { items } = yield* directory.search(desk.community, "", 1)
    return editions.length === 0 && items.length === 0
  })

const demonstrate = (desk: DeskService): Effect.Effect<void, Down | DemoRefused, Directory | DirectoryStore> =>
  Effect.flatMap(isNew(desk), (empty) =>
    empty
      ? Effect.flatMap(fill(desk), (sent) =>
          Console.error(`已填入示例小区，共 ${sent} 次办理 · The sample community is in, by ${sent} commands`)
        )
      : Console.error("文件中已有数据，示例未填入 · The file is not empty: it is left as it is, without the sample")
  )

/** Every community has an edition to work under from its first day on. */
const prepared = ({
  demo
}: Options): Effect.Effect<void, Down | DemoRefused, Communities | Directory | DirectoryStore> =>
  Effect.flatMap(Communities, (desks) => {
    const [first, ...others] = desks.values()
    return Effect.zipRight(
      demo && first !== undefined ? demonstrate(first) : Effect.void,
      Effect.forEach(first === undefined ? others : [first, ...others], (desk) => found(desk), { discard: true })
    )
  })

const nameOf = (cause: Cause.Cause<Down>): string => {
  const error = Cause.squash(cause)
  return error instanceof Error ? error.name : "unknown"
}

/** Does something for every community, again and again; what fails is tried the next time. */
const repeated = (what: "tick" | "purge", every: Duration.DurationInput): Effect.Effect<void, never, Communities> =>
  Effect.flatMap(Communities, (desks) =>
    Effect.forEach(
      desks.values(),
      (desk) =>
        Effect.catchAllCause(desk[what], (cause) => Effect.logError(`${what} ${desk.community}: ${nameOf(cause)}`)),
      { discard: true }
    ).pipe(Effect.repeat(Schedule.spaced(every)), Effect.asVoid)
  )

/** Once a minute, what has passed unanswered is recorded; once a day, personal data whose time is up are forgotten. */
const ticking = Effect.all([repeated("tick", "1 minute"), repeated("purge", "1 day")], {
  concurrency: "unbounded",
  discard: true
})

const announced = ({ file }: Options): Effect.Effect<void, never, HttpServer.HttpServer> =>
  Effect.flatMap(HttpServer.HttpServer, ({ address }) => {
    const port = address._tag === "TcpAddress" ? address.port : 0
    return Console.log(
      `前台已开 Qiantai: http://127.0.0.1:${port} · 数据文件 file: ${file} · 尚无登录，仅限本机 no sign-in yet, this machine only`
    )
  })

/** Tells of a port that is taken before anything is written. */
const portIsFree = (port: number): Effect.Effect<void, HttpServerError.ServeError> =>
  Effect.asVoid(Effect.scoped(NodeHttpServer.make(createServer, { port, host: loopback })))

/** Serves communities kept in one file until it is interrupted. */
export const serve = (
  options: Options
): Effect.Effect<never, Down | DemoRefused | StoreUnusable | HttpServerError.ServeError> => {
  const { file, port, console: folder, communities } = options
  const store = storeAt(file)
  const ready = Layer.effectDiscard(prepared(options))
  const desks = communitiesOf(communities)
  const server = serverLayer({ port, ...(folder !== undefined && { console: folder }) })
  const open = Layer.mergeAll(Layer.effectDiscard(announced(options)), Layer.scopedDiscard(Effect.forkScoped(ticking)))
  const whole = open.pipe(Layer.provide(server), Layer.provide(ready), Layer.provide(desks), Layer.provide(store))
  return Effect.zipRight(portIsFree(port), Layer.launch(whole))
}
