import { dateOf, inTurn, lin, ownerOf, type Step, stepsOf, sun, unit, upTo, wang, wu, zhou } from "./community.js"

const card = stepsOf("cards")
const say = stepsOf("services")
const stock = stepsOf("stock")
const till = stepsOf("cash")
const look = stepsOf("privacy")

/**
 * How many receipts there are before each day. A day has 44: 4 for cards, 20 for water, 10 for meals, 5 top-ups, 1 for
 * milk of a month, 1 for a repair, 2 for milk, 1 for a late meal. Tuesday has one more (a receipt made anew), Thursday
 * one less (milk not wanted), Friday one more (a card replaced).
 */
const receiptsBefore = [0, 0, 44, 89, 133, 176, 221, 265]
const printed = (number: number) => String(number).padStart(4, "0")

/** Four applications for two access cards each; paid in the morning, handed over on the third day after. */
const cards = (day: number): ReadonlyArray<Step> => {
  const holder = (n: number) => 50 + 4 * (day - 1) + n
  const collect = (of: number, n: number) => ({
    ...{ receipt: printed(Number(receiptsBefore[of]) + n), collector: "林女士" }
  })
  const apply = (n: number) => ({
    ...{ unit: unit(holder(n)), kind: "access", count: 2, applicant: ownerOf(holder(n)) },
    ...{ holder: "林女士", formSigned: true }
  })
  const paid = { till: "finance", method: "cash" }
  const early = card("10:05", zhou, "collect", `C-${day - 2}-1`, collect(day - 2, 1), { refused: "not-ready" })
  const ready = [
    card(
      "09:55",
      zhou,
      "collect",
      `C-${day - 3}-1`,
      { receipt: "9999", collector: "林女士" },
      { refused: "another-receipt" }
    ),
    ...upTo(4).map((n) => card("10:00", zhou, "collect", `C-${day - 3}-${n}`, collect(day - 3, n), inTurn))
  ]
  const replaced = [
    card("11:05", zhou, "reportLost", "C-1-1", { numbers: [1] }),
    card("11:06", zhou, "replace", "C-1-1", { numbers: [1], formSigned: true }),
    card("11:10", wang, "pay", "C-1-1", paid, inTurn)
  ]
  return [
    ...upTo(4).map((n) => card("08:25", zhou, "apply", `C-${day}-${n}`, apply(n))),
    ...upTo(4).map((n) => card("08:40", wang, "pay", `C-${day}-${n}`, paid, inTurn)),
    ...(day > 2 ? [early] : []),
    ...(day > 3 ? ready : []),
    ...(day === 5 ? replaced : [])
  ]
}

const order = (n: number, item: string, quantity: number, promisedAt: string) => ({
  ...{ unit: unit(n), item, quantity, promisedAt }
})
const atA = { till: "A", method: "cash" }
const atB = { till: "B", method: "cash" }

/** Twenty barrels of water, half at each desk, and ten meals; from Tuesday on an empty comes back for each barrel. */
const waterAndMeals = (day: number): ReadonlyArray<Step> => [
  ...upTo(20).flatMap((n) => {
    const empties = day > 1 ? { empties: 1 } : {}
    return [
      say("09:10", n <= 10 ? zhou : lin, "place", `O-${day}-${n}`, order(n, "water-18L", 1, "11:00")),
      say("10:30", n <= 10 ? zhou : lin, "deliver", `O-${day}-${n}`, { ...(n <= 10 ? atA : atB), ...empties })
    ]
  }),
  ...upTo(10).flatMap((n) => [
    say("10:00", lin, "place", `O-${day}-${20 + n}`, order(20 + n, "meal", 1, "12:00")),
    say("11:50", lin, "deliver", `O-${day}-${20 + n}`, { till: "B", method: "wechat" })
  ])
]

/** Two orders of milk are put off until four and come before, but one on Thursday; a meal promised for two is forgotten. */
const lateOrders = (day: number): ReadonlyArray<Step> => [
  say("10:10", zhou, "place", `O-${day}-31`, order(31, "meal", 1, "14:00")),
  say("15:45", zhou, "deliver", `O-${day}-31`, atA),
  ...[32, 33].map((n) => say("10:10", zhou, "place", `O-${day}-${n}`, order(n, "milk-250ml", 2, "11:00"))),
  say("10:40", zhou, "delay", `O-${day}-32`, { reason: "supplier", told: true }, { refused: "no-new-time" }),
  ...[32, 33].map((n) =>
    say("10:50", zhou, "delay", `O-${day}-${n}`, { reason: "supplier", newAt: "16:00", told: true })
  ),
  say("15:40", zhou, "deliver", `O-${day}-32`, atA),
  day === 4
    ? say("15:40", zhou, "cancel", "O-4-33", { reason: "住户不要了" })
    : say("15:40", zhou, "deliver", `O-${day}-33`, atA),
  ...(day === 2
    ? [
        say("15:50", wu, "voidReceipt", "O-2-31", { receipt: printed(44 + 44), reason: "开错" }),
        say("15:55", zhou, "charge", "O-2-31", atA)
      ]
    : [])
]

