import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { community, house } from "../../test/house.js"
import { clause, renovationUpTo, rulebookWith, desk as scenes } from "../../test/renovation.js"
import { type Chapters, defaultRulebook, Rulebook } from "../chapters.js"
import type { Answer } from "../desk/Answer.js"
import type { Commit } from "../kernel/Commit.js"
import { date } from "../kernel/LocalDate.js"
import { yuan } from "../kernel/Money.js"
import { rulebookStream } from "../ports/Journal.js"
import type { Told } from "../testing/rehearsal.js"
import { publishedIn } from "./choice.js"
import { editionOn } from "./Editions.js"

const written = Schema.encodeSync(Rulebook)(defaultRulebook)
const depositOf = (amount: string) => ({ ...written, renovation: { ...written.renovation, ownerDeposit: amount } })

const told = (
  at: string,
  command: keyof Chapters["rulebook"]["commands"],
  input: unknown,
  other: Partial<Told> = {}
): Told => ({
  ...{ chapter: "rulebook", caseId: "rulebook", command, input, by: "zheng", role: "manager", at },
  ...other
})
const publish = (
  at: string,
  effectiveFrom: string,
  rulebook: unknown = depositOf("2000.00"),
  other: Partial<Told> = {}
) => told(at, "publish", { effectiveFrom, rulebook }, other)
const withdraw = (at: string, number: number) => told(at, "withdraw", { number })
const codes = (answer: Answer) => (answer.ok ? [] : answer.refusals.map(({ code }) => code))

/** What the owner's deposit is by the edition a new case of that day stands under. */
const depositOn = ({ play }: ReturnType<typeof house>, day: string, caseId = "R-new") => {
  for (const step of renovationUpTo("reviewed")) {
    const answer = play({ ...step, caseId, at: day })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  }
  const approved = play({ ...scenes.approve(day), caseId })
  play({ ...scenes.cancel(day), caseId })
  if (!approved.ok) throw new Error(JSON.stringify(approved.refusals))
  const [event] = approved.events as ReadonlyArray<{
    readonly charges?: ReadonlyArray<{ line: string; amount: number }>
  }>
  return [approved.edition, event?.charges?.find(({ line }) => line === "owner-deposit")?.amount]
}

