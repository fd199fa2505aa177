import * as ParseResult from "effect/ParseResult"
import * as Schema from "effect/Schema"
import type { Source } from "../manual/sources.js"
import type { Bilingual } from "./Bilingual.js"
import type { NonEmpty } from "./Json.js"
import { type LocalDate, type LocalTime, localDate, localTime } from "./LocalDate.js"
import { fen, type Money, parseYuan, toYuanText } from "./Money.js"
import { isVaultRef, Masked, Personal, type PersonalClass } from "./Personal.js"

/** What a field is called on a form. */
export const Label: unique symbol = Symbol.for("@qiantai/core/label")
/** What a field takes, said to whoever got it wrong. */
export const Expected: unique symbol = Symbol.for("@qiantai/core/expected")
/** What a form says of a field that it does not have, by the field's name; nothing where there is no more to say. */
export const Strays: unique symbol = Symbol.for("@qiantai/core/strays")
/** What is said to whoever got a field wrong, and the sources where it is more than a matter of form. */
export interface Expectation extends Bilingual {
  readonly sources?: NonEmpty<Source>
}
/** How a field stands that may be left out: there with a value, or not at all. */
export const optional = { exact: true } as const

/** Names a field of a form. */
export const labelled =
  (zh: string, en: string) =>
  <A, I>(schema: Schema.Schema<A, I>): Schema.Schema<A, I> =>
    schema.annotations({ [Label]: { zh, en } satisfies Bilingual })

const expected = (zh: string, en: string) => ({ [Expected]: { zh, en } satisfies Bilingual })

/** Text that is stored as it is and seen as it is: no control character, no half of a pair, no reference into the vault. */
const isSound = (text: string) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text) && !isVaultRef(text)

/** Characters as people count them, and as JSON schema does. */
const isWithin = (text: string, most: number) => text.length > 0 && text.length <= 2 * most && [...text].length <= most

/** Text without the blanks around it; what its JSON schema says is said of the text as it is sent. */
const trimmed = (jsonSchema: { readonly [keyword: string]: unknown }) =>
  Schema.transform(Schema.String.annotations({ jsonSchema: { type: "string", ...jsonSchema } }), Schema.String, {
    strict: true,
    decode: (sent) => sent.trim(),
    encode: (held) => held
  })

const text = (most: number, sound: (value: string) => boolean, zh: string, en: string) =>
  trimmed({ minLength: 1, maxLength: most, pattern: "\\S" }).pipe(
    Schema.filter((value) => isWithin(value, most) && sound(value), {
      ...expected(`应为 1 至 ${most} 个字的${zh}`, `${en} of 1 to ${most} characters`)
    })
  )

/** A short line of text that says nothing about a person: a scope, a receipt number. */
export const Line = text(200, isSound, "一行文字", "one line of text")

/** A name of ours or the host's: a unit, a case, a document. */
export const Key = Schema.String.pipe(
  Schema.filter((value) => /^[\p{L}\p{N}][\p{L}\p{N}._#-]{0,63}$/u.test(value), {
    jsonSchema: { minLength: 1, maxLength: 64 },
    ...expected("应为 1 至 64 个字母、数字或汉字，可含 . _ # -", "1 to 64 letters, digits or . _ # -")
  })
)

/** Personal text: a name, a phone, a reason that speaks of people. The Desk moves it into the vault before it decides. */
export const personal = (kept: PersonalClass, most = 500) =>
  text(most, (value) => isSound(value.replaceAll("\n", "")), "文字", "text").annotations({ [Personal]: kept })

/** A resident identity number, eighteen characters with its check digit (GB 11643). Optional wherever it stands. */
export const IdentityNumber = trimmed({ minLength: 18, maxLength: 18 })
  .pipe(
    Schema.filter(isIdentityNumber, {
      ...expected(
        "应为 18 位居民身份证号码，校验位须正确",
        "an 18-character identity number with a correct check digit"
      )
    })
  )
  .annotations({ [Personal]: "renovation" satisfies PersonalClass, [Masked]: true })

function isIdentityNumber(value: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(value)) return false
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const total = weights.reduce((sum, weight, index) => sum + weight * Number(value[index]), 0)
  return "10X98765432"[total % 11] === value[17]?.toUpperCase()
}

/** A day that exists, written 2026-03-11; no further off than any community's business, so that periods added to it exist. */
export const Day = Schema.String.pipe(
  Schema.filter((value): value is LocalDate => localDate(value) !== undefined && value >= "1900" && value < "3000", {
    jsonSchema: { format: "date" },
    ...expected("应为存在的日期，写作 2026-03-11", "a date that exists, written 2026-03-11")
  })
)

