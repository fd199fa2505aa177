import type { Bilingual, FormSchema } from "@qiantai/core"
import { isMoney } from "../form/drawing.js"

type Node = { readonly [keyword: string]: unknown }
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
      return note ? [{ path: `${section}.${name}`, name, note, money: isMoney(field) || hasMoney(field) }] : []
    })
  }))

const hasMoney = (node: Node): boolean => Object.values(propertiesOf(node)).some(isMoney)

/** Whether a figure is the library's and not the manual's. */
export const isLibrarys = ({ note }: FigureShown): boolean => note.sources.some((id) => id.startsWith("library."))
