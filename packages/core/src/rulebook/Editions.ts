import * as Schema from "effect/Schema"
import { type Breached, commandsOf, type Step, type Turn } from "../kernel/Command.js"
import { count, Day, labelled } from "../kernel/Fields.js"
import { addDays, type LocalDate } from "../kernel/LocalDate.js"
import { type AnyProcess, process } from "../kernel/Process.js"
import { questionsOf } from "../kernel/Question.js"
import { guardsOf } from "../kernel/Refusal.js"
import type { General } from "./general.js"
import { editionMessages } from "./messages.js"
import { ledByClerks, postsOf } from "./posts.js"

/** A rulebook with the day it takes effect. Numbers count up in the order of publication. */
export interface Edition<R> {
  readonly number: number
  readonly effectiveFrom: LocalDate
  readonly rulebook: R
}

/** Every edition of a community that was not withdrawn, and whether balances may still be brought forward. */
export interface Editions<R> {
  readonly editions: ReadonlyArray<Edition<R>>
  readonly published: number
  readonly openingSealed: boolean
}

type Event<R> =
  | ({ readonly _tag: "EditionPublished" } & Edition<R>)
  | { readonly _tag: "EditionWithdrawn"; readonly number: number }
  | { readonly _tag: "OpeningSealed" }
  | Breached

/** The edition in effect on a day: the latest to take effect by then, of two for one day the later published. */
export const editionOn = <R>({ editions }: Pick<Editions<R>, "editions">, day: LocalDate): Edition<R> | undefined =>
  editions.reduce<Edition<R> | undefined>(
    (found, edition) =>
      edition.effectiveFrom <= day && (found === undefined || edition.effectiveFrom >= found.effectiveFrom)
        ? edition
        : found,
    undefined
  )

/** The one case of the chapter: a community has one rulebook. */
export const rulebookCase = "rulebook"

const guard = guardsOf<typeof editionMessages>()
const role = ["manager", "host"] as const

/** The commands a rulebook may give to other roles: every one that people issue, but not its own. */
const assignable = (governed: ReadonlyArray<AnyProcess>): ReadonlySet<string> =>
  new Set(
    governed.flatMap(({ kind, commands }) =>
      Object.entries(commands)
        .filter(([, { roles }]) => roles.some((role) => role !== "system"))
        .map(([name]) => `${kind}.${name}`)
    )
  )

/** What an edition is looked through for beside its single figures: they have to fit each other. */
interface Figures {
  readonly general: General
  readonly duties: { readonly monthlyReportDay: number; readonly monthlyReportBy: "end-of-the-day" | "day-before" }
  readonly services: { readonly goods: ReadonlyArray<{ readonly item: string; readonly fromStock: boolean }> }
  readonly stock: { readonly goods: ReadonlyArray<{ readonly item: string }> }
}

/** Goods handed over from stock that no stock would ever receive. */
const neverInStock = ({ services, stock }: Figures): ReadonlyArray<string> => {
  const kept = new Set(stock.goods.map(({ item }) => item))
  return services.goods.filter(({ item, fromStock }) => fromStock && !kept.has(item)).map(({ item }) => item)
}