/** A minute of the day, written 19:30. */
export const TimeOfDay = Schema.String.pipe(
  Schema.filter((value): value is LocalTime => localTime(value) !== undefined, {
    jsonSchema: { pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" },
    ...expected("应为时刻，写作 19:30", "a time of day, written 19:30")
  })
)

const mostFen = 10_000_000_00

/** An amount in yuan, written "1000.00", at most ten million; the decoded form is whole fen. */
export const Amount: Schema.Schema<Money, string> = Schema.transformOrFail(
  Schema.String.annotations({ jsonSchema: { type: "string", pattern: "^(0|[1-9]\\d{0,7})(\\.\\d{1,2})?$" } }),
  Schema.declare((value): value is Money => typeof value === "number" && Number.isSafeInteger(value)),
  {
    strict: true,
    decode: (written, _options, ast) => {
      const amount = parseYuan(written)
      return amount === undefined || amount < 0 || amount > mostFen
        ? ParseResult.fail(new ParseResult.Type(ast, written))
        : ParseResult.succeed(amount)
    },
    encode: (amount) => ParseResult.succeed(toYuanText(amount))
  }
).annotations(
  expected(
    "应为不超过一千万元的金额，至多两位小数，如 1000.00",
    "an amount in yuan with at most two decimals, such as 1000.00"
  )
)

/** An amount in yuan above nothing. */
export const PositiveAmount: Schema.Schema<Money, string> = Amount.pipe(
  Schema.filter((amount) => amount > 0, expected("金额须大于 0", "an amount above nothing"))
)

const mostArea = 10_000_00

/** An area in square metres, written "89.50", above nothing and at most ten thousand; the decoded form is hundredths. */
export const Area: Schema.Schema<number, string> = Schema.transformOrFail(
  Schema.String.annotations({ jsonSchema: { type: "string", pattern: "^(0|[1-9]\\d{0,4})(\\.\\d{1,2})?$" } }),
  Schema.Int,
  {
    strict: true,
    decode: (written, _options, ast) => {
      const hundredths = parseYuan(written)
      return hundredths === undefined || hundredths <= 0 || hundredths > mostArea
        ? ParseResult.fail(new ParseResult.Type(ast, written))
        : ParseResult.succeed(hundredths as number)
    },
    encode: (hundredths) => ParseResult.succeed(toYuanText(fen(hundredths)))
  }
).annotations(
  expected(
    "应为大于 0、不超过 10000 的平方米数，至多两位小数，如 89.50",
    "square metres above 0 and at most 10000, with at most two decimals, such as 89.50"
  )
)

/** A whole number between two bounds, both included. */
export const count = (least: number, most: number) =>
  Schema.Number.pipe(
    Schema.filter((value) => Number.isInteger(value) && value >= least && value <= most, {
      jsonSchema: { type: "integer", minimum: least, maximum: most },
      ...expected(`应为 ${least} 至 ${most} 的整数`, `a whole number from ${least} to ${most}`)
    })
  )

/** One of a few words, each with its name for people. */
export const oneOf = <const O extends { readonly [word: string]: Bilingual }>(
  words: O
): Schema.Schema<keyof O & string> => {
  const [first, ...rest] = Object.keys(words) as [keyof O & string, ...Array<keyof O & string>]
  return Schema.Literal(first, ...rest).annotations({
    [Words]: words,
    ...expected(
      `应为以下之一：${Object.values(words)
        .map((word) => word.zh)
        .join("、")}（${Object.keys(words).join("、")}）`,
      `one of ${Object.keys(words).join(", ")}`
    )
  })
}

/** Names the lines of a table that are known by name; those the community adds stand by their own. */
export const linesNamed =
  (lines: { readonly [line: string]: Bilingual }) =>
  <A, I>(schema: Schema.Schema<A, I>): Schema.Schema<A, I> =>
    schema.annotations({
      [Words]: Object.fromEntries(Object.entries(lines).map(([line, { zh, en }]) => [line, { zh, en }]))
    })

/** The names of the words a field may take, or of a table's lines. */
export const Words: unique symbol = Symbol.for("@qiantai/core/words")

/** A list without two entries alike, by what makes an entry itself. */
export const distinct =
  <A>(same: (entry: A) => string | undefined, zh: string, en: string) =>
  <I>(schema: Schema.Schema<ReadonlyArray<A>, I>): Schema.Schema<ReadonlyArray<A>, I> =>
    schema.pipe(
      Schema.filter(
        (entries) => {
          const seen = new Set<string>()
          return entries.flatMap((entry, index) => {
            const name = same(entry)
            if (name === undefined || !seen.has(name)) {
              if (name !== undefined) seen.add(name)
              return []
            }
            return [{ path: [index], message: en }]
          })
        },
        expected(zh, en)
      )
    )
