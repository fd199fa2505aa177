import { chapterDefaults } from "./chapterDefaults.js"
import { starGrounds } from "./starGrounds.js"
import type { Ground } from "./Wording.js"

/** What the library adds where the manual is silent; shown as 「库默认值」, never as the manual's own words. */
export const libraryDefaults = {
  "library.authority": {
    title: { zh: "办理权限", en: "authority" },
    zh: "手册略去了岗位权限，谁可办理什么由规则册中的权限表规定。",
    en: "The manual leaves authority out, so a table in the rulebook says who may do what."
  },
  "library.two-persons": {
    title: { zh: "经办与批准分开", en: "two persons" },
    zh: "本人提出的申请，不得由本人批准。",
    en: "No one approves a request of his own."
  },
  "library.sequence": {
    title: { zh: "先后次序", en: "order of steps" },
    zh: "前一步办完，才能办后一步。",
    en: "A step needs the step before it."
  },
  "library.identifiable": {
    title: { zh: "对象须存在", en: "known things" },
    zh: "办理时所指的房号、人员、证件、单据，须已登记在案。",
    en: "The unit, person, pass or paper a step is about must be on record."
  },
  "library.input": {
    title: { zh: "填写要求", en: "input" },
    zh: "填写的内容须齐全，并合乎各栏的格式。",
    en: "What is entered is complete, and in the form each field asks for."
  },
  "library.amount-and-dates": {
    title: { zh: "金额与日期合理", en: "plausible amounts and dates" },
    zh: "金额、面积、数量和日期须在合理范围内，结束不早于开始。",
    en: "Amounts, areas, quantities and dates lie within reason, and no end comes before its beginning."
  },
  "library.time-zone": {
    title: { zh: "当地时间", en: "local time" },
    zh: "日期和时刻按小区所在时区计算，默认北京时间。",
    en: "Dates and times are those of the community's time zone, China's by default."
  },
  "library.desks": {
    title: { zh: "前台分工", en: "desks" },
    zh: "小区有哪几个前台、各管什么由规则册列出，一个前台可以兼管。",
    en: "Which desks there are and what each does is listed in the rulebook; one desk may do everything."
  },
  "library.calendar": {
    title: { zh: "节假日安排", en: "calendar of holidays" },
    zh: "法定节假日和调休上班日，按规则册列出的当年安排。",
    en: "Public holidays, and the weekend days worked in exchange, are those listed in the rulebook."
  },
  "library.clock": {
    title: { zh: "不得晚于现在", en: "nothing in the future" },
    zh: "办理的事情须已经发生，时间不能在将来。",
    en: "What is recorded has happened; it cannot lie in the future."
  },
  "library.late-entry": {
    title: { zh: "补录", en: "late entries" },
    zh: "时间早于本案最后一笔记录的，须由主管补录并说明原因；主管无权办理的，由办理的岗位补录。点款和盘点与当时的账面核对，不隔日补录。",
    en: "An entry dated before the last one of its case is made by a supervisor, with a reason; where the step is none of his, by whose it is. A count is compared with the books of the moment, and is not entered for another day."
  },
  "library.once": {
    title: { zh: "编号只用一次", en: "a command id is used once" },
    zh: "同一操作编号只能用于同一内容；重复提交返回第一次的结果，内容不同的不予受理。",
    en: "A command id stands for one content: sent again it returns the first result, and with other content it is refused."
  },
  "library.breach": {
    title: { zh: "违规照记", en: "breaches are recorded" },
    zh: "已经发生的事一律如实记录；不合规定的，同时记为违规，不因此拒绝登记。",
    en: "What has already happened is always recorded; where it went against the rules, a breach is recorded with it."
  },
  "library.editions": {
    title: { zh: "规则不溯及既往", en: "no rule in the past" },
    zh: "规则册的新版本只能从将来的日期起生效，已受理的个案沿用受理时的版本。",
    en: "A new edition of the rulebook takes effect from a later date only, and a case keeps the edition it was opened under."
  },
  "library.go-live": {
    title: { zh: "启用时转入", en: "go-live" },
    zh: "启用前已有的押金、证件和个案，在启用时一次转入。",
    en: "Deposits, papers and cases that existed before are brought forward when the library goes live."
  },
  "library.waiver": {
    title: { zh: "免交资料", en: "waiver" },
    zh: "确实不适用的资料，由主管写明原因后免交。",
    en: "A paper that does not apply is waived by the supervisor, with the reason on the file."
  },
  "library.retention": {
    title: { zh: "个人信息保存期限", en: "retention" },
    zh: "个人信息在业务办结后按规则册所列天数保存，到期删除；未办结的不删。",
    en: "Personal data are kept for the rulebook's days after their case has ended and then deleted; an open case keeps its own."
  },
  "library.personnel": {
    title: { zh: "员工奖惩与星级谁可看", en: "who sees what is about staff" },
    zh: "有关员工奖惩与星级的记录，本人只看本人的，过失自告知起才看得到；可以办理的岗位看全部，对其他人如同没有；所写的文字同样。",
    en: "Of what is kept about staff, each sees what is about himself, a fault from the notice on, and whoever may act on it sees it all; for anybody else it is not there, and neither are the texts."
  },
  "library.personnel-retention": {
    title: { zh: "员工材料保存期限", en: "retention of texts about staff" },
    zh: "奖惩和星级中写下的文字在办结后按规则册所列天数保存，默认三年，不少于两年。",
    en: "Texts written about conduct and stars are kept for the rulebook's days after their case has ended: by default three years, and never under two."
  },
  "library.purposes": {
    title: { zh: "查看用途", en: "purposes" },
    zh: "手册只说不得替非业主查询；工作人员为何用途可看哪些资料，由规则册列出。",
    en: "The manual only forbids look-ups for others; which data staff may read, and for which purpose, is a list in the rulebook."
  },
  ...chapterDefaults,
  ...starGrounds
} satisfies Record<`library.${string}`, Ground>

/** The id of a default of the library's, "library.two-persons". */
export type LibraryDefault = keyof typeof libraryDefaults
