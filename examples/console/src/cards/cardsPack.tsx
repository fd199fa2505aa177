import type { Chapters } from "@qiantai/core"
import { personalIn } from "../case/ItemValue.js"
import type { Pack } from "../case/pack.js"
import { written } from "../look/money.js"

type Cards = ReturnType<Chapters["cards"]["state"]>

/** Cards: what is to be paid stands there already, and so does who will fetch them. */
export const cardsPack: Pack = {
  isAside: (command) => ["correct", "cancel", "voidReceipt", "reverseReceipt"].includes(command),
  usePlans:
    ({ view }) =>
    (command) => {
      const { application } = view.state as Cards
      if (application === undefined) return {}
      if (command === "pay")
        return { prefill: { till: "finance", amount: written(application.each * application.count) } }
      if (command === "collect") return { prefill: { collector: personalIn(application.holder, view.personal) } }
      return {}
    }
}
