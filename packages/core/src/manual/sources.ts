import type { Bilingual } from "../kernel/Bilingual.js"
import { type ClauseId, clauseLabel, clauses, isClauseId } from "./clauses.js"
import { type Law, laws } from "./laws.js"
import { type LibraryDefault, libraryDefaults } from "./libraryDefaults.js"
import type { Ground } from "./Wording.js"

/** What an answer rests on: a clause of the manual, a default of the library's where the manual is silent, or a law. */
export type Source = ClauseId | LibraryDefault | Law

/** A source as shown: what it says in both languages, under the short label people cite it by. */
export interface SourceText extends Bilingual {
  readonly label: Bilingual
}

/** Whether a text is the id of a source. */
export const isSource = (text: string): text is Source => isClauseId(text) || isLibraryDefault(text) || isLaw(text)

/** What a source says, and its label: 「装修 2.10」, 「库默认值：经办与批准分开」, 「民法典第203条」. */
export const describeSource = (id: Source): SourceText => {
  if (isClauseId(id)) return { zh: clauses[id].zh, en: clauses[id].en, label: clauseLabel(id) }
  if (isLibraryDefault(id)) return describeDefault(libraryDefaults[id])
  const { zh, en, title }: Ground = laws[id]
  return { zh, en, label: title }
}

const isLibraryDefault = (text: string): text is LibraryDefault => Object.hasOwn(libraryDefaults, text)

const isLaw = (text: string): text is Law => Object.hasOwn(laws, text)

const describeDefault = ({ zh, en, title }: Ground): SourceText => ({
  zh,
  en,
  label: { zh: `库默认值：${title.zh}`, en: `Library default: ${title.en}` }
})