clause("library.editions", () => {
  it("takes an edition from tomorrow on, and none for today or before", () => {
    const { play } = house()
    for (const [day, expected] of [
      ["2026-03-09", ["edition-in-the-past"]],
      ["2026-03-10", ["edition-in-the-past"]],
      ["2026-03-11", []]
    ] as const)
      expect(codes(play(publish("2026-03-10T23:59", day)))).toEqual(expected)
    const refused = play(publish("2026-03-10T23:59", "2026-03-10"))
    expect(refused.ok || refused.refusals[0]).toMatchObject({
      sources: ["library.editions"],
      facts: { effectiveFrom: "2026-03-10", earliest: "2026-03-11" },
      cure: { by: "input", field: "effectiveFrom" },
      message: { zh: "新版本不能自 2026-03-10 起生效：最早 2026-03-11，已办的事不受影响" }
    })
  })

  it("goes by the day it is recorded, whenever it is said to have been decided", () => {
    const { desk, run, sentOf, setTo } = house()
    setTo("2026-03-10")
    const sent = sentOf({ ...publish("2026-03-10", "2026-03-05"), reason: "上月已决定" })
    const answer = run(desk.submit({ ...sent, meta: { ...sent.meta, occurredAt: "2026-03-01T09:00:00+08:00" } }))
    expect(codes(answer)).toEqual(["edition-in-the-past"])
  })

  it("lets the founding edition alone lie in the past, and that once", () => {
    const there = house(() => ({}), { effectiveFrom: "2019-01-01" })
    expect(there.run(there.desk.editions).map(({ number, effectiveFrom }) => [number, effectiveFrom])).toEqual([
      [1, "2019-01-01"]
    ])
    expect(codes(there.play(publish("2026-03-10", "2019-02-01")))).toEqual(["edition-in-the-past"])
  })

  it("lets a community be founded anew whose founding edition was withdrawn before it took effect", () => {
    const there = house(() => ({}), { effectiveFrom: "2030-01-01" })
    expect(there.play(withdraw("2026-01-01", 1)).ok).toBe(true)
    expect(there.play(publish("2026-01-02", "2020-01-01", written))).toMatchObject({ events: [{ number: 2 }] })
    expect(there.play(scenes.open("2026-01-03"))).toMatchObject({ ok: true, edition: 2 })
    expect(codes(there.play(publish("2026-01-04", "2020-01-01", written)))).toEqual(["edition-in-the-past"])
  })

  it("changes nothing for cases that are open, and holds for new ones from its day", () => {
    const there = house()
    for (const step of renovationUpTo("reviewed")) there.play(step)
    expect(there.play(publish("2026-01-05", "2026-02-01"))).toMatchObject({ ok: true, edition: 0 })
    there.setTo("2026-02-10")
    const approved = there.play(scenes.approve("2026-02-10"))
    expect(approved).toMatchObject({ ok: true, edition: 1 })
    expect(approved.ok && approved.events[0]).toMatchObject({
      charges: [{ line: "owner-deposit", amount: 100_000 }, {}, {}, {}]
    })
    there.play(scenes.cancel("2026-02-10"))
    expect(depositOn(there, "2026-02-11")).toEqual([2, 200_000])
  })

  it("holds on its own day and not the day before", () => {
    const there = house()
    there.play(publish("2026-01-01", "2026-02-01"))
    expect(depositOn(there, "2026-01-31", "R-1")).toEqual([1, 100_000])
    expect(depositOn(there, "2026-02-01", "R-2")).toEqual([2, 200_000])
  })

  it("takes of two editions for one day the later published, and of several the last to take effect", () => {
    const there = house()
    there.play(publish("2026-01-01", "2026-03-01", depositOf("3000.00")))
    there.play(publish("2026-01-02", "2026-02-01", depositOf("2000.00")))
    there.play(publish("2026-01-03", "2026-02-01", depositOf("2500.00")))
    expect(depositOn(there, "2026-01-31", "R-1")).toEqual([1, 100_000])
    expect(depositOn(there, "2026-02-01", "R-2")).toEqual([4, 250_000])
    expect(depositOn(there, "2026-02-28", "R-3")).toEqual([4, 250_000])
    expect(depositOn(there, "2026-03-01", "R-4")).toEqual([2, 300_000])
  })

  it("can be withdrawn until the day before it takes effect", () => {
    const there = house()
    there.play(publish("2026-01-01", "2026-02-01"))
    expect(codes(there.check(withdraw("2026-02-01T00:00", 2)))).toEqual(["edition-in-effect"])
    expect(codes(there.play(withdraw("2026-01-31T23:59", 3)))).toEqual(["no-such-edition"])
    expect(there.play(withdraw("2026-01-31T23:59", 2)).ok).toBe(true)
    expect(codes(there.play(withdraw("2026-01-31T23:59", 2)))).toEqual(["no-such-edition"])
    expect(codes(there.play(withdraw("2026-01-31", 1)))).toEqual(["edition-in-effect"])
    expect(depositOn(there, "2026-02-02")).toEqual([1, 100_000])
    expect(there.rows("edition").map(({ key }) => key)).toEqual(["rulebook#1"])
    expect(there.play(publish("2026-02-03", "2026-02-10"))).toMatchObject({ events: [{ number: 3 }] })
  })

  it("is for managers and the host, and none but theirs", () => {
    const { play } = house()
    expect(codes(play(publish("2026-01-01", "2026-02-01", written, { role: "clerk" })))).toEqual(["role-may-not"])
    expect(play(publish("2026-01-01", "2026-02-01", written, { role: "host" })).ok).toBe(true)
  })

  it("is published to the community's one rulebook", () => {
    const there = house()
    const answer = there.play(publish("2026-01-01", "2025-01-01", written, { caseId: "second" }))
    expect(codes(answer)).toEqual(["one-rulebook"])
    expect(there.run(there.desk.editions)).toHaveLength(1)
  })

  it("says everything that is wrong with it at once", () => {
    const { play } = house()
    const rulebook = {
      ...written,
      general: {
        ...written.general,
        timeZone: "Europe/Berlin",
        authority: {
          "renovation.aprove": ["manager"],
          "renovation.expirePermit": ["clerk"],
          "rulebook.publish": ["guard"],
          "renovation.note": ["guard"]
        }
      }
    }
    const answer = play(publish("2026-03-10", "2026-03-10", rulebook, { role: "clerk" }))
    expect(answer.ok ? [] : answer.refusals.map(({ code, facts }) => ({ code, facts }))).toEqual([
      { code: "role-may-not", facts: { role: "clerk", allowed: ["manager", "host"] } },
      { code: "edition-in-the-past", facts: { effectiveFrom: "2026-03-10", earliest: "2026-03-11" } },
      { code: "time-zone-is-fixed", facts: { timeZone: "Asia/Shanghai" } },
      {
        code: "authority-over-no-command",
        facts: { commands: ["renovation.aprove", "renovation.expirePermit", "rulebook.publish"] }
      }
    ])
  })

  it("lists in stock what is handed over from stock, by the same key", () => {
    const { play } = house()
    const meal = written.services.goods.map((good) => (good.item === "meal" ? { ...good, fromStock: true } : good))
    const asked = { ...written, services: { ...written.services, goods: meal } }
    const refused = play(publish("2026-03-10", "2026-03-11", asked))
    expect(refused).toMatchObject({
      ok: false,
      refusals: [
        {
          ...{ code: "goods-not-in-stock", sources: ["library.goods", "library.stock"], facts: { items: ["meal"] } },
          cure: { by: "input", field: "rulebook.stock.goods" }
        }
      ]
    })
    const goods = [...written.stock.goods, { item: "meal", name: { zh: "套餐", en: "Set meal" } }]
    expect(codes(play(publish("2026-03-10", "2026-03-11", { ...asked, stock: { goods } })))).toEqual([])
    const none = { ...written, stock: { goods: written.stock.goods.filter(({ item }) => item !== "milk-250ml") } }
    expect(codes(play(publish("2026-03-10", "2026-03-12", none)))).toEqual(["goods-not-in-stock"])
  })

  it("stands in full: what a later version of the library adds to it is the library's default", () => {
    const there = house()
    there.play(publish("2026-01-01", "2026-02-01"))
    const older = there.run(there.journal.read(community, rulebookStream)).map((commit): Commit => {
      const text = JSON.stringify(commit, (key, value: unknown) =>
        ["repairs", "permitMonths", "officeName"].includes(key) ? undefined : value
      )
      return JSON.parse(text) as Commit
    })
    const { editions, choice } = publishedIn(older)
    expect(editions.map(({ rulebook }) => rulebook)).toEqual([
      defaultRulebook,
      rulebookWith({ ownerDeposit: yuan(2000) })
    ])
    expect(choice.on("2026-02-01")?.figures.renovation).toMatchObject({ permitMonths: 3, ownerDeposit: 200_000 })
  })
})

