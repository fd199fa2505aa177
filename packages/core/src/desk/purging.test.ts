import { describe, expect, it } from "vitest"
import { community, house } from "../../test/house.js"
import { desk as scenes } from "../../test/renovation.js"

const apply = scenes.apply("2026-01-04")
const reject = scenes.reject("2026-01-05")
const names = ["vault:c-1:workers.0.name", "vault:c-1:workers.1.name", "vault:c-1:workers.2.name"]

/** A renovation rejected on 2026-01-05. */
const rejected = () => {
  const there = house()
  there.play(apply, "c-1")
  there.play(reject, "c-2")
  const held = () => [...there.run(there.vault.read(community, names, "zhou", "handle-case")).keys()]
  const purgeOn = (day: string) => {
    there.setTo(day)
    return there.run(there.desk.purge)
  }
  return { ...there, held, purgeOn }
}

describe("personal data are purged", () => {
  it("once their case has been over for longer than the rulebook keeps them: 1,096 days after 2026-01-05", () => {
    const { purgeOn, held } = rejected()
    expect(purgeOn("2029-01-05")).toBe(0)
    expect(held()).toEqual(names)
    expect(purgeOn("2029-01-06")).toBe(4)
    expect(held()).toEqual([])
    expect(purgeOn("2029-01-07")).toBe(0)
  })

  it("while an open case keeps its own, however old", () => {
    const { play, desk, run, setTo, vault } = house()
    play(apply, "c-1")
    setTo("2040-01-01")
    expect(run(desk.purge)).toBe(0)
    expect(run(vault.read(community, names, "zhou", "handle-case")).size).toBe(3)
  })

  it("counting from the last thing that happened in the case", () => {
    const { play, purgeOn } = rejected()
    play({ ...scenes.note("2026-02-01", { text: "业主来电" }) }, "c-3")
    expect(purgeOn("2029-02-01")).toBe(0)
    expect(purgeOn("2029-02-02")).toBe(5)
  })

  it("and the case still opens, with its references", () => {
    const { purgeOn, desk, run } = rejected()
    purgeOn("2029-01-06")
    const seen = run(desk.view("renovation", "R-1", { by: "zhou", role: "clerk" }))
    expect(seen?.timeline).toHaveLength(2)
    expect(JSON.stringify(seen)).toContain("vault:c-1:workers.0.name")
  })

  it("for good: the same command sent again brings its acceptance back, and not what was purged", () => {
    const { purgeOn, play, held } = rejected()
    purgeOn("2029-01-06")
    expect(play({ ...apply, at: "2029-01-06" }, "c-1")).toMatchObject({ ok: true, repeated: true })
    expect(held()).toEqual([])
  })
})
