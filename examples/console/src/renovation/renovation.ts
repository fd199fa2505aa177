import type { Bilingual, Chapters } from "@qiantai/core"
import type { Chapter } from "../api/contract.js"
import type { CaseProps } from "../case/pack.js"

export type Renovation = ReturnType<Chapters["renovation"]["state"]>
export type Due = Renovation["dues"][number]
export type Hold = Renovation["holds"][number]
export type Pass = Renovation["passes"][number]
export type Party = Due["payer"]

/** The state of a case this console knows to be a renovation. */
export const stateOf = ({ view }: Pick<CaseProps, "view">): Renovation => view.state as Renovation

export const unpaid = ({ amount, paid }: Due): number => Math.max(0, amount - paid)

export const left = ({ held, deducted, refunded }: Hold): number => held - deducted - refunded

/** The word a form uses for a party: the contractor at work, whichever turn he is. */
export const wordFor = (party: Party): "owner" | "contractor" => (party === "owner" ? "owner" : "contractor")

/** Numbers of permits and passes as they are printed. */
export const printed = (number: number): string => String(number).padStart(4, "0")

type Node = { readonly [keyword: string]: unknown }
export interface Named extends Bilingual {
  readonly sources?: ReadonlyArray<string>
  readonly from?: string
  readonly stamped?: boolean
  readonly originalSeen?: boolean
}
export type Vocabulary = { readonly [word: string]: Named }

/** The words a field of a published form may take, with their names. */
export const wordsAt = (chapter: Chapter, command: string, ...path: ReadonlyArray<string>): Vocabulary => {
  const form = chapter.commands.find(({ name }) => name === command)?.form as Node | undefined
  const found = path.reduce<Node | undefined>((node, name) => {
    const inner = (node?.items ?? node) as { readonly properties?: { readonly [field: string]: Node } } | undefined
    return inner?.properties?.[name]
  }, form)
  return (found?.["x-words"] ?? {}) as Vocabulary
}

/** The document of a key and the worker whose it is: "worker-photos#2". */
export const paperOf = (key: string): { readonly document: string; readonly worker?: number } => {
  const [document = key, worker] = key.split("#")
  return { document, ...(worker !== undefined && { worker: Number(worker) }) }
}
