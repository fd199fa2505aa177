import { dateOf, feng, he, inTurn, type Step, stepsOf, unit, upTo, wu, ying, zhou } from "./community.js"

const say = stepsOf("repairs")

/** Of the twelve repairs of a day: W-1-12 is the twelfth of Monday. */
const repairs = (day: number, numbers: ReadonlyArray<number>) => numbers.map((n) => `W-${day}-${n}`)
const complaints = (day: number, numbers: ReadonlyArray<number>) => numbers.map((n) => `K-${day}-${n}`)
const each = (ids: ReadonlyArray<string>, step: (id: string, index: number) => Step) => ids.map(step)

const called = { contactName: "何女士", phone: "13800000000", urgency: "ordinary", via: "phone" }
const duplicate = { worker: "he", workerSigned: true, duplicateHandedOver: true }
const work = { what: "更换阀芯", signature: "signed" }
const outcome = (found: string) => ({ outcome: found })
const departments = ["cleaning", "security", "back-office"]

/**
 * Twelve repairs a day: eight are done at once, of which the last leaves someone dissatisfied and is done again; two
 * wait for a part until tomorrow; after the eleventh nobody answers; the twelfth lies until the day after tomorrow.
 */
const repairsOfTheDay = (day: number): ReadonlyArray<Step> => [
  ...each(repairs(day, upTo(12)), (id, index) =>
    say("08:30", zhou, "receive", id, { ...called, kind: "repair", unit: unit(index + 1), what: "水龙头漏水" }, inTurn)
  ),
  ...each(repairs(day, upTo(12)), (id) => say("08:50", zhou, "dispatch", id, duplicate)),
  ...each(repairs(day, [9, 10]), (id) =>
    say("09:00", zhou, "wait", id, {
      ...{ reason: "part-missing", told: "phone" },
      promised: { on: dateOf(day + 1), at: "10:00" }
    })
  ),
  ...each(repairs(day, [...upTo(8), 11]), (id) => say("09:30", he, "arrived", id)),
  ...each(repairs(day, [...upTo(8), 11]), (id, index) =>
    say("10:00", he, "done", id, index === 0 ? { ...work, charge: "80.00" } : work)
  ),
  say("13:50", { ...he, role: "clerk" }, "returnVisit", `W-${day}-1`, outcome("satisfied"), { refused: "own-work" }),
  ...each(repairs(day, upTo(5)), (id) => say("14:00", zhou, "returnVisit", id, outcome("satisfied"))),
  ...each(repairs(day, [6, 7]), (id) => say("14:00", zhou, "returnVisit", id, outcome("fairly"))),
  say("14:00", zhou, "returnVisit", `W-${day}-8`, outcome("dissatisfied")),
  say("14:00", zhou, "returnVisit", `W-${day}-11`, outcome("no-answer")),
  ...each(repairs(day, upTo(7)), (id) => say("14:30", zhou, "close", id)),
  say("14:40", zhou, "close", `W-${day}-1`, {}, { refused: "wrong-stage" }),
  say("15:00", zhou, "pay", `W-${day}-1`, { till: "A", method: "cash", amount: "80.00" }),
  say("14:10", zhou, "dispatch", `W-${day}-8`, duplicate),
  say("15:00", he, "done", `W-${day}-8`, work),
  say("17:00", zhou, "returnVisit", `W-${day}-8`, outcome("satisfied")),
  say("17:30", zhou, "close", `W-${day}-8`)
]

/** Four complaints a day, the last of them anonymous. */
const complaintsOfTheDay = (day: number): ReadonlyArray<Step> => [
  ...each(complaints(day, upTo(3)), (id, index) =>
    say(
      "11:00",
      zhou,
      "receive",
      id,
      { ...called, kind: "complaint", department: departments[index], unit: unit(20 + index), what: "楼道没有打扫" },
      inTurn
    )
  ),
  say(
    "11:00",
    zhou,
    "receive",
    `K-${day}-4`,
    {
      ...{ kind: "complaint", department: "other", place: "A 座大堂", what: "太吵", anonymous: true },
      ...{ urgency: "ordinary", via: "in-person" }
    },
    inTurn
  ),
  ...each(complaints(day, upTo(3)), (id) => say("15:00", zhou, "told", id, { how: "phone" }))
]

/** Once a night the control room takes an urgent call; in the morning the desk checks the intercom. */
const nightAndEquipment = (day: number): ReadonlyArray<Step> => [
  say("09:10", zhou, "checkEquipment", `E-${day}`, { equipment: "对讲主机", place: "A 座大堂", works: true }),
  say(
    "22:00",
    ying,
    "receive",
    `U-${day}`,
    { ...called, kind: "repair", unit: unit(30), what: "水管爆裂", urgency: "urgent" },
    inTurn
  ),
  say("22:05", ying, "dispatch", `U-${day}`, { ...duplicate, worker: "feng" }),
  say("22:20", feng, "arrived", `U-${day}`),
  say("23:00", feng, "done", `U-${day}`, work)
]

/** What the next day brings. */
const dayAfter = (day: number): ReadonlyArray<Step> => [
  say("09:30", zhou, "returnVisit", `U-${day}`, outcome("satisfied")),
  say("09:40", wu, "close", `U-${day}`),
  ...each(repairs(day, [9, 10]), (id) => say("09:40", he, "done", id, work)),
  ...each(repairs(day, [9, 10]), (id) => say("10:30", zhou, "returnVisit", id, outcome("satisfied"))),
  ...each(repairs(day, [9, 10]), (id) => say("10:40", zhou, "close", id)),
  ...each(complaints(day, upTo(4)), (id) =>
    say("11:00", zhou, "done", id, { by: "kong", what: "已处理", signature: "declined" })
  ),
  ...["satisfied", "fairly", "dissatisfied", "no-contact"].map((found, index) =>
    say("16:00", zhou, "returnVisit", `K-${day}-${index + 1}`, outcome(found))
  ),
  ...each(complaints(day, [1, 2, 4]), (id) => say("16:30", zhou, "close", id)),
  say("17:00", zhou, "done", `K-${day}-3`, { by: "kong", what: "当面道歉", signature: "signed" }),
  say("18:00", zhou, "returnVisit", `K-${day}-3`, outcome("fairly")),
  say("18:10", zhou, "close", `K-${day}-3`),
  say("14:05", zhou, "returnVisit", `W-${day}-11`, outcome("no-answer")),
  say("18:00", zhou, "returnVisit", `W-${day}-11`, outcome("no-answer")),
  say("18:05", zhou, "returnVisit", `W-${day}-11`, outcome("unreachable")),
  say("18:10", wu, "close", `W-${day}-11`)
]

/** The twelfth repair, late: its time was up at 08:30. */
const secondDayAfter = (day: number): ReadonlyArray<Step> => [
  say("16:00", he, "done", `W-${day}-12`, work),
  say("17:00", zhou, "returnVisit", `W-${day}-12`, outcome("satisfied")),
  say("17:10", zhou, "close", `W-${day}-12`)
]

/** Repairs and complaints on a day of the week. */
export const repairsOn = (day: number): ReadonlyArray<Step> => [
  ...repairsOfTheDay(day),
  ...complaintsOfTheDay(day),
  ...nightAndEquipment(day),
  ...(day > 1 ? dayAfter(day - 1) : []),
  ...(day > 2 ? secondDayAfter(day - 2) : [])
]
