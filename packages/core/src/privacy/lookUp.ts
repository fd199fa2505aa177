import * as Schema from "effect/Schema"
import { rowsWhere, type StoredRow, staffOf, unitOf } from "../kernel/Books.js"
import type { Step, Turn } from "../kernel/Command.js"
import { dayOf } from "../kernel/dayOf.js"
import { Key, labelled, oneOf, optional } from "../kernel/Fields.js"
import { addDays } from "../kernel/LocalDate.js"
import { purposes } from "../kernel/Personal.js"
import { roles } from "../kernel/Role.js"
import type { PrivacyEvent } from "./events.js"
import type { PrivacyFigures } from "./figures.js"
import { command, guard, type PrivacyTurn } from "./guards.js"
import { mayRead } from "./purposes.js"
import { type Asking, askers, type Denial, fields, type LookUps, own, type Pattern, readable } from "./state.js"

const { system: _, ...people } = roles
const maybe = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(schema, optional)

const LookUp = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  field: oneOf(fields).pipe(labelled("查询内容", "What is asked for")),
  asker: oneOf(askers).pipe(labelled("查询人身份", "Who asks")),
  person: maybe(Key.pipe(labelled("查询人编号", "Asker's id"))),
  about: maybe(Key.pipe(labelled("查谁的资料（编号）", "Whose data (person id)"))),
  role: maybe(oneOf(people).pipe(labelled("岗位", "Role"))),
  purpose: maybe(oneOf(purposes).pipe(labelled("用途", "Purpose")))
})
type LookUp = typeof LookUp.Type

const lookUpNeeds = ({ on, figures }: PrivacyTurn, { unit, person = "-" }: LookUp) => {
  const since = { onFrom: addDays(on, 1 - figures.patternWithinDays), onUntil: on }
  return {
    unit: unitOf(unit),
    staff: staffOf(person),
    residents: rowsWhere({ kind: "resident", unit, who: person, open: true }),
    refusedOfUnit: rowsWhere({ kind: "look-up", status: "denied", unit, ...since }),
    refusedOfPerson: rowsWhere({ kind: "look-up", status: "denied", who: person, ...since }),
    patternsOfUnit: rowsWhere({ kind: "look-up-pattern", unit, ...since }),
    patternsOfPerson: rowsWhere({ kind: "look-up-pattern", who: person, ...since })
  }
}
type Looking = Step<PrivacyFigures, LookUps, LookUp, ReturnType<typeof lookUpNeeds>>

const asked = ({ unit, field, asker, person, about, role, purpose }: LookUp): Asking => ({
  ...{ unit, field, asker },
  ...(person !== undefined && { person }),
  ...(about !== undefined && { about }),
  ...(role !== undefined && { role }),
  ...(purpose !== undefined && { purpose })
})

/** Why a look-up is denied, if it is: only the owner, the resident himself, or a role with a purpose may (work.8.5). */
const denialOf = ({ input, facts, figures }: Looking): Denial | undefined => {
  const { asker, person = "", about, role, purpose, field } = input
  switch (asker) {
    case "owner":
      return facts.unit?.owners.includes(person) ? undefined : "not-the-owner"
    case "resident":
      if (facts.residents.length === 0) return "not-a-resident"
      return about === person && own.includes(field) ? undefined : "not-his-own-data"
    case "role":
      if (role === undefined || purpose === undefined || !facts.staff?.roles.includes(role)) return "not-of-that-role"
      return mayRead(figures, role, purpose, field) ? undefined : "purpose-not-allowed"
    case "other":
      return "outsider"
  }
}

/**
 * Refusals that come together with this one, and whose they are: counted anew once the supervisor has seen the last
 * pattern, and not while one waits.
 */
const together = (
  refused: ReadonlyArray<StoredRow>,
  patterns: ReadonlyArray<StoredRow>,
  people: ReadonlyArray<string>,
  { patternAfter }: PrivacyFigures
): ReadonlyArray<Pick<Pattern, "refused"> & { readonly people: ReadonlyArray<string> }> => {
  if (patterns.some(({ open }) => open)) return []
  const seenAt = patterns.reduce((last, { position }) => Math.max(last, position), 0)
  const before = refused.filter(({ position, status }) => status === "denied" && seenAt < position)
  const named = before.flatMap(({ who, data: { by } }) => [who, by].filter((each) => typeof each === "string"))
  const all = [...new Set([...named, ...people])].sort()
  return patternAfter <= before.length + 1 ? [{ refused: before.length + 1, people: all }] : []
}

const patternsIn = ({ input, facts, figures, state, actor }: Looking): ReadonlyArray<PrivacyEvent> => {
  const { unit, person } = input
  const people = person === undefined ? [actor] : [person, actor]
  const ofUnit = together(facts.refusedOfUnit, facts.patternsOfUnit, people, figures)
  const ofPerson = person === undefined ? [] : together(facts.refusedOfPerson, facts.patternsOfPerson, people, figures)
  return [
    ...ofUnit.map((found) => ({ of: "unit" as const, unit, ...found })),
    ...ofPerson.map((found) => ({ of: "person" as const, ...(person !== undefined && { person }), ...found }))
  ].map((pattern, index) => ({ _tag: "PatternFound", number: state.patterns.length + index + 1, ...pattern }))
}

