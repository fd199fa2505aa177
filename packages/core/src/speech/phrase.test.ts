import { expect, it } from "vitest"
import { blanks, blanksOf, filled } from "./phrase.js"
import { type PhraseId, phrases } from "./phrases.js"

const ids = Object.keys(phrases) as ReadonlyArray<PhraseId>

it.each(ids)("%s has the same blanks in both languages, and is whole once they are filled", (id) => {
  const { zh, en } = phrases[id]
  expect((zh.match(/〔[^〕]*〕/g) ?? []).sort()).toEqual(
    blanksOf(id)
      .map((blank) => `〔${blanks[blank]}〕`)
      .sort()
  )
  expect((en.match(/\[[^\]]*\]/g) ?? []).sort()).toEqual(
    blanksOf(id)
      .map((blank) => `[${blank}]`)
      .sort()
  )
  const words = { zh: "甲", en: "x" }
  const said = filled(id, {
    ...{ office: words, matter: words, reason: words, route: words, unit: "3-1202" },
    ...{ day: "2026-12-31" as never, time: "2026-12-31T08:05" as never }
  })
  expect(`${said.zh}${said.en}`).not.toMatch(/[〔〕[\]]|undefined|NaN/)
  expect(said.zh).not.toMatch(/[,;!?()]/)
  expect(said.en).not.toMatch(/[　-鿿＀-￯]/)
})

it("fills a blank with the words as they are, whatever signs they hold", () => {
  expect(filled("order.delayed", { reason: "$& and $1", time: "09:00" as never }).en).toContain("because of $& and $1,")
  expect(filled("visitor.not-home", {}).zh).toContain("〔房号〕")
})
