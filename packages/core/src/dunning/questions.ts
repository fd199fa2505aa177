import * as Schema from "effect/Schema"
import { rowsWhere, type StoredRow } from "../kernel/Books.js"
import { Key, labelled } from "../kernel/Fields.js"
import { fen } from "../kernel/Money.js"
import { type Asked, questionsOf } from "../kernel/Question.js"
import type { DunningFigures } from "./figures.js"
import { guard } from "./guards.js"
import { type Letter, letter } from "./letter.js"

const question = questionsOf<DunningFigures>()

const ForBill = Schema.Struct({ bill: Key.pipe(labelled("费用单号", "Bill number")) })
type ForBill = typeof ForBill.Type
const ofBill = (_asking: unknown, { bill }: ForBill) => ({ rows: rowsWhere({ kind: "bill", key: bill }) })
type OfBill = Asked<DunningFigures, ForBill, ReturnType<typeof ofBill>>

/** The letter that comes next: after both reminders only where a written demand is set, and is what comes next. */
const letterOf = ({ status, dueFor }: StoredRow): Letter | undefined => {
  if (status === "second-sent") return dueFor === "written-demand" ? dueFor : undefined
  return status === "first-sent" ? "second" : "first"
}

/** What may be asked about bills: the words of the letter that comes next. */
export const questions = {
  letter: question({
    title: { zh: "催款函", en: "The letter that comes next" },
    sources: ["monthly.5"],
    input: ForBill,
    needs: ofBill,
    guards: [
      guard(
        "unknown-bill",
        ["library.identifiable"],
        ({ input: { bill }, facts }: OfBill) => facts.rows.length === 0 && { bill },
        { by: "input", field: "bill" }
      ),
      guard("bill-paid", ["monthly.5"], ({ input: { bill }, facts: { rows } }: OfBill) => {
        const paid = rows.find(({ status }) => status === "paid")
        return paid !== undefined && { number: bill, paid: fen(Number(paid.data.paid)) }
      }),
      guard(
        "bill-withdrawn",
        ["library.sequence"],
        ({ input: { bill }, facts: { rows } }: OfBill) =>
          rows.some(({ status }) => status === "withdrawn") && { number: bill }
      ),
      guard(
        "no-letter-next",
        ["monthly.5", "library.later-steps"],
        ({ input: { bill }, facts: { rows } }: OfBill) =>
          rows.some((row) => row.open && letterOf(row) === undefined) && { number: bill }
      )
    ],
    answer: ({ general, input: { bill }, facts: { rows } }) => {
      const [row] = rows
      const { outstanding, from, until } = row?.data ?? {}
      const which = (row && letterOf(row)) ?? "first"
      const owed = { number: bill, unit: row?.unit ?? "", amount: fen(Number(outstanding ?? 0)) }
      return { which, letter: letter(general, which, { ...owed, from: String(from), until: String(until) }) }
    }
  })
}
