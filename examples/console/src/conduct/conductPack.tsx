import type { StoredEvent } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Items } from "../case/Items.js"
import type { CaseProps, FormPlan, Pack } from "../case/pack.js"
import { dayOf } from "../look/days.js"
import { NoticeTools } from "../paper/paperPacks.js"
import { useChapter, usePages } from "../shell/place.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { caseOfBreach, conductOf } from "./conduct.js"
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

/** What a step is decided on: the case in lines, and what everybody said so far, in the order they said it. */
const Brief = (props: CaseProps) => {
  const { t } = useTranslation("conduct")
  const say = useSay()
  const named = useStaffName()
  const telling = useTelling()
  const { timeline, personal } = props.view
  const told = (event: StoredEvent) => telling(event, personal)
  const said = timeline.flatMap(({ position, at, actor, role, events }) =>
    events.flatMap(({ title, event }) => {
      const words = told(event)
      return words === undefined ? [] : [{ position, at, title, who: named(actor, role), words }]
    })
  )
  return (
    <>
      <Facts {...props} />
      {said.length > 0 && (
        <dl className="said" aria-label={t("said")}>
          {said.map(({ position, at, title, who, words }) => (
            <div key={`${position} ${title.en}`}>
              <dt>
                {say(title)}{" "}
                <span className="quiet">
                  {who} <span className="figures">{dayOf(at)}</span>
                </span>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

/** A fault is confirmed after one question, which names the person. */
const usePlans = ({ view }: CaseProps) => {
  const { t } = useTranslation("conduct")
  const named = useStaffName()
  const word = useConductWords()
  const { fault } = conductOf({ view })
  return (command: string): FormPlan =>
    command === "confirm"
      ? {
          question: () =>
            t("confirmQuestion", { name: named(fault.who), class: word("class", fault.class), points: fault.points })
        }
      : {}
}

/** Faults and merits: told to the person on paper, begun most often by a report. */
export const conductPack: Pack = {
  Panels: Facts,
  Brief,
  Tools: NoticeTools,
  usual: "report",
  begun: openingPlan,
  usePlans,
  useTelling
}
