import { cardsPack } from "../cards/cardsPack.js"
import { cashPack } from "../cash/cashPack.js"
import { conductPack } from "../conduct/conductPack.js"
import { starsPack } from "../conduct/starsPack.js"
import { dunningPack, gatePack } from "../paper/paperPacks.js"
import { renovationPack } from "../renovation/renovationPack.js"
import { repairsPack } from "../repairs/repairsPack.js"
import { shiftPack } from "../shift/shiftPack.js"
import { stockPack } from "../stock/stockPack.js"
import type { Pack } from "./pack.js"

const packs: { readonly [chapter: string]: Pack } = {
  cards: cardsPack,
  cash: cashPack,
  conduct: conductPack,
  dunning: dunningPack,
  gate: gatePack,
  renovation: renovationPack,
  shift: shiftPack,
  repairs: repairsPack,
  stars: starsPack,
  stock: stockPack
}

const plain: Pack = {}

export const packOf = (chapter: string): Pack => (Object.hasOwn(packs, chapter) ? (packs[chapter] ?? plain) : plain)
