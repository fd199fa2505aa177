import { renovationPack } from "../renovation/renovationPack.js"
import type { Pack } from "./pack.js"

const packs: { readonly [chapter: string]: Pack } = { renovation: renovationPack }

const plain: Pack = {}

export const packOf = (chapter: string): Pack => (Object.hasOwn(packs, chapter) ? (packs[chapter] ?? plain) : plain)
