import type { Bilingual } from "./Bilingual.js"
import { fieldName } from "./fieldNames.js"
import { commonMessages } from "./messages.js"
import type { AnyProcess, Published } from "./Process.js"
import type { Cure, Messages, Refusal } from "./Refusal.js"
import { roles } from "./Role.js"

/** A refusal as people read it: the sentence, what would cure it, and the courtesy to say. */
export interface WordedRefusal extends Omit<Refusal, "cure"> {
  readonly message: Bilingual
  readonly cure?: Cure & { readonly text: Bilingual }
}

type Chapter = Pick<AnyProcess, "messages" | "commands">
/** What was filled in, of a command or a question: its fields are called as the form calls them. */
export type Form = Published["input"] | undefined

const sentence = (messages: Messages, { code, facts }: Refusal): Bilingual | undefined =>
  Object.hasOwn(messages, code) ? messages[code]?.(facts as never) : undefined

/** What is wrong with a field is said of its name on the form, not of its key. */
const common = (refusal: Refusal, input: Form): Bilingual | undefined => {
  const { code, facts } = refusal
  const name = code === "bad-input" ? fieldName(input, String(facts.field)) : undefined
  if (name === undefined) return sentence(commonMessages, refusal)
  const named = (field: string) => sentence(commonMessages, { ...refusal, facts: { ...facts, field } })
  return { zh: named(name.zh)?.zh ?? "", en: named(name.en)?.en ?? "" }
}

/** Gives a refusal its words: the chapter's, or those common to all. */
export const worded = (refusal: Refusal, chapter?: Chapter, input?: Form): WordedRefusal => {
  const { cure, ...rest } = refusal
  const message = (chapter && sentence(chapter.messages, refusal)) ??
    common(refusal, input) ?? { zh: refusal.code, en: refusal.code }
  const text = cure && cureText(cure, chapter, input)
  return { ...rest, message, ...(cure && text && { cure: { ...cure, text } }) }
}

const either = (names: ReadonlyArray<string>, comma: string, or: string): string =>
  [names.slice(0, -1).join(comma), ...names.slice(-1)].filter((part) => part !== "").join(or)

const cureText = (cure: Cure, chapter: Chapter | undefined, input: Form): Bilingual => {
  switch (cure.by) {
    case "command": {
      const title = chapter?.commands[cure.command]?.title ?? { zh: cure.command, en: cure.command }
      return { zh: `先办理「${title.zh}」`, en: `First: ${title.en}` }
    }
    case "elsewhere":
      return { zh: `先办理「${cure.title.zh}」`, en: `First: ${cure.title.en}` }
    case "waiting":
      return { zh: `${cure.until} 起可办`, en: `Possible from ${cure.until}` }
    case "someone-else": {
      const zh = either(
        cure.roles.map((role) => roles[role].zh),
        "、",
        "或"
      )
      const en = either(
        cure.roles.map((role) => roles[role].en),
        ", ",
        " or "
      )
      return cure.may === "look"
        ? { zh: `可由${zh}查看`, en: `May be seen by: ${en}` }
        : { zh: `请由${zh}办理`, en: `Ask: ${en}` }
    }
    case "input": {
      const { zh, en } = fieldName(input, cure.field) ?? { zh: cure.field, en: cure.field }
      return { zh: `请改正「${zh}」`, en: `Correct “${en}”` }
    }
  }
}
