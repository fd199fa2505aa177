import * as Schema from "effect/Schema"
import { unitOf } from "../kernel/Books.js"
import { count, Day, Key, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import type { NonEmpty } from "../kernel/Json.js"
import { yuan } from "../kernel/Money.js"
import { Numbers } from "./collection.js"
import { feeOf } from "./fees.js"
import { type CardStep, type CardTurn, cardsKnown, cardsStand, command, guard, isOffered, standsAt } from "./guards.js"
import { type Application, kinds, type Status } from "./state.js"

const FormSigned = Schema.Boolean.pipe(labelled("申请表已填好签字", "Form filled in and signed"))

const Apply = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  kind: oneOf(kinds).pipe(labelled("种类", "Kind")),
  count: count(0, 50).pipe(labelled("张数", "Number of cards")),
  applicant: Key.pipe(labelled("申请人编号", "Applicant (person id)")),
  holder: personal("note", 50).pipe(labelled("持卡人姓名", "Holder's name")),
  formSigned: FormSigned,
  ownerAuthority: Schema.optionalWith(
    Schema.Boolean.pipe(labelled("已交业主书面授权", "Owner's written authority handed in")),
    optional
  ),
  until: Schema.optionalWith(Day.pipe(labelled("有效期至（不填为长期）", "Valid until (none: no end)")), optional)
})
type Apply = typeof Apply.Type
const unitAsked = (_turn: CardTurn, { unit }: Apply) => ({ unit: unitOf(unit) })
type Applying = CardStep<Apply, ReturnType<typeof unitAsked>>

type Signing = { readonly input: { readonly formSigned: boolean } }
const formIn = guard(
  "form-missing",
  ["work.6.6"],
  ({ input }: Signing) => !input.formSigned && {},
  { by: "input", field: "formSigned" },
  "card.form"
)

const applyGuards = [
  formIn,
  guard(
    "unknown-unit",
    ["library.identifiable"],
    ({ input, facts }: Applying) => facts.unit === null && { unit: input.unit },
    { by: "input", field: "unit" }
  ),
  isOffered,
  guard(
    "count-not-positive",
    ["work.6.6", "library.amount-and-dates"],
    ({ input }: Applying) => input.count < 1 && {},
    { by: "input", field: "count" }
  ),
  guard(
    "owner-authority-missing",
    ["library.tenant-card"],
    ({ input: { applicant, unit, ownerAuthority }, facts }: Applying) => {
      if (facts.unit === null || ownerAuthority === true) return undefined
      return ![...facts.unit.owners, ...facts.unit.signatories].includes(applicant) && { applicant, unit }
    },
    { by: "input", field: "ownerAuthority" }
  ),
  guard(
    "ends-before-it-begins",
    ["library.amount-and-dates"],
    ({ input: { until }, on }: Applying) => until !== undefined && until < on && { until, on },
    { by: "input", field: "until" }
  )
]

const applicationOf = ({ input, figures }: Applying): Application => {
  const { unit, kind, count, applicant, holder, until } = input
  const each = feeOf(figures, kind) ?? yuan(0)
  return { unit, kind, count, applicant, holder, ...(until !== undefined && { until }), each }
}

/** Takes the application form for cards, the residents' bus or parking (work.6.6, job.5.8). */
export const apply = command({
  title: { zh: "申请办卡", en: "Apply" },
  sources: ["work.6.6", "job.5.8"],
  say: "card.form",
  roles: ["clerk", "supervisor"],
  kind: "asks",
  opens: "new-case",
  input: Apply,
  needs: unitAsked,
  guards: applyGuards,
  effect: (step) => [{ _tag: "Applied", ...applicationOf(step) }]
})

/** Mends an application before it is paid for; a replacement is what its cards are (work.8.8). */
export const correct = command({
  title: { zh: "更正申请", en: "Correct the application" },
  sources: ["work.8.8"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Apply,
  needs: unitAsked,
  ready: [
    standsAt(["applied"], ["work.8.8", "library.sequence"]),
    guard(
      "is-a-replacement",
      ["library.lost-card"],
      ({ state }: CardTurn) => state.status === "applied" && state.cards.length > 0 && {},
      { by: "command", command: "cancel" }
    )
  ],
  guards: applyGuards,
  effect: (step) => [{ _tag: "Corrected", ...applicationOf(step) }]
})

const someCards: NonEmpty<Status> = ["applied", "paid", "collected"]

/** Mends the holder's name, whenever it is found wrong: no money stands in it (work.8.8). */
export const correctHolder = command({
  title: { zh: "更正持卡人姓名", en: "Correct the holder's name" },
  sources: ["work.8.8"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Schema.Struct({ holder: personal("note", 50).pipe(labelled("持卡人姓名", "Holder's name")) }),
  ready: [standsAt(someCards, ["work.8.8", "library.sequence"])],
  effect: ({ input }) => [{ _tag: "HolderCorrected", ...input }]
})

const Replace = Schema.Struct({
  numbers: Numbers,
  formSigned: FormSigned
})
type Replacing = CardStep<typeof Replace.Type>

/** Asks for new cards in the place of old ones, which are cancelled first and open no door from then on. */
export const replace = command({
  title: { zh: "补卡", en: "Replace" },
  sources: ["library.lost-card", "work.6.6"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Replace,
  ready: [standsAt(["collected"])],
  guards: [
    formIn,
    cardsKnown,
    cardsStand("out", "lost"),
    guard(
      "ends-before-it-begins",
      ["library.amount-and-dates"],
      ({ state: { application }, on }: Replacing) => {
        const until = application?.until
        return until !== undefined && until < on && { until, on }
      },
      { by: "command", command: "apply" }
    ),
    guard(
      "not-offered",
      ["job.5.8", "library.bus-and-parking"],
      ({ state: { application }, figures }: Replacing) =>
        application !== undefined && feeOf(figures, application.kind) === null && { kind: application.kind }
    )
  ],
  effect: ({ input: { numbers }, state, figures, at }) => {
    const each = feeOf(figures, state.application?.kind ?? "access") ?? yuan(0)
    return [{ _tag: "ReplacementRequested", numbers, each, at }]
  }
})
