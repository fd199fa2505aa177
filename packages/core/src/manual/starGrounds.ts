import type { Ground } from "./Wording.js"

/** What the library adds about stars: the manual has a chapter on them, whose text is not at hand. */
export const starGrounds = {
  "library.star-score": {
    title: { zh: "月度得分", en: "monthly score" },
    zh: "客服员每月按九个维度计分，合计一百；由记录计算的维度从满分起，按记录逐项扣分，扣完为止；长短款还可说明的，等说明了或过了期限再计分。已定的得分不因规则改版而重算。",
    en: "A clerk's month is scored by nine dimensions, a hundred in all; a computed one begins at its weight and loses points for each recorded fact, never below nothing; a cash difference that may still be explained is waited for. No later edition scores a month again."
  },
  "library.star-attested": {
    title: { zh: "主管评定的维度", en: "attested dimensions" },
    zh: "记录算不出的维度，由主管在月后写明依据评定，不超过该维度满分，不得自评。",
    en: "What no record gives is attested once the month is over, with evidence, within the dimension's weight and never by oneself."
  },
  "library.star-attendance": {
    title: { zh: "出勤与计分", en: "attendance and scores" },
    zh: "当月出勤不足排班三分之一的不评分、保留星级，不足三分之二的减半计入；由他人顶班的算未出勤，没有排班的月份不评分。",
    en: "A month with less than a third of its rostered shifts worked is not rated and the star is kept; less than two thirds counts half. A shift a substitute took was not worked, and a month without a roster is not rated."
  },
  "library.star-rating": {
    title: { zh: "季度星级", en: "quarterly stars" },
    zh: "季度结束、各月得分确定后，由主管或经理按均分评定，每季最多升降一星；首星须入职满三个月，升二星隔三个月，其后每级隔六个月；未达一星的不定星级，三个月后可再评。不设名额。",
    en: "Once a quarter is over and its months closed, a supervisor or manager decides by their mean, one star up or down at most; the first star takes three months of service, the second three more, each later one six; below the first there is none, and the clerk may be rated again after three months. There is no quota."
  },
  "library.star-faults": {
    title: { zh: "过失与星级", en: "faults and stars" },
    zh: "季末仍有效的一般过失，不得晋星；严重过失降一星，并冻结两个季度；重大过失不定星级，当月最高六十分。尚可申诉的、申诉还没答复的，等定了再计分、再评定；申诉逾期未答复的，不算。",
    en: "A general fault in effect at the quarter's end bars promotion; a serious one costs one star and promotion for two quarters; a grave one leaves none and holds its month at sixty. What may still be appealed, or waits for its appeal's answer, is settled before month and quarter are; an appeal left unanswered past its time makes it count for nothing."
  },
  "library.star-deadlines": {
    title: { zh: "评星期限", en: "time to rate" },
    zh: "规则册设了期限的（默认不设），排班表上的人，月度得分、季度星级应在期满后所设的工作日内评定；本人过失还可能撤销、长短款还可说明、上季申诉还没答复的，从能办之日起算。逾期的，记前台违规一次。",
    en: "Where the rulebook sets a time (by default it sets none), everyone on the roster has his month closed and his quarter decided within so many working days of its end; where a fault of his may still fall, a cash difference be explained, or an earlier appeal waits, from when that is over. What is late is recorded once, against the office."
  },
  "library.star-allowance": {
    title: { zh: "星级补贴", en: "star allowance" },
    zh: "星级补贴按月另加，不从工资中扣减；降星的，从知道后的下个月起按新标准。",
    en: "The allowance is added to a month's pay and never taken from it; a fall counts from the month after it is known."
  },
  "library.star-appeal": {
    title: { zh: "星级申诉", en: "appeals about stars" },
    zh: "本人可在评定后三个工作日内申诉，由没有评定过本季、也没有评定和计过其中各月的人在五个工作日内答复，本处没有这样的人的，由公司总部答复；答复前仍按原星级和补贴，申诉成立的恢复。",
    en: "A clerk may appeal within three working days, and a reviewer who neither decided the quarter nor marked a month of it answers within five, of the head office where the office has none; until then the earlier star and allowance stay, and an appeal that succeeds restores what was taken or withheld."
  },
  "library.star-privacy": {
    title: { zh: "得分谁可看", en: "who sees scores" },
    zh: "客服员只能看自己的得分和星级；主管、经理和公司总部可以看全部。",
    en: "A clerk sees his own scores and stars only; supervisor, manager and head office see everyone's."
  }
} satisfies Record<`library.${string}`, Ground>
