import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { date, defaultRulebook, type Replayed } from "@qiantai/core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { carryingOn } from "./week/carrying.js"
import { dateOf, type Step, upTo, week } from "./week/community.js"
import { counterOn } from "./week/counter.js"
import { gateOn } from "./week/gate.js"
import { counted, founding, openOn, type Played, play, rowsOf, type Tally, told } from "./week/playing.js"
import { repairsOn } from "./week/repairs.js"

const clerk = { by: "zhou", role: "clerk" }
const manager = { by: "zheng", role: "manager" }
const stepsOn = (day: number): ReadonlyArray<Step> => [
  ...repairsOn(day),
  ...gateOn(day),
  ...carryingOn(day),
  ...counterOn(day)
]

/** What is waiting, by what for: how many in all, and how many of them overdue. */
const waiting = async ({ desk }: Played) => {
  const { items, next } = await desk.due({ limit: 200 })
  expect(next).toBeUndefined()
  expect(items.every(({ sources }) => sources.length > 0)).toBe(true)
  const overdue = counted(items.filter((row) => row.overdue).map(({ dueFor }) => String(dueFor)))
  const all = counted(items.map(({ dueFor }) => String(dueFor)))
  return Object.fromEntries(Object.entries(all).map(([what, count]) => [what, [count, overdue[what] ?? 0]]))
}

/** The follow-up list in its order, a late one with an exclamation mark; and whom to remind of how many. */
const followUps = async ({ desk }: Played) => {
  const { on, orders, remind } = told(await desk.repairs.followUps({}, clerk))
  const listed = orders.map((order) => `${order.case}${order.overdue ? "!" : ""} ${order.due}`)
  const departments = remind.map(({ department, open, overdue }) => [department, open, overdue])
  return { on, listed, remind: departments }
}

/** The lists at 15:30 of each day, and how many lapses the system recorded in the morning and after the lists. */
interface AtHalfPastThree {
  readonly due: Awaited<ReturnType<typeof waiting>>
  readonly followUps: Awaited<ReturnType<typeof followUps>>
  readonly lapses: readonly [morning: number, afternoon: number]
}

const folder = mkdtempSync(join(tmpdir(), "qiantai-week-"))
const file = join(folder, "community.db")
const tally: Tally = { counts: new Map(), astray: [] }
const lists: Array<AtHalfPastThree> = []
let played: Played

