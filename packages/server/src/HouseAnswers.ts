import type {
  Bilingual,
  CommitEvent,
  DueRow,
  FormSchema,
  NotRecorded,
  Person,
  Replayed,
  Role,
  Source,
  StoredRow,
  Unit
} from "@qiantai/core"
import * as Schema from "effect/Schema"
import { Refusal } from "./Problem.js"
import { Anything, listOf, mapOf, maybe, pageOf, RoleId, SourceId, Sources, Text, text } from "./vocabulary.js"

/** A community, under the name its office goes by today. */
export interface CommunityAnswer {
  readonly id: string
  readonly officeName: Bilingual
}

/** The schema of a community. */
export const Community: Schema.Schema<CommunityAnswer> = Schema.Struct({
  id: Schema.String,
  officeName: Text
}).annotations({
  identifier: "Community"
})

const Form = Anything as unknown as Schema.Schema<FormSchema>

/** What is published of one of a chapter's commands. */
export interface CommandAnswer {
  readonly name: string
  readonly title: Bilingual
  readonly sources: ReadonlyArray<Source>
  readonly say?: string
  /** Who may issue it, under the edition in effect today. */
  readonly roles: ReadonlyArray<Role>
  readonly kind: "asks" | "reports"
  readonly opens?: "new-case" | "if-none"
  readonly form: FormSchema
  readonly conditions: ReadonlyArray<{ readonly code: string; readonly sources: ReadonlyArray<Source> }>
}

/** What is published of one of a chapter's questions. */
export interface QuestionAnswer {
  readonly name: string
  readonly title: Bilingual
  readonly sources: ReadonlyArray<Source>
  readonly form: FormSchema
}

/** A name for people, and the sources behind it. */
export interface TitledAnswer {
  readonly title: Bilingual
  readonly sources: ReadonlyArray<Source>
}

/** A chapter as its definition publishes it. */
export interface ChapterAnswer {
  readonly kind: string
  readonly title: Bilingual
  /** Whether its cases are about members of staff: a list then shows a reader only those he may see, and not which numbers are taken. */
  readonly aboutStaff: boolean
  readonly commands: ReadonlyArray<CommandAnswer>
  readonly questions: ReadonlyArray<QuestionAnswer>
  readonly statuses: { readonly [status: string]: Bilingual }
  readonly dues: { readonly [due: string]: TitledAnswer }
  readonly events: { readonly [tag: string]: TitledAnswer }
}

const Titled = Schema.Struct({ title: Text, sources: Sources })

/** The schema of a chapter. */
export const Chapter: Schema.Schema<ChapterAnswer> = Schema.Struct({
  kind: Schema.String,
  title: Text,
  aboutStaff: Schema.Boolean,
  commands: listOf(
    Schema.Struct({
      name: Schema.String,
      title: Text,
      sources: Sources,
      say: maybe(Schema.String),
      roles: listOf(RoleId),
      kind: Schema.Literal("asks", "reports"),
      opens: maybe(Schema.Literal("new-case", "if-none")),
      form: Form,
      conditions: listOf(Schema.Struct({ code: Schema.String, sources: Sources }))
    })
  ),
  questions: listOf(Schema.Struct({ name: Schema.String, title: Text, sources: Sources, form: Form })),
  statuses: mapOf(Text),
  dues: mapOf(Titled),
  events: mapOf(Titled)
}).annotations({ identifier: "Chapter" })

const row = {
  kind: Schema.String,
  key: Schema.String,
  status: Schema.String,
  open: Schema.Boolean,
  unit: maybe(Schema.String),
  desk: maybe(Schema.String),
  who: maybe(Schema.String),
  on: maybe(text("The day it belongs to")),
  due: maybe(text("Local time; the end of a day is T24:00")),
  dueFor: maybe(Schema.String),
  data: mapOf(Anything),
  stream: Schema.String,
  position: Schema.Int
}

/** A page of the register. */
export const Rows = pageOf(Schema.Struct(row).annotations({ identifier: "Row" }) as unknown as Schema.Schema<StoredRow>)

/** A page of what is due. */
export const DueRows = pageOf(
  Schema.Struct({ ...row, title: Text, sources: Sources, overdue: Schema.Boolean }).annotations({
    identifier: "DueRow"
  }) as unknown as Schema.Schema<DueRow>
)

/** Commits as CloudEvents 1.0. */
export const CommitEvents: Schema.Schema<ReadonlyArray<CommitEvent>> = Schema.Array(
  Schema.Struct({
    specversion: Schema.Literal("1.0"),
    id: text("The commit's position in the log"),
    source: Schema.String,
    type: text("The chapter and the command: qiantai.renovation.approve"),
    subject: text("The case: renovation/R-2026-0007"),
    time: text("When it was recorded, ISO 8601 in UTC"),
    datacontenttype: Schema.Literal("application/json"),
    data: Anything
  }).annotations({ identifier: "CommitEvent" })
) as unknown as Schema.Schema<ReadonlyArray<CommitEvent>>

