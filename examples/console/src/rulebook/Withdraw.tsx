import { useNavigate } from "react-router"
import { Fold } from "../case/Fold.js"
import { CommandForm } from "../form/CommandForm.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"

/** Takes an edition back that is not yet in effect, for those who may. */
export const Withdraw = ({ number }: { readonly number: number }) => {
  const say = useSay()
  const pages = usePages()
  const navigate = useNavigate()
  const { who } = usePlace()
  const command = useChapter("rulebook")?.commands.find(({ name }) => name === "withdraw")
  if (!command?.roles.some((role) => role === who.role)) return null
  return (
    <Fold title={say(command.title)} open={false}>
      <CommandForm
        chapter="rulebook"
        caseId="rulebook"
        command={command}
        draftName={`withdraw/${number}`}
        prefill={{ number }}
        wishes={() => ({ number: { "ui:widget": "hidden" } })}
        onDone={() => void navigate(pages.rulebook)}
      />
    </Fold>
  )
}
