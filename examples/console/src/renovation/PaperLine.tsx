import { Checkbox } from "antd"
import { useTranslation } from "react-i18next"
import type { CaseProps } from "../case/pack.js"
import { Sources } from "../clauses/Sources.js"
import { PaperNotes } from "./PaperNotes.js"
import type { Paper, Taking } from "./papers.js"
import { stateOf } from "./renovation.js"
import { StepLink } from "./StepLink.js"
import { useNames } from "./useNames.js"

interface Props extends CaseProps {
  readonly paper: Paper
  /** What was noted of it so far; nothing while it is not chosen. */
  readonly taking: Taking | undefined
  readonly disabled: boolean
  readonly onChange: (taking: Taking | undefined) => void
}

const standings = { in: "paperIn", waived: "paperWaived", missing: "paperMissing" } as const

/** One paper of the checklist; chosen, it asks for what its clause wants noted. */
export const PaperLine = (props: Props) => {
  const { paper, taking, disabled, onChange, view } = props
  const { t } = useTranslation("renovation")
  const names = useNames(props.chapter)
  const name = names.paper(stateOf(props), paper.key, view.personal)
  const { document, worker } = paper
  const isMissing = paper.standing === "missing"
  return (
    <li>
      <div className="paper">
        {isMissing && !disabled ? (
          <Checkbox checked={taking !== undefined} onChange={({ target }) => onChange(target.checked ? {} : undefined)}>
            {name}
          </Checkbox>
        ) : (
          <span className={isMissing ? undefined : "paper-done"}>{name}</span>
        )}
        <span className={isMissing ? "quiet" : "done"}>{t(standings[paper.standing])}</span>
        <Sources of={paper.sources} />
        {isMissing && (
          <StepLink view={view} command="waiveDocument" preset={{ document, ...(worker !== undefined && { worker }) }}>
            {t("waive")}
          </StepLink>
        )}
      </div>
      {taking !== undefined && isMissing && <PaperNotes paper={paper} taking={taking} onChange={onChange} />}
    </li>
  )
}
