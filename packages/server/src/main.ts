#!/usr/bin/env node
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import type { Bilingual } from "@qiantai/core"
import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import { optionsOf, usage } from "./options.js"
import { serve } from "./serve.js"

const failed = (why: string) => Effect.zipRight(Console.error(why), Effect.fail("failed" as const))
const both = ({ zh, en }: Bilingual) => `${zh}\n${en}`

/** What went wrong at the start, in words; whatever is not known here is shown by its name alone. */
const explained = (error: unknown, port: number): string => {
  const { _tag, message, cause } = error as {
    readonly _tag?: string
    readonly message?: string
    readonly cause?: unknown
  }
  const { code } = (cause ?? {}) as { readonly code?: string }
  if (_tag === "StoreUnusable") return message ?? _tag
  if (_tag === "ServeError" && code === "EADDRINUSE")
    return both({
      zh: `端口 ${port} 已被占用，请用 --port 另选一个`,
      en: `Port ${port} is taken; choose another with --port`
    })
  if (_tag === "ServeError")
    return both({ zh: `端口 ${port} 打不开：${code}`, en: `Port ${port} cannot be opened: ${code}` })
  return both({ zh: `未能启动：${_tag ?? "?"} ${code ?? ""}`, en: `It could not start: ${_tag ?? "?"} ${code ?? ""}` })
}

const main = Effect.suspend(() => {
  const options = optionsOf(process.argv.slice(2), process.argv[1])
  if (options === "help") return Console.log(usage)
  if ("wrong" in options) return failed(`${both(options.wrong)}\n\n${usage}`)
  return Effect.catchAllCause(serve(options), (cause) =>
    Cause.isInterruptedOnly(cause) ? Effect.interrupt : failed(explained(Cause.squash(cause), options.port))
  )
})

const toStandardError = Logger.replace(Logger.defaultLogger, Logger.withConsoleError(Logger.logfmtLogger))

NodeRuntime.runMain(Effect.provide(main, toStandardError), { disableErrorReporting: true, disablePrettyLogger: true })
