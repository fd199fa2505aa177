import type { FormPlan, Pack } from "../case/pack.js"

const taking = ["logRead", "vouchersChecked", "eventsLearned", "documentsReceived", "workTakenUp", "recordSigned"]

/** What the forms of a desk's day begin with: nothing amiss, nothing missing, nothing ticked. */
const plans: { readonly [command: string]: FormPlan } = {
  prepare: { prefill: { unmet: [] } },
  compareRecords: { prefill: { missing: [] } },
  takeOver: {
    prefill: Object.fromEntries(taking.map((field) => [field, false])),
    wishes: () => Object.fromEntries(taking.map((field) => [field, { "ui:widget": "tick", "ui:wide": true }]))
  }
}

export const shiftPlan = (command: string): FormPlan => plans[command] ?? {}

export const shiftPack: Pack = { usePlans: () => shiftPlan }
