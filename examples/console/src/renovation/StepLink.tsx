import type { ReactNode } from "react"
import { Link } from "react-router"
import type { CaseProps } from "../case/pack.js"
import { usePages } from "../shell/place.js"
import { useSay } from "../words/useSay.js"

interface Props extends Pick<CaseProps, "view"> {
  readonly command: string
  /** What the step's form begins with. */
  readonly preset?: object
  /** What it says, where that is not the step's own name. */
  readonly children?: ReactNode
}

/** Leads to a step of this case; without the step on offer there is nothing to lead to. */
export const StepLink = ({ view, command, preset, children }: Props) => {
  const pages = usePages()
  const say = useSay()
  const step = view.next.find((each) => each.command === command)
  if (step === undefined || !step.possible) return null
  const to = pages.step(view.chapter, view.caseId, command)
  return (
    <Link
      className="step-link"
      to={preset === undefined ? to : `${to}&with=${encodeURIComponent(JSON.stringify(preset))}`}
      preventScrollReset
    >
      {children ?? say(step.title)}
    </Link>
  )
}
