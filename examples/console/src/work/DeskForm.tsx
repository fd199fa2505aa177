import type { Recorded } from "@qiantai/core"
import type { UiSchema } from "@rjsf/utils"
import { Alert } from "antd"
import { type ReactNode, useState } from "react"
import { Link } from "react-router"
import type { PublishedCommand } from "../api/contract.js"
import { CommandForm } from "../form/CommandForm.js"
import { Courtesy } from "../form/Courtesy.js"
import { CaseIdField, useCaseId } from "../list/CaseIdField.js"
import { usePages, usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"

interface Props {
  readonly chapter: string
  readonly command: PublishedCommand
  readonly title: string
  readonly prefill?: object
  readonly wishes?: (input: unknown) => UiSchema
  /** The situation whose sentence is said once it is done. */
  readonly after?: string
  /** The case it goes into, where that is not a new one. */
  readonly caseId?: string
  /** What came of it, where that is more than its number. */
  readonly told?: (recorded: Recorded) => ReactNode
}

/** Where there is no room for list and form, a keyboard that comes up by itself would hide both. */
const isWide = () => matchMedia("(min-width: 640px)").matches

/** A form that stands open at a desk: once it is sent, the next one begins, and what came of the last is said above. */
export const DeskForm = ({ chapter, command, title, prefill, wishes, after, caseId: fixed, told }: Props) => {
  const pages = usePages()
  const say = useSay()
  const { community } = usePlace()
  const { caseId, setCaseId } = useCaseId(chapter)
  const [last, setLast] = useState<Recorded>()
  const [done, setDone] = useState(0)
  const next = (recorded: Recorded) => {
    setLast(recorded)
    setCaseId("")
    setDone(done + 1)
  }
  return (
    <section className="begin" aria-label={title}>
      <h2>{title}</h2>
      {last && (
        <div className="desk-done" aria-live="polite">
          {told ? (
            told(last)
          ) : (
            <Alert
              type="success"
              title={
                <Link to={pages.case(chapter, last.caseId)}>
                  {say(command.title)} · {last.caseId}
                </Link>
              }
              description={after !== undefined && <Courtesy situation={after} />}
            />
          )}
        </div>
      )}
      <CommandForm
        key={done}
        chapter={chapter}
        caseId={fixed ?? caseId}
        draftName={`${community.id}/${chapter}/desk`}
        command={command}
        {...(prefill && { prefill })}
        {...(wishes && { wishes })}
        onDone={next}
        {...(fixed === undefined && { beside: <CaseIdField value={caseId} onChange={setCaseId} /> })}
        focus={done > 0 || isWide()}
      />
    </section>
  )
}
