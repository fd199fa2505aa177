import { Doing } from "../form/Doing.js"
import { draftNameOf } from "../form/draft.js"
import { usePlace } from "../shell/place.js"
import { useAddress } from "../shell/useDesks.js"

interface Props {
  readonly chapter: string
  readonly caseId: string
  readonly command: string
}

/** What one may say for oneself, with its form on the spot; the address keeps which stands open, the draft whose it is. */
export const OwnStep = ({ chapter, caseId, command }: Props) => {
  const { community, who } = usePlace()
  const { read, change } = useAddress()
  const open = read("case") === caseId && read("step") === command
  return (
    <Doing
      {...{ chapter, caseId, command, open }}
      onOpen={(wanted) => change(wanted ? { case: caseId, step: command } : { case: undefined, step: undefined })}
      draftName={draftNameOf(community.id, chapter, caseId, command, who.by)}
    />
  )
}
