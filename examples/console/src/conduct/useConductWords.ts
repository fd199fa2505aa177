import { wordsAt } from "../renovation/renovation.js"
import { useChapter } from "../shell/place.js"
import { useSay } from "../words/useSay.js"

/** Which field of a published form has the words: of a class, of who reviews, of what becomes of an appeal. */
const fields = {
  class: ["decide", "class"],
  outcome: ["decide", "outcome"],
  reviewer: ["noteReview", "reviewer"]
} as const

/** The words of conduct by their names. */
export const useConductWords = () => {
  const say = useSay()
  const chapter = useChapter("conduct")
  return (field: keyof typeof fields, word: string | undefined): string => {
    const [command, name] = fields[field]
    const named = chapter && word !== undefined ? wordsAt(chapter, command, name)[word] : undefined
    return named ? say(named) : (word ?? "")
  }
}
