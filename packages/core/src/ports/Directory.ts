import * as Context from "effect/Context"
import * as Data from "effect/Data"
import type { Effect } from "effect/Effect"
import type { Page, Staff, Unit } from "../kernel/Books.js"

/** The directory could not answer. */
export class DirectoryDown extends Data.TaggedError("DirectoryDown")<{ readonly cause: unknown }> {
  readonly code = "directory-down"
  override get message(): string {
    return "The directory cannot be reached"
  }
}

/** A person of a unit, as shown to staff. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly phone?: string
}

/** The host's register of units, people and staff. Read only; what a decision reads of it carries no name. */
export interface DirectoryService {
  readonly unit: (community: string, id: string) => Effect<Unit | null, DirectoryDown>
  readonly staff: (community: string, id: string) => Effect<Staff | null, DirectoryDown>
  /** Every member of staff, in order of id; their names are among the people. */
  readonly everyone: (community: string) => Effect<ReadonlyArray<Staff>, DirectoryDown>
  /** Units whose id, number or owner's name contains the text, in order of id. */
  readonly search: (community: string, text: string, limit: number, after?: string) => Effect<Page<Unit>, DirectoryDown>
  readonly people: (community: string, ids: ReadonlyArray<string>) => Effect<ReadonlyArray<Person>, DirectoryDown>
}

export class Directory extends Context.Tag("@qiantai/core/Directory")<Directory, DirectoryService>() {}
