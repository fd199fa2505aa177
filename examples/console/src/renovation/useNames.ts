import { useTranslation } from "react-i18next"
import type { Chapter } from "../api/contract.js"
import type { PersonalValues } from "../case/ItemValue.js"
import { useSay } from "../words/useSay.js"
import { type Hold, type Party, paperOf, type Renovation, wordsAt } from "./renovation.js"

/** What the things of a renovation are called in the language spoken. */
export const useNames = (chapter: Chapter) => {
  const { t } = useTranslation("renovation")
  const say = useSay()
  const named = (words: ReturnType<typeof wordsAt>, word: string) => {
    const found = words[word]
    return found ? say(found) : word
  }
  const lines = wordsAt(chapter, "pay", "lines", "line")
  const methods = wordsAt(chapter, "pay", "method")
  const documents = wordsAt(chapter, "handInDocument", "document")
  const kinds = wordsAt(chapter, "recordViolation", "kind")
  const party = (which: Party): string => {
    if (which === "owner") return t("owner")
    const turn = Number(which.slice("contractor-".length))
    return turn === 1 ? t("contractor") : t("contractorTurn", { turn })
  }
  const worker = (state: Renovation, number: number, personal: PersonalValues): string => {
    const found = state.workers.find((each) => each.number === number)
    const name = found && personal[found.name]
    return [t("worker", { number }), name].filter((part) => part !== undefined).join(" ")
  }
  return {
    line: (line: string) => named(lines, line),
    method: (method: string) => named(methods, method),
    document: (document: string) => named(documents, document),
    kind: (kind: string) => named(kinds, kind),
    party,
    worker,
    paper: (state: Renovation, key: string, personal: PersonalValues) => {
      const { document, worker: number } = paperOf(key)
      const name = named(documents, document)
      return number === undefined ? name : `${name} · ${worker(state, number, personal)}`
    },
    hold: ({ id, payer }: Pick<Hold, "id" | "payer">) => {
      const who = party(payer)
      if (id.startsWith("deposit:")) return say({ zh: `${who}押金`, en: `Deposit of the ${who}` })
      if (id.startsWith("passes:")) return say({ zh: `${who}出入证押金`, en: `Pass deposits of the ${who}` })
      return say({ zh: `${who}多缴款`, en: `Overpaid by the ${who}` })
    }
  }
}
