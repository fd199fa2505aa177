import type { UiSchema } from "@rjsf/utils"
import type { ReactNode } from "react"
import { FigureNotes } from "./FigureNotes.js"

interface Props {
  readonly id?: string
  /** What names the group, and notes its figure where it is one. */
  readonly ui: UiSchema | undefined
  readonly title?: string
  readonly children: ReactNode
}

/** Fields that belong together, under their name. */
export const FieldGroup = ({ id, ui, title, children }: Props) => (
  <fieldset className="group" id={id}>
    <legend>
      {ui?.["ui:title"] ?? title}
      {ui?.["ui:figure"] !== undefined && <FigureNotes figure={ui["ui:figure"]} />}
    </legend>
    {children}
  </fieldset>
)
