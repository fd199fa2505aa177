import * as Schema from "effect/Schema"
import { balanceOf } from "../kernel/Books.js"
import { labelled, oneOf, PositiveAmount } from "../kernel/Fields.js"
import {
  type CashStep,
  type CashTurn,
  command,
  guard,
  isOpenPeriod,
  knownTill,
  openPeriod,
  tillOf,
  uncounted
} from "./guards.js"
import { financeTill } from "./receipts.js"
import { floatSources } from "./state.js"

const ProvideFloat = Schema.Struct({
  amount: PositiveAmount.pipe(labelled("金额（元）", "Amount (yuan)")),
  from: oneOf(floatSources).pipe(labelled("来源", "From"))
})
const Deposit = Schema.Struct({ amount: PositiveAmount.pipe(labelled("金额（元）", "Amount (yuan)")) })

/** The account of what finance has settled and not yet paid into the bank. */
export const safeAccount = "assets:finance:safe"

const inSafe = (turn: CashTurn) => ({ open: openPeriod(turn), inSafe: balanceOf(safeAccount, "CNY") })
type Facts = ReturnType<typeof inSafe>

/** Puts a float into a till: from finance's safe, or brought forward at go-live. */
export const provideFloat = command({
  title: { zh: "发放备用金", en: "Provide a float" },
  sources: ["library.float"],
  roles: ["finance"],
  kind: "asks",
  opens: "if-none",
  input: ProvideFloat,
  needs: inSafe,
  ready: [knownTill, uncounted],
  guards: [
    isOpenPeriod,
    guard(
      "opening-sealed",
      ["library.go-live"],
      ({ input, edition }: CashStep<typeof ProvideFloat.Type, Facts>) =>
        input.from === "opening" && (edition.openingSealed || !edition.founding) && {},
      { by: "input", field: "from" }
    ),
    guard(
      "not-enough-in-safe",
      ["work.8.12"],
      ({ input, facts }: CashStep<typeof ProvideFloat.Type, Facts>) =>
        input.from === "safe" && facts.inSafe < input.amount && { inSafe: facts.inSafe, amount: input.amount },
      { by: "input", field: "amount" }
    )
  ],
  effect: (step) => [{ _tag: "FloatProvided", till: tillOf(step), ...step.input }]
})

/** Pays what was settled into the bank; written in the open period of finance's own till. */
export const deposit = command({
  title: { zh: "存入银行", en: "Pay into the bank" },
  sources: ["work.8.12"],
  roles: ["finance"],
  kind: "asks",
  opens: "if-none",
  input: Deposit,
  needs: inSafe,
  ready: [
    knownTill,
    guard("only-at-finance", ["library.till"], (turn: CashTurn) => {
      return tillOf(turn) !== financeTill && { till: tillOf(turn) }
    }),
    uncounted
  ],
  guards: [
    isOpenPeriod,
    guard(
      "not-enough-in-safe",
      ["work.8.12"],
      ({ input, facts }: CashStep<typeof Deposit.Type, Facts>) =>
        facts.inSafe < input.amount && { inSafe: facts.inSafe, amount: input.amount },
      { by: "input", field: "amount" }
    )
  ],
  effect: ({ input }) => [{ _tag: "Deposited", ...input }]
})
