import type { LocalTime } from "../kernel/LocalDate.js"
import type { SpeechFigures } from "./figures.js"
import type { PhraseId } from "./phrases.js"

/** The greeting of a time of day; the small hours belong to the evening before (work.6.1). */
export const greetingAt = ({ greetings }: SpeechFigures, at: LocalTime): PhraseId => {
  const { morningFrom, afternoonFrom, eveningFrom } = greetings
  if (at < morningFrom || eveningFrom <= at) return "greeting.evening"
  return at < afternoonFrom ? "greeting.morning" : "greeting.afternoon"
}
