import type { FormPlan } from "../case/pack.js"

const hidden = { "ui:widget": "hidden" } as const
const needed = { "ui:needed": true } as const
/** The case a report is about is typed as it is: no person is meant. */
const plainLine = { "ui:widget": "line" } as const

/** How a case of conduct begins on a page of its own. */
export const openingPlan = (command: string): FormPlan =>
  command === "report" ? { wishes: () => ({ about: plainLine, evidence: { "ui:wide": true } }) } : {}

/** How a breach is taken up or put aside beside its line: somebody is named, with the reason, where the record names nobody. */
export const breachPlan = (command: string, breach: string, isOffices: boolean): FormPlan => {
  const whose = isOffices ? needed : hidden
  return {
    prefill: { breach },
    wishes: () => ({ breach: hidden, ...(command === "takeUp" && { who: whose, reason: whose }) })
  }
}
