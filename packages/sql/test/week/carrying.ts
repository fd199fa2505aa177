import { dateOf, inTurn, ownerOf, qian, type Step, stepsOf, unit, upTo, wu, zhou } from "./community.js"

const say = stepsOf("release")
const move = stepsOf("moves")

const sofas = (quantity: number) => [{ what: "沙发", kind: "furniture", quantity }]
const out = (quantity: number) => ({ things: [{ item: 1, quantity }] })
const asked = (n: number, quantity: number) => ({
  ...{ unit: unit(n), things: sofas(quantity), carrier: "彭师傅", move: false }
})
const sign = (n: number) => ({ person: ownerOf(n), how: "paper" })

/** Five slips of a day; on Friday one sofa of two leaves by the first of them. */
const slips = (day: number): ReadonlyArray<Step> =>
  upTo(5).flatMap((n) => {
    const id = `S-${day}-${n}`
    return [
      say("09:15", zhou, "request", id, asked(50 + n, 2)),
      say("09:20", zhou, "ownerSigns", id, sign(50 + n)),
      say("09:25", zhou, "releaseItems", id, {}, inTurn),
      say("10:15", qian, "exit", id, out(day === 5 && n === 1 ? 1 : 2))
    ]
  })

/** A slip of two trips on two days; and a release that the owner does not sign. */
const others = (day: number): ReadonlyArray<Step> => [
  say("09:15", zhou, "request", `S-${day}-6`, { ...asked(56, 4), trips: 2, until: dateOf(day + 1) }),
  say("09:20", zhou, "ownerSigns", `S-${day}-6`, sign(56)),
  say("09:25", zhou, "releaseItems", `S-${day}-6`, {}, inTurn),
  say("11:00", qian, "exit", `S-${day}-6`, out(2)),
  ...(day > 1 ? [say("11:00", qian, "exit", `S-${day - 1}-6`, out(2))] : []),
  say("09:15", zhou, "request", `S-${day}-7`, asked(57, 1)),
  say("09:45", qian, "exit", `S-${day}-7`, out(1), { refused: "owner-has-not-signed" }),
  say("10:00", wu, "mediate", `S-${day}-7`, { text: "已电话联系业主" }),
  say("18:00", zhou, "cancel", `S-${day}-7`),
  say("09:15", zhou, "request", `S-${day}-8`, asked(58, 0), { refused: "count-not-positive" })
]

/** A household moves in every day; from Thursday on one moves out that came three days before. */
const households = (day: number): ReadonlyArray<Step> => {
  const [id, leaving] = [`M-${day}`, 80 + day - 3]
  const arrival = { unit: unit(80 + day), residents: [`${unit(80 + day)}.2`, `${unit(80 + day)}.3`] }
  const leave = [
    say("12:10", zhou, "request", id, { ...asked(leaving, 2), move: true }),
    say("12:15", zhou, "ownerSigns", id, sign(leaving)),
    say("12:20", zhou, "releaseItems", id, {}, inTurn),
    say("12:40", qian, "exit", id, out(2)),
    move("13:00", zhou, "moveOut", `H-${day - 3}`, { release: id })
  ]
  return [move("10:20", zhou, "moveIn", `H-${day}`, arrival), ...(day > 3 ? leave : [])]
}

/** What is carried out, and who moves, on a day of the week. */
export const carryingOn = (day: number): ReadonlyArray<Step> => [...slips(day), ...others(day), ...households(day)]
