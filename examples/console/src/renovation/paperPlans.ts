import { choices, hidden, type Planning, type Plans, workerChoices } from "./plans.js"
import { paperOf, wordsAt } from "./renovation.js"

interface Paper {
  readonly document?: string
}

/** Papers, signatures and the review of drawings: only what is still missing is offered. */
export const paperPlans = (planning: Planning): Plans => {
  const { state, names, chapter, say } = planning
  const missing = Object.entries(state.documents)
    .filter(([, standing]) => standing === "missing")
    .map(([key]) => paperOf(key))
  const documents = () =>
    choices(
      [...new Set(missing.map(({ document }) => document))].map((value) => ({ value, label: names.document(value) }))
    )
  const workers = ({ document }: Paper) => {
    const concerned = missing.flatMap((paper) =>
      paper.document === document && paper.worker !== undefined ? [paper.worker] : []
    )
    return concerned.length > 0 ? workerChoices(planning, concerned) : hidden
  }
  return {
    handInDocument: () => ({
      wishes: (input) => {
        const paper = (input ?? {}) as Paper
        const { document = "" } = paper
        const named = wordsAt(chapter, "handInDocument", "document")[document]
        return {
          document: documents(),
          worker: workers(paper),
          ...(!named?.stamped && { stamped: hidden }),
          ...(!named?.originalSeen && { originalSeen: hidden }),
          ...(document !== "worker-photos" && { photos: hidden }),
          ...(document !== "foreman-identity" && { phone: hidden }),
          ...(document !== "business-licence" && { unifiedCreditCode: hidden })
        }
      }
    }),
    waiveDocument: () => ({
      wishes: (input) => ({ document: documents(), worker: workers((input ?? {}) as Paper) })
    }),
    signAgreement: () => {
      const parties = Object.entries(wordsAt(chapter, "signAgreement", "party"))
        .filter(([party]) => !state.signed.some((signed) => signed === party))
        .filter(([party]) => party !== "contractor" || state.contractor !== undefined)
      return { wishes: () => ({ party: choices(parties.map(([value, name]) => ({ value, label: say(name) }))) }) }
    },
    reviewDrawings: () => ({
      wishes: (input) => {
        const { result } = (input ?? {}) as { readonly result?: string }
        return result === "passed-with-conditions" ? {} : { conditions: hidden }
      }
    })
  }
}
