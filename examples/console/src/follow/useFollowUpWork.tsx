import { useTranslation } from "react-i18next"
import { Due } from "../list/Due.js"
import { wordsAt } from "../renovation/renovation.js"
import { useChapter } from "../shell/place.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import type { Work } from "../work/WorkList.js"
import type { FollowUp } from "./followUp.js"

/** What is to be done next of an order that somebody works on, where nothing else is asked. */
const nextOf: { readonly [status: string]: ReadonlyArray<string> } = {
  received: ["dispatch", "wait"],
  reopened: ["dispatch", "wait"],
  waiting: ["dispatch", "told"],
  dispatched: ["done", "wait"]
}

/** An order as a line of work; a complaint is nobody's to be sent to. */
export const useFollowUpWork = (now: string | undefined): ((order: FollowUp, first?: string) => Work) => {
  const { t } = useTranslation("work")
  const say = useSay()
  const named = useStaffName()
  const chapter = useChapter("repairs")
  return (order, first) => {
    const { number, kind, department, urgency, unit, place, status, tracker, due, dueFor } = order
    const wordOf = (field: string, value: string) => {
      const word = chapter && wordsAt(chapter, "receive", field)[value]
      return word ? say(word) : value
    }
    const whose = kind === "complaint" ? [wordOf("department", department)] : []
    const what = [...whose, wordOf("kind", kind)].join(say({ zh: "", en: " · " }))
    const standing = chapter?.statuses[status]
    const about = [what, standing && say(standing), t("tracker", { name: named(tracker) })]
    const next = kind === "complaint" && status !== "waiting" ? ["done", "wait"] : (nextOf[status] ?? [])
    const others = next.filter((each) => each !== first)
    const isOver = status === "done" || status === "visited"
    return {
      ...{ chapter: "repairs", caseId: order.case, urgent: urgency === "urgent" },
      title: [unit ?? place, `№ ${number}`].filter((part) => part !== undefined).join(" · "),
      about: about.filter((part) => part !== undefined).join(" · "),
      when: (
        <Due
          row={{ open: true, ...(due !== undefined && { due: due as never }) }}
          today={now}
          what={dueFor === undefined ? undefined : chapter?.dues[dueFor]}
        />
      ),
      steps: (first === undefined ? others : isOver ? [first] : [first, ...others]).slice(0, 2)
    }
  }
}
