import fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import { describe, expect, it } from "vitest"
import {
  date,
  format,
  type Money,
  parseYuan,
  type Quote,
  quote,
  type RenovationFigures,
  refundWindow,
  renovationDefaults,
  toYuanText,
  type WorkCalendar,
  yuan
} from "./rules.js"
import { describeSource, type Source } from "./sources.js"

const money = (most: number) => fc.integer({ min: 0, max: most }).map((amount) => amount as Money)

const figures: fc.Arbitrary<RenovationFigures> = fc
  .record({
    ownerDeposit: money(1_000_000_00),
    contractorDeposit: money(1_000_000_00),
    depositCap: fc.option(money(1_000_000_00)),
    wasteFeePerSquareMetre: money(1000_00),
    wasteArea: fc.constantFrom("built-to-the-hundredth" as const, "entered-whole-metres-up" as const),
    passFee: money(1000_00),
    passFeePayer: fc.constantFrom("owner" as const, "contractor" as const),
    passDeposit: fc.oneof(fc.constant(0 as Money), money(1000_00)),
    refundWithinDays: fc.integer({ min: 1, max: 90 }),
    refundDays: fc.constantFrom("calendar" as const, "working" as const, "calendar-off-rest-days" as const),
    wetFloorHoldMonths: fc.integer({ min: 0, max: 24 }),
    wetFloorHoldCovers: fc.constantFrom("both" as const, "owner" as const)
  })
  .map((set) => ({ ...renovationDefaults, ...set }))

const asked = fc.record({
  areaHundredths: fc.integer({ min: 1, max: 10_000_00 }),
  workers: fc.integer({ min: 0, max: 200 }),
  wasteRemoval: fc.boolean(),
  ownerBuilds: fc.boolean()
})

/** The fees as one would work them out with pencil and paper: whole numbers, line by line. */
const byHand = (
  set: RenovationFigures,
  for_: { areaHundredths: number; workers: number; wasteRemoval: boolean; ownerBuilds: boolean }
) => {
  const least = (deposit: number) => (set.depositCap === null ? deposit : Math.min(deposit, set.depositCap))
  const squareMetres =
    set.wasteArea === "entered-whole-metres-up"
      ? BigInt(Math.ceil(for_.areaHundredths / 100)) * 100n
      : BigInt(for_.areaHundredths)
  const hundredthsOfFen = BigInt(set.wasteFeePerSquareMetre) * squareMetres
  const waste = Number((hundredthsOfFen * 2n + 100n) / 200n)
  const passPayer = for_.ownerBuilds ? "owner" : set.passFeePayer
  const lines: Array<readonly [line: string, payer: string, amount: number]> = []
  lines.push(["owner-deposit", "owner", least(set.ownerDeposit)])
  if (!for_.ownerBuilds) lines.push(["contractor-deposit", "contractor", least(set.contractorDeposit)])
  if (for_.wasteRemoval) lines.push(["waste-removal", "owner", waste])
  if (for_.workers > 0) lines.push(["pass-fee", passPayer, set.passFee * for_.workers])
  if (for_.workers > 0 && set.passDeposit > 0) lines.push(["pass-deposit", passPayer, set.passDeposit * for_.workers])
  const of = (who: string) => lines.reduce((sum, [, payer, amount]) => sum + (payer === who ? amount : 0), 0)
  return { lines, owner: of("owner"), contractor: of("contractor"), total: of("owner") + of("contractor") }
}

const sourcesExist = (sources: ReadonlyArray<Source>) => {
  for (const source of sources) expect(describeSource(source).zh).not.toBe("")
}

