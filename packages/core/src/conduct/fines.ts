import * as Schema from "effect/Schema"
import type { Bilingual } from "../kernel/Bilingual.js"
import { type Expectation, Expected, personal, Strays } from "../kernel/Fields.js"
import type { NonEmpty } from "../kernel/Json.js"
import type { Source } from "../manual/sources.js"

/** What forbids a fine: the rules that once allowed it were repealed, and wages are not to be cut. */
const noFines: NonEmpty<Source> = ["law.order-516", "law.labour-50", "library.conduct-points"]

const numeral = "[0-9一二两三四五六七八九十百千万]"
const amount = new RegExp(`[¥$]\\s*[0-9]|(?:RMB|CNY|人民币)\\s*[0-9]|${numeral}\\s*(?:元|圆|块钱|yuan\\b|rmb\\b)`, "i")
const fine =
  /罚款|罚金|罚钱|(?<!克)扣[^，。；]{0,4}(?:工资|薪|奖金|绩效|津贴|补贴)|(?:\bfined\b|\bfine of\b)[^.]{0,20}[0-9]/i
const sum = `(?:[¥$]\\s*[0-9]|${numeral}\\s*(?:元|圆|块|yuan\\b|rmb\\b))`
// What is kept back of a deposit (扣下, 扣留, 扣押) or skimmed (克扣) is what happened, and no fine.
const takes = "(?:罚|(?<!克)扣(?![下留押子]))"
const fineOfAnAmount = new RegExp(`${takes}[^，。；]{0,8}${sum}|(?:\\bfined\\b|\\bfine of\\b)[^.]{0,20}${sum}`, "i")
// A bare number after 罚 is money, unless it counts something else, or 罚 is the end of another word.
const bareFine =
  /(?<![处惩体])罚[他她你我其]?(?:[0-9]{2,}|[一二两三四五六七八九]?[十百千万]+)(?![0-9.\-一二两三四五六七八九十百千万次天分年月日号条个遍])/

const read = (text: string) => text.normalize("NFKC").replace(/,(?=\d)/g, "")

/** Whether a text sets a fine; the money that conduct was about may be named. */
export const setsAFine = (text: string): boolean => fineOfAnAmount.test(read(text)) || bareFine.test(read(text))

/** Whether a text speaks of a fine, or of any amount of money. */
export const speaksOfMoney = (text: string): boolean =>
  amount.test(read(text)) || fine.test(read(text)) || setsAFine(text)

const noMoney: Expectation = {
  zh: "只写事由，不得写罚款、扣工资或金额：奖惩只记分，罚款已无法律依据",
  en: "a reason alone, with no fine, cut of pay or amount: conduct is in points, and a fine has no basis in law",
  sources: noFines
}
const noFine: Expectation = {
  zh: "如实写事情经过，不得写罚款或扣工资：奖惩只记分，罚款已无法律依据",
  en: "what happened, with no fine or cut of pay: conduct is in points, and a fine has no basis in law",
  sources: noFines
}

/** Why a fault is one: free text about people, in which no money stands. */
export const reasonText = personal("note").pipe(Schema.filter((text) => !speaksOfMoney(text), { [Expected]: noMoney }))

/** What happened: free text about people; it may name the money that was missing, and set no fine. */
export const evidenceText = personal("note", 2000).pipe(
  Schema.filter((text) => !setsAFine(text), { [Expected]: noFine })
)

const money = /amount|money|fine|penalt|deduct|wage|salary|pay|fee|yuan|fen|cny|rmb|金额|罚|扣|工资|元/i

const strays = (field: string): Expectation | undefined =>
  money.test(field)
    ? {
        ...({
          zh: "没有这一栏：奖惩只记分，不得罚款",
          en: "is no field of this form: conduct is in points, and nobody is fined"
        } satisfies Bilingual),
        sources: noFines
      }
    : undefined

/** A form about a fault: it has no place for money, and says why where some is sent. */
export const faultForm = <const F extends Schema.Struct.Fields>(fields: F) =>
  Schema.Struct(fields).annotations({ [Strays]: strays })
