import type { StoredEvent } from "@qiantai/core"
import type { UiSchema } from "@rjsf/utils"
import type { ComponentType } from "react"
import type { CaseShown, Chapter, PublishedCommand } from "../api/contract.js"
import type { PersonalValues } from "./ItemValue.js"

/** How a chapter would have one of its forms: what it begins with, how its fields are drawn, what is asked before sending. */
export interface FormPlan {
  readonly prefill?: unknown
  readonly wishes?: (input: unknown) => UiSchema
  readonly question?: (input: unknown) => string | undefined
}

export interface CaseProps {
  readonly view: CaseShown
  readonly chapter: Chapter
}

/** What a chapter adds to the page every case has; a chapter without one gets the plain page. */
export interface Pack {
  /** Stands above the timeline. */
  readonly Panels?: ComponentType<CaseProps>
  /** What one reads of a case before taking a step of it in a list, where its first lines are not enough. */
  readonly Brief?: ComponentType<CaseProps>
  /** Papers to print, and the like, beside the heading. */
  readonly Tools?: ComponentType<CaseProps>
  /** The page where a new case begins, instead of the plain form. */
  readonly Begin?: ComponentType<{ readonly chapter: Chapter; readonly command: PublishedCommand }>
  /** The command a case most often begins with, where that is not the first. */
  readonly usual?: string
  /** Whether who began a case sees it from then on; everybody does, where nothing else is said. */
  readonly isSeenBy?: (role: string) => boolean
  /** How the plain form of a command that begins a case is drawn, and what it begins with. */
  readonly begun?: (command: string) => FormPlan
  /** Whether a step stands aside: possible, but not what one would do next. */
  readonly isAside?: (command: string, view: CaseShown) => boolean
  readonly usePlans?: (props: CaseProps) => (command: string) => FormPlan
  /** Tells an event in a line. */
  readonly useTelling?: (chapter: Chapter) => (event: StoredEvent, personal: PersonalValues) => string | undefined
}
