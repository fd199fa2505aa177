import type { CaseProps } from "../case/pack.js"
import { paperOf, type Renovation, type Vocabulary, wordsAt } from "./renovation.js"

/** What a clerk notes of one paper as she takes it in. */
export interface Taking {
  readonly stamped?: boolean
  readonly originalSeen?: boolean
  readonly photos?: number
  readonly phone?: string
  readonly unifiedCreditCode?: boolean
}

export interface Paper {
  readonly key: string
  readonly document: string
  readonly worker?: number
  readonly standing: "missing" | "in" | "waived"
  readonly sources: ReadonlyArray<string>
  /** What has to be noted when it is taken in (renovation.1.4, 1.5, 1.7). */
  readonly asks: ReadonlyArray<keyof Taking>
}

const asksOf = (document: string, vocabulary: Vocabulary): ReadonlyArray<keyof Taking> => {
  const named = vocabulary[document]
  return [
    ...(named?.stamped ? (["stamped"] as const) : []),
    ...(named?.originalSeen ? (["originalSeen"] as const) : []),
    ...(document === "foreman-identity" ? (["phone"] as const) : []),
    ...(document === "worker-photos" ? (["photos"] as const) : []),
    ...(document === "business-licence" ? (["unifiedCreditCode"] as const) : [])
  ]
}

/** The papers of a case, those of one worker together after the rest. */
export const papersOf = (state: Renovation, { chapter }: Pick<CaseProps, "chapter">): ReadonlyArray<Paper> => {
  const vocabulary = wordsAt(chapter, "handInDocument", "document")
  return Object.entries(state.documents)
    .map(([key, standing]): Paper => {
      const { document, worker } = paperOf(key)
      const sources = vocabulary[document]?.sources ?? []
      return {
        key,
        document,
        ...(worker !== undefined && { worker }),
        standing,
        sources,
        asks: asksOf(document, vocabulary)
      }
    })
    .sort((a, b) => (a.worker ?? 0) - (b.worker ?? 0))
}
