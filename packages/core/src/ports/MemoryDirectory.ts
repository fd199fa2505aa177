import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Staff, Unit } from "../kernel/Books.js"
import { Directory, type DirectoryService, type Person } from "./Directory.js"
import { compareTexts } from "./pages.js"

/** What a community's directory holds. */
export interface DirectoryContent {
  readonly units: ReadonlyArray<Unit>
  readonly staff: ReadonlyArray<Staff>
  readonly people?: ReadonlyArray<Person>
}

/** A directory in memory, by community. */
export const makeMemoryDirectory = (content: { readonly [community: string]: DirectoryContent }): DirectoryService => {
  const held = new Map(
    Object.entries(content).map(([community, { units, staff, people = [] }]) => [
      community,
      {
        units: [...units].sort((a, b) => compareTexts(a.id, b.id)),
        unit: new Map(units.map((unit) => [unit.id, unit])),
        staff: new Map(staff.map((one) => [one.id, one])),
        people: new Map(people.map((person) => [person.id, person]))
      }
    ])
  )
  return {
    unit: (community, id) => Effect.sync(() => held.get(community)?.unit.get(id) ?? null),
    staff: (community, id) => Effect.sync(() => held.get(community)?.staff.get(id) ?? null),
    everyone: (community) =>
      Effect.sync(() => [...(held.get(community)?.staff.values() ?? [])].sort((a, b) => compareTexts(a.id, b.id))),
    people: (community, ids) => Effect.sync(() => ids.flatMap((id) => held.get(community)?.people.get(id) ?? [])),
    search: (community, text, limit, after) =>
      Effect.sync(() => {
        const here = held.get(community)
        const has = (word: string | undefined) => word?.toLowerCase().includes(text.toLowerCase()) ?? false
        const found = (here?.units ?? []).filter(
          ({ id, number, owners }) =>
            (after === undefined || compareTexts(id, after) > 0) &&
            (has(id) || has(number) || owners.some((owner) => has(here?.people.get(owner)?.name)))
        )
        const items = found.slice(0, limit)
        const last = items.at(-1)
        return found.length > limit && last !== undefined ? { items, next: last.id } : { items }
      })
  }
}

/** A directory with the content given, as a layer. */
export const memoryDirectory = (content: { readonly [community: string]: DirectoryContent }): Layer.Layer<Directory> =>
  Layer.succeed(Directory, makeMemoryDirectory(content))
