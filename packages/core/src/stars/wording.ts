import { breachText } from "../conduct/breachWording.js"
import { whatOf } from "../conduct/notice.js"
import type { Bilingual } from "../kernel/Bilingual.js"
import type { StoredRow } from "../kernel/Books.js"
import { caseOf } from "../kernel/Commit.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { format, type Money } from "../kernel/Money.js"
import type { Facts } from "../kernel/Refusal.js"
import type { Evidence, MonthBooks } from "./facts.js"

const cashText = ({ difference, explained }: StoredRow["data"]): Bilingual => {
  const amount = Number(difference)
  const sum = format(Math.abs(amount) as Money)
  const why = explained === true ? { zh: "已说明原因", en: "explained" } : { zh: "原因未说明", en: "not explained" }
  return amount < 0
    ? { zh: `短款 ${sum}，${why.zh}`, en: `${sum} short, ${why.en}` }
    : { zh: `长款 ${sum}，${why.zh}`, en: `${sum} over, ${why.en}` }
}

/** What a row behind a score says, in the words of the chapter that recorded it. */
const textOf = (row: StoredRow): Bilingual | undefined => {
  switch (row.kind) {
    case "breach":
      return breachText(`${caseOf(row.stream).kind}.${row.status}`, row.data.facts as Facts | undefined)
    case "fault":
      return whatOf(row)
    case "return-visit":
      return { zh: "回访时住户不满意", en: "The resident was dissatisfied" }
    case "period":
      return cashText(row.data)
    default:
      return undefined
  }
}

/** Where a number comes from, with its day and what it was. */
export interface ToldEvidence extends Evidence {
  readonly on?: LocalDate
  readonly what?: Bilingual
}

/** Tells what stands behind a month's numbers by the rows that were read for it. */
export const tellingOf = ({ breaches, faults, visits, periods }: MonthBooks) => {
  const rows = [...breaches, ...faults, ...visits, ...periods]
  return (evidence: Evidence): ToldEvidence => {
    const row = rows.find(({ kind, key }) => kind === evidence.kind && key === evidence.key)
    const what = row && textOf(row)
    return { ...evidence, ...(row?.on !== undefined && { on: row.on }), ...(what !== undefined && { what }) }
  }
}
