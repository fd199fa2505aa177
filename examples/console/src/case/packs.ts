import { cashPack } from "../cash/cashPack.js"
import { dunningPack, gatePack } from "../paper/paperPacks.js"
import { renovationPack } from "../renovation/renovationPack.js"
import { stockPack } from "../stock/stockPack.js"
import type { Pack } from "./pack.js"

const packs: { readonly [chapter: string]: Pack } = {
  cash: cashPack,
  dunning: dunningPack,
  gate: gatePack,
  renovation: renovationPack,
  stock: stockPack
}

const plain: Pack = {}

export const packOf = (chapter: string): Pack => (Object.hasOwn(packs, chapter) ? (packs[chapter] ?? plain) : plain)
