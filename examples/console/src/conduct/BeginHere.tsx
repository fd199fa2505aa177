import { CommandForm } from "../form/CommandForm.js"
import { draftNameOf } from "../form/draft.js"
import { CaseIdField, useCaseId } from "../list/CaseIdField.js"
import { useChapter, usePlace } from "../shell/place.js"
import { breachPlan } from "./openingPlans.js"

interface Props {
  readonly command: string
  readonly breach: string
  readonly isOffices: boolean
  readonly onClose: () => void
}

/** Takes a breach up, or puts it aside, where it stands in the list: the case it begins is numbered by itself. */
export const BeginHere = ({ command: name, breach, isOffices, onClose }: Props) => {
  const { community, who } = usePlace()
  const command = useChapter("conduct")?.commands.find((each) => each.name === name)
  const { caseId, setCaseId } = useCaseId("conduct")
  if (command === undefined) return null
  return (
    <div className="step-here">
      <CommandForm
        chapter="conduct"
        caseId={caseId}
        command={command}
        {...breachPlan(name, breach, isOffices)}
        draftName={draftNameOf(community.id, "conduct", breach, name, who.by)}
        beside={<CaseIdField value={caseId} onChange={setCaseId} />}
        onDone={onClose}
        onCancel={onClose}
        focus
      />
    </div>
  )
}