/** The rulebook's own process: editions are published by command, and never in the past. */
export const editionsOf = <R extends Figures, W>(
  rulebook: Schema.Schema<R, W>,
  governed: ReadonlyArray<AnyProcess>
) => {
  type State = Editions<R>
  const command = commandsOf<unknown, State, Event<R>>()
  const known = assignable(governed)
  const Publish = Schema.Struct({
    effectiveFrom: Day.pipe(labelled("生效日", "In effect from")),
    rulebook: rulebook.pipe(labelled("规则册", "Rulebook"))
  })
  type Publication = Step<unknown, State, { effectiveFrom: LocalDate; rulebook: R }>
  const Withdraw = Schema.Struct({ number: count(1, 10_000).pipe(labelled("版本号", "Edition")) })
  type Withdrawal = Step<unknown, State, { number: number }>
  const numbered = ({ state, input }: Withdrawal) => state.editions.find(({ number }) => number === input.number)
  const isFounded = ({ state }: Turn<unknown, State>) => state.editions.length > 0

  return process({
    kind: "rulebook",
    title: { zh: "规则册", en: "Rulebook" },
    version: 1,
    initial: { editions: [], published: 0, openingSealed: false } as State,
    evolve: (state, event: Event<R>) => {
      switch (event._tag) {
        case "EditionPublished": {
          const { number, effectiveFrom } = event
          const edition = { number, effectiveFrom, rulebook: event.rulebook }
          return { ...state, published: number, editions: [...state.editions, edition] }
        }
        case "EditionWithdrawn":
          return { ...state, editions: state.editions.filter(({ number }) => number !== event.number) }
        case "OpeningSealed":
          return { ...state, openingSealed: true }
        case "Breached":
          return state
      }
    },
    commands: {
      publish: command({
        title: { zh: "发布新版本", en: "Publish an edition" },
        sources: ["library.editions"],
        roles: role,
        kind: "asks",
        opens: "if-none",
        input: Publish,
        ready: [
          guard(
            "one-rulebook",
            ["library.editions"],
            ({ caseId }: Turn<unknown, State>) => caseId !== rulebookCase && { caseId, only: rulebookCase }
          )
        ],
        guards: [
          guard(
            "edition-in-the-past",
            ["library.editions"],
            (step: Publication) =>
              isFounded(step) &&
              step.input.effectiveFrom <= step.recordedOn && {
                effectiveFrom: step.input.effectiveFrom,
                earliest: addDays(step.recordedOn, 1)
              },
            { by: "input", field: "effectiveFrom" }
          ),
          guard(
            "time-zone-is-fixed",
            ["library.time-zone"],
            ({ state, input }: Publication) => {
              const zone = state.editions[0]?.rulebook.general.timeZone
              return zone !== undefined && zone !== input.rulebook.general.timeZone && { timeZone: zone }
            },
            { by: "input", field: "rulebook.general.timeZone" }
          ),
          guard(
            "authority-over-no-command",
            ["job.7", "library.authority"],
            ({ input }: Publication) => {
              const commands = Object.keys(input.rulebook.general.authority).filter((name) => !known.has(name))
              return commands.length > 0 && { commands }
            },
            { by: "input", field: "rulebook.general.authority" }
          ),
          guard(
            "clerk-would-lead",
            ["job.3", "job.6"],
            ({ input }: Publication) => {
              const commands = ledByClerks(input.rulebook.general)
              return commands.length > 0 && { commands }
            },
            { by: "input", field: "rulebook.general.authority" }
          ),
          guard(
            "goods-not-in-stock",
            ["library.goods", "library.stock"],
            ({ input }: Publication) => {
              const items = neverInStock(input.rulebook)
              return items.length > 0 && { items }
            },
            { by: "input", field: "rulebook.stock.goods" }
          ),
          guard(
            "report-before-its-month-is-over",
            ["monthly.1"],
            ({ input: { rulebook } }: Publication) =>
              rulebook.duties.monthlyReportBy === "day-before" && rulebook.duties.monthlyReportDay === 1 && {},
            { by: "input", field: "rulebook.duties.monthlyReportDay" }
          )
        ],
        effect: ({ state, input }) => [
          {
            _tag: "EditionPublished",
            number: state.published + 1,
            effectiveFrom: input.effectiveFrom,
            rulebook: input.rulebook
          }
        ]
      }),
      withdraw: command({
        title: { zh: "撤回未生效的版本", en: "Withdraw an edition not yet in effect" },
        sources: ["library.editions"],
        roles: role,
        kind: "asks",
        input: Withdraw,
        guards: [
          guard(
            "no-such-edition",
            ["library.editions"],
            (step: Withdrawal) => numbered(step) === undefined && { number: step.input.number },
            { by: "input", field: "number" }
          ),
          guard("edition-in-effect", ["library.editions"], (step: Withdrawal) => {
            const edition = numbered(step)
            return (
              edition !== undefined &&
              edition.effectiveFrom <= step.recordedOn && {
                number: edition.number,
                effectiveFrom: edition.effectiveFrom
              }
            )
          })
        ],
        effect: ({ input }) => [{ _tag: "EditionWithdrawn", number: input.number }]
      }),
      sealOpening: command({
        title: { zh: "结束期初录入", en: "Seal the opening" },
        sources: ["library.go-live"],
        roles: role,
        kind: "asks",
        input: Schema.Struct({}),
        ready: [
          guard(
            "opening-already-sealed",
            ["library.go-live"],
            ({ state }: Turn<unknown, State>) => state.openingSealed && {}
          )
        ],
        effect: () => [{ _tag: "OpeningSealed" }]
      })
    },
    questions: {
      posts: questionsOf<unknown>()({
        title: { zh: "岗位职责表", en: "Who answers for what" },
        sources: ["job.1", "job.2", "job.3", "job.6", "job.7", "job.8", "work.7", "library.authority"],
        input: Schema.Struct({}),
        answer: ({ general }) => postsOf(governed, general)
      })
    },
    rows: ({ editions }, caseId) =>
      editions.map(({ number, effectiveFrom }) => ({
        kind: "edition",
        key: `${caseId}#${number}`,
        status: "published",
        open: true,
        data: { number, effectiveFrom }
      })),
    lapsed: () => undefined,
    items: ({ editions, openingSealed }) => [
      ...editions.map(({ number, effectiveFrom }) => ({
        label: { zh: `第 ${number} 版生效日`, en: `Edition ${number} in effect from` },
        value: { date: effectiveFrom }
      })),
      {
        label: { zh: "期初录入", en: "Opening" },
        value: { text: openingSealed ? { zh: "已结束", en: "Sealed" } : { zh: "进行中", en: "Not sealed" } }
      }
    ],
    events: {
      EditionPublished: { title: { zh: "发布版本", en: "Edition published" }, sources: ["library.editions"] },
      EditionWithdrawn: { title: { zh: "撤回版本", en: "Edition withdrawn" }, sources: ["library.editions"] },
      OpeningSealed: { title: { zh: "期初录入结束", en: "Opening sealed" }, sources: ["library.go-live"] }
    },
    messages: editionMessages,
    statuses: { published: { zh: "已发布", en: "Published" } },
    dues: {}
  })
}
