import type { Bilingual } from "../kernel/Bilingual.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { type Dimension, dimensions } from "./dimensions.js"
import type { Because, FaultClass, Obstacle } from "./rating.js"
import type { Counts } from "./score.js"
import type { Status } from "./state.js"

export const statuses = {
  none: { zh: "未开始", en: "Not begun" },
  called: { zh: "待评定", en: "To be rated" },
  open: { zh: "评定中", en: "Being attested" },
  closed: { zh: "得分已定", en: "Closed" },
  attested: { zh: "已评定", en: "Attested" },
  decided: { zh: "已评，可申诉", en: "Decided; may be appealed" },
  appealed: { zh: "申诉中", en: "Appealed" },
  final: { zh: "已定", en: "Final" },
  "brought-forward": { zh: "期初转入", en: "Brought forward" }
} as const satisfies Record<Status | "attested", Bilingual>

const named = (which: ReadonlyArray<Dimension>, language: "zh" | "en") =>
  which.map((each) => dimensions[each][language]).join(language === "zh" ? "、" : ", ")

const listed = (which: ReadonlyArray<string>, language: "zh" | "en") => which.join(language === "zh" ? "、" : ", ")

/** How much a month counts, in words. */
export const countings: Record<Counts, Bilingual> = {
  0: { zh: "不计", en: "Not at all" },
  1: { zh: "减半", en: "Half" },
  2: { zh: "全计", en: "Whole" }
}

