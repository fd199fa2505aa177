import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { caseQuery } from "../api/queries.js"
import { useChapter, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { Waiting } from "../shell/Waiting.js"
import { BlockedStep } from "./BlockedStep.js"
import { Items } from "./Items.js"
import { Withheld } from "./ItemValue.js"
import { packOf } from "./packs.js"
import { Step } from "./Step.js"

interface Props {
  readonly chapter: string
  readonly caseId: string
  readonly command: string
  readonly onClose: () => void
}

/** As much of a case as one needs to take a step of it. */
const enough = 9

/** One step of a case where the reader is: what it is about, what to say, and the form. */
export const StepHere = ({ chapter: kind, caseId, command, onClose }: Props) => {
  const { t } = useTranslation("case")
  const { community, who } = usePlace()
  const chapter = useChapter(kind)
  const { data: view, error, refetch } = useQuery(caseQuery(community.id, kind, caseId, who))
  if (error && view === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (chapter === undefined || view?.caseId !== caseId) return <Waiting />
  const step = view.next.find((each) => each.command === command)
  const { Brief } = packOf(kind)
  const blocked = step !== undefined && !step.possible && step.refusals.length > 0
  return (
    <Withheld value={view.withheld !== undefined}>
      <div className="step-here">
        {Brief ? (
          <Brief view={view} chapter={chapter} />
        ) : (
          <Items items={view.items.slice(1, enough)} personal={view.personal} />
        )}
        {step === undefined ? (
          <p className="quiet">{t("stepGone")}</p>
        ) : (
          <ul className="steps">
            {blocked ? (
              <BlockedStep step={step} view={view} marked />
            ) : (
              <Step step={step} view={view} chapter={chapter} open onOpen={onClose} />
            )}
          </ul>
        )}
      </div>
    </Withheld>
  )
}
