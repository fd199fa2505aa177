import { oneOf } from "./chance.js"
import { contractors, inventedName } from "./names.js"
import { Pen, type Works } from "./renovation.js"
import { numbered, type Setting, type Thread } from "./Story.js"
import { samples } from "./stories.js"

/** Gives each sample renovation a home of its own, invented workers and a firm. */
export const renovations = (setting: Setting): ReadonlyArray<Thread> => {
  const { units, day, chance } = setting
  const order = [...samples].sort((a, b) => b.works.applied - a.works.applied)
  const stories = order.flatMap(({ works: { ownerBuilds, ...sample }, tell }, index) => {
    const unit = units[(index * 353 + 41) % units.length]
    if (unit === undefined) return []
    const works: Works = {
      ...sample,
      unit: unit.id,
      owner: unit.owners[0] ?? "",
      day,
      workers: Array.from({ length: ownerBuilds ? 0 : 1 + (index % 3) }, () => inventedName(chance)),
      ...(!ownerBuilds && { contractor: oneOf(chance, contractors) })
    }
    return [{ begun: sample.applied, story: tell(new Pen(), works) }]
  })
  return numbered(setting, "renovation", "R", stories)
}
