import { describe, expect, it } from "vitest"
import type { Bilingual } from "../src/kernel/Bilingual.js"
import type { Messages } from "../src/kernel/Refusal.js"

/** Facts for each sentence that takes some: a code without them does not compile. */
export type Samples<M> = {
  readonly [C in keyof M as M[C] extends (...facts: infer P) => Bilingual
    ? P extends []
      ? never
      : C
    : never]: M[C] extends (facts: infer F) => Bilingual ? F : never
}

/** That a text of both languages is there whole: no hole, no word of the other language. */
export const whole = ({ zh, en }: Bilingual, what: string): void => {
  for (const text of [zh, en]) {
    expect(text, what).not.toMatch(/undefined|null|NaN|\[object|\$\{|^\s|\s$|\s\s/)
    expect(text, what).not.toBe("")
  }
  expect(zh, what).toMatch(/\p{Script=Han}/u)
  expect(en, what).toMatch(/[A-Za-z]{2}/)
  expect(en, what).not.toMatch(/[\p{Script=Han}、，。；：「」（）]/u)
}

/** Tests that every refusal and breach of a chapter is said in both languages. */
export const expectSayings = <M extends Messages>(messages: M, samples: Samples<M>): void => {
  const facts = samples as { readonly [code: string]: unknown }
  describe("every refusal and breach", () => {
    it.each(Object.keys(messages))("%s is said in both languages, without holes", (code) => {
      whole(messages[code]?.(facts[code] as never) ?? { zh: "", en: "" }, code)
    })
  })
}
