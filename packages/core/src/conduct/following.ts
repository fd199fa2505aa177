import * as Schema from "effect/Schema"
import { count, labelled } from "../kernel/Fields.js"
import type { NonEmpty } from "../kernel/Json.js"
import { ledgerWith } from "./effects.js"
import type { ConductEvent } from "./events.js"
import { aFault, type ConductStep, command, guard, type OnRecord, onRecord } from "./guards.js"
import { escalationStatus } from "./state.js"

type Following = ConductStep<unknown, OnRecord>

/** What this case has to take over from others: how its escalations stand by what they counted, and what a merit cancels. */
const newsFor = (step: Following): ReadonlyArray<ConductEvent> => {
  const { state, caseId } = step
  const { fault } = state
  const { entries, standingBy, cancelledBy } = ledgerWith(step, state)
  const isOwn = (key: string) => entries.some((entry) => entry.key === key && entry.case === caseId)
  const standings = fault.escalations.flatMap(({ key, counted, of, standing }): ReadonlyArray<ConductEvent> => {
    const now = standingBy(
      counted.filter((each) => !isOwn(each)),
      of
    )
    return now === standing ? [] : [{ _tag: "EscalationFollowed", key, standing: now }]
  })
  const own = [
    { key: caseId, status: fault.status },
    ...fault.escalations.map((each) => ({ key: each.key, status: escalationStatus(fault, caseId, each) }))
  ]
  const cancelled = own.flatMap(({ key, status }): ReadonlyArray<ConductEvent> => {
    const merit = cancelledBy(key)
    return merit === undefined || status !== "final" ? [] : [{ _tag: "FaultCancelled", key, merit }]
  })
  return [...standings, ...cancelled]
}

/** Brings a case up to date with what was decided in others on which it rests. */
export const follow = command({
  title: { zh: "随其他记录更新", en: "Follow other records" },
  sources: ["library.conduct-escalation", "library.conduct-merit"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  needs: onRecord,
  ready: [aFault],
  guards: [
    guard("nothing-to-follow", ["library.conduct-escalation"], (step: Following) => newsFor(step).length === 0 && {})
  ],
  effect: (step) => newsFor(step) as NonEmpty<ConductEvent>
})

const Followed = Schema.Struct({ number: count(1, 9999).pipe(labelled("第几项", "Number")) })

/** Records that the cases that rest on this one have followed its change. */
export const followed = command({
  title: { zh: "其他记录已更新", en: "Other records have followed" },
  sources: ["library.conduct-escalation", "library.conduct-merit"],
  roles: ["system"],
  kind: "reports",
  input: Followed,
  guards: [
    guard(
      "no-such-change",
      ["library.sequence"],
      ({ input: { number }, state: { changes } }: ConductStep<typeof Followed.Type>) =>
        changes[number - 1]?.followed !== false && { number }
    )
  ],
  effect: ({ input }) => [{ _tag: "OthersFollowed", ...input }]
})
