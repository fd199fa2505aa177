import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Items } from "../case/Items.js"
import type { CaseProps, FormPlan, Pack } from "../case/pack.js"
import { Statements } from "../case/Statements.js"
import { NoticeTools } from "../paper/paperPacks.js"
import { useChapter, usePages } from "../shell/place.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { caseOfBreach, conductOf, overseers } from "./conduct.js"
import "./conduct.css"
import { openingPlan } from "./openingPlans.js"
import { useConductWords } from "./useConductWords.js"
import { useTelling } from "./useTelling.js"

/** A fault, a merit or a breach put aside in lines, and the way to the record it rests on. */
const Facts = ({ view }: CaseProps) => {
  const { t } = useTranslation("conduct")
  const say = useSay()
  const pages = usePages()
  const { fault, aside } = conductOf({ view })
  const breach = fault.breach ?? (aside.breach === "" ? undefined : aside.breach)
  const from = breach === undefined ? undefined : caseOfBreach(breach)
  const chapter = useChapter(from?.chapter ?? "")
  return (
    <>
      <Items items={view.items} personal={view.personal} />
      {from && chapter && (
        <p>
          <Link to={pages.case(from.chapter, from.caseId)}>
            {t("recordedIn", { chapter: say(chapter.title), case: from.caseId })}
          </Link>
        </p>
      )}
    </>
  )
}

/** What a step is decided on: the case in lines, and what everybody said so far. */
const Brief = (props: CaseProps) => (
  <>
    <Facts {...props} />
    <Statements {...props} />
  </>
)

const hidden = { "ui:widget": "hidden" } as const

/** A fault is confirmed after one question, which names the person; an appeal is answered with a class only where it is reduced. */
const usePlans = ({ view }: CaseProps) => {
  const { t } = useTranslation("conduct")
  const named = useStaffName()
  const word = useConductWords()
  const { who, class: grade, points } = conductOf({ view }).fault
  const plans: { readonly [command: string]: FormPlan } = {
    confirm: {
      question: () => t("confirmQuestion", { name: named(who), class: word("class", grade), points })
    },
    decide: {
      wishes: (input) => ({
        class: (input as { readonly outcome?: string }).outcome === "reduced" ? { "ui:needed": true } : hidden
      })
    }
  }
  return (command: string): FormPlan => plans[command] ?? {}
}

/** Faults and merits: told to the person on paper, begun most often by a report, of which who reported sees no more. */
export const conductPack: Pack = {
  Panels: Facts,
  Brief,
  Tools: NoticeTools,
  usual: "report",
  begun: openingPlan,
  isSeenBy: (role) => overseers.includes(role),
  usePlans,
  useTelling
}
