import type { Answer, TimelineStep, WordedRefusal } from "@qiantai/core"
import type { DeskShown } from "../shell/useDesks.js"
import { type Shift, underWay } from "./shift.js"

/** The items that nobody but a person can answer for. */
export const attestedItems: ReadonlyArray<string> = ["1.1", "1.5", "1.8", "1.10"]

/** One item of the handover, and how it stands now. */
export interface CheckedItem {
  readonly item: string
  readonly label: string
  /** Not asked of this desk, or of a change in the day. */
  readonly applies: boolean
  /** Why it is not met, with its clause and its cure. */
  readonly unmet?: WordedRefusal
  /** Who attested to it, when, and in which words. */
  readonly attested?: { readonly by: string; readonly at: string; readonly note: string; readonly to?: string }
}

const itemOf = ({ sources }: WordedRefusal): string | undefined => {
  const clause = sources.find((source) => source.startsWith("handover.1."))
  return clause?.slice("handover.".length)
}

const attestedIn = (
  item: string,
  { attested }: Shift,
  timeline: ReadonlyArray<TimelineStep>
): Pick<CheckedItem, "attested"> => {
  const words = attested[item]
  const step = timeline.findLast(
    ({ command, events }) => command === "attest" && events.some(({ event }) => event.item === item)
  )
  return words === undefined || step === undefined ? {} : { attested: { by: step.actor, at: step.at, ...words } }
}

/** Items 1.1 to 1.11 as they stand: what the desk would say to whoever signed off now, put against each. */
export const checklistOf = (
  names: ReadonlyArray<{ readonly value: string; readonly label: string }>,
  answer: Answer,
  state: Shift,
  timeline: ReadonlyArray<TimelineStep>,
  desk: DeskShown
): ReadonlyArray<CheckedItem> => {
  const refusals: ReadonlyArray<WordedRefusal> = answer.ok ? [] : answer.refusals
  const change = underWay(state)?.change === true
  return names.map(({ value: item, label }) => {
    const unmet = refusals.find((refusal) => itemOf(refusal) === item)
    const reportsOnly = item === "1.6" || item === "1.7"
    const applies = (!reportsOnly || desk.does.includes("report")) && !(item === "1.10" && change)
    return { item, label, applies, ...(unmet && { unmet }), ...attestedIn(item, state, timeline) }
  })
}
