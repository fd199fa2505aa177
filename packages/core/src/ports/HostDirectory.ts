import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Page, Staff, Unit } from "../kernel/Books.js"
import { Directory, DirectoryDown, type Person } from "./Directory.js"

type Eventually<A> = A | Promise<A>

/** The host's own register, as plain functions. Nothing found is null or undefined; what throws or rejects is down. */
export interface HostDirectory {
  readonly unit: (id: string) => Eventually<Unit | null | undefined>
  readonly staff?: (id: string) => Eventually<Staff | null | undefined>
  readonly everyone?: () => Eventually<ReadonlyArray<Staff>>
  readonly people?: (ids: ReadonlyArray<string>) => Eventually<ReadonlyArray<Person>>
  readonly search?: (text: string, limit: number, after?: string) => Eventually<Page<Unit>>
}

const asked = <A>(ask: () => Eventually<A>): Effect.Effect<A, DirectoryDown> =>
  Effect.tryPromise({ try: async () => ask(), catch: (cause) => new DirectoryDown({ cause }) })

/** A directory that asks the host's functions. */
export const hostDirectory = (host: HostDirectory): Layer.Layer<Directory> =>
  Layer.succeed(Directory, {
    unit: (_community, id) => asked(async () => (await host.unit(id)) ?? null),
    staff: (_community, id) => asked(async () => (await host.staff?.(id)) ?? null),
    everyone: () => asked(() => host.everyone?.() ?? []),
    people: (_community, ids) => asked(() => host.people?.(ids) ?? []),
    search: (_community, text, limit, after) => asked(() => host.search?.(text, limit, after) ?? { items: [] })
  })
