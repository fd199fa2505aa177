import type { TFunction } from "i18next"
import { choices, hidden, type Planning, type Plans, workerChoices } from "./plans.js"
import { printed } from "./renovation.js"

/** Passes, the permit and the acceptance: what the case knows is offered, not typed. */
export const workPlans = (planning: Planning, t: TFunction<"renovation">): Plans => {
  const { state, names, figures, view } = planning
  const passes = () =>
    choices(
      state.passes
        .filter(({ status }) => status === "out")
        .map(({ serial, worker }) => ({
          value: serial,
          label: `${printed(serial)} ${names.worker(state, worker, view.personal)}`
        }))
    )
  const ofPass = () => ({ wishes: () => ({ serial: passes() }) })
  return {
    issuePass: () => {
      const out = new Set(state.passes.filter(({ status }) => status === "out").map(({ worker }) => worker))
      const here = state.workers.filter(({ contractor }) => contractor === (state.contractor ?? "owner"))
      const without = here.map(({ number }) => number).filter((number) => !out.has(number))
      return {
        ...(without[0] !== undefined && { prefill: { worker: without[0] } }),
        wishes: () => ({ worker: workerChoices(planning, without) })
      }
    },
    returnPass: ofPass,
    reportPassLost: ofPass,
    issuePermit: () => ({ wishes: () => (state.wasteRemoval ? { wasteNoteOnApplication: hidden } : {}) }),
    recordAcceptance: () => ({
      wishes: (input) => {
        const { wetFloorsAltered } = (input ?? {}) as { readonly wetFloorsAltered?: boolean }
        const help = t("hoursNeeded", { hours: String(figures.waterTestHours ?? "") })
        return { waterTestHours: wetFloorsAltered ? { "ui:help": help } : hidden }
      }
    })
  }
}
