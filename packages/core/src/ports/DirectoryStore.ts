import * as Context from "effect/Context"
import type { Effect } from "effect/Effect"
import type { Staff, Unit } from "../kernel/Books.js"
import type { DirectoryDown, Person } from "./Directory.js"

/**
 * Fills a directory of the library's own; a host with tables of its own needs none. Each call is all or nothing, and what
 * has an id that is there already is replaced.
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

export class DirectoryStore extends Context.Tag("@qiantai/core/DirectoryStore")<
  DirectoryStore,
  DirectoryStoreService
>() {}
