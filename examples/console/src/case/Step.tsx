import type { NextStep } from "@qiantai/core"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { usePlace } from "../shell/place.js"
import { useRoleNames } from "../shell/useStaffName.js"
import { useWhoDialog } from "../shell/whoDialog.js"
import { useSay } from "../words/useSay.js"
import type { CaseProps } from "./pack.js"
import { StepForm } from "./StepForm.js"

interface Props extends CaseProps {
  readonly step: NextStep
  readonly open: boolean
  readonly onOpen: (command: string | undefined) => void
}

/** A step that can be taken: its name, and once chosen its form; or whose it is, where it is another's. */
export const Step = ({ step, view, chapter, open, onOpen }: Props) => {
  const say = useSay()
  const { who } = usePlace()
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (open) place.current?.scrollIntoView({ block: "nearest" })
  }, [open])
  if (!step.roles.includes(who.role)) return <OthersStep step={step} marked={open} />
  return (
    <li ref={place} className={open ? "step step-open" : "step"}>
      <button
        type="button"
        className="step-name"
        aria-expanded={open}
        onClick={() => onOpen(open ? undefined : step.command)}
      >
        {say(step.title)}
      </button>
      {open && <StepForm step={step} view={view} chapter={chapter} onClose={() => onOpen(undefined)} />}
    </li>
  )
}

/** A step for someone in another role; who has that role too may take it on. */
const OthersStep = ({ step, marked }: { readonly step: NextStep; readonly marked: boolean }) => {
  const { t } = useTranslation("case")
  const say = useSay()
  const names = useRoleNames()
  const chooseWho = useWhoDialog()
  const [first] = step.roles
  return (
    <li className={marked ? "step step-others step-open" : "step step-others"}>
      <span>{say(step.title)}</span>
      <button
        type="button"
        className="link"
        aria-label={`${say(step.title)}：${t("byRole", { roles: names(step.roles) })}`}
        title={t("byRole", { roles: names(step.roles) })}
        onClick={() => chooseWho(step.roles)}
      >
        {t("become", { role: first === undefined ? "" : names([first]) })}
      </button>
    </li>
  )
}
