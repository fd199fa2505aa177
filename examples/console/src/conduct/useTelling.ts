import type { StoredEvent } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { type PersonalValues, personalIn } from "../case/ItemValue.js"
import { inOneLine } from "../case/telling.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { useConductWords } from "./useConductWords.js"

interface Told {
  readonly evidence?: string
  readonly about?: string
  readonly text?: string
  readonly witness?: string
  readonly reason?: string
  readonly grounds?: string
  readonly opinion?: string
  readonly explainBy?: string
  readonly answerBy?: string
  readonly appealBy?: string
  readonly from?: string
  readonly until?: string
  readonly outcome?: string
  readonly class?: string
  readonly counted?: ReadonlyArray<string>
  readonly reviewer?: string
  readonly fault?: string
  readonly sameAs?: string
}

/** Tells an event of conduct in a line: what was said, by when something may be said, what became of it. */
export const useTelling = () => {
  const { t } = useTranslation("conduct")
  const say = useSay()
  const named = useStaffName()
  const word = useConductWords()

  /** What stands before the words that were said, and what after them. */
  const around = ({ _tag, ...event }: StoredEvent): readonly [before: string | undefined, after?: string] => {
    const told = event as Told
    const { explainBy = "", answerBy = "", appealBy = "", from = "", until = "", fault = "" } = told
    const grade = word("class", told.class)
    switch (_tag) {
      case "FaultReported":
        return [undefined, told.about === undefined ? "" : t("aboutCase", { case: told.about })]
      case "FaultDismissed":
      case "BreachPutAside":
        return [told.sameAs === undefined ? undefined : t("sameAct", { record: told.sameAs })]
      case "FaultNotified":
        return [t("explainUntil", { day: explainBy })]
      case "SigningRefused":
        return [t("witness", { name: named(told.witness ?? "") })]
      case "FaultConfirmed":
        return [undefined, t("inEffect", { from, until, by: appealBy })]
      case "AppealMade":
        return [undefined, t("answerBy", { day: answerBy })]
      case "AppealDecided": {
        const outcome = word("outcome", told.outcome)
        return [told.class === undefined ? outcome : t("reduced", { outcome, class: grade })]
      }
      case "Escalated":
        return [grade, t("counted", { faults: (told.counted ?? []).join(say({ zh: "、", en: ", " })) })]
      case "ReviewNoted":
        return [word("reviewer", told.reviewer)]
      case "MeritSetAgainst":
        return [t("setAgainst", { fault })]
      default:
        return [undefined]
    }
  }

  return (event: StoredEvent, personal: PersonalValues): string | undefined => {
    const { evidence, text, reason, grounds, opinion } = event as Told
    const [before, after] = around(event)
    const said = personalIn(evidence ?? text ?? reason ?? grounds ?? opinion, personal)
    return inOneLine([before, said, after], say({ zh: "；", en: "; " }))
  }
}
