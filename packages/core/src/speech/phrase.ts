import type { Bilingual } from "../kernel/Bilingual.js"
import type { LocalDate, LocalDateTime, LocalTime } from "../kernel/LocalDate.js"
import { type PhraseId, phrases } from "./phrases.js"

/** What a blank is filled with; words are the same in both languages unless given in both. */
export interface Blanks {
  readonly office: Bilingual
  readonly unit: string
  readonly matter: string | Bilingual
  readonly reason: string | Bilingual
  readonly route: string | Bilingual
  readonly day: LocalDate
  readonly time: LocalTime | LocalDateTime
}
export type Blank = keyof Blanks

/** How the Chinese text writes each blank; the English one writes its name. */
export const blanks: Readonly<Record<Blank, string>> = {
  office: "服务中心",
  unit: "房号",
  matter: "事由",
  reason: "原因",
  route: "通道",
  day: "日期",
  time: "时间"
}

type BlankIn<Text extends string> = { [B in Blank]: Text extends `${string}[${B}]${string}` ? B : never }[Blank]

/** What a phrase needs to be said: nothing for most, a unit or a reason and a new time for some. */
export type ParametersOf<Id extends PhraseId> = Pick<Blanks, BlankIn<(typeof phrases)[Id]["en"]>>

/** The blanks of a phrase, in the order of the table above. */
export const blanksOf = (id: PhraseId): ReadonlyArray<Blank> =>
  (Object.keys(blanks) as ReadonlyArray<Blank>).filter((blank) => phrases[id].en.includes(`[${blank}]`))

type Given<Id extends PhraseId> = keyof ParametersOf<Id> extends never ? [] : [parameters: ParametersOf<Id>]

/** The words of a situation, its blanks filled (work.6): one with blanks cannot be asked for without them. */
export const phrase = <Id extends PhraseId>(id: Id, ...[parameters]: Given<Id>): Bilingual =>
  filled(id, parameters ?? {})

/** What the blanks of a phrase are filled with, as far as it is known; a blank may also be filled with words in both languages. */
export type Filling = { readonly [B in Blank]?: Blanks[B] | Bilingual | undefined }

/** A phrase with as many blanks filled as there is something for. */
export const filled = (id: PhraseId, parameters: Filling): Bilingual => {
  const { zh, en } = phrases[id]
  return blanksOf(id).reduce<Bilingual>(
    (text, blank) => {
      const value = parameters[blank]
      if (value === undefined) return text
      const words = spoken(blank, value)
      return {
        zh: text.zh.replaceAll(`〔${blanks[blank]}〕`, () => words.zh),
        en: text.en.replaceAll(`[${blank}]`, () => words.en)
      }
    },
    { zh, en }
  )
}

const months = "January February March April May June July August September October November December".split(" ")

const spokenDay = (day: string): Bilingual => {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  return { zh: `${month}月${date}日`, en: `${date} ${months[month - 1]}` }
}

/** Dates as they are spoken, without the year; a time of the day as it is. */
const spoken = (blank: Blank, value: string | Bilingual): Bilingual => {
  if (typeof value !== "string") return value
  if (blank === "day") return spokenDay(value)
  if (blank !== "time" || !value.includes("T")) return { zh: value, en: value }
  const day = spokenDay(value)
  return { zh: `${day.zh}${value.slice(11)}`, en: `${value.slice(11)} on ${day.en}` }
}
