import { type Bilingual, type Blank, type Filling, filled, type PhraseId, phrases } from "@qiantai/core"

/** What one says where nothing better is known yet: a sentence with a gap in it cannot be said. */
const otherwise: { readonly [B in Blank]: Bilingual } = {
  office: { zh: "客服中心", en: "the front desk" },
  unit: { zh: "这一户", en: "the unit" },
  matter: { zh: "您反映的事", en: "what you told us" },
  reason: { zh: "临时情况", en: "something unexpected" },
  route: { zh: "负一楼", en: "level B1" },
  day: { zh: "通知的日期", en: "the day we name" },
  time: { zh: "稍晚", en: "a later time" }
}

const isPhrase = (id: string): id is PhraseId => Object.hasOwn(phrases, id)

/** What there is of it. */
export const given = (known: Filling): Filling =>
  Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined && value !== ""))

/** The words of a situation with every blank filled; nothing where there is no such situation. */
export const spoken = (situation: string, known: Filling): Bilingual | undefined => {
  if (!isPhrase(situation)) return undefined
  return filled(situation, { ...otherwise, ...given(known) })
}

type Fields = { readonly [name: string]: unknown }

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined)

/** A time as it stands in a form: a day and a time of it, or one of them. */
const moment = (day: unknown, time: unknown): string | undefined => {
  const [on, at] = [text(day), text(time)]
  return on !== undefined && at !== undefined ? `${on}T${at}` : at
}

/** What a form holds that a sentence may need; `words` are what the form calls its choices. */
export const knownIn = (input: unknown, words: (field: string, value: string) => string | undefined): Filling => {
  const fields = (typeof input === "object" && input !== null ? input : {}) as Fields
  const promised = (fields.promised ?? {}) as Fields
  const reason = text(fields.reason)
  const time = moment(fields.newOn, fields.newAt) ?? moment(promised.on, promised.at)
  return {
    unit: text(fields.unit),
    reason: reason === undefined ? undefined : (words("reason", reason) ?? reason),
    time: time as Filling["time"]
  }
}
