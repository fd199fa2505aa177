import type { Chapters } from "@qiantai/core"
import type { Pack } from "../case/pack.js"

type Repair = ReturnType<Chapters["repairs"]["state"]>

const seldom = new Set(["correct", "reassign", "cancel", "reopen", "waiveCharge", "voidReceipt", "reverseReceipt"])

/** What is possible of a repair or a complaint, but not what one would do next as it stands. */
export const repairsPack: Pack = {
  isAside: (command, view) => {
    const { status } = view.state as Repair
    return seldom.has(command) || (command === "told" && (status === "done" || status === "visited"))
  }
}
