import * as Schema from "effect/Schema"
import { balanceOf, nextOf, rowsWhere } from "../kernel/Books.js"
import { countedNow } from "../kernel/countedNow.js"
import { Amount, distinct, labelled, oneOf, optional, count as whole } from "../kernel/Fields.js"
import { addDays, type LocalDate, timeOf } from "../kernel/LocalDate.js"
import { fen, greater, lesser, type Money, minus, sum, times, yuan } from "../kernel/Money.js"
import { floatOf } from "./figures.js"
import {
  type CashStep,
  type CashTurn,
  command,
  guard,
  counted as isCounted,
  isOpenPeriod,
  knownTill,
  notForFinance,
  numberOf,
  openPeriod,
  ownTill,
  tillOf,
  uncounted,
  unsettled
} from "./guards.js"
import { cashOf } from "./receipts.js"
import { denominations, type Piece } from "./state.js"

const nothing = yuan(0)

const Count = Schema.Struct({
  counted: Schema.optionalWith(Amount.pipe(labelled("点得现金（元）", "Cash counted (yuan)")), optional),
  pieces: Schema.optionalWith(
    Schema.Array(
      Schema.Struct({
        value: oneOf(denominations).pipe(labelled("面额", "Value")),
        pieces: whole(0, 9999).pipe(labelled("张（枚）数", "Pieces"))
      })
    ).pipe(
      distinct(({ value }) => value, "同一面额不能列两次", "the same value stands twice"),
      labelled("按面额", "By value")
    ),
    optional
  )
})
type Count = typeof Count.Type

const worth = (pieces: ReadonlyArray<Piece>): Money =>
  sum(pieces.map((piece) => times(yuan(piece.value), piece.pieces)))
const amountOf = ({ counted, pieces }: Count): Money => counted ?? worth(pieces ?? [])

const countNeeds = (turn: CashTurn) => ({
  open: openPeriod(turn),
  inTill: balanceOf(cashOf(tillOf(turn)), "CNY"),
  before: rowsWhere({ kind: "period", key: `${tillOf(turn)}-${numberOf(turn) - 1}` })
})
type CountStep = CashStep<Count, ReturnType<typeof countNeeds>>

const entered = [
  guard("nothing-counted", ["work.6.16"], ({ input }: { readonly input: Count }) => {
    return input.counted === undefined && input.pieces === undefined && {}
  }),
  guard(
    "pieces-do-not-add-up",
    ["work.6.16"],
    ({ input: { counted, pieces } }: { readonly input: Count }) => {
      if (counted === undefined || pieces === undefined || worth(pieces) === counted) return undefined
      return { counted, pieces: worth(pieces) }
    },
    { by: "input", field: "pieces" }
  )
]

/**
 * Closes a till's period: counts what is in the till without being told what should be, and seals all above its float
 * (work.6.16; after the settlement once more at close, handover.1.2).
 */
export const count = command({
  title: { zh: "点款封存", en: "Count and seal" },
  sources: ["work.6.16", "handover.1.2"],
  roles: ["clerk", "supervisor", "finance"],
  kind: "asks",
  opens: "if-none",
  blind: true,
  input: Count,
  needs: countNeeds,
  ready: [knownTill, ownTill, countedNow("work.6.16"), uncounted],
  guards: [isOpenPeriod, ...entered],
  effect: (step: CountStep) => {
    const { input, facts, figures, general, actor, at, on, recordedOn } = step
    const [till, number] = [tillOf(step), numberOf(step)]
    const before = facts.before[0]
    const counted = amountOf(input)
    const expected = fen(facts.inTill)
    const float = floatOf(figures, till)
    const { left, booked } = (before?.data ?? {}) as { readonly left?: number; readonly booked?: LocalDate }
    // What was taken after the day's settlement lies at the desk until it is counted again next morning (handover.2.3).
    const isSecond = before?.on === on && general.settlementAt < timeOf(at)
    return [
      {
        _tag: "Counted",
        ...{ till, number, counted, opening: fen(left ?? 0), expected, difference: minus(counted, expected) },
        ...{ sealed: greater(nothing, minus(counted, float)), left: lesser(counted, float) },
        ...{ by: actor, at, booked: recordedOn },
        ...(booked !== undefined && { since: booked }),
        ...(isSecond && { submitBy: addDays(on, 1) }),
        ...(input.pieces !== undefined && { pieces: input.pieces })
      }
    ]
  }
})

/**
 * Counts a sealed bag again: a second person at once, or the next clerk in the morning (handover.2.3). Its amount is
 * written on it; so this is a check of that amount, blind only in that its outcome is not foretold.
 */
export const recount = command({
  title: { zh: "复点封存款", en: "Count the bag again" },
  sources: ["handover.2.3", "library.cash-difference"],
  roles: ["clerk", "supervisor", "manager", "finance"],
  kind: "asks",
  blind: true,
  input: Count,
  needs: (turn: CashTurn) => ({ open: nextOf(`period-${tillOf(turn)}`) }),
  ready: [
    notForFinance,
    isCounted,
    unsettled,
    guard(
      "own-count",
      ["handover.2.3", "library.two-persons"],
      ({ state: { countedBy }, actor }: CashTurn) => countedBy.at(-1) === actor && {},
      { by: "someone-else", roles: ["clerk", "supervisor"] }
    )
  ],
  guards: entered,
  effect: (step) => {
    const sealed = amountOf(step.input)
    const found = minus(sealed, step.state.sealed)
    const period = { till: tillOf(step), number: numberOf(step) }
    return [{ _tag: "Recounted", ...period, sealed, found, by: step.actor, on: step.recordedOn }]
  }
})
