import i18next from "i18next"
import { initReactI18next } from "react-i18next"
import { preference } from "../look/preference.js"
import { caseWords } from "./case.js"
import { cashWords } from "./cash.js"
import { conductWords } from "./conduct.js"
import { dayWords } from "./day.js"
import { dayPaperWords } from "./dayPaper.js"
import { dutyWords } from "./duties.js"
import { formWords } from "./form.js"
import { listWords } from "./list.js"
import { paperWords } from "./paper.js"
import { renovationWords } from "./renovation.js"
import { reportWords } from "./reports.js"
import { rulebookWords } from "./rulebook.js"
import { shellWords } from "./shell.js"
import { shiftWords } from "./shift.js"
import { staffPaperWords } from "./staffPaper.js"
import { standingWords } from "./standing.js"
import { stockWords } from "./stock.js"
import { todayWords } from "./today.js"
import { unitWords } from "./units.js"
import { workWords } from "./work.js"

export type Language = "zh" | "en"
export const languages = { zh: "中文", en: "English" } as const satisfies Record<Language, string>

const parts = {
  shell: shellWords,
  today: todayWords,
  case: caseWords,
  form: formWords,
  list: listWords,
  renovation: renovationWords,
  units: unitWords,
  rulebook: rulebookWords,
  paper: paperWords,
  work: workWords,
  day: dayWords,
  dayPaper: dayPaperWords,
  staffPaper: staffPaperWords,
  shift: shiftWords,
  cash: cashWords,
  conduct: conductWords,
  stock: stockWords,
  duties: dutyWords,
  reports: reportWords,
  standing: standingWords
}

type Parts = { readonly [P in keyof typeof parts]: (typeof parts)[P]["zh"] }

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "shell"
    resources: Parts
    keySeparator: false
    returnNull: false
  }
}

const inLanguage = (language: Language) =>
  Object.fromEntries(Object.entries(parts).map(([part, texts]) => [part, texts[language]]))

const told = (language: Language) => {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en"
}

export const language = (): Language => (i18next.language === "en" ? "en" : "zh")

export const speak = async (next: Language): Promise<void> => {
  preference.write("language", next)
  await i18next.changeLanguage(next)
}

/** Chinese unless English was chosen here before. */
export const startWords = async (): Promise<void> => {
  i18next.on("languageChanged", (to) => told(to === "en" ? "en" : "zh"))
  await i18next.use(initReactI18next).init({
    lng: preference.read("language") === "en" ? "en" : "zh",
    fallbackLng: "zh",
    defaultNS: "shell",
    keySeparator: false,
    interpolation: { escapeValue: false },
    resources: { zh: inLanguage("zh"), en: inLanguage("en") }
  })
}
