import type { CaseShown, Chapter } from "../api/contract.js"
import { cardApplication } from "./cardApplication.js"
import type { Size } from "./Paper.js"
import { receipts } from "./receipts.js"
import { releaseSlip } from "./releaseSlip.js"
import { repairOrder } from "./repairOrder.js"
import type { SheetContent } from "./Sheet.js"
import type { usePrinting } from "./usePrinting.js"

/** What a paper is drawn from. */
export interface Printing extends ReturnType<typeof usePrinting> {
  readonly view: CaseShown
  readonly chapter: Chapter
}

/** A paper of a case: what the link to it says, its size, and its sheets; none while there is nothing to print. */
export interface CasePaper {
  readonly name: string
  readonly number?: string
  readonly title: string
  readonly size: Size
  readonly sheets: ReadonlyArray<SheetContent>
}

type Papers = (printing: Printing) => ReadonlyArray<CasePaper>

const papersOfChapter: { readonly [chapter: string]: ReadonlyArray<Papers> } = {
  repairs: [repairOrder, receipts],
  release: [releaseSlip],
  cards: [cardApplication, receipts],
  services: [receipts],
  takings: [receipts]
}

/** The papers a case has to print now. */
export const papersOf = (printing: Printing): ReadonlyArray<CasePaper> => {
  const { kind } = printing.chapter
  const drawn = Object.hasOwn(papersOfChapter, kind) ? (papersOfChapter[kind] ?? []) : []
  return drawn.flatMap((draw) => draw(printing))
}
