import type { NextStep } from "@qiantai/core"
import { useQuery } from "@tanstack/react-query"
import { useSearchParams } from "react-router"
import { nowQuery } from "../api/queries.js"
import { CommandForm } from "../form/CommandForm.js"
import { draftNameOf } from "../form/draft.js"
import { usePages, usePlace } from "../shell/place.js"
import { knownOf } from "./known.js"
import type { CaseProps, FormPlan } from "./pack.js"
import { packOf } from "./packs.js"

interface Props extends CaseProps {
  readonly step: NextStep
  readonly onClose: () => void
}

/** What the address says a form begins with, where a link on the page knew it. */
const usePreset = (): { readonly text: string; readonly values: object } => {
  const [search] = useSearchParams()
  const text = search.get("with") ?? ""
  try {
    return { text, values: text === "" ? {} : (JSON.parse(text) as object) }
  } catch {
    return { text: "", values: {} }
  }
}

const noPlans = () => (): FormPlan => ({})

/** The form of a step, as its chapter would have it. */
export const StepForm = ({ step, view, chapter, onClose }: Props) => {
  const { community } = usePlace()
  const pages = usePages()
  const { data: now } = useQuery(nowQuery(community.id))
  const { usePlans = noPlans } = packOf(chapter.kind)
  const { prefill, ...plan } = usePlans({ view, chapter })(step.command)
  const preset = usePreset()
  const command = chapter.commands.find(({ name }) => name === step.command)
  if (command === undefined) return null
  return (
    <CommandForm
      key={`${view.caseId} ${step.command} ${preset.text}`}
      chapter={chapter.kind}
      caseId={view.caseId}
      command={command}
      {...plan}
      prefill={{ ...(prefill as object | undefined), ...preset.values }}
      draftName={draftNameOf(community.id, chapter.kind, view.caseId, step.command, preset.text)}
      known={knownOf(view, now?.now)}
      cures={{ command: (name) => pages.step(chapter.kind, view.caseId, name) }}
      onDone={onClose}
      onCancel={onClose}
      focus
    />
  )
}
