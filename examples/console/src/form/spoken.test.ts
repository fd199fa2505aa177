import { phrases } from "@qiantai/core"
import { describe, expect, it } from "vitest"
import { knownIn, spoken } from "./spoken.js"

const office = { zh: "锦绣花园客服中心", en: "the Jinxiu Garden desk" }

describe("a sentence to say", () => {
  it.each(Object.keys(phrases))("%s has no gap left, whatever is known", (situation) => {
    const said = spoken(situation, {})
    expect(said?.zh).not.toMatch(/[〔〕]/)
    expect(said?.en).not.toMatch(/[[\]]/)
  })

  it("says what is known", () => {
    expect(spoken("visitor.ring-doorbell", { unit: "3-1202" })?.zh).toBe("请您按一下3-1202的门铃，那边应答后就请进。")
    expect(spoken("phone.answer", { office })?.en).toBe("Hello, this is the Jinxiu Garden desk. How may I help?")
    expect(spoken("card.collect", { day: "2026-04-02" as never })?.zh).toBe(
      "您的卡4月2日起可以领，来的时候请带上收据。"
    )
  })

  it("is none where there is no such situation", () => {
    expect(spoken("card.lost", {})).toBeUndefined()
  })
})

describe("what a form holds for it", () => {
  const words = (field: string, value: string) => (field === "reason" && value === "sold-out" ? "暂时缺货" : undefined)

  it("is the unit, the reason in words, and the new time", () => {
    const input = { unit: "3-1202", reason: "sold-out", newOn: "2026-03-11", newAt: "16:00" }
    expect(knownIn(input, words)).toEqual({ unit: "3-1202", reason: "暂时缺货", time: "2026-03-11T16:00" })
    expect(knownIn({ promised: { on: "2026-03-12", at: "09:00" } }, words).time).toBe("2026-03-12T09:00")
    expect(knownIn({ newAt: "17:30" }, words).time).toBe("17:30")
  })

  it("is nothing of an empty form", () => {
    const known = knownIn(undefined, words)
    expect(Object.values(known).every((value) => value === undefined)).toBe(true)
  })
})
