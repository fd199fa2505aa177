import * as Schema from "effect/Schema"
import { Amount, count, distinct, Expected, Key, labelled, oneOf } from "../kernel/Fields.js"
import { yuan } from "../kernel/Money.js"
import { figure } from "../rulebook/figure.js"
import { defaultDeductions } from "./deductions.js"
import { type Dimension, dimensions, inOrder } from "./dimensions.js"

const weight = (dimension: Dimension) =>
  count(0, 100).pipe(labelled(dimensions[dimension].zh, dimensions[dimension].en))

const Weights = Schema.Struct({
  appearance: weight("appearance"),
  courtesy: weight("courtesy"),
  discipline: weight("discipline"),
  skills: weight("skills"),
  cases: weight("cases"),
  visits: weight("visits"),
  accuracy: weight("accuracy"),
  services: weight("services"),
  examination: weight("examination")
}).pipe(
  Schema.filter((weights) => inOrder.reduce((sum, dimension) => sum + weights[dimension], 0) === 100, {
    [Expected]: { zh: "各项权重之和应为 100", en: "weights that add up to 100" }
  })
)

/** What is taken off a computed dimension for each recorded fact of a kind: a breach by its chapter and code, or another fact. */
const Deduction = Schema.Struct({
  chapter: Key.pipe(labelled("章节", "Chapter")),
  code: Key.pipe(labelled("事项", "Fact")),
  dimension: oneOf(dimensions).pipe(labelled("维度", "Dimension")),
  points: count(1, 100).pipe(labelled("每次扣分", "Points each time"))
})

/** What a star takes, and what it brings. */
const Step = Schema.Struct({
  from: count(0, 100).pipe(labelled("季度均分达到", "Quarterly mean from")),
  waitMonths: count(0, 60).pipe(labelled("须满几个月", "Months before it")),
  allowance: Amount.pipe(labelled("每月补贴（元）", "Monthly allowance (yuan)"))
})
export type Step = typeof Step.Type

const rising = (steps: ReadonlyArray<Step>) =>
  steps.length === 5 &&
  steps.every((step, index) => {
    const before = steps[index - 1]
    return before === undefined || (step.from > before.from && step.allowance >= before.allowance)
  })

const Parts = Schema.Struct({
  weights: Weights.pipe(
    figure(["library.star-score"], "各维度权重（合计 100）", "Weights of the dimensions (100 in all)")
  ),
  attested: Schema.Array(oneOf(dimensions)).pipe(
    distinct((dimension: Dimension) => dimension, "同一维度不能列两次", "the same dimension stands twice"),
    figure(
      ["library.star-attested"],
      "由主管评定的维度（其余由记录计算）",
      "Dimensions a supervisor attests (the rest are computed)"
    )
  ),
  deductions: Schema.Array(Deduction).pipe(
    distinct(({ chapter, code }) => `${chapter}.${code}`, "同一事项不能列两次", "the same fact stands twice"),
    figure(["library.star-score"], "扣分标准（未列的不扣分）", "Deductions (none where not listed)")
  ),
  unratedBelowThirds: count(0, 3).pipe(
    figure(
      ["library.star-attendance"],
      "出勤不足排班的几个三分之一，当月不评分",
      "Thirds of the rostered shifts below which a month is not rated"
    )
  ),
  halfBelowThirds: count(0, 3).pipe(
    figure(
      ["library.star-attendance"],
      "出勤不足排班的几个三分之一，当月减半计入",
      "Thirds of the rostered shifts below which a month counts half"
    )
  ),
  graveCap: count(0, 100).pipe(
    figure(["library.star-faults"], "有重大过失的月份最高得分", "Most a month with a grave fault may score")
  ),
  frozenQuarters: count(0, 8).pipe(
    figure(["library.star-faults"], "严重过失后冻结晋星的季度数", "Quarters without promotion after a serious fault")
  ),
  reapplyMonths: count(0, 60).pipe(
    figure(
      ["library.star-rating"],
      "未达一星的，几个月后可再评",
      "Months after which a clerk below one star is rated again"
    )
  ),
  steps: Schema.Array(Step).pipe(
    Schema.filter(rising, {
      [Expected]: {
        zh: "应列五级，分数线逐级提高，补贴逐级不减",
        en: "five stars, each with a higher mean and no less pay"
      }
    }),
    figure(
      ["library.star-rating", "library.star-allowance"],
      "一至五星的条件与补贴",
      "What each of the five stars takes and brings"
    )
  ),
  closeWithinDays: Schema.NullOr(count(1, 60)).pipe(
    figure(
      ["library.star-deadlines"],
      "确定月度得分的期限（工作日）；不设为空，不催办，也不记逾期",
      "Working days to close a month; empty for none, with nothing called for and nothing late"
    )
  ),
  decideWithinDays: Schema.NullOr(count(1, 60)).pipe(
    figure(
      ["library.star-deadlines"],
      "评定季度星级的期限（工作日）；不设为空，不催办，也不记逾期",
      "Working days to decide a quarter; empty for none, with nothing called for and nothing late"
    )
  ),
  appealDays: count(1, 60).pipe(figure(["library.star-appeal"], "申诉期（工作日）", "Working days to appeal")),
  answerDays: count(1, 60).pipe(figure(["library.star-appeal"], "答复期（工作日）", "Working days to answer an appeal"))
})

/** What a community may set about stars; nothing is taken off a dimension that a supervisor attests. */
export const StarFigures = Parts.pipe(
  Schema.filter(({ attested, deductions }) => deductions.every(({ dimension }) => !attested.includes(dimension)), {
    [Expected]: {
      zh: "由主管评定的维度不能再列扣分",
      en: "no deductions from a dimension that a supervisor attests"
    }
  })
)

export interface StarFigures extends Schema.Schema.Type<typeof StarFigures> {}

const step = (from: number, waitMonths: number, allowance: number): Step => ({
  ...{ from, waitMonths, allowance: yuan(allowance) }
})

/** The library's figures: the manual's own text on stars is not at hand. */
export const starDefaults: StarFigures = {
  weights: {
    ...{ appearance: 5, courtesy: 10, discipline: 10, skills: 20, cases: 20 },
    ...{ visits: 15, accuracy: 10, services: 5, examination: 5 }
  },
  attested: ["appearance", "courtesy", "services", "examination"],
  deductions: defaultDeductions,
  unratedBelowThirds: 1,
  halfBelowThirds: 2,
  graveCap: 60,
  frozenQuarters: 2,
  reapplyMonths: 3,
  steps: [step(75, 3, 150), step(80, 3, 225), step(85, 6, 300), step(90, 6, 400), step(95, 6, 500)],
  // Nobody is rated until a company says so: a time for it would put the office in breach month by month.
  closeWithinDays: null,
  decideWithinDays: null,
  appealDays: 3,
  answerDays: 5
}