clause("monthly.1", () => {
  it("asks for no monthly report before its month is over", () => {
    const { play } = house()
    const reading = (monthlyReportDay: number, monthlyReportBy: "day-before" | "end-of-the-day") =>
      publish("2026-03-10", "2026-03-11", {
        ...written,
        duties: { ...written.duties, monthlyReportDay, monthlyReportBy }
      })
    expect(play(reading(1, "day-before"))).toMatchObject({
      ok: false,
      refusals: [
        {
          ...{ code: "report-before-its-month-is-over", sources: ["monthly.1"], facts: {} },
          cure: { by: "input", field: "rulebook.duties.monthlyReportDay" }
        }
      ]
    })
    expect(codes(play(reading(1, "end-of-the-day")))).toEqual([])
    expect(codes(play(reading(2, "day-before")))).toEqual([])
  })
})

clause("library.time-zone", () => {
  it("is fixed by the founding edition, and its days are that zone's", () => {
    const rulebook = rulebookWith({}, { ...defaultRulebook.general, timeZone: "Pacific/Auckland" })
    const there = house(() => ({}), { rulebook })
    const auckland = { ...depositOf("2000.00"), general: { ...written.general, timeZone: "Pacific/Auckland" } }
    // 20:00 in China on 10 March is 01:00 of the 11th in Auckland.
    expect(codes(there.play(publish("2026-03-10T20:00", "2026-03-11", auckland)))).toEqual(["edition-in-the-past"])
    expect(codes(there.play(publish("2026-03-10T18:00", "2026-03-11", auckland)))).toEqual([])
    expect(codes(there.play(publish("2026-03-10T18:00", "2026-03-12")))).toEqual(["time-zone-is-fixed"])
  })
})

clause("library.go-live", () => {
  it("seals the opening once, and nothing is brought forward from then on", () => {
    const there = house()
    const seal = (at: string) => told(at, "sealOpening", {})
    expect(there.play(scenes.open("2026-01-02")).ok).toBe(true)
    expect(there.play(seal("2026-01-03")).ok).toBe(true)
    expect(codes(there.play(seal("2026-01-04")))).toEqual(["opening-already-sealed"])
    const second = { ...scenes.open("2026-01-05", { unit: "3-1203" }), caseId: "R-2" }
    expect(codes(there.play(second))[0]).toBe("go-live-over")
    const seen = there.run(there.desk.view("rulebook", "rulebook", { by: "zheng", role: "manager" }))
    expect(seen?.items.at(-1)?.value).toEqual({ text: { zh: "已结束", en: "Sealed" } })
    expect(seen?.next.find(({ command }) => command === "sealOpening")?.possible).toBe(false)
  })
})

describe("the edition of a day", () => {
  it("is found in any list, whatever its order", () => {
    const edition = (number: number, effectiveFrom: string) => ({
      number,
      effectiveFrom: date(effectiveFrom),
      rulebook: {}
    })
    const editions = [
      edition(1, "2020-01-01"),
      edition(2, "2026-03-01"),
      edition(3, "2026-02-01"),
      edition(4, "2026-02-01")
    ]
    const on = (day: string) => editionOn({ editions }, date(day))?.number
    expect(["2019-12-31", "2020-01-01", "2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"].map(on)).toEqual([
      ...[undefined, 1, 1, 4, 4, 2]
    ])
  })

  it("is read once for each state of the rulebook", () => {
    const { run, journal, play } = house()
    const read = () => run(journal.read(community, rulebookStream))
    const first = publishedIn(read())
    expect(publishedIn(read())).toBe(first)
    play(publish("2026-01-01", "2026-02-01"))
    expect(publishedIn(read())).not.toBe(first)
    expect(publishedIn(read()).editions).toHaveLength(2)
    expect(first.editions).toHaveLength(1)
  })
})
