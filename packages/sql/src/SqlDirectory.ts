import {
  DirectoryDown,
  type DirectoryService,
  type DirectoryStoreService,
  type Page,
  type Person,
  type Staff,
  type Unit
} from "@qiantai/core"
import * as Effect from "effect/Effect"
import { type Database, first, places, rows, run, type Work } from "./Database.js"

const down = <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, DirectoryDown> =>
  Effect.mapError(effect, (cause) => new DirectoryDown({ cause }))

interface UnitColumns {
  readonly unit: string
  readonly building: string
  readonly floor: string
  readonly number: string
  readonly area_hundredths: number
}

interface TieColumns {
  readonly unit: string
  readonly person: string
  readonly tie: string
}

const unitColumns = "unit, building, floor, number, area_hundredths"

/** Units with the people tied to them, in the order they were read. */
function* withPeople(community: string, found: ReadonlyArray<UnitColumns>): Work<ReadonlyArray<Unit>> {
  if (found.length === 0) return []
  const ties = yield* rows<TieColumns>(
    `SELECT unit, person, tie FROM qt_unit_people WHERE community = ? AND unit IN (${places(found)}) ORDER BY unit, tie, place`,
    ...[community, ...found.map(({ unit }) => unit)]
  )
  return found.map(({ unit: id, building, floor, number, area_hundredths: areaHundredths }) => {
    const tied = (as: string) => ties.flatMap(({ unit, tie, person }) => (unit === id && tie === as ? [person] : []))
    return { id, building, floor, number, areaHundredths, owners: tied("owner"), signatories: tied("signatory") }
  })
}

/** A text as it is sought anywhere in another: what a pattern would read as a sign stands for itself. */
const anywhere = (text: string): string => `%${text.toLowerCase().replace(/[!%_]/g, "!$&")}%`

const holds = (column: string) => `LOWER(${column}) LIKE ? ESCAPE '!'`

const ownerNamed =
  "EXISTS (SELECT 1 FROM qt_unit_people t JOIN qt_people p ON p.community = t.community AND p.person = t.person " +
  `WHERE t.community = u.community AND t.unit = u.unit AND t.tie = 'owner' AND ${holds("p.name")})`

function* search(community: string, text: string, limit: number, after: string): Work<Page<Unit>> {
  const sought = anywhere(text)
  const found = yield* rows<UnitColumns>(
    `SELECT ${unitColumns} FROM qt_units u WHERE community = ? AND unit > ? ` +
      `AND (${holds("unit")} OR ${holds("number")} OR ${ownerNamed}) ORDER BY unit LIMIT ?`,
    ...[community, after, sought, sought, sought, limit + 1]
  )
  const items = yield* withPeople(community, found.slice(0, limit))
  const last = items.at(-1)
  return found.length > limit && last !== undefined ? { items, next: last.id } : { items }
}

function* unit(community: string, id: string): Work<Unit | null> {
  const found = yield* rows<UnitColumns>(
    `SELECT ${unitColumns} FROM qt_units WHERE community = ? AND unit = ?`,
    ...[community, id]
  )
  return (yield* withPeople(community, found))[0] ?? null
}

interface StaffColumns {
  readonly staff: string
  readonly roles: string
  readonly entered: string
}

const staffIn = ({ staff, roles, entered }: StaffColumns): Staff => ({
  id: staff,
  roles: JSON.parse(roles) as Staff["roles"],
  entered: entered as Staff["entered"]
})

const staffColumns = "SELECT staff, roles, entered FROM qt_staff WHERE community = ?"

function* staff(community: string, id: string): Work<Staff | null> {
  const found = yield* first<StaffColumns>(`${staffColumns} AND staff = ?`, community, id)
  return found === undefined ? null : staffIn(found)
}

function* everyone(community: string): Work<ReadonlyArray<Staff>> {
  return (yield* rows<StaffColumns>(`${staffColumns} ORDER BY staff`, community)).map(staffIn)
}

function* people(community: string, ids: ReadonlyArray<string>): Work<ReadonlyArray<Person>> {
  const found: Array<Person> = []
  for (const id of ids) {
    const person = yield* first<{ readonly name: string; readonly phone: string | null }>(
      "SELECT name, phone FROM qt_people WHERE community = ? AND person = ?",
      ...[community, id]
    )
    if (person === undefined) continue
    found.push({ id, name: person.name, ...(person.phone !== null && { phone: person.phone }) })
  }
  return found
}

/** The embedded directory on a database, as it is read. */
export const makeSqlDirectory = ({ read }: Database): DirectoryService => ({
  unit: (community, id) => down(read(() => unit(community, id))),
  staff: (community, id) => down(read(() => staff(community, id))),
  everyone: (community) => down(read(() => everyone(community))),
  people: (community, ids) => down(read(() => people(community, ids))),
  search: (community, text, limit, after = "") => down(read(() => search(community, text, limit, after)))
})

/** The embedded directory on a database, as it is filled. */
export const makeSqlDirectoryStore = ({ dialect: { upsert }, write }: Database): DirectoryStoreService => {
  const replacing = (table: string, id: string, ...columns: ReadonlyArray<string>) =>
    upsert(table, ["community", id], Object.fromEntries(columns.map((column) => [column, "new"])))
  const putUnit = replacing("qt_units", "unit", "building", "floor", "number", "area_hundredths")
  const putPerson = replacing("qt_people", "person", "name", "phone")
  const putStaff = replacing("qt_staff", "staff", "roles", "entered")

  function* importPeople(community: string, people: ReadonlyArray<Person>): Work<void> {
    for (const { id, name, phone = null } of people) yield* run(putPerson, community, id, name, phone)
  }

  function* importUnits(community: string, units: ReadonlyArray<Unit>): Work<void> {
    for (const { id, building, floor, number, areaHundredths, owners, signatories } of units) {
      yield* run(putUnit, community, id, building, floor, number, areaHundredths)
      yield* run("DELETE FROM qt_unit_people WHERE community = ? AND unit = ?", community, id)
      for (const [tie, persons] of Object.entries({ owner: owners, signatory: signatories }))
        for (const [place, person] of persons.entries())
          yield* run("INSERT INTO qt_unit_people VALUES (?, ?, ?, ?, ?)", community, id, person, tie, place)
    }
  }

  function* importStaff(community: string, staff: ReadonlyArray<Staff>): Work<void> {
    for (const { id, roles, entered } of staff) yield* run(putStaff, community, id, JSON.stringify(roles), entered)
  }

  return {
    importUnits: (community, units, people) =>
      down(
        write(function* () {
          yield* importPeople(community, people)
          yield* importUnits(community, units)
        })
      ),
    importStaff: (community, staff, people) =>
      down(
        write(function* () {
          yield* importPeople(community, people)
          yield* importStaff(community, staff)
        })
      )
  }
}
