import type { Bilingual, CaseView, FormSchema, Source, StoredRow, Unit, WordedRefusal } from "@qiantai/core"

/** A community the server keeps the books of. */
export interface Community {
  readonly id: string
  readonly officeName: Bilingual
}

/** A command as the server publishes it: enough to draw its form. */
export interface PublishedCommand {
  readonly name: string
  readonly title: Bilingual
  readonly sources: ReadonlyArray<Source>
  readonly say?: string
  readonly roles: ReadonlyArray<string>
  readonly kind: "asks" | "reports"
  readonly opens?: "new-case" | "if-none"
  readonly form: FormSchema
}

export interface Titled {
  readonly title: Bilingual
  readonly sources: ReadonlyArray<Source>
}

/** A chapter as the server publishes it. */
export interface Chapter {
  readonly kind: string
  readonly title: Bilingual
  /** Whether its cases are about members of staff, so that not every reader sees them all. */
  readonly aboutStaff: boolean
  readonly commands: ReadonlyArray<PublishedCommand>
  readonly statuses: { readonly [status: string]: Bilingual }
  readonly dues: { readonly [dueFor: string]: Titled }
  readonly events: { readonly [tag: string]: Titled }
}

export interface StaffMember {
  readonly id: string
  readonly name?: string
  readonly roles: ReadonlyArray<string>
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly phone?: string
}

/** A case, with the personal values this reader may see, by their references; or why he may see none. */
export type CaseShown = CaseView & {
  readonly personal: { readonly [ref: string]: string }
  readonly withheld?: ReadonlyArray<WordedRefusal>
}

export type UnitShown = Unit & { readonly people?: ReadonlyArray<Person> }

/** A row with a deadline: what is due, by which clause, and whether the time has passed. */
export interface DueRow extends StoredRow {
  readonly title: Bilingual
  readonly sources: ReadonlyArray<Source>
  readonly overdue: boolean
}

/** An edition of the rulebook, by its number and the day it takes effect. */
export interface EditionListed {
  readonly number: number
  readonly effectiveFrom: string
  readonly inEffect: boolean
}

/** The figures of an edition, section by section, as a form takes them: amounts in yuan. */
export interface RulebookShown {
  readonly [section: string]: { readonly [figure: string]: unknown }
}

/** What an import holds, and everything wrong with it; with a problem nothing is written. */
export interface Imported {
  readonly ok: boolean
  readonly units: number
  readonly people: number
  readonly refusals: ReadonlyArray<WordedRefusal>
}

/** A clause of the manual, a default of the library's or a law. */
export interface SourceShown extends Bilingual {
  readonly id: string
  readonly label: Bilingual
  readonly page?: number
}
