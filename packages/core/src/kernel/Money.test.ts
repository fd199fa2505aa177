import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  fen,
  format,
  greater,
  lesser,
  type Money,
  minus,
  negate,
  parseYuan,
  perHundredth,
  plus,
  sum,
  times,
  toYuanText,
  yuan
} from "./Money.js"

const largest = Number.MAX_SAFE_INTEGER
const amounts = fc
  .oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.integer({ min: -largest, max: largest }),
    fc.integer({ min: largest - 100, max: largest })
  )
  .map(fen)

/** The exact result, or a RangeError where it cannot be an amount. */
const expectExactly = (computed: () => Money, exact: bigint) =>
  exact > BigInt(largest) || exact < -BigInt(largest)
    ? expect(computed).toThrow(RangeError)
    : expect(computed()).toBe(Number(exact))

const halfUp = (product: bigint): bigint =>
  product < 0n ? -halfUp(-product) : product / 100n + (product % 100n >= 50n ? 1n : 0n)

describe("an amount in yuan", () => {
  it("is whole fen", () => {
    expect(yuan("1000")).toBe(100_000)
    expect(yuan("447.50")).toBe(44_750)
    expect(yuan("447.5")).toBe(44_750)
    expect(yuan(5)).toBe(500)
    expect(yuan(0.29)).toBe(29)
    expect(yuan(-5.05)).toBe(-505)
    expect(yuan("0.01")).toBe(1)
    expect(Object.is(yuan("-0"), 0)).toBe(true)
    expect(Object.is(yuan("-0.00"), 0)).toBe(true)
  })

  it.each([
    "447.505",
    "0.001",
    "1.",
    ".5",
    "",
    " 5",
    "5\n",
    "+5",
    "--5",
    "05",
    "1,000",
    "1e3",
    "0x10",
    "５",
    "五",
    "NaN",
    "Infinity",
    "¥5",
    "90071992547409.92",
    "99999999999999999999999999"
  ])("is not %j", (text) => {
    expect(parseYuan(text)).toBeUndefined()
    expect(() => yuan(text)).toThrow(RangeError)
  })

  it("goes to the ends of the safe range and not beyond", () => {
    expect(yuan("90071992547409.91")).toBe(9_007_199_254_740_991)
    expect(yuan("-90071992547409.91")).toBe(-9_007_199_254_740_991)
    expect(parseYuan("-90071992547409.92")).toBeUndefined()
    expect(() => yuan(1e21)).toThrow(RangeError)
    expect(() => yuan(Number.NaN)).toThrow(RangeError)
    expect(() => yuan(0.1 + 0.2)).toThrow(RangeError)
  })

  it("comes back from its text", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseYuan(toYuanText(amount))).toBe(amount)
      })
    )
  })
})

describe("an amount in fen", () => {
  it("is a safe integer", () => {
    expect(fen(44_750)).toBe(44_750)
    expect(Object.is(fen(-0), 0)).toBe(true)
    expect(fen(largest)).toBe(9_007_199_254_740_991)
    for (const wrong of [0.5, largest + 1, -largest - 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => fen(wrong)).toThrow(RangeError)
    }
  })
})

describe("adding and taking away", () => {
  it("adds up a quote", () => {
    expect(sum([yuan("1000.00"), yuan("447.50"), yuan("15.00")])).toBe(146_250)
    expect(plus(yuan("1462.50"), yuan("1000.00"))).toBe(246_250)
    expect(minus(yuan("1000.00"), yuan("1200.50"))).toBe(-20_050)
    expect(sum([])).toBe(0)
    expect(Object.is(negate(yuan(0)), 0)).toBe(true)
    expect(lesser(yuan(5), yuan(3))).toBe(300)
    expect(lesser(yuan(3), yuan(5))).toBe(300)
    expect(greater(yuan(5), yuan(3))).toBe(500)
    expect(greater(yuan(3), yuan(5))).toBe(500)
  })

  it("is exact, or throws", () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expectExactly(() => plus(a, b), BigInt(a) + BigInt(b))
        expectExactly(() => minus(a, b), BigInt(a) - BigInt(b))
        expectExactly(() => negate(a), -BigInt(a))
      })
    )
  })

  it("sums exactly in any order, even where a part leaves the safe range on the way", () => {
    expect(sum([fen(largest), fen(largest), fen(-largest)])).toBe(largest)
    expect(() => sum([fen(largest), fen(1)])).toThrow(RangeError)
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 8 }), (parts) => {
        const exact = parts.reduce((total, each) => total + BigInt(each), 0n)
        expectExactly(() => sum(parts), exact)
      })
    )
  })
})

