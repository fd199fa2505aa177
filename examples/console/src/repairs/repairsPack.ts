import type { Chapters } from "@qiantai/core"
import type { FormPlan, Pack } from "../case/pack.js"

type Repair = ReturnType<Chapters["repairs"]["state"]>

const seldom = new Set(["correct", "reassign", "cancel", "reopen", "waiveCharge", "voidReceipt", "reverseReceipt"])

const hidden = { "ui:widget": "hidden" } as const

/** Most are repairs in somebody's home, told by phone; only a complaint is about a department. */
const receipt: FormPlan = {
  prefill: { kind: "repair", urgency: "ordinary", via: "phone" },
  wishes: (input) => {
    const { kind } = (input ?? {}) as { readonly kind?: string }
    return { what: { "ui:wide": true }, department: kind === "complaint" ? { "ui:needed": true } : hidden }
  }
}

/** What is possible of a repair or a complaint, but not what one would do next as it stands. */
export const repairsPack: Pack = {
  begun: (command) => (command === "receive" ? receipt : {}),
  isAside: (command, view) => {
    const { status } = view.state as Repair
    return seldom.has(command) || (command === "told" && (status === "done" || status === "visited"))
  }
}
