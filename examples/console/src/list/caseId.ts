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
