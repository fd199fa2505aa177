import { cardsPack } from "../cards/cardsPack.js"
import { renovationPack } from "../renovation/renovationPack.js"
import { repairsPack } from "../repairs/repairsPack.js"
import type { Pack } from "./pack.js"

const packs: { readonly [chapter: string]: Pack } = {
  renovation: renovationPack,
  cards: cardsPack,
  repairs: repairsPack
}

const plain: Pack = {}

export const packOf = (chapter: string): Pack => (Object.hasOwn(packs, chapter) ? (packs[chapter] ?? plain) : plain)
