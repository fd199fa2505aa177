import type { Bilingual } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import type { CaseShown } from "../api/contract.js"
import { personalIn } from "../case/ItemValue.js"
import { wordsAt } from "../renovation/renovation.js"
import { useChapter } from "../shell/place.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"

/** The words papers are printed in. */
export const usePrinting = (kind: string) => {
  const { t } = useTranslation("paper")
  const say = useSay()
  const named = useStaffName()
  const chapter = useChapter(kind)
  return {
    t,
    say: (text: Bilingual) => say(text),
    staff: (id: string | undefined) => (id === undefined || id === "" ? "" : named(id)),
    /** A word of a command's form, as people read it. */
    word: (command: string, field: string, value: string) => {
      const word = chapter && wordsAt(chapter, command, field)[value]
      return word ? say(word) : value
    },
    /** A personal value; what was deleted or is not the reader's to see says so. */
    person: (view: CaseShown, reference: string | undefined) =>
      reference === undefined
        ? ""
        : (personalIn(reference, view.personal) ?? t(view.withheld === undefined ? "deleted" : "withheld"))
  }
}
