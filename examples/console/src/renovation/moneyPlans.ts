import type { TFunction } from "i18next"
import { shown } from "../look/money.js"
import { outstandingOf } from "./outstanding.js"
import { choices, fen, hidden, type Planning, type Plans, partyNamed, payerChoices } from "./plans.js"
import { left, unpaid, wordFor, wordsAt } from "./renovation.js"

interface Payment {
  readonly payer?: "owner" | "contractor"
  readonly lines?: ReadonlyArray<{ readonly amount?: string }>
  readonly method?: string
}
interface Finding {
  readonly kind?: string
  readonly payer?: "owner" | "contractor"
  readonly amount?: string
}

/** The lines a party has to pay anything on. */
const owedBy = ({ state, names }: Planning, { payer }: Payment = {}) =>
  choices(
    state.dues
      .filter((due) => payer === undefined || wordFor(due.payer) === payer)
      .map(({ line }) => ({ value: line, label: names.line(line) }))
  )

/** Money taken, deducted and paid back: prefilled with what is owed, and asked about once with the amount. */
export const moneyPlans = (planning: Planning, t: TFunction<"renovation">): Plans => {
  const { state, names, chapter, figures, say, ownerName } = planning
  return {
    pay: () => {
      const first = state.dues.find((due) => unpaid(due) > 0)
      return {
        prefill: first === undefined ? {} : outstandingOf(state.dues, first.payer),
        wishes: (input) => ({
          payer: payerChoices(planning),
          lines: { items: { line: { ...owedBy(planning, input as Payment), "ui:widget": "list" } } }
        }),
        question: (input) => {
          const { payer = "owner", lines = [], method = "" } = input as Payment
          const amount = shown(lines.reduce((sum, line) => sum + fen(line.amount), 0))
          return t("payQuestion", { who: partyNamed(planning, payer), amount, method: names.method(method) })
        }
      }
    },
    recordViolation: () => {
      const tariff = (figures.violationTariff ?? {}) as { readonly [kind: string]: string | null }
      return {
        wishes: (input) => {
          const most = tariff[((input ?? {}) as Finding).kind ?? ""]
          const help = most === null ? t("restoration") : most && t("atMost", { amount: shown(fen(most)) })
          return { payer: payerChoices(planning), ...(help && { amount: { "ui:help": help } }) }
        },
        question: (input) => {
          const { kind = "", payer = "owner", amount } = input as Finding
          const who = partyNamed(planning, payer)
          return t("violationQuestion", { what: names.kind(kind), who, amount: shown(fen(amount)) })
        }
      }
    },
    requestRefund: () => {
      const owed = [...new Set(state.holds.filter((hold) => left(hold) > 0).map(({ payer }) => wordFor(payer)))]
      const payees = owed.map((payer) => ({ payer, ...(payer === "owner" && ownerName && { name: ownerName }) }))
      return {
        prefill: { payees },
        wishes: () => ({ holds: hidden, payees: { items: { payer: payerChoices(planning) } } })
      }
    },
    approveRefund: () => {
      const asked = state.holds.filter((hold) => left(hold) > 0 && (state.request?.holds.includes(hold.id) ?? true))
      return {
        wishes: () => ({ amounts: hidden }),
        question: (input) => {
          const { method = "" } = input as { readonly method?: string }
          const named = wordsAt(chapter, "approveRefund", "method")[method]
          const lines = asked.map((hold) => t("refundLine", { hold: names.hold(hold), amount: shown(left(hold)) }))
          return t("refundQuestion", {
            amount: shown(asked.reduce((sum, hold) => sum + left(hold), 0)),
            method: named ? say(named) : method,
            lines: lines.join(say({ zh: "、", en: ", " }))
          })
        }
      }
    }
  }
}
