/** What a chapter's cases are called in the register, where that is not the chapter's own name; the most usual first. */
const kindsOf: { readonly [chapter: string]: readonly [string, ...ReadonlyArray<string>] } = {
  repairs: ["repair"],
  cards: ["card-application"],
  services: ["order", "milk-plan", "top-up", "empties"],
  takings: ["receipt"],
  cash: ["period"],
  stock: ["stocktake", "purchase"],
  duties: ["duty-day"],
  dunning: ["bill"],
  conduct: ["fault", "merit", "breach-decision"],
  stars: ["star", "star-month"]
}

/** The kinds of row that stand for the cases of a chapter. */
export const caseRowsOf = (chapter: string): readonly [string, ...ReadonlyArray<string>] =>
  Object.hasOwn(kindsOf, chapter) ? (kindsOf[chapter] ?? [chapter]) : [chapter]
