import type { Bilingual } from "../kernel/Bilingual.js"
import { type Blank, blanks } from "./phrase.js"

/** What a refused question about phrases says. */
export const messages = {
  "blank-not-filled": (f: { situation: string; missing: ReadonlyArray<Blank> }): Bilingual => ({
    zh: `这句话（${f.situation}）还缺：${f.missing.map((blank) => blanks[blank]).join("、")}`,
    en: `The phrase ${f.situation} still needs: ${f.missing.join(", ")}`
  })
}