/** What each refusal and breach about stars says. */
export const messages = {
  "not-a-month": (f: { caseId: string }): Bilingual => ({
    zh: `${f.caseId} 不是某客服员的月份，应写作「2026-01-工号」`,
    en: `${f.caseId} names no clerk's month; write “2026-01-” and the staff id`
  }),
  "not-a-quarter": (f: { caseId: string }): Bilingual => ({
    zh: `${f.caseId} 不是某客服员的季度，应写作「2026-Q1-工号」`,
    en: `${f.caseId} names no clerk's quarter; write “2026-Q1-” and the staff id`
  }),
  "not-a-period": (f: { caseId: string }): Bilingual => ({
    zh: `${f.caseId} 不是某客服员的月份或季度`,
    en: `${f.caseId} names no clerk's month or quarter`
  }),
  "period-long-over": (f: { period: string; last: LocalDate }): Bilingual => ({
    zh: `${f.period} 早在 ${f.last} 结束，不再列入待评`,
    en: `${f.period} was over on ${f.last}, too long ago to be called for`
  }),
  "no-deadline": (): Bilingual => ({
    zh: "规则册没有规定评定期限",
    en: "The rulebook sets no time for it"
  }),
  "called-already": (): Bilingual => ({
    zh: "已列入待评，或已评定",
    en: "It has been called for, or rated, already"
  }),
  "nothing-missed": (): Bilingual => ({
    zh: "没有逾期未评的，或已有记录",
    en: "Nothing is late, or that is on record"
  }),
  "may-still-be-done": (f: { by: LocalDate }): Bilingual => ({
    zh: `评定期限到 ${f.by}，尚未逾期`,
    en: `It may be done until ${f.by}`
  }),
  "month-not-closed": (f: { clerk: string; period: string; by: LocalDate }): Bilingual => ({
    zh: `${f.clerk} ${f.period} 的得分最迟应于 ${f.by} 确定，没有确定`,
    en: `The score of ${f.clerk} for ${f.period} was to be closed by ${f.by}, and was not`
  }),
  "quarter-not-decided": (f: { clerk: string; period: string; by: LocalDate }): Bilingual => ({
    zh: `${f.clerk} ${f.period} 的星级最迟应于 ${f.by} 评定，没有评定`,
    en: `The stars of ${f.clerk} for ${f.period} were to be decided by ${f.by}, and were not`
  }),
  "not-an-opening": (f: { caseId: string }): Bilingual => ({
    zh: `期初转入的编号应写作「opening-工号」，不是 ${f.caseId}`,
    en: `A star is brought forward as “opening-” and the staff id, not as ${f.caseId}`
  }),
  "own-stars": (f: { clerk: string }): Bilingual => ({
    zh: `这是 ${f.clerk} 本人的星级，须由别人办理`,
    en: `These are the stars of ${f.clerk}, who cannot decide about them himself`
  }),
  "month-not-over": (f: { period: string; last: LocalDate }): Bilingual => ({
    zh: `${f.period} 要到 ${f.last} 才结束`,
    en: `${f.period} does not end until ${f.last}`
  }),
  "quarter-not-over": (f: { period: string; last: LocalDate }): Bilingual => ({
    zh: `${f.period} 要到 ${f.last} 才结束，尚不能评定`,
    en: `${f.period} does not end until ${f.last} and cannot be decided yet`
  }),
  "unknown-clerk": (f: { clerk: string }): Bilingual => ({
    zh: `没有工号为 ${f.clerk} 的人员`,
    en: `There is no member of staff ${f.clerk}`
  }),
  "not-yet-in-service": (f: { clerk: string; entered: string; period: string }): Bilingual => ({
    zh: `${f.clerk} 于 ${f.entered} 入职，${f.period} 尚未在岗`,
    en: `${f.clerk} entered on ${f.entered}, after ${f.period} was over`
  }),
  "month-closed": (f: { month: string; on: string }): Bilingual => ({
    zh: `${f.month} 的得分已在 ${f.on} 确定；事实有变的，请重新计分`,
    en: `The score of ${f.month} was closed on ${f.on}; where the facts have changed, score it anew`
  }),
  "month-still-open": (): Bilingual => ({
    zh: "当月得分尚未确定",
    en: "The month has not been closed yet"
  }),
  "dimension-computed": (f: { dimension: Dimension; attested: ReadonlyArray<Dimension> }): Bilingual => ({
    zh: `「${dimensions[f.dimension].zh}」由记录计算，不由人评；由主管评定的是：${named(f.attested, "zh")}`,
    en: `“${dimensions[f.dimension].en}” is computed from the records; attested are: ${named(f.attested, "en")}`
  }),
  "above-its-weight": (f: { dimension: Dimension; score: number; weight: number }): Bilingual => ({
    zh: `「${dimensions[f.dimension].zh}」满分 ${f.weight}，不能给 ${f.score} 分`,
    en: `“${dimensions[f.dimension].en}” gives ${f.weight} at most, not ${f.score}`
  }),
  "shifts-unchecked": (f: { days: ReadonlyArray<string> }): Bilingual => ({
    zh: `还有班次未核对到岗：${listed(f.days, "zh")}`,
    en: `Some shifts have not been checked for who came: ${listed(f.days, "en")}`
  }),
  "not-attested": (f: { dimensions: ReadonlyArray<Dimension> }): Bilingual => ({
    zh: `还有维度未评定：${named(f.dimensions, "zh")}`,
    en: `Still to be attested: ${named(f.dimensions, "en")}`
  }),
  "quarter-decided": (f: { quarter: string }): Bilingual => ({
    zh: `${f.quarter} 已经评定，月度得分不再改；有异议的走申诉`,
    en: `${f.quarter} has been decided and its months stand; whoever disagrees may appeal`
  }),
  "already-decided": (f: { on: string; star: number }): Bilingual => ({
    zh: `本季已在 ${f.on} 评定为 ${f.star} 星`,
    en: `The quarter was decided on ${f.on}: ${f.star} stars`
  }),
  "months-not-closed": (f: { months: ReadonlyArray<string> }): Bilingual => ({
    zh: `月度得分还没有全部确定：${listed(f.months, "zh")}`,
    en: `Months still to be closed: ${listed(f.months, "en")}`
  }),
  "difference-may-be-explained": (f: { periods: ReadonlyArray<string>; by: LocalDate }): Bilingual => ({
    zh: `长短款还可以说明（${listed(f.periods, "zh")}，到 ${f.by}），说明了或过了期限再计分`,
    en: `A cash difference may still be explained, until ${f.by}: ${listed(f.periods, "en")}; scored once it is, or after that day`
  }),
  "fault-open-to-appeal": (f: { faults: ReadonlyArray<string>; by: LocalDate }): Bilingual => ({
    zh: `相关过失还在申诉期内（${listed(f.faults, "zh")}，至 ${f.by}），届满后再办`,
    en: `A fault that bears on this may still be appealed, until ${f.by}: ${listed(f.faults, "en")}`
  }),
  "fault-on-appeal": (f: { faults: ReadonlyArray<string> }): Bilingual => ({
    zh: `相关过失的申诉还没有答复：${listed(f.faults, "zh")}`,
    en: `The appeal about a fault that bears on this has not been answered: ${listed(f.faults, "en")}`
  }),
  "earlier-appeal-pending": (f: { quarter: string }): Bilingual => ({
    zh: `${f.quarter} 的申诉还没有答复`,
    en: `The appeal about ${f.quarter} has not been answered`
  }),
  "later-quarter-decided": (f: { quarter: string }): Bilingual => ({
    zh: `其后的 ${f.quarter} 已经评定，不能再补评`,
    en: `${f.quarter}, a later one, has been decided already`
  }),
  "since-out-of-reach": (f: { since: string; entered: string; on: string }): Bilingual => ({
    zh: `起始日 ${f.since} 应在入职（${f.entered}）与今天（${f.on}）之间`,
    en: `${f.since} should lie between entry (${f.entered}) and today (${f.on})`
  }),
  "rated-already": (f: { quarter: string }): Bilingual => ({
    zh: `已有星级记录（${f.quarter}），不再转入`,
    en: `There is a rating already (${f.quarter}); nothing is brought forward`
  }),
  "not-decided": (): Bilingual => ({ zh: "本季尚未评定", en: "The quarter has not been decided" }),
  "not-ones-own": (f: { clerk: string }): Bilingual => ({
    zh: `只有 ${f.clerk} 本人可以申诉`,
    en: `Only ${f.clerk} may appeal`
  }),
  "appealed-already": (f: { on: string }): Bilingual => ({
    zh: `已在 ${f.on} 申诉过`,
    en: `It was appealed on ${f.on} already`
  }),
  "appeal-too-late": (f: { by: string; on: string }): Bilingual => ({
    zh: `申诉期到 ${f.by} 止，已过；有异议可在下季评定后提出`,
    en: `It could be appealed until ${f.by}; the next quarter's decision may be appealed again`
  }),
  "nothing-withheld": (f: { star: number }): Bilingual => ({
    zh: `已评为 ${f.star} 星，没有可申诉的事项`,
    en: `It gave ${f.star} stars and withheld none`
  }),
  "no-appeal-pending": (): Bilingual => ({ zh: "没有待答复的申诉", en: "No appeal is waiting for an answer" }),
  "own-decision": (f: { by: string }): Bilingual => ({
    zh: `原评定由 ${f.by} 作出，申诉须由另一人答复`,
    en: `${f.by} made the decision; someone else answers the appeal`
  }),
  "marked-in-it": (f: { by: string; months: ReadonlyArray<string> }): Bilingual => ({
    zh: `${f.by} 评定或计过本季 ${listed(f.months, "zh")} 的得分，申诉须由另一人答复`,
    en: `${f.by} attested or closed ${listed(f.months, "en")}; someone else answers the appeal`
  }),
  "answer-not-due": (f: { by: string }): Bilingual => ({
    zh: `答复期到 ${f.by}，尚未逾期或已记录`,
    en: `The answer is due by ${f.by}: it is not late, or that is on record`
  }),
  "appeal-time-runs": (f: { by: string }): Bilingual => ({
    zh: `申诉期到 ${f.by}，尚未届满或已有申诉`,
    en: `It may be appealed until ${f.by}, or has been`
  }),
  "appeal-answered-late": (f: { by: string }): Bilingual => ({
    zh: `申诉应在 ${f.by} 前答复，逾期`,
    en: `The appeal was to be answered by ${f.by} and was not`
  }),
  "not-yours-to-see": (f: { clerk: string }): Bilingual => ({
    zh: `${f.clerk} 的得分只有本人、主管、经理和公司总部可以看`,
    en: `The scores of ${f.clerk} are for himself, the supervisor, the manager and the head office`
  }),
  "starts-after-it-ends": (f: { from: string; until: string }): Bilingual => ({
    zh: `起始月 ${f.from} 晚于终止月 ${f.until}`,
    en: `${f.from} comes after ${f.until}`
  })
}

