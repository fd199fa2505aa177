#!/usr/bin/env node
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import { optionsOf, usage } from "./options.js"
import { serve } from "./serve.js"
import { bothOf, explained } from "./startup.js"
import { upkept } from "./upkeep.js"

const failed = (why: string) => Effect.zipRight(Console.error(why), Effect.fail("failed" as const))

const main = Effect.suspend(() => {
  const options = optionsOf(process.argv.slice(2), process.argv[1])
  if (options === "help") return Console.log(usage)
  if ("wrong" in options) return failed(`${bothOf(options.wrong)}\n\n${usage}`)
  const [work, port] = "upkeep" in options ? [upkept(options), 0] : [serve(options), options.port]
  return Effect.catchAllCause<void, unknown, never, void, "failed", never>(work, (cause) =>
    Cause.isInterruptedOnly(cause) ? Effect.interrupt : failed(explained(Cause.squash(cause), port))
  )
})

const toStandardError = Logger.replace(Logger.defaultLogger, Logger.withConsoleError(Logger.logfmtLogger))

NodeRuntime.runMain(Effect.provide(main, toStandardError), { disableErrorReporting: true, disablePrettyLogger: true })
