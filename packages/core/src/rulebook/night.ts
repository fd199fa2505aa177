import * as Schema from "effect/Schema"
import type { Bilingual } from "../kernel/Bilingual.js"
import { type Staff, staffOf } from "../kernel/Books.js"
import { Key, labelled, optional, personal } from "../kernel/Fields.js"
import { type LocalDateTime, timeOf } from "../kernel/LocalDate.js"
import { guardsOf } from "../kernel/Refusal.js"
import type { General } from "./general.js"

/** Whether it is night: after the desk has closed and before it opens again. */
export const isNight = ({ night }: Pick<General, "night">, at: LocalDateTime): boolean => {
  const time = timeOf(at)
  return night.until < night.from ? night.from <= time || time < night.until : night.from <= time && time < night.until
}

/** What is written down where something is begun at night all the same. */
export const NightConsent = Schema.Struct({
  ownerPresent: Schema.Boolean.pipe(labelled("业主在场", "The owner is present")),
  manager: Key.pipe(labelled("值班经理编号", "Duty manager's id")),
  said: personal("note").pipe(labelled("电话中怎么说", "What was said on the phone"))
})
export type NightConsent = typeof NightConsent.Type

/** The field of a form by which a night's consent is entered. */
export const atNight = Schema.optionalWith(NightConsent.pipe(labelled("夜间办理", "At night")), optional)

/** What the refusals of what does not begin at night say. */
export const nightMessages = {
  "starts-at-night": (f: { from: string; until: string }): Bilingual => ({
    zh: `${f.from} 至次日 ${f.until} 不新办此项；业主在场并经值班经理电话同意的，写明后可办`,
    en: `Nothing of the kind begins from ${f.from} to ${f.until}, unless the owner is present and the duty manager agrees by phone, written down`
  }),
  "not-the-duty-manager": (f: { manager: string }): Bilingual => ({
    zh: `${f.manager} 不是在册的经理或主管，不能同意夜间办理`,
    en: `${f.manager} is on record neither as manager nor as supervisor, and cannot agree to it at night`
  }),
  "own-night-consent": (f: { manager: string }): Bilingual => ({
    zh: `${f.manager} 是经办人本人，夜间办理须由另一位值班经理同意`,
    en: `${f.manager} is who enters it: another duty manager has to agree to it at night`
  })
}

interface AtNight {
  readonly general: General
  readonly at: LocalDateTime
  readonly actor: string
  readonly input: { readonly atNight?: NightConsent }
  readonly facts: { readonly dutyManager: Staff | null }
}

const guard = guardsOf<typeof nightMessages>()

/** Who is said to have agreed. */
export const nightNeeds = ({ atNight }: AtNight["input"]) => ({ dutyManager: staffOf(atNight?.manager ?? "-") })

/** That what is begun is not begun at night, or with the owner there and the word of a duty manager who does not ask himself. */
export const notAtNight = [
  guard(
    "starts-at-night",
    ["library.night-rules"],
    ({ general, at, input }: AtNight) =>
      isNight(general, at) && input.atNight?.ownerPresent !== true && { ...general.night },
    { by: "input", field: "atNight" }
  ),
  guard(
    "not-the-duty-manager",
    ["library.night-rules"],
    ({ general, at, input, facts }: AtNight) =>
      isNight(general, at) &&
      input.atNight !== undefined &&
      !facts.dutyManager?.roles.some((role) => role === "manager" || role === "supervisor") && {
        manager: input.atNight.manager
      },
    { by: "input", field: "atNight.manager" }
  ),
  guard(
    "own-night-consent",
    ["library.night-rules", "library.two-persons"],
    ({ general, at, actor, input }: AtNight) =>
      isNight(general, at) && input.atNight?.manager === actor && { manager: actor },
    { by: "input", field: "atNight.manager" }
  )
]
