import type { Bilingual } from "@qiantai/core"
import type { UiSchema } from "@rjsf/utils"
import type { CaseProps, FormPlan } from "../case/pack.js"
import { parseYuan } from "../look/money.js"
import type { Party, Renovation } from "./renovation.js"
import type { useNames } from "./useNames.js"

/** What the plans of a renovation's forms may look at. */
export interface Planning extends CaseProps {
  readonly state: Renovation
  readonly names: ReturnType<typeof useNames>
  readonly say: (text: Bilingual) => string
  /** The case's own edition of the renovation's figures, as a form takes them. */
  readonly figures: { readonly [figure: string]: unknown }
  readonly ownerName: string | undefined
}

/** The forms of one part of the chapter. */
export type Plans = { readonly [command: string]: () => FormPlan }

export const hidden: UiSchema = { "ui:widget": "hidden" }

interface Choice {
  readonly value: string | number
  readonly label: string
}

export const choices = (options: ReadonlyArray<Choice>): UiSchema => ({ "ui:widget": "choice", "ui:choices": options })

/** A choice among workers, by number and name. */
export const workerChoices = ({ names, state, view }: Planning, numbers: ReadonlyArray<number>): UiSchema =>
  choices(numbers.map((number) => ({ value: number, label: names.worker(state, number, view.personal) })))

export const partyNamed = ({ names, state }: Planning, word: "owner" | "contractor"): string => {
  const contractor: Party = state.contractor ?? "contractor-1"
  return names.party(word === "owner" ? "owner" : contractor)
}

/** A choice among the parties of the case. */
export const payerChoices = (planning: Planning): UiSchema => {
  const words: ReadonlyArray<"owner" | "contractor"> =
    planning.state.contractor === undefined ? ["owner"] : ["owner", "contractor"]
  return choices(words.map((value) => ({ value, label: partyNamed(planning, value) })))
}

export const fen = (yuan: string | undefined): number => parseYuan(yuan ?? "") ?? 0
