/** Letters of chapters whose own is taken: F for 放行, W for 维修, K for 卡, G for 购. */
const letters: { readonly [kind: string]: string } = {
  release: "F",
  repairs: "W",
  cards: "K",
  dunning: "B",
  purchase: "G"
}

/** The letter a chapter's cases are numbered under: R for renovation. */
export const letterOf = (kind: string): string => letters[kind] ?? kind.charAt(0).toUpperCase()

/** A number that is almost certainly free, where nobody sees which are taken: C-2026-K7Q3X9. */
export const unseenCaseId = (kind: string, year: string): string => {
  const drawn = crypto.getRandomValues(new Uint8Array(6))
  return `${letterOf(kind)}-${year}-${[...drawn].map((byte) => "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"[byte % 32]).join("")}`
}

const pad = (number: number) => String(number).padStart(4, "0")

/** The next case number of a year, after the greatest taken: R-2026-0007. */
export const nextCaseId = (kind: string, year: string, taken: ReadonlyArray<string>): string => {
  const prefix = `${letterOf(kind)}-${year}-`
  const numbers = taken
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number(key.slice(prefix.length)))
    .filter(Number.isSafeInteger)
  return `${prefix}${pad(Math.max(0, ...numbers) + 1)}`
}
