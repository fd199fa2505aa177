import type { Bilingual } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { type Language, language } from "./index.js"

const speaking: { readonly [L in Language]: (text: Bilingual) => string } = { zh: ({ zh }) => zh, en: ({ en }) => en }

/** Picks the language being spoken out of a text that has both. */
export const useSay = (): ((text: Bilingual) => string) => {
  useTranslation()
  return speaking[language()]
}