/** What decided a quarter, in words. */
export const becauses: Record<Because, Bilingual> = {
  "grave-fault": { zh: "有重大过失，不定星级", en: "A grave fault: no star" },
  "below-one-star": { zh: "均分未达一星", en: "The mean is below that of one star" },
  "serious-fault": {
    zh: "有严重过失，降一星并冻结晋星",
    en: "A serious fault: one star down, and no promotion for a time"
  },
  "mean-below-star": { zh: "均分低于现星级，降一星", en: "The mean is below the present star: one down" },
  promoted: { zh: "晋升一星", en: "One star up" },
  kept: { zh: "维持原星级", en: "The star is kept" }
}

export const faultClasses: Record<FaultClass, Bilingual> = {
  minor: { zh: "轻微过失", en: "minor fault" },
  general: { zh: "一般过失", en: "general fault" },
  serious: { zh: "严重过失", en: "serious fault" },
  grave: { zh: "重大过失", en: "grave fault" }
}

const shown = (hundredths: number) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`

/** What still stands between a clerk and the next star, in words. */
export const obstacleText = (obstacle: Obstacle): Bilingual => {
  switch (obstacle.code) {
    case "no-month-rated":
      return { zh: "本季没有计分的月份", en: "No month of the quarter is rated" }
    case "mean-too-low":
      return {
        zh: `均分 ${shown(obstacle.hundredths)}，须达 ${obstacle.from}`,
        en: `The mean is ${shown(obstacle.hundredths)}; it takes ${obstacle.from}`
      }
    case "too-early":
      return { zh: `最早 ${obstacle.from} 可晋级`, en: `Not before ${obstacle.from}` }
    case "fault-live":
      return {
        zh: `有${faultClasses[obstacle.class].zh}，${obstacle.until} 到期`,
        en: `A ${faultClasses[obstacle.class].en} lasts until ${obstacle.until}`
      }
    case "frozen":
      return { zh: `晋星冻结至 ${obstacle.until}`, en: `No promotion until after ${obstacle.until}` }
  }
}
