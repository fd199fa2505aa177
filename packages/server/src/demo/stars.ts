import { addDays, addMonths, type LocalDate } from "@qiantai/core"
import { isQuarterEnd, quarterNamed, ratedMonths } from "./months.js"
import { inOrder, type Setting, type StoryStep, step, type Thread } from "./Story.js"

type Who = StoryStep["who"]

/** What may be attested of a month, by its points, and what that rests on. */
const marks = {
  appearance: {
    5: "当月抽查六次，工装、工牌、妆容均合要求",
    4: "抽查六次，有一次没戴工牌，当场改正"
  },
  courtesy: {
    10: "调看监控五段：起身、问候、双手递物都做到；神秘访客评价优",
    9: "调看监控五段，一次接电话时没有示意来访人稍候",
    8: "两名住户反映忙时答话不抬头，已当面提醒"
  },
  services: {
    5: "代订水、代收物品均按约送达，没有投诉",
    4: "一次订水送迟，事先没有告知住户"
  },
  examination: {
    5: "月度业务考试 96 分",
    4: "月度业务考试 88 分，收费标准答错一题",
    3: "月度业务考试 79 分，门禁和放行规定答错三题"
  }
} as const
const dimensions = ["appearance", "courtesy", "services", "examination"] as const
type Marks = readonly [appearance: 4 | 5, courtesy: 8 | 9 | 10, services: 4 | 5, examination: 3 | 4 | 5]

const attested = (ago: number, given: Marks, count: number = dimensions.length): ReadonlyArray<StoryStep> =>
  dimensions.slice(0, count).map((dimension, index) => {
    const score = given[index] ?? 0
    const evidence = (marks[dimension] as { readonly [score: number]: string })[score]
    return step(ago, `15:0${index}`, "S04", "attest", { dimension, score, evidence })
  })

interface Rated {
  readonly clerk: Who
  /** The star he is brought forward with, and for how many months he has had it by then. */
  readonly opening?: readonly [star: number, months: number]
  readonly given: readonly [Marks, Marks, Marks]
  /** How many months are closed; of the one after them the first two dimensions are attested. */
  readonly closed: number
}

// biome-ignore format: a line a clerk
const rated: ReadonlyArray<Rated> = [
  { clerk: "S01", opening: [4, 2], given: [[5, 10, 5, 5], [5, 9, 5, 5], [5, 10, 5, 4]], closed: 7 },
  { clerk: "S02", opening: [2, 12], given: [[5, 9, 4, 4], [4, 9, 5, 4], [5, 10, 5, 4]], closed: 7 },
  { clerk: "S14", opening: [1, 6], given: [[4, 8, 5, 4], [5, 9, 5, 3], [5, 9, 5, 4]], closed: 3 },
  { clerk: "S03", given: [[4, 9, 4, 3], [5, 8, 5, 4], [5, 9, 5, 4]], closed: 2 }
]

/** His months, each attested and closed on the third of the next. */
const months = (setting: Setting, { clerk, given, closed }: Rated): ReadonlyArray<Thread> =>
  ratedMonths(setting)
    .slice(0, closed + 1)
    .map((first, index) => {
      const ago = setting.ago(addDays(addMonths(first, 1), 2))
      const [marksGiven = given[0]] = given.slice(index % 3)
      return {
        ...{ chapter: "stars", caseId: `${first.slice(0, 7)}-${clerk}` },
        story:
          index < closed
            ? inOrder(...attested(ago, marksGiven), step(ago, "15:10", "S04", "close"))
            : inOrder(...attested(ago, marksGiven, 2))
      }
    })

const quarter = (first: LocalDate, clerk: Who, ...steps: ReadonlyArray<StoryStep>): Thread => ({
  ...{ chapter: "stars", caseId: `${quarterNamed(first)}-${clerk}` },
  story: inOrder(...steps)
})

/** The quarters that are decided on the fourth, each once its months are closed. */
const decided = (setting: Setting, clerk: Who): ReadonlyArray<Thread> =>
  ratedMonths(setting)
    .filter(isQuarterEnd)
    .map((first) => quarter(first, clerk, step(setting.ago(addDays(addMonths(first, 1), 3)), "16:00", "S04", "decide")))

const appeal = {
  grounds:
    "各月得分都够二星。那次离岗是去大门口扶摔倒的老人，前后不到十分钟，回来已经向内务说明。请把这次过失和晋星分开考虑。"
}

/**
 * The stars of the sample community's four clerks: two rated to the present, one whose quarter was decided late and who
 * appeals, and one whose months wait.
 */
export const stars = (setting: Setting): ReadonlyArray<Thread> => {
  const [begin = setting.day(0)] = ratedMonths(setting)
  const openings = rated.flatMap(({ clerk, opening }) => {
    if (opening === undefined) return []
    const [star, held] = opening
    const forward = step(setting.ago(begin) + 1, "10:30", "S04", "open", { star, since: addMonths(begin, -held) })
    return [{ ...{ chapter: "stars", caseId: `opening-${clerk}` }, story: inOrder(forward) }]
  })
  return [
    ...openings,
    ...rated.flatMap((each) => months(setting, each)),
    ...(["S01", "S02"] as const).flatMap((clerk) => decided(setting, clerk)),
    quarter(addMonths(begin, 2), "S14", step(4, "16:20", "S04", "decide"), step(2, "18:10", "S14", "appeal", appeal))
  ]
}
