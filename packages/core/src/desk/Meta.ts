import * as Schema from "effect/Schema"
import { Day, Expected, Key, labelled, personal } from "../kernel/Fields.js"
import { besideTheForm } from "../kernel/fieldNames.js"
import { localTime } from "../kernel/LocalDate.js"
import { callerRoles } from "../kernel/Role.js"

const named = (path: keyof typeof besideTheForm) => labelled(besideTheForm[path].zh, besideTheForm[path].en)

const isDay = Schema.is(Day)

/** An instant that exists: the platform's own reading lets the 30th of February pass for the 2nd of March. */
const isInstant = (text: string): boolean => {
  const [, day = "", minute = ""] =
    /^(.{10})T(.{5})(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/.exec(text) ?? []
  return isDay(day) && localTime(minute) !== undefined
}

/** What the ids of the Desk's own commands begin with. */
export const lapsePrefix = "lapse:"

/** The id of a command, chosen by whoever sends it; sent again with the same content it changes nothing. */
export const CommandId = Schema.String.pipe(
  Schema.filter((text) => /^[A-Za-z0-9][A-Za-z0-9:._/#-]{0,99}$/.test(text) && !text.startsWith(lapsePrefix), {
    [Expected]: {
      zh: `应为 1 至 100 个字母、数字或 : . _ / # - 组成的编号，不以 ${lapsePrefix} 开头`,
      en: `an id of 1 to 100 letters, digits or : . _ / # -, not beginning with ${lapsePrefix}`
    }
  })
)

const CallerRoleName = Schema.Literal(...callerRoles).annotations({
  [Expected]: { zh: `应为以下之一：${callerRoles.join("、")}`, en: `one of ${callerRoles.join(", ")}` }
})

/** Who sends a command, in which role, and when it happened where that is not now. The host vouches for actor and role. */
export const DeskMeta = Schema.Struct({
  commandId: CommandId,
  by: Key.pipe(labelled("经办人", "By")),
  role: CallerRoleName.pipe(labelled("岗位", "Role")),
  desk: Schema.optionalWith(Key.pipe(labelled("前台", "Desk")), { exact: true }),
  occurredAt: Schema.optionalWith(
    Schema.String.pipe(
      Schema.filter(isInstant, {
        [Expected]: {
          zh: "应为带时区的时间，如 2026-03-11T09:30:00+08:00",
          en: "an instant with its offset, such as 2026-03-11T09:30:00+08:00"
        }
      }),
      named("meta.occurredAt")
    ),
    { exact: true }
  ),
  reason: Schema.optionalWith(personal("note").pipe(named("meta.reason")), { exact: true })
})

export interface DeskMeta extends Schema.Schema.Encoded<typeof DeskMeta> {}
