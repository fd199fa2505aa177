import type { Person, Unit } from "@qiantai/core"
import { chanceFrom } from "./chance.js"
import { inventedName, inventedPhone } from "./names.js"

const buildings = 10
const floors = 20
const perFloor = 6

/** Areas in hundredths of a square metre; the units above one another are alike. */
const areas = [5836, 8950, 7682, 10420, 9875, 6742, 11263, 8950, 12795, 11808, 14288, 13540]

/** The sample community: 1,200 units of ten buildings, the same every time. */
export const households = (): { readonly units: ReadonlyArray<Unit>; readonly people: ReadonlyArray<Person> } => {
  const chance = chanceFrom(20260301)
  const units: Array<Unit> = []
  const people: Array<Person> = []
  const owner = (unit: string, index: number): string => {
    const id = `${unit}.${index}`
    people.push({ id, name: inventedName(chance), phone: inventedPhone(people.length + 1) })
    return id
  }
  for (let building = 1; building <= buildings; building++)
    for (let floor = 1; floor <= floors; floor++)
      for (let door = 1; door <= perFloor; door++) {
        const number = `${floor}${String(door).padStart(2, "0")}`
        const id = `${building}-${number}`
        const owners = chance() < 0.12 ? [owner(id, 1), owner(id, 2)] : [owner(id, 1)]
        const areaHundredths = areas[((building % 3) * 4 + door - 1) % areas.length] ?? 8950
        units.push({
          id,
          building: `${building}栋`,
          floor: `${floor}`,
          number,
          areaHundredths,
          owners,
          signatories: []
        })
      }
  return { units, people }
}
