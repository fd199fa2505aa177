/** An amount in whole fen (分, a hundredth of a yuan), within the safe integers; negative where it is owed or taken off. */
export type Money = number & { readonly "~brand": "Money" }

/**
 * How a price for a measured quantity is rounded: `halfUp` to the fen, a half away from zero (四舍五入); or
 * `wholeUnitsUp`, the quantity first raised to whole units.
 */
export type Rounding = "halfUp" | "wholeUnitsUp"

/** An amount given in fen; throws a RangeError where it is not a safe integer. */
export const fen = (amount: number): Money => {
  if (!Number.isSafeInteger(amount)) throw new RangeError("An amount is a whole number of fen within the safe range")
  return (amount + 0) as Money
}

/** An amount written in yuan as a literal ("447.50", 5); throws a RangeError beyond two decimals or the safe range. */
export const yuan = (amount: number | string): Money => {
  const parsed = parseYuan(String(amount))
  if (parsed === undefined) throw new RangeError(`Not an amount in yuan: ${amount}`)
  return parsed
}

/** Reads an amount in yuan, "-5", "447.5" or "1000.00", no sign but a minus and no grouping; undefined where it is none. */
export const parseYuan = (text: string): Money | undefined => {
  const parts = /^(-?)(0|[1-9]\d*)(?:\.(\d{1,2}))?$/.exec(text)
  if (parts === null) return undefined
  const amount = Number(`${parts[2]}${(parts[3] ?? "").padEnd(2, "0")}`)
  if (!Number.isSafeInteger(amount)) return undefined
  return (parts[1] === "-" ? 0 - amount : amount) as Money
}

/** The sum of two amounts; a RangeError beyond the safe range. */
export const plus = (a: Money, b: Money): Money => fen(a + b)

/** The first amount less the second; a RangeError beyond the safe range. */
export const minus = (a: Money, b: Money): Money => fen(a - b)

/** The same amount the other way. */
export const negate = (amount: Money): Money => (0 - amount) as Money

/** The sum of all amounts, nothing for none; a RangeError where it lies beyond the safe range. */
export const sum = (amounts: ReadonlyArray<Money>): Money => {
  let total = 0
  for (const amount of amounts) {
    total += amount
    if (!Number.isSafeInteger(total)) return fromBigInt(amounts.reduce((all, each) => all + BigInt(each), 0n))
  }
  return total as Money
}

/** An amount taken a whole number of times; a RangeError for a fraction, or beyond the safe range. */
export const times = (amount: Money, count: number): Money => {
  if (!Number.isSafeInteger(count)) throw new RangeError("An amount is taken a whole number of times")
  return fen(amount * count)
}

/**
 * A price per unit for a quantity in hundredths of it (5.00 a square metre, 8950 hundredths: 447.50), rounded as named.
 * A RangeError where the quantity is negative or no integer, or the result lies beyond the safe range.
 */
export const perHundredth = (rate: Money, hundredths: number, rounding: Rounding): Money => {
  if (!Number.isSafeInteger(hundredths) || hundredths < 0) {
    throw new RangeError("A quantity is a whole number of hundredths, not negative")
  }
  return rounding === "halfUp" ? hundredthHalfUp(rate, hundredths) : times(rate, wholeUnits(hundredths))
}

/** The smaller of two amounts. */
export const lesser = (a: Money, b: Money): Money => (b < a ? b : a)

/** The greater of two amounts. */
export const greater = (a: Money, b: Money): Money => (b > a ? b : a)

/** Yuan with two decimals and nothing else: "1000.00", "-5.00". */
export const toYuanText = (amount: Money): string => {
  const sign = amount < 0 ? "-" : ""
  return `${sign}${wholeYuan(amount)}.${cents(amount)}`
}

/** Yuan as printed in either language: "¥1,000.00", "-¥5.00". */
export const format = (amount: Money): string => {
  const sign = amount < 0 ? "-" : ""
  return `${sign}¥${grouped(wholeYuan(amount))}.${cents(amount)}`
}

const hundredthHalfUp = (rate: Money, hundredths: number): Money => {
  const product = rate * hundredths
  if (!Number.isSafeInteger(product)) return bigHundredthHalfUp(BigInt(rate) * BigInt(hundredths))
  const rest = product % 100
  return ((product - rest) / 100 + (rest >= 50 ? 1 : rest <= -50 ? -1 : 0)) as Money
}

const bigHundredthHalfUp = (product: bigint): Money =>
  fromBigInt(product < 0n ? -((50n - product) / 100n) : (product + 50n) / 100n)

const wholeUnits = (hundredths: number): number => {
  const rest = hundredths % 100
  return (hundredths - rest) / 100 + (rest > 0 ? 1 : 0)
}

/** An amount beyond the safe range becomes a number that `fen` refuses. */
const fromBigInt = (amount: bigint): Money => fen(Number(amount))

const wholeYuan = (amount: Money): string => {
  const size = Math.abs(amount)
  return String((size - (size % 100)) / 100)
}

const cents = (amount: Money): string => String(Math.abs(amount) % 100).padStart(2, "0")

const grouped = (whole: string): string => {
  let text = whole
  for (let from = text.length - 3; from > 0; from -= 3) text = `${text.slice(0, from)},${text.slice(from)}`
  return text
}
