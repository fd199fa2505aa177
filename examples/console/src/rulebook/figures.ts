import type { Bilingual, FormSchema } from "@qiantai/core"
import { isMoney } from "../form/drawing.js"

/** A part of a published form. */
export type Node = { readonly [keyword: string]: unknown }
type Nodes = { readonly [name: string]: Node }

interface Note extends Bilingual {
  readonly sources: ReadonlyArray<string>
  readonly readings?: { readonly [reading: string]: Bilingual }
}

/** A figure of the rulebook as its form describes it. */
export interface FigureShown {
  /** Where it stands: "renovation.ownerDeposit". */
  readonly path: string
  readonly name: string
  readonly note: Note
  readonly money: boolean
  /** Its part of the form. */
  readonly node: Node
}

export interface Section {
  readonly name: string
  readonly label: Bilingual
  readonly figures: ReadonlyArray<FigureShown>
}

const propertiesOf = (node: Node): Nodes => (node.properties ?? {}) as Nodes

/** The figures of a rulebook, section by section, in its own order. */
export const sectionsOf = (form: FormSchema): ReadonlyArray<Section> =>
  Object.entries(propertiesOf(form)).map(([section, node]) => ({
    name: section,
    label: (node["x-label"] as Bilingual | undefined) ?? { zh: section, en: section },
    figures: Object.entries(propertiesOf(node)).flatMap(([name, field]) => {
      const note = field["x-figure"] as Note | undefined
      return note
        ? [{ path: `${section}.${name}`, name, note, money: isMoney(field) || hasMoney(field), node: field }]
        : []
    })
  }))

const hasMoney = (node: Node): boolean => Object.values(propertiesOf(node)).some(isMoney)

const branchesOf = ({ anyOf }: Node): ReadonlyArray<Node> =>
  Array.isArray(anyOf) ? (anyOf as ReadonlyArray<Node>) : []

/** The form of what an object holds under a name: of one of its fields, or of a table's line. */
export const partOf = (node: Node, name: string): Node =>
  propertiesOf(node)[name] ?? Object.values((node.patternProperties ?? {}) as Nodes)[0] ?? {}

/** The form of what a list holds. */
export const itemOf = ({ items }: Node): Node => (items ?? {}) as Node

type Words = { readonly [word: string]: Bilingual }

/** What a value or a table's line is called, where it has a name. */
export const wordIn = (node: Node, word: string): Bilingual | undefined => {
  const { readings } = (node["x-figure"] ?? {}) as Partial<Note>
  const words = (node["x-words"] ?? readings ?? {}) as Words
  if (Object.hasOwn(words, word)) return words[word]
  return branchesOf(node).flatMap((branch) => wordIn(branch, word) ?? [])[0]
}

/** Whether a figure is the library's and not the manual's. */
export const isLibrarys = ({ note }: FigureShown): boolean => note.sources.some((id) => id.startsWith("library."))