/** Decides whether somebody may be told what he asks for; granted or denied, it is written down (work.8.5). */
export const lookUp = command({
  title: { zh: "查询资料", en: "Look up" },
  sources: ["work.8.5", "law.pipl"],
  roles: ["clerk", "supervisor", "manager", "backOffice", "controlRoom", "host"],
  kind: "asks",
  opens: "if-none",
  input: LookUp,
  needs: lookUpNeeds,
  ready: [
    guard(
      "another-day",
      ["library.identifiable"],
      ({ caseId, on }: Turn<PrivacyFigures, LookUps>) => dayOf(caseId) !== on && { caseId, on }
    )
  ],
  guards: [
    guard(
      "unknown-unit",
      ["work.8.5", "library.identifiable"],
      ({ input, facts }: Looking) => facts.unit === null && { unit: input.unit },
      { by: "input", field: "unit" }
    ),
    guard(
      "asker-not-named",
      ["work.8.5", "library.identifiable"],
      ({ input }: Looking) => input.asker !== "other" && input.person === undefined && { asker: input.asker },
      { by: "input", field: "person" }
    ),
    guard(
      "purpose-not-named",
      ["work.8.5", "library.purposes"],
      ({ input }: Looking) => input.asker === "role" && (input.role === undefined || input.purpose === undefined) && {},
      (_facts, { input }) => ({ by: "input", field: input.role === undefined ? "role" : "purpose" })
    )
  ],
  effect: (step) => {
    const why = denialOf(step)
    if (why === undefined) return [{ _tag: "LookUpGranted", ...asked(step.input) }]
    return [
      { _tag: "LookUpDenied", ...asked(step.input), why, say: "lookup.refused", by: step.actor },
      ...patternsIn(step)
    ]
  }
})

const Read = Schema.Struct({
  person: Schema.String.pipe(labelled("何人查看", "Who")),
  role: Schema.String.pipe(labelled("岗位", "Role")),
  purpose: Schema.String.pipe(labelled("用途", "Purpose")),
  fields: Schema.Array(oneOf(readable)).pipe(labelled("资料", "Data"))
})
const readNeeds = ({ on, figures }: PrivacyTurn, { person }: typeof Read.Type) => {
  const since = { onFrom: addDays(on, 1 - figures.patternWithinDays), onUntil: on }
  return {
    refused: rowsWhere({ kind: "look-up", status: "denied", who: person, ...since }),
    patterns: rowsWhere({ kind: "look-up-pattern", who: person, ...since })
  }
}

/** Records that personal data of cases were asked for and withheld: refused reads come together as look-ups do (work.8.5). */
export const denyRead = command({
  title: { zh: "不予查看个人资料", en: "Deny reading personal data" },
  sources: ["work.8.5", "law.pipl"],
  roles: ["system"],
  kind: "reports",
  opens: "if-none",
  input: Read,
  needs: readNeeds,
  effect: ({ input, facts, figures, state }) => {
    const { person } = input
    const number = state.patterns.length + 1
    const found = together(facts.refused, facts.patterns, [person], figures).map(
      (pattern): PrivacyEvent => ({ _tag: "PatternFound", number, of: "person", person, ...pattern })
    )
    return [{ _tag: "ReadDenied", ...input }, ...found]
  }
})

const Seen = Schema.Struct({ number: Schema.Number.pipe(Schema.int(), labelled("第几条", "Number")) })
const patternAsked = ({ state, input }: Step<PrivacyFigures, LookUps, typeof Seen.Type>) =>
  state.patterns.find(({ number }) => number === input.number)

/** Whoever may see to a pattern: head office too, where all at the office have asked or entered something of it. */
const overseers = ["supervisor", "manager", "headOffice"] as const

/** The supervisor has seen refused look-ups that came together, none of them his own, and done what there was to do. */
export const see = command({
  title: { zh: "已阅", en: "Seen" },
  sources: ["library.look-up-pattern"],
  roles: overseers,
  kind: "asks",
  input: Seen,
  guards: [
    guard(
      "no-such-pattern",
      ["library.identifiable"],
      (step: Step<PrivacyFigures, LookUps, typeof Seen.Type>) =>
        patternAsked(step)?.seen !== false && { number: step.input.number },
      { by: "input", field: "number" }
    ),
    guard(
      "own-look-ups",
      ["library.look-up-pattern", "library.two-persons"],
      (step: Step<PrivacyFigures, LookUps, typeof Seen.Type>) => {
        const pattern = patternAsked(step)
        return pattern?.seen === false && pattern.people?.includes(step.actor) === true && { number: pattern.number }
      },
      { by: "someone-else", roles: overseers }
    )
  ],
  effect: ({ input }) => [{ _tag: "PatternSeen", ...input }]
})
