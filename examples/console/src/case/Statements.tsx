import { useTranslation } from "react-i18next"
import { dayOf } from "../look/days.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import type { CaseProps } from "./pack.js"
import { packOf } from "./packs.js"

const untold = () => () => undefined

/** What everybody said about a case so far, in the order they said it. */
export const Statements = ({ view, chapter }: CaseProps) => {
  const { t } = useTranslation("case")
  const say = useSay()
  const named = useStaffName()
  const { useTelling = untold } = packOf(chapter.kind)
  const telling = useTelling(chapter)
  const said = view.timeline.flatMap(({ position, at, actor, role, events }) =>
    events.flatMap(({ title, event }) => {
      const words = telling(event, view.personal)
      return words === undefined ? [] : [{ position, on: dayOf(at), title, who: named(actor, role), words }]
    })
  )
  if (said.length === 0) return null
  return (
    <dl className="statements" aria-label={t("said")}>
      {said.map(({ position, on, title, who, words }) => (
        <div key={`${position} ${title.en}`}>
          <dt>
            {say(title)}{" "}
            <span className="quiet">
              {who} <span className="figures">{on}</span>
            </span>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
