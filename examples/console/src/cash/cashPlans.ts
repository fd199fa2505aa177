import type { TFunction } from "i18next"
import type { FormPlan } from "../case/pack.js"
import { worthOf } from "../form/PiecesField.js"
import { parseYuan, shown } from "../look/money.js"

interface Entered {
  readonly pieces?: ReadonlyArray<{ readonly value: string; readonly pieces: number }>
  readonly received?: string
}

/** Cash is counted by denomination, and the question before it is recorded says what it comes to. */
export const cashPlan = (command: string, t: TFunction<"cash">): FormPlan => {
  const wishes = () => ({ counted: { "ui:widget": "hidden" }, pieces: { "ui:field": "pieces" } })
  const amount = (input: unknown) => shown(worthOf((input as Entered).pieces))
  if (command === "count") return { wishes, question: (input) => t("countQuestion", { amount: amount(input) }) }
  if (command === "recount") return { wishes, question: (input) => t("recountQuestion", { amount: amount(input) }) }
  if (command === "settle")
    return {
      question: (input) => t("settleQuestion", { amount: shown(parseYuan((input as Entered).received ?? "") ?? 0) })
    }
  return {}
}
