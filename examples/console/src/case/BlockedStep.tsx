import type { NextStep } from "@qiantai/core"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { CaseShown } from "../api/contract.js"
import { Refusals } from "../form/Refusals.js"
import { usePages } from "../shell/place.js"
import { useRoleNames } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"

interface Props {
  readonly step: NextStep
  readonly view: CaseShown
  /** Whether the reader was sent here. */
  readonly marked: boolean
}

/** A step that cannot be taken yet, with all its reasons and what cures each. */
export const BlockedStep = ({ step, view, marked }: Props) => {
  const { t } = useTranslation("case")
  const say = useSay()
  const names = useRoleNames()
  const pages = usePages()
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (marked) place.current?.scrollIntoView({ block: "nearest" })
  }, [marked])
  return (
    <li ref={place} className={marked ? "step step-waits step-open" : "step step-waits"}>
      <span className="step-blocked">{say(step.title)}</span>{" "}
      <span className="quiet">{t("byRole", { roles: names(step.roles) })}</span>
      <Refusals refusals={step.refusals} cures={{ command: (name) => pages.step(view.chapter, view.caseId, name) }} />
    </li>
  )
}