describe("a price taken several times", () => {
  it("is exact, or throws", () => {
    expect(times(yuan("5.00"), 3)).toBe(1500)
    expect(Object.is(times(yuan("-5.00"), 0), 0)).toBe(true)
    expect(() => times(yuan("5.00"), 1.5)).toThrow(RangeError)
    expect(() => times(yuan("5.00"), Number.NaN)).toThrow(RangeError)
    fc.assert(
      fc.property(amounts, fc.integer({ min: -1000, max: 1000 }), (amount, count) => {
        expectExactly(() => times(amount, count), BigInt(amount) * BigInt(count))
      })
    )
  })
})

describe("a price for hundredths of a unit", () => {
  it("is rounded half up to the fen", () => {
    expect(perHundredth(yuan("5.00"), 8950, "halfUp")).toBe(44_750)
    expect(perHundredth(yuan("5.00"), 0, "halfUp")).toBe(0)
    expect(perHundredth(yuan("0.01"), 49, "halfUp")).toBe(0)
    expect(perHundredth(yuan("0.01"), 50, "halfUp")).toBe(1)
    expect(perHundredth(yuan("0.01"), 149, "halfUp")).toBe(1)
    expect(perHundredth(yuan("0.01"), 150, "halfUp")).toBe(2)
    expect(perHundredth(yuan("5.55"), 8951, "halfUp")).toBe(49_678)
    expect(perHundredth(yuan("-0.01"), 49, "halfUp")).toBe(0)
    expect(perHundredth(yuan("-0.01"), 50, "halfUp")).toBe(-1)
  })

  it("or is taken for whole units, rounded upward", () => {
    expect(perHundredth(yuan("5.00"), 8950, "wholeUnitsUp")).toBe(45_000)
    expect(perHundredth(yuan("5.00"), 8900, "wholeUnitsUp")).toBe(44_500)
    expect(perHundredth(yuan("5.00"), 8901, "wholeUnitsUp")).toBe(45_000)
    expect(perHundredth(yuan("5.00"), 1, "wholeUnitsUp")).toBe(500)
    expect(perHundredth(yuan("5.00"), 0, "wholeUnitsUp")).toBe(0)
  })

  it("is exact where the product leaves the safe range, or throws where the result does", () => {
    expect(perHundredth(fen(largest), 100, "halfUp")).toBe(largest)
    const areas = fc.oneof(fc.nat({ max: 100_000 }), fc.nat({ max: largest }))
    fc.assert(
      fc.property(amounts, areas, (rate, hundredths) => {
        expectExactly(() => perHundredth(rate, hundredths, "halfUp"), halfUp(BigInt(rate) * BigInt(hundredths)))
        const units = (BigInt(hundredths) + 99n) / 100n
        expectExactly(() => perHundredth(rate, hundredths, "wholeUnitsUp"), BigInt(rate) * units)
      }),
      { numRuns: 2000 }
    )
  })

  it("throws for a quantity that is negative or no integer", () => {
    for (const wrong of [-1, 0.5, Number.NaN, largest + 1]) {
      expect(() => perHundredth(yuan(5), wrong, "halfUp")).toThrow(RangeError)
      expect(() => perHundredth(yuan(5), wrong, "wholeUnitsUp")).toThrow(RangeError)
    }
  })
})

describe("an amount as text", () => {
  it("has two decimals, and in print a sign and groups of three", () => {
    const printed = (text: string) => [toYuanText(yuan(text)), format(yuan(text))]
    expect(printed("0")).toEqual(["0.00", "¥0.00"])
    expect(printed("0.05")).toEqual(["0.05", "¥0.05"])
    expect(printed("999.99")).toEqual(["999.99", "¥999.99"])
    expect(printed("1000")).toEqual(["1000.00", "¥1,000.00"])
    expect(printed("-5")).toEqual(["-5.00", "-¥5.00"])
    expect(printed("-0.50")).toEqual(["-0.50", "-¥0.50"])
    expect(printed("1234567.80")).toEqual(["1234567.80", "¥1,234,567.80"])
    expect(printed("-90071992547409.91")).toEqual(["-90071992547409.91", "-¥90,071,992,547,409.91"])
  })

  it("prints as Intl does", () => {
    const chinese = new Intl.NumberFormat("zh-CN", { style: "currency", currency: "CNY" })
    const amountsIntlKeeps = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map(fen)
    fc.assert(
      fc.property(amountsIntlKeeps, (amount) => {
        expect(format(amount)).toBe(chinese.format(amount / 100))
      })
    )
  })
})
