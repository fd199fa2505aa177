import * as Schema from "effect/Schema"
import {
  financeTill,
  type KeptReceipt,
  kept,
  type Receipt,
  type ReceiptLine,
  receipt,
  receiptDrawn,
  receiptEventTitles,
  receiptNeeds,
  receiptNumber,
  receiptPostings,
  receiptRows,
  receiptStatuses,
  type TakingInput,
  takingFields,
  takingGuards
} from "../cash/receipts.js"
import { type ReceiptUndone, undoing, undone, undoneDrawn, undonePostings } from "../cash/undoing.js"
import { rowsWhere, unitOf } from "../kernel/Books.js"
import { commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { caseOf } from "../kernel/Commit.js"
import { distinct, Key, labelled, optional, PositiveAmount } from "../kernel/Fields.js"
import type { Money } from "../kernel/Money.js"
import { type Item, process } from "../kernel/Process.js"
import { type Cure, guardsOf } from "../kernel/Refusal.js"
import { TakingFigures } from "./figures.js"
import { messages } from "./messages.js"

/** A charge that belongs to no other chapter, and the receipts made for it. */
export interface Taking {
  readonly receipts: ReadonlyArray<KeptReceipt>
}
type TakingEvent = { readonly _tag: "Taken"; readonly receipt: Receipt; readonly for?: CaseNamed } | ReceiptUndone

/** A case of another chapter, by the kind and key of its row. */
interface CaseNamed {
  readonly kind: string
  readonly key: string
}

const Take = Schema.Struct({
  ...takingFields,
  lines: Schema.Array(
    Schema.Struct({
      item: Key.pipe(labelled("收费项目", "Item")),
      amount: PositiveAmount.pipe(labelled("金额（元）", "Amount (yuan)"))
    })
  ).pipe(
    Schema.minItems(1),
    distinct(({ item }) => item, "同一收费项目不能列两次", "the same item stands twice"),
    labelled("项目", "Lines")
  ),
  unit: Schema.optionalWith(Key.pipe(labelled("房号", "Unit")), optional),
  for: Schema.optionalWith(
    Schema.Struct({
      kind: Key.pipe(labelled("业务类别", "Kind of case")),
      key: Key.pipe(labelled("业务编号", "Case"))
    }).pipe(labelled("所属业务", "The case it belongs to")),
    optional
  )
})
interface Taken extends TakingInput {
  readonly lines: ReadonlyArray<{ readonly item: string; readonly amount: Money }>
  readonly unit?: string
  readonly for?: CaseNamed
}

type Now = Turn<TakingFigures, Taking>
const needs = (_turn: Now, { till, unit, for: about }: Taken) => ({
  ...receiptNeeds(till),
  unit: unitOf(unit ?? "-"),
  case: rowsWhere(about ?? { keys: [] })
})
type Take = Step<TakingFigures, Taking, Taken, ReturnType<typeof needs>>

const command = commandsOf<TakingFigures, Taking, TakingEvent>()
const guard = guardsOf<typeof messages>()

const linesOf = ({ input, figures }: Take): ReadonlyArray<ReceiptLine> =>
  input.lines.map(({ item, amount }) => {
    const { zh, en } = figures.items.find((each) => each.item === item) ?? { zh: item, en: item }
    return { account: `income:${item}`, label: { zh, en }, amount, sources: ["library.takings", "work.8.12"] }
  })

/** Chapters whose cases take their own money, and the step that does. */
const ownSteps: Readonly<Record<string, Pick<Elsewhere, "command" | "title">>> = {
  renovation: { command: "pay", title: { zh: "财务收款", en: "Pay" } },
  repairs: { command: "pay", title: { zh: "收维修费", en: "Take the charge" } },
  cards: { command: "pay", title: { zh: "财务收款", en: "Pay" } },
  services: { command: "charge", title: { zh: "收款", en: "Charge" } }
}
type Elsewhere = Extract<Cure, { readonly by: "elsewhere" }>

/** The chapter of the case that is charged for, where it takes its own money. */
const ownChapter = ({ facts }: Take): string | undefined =>
  facts.case.map(({ stream }) => caseOf(stream).kind).find((chapter) => Object.hasOwn(ownSteps, chapter))

/** Each at his own till: finance at finance's, a clerk at a desk's. */
const ownTills = ({ role, general }: Take): ReadonlyArray<string> =>
  role === "finance" ? [financeTill] : general.desks.map(({ id }) => id)

/** Takes money for what no other chapter charges, and makes a receipt (work.8.12). */
const take = command({
  title: { zh: "收费开收据", en: "Take money" },
  sources: ["work.8.12", "library.takings"],
  roles: ["clerk", "supervisor", "finance"],
  kind: "asks",
  opens: "new-case",
  input: Take,
  needs,
  guards: [
    ...takingGuards<Take>(ownTills, ["library.till"], linesOf),
    guard(
      "unknown-item",
      ["library.takings"],
      ({ input, figures }: Take) => {
        const items = input.lines
          .map(({ item }) => item)
          .filter((item) => !figures.items.some((each) => each.item === item))
        return items.length > 0 && { items, known: figures.items.map(({ item }) => item) }
      },
      { by: "input", field: "lines" }
    ),
    guard(
      "unknown-unit",
      ["library.identifiable"],
      ({ input: { unit }, facts }: Take) => unit !== undefined && facts.unit === null && { unit },
      { by: "input", field: "unit" }
    ),
    guard(
      "no-such-case-to-charge",
      ["library.identifiable", "work.8.12"],
      ({ input, facts }: Take) => input.for !== undefined && facts.case.length === 0 && { ...input.for },
      { by: "input", field: "for.key" }
    ),
    guard(
      "case-takes-its-own",
      ["library.takings", "work.8.12"],
      (step: Take) => step.input.for !== undefined && ownChapter(step) !== undefined && { ...step.input.for },
      (_facts, step) => {
        const chapter = ownChapter(step) ?? ""
        const own = ownSteps[chapter]
        return own && { by: "elsewhere", chapter, ...own }
      }
    )
  ],
  effect: (step: Take) => {
    const { unit, for: about } = step.input
    const made = receipt(step, step.input, linesOf(step), unit === undefined ? {} : { unit })
    return [{ _tag: "Taken", receipt: made, ...(about !== undefined && { for: about }) }]
  }
})

const evolve = ({ receipts }: Taking, event: TakingEvent): Taking => ({
  receipts: event._tag === "Taken" ? [...receipts, kept(event.receipt)] : undone(receipts, event)
})

const items = ({ receipts }: Taking): ReadonlyArray<Item> =>
  receipts.flatMap((made) => [
    { label: { zh: "收据", en: "Receipt" }, value: { plain: receiptNumber(made) } },
    { label: { zh: "状态", en: "Status" }, value: { text: receiptStatuses[made.status] } },
    { label: { zh: "金额", en: "Amount" }, value: { money: made.amount }, sources: ["work.8.12"] as const }
  ])

/** 零星收费: what is charged for and belongs to no other chapter (work.8.12). */
export const takings = process({
  kind: "takings",
  title: { zh: "零星收费", en: "Other takings" },
  version: 1,
  initial: { receipts: [] } as Taking,
  figures: TakingFigures,
  commands: { take, ...undoing<TakingFigures, Taking>() },
  questions: {},
  evolve,
  rows: ({ receipts }: Taking, caseId) => receiptRows(receipts, caseId),
  postings: (event: TakingEvent) => (event._tag === "Taken" ? receiptPostings(event.receipt) : undonePostings(event)),
  drawn: (event: TakingEvent) => (event._tag === "Taken" ? receiptDrawn(event.receipt) : undoneDrawn(event)),
  lapsed: () => undefined,
  items,
  events: {
    Taken: { title: { zh: "收费", en: "Taken" }, sources: ["work.8.12"] },
    ...receiptEventTitles
  },
  messages,
  statuses: receiptStatuses,
  dues: {}
})
