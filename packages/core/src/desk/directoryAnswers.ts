import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { DirectoryNeed, Staff, Unit } from "../kernel/Books.js"
import { Day } from "../kernel/Fields.js"
import { DirectoryDown, type DirectoryService } from "../ports/Directory.js"

const Names = Schema.Array(Schema.String)

/** A unit as a commit may hold it: what else a host's table has of it, names above all, is left out. */
const UnitAnswer: Schema.Schema<Unit> = Schema.Struct({
  id: Schema.String,
  building: Schema.String,
  floor: Schema.String,
  number: Schema.String,
  areaHundredths: Schema.NonNegativeInt,
  owners: Names,
  signatories: Names
})

const StaffAnswer: Schema.Schema<Staff> = Schema.typeSchema(
  Schema.Struct({ id: Schema.String, roles: Names, entered: Day })
)

const sound = <A>(schema: Schema.Schema<A>, found: unknown): Effect.Effect<A | null, DirectoryDown> =>
  Effect.mapError(Schema.decodeUnknown(Schema.NullOr(schema))(found), (cause) => new DirectoryDown({ cause }))

/** Asks the directory what a decision needs of it. An answer that is none counts as a directory that is down. */
export const askDirectory = (
  directory: DirectoryService,
  community: string,
  need: DirectoryNeed
): Effect.Effect<Unit | Staff | null, DirectoryDown> =>
  need.read === "unit"
    ? Effect.flatMap(directory.unit(community, need.id), (unit) => sound(UnitAnswer, unit))
    : Effect.flatMap(directory.staff(community, need.id), (staff) => sound(StaffAnswer, staff))
