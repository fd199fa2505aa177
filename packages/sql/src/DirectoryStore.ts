import type { DirectoryDown, Person, Staff, Unit } from "@qiantai/core"
import * as Context from "effect/Context"
import type { Effect } from "effect/Effect"

/**
 * Fills the directory a store keeps itself; a host with tables of its own needs none. Each call is done whole or not at
 * all, and what has an id that is there already is replaced.
 */
export interface DirectoryStoreService {
  /** Units with the people they name. */
  readonly importUnits: (
    community: string,
    units: ReadonlyArray<Unit>,
    people: ReadonlyArray<Person>
  ) => Effect<void, DirectoryDown>
  /** Staff, each with the name it goes by: the person's id is the member's. */
  readonly importStaff: (
    community: string,
    staff: ReadonlyArray<Staff>,
    people: ReadonlyArray<Person>
  ) => Effect<void, DirectoryDown>
}

/** The writing side of the embedded directory. */
export class DirectoryStore extends Context.Tag("@qiantai/sql/DirectoryStore")<
  DirectoryStore,
  DirectoryStoreService
>() {}