describe("a quote", () => {
  const inBrief = ({ lines, owner, contractor, total }: Quote) => ({
    lines: lines.map(({ line, payer, amount }) => [line, payer, amount]),
    ...{ owner, contractor, total }
  })

  it("is what one works out by hand, under any figures and either reading", () =>
    fc.assert(
      fc.property(figures, asked, (set, for_) => {
        const quoted = quote(set, for_)
        expect(inBrief(quoted)).toEqual(byHand(set, for_))
        for (const { sources } of quoted.lines) sourcesExist(sources)
        sourcesExist(quoted.sources)
        expect(quoted.sources.includes("renovation.2.7")).toBe(!for_.wasteRemoval)
      })
    ))

  it("is 1,462.50 and 1,000.00 for 89.50 m², three workers and waste removal", () => {
    const { owner, contractor, total } = quote(renovationDefaults, {
      ...{ areaHundredths: 8950, workers: 3, wasteRemoval: true, ownerBuilds: false }
    })
    expect([owner, contractor, total].map(format)).toEqual(["¥1,462.50", "¥1,000.00", "¥2,462.50"])
  })

  it.each([
    ["built-to-the-hundredth", 8950, "447.50"],
    ["built-to-the-hundredth", 8951, "447.55"],
    ["entered-whole-metres-up", 8950, "450.00"],
    ["entered-whole-metres-up", 8901, "450.00"],
    ["entered-whole-metres-up", 8900, "445.00"]
  ] as const)("reads 2.3 %s: %i hundredths cost %s", (wasteArea, areaHundredths, amount) => {
    const { lines } = quote(
      { ...renovationDefaults, wasteArea },
      { ...{ areaHundredths, workers: 0, wasteRemoval: true, ownerBuilds: true } }
    )
    expect(lines.find(({ line }) => line === "waste-removal")?.amount).toBe(yuan(amount))
  })

  it("rounds half a fen up", () => {
    const at = (unitPrice: number) =>
      quote(
        { ...renovationDefaults, wasteFeePerSquareMetre: unitPrice as Money },
        { ...{ areaHundredths: 50, workers: 0, wasteRemoval: true, ownerBuilds: true } }
      ).lines[1]?.amount
    expect([at(1), at(2), at(3)]).toEqual([1, 1, 2])
  })
})

const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => Temporal.PlainDate.from("1990-01-01").add({ days }).toString())

const calendar = (around: string): fc.Arbitrary<WorkCalendar> => {
  const near = fc
    .integer({ min: 0, max: 900 })
    .map((days) => date(Temporal.PlainDate.from(around).add({ days }).toString()))
  return fc.record({
    holidays: fc.array(near, { maxLength: 40 }),
    makeUpDays: fc.array(near, { maxLength: 10 })
  })
}

const dated = day.chain((accepted) => fc.tuple(fc.constant(accepted), calendar(accepted)))

/** The window found by walking the days, one at a time. */
const byWalking = (
  set: RenovationFigures,
  { holidays, makeUpDays }: WorkCalendar,
  accepted: string,
  waits: boolean
) => {
  const isWorked = (one: Temporal.PlainDate) => {
    const text = date(one.toString())
    return !holidays.includes(text) && (one.dayOfWeek < 6 || makeUpDays.includes(text))
  }
  const from = Temporal.PlainDate.from(accepted).add({ months: waits ? set.wetFloorHoldMonths : 0 })
  let last = from
  if (set.refundDays === "working") {
    for (let left = set.refundWithinDays; left > 0; ) {
      last = last.add({ days: 1 })
      if (isWorked(last)) left -= 1
    }
  } else {
    last = last.add({ days: set.refundWithinDays })
    while (set.refundDays === "calendar-off-rest-days" && !isWorked(last)) last = last.add({ days: 1 })
  }
  return { notBefore: from.toString(), by: last.toString() }
}

describe("a refund's window", () => {
  it("is the one found by walking the days, under any figures and every reading", () =>
    fc.assert(
      fc.property(
        figures,
        dated,
        fc.boolean(),
        fc.constantFrom("owner" as const, "contractor" as const, "passes" as const),
        (set, [accepted, holidays], wet, heldFor) => {
          const waits = wet && (heldFor === "owner" || (heldFor === "contractor" && set.wetFloorHoldCovers === "both"))
          const { sources, ...window } = refundWindow(set, holidays, date(accepted), wet, heldFor)
          expect(window).toEqual(byWalking(set, holidays, accepted, waits))
          expect(sources).toEqual([
            ...(waits ? ["renovation.2.11"] : []),
            "renovation.2.10",
            ...(set.refundDays === "calendar-off-rest-days" ? ["law.civil-code-203"] : [])
          ])
        }
      ),
      { numRuns: 300 }
    ))

  it.each([
    ["2026-03-01", false, "2026-03-01", "2026-03-11"],
    ["2026-11-30", true, "2027-02-28", "2027-03-10"],
    ["2027-11-30", true, "2028-02-29", "2028-03-10"],
    ["2026-12-31", true, "2027-03-31", "2027-04-10"]
  ])("of %s, wet floors altered %s: %s to %s", (accepted, wet, notBefore, by) => {
    const none = { holidays: [], makeUpDays: [] }
    expect(refundWindow(renovationDefaults, none, date(accepted), wet, "owner")).toMatchObject({ notBefore, by })
  })
})

describe("the rules alone", () => {
  it("read and write money and name sources, with nothing else loaded", () => {
    expect(parseYuan("89.505")).toBe(undefined)
    expect(toYuanText(yuan("447.5"))).toBe("447.50")
    expect(describeSource("renovation.2.10").label.zh).toMatch(/\p{Script=Han}/u)
  })
})
