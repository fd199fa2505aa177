import { type DeskService, type Directory, type Down, type Journal, make, type Vault } from "@qiantai/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Problem, problem } from "./Problem.js"

/** The desks a server answers for, by the ids of their communities. */
export class Communities extends Context.Tag("@qiantai/server/Communities")<
  Communities,
  ReadonlyMap<string, DeskService>
>() {}

/** Opens the desks of communities that share one store. */
export const communitiesOf = (
  ids: ReadonlyArray<string>
): Layer.Layer<Communities, never, Journal | Vault | Directory> =>
  Layer.effect(
    Communities,
    Effect.map(Effect.forEach(ids, make), (desks) => new Map(desks.map((desk) => [desk.community, desk])))
  )

/** The desk of a community, or the problem that there is none. */
export const deskOf = (community: string): Effect.Effect<DeskService, Problem, Communities> =>
  Effect.flatMap(Communities, (desks) => {
    const desk = desks.get(community)
    return desk === undefined ? Effect.fail(problem(404, "unknown-community", { community })) : Effect.succeed(desk)
  })

const reasonOf = (cause: unknown): string => {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const { code, name } = (inner ?? {}) as { readonly code?: unknown; readonly name?: unknown }
  return String(code ?? name ?? "unknown")
}

/** Turns a store that is down into a problem; the log gets its code, never a value. */
export const reached = <A, E, R>(
  effect: Effect.Effect<A, E | Down, R>
): Effect.Effect<A, Exclude<E, Down> | Problem, R> =>
  Effect.catchAll(effect, (error): Effect.Effect<never, Exclude<E, Down> | Problem> => {
    const down = error as Down
    switch (down._tag) {
      case "JournalDown":
      case "VaultDown":
      case "DirectoryDown":
        return Effect.zipRight(
          Effect.logError(`${down._tag}: ${reasonOf(down.cause)}`),
          Effect.fail(problem(503, "storage-down", {}))
        )
      default:
        return Effect.fail(error as Exclude<E, Down>)
    }
  })