/** Where a community's log stands; nothing where its store keeps no chain of links, or nothing was recorded yet. */
export interface HeadAnswer {
  readonly position?: number
  readonly link?: string
}

/** The schema of a log's head. */
export const LogHead: Schema.Schema<HeadAnswer> = Schema.Struct({
  position: maybe(Schema.Int),
  link: maybe(text("The link that seals everything up to there, in base64url"))
}).annotations({ identifier: "LogHead" })

/** An edition of the rulebook, by its number and the day it takes effect. */
export interface EditionAnswer {
  readonly number: number
  readonly effectiveFrom: string
  /** Whether new cases of today stand under it. */
  readonly inEffect: boolean
}

/** The schema of an edition. */
export const Edition: Schema.Schema<EditionAnswer> = Schema.Struct({
  number: Schema.Int,
  effectiveFrom: Schema.String,
  inEffect: Schema.Boolean
}).annotations({ identifier: "Edition" })

const unit = {
  id: Schema.String,
  building: Schema.String,
  floor: Schema.String,
  number: Schema.String,
  areaHundredths: Schema.Int,
  owners: listOf(Schema.String),
  signatories: listOf(Schema.String)
}

/** A page of units; owners and signatories are person ids. */
export const Units: Schema.Schema<{ readonly items: ReadonlyArray<Unit>; readonly next?: string }> = pageOf(
  Schema.Struct(unit).annotations({ identifier: "Unit" })
)

const PersonAnswer = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  phone: maybe(Schema.String)
}).annotations({ identifier: "Person" })

/** People by name. */
export const People: Schema.Schema<ReadonlyArray<Person>> = listOf(PersonAnswer)

/** A unit with its people. */
export interface UnitAnswer extends Unit {
  readonly people: ReadonlyArray<Person>
}

/** The schema of a unit with its people. */
export const UnitWithPeople: Schema.Schema<UnitAnswer> = Schema.Struct({
  ...unit,
  people: listOf(PersonAnswer)
}).annotations({ identifier: "UnitWithPeople" })

/** A member of staff, for the choice of who is at the desk. */
export interface StaffAnswer {
  readonly id: string
  readonly name: string
  readonly roles: ReadonlyArray<string>
}

/** Everyone on the staff. */
export const Staff: Schema.Schema<ReadonlyArray<StaffAnswer>> = listOf(
  Schema.Struct({ id: Schema.String, name: Schema.String, roles: listOf(Schema.String) }).annotations({
    identifier: "Staff"
  })
)

/** What an import holds, and everything wrong with it; with a problem nothing is written. */
export interface ImportAnswer {
  readonly ok: boolean
  readonly units: number
  readonly people: number
  readonly refusals: NotRecorded["refusals"]
}

/** The schema of an import. */
export const Import: Schema.Schema<ImportAnswer> = Schema.Struct({
  ok: Schema.Boolean,
  units: Schema.Int,
  people: Schema.Int,
  refusals: listOf(Refusal)
}).annotations({ identifier: "Import" })

/** The schema of a part of a replay. */
export const ReplayedPart: Schema.Schema<Replayed> = Schema.Struct({
  decided: Schema.Int,
  chapters: mapOf(Schema.Int),
  differences: listOf(
    Schema.Struct({
      position: Schema.Int,
      stream: text("The case: renovation/R-2026-0007"),
      command: Schema.String,
      title: Text,
      at: text("Local time"),
      refusals: listOf(Refusal),
      changes: listOf(
        Schema.Struct({ event: Schema.String, path: Schema.String, was: maybe(Anything), would: maybe(Anything) })
      ),
      items: listOf(
        Schema.Struct({ label: Text, was: maybe(Anything), would: maybe(Anything), sources: maybe(Sources) })
      ),
      open: Schema.Boolean
    }).annotations({ identifier: "Difference" })
  ),
  next: maybe(Schema.Int)
}).annotations({ identifier: "Replayed" }) as unknown as Schema.Schema<Replayed>

/** A source as shown: a clause of the manual with its page, a default of the library's, or a law. */
export interface SourceAnswer extends Bilingual {
  readonly id: Source
  readonly kind: "clause" | "library" | "law"
  readonly label: Bilingual
  readonly chapter?: string
  readonly page?: number
}

/** The schema of a source. */
export const Sourced: Schema.Schema<SourceAnswer> = Schema.Struct({
  id: SourceId,
  kind: Schema.Literal("clause", "library", "law"),
  label: Text,
  chapter: maybe(Schema.String),
  page: maybe(Schema.Int),
  zh: Schema.String,
  en: Schema.String
}).annotations({ identifier: "Source" })
