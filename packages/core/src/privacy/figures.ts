import * as Schema from "effect/Schema"
import { count, labelled, oneOf } from "../kernel/Fields.js"
import type { NonEmpty } from "../kernel/Json.js"
import { purposes } from "../kernel/Personal.js"
import { type CallerRole, roles } from "../kernel/Role.js"
import { figure } from "../rulebook/figure.js"
import { type Field, fields } from "./state.js"

const { system: _, ...people } = roles

const Reader = Schema.Struct({
  roles: Schema.NonEmptyArray(oneOf(people)).pipe(labelled("岗位", "Roles")),
  purpose: oneOf(purposes).pipe(labelled("用途", "Purpose")),
  fields: Schema.NonEmptyArray(oneOf(fields)).pipe(labelled("资料", "Data"))
})

/** What a community may set about confidentiality. */
export const PrivacyFigures = Schema.Struct({
  readers: Schema.Array(Reader).pipe(
    figure(["work.8.5", "library.purposes", "law.pipl"], "谁可为何用途查看哪些资料", "Who may read what, and what for")
  ),
  patternAfter: count(2, 100).pipe(
    figure(["library.look-up-pattern"], "几次查询被拒后提请主管留意", "Refused look-ups that the supervisor is told of")
  ),
  patternWithinDays: count(1, 366).pipe(figure(["library.look-up-pattern"], "在几天之内", "Within how many days"))
})

export interface PrivacyFigures extends Schema.Schema.Type<typeof PrivacyFigures> {}

const desk: NonEmpty<CallerRole> = ["clerk", "supervisor", "manager", "backOffice", "host"]
const every = Object.keys(fields) as unknown as NonEmpty<Field>

export const privacyDefaults: PrivacyFigures = {
  readers: [
    { purpose: "handle-case", roles: desk, fields: every },
    { purpose: "handle-case", roles: ["engineer"], fields: ["renovation", "repair", "note", "contact"] },
    { purpose: "handle-case", roles: ["finance"], fields: ["renovation", "repair", "note", "contact", "account"] },
    { purpose: "handle-case", roles: ["worker"], fields: ["repair", "note"] },
    { purpose: "handle-case", roles: ["guard"], fields: ["visitor", "note"] },
    { purpose: "handle-case", roles: ["controlRoom"], fields: ["visitor", "repair", "note", "contact"] },
    { purpose: "print", roles: [...desk, "finance"], fields: ["renovation", "repair", "visitor", "note", "account"] },
    { purpose: "call-back", roles: [...desk, "controlRoom"], fields: ["repair", "contact"] }
  ],
  patternAfter: 3,
  patternWithinDays: 7
}
