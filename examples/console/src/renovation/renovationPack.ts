import type { CaseShown } from "../api/contract.js"
import type { Pack } from "../case/pack.js"
import { Application } from "./Application.js"
import { Panels } from "./Panels.js"
import { type Renovation, unpaid } from "./renovation.js"
import { Tools } from "./Tools.js"
import { usePlans } from "./usePlans.js"
import { useTelling } from "./useTelling.js"

const seldom = new Set([
  "correct",
  "reportToAuthority",
  "waiveDocument",
  "cancel",
  "reject",
  "changeContractor",
  "addWorker"
])

/** What is possible, but not what one would do next as the case stands. */
const isAside = (command: string, view: CaseShown): boolean => {
  const { passes, documents, dues, status } = view.state as Renovation
  if (command === "returnPass" || command === "reportPassLost") return !passes.some(({ status }) => status === "out")
  if (command === "handInDocument") return !Object.values(documents).includes("missing")
  if (command === "pay") return !dues.some((due) => unpaid(due) > 0)
  if (command === "recordViolation") return status !== "permitted"
  return seldom.has(command)
}

/** The page of a renovation as a clerk would like it. */
export const renovationPack: Pack = { Panels, Tools, Begin: Application, isAside, usePlans, useTelling }