/** Five top-ups at desk B, and one that desk A must not take; three households order April's milk, one pays at once. */
const topUpsAndPlans = (day: number): ReadonlyArray<Step> => {
  const topUp = (n: number) => ({ ...atB, unit: unit(n), account: "spending", amount: "200.00" })
  const lines = [{ item: "milk-250ml", aDay: 2 }]
  return [
    ...upTo(5).map((n) => say("14:10", lin, "topUp", `T-${day}-${n}`, topUp(33 + n))),
    say("14:15", zhou, "topUp", `T-${day}-6`, { ...topUp(39), till: "A" }, { refused: "not-at-this-till" }),
    ...upTo(3).map((n) =>
      say("14:20", lin, "planMilk", `L-${day}-${n}`, { unit: unit(3 * (day - 1) + n), month: "2026-04", lines })
    ),
    say("14:30", lin, "charge", `L-${day}-1`, { till: "B", method: "alipay", amount: "300.00" })
  ]
}

/** Goods for the week on Monday morning, counted on Sunday evening. */
const goods = (day: number): ReadonlyArray<Step> => {
  const lines = (water: number, milk: number) => [
    { item: "water-18L", pieces: water },
    ...(milk === 0 ? [] : [{ item: "milk-250ml", pieces: milk }])
  ]
  if (day === 1)
    return [
      stock("08:25", zhou, "receive", `${dateOf(1)}-A`, { lines: lines(100, 60), from: "supplier" }),
      stock("08:25", lin, "receive", `${dateOf(1)}-B`, { lines: lines(100, 0), from: "supplier" })
    ]
  return day === 7 ? [stock("19:30", zhou, "stocktake", `${dateOf(7)}-A`, { lines: lines(30, 34) })] : []
}

/** What each till takes in cash on a day: see the sums in the test. */
const cashOf = (day: number): { readonly A: number; readonly B: number; readonly finance: number } => ({
  A: day === 1 ? 825 : day === 4 ? 315 : 325,
  B: day === 1 ? 1700 : 1200,
  finance: day === 5 ? 450 : 400
})

/** Counted at 16:30, submitted and settled; on Wednesday desk A is a yuan short. */
const tills = (day: number): ReadonlyArray<Step> => {
  const yuan = (amount: number) => `${amount}.00`
  const taken = cashOf(day)
  const short = day === 3 ? 1 : 0
  const kept = [
    { id: `A-${day}`, who: zhou, float: 200, cash: taken.A - short },
    { id: `B-${day}`, who: lin, float: 200, cash: taken.B },
    { id: `finance-${day}`, who: wang, float: 500, cash: taken.finance }
  ]
  const all = kept.reduce((sum, { cash }) => sum + cash, 0)
  return [
    ...kept.flatMap(({ id, who, float, cash }) => [
      ...(day === 1 ? [till("08:10", sun, "provideFloat", id, { amount: yuan(float), from: "opening" })] : []),
      till("16:30", who, "count", id, { counted: yuan(float + cash) }),
      till("16:40", who, "submit", id),
      till("17:00", sun, "settle", id, { received: yuan(cash) })
    ]),
    ...(short > 0
      ? [
          till("16:32", zhou, "explain", `A-${day}`, { cause: "change", reason: "多找了一元" }),
          till("16:34", wu, "approve", `A-${day}`)
        ]
      : []),
    till("17:30", sun, "deposit", `finance-${day + 1}`, { amount: yuan(all) })
  ]
}

/** Six owners and two clerks may know; two strangers may not, one of whom asks about the same unit every day. */
const lookUps = (day: number): ReadonlyArray<Step> => [
  ...upTo(6).map((n) =>
    look(
      "13:00",
      zhou,
      "lookUp",
      dateOf(day),
      { unit: unit(n), field: "account", asker: "owner", person: ownerOf(n) },
      inTurn
    )
  ),
  ...[7, 8].map((n) =>
    look(
      "13:00",
      zhou,
      "lookUp",
      dateOf(day),
      {
        ...{ unit: unit(n), field: "contact", asker: "role", person: "zhou", role: "clerk", purpose: "handle-case" }
      },
      inTurn
    )
  ),
  ...[90, 40 + day].map((n) =>
    look("13:00", zhou, "lookUp", dateOf(day), { unit: unit(n), field: "household", asker: "other" }, inTurn)
  ),
  ...(day === 4 ? [look("09:00", wu, "see", dateOf(3), { number: 1 })] : [])
]

/** Cards, services, tills and look-ups on a day of the week. */
export const counterOn = (day: number): ReadonlyArray<Step> => [
  ...cards(day),
  ...goods(day),
  ...waterAndMeals(day),
  ...lateOrders(day),
  ...topUpsAndPlans(day),
  ...tills(day),
  ...lookUps(day)
]