describe("a week of a community, from Monday, 2 March 2026", () => {
  beforeAll(async () => {
    played = await openOn(file)
    for (const day of week) {
      const [date, steps] = [dateOf(day), stepsOn(day)]
      played.setTo(`${date}T08:00`)
      const morning = await played.desk.tick()
      await play(played, tally, date, steps, "08:00", "15:30")
      played.setTo(`${date}T15:30`)
      const [due, followed] = [await waiting(played), await followUps(played)]
      const afternoon = await played.desk.tick()
      lists.push({ due, followUps: followed, lapses: [morning, afternoon] })
      await play(played, tally, date, steps, "15:30", "24:00")
    }
    played.setTo("2026-03-08T23:30")
  }, 180_000)

  afterAll(async () => {
    await played.desk.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it("is told in 4,003 commands; what must not be is refused, and nothing else", () => {
    expect(tally.astray).toEqual([])
    expect(Object.fromEntries(tally.counts)).toEqual({
      // Each day 77; from Tuesday on 26 of the day before, from Wednesday on 3 of that before: 7 × 77 + 6 × 26 + 5 × 3.
      repairs: 710,
      // Each day 260 for visitors, 4 × 10 step by step, 2 unfinished, 10 residents, 3 entered, 2 sheets: 7 × 317 = 2,219.
      // Passes: 10 issued, 4 × 10 + 3 × 5 shown, 5 returned; 4 × 4 cards shown; one slipped in: 10 + 55 + 5 + 16 + 1.
      gate: 2306,
      // Each day 5 × 4, then 4, then 3: 7 × 27 = 189; 6 second trips; 4 moves of 4.
      release: 211,
      // 7 in, 4 out.
      moves: 11,
      // 7 × 4 applied for and paid, 4 × 4 collected, 3 for a lost one.
      cards: 75,
      // Each day 40 for water, 20 for meals, 6 for milk, 2 late, 5 top-ups, 3 plans, 1 paid: 7 × 77; 2 for a void.
      services: 541,
      stock: 3,
      // 3 floats; each day 3 × 3 and a deposit; 2 for the difference.
      cash: 75,
      // 7 × 10, and a pattern seen.
      privacy: 71,
      ...{ "own-work": 7, "wrong-stage": 7, "not-registered": 7, "unknown-unit": 7, "owner-has-not-signed": 7 },
      ...{ "count-not-positive": 7, "no-new-time": 7, "not-at-this-till": 7 },
      // Five nannies on Friday; the lost card; the third day is too early from Wednesday on; Thursday to Sunday.
      ...{ "pass-out-of-dates": 5, "pass-not-valid": 1, "not-ready": 5, "another-receipt": 4 }
    })
  })

  it("is decided the same again, every command of it on its recorded case and facts", async () => {
    const period = { from: date("2026-01-01"), until: date("2026-12-31") }
    const rulebook = founding.rulebook ?? defaultRulebook
    let [decided, after]: [number, number | undefined] = [0, 0]
    while (after !== undefined) {
      const part: Replayed = await played.desk.replay({ rulebook, ...period, after })
      expect(part.differences).toEqual([])
      decided += part.decided
      after = part.next
    }
    const recorded = [...tally.counts]
      .filter(([what]) => what in played.desk)
      .reduce((sum, [, count]) => sum + count, 0)
    const lapses = lists.reduce((sum, { lapses: [morning, afternoon] }) => sum + morning + afternoon, 0)
    expect(decided).toBe(recorded + lapses)
  }, 120_000)

  it("has at 15:30 what is due", () => {
    // Of today: one repair done anew and one unanswered are to be visited back, two have a promise, one lies and four
    // complaints are to be done, of which nobody can be told of one; a visit is unfinished; of two slips one is for two
    // days, one is not signed; two orders of milk are put off, and a meal is late.
    const today = {
      ...{ "return-visit": [2, 0], promise: [2, 0], done: [5, 0] },
      ...{ "visit-unfinished": [1, 0], "slip-ends": [2, 0], "order-promised": [3, 1] },
      // Ten nannies have passes.
      "gate-pass-expiry": [10, 0]
    }
    // Of yesterday: one unanswered and four complaints to be visited back, and one more repair that lies.
    const tuesday = { ...today, "return-visit": [2 + 5, 0], done: [5 + 1, 0] }
    // Of the day before yesterday: the repair that lies is late since 08:30.
    const later = { ...tuesday, done: [5 + 1 + 1, 1] }
    expect(lists.map(({ due }) => due)).toEqual([
      { ...today, "card-ready": [4, 0] },
      { ...tuesday, "card-ready": [8, 0] },
      // A stranger asked about the same unit for the third time.
      { ...later, "card-ready": [12, 0], "look-up-pattern": [1, 0] },
      // From now on cards are handed over: 12 stay.
      { ...later, "card-ready": [12, 0] },
      // Five passes ended on Thursday; a lost card is replaced.
      { ...later, "card-ready": [13, 0], "gate-pass-expiry": [10, 5] },
      { ...later, "card-ready": [13, 0], "gate-pass-expiry": [5, 0], "look-up-pattern": [1, 0] },
      // Nobody has seen Saturday's pattern.
      { ...later, "card-ready": [13, 0], "gate-pass-expiry": [5, 0], "look-up-pattern": [1, 1] }
    ])
  })

  it("has at 15:30 the follow-up list, the soonest first", () => {
    const listed = lists.map((list) => list.followUps.listed)
    // An ordinary repair of 08:30 has 1,440 minutes of the twelve hours of each day: 705 until 20:15, 720 on the next
    // day, and the last 15 from 08:15 on the day after. Complaints have working days.
    expect(listed[0]).toEqual([
      ...["W-1-9 2026-03-03T10:00", "W-1-10 2026-03-03T10:00", "W-1-12 2026-03-04T08:30"],
      ...["K-1-1 2026-03-04T20:15", "K-1-2 2026-03-04T20:15", "K-1-3 2026-03-04T20:15", "K-1-4 2026-03-04T20:15"],
      ...["W-1-8 2026-03-05T24:00", "W-1-11 2026-03-05T24:00"]
    ])
    // Thursday's complaints are to be solved by Monday, so that the return visits come first.
    expect(listed[3]).toEqual([
      ...["W-2-12! 2026-03-05T08:30", "W-4-9 2026-03-06T10:00", "W-4-10 2026-03-06T10:00"],
      ...["W-4-12 2026-03-07T08:30", "W-4-8 2026-03-08T24:00", "W-4-11 2026-03-08T24:00"],
      ...["K-4-1 2026-03-09T20:15", "K-4-2 2026-03-09T20:15", "K-4-3 2026-03-09T20:15", "K-4-4 2026-03-09T20:15"]
    ])
    // Sunday's, like Saturday's, are to be solved by Tuesday.
    expect(listed[6]).toEqual([
      ...["W-5-12! 2026-03-08T08:30", "W-7-9 2026-03-09T10:00", "W-7-10 2026-03-09T10:00"],
      "W-7-12 2026-03-10T08:30",
      ...["K-7-1 2026-03-10T20:15", "K-7-2 2026-03-10T20:15", "K-7-3 2026-03-10T20:15", "K-7-4 2026-03-10T20:15"],
      ...["W-7-8 2026-03-11T24:00", "W-7-11 2026-03-11T24:00"]
    ])
    const orderOf = (day: number) => listed[day - 1]?.map((line) => line.split(" ")[0])
    expect(orderOf(2)).toEqual(["W-2-9", "W-2-10", "W-2-12", "K-2-1", "K-2-2", "K-2-3", "K-2-4", "W-2-8", "W-2-11"])
    expect(orderOf(3)).toEqual([
      "W-1-12!",
      "W-3-9",
      "W-3-10",
      "W-3-12",
      "K-3-1",
      "K-3-2",
      "K-3-3",
      "K-3-4",
      "W-3-8",
      "W-3-11"
    ])
    expect(orderOf(5)).toEqual([
      "W-3-12!",
      "W-5-9",
      "W-5-10",
      "W-5-12",
      "W-5-8",
      "W-5-11",
      "K-5-1",
      "K-5-2",
      "K-5-3",
      "K-5-4"
    ])
    expect(orderOf(6)).toEqual([
      "W-4-12!",
      "W-6-9",
      "W-6-10",
      "W-6-12",
      "K-6-1",
      "K-6-2",
      "K-6-3",
      "K-6-4",
      "W-6-8",
      "W-6-11"
    ])
  })

  it("says whom to remind of how many", () => {
    const others = [
      ["back-office", 1, 0],
      ["security", 1, 0],
      ["cleaning", 1, 0]
    ]
    const of = (open: number, overdue: number) => [...others, ["engineering", open, overdue], ["other", 1, 0]]
    expect(lists.map(({ followUps: { on, remind } }) => [on, remind])).toEqual(
      week.map((day) => [dateOf(day), day < 3 ? of(5, 0) : of(5 + 1, 1)])
    )
  })

  it("records each lapse once: in the morning a visit nobody finished, at 15:30 a late meal and a late repair", async () => {
    expect(lists.map(({ lapses }) => lapses)).toEqual([
      [0, 1],
      [1, 1],
      [1, 2],
      [1, 2],
      [1, 2],
      [1, 2],
      [1, 2]
    ])
    const breaches = await rowsOf(played, "breach")
    expect(counted(breaches.map(({ status, on }) => `${on} ${status}`))).toEqual({
      "2026-03-02 promise-passed": 1,
      "2026-03-03 promise-passed": 1,
      ...{ "2026-03-04 promise-passed": 1, "2026-03-04 resident-not-told": 1 },
      ...{ "2026-03-05 promise-passed": 1, "2026-03-05 resident-not-told": 1 },
      ...{ "2026-03-06 promise-passed": 1, "2026-03-06 resident-not-told": 1, "2026-03-06 items-differ": 1 },
      ...{ "2026-03-07 promise-passed": 1, "2026-03-07 resident-not-told": 1, "2026-03-07 slipped-in": 1 },
      ...{ "2026-03-08 promise-passed": 1, "2026-03-08 resident-not-told": 1, "2026-03-08 night-sheet-late": 1 }
    })
  })

  it("counts how content people are, by department", async () => {
    const asked = await played.desk.repairs.satisfaction({ from: "2026-03-02", until: "2026-03-08" }, manager)
    const none = { satisfied: 0, fairly: 0, dissatisfied: 0, answered: 0, unreachable: 0, noContact: 0, noAnswer: 0 }
    expect(told(asked)).toEqual({
      departments: [
        // On six days the third complaint of the day before: dissatisfied, then fairly satisfied. 6 of 12.
        { department: "back-office", ...none, fairly: 6, dissatisfied: 6, answered: 12, percent: 50 },
        { department: "security", ...none, fairly: 6, answered: 6, percent: 100 },
        { department: "cleaning", ...none, satisfied: 6, answered: 6, percent: 100 },
        {
          department: "engineering",
          ...none,
          // Five and the one done anew each day; two after a wait and one of the night on six; one late on five.
          satisfied: 7 * 6 + 6 * 3 + 5,
          fairly: 7 * 2,
          dissatisfied: 7,
          // 65 + 14 + 7.
          answered: 86,
          // One on the day, two on the next, and then the word.
          noAnswer: 7 + 6 * 2,
          unreachable: 6,
          // 79 of 86 are 91.86 percent.
          percent: 92
        },
        { department: "other", ...none, noContact: 6 }
      ],
      total: {
        ...{ satisfied: 65 + 6, fairly: 14 + 6 + 6, dissatisfied: 7 + 6, answered: 110 },
        // 97 of 110 are 88.18 percent.
        ...{ unreachable: 6, noContact: 6, noAnswer: 19, percent: 88 }
      }
    })
  })

  it("numbers everything without a gap", async () => {
    const printed = (last: number) => upTo(last).map((number) => String(number).padStart(4, "0"))
    const keys = async (kind: string) => (await rowsOf(played, kind)).map(({ key }) => key)
    // 44 a day, one more on Tuesday and Friday, one less on Thursday.
    expect(await keys("receipt")).toEqual(printed(7 * 44 + 1 + 1 - 1))
    // Four days of four applications for two.
    expect(await keys("card")).toEqual(printed(4 * 4 * 2))
    expect(await keys("gate-pass")).toEqual(printed(10))
    // Six slips a day, four moves.
    expect(await keys("slip")).toEqual(printed(7 * 6 + 4))
    // 12 repairs, 4 complaints and a call at night, every day.
    const repairs = (await rowsOf(played, "repair")).map(({ data }) => String(data.number)).sort()
    expect(repairs).toEqual(printed(7 * (12 + 4 + 1)))
    // The founding, the commands, and the lapses: 6 × 1 in the morning, 2 × 1 + 5 × 2 in the afternoon.
    const log = (await played.desk.follow(0, 5000)).map(({ id }) => Number(id))
    expect(log).toEqual(upTo(1 + 4003 + 6 + 12))
  })

  it("comes to its takings to the fen, settled and at the bank", async () => {
    const { cash } = played.desk
    const summary = told(await cash.monthlyReport({ month: "2026-03" }, manager))
    // Desk A in yuan: on Monday 10 barrels with deposits 700, later 200; a repair 80, a meal 25, milk 20 (Thursday 10):
    // 825 + 5 × 325 + 315 = 2,765. Desk B: 10 barrels alike and 1,000 of top-ups, 1,700 + 6 × 1,200 = 8,900; meals
    // 7 × 250 by WeChat, milk of April 7 × 300 by Alipay. Finance: 6 × 400 + 450 = 2,850 for cards.
    const [cashTaken, wechat, alipay] = [2765_00 + 8900_00 + 2850_00, 7 * 250_00, 7 * 300_00]
    expect(summary).toMatchObject({
      ...{ receipts: 309, voided: ["0088"], taken: cashTaken + wechat + alipay, difference: -1_00 },
      methods: [
        { method: "cash", amount: 14_515_00 },
        { method: "wechat", amount: 1750_00 },
        { method: "alipay", amount: 2100_00 }
      ],
      ...{ notSubmitted: [], notSettled: [] }
    })
    expect(summary.periods).toHaveLength(7 * 3)
    const amounts = Object.fromEntries(
      summary.lines.map(({ account, label, amount }) => [`${account} ${label.zh}`, amount])
    )
    expect(amounts).toEqual({
      // 20 barrels a day at 20 yuan, 20 deposits of 50.
      "income:water 桶装水（18.9 升）": 140 * 20_00,
      "liabilities:barrels 空桶押金": 20 * 50_00,
      // 11 a day at 25.
      "income:meal 套餐": 77 * 25_00,
      // 13 orders of two at 5; 7 plans of 60.
      "income:milk 鲜奶（250 毫升）": 13 * 10_00 + 7 * 60 * 5_00,
      "liabilities:spending 消费账户": 35 * 200_00,
      "income:repair 维修收费": 7 * 80_00,
      // 28 applications for two, one replaced.
      "income:cards 门禁卡": 57 * 50_00
    })
    // Friday's weekly report is of Friday to Thursday: 176 receipts. A 825 + 325 + 325 + 315, B 1,700 + 3 × 1,200 and
    // 4 × 550 by phone, finance 4 × 400: 1,790 + 7,500 + 1,600.
    const weekly = told(await cash.weeklyReport({ on: "2026-03-06" }, manager))
    expect(weekly).toMatchObject({ from: "2026-02-27", until: "2026-03-05", receipts: 176, taken: 10_890_00 })
    // Wednesday's desk A: the float and 325 expected, a yuan short.
    expect(told(await cash.dailyReport({ period: "A-3" }, manager))).toMatchObject({
      ...{ status: "settled", expected: 525_00, counted: 524_00, difference: -1_00, cause: "change", sealed: 324_00 },
      // 10 barrels, a repair, two orders of milk, a meal.
      totals: { receipts: 14, taken: 325_00 }
    })
  })

  it("says how far the services have come", async () => {
    const { services } = played.desk
    // Water: twenty households every day. Milk: two, one less on Thursday. Meals: ten and one. Top-ups: five households.
    expect(told(await services.targets({ month: "2026-03" }, manager))).toEqual({
      ...{ month: "2026-03", counts: "households-times-services" },
      services: [
        { service: "water", target: 30, households: 20, services: 140, reached: 20 },
        { service: "milk", target: 2, households: 2, services: 13, reached: 2 },
        { service: "meal", target: 10, households: 11, services: 77, reached: 11 },
        { service: "top-up", target: 40, households: 5, services: 35, reached: 5 }
      ]
    })
    // Three a day; two bottles a day in the 30 days of April.
    expect(told(await services.milkOfMonth({ month: "2026-04" }, clerk))).toEqual({
      ...{ month: "2026-04", enterBy: "2026-03-30", households: 21 },
      lines: [{ item: "milk-250ml", quantity: 21 * 60 }]
    })
    const thursday = told(await services.ordersOfDay({ day: "2026-03-05" }, clerk)).orders
    expect(counted(thursday.map(({ item, status }) => `${item} ${status}`))).toEqual({
      ...{ "water-18L delivered": 20, "meal delivered": 11, "milk-250ml delivered": 1, "milk-250ml cancelled": 1 }
    })
    // Desk A's stock on Sunday evening: 100 barrels less 7 × 10, 60 bottles less 13 × 2. What was counted agrees.
    const stocktakes = (await rowsOf(played, "stocktake")).map(({ key, status, data }) => [key, status, data.counted])
    expect(stocktakes).toEqual([["2026-03-08-A", "agreed", 2]])
  })

  it("knows who came in, who may know what, and who lives where", async () => {
    const gate = (await rowsOf(played, "gate")).map(({ status }) => status)
    expect(counted(gate)).toEqual({
      departed: 7 * 130,
      // 8 step by step, 10 residents; 55 by passes, 16 by cards.
      admitted: 7 * 18 + 55 + 16,
      "turned-away": 7 * 2,
      // Sunday's is still open.
      ...{ lapsed: 6, registered: 1 },
      entered: 7 * 3 + 1,
      ...{ "pass-out": 5, "pass-returned": 5, "night-read": 7 }
    })
    expect(await rowsOf(played, "night-entry")).toHaveLength(7 * 6)
    const lookUps = await rowsOf(played, "look-up")
    expect(counted(lookUps.map(({ status }) => status))).toEqual({ granted: 7 * 8, denied: 7 * 2 })
    const patterns = await rowsOf(played, "look-up-pattern")
    // On Monday to Wednesday; and, since that was seen on Thursday, on Thursday to Saturday.
    expect(patterns.map(({ key, status, data }) => [key, status, data.refused])).toEqual([
      ["2026-03-04#1", "seen", 3],
      ["2026-03-07#1", "open", 3]
    ])
    const households = (await rowsOf(played, "moves")).map(({ key, status }) => `${key} ${status}`)
    expect(households).toEqual([
      ...["H-1 moved-out", "H-2 moved-out", "H-3 moved-out", "H-4 moved-out"],
      ...["H-5 moved-in", "H-6 moved-in", "H-7 moved-in"]
    ])
    const residents = await rowsOf(played, "resident")
    expect(counted(residents.map(({ status }) => status))).toEqual({ resident: 3 * 2, "moved-out": 4 * 2 })
  })

  it("is the same when the file is opened again", async () => {
    const before = [await waiting(played), await followUps(played)]
    await played.desk.close()
    played = await openOn(file)
    played.setTo("2026-03-08T23:30")
    expect([await waiting(played), await followUps(played)]).toEqual(before)
  })
})
