import { caseWords } from "../src/words/case.js"
import { cashWords } from "../src/words/cash.js"
import { dayPaperWords } from "../src/words/dayPaper.js"
import { formWords } from "../src/words/form.js"
import { listWords } from "../src/words/list.js"
import { paperWords } from "../src/words/paper.js"
import { renovationWords } from "../src/words/renovation.js"
import { shellWords } from "../src/words/shell.js"
import { shiftWords } from "../src/words/shift.js"
import { stockWords } from "../src/words/stock.js"
import { workWords } from "../src/words/work.js"

export type Language = "zh" | "en"

const parts = {
  case: caseWords,
  cash: cashWords,
  dayPaper: dayPaperWords,
  form: formWords,
  list: listWords,
  paper: paperWords,
  renovation: renovationWords,
  shell: shellWords,
  shift: shiftWords,
  stock: stockWords,
  work: workWords
}

type Parts = typeof parts

/** What the console says, with its blanks filled in. */
export const saying =
  (language: Language) =>
  <P extends keyof Parts>(
    part: P,
    key: keyof Parts[P]["zh"] & string,
    blanks: Record<string, string | number> = {}
  ) => {
    const texts = parts[part][language] as Readonly<Record<string, string>>
    const text = (blanks.count === 1 ? texts[key.replace(/_other$/, "_one")] : undefined) ?? texts[key] ?? key
    return text.replace(/\{\{(\w+)\}\}/g, (_blank, name: string) => String(blanks[name] ?? ""))
  }
