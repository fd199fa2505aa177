import { between, dateOf, inTurn, lin, ownerOf, qian, type Step, stepsOf, unit, upTo, zhou } from "./community.js"

const say = stepsOf("gate")
const seen = { purpose: "guest", documentSeen: true }

/** Thirteen visitors every hour from nine to six, each gone after three quarters of an hour. */
const visitors = (day: number): ReadonlyArray<Step> =>
  between(9, 18).flatMap((hour) =>
    upTo(13).flatMap((n) => {
      const [id, clock, desk] = [`V-${day}-${hour}-${n}`, String(hour).padStart(2, "0"), n % 2 === 0 ? lin : zhou]
      const visit = { ...seen, unit: unit(n), visitor: `访客${hour}${n}`, answered: true, by: "doorbell" }
      return [say(`${clock}:05`, desk, "visit", id, visit), say(`${clock}:50`, desk, "depart", id)]
    })
  )

/** Ten more are taken step by step; at two doors nobody answers. The eleventh goes away before he is rung for. */
const stepByStep = (day: number): ReadonlyArray<Step> => [
  say("11:19", zhou, "ring", `Y-${day}-0`, { answered: true, by: "doorbell" }, { refused: "not-registered" }),
  ...upTo(10).flatMap((n) => {
    const [id, answered] = [`Y-${day}-${n}`, n <= 8]
    return [
      say("11:20", zhou, "register", id, { ...seen, documentSeen: false, unit: unit(n), visitor: `来客${n}` }),
      say("11:21", zhou, "seeDocument", id),
      say("11:22", zhou, "ring", id, { answered, by: "phone" }),
      answered ? say("11:23", zhou, "admit", id) : say("11:23", zhou, "turnAway", id, { reason: "nobody-home" })
    ]
  }),
  say("14:20", zhou, "register", `Y-${day}-11`, { ...seen, documentSeen: false, unit: unit(11), visitor: "来客十一" }),
  say("14:21", zhou, "seeDocument", `Y-${day}-11`),
  say(
    "15:10",
    zhou,
    "visit",
    `Y-${day}-12`,
    { ...seen, unit: "9-9999", visitor: "找错门", answered: true, by: "doorbell" },
    { refused: "unknown-unit" }
  )
]

/** Ten nannies get passes on Monday, five of them until Thursday; on Saturday those five bring them back. */
const nannies = (day: number): ReadonlyArray<Step> => {
  const expired = (n: number) => n <= 5 && day > 4
  const issued = upTo(10).map((n) =>
    say(
      "08:40",
      zhou,
      "issueGatePass",
      `G-${n}`,
      {
        ...{ holder: "nanny", visitor: `阿姨${n}`, unit: unit(n), from: dateOf(1) },
        until: n <= 5 ? dateOf(4) : "2026-03-31"
      },
      inTurn
    )
  )
  const returned = upTo(5).map((n) => say("09:00", zhou, "returnGatePass", `G-${n}`))
  const shown = upTo(10).filter((n) => day <= 5 || !expired(n))
  return [
    ...(day === 1 ? issued : []),
    ...(day === 6 ? returned : []),
    ...shown.map((n) =>
      say(
        "12:30",
        qian,
        "admitByPass",
        `P-${day}-${n}`,
        { token: "gate-pass", number: String(n).padStart(4, "0"), unit: unit(n) },
        expired(n) ? { refused: "pass-out-of-dates" } : {}
      )
    )
  ]
}

/** Those whose cards were handed over this morning come in by them; a card that was reported lost opens nothing. */
const cardHolders = (day: number): ReadonlyArray<Step> => {
  const byCard = (id: string, number: number, n: number, refused?: string) =>
    say(
      "12:00",
      qian,
      "admitByPass",
      id,
      { token: "card", number: String(number).padStart(4, "0"), unit: unit(n) },
      refused === undefined ? {} : { refused }
    )
  return [
    ...(day > 3 ? upTo(4) : []).map((n) => byCard(`D-${day}-${n}`, 8 * (day - 4) + 2 * n - 1, 50 + 4 * (day - 4) + n)),
    ...(day === 5 ? [byCard("D-5-5", 1, 51, "pass-not-valid")] : [])
  ]
}

/** Residents without their cards, and who is in without having passed the desk: on Saturday somebody slipped in. */
const othersIn = (day: number): ReadonlyArray<Step> => [
  ...upTo(10).map((n) =>
    say("18:30", lin, "admitResident", `Z-${day}-${n}`, { unit: unit(40 + n), person: ownerOf(40 + n) })
  ),
  say("16:10", qian, "entered", `X-${day}-1`, { reason: "rescue", unit: unit(12) }),
  say("16:10", qian, "entered", `X-${day}-2`, { reason: "office" }),
  say("16:10", qian, "entered", `X-${day}-3`, { reason: "office" }),
  ...(day === 6 ? [say("16:10", qian, "entered", "X-6-4", { reason: "tailgating" })] : [])
]

const nightly = { unit: unit(12), visitor: "夜访", documentSeen: true, answered: true }

/** The night before is entered as one sheet at 08:20 and read at 08:30; on Sunday both an hour too late. */
const nightSheets = (day: number): ReadonlyArray<Step> => {
  const lines = [
    ...["20:40", "21:15", "22:30"].map((time) => ({ ...nightly, time, what: "admitted" })),
    { time: "23:50", what: "turned-away", reason: "not-expected", documentSeen: false, answered: false },
    { time: "02:10", what: "entered", reason: "rescue", documentSeen: false, answered: false },
    { time: "06:30", what: "departed", documentSeen: true, answered: true }
  ]
  const [entered, read] = day === 7 ? ["09:30", "09:40"] : ["08:20", "08:30"]
  return [
    say(entered, qian, "nightSheet", `N-${day}`, { night: dateOf(day - 1), lines }),
    say(read, zhou, "readNightSheet", `N-${day}`)
  ]
}

/** The gate on a day of the week. */
export const gateOn = (day: number): ReadonlyArray<Step> => [
  ...visitors(day),
  ...stepByStep(day),
  ...nannies(day),
  ...cardHolders(day),
  ...othersIn(day),
  ...nightSheets(day)
]
