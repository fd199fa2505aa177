import type { Bilingual } from "../kernel/Bilingual.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { classes, type FaultClass, type MeritGrade, merits } from "./grades.js"
import { type KindId, kinds } from "./kinds.js"
import { type ConductCase, type FaultStatus, type MeritStatus, type Reviewer, reviewers } from "./state.js"

export const statuses = {
  reported: { zh: "待告知", en: "To be notified" },
  notified: { zh: "待申辩", en: "To be explained" },
  explained: { zh: "待认定", en: "To be confirmed" },
  confirmed: { zh: "已认定", en: "Confirmed" },
  appealed: { zh: "申诉中", en: "Under appeal" },
  final: { zh: "已定案", en: "Final" },
  dismissed: { zh: "不成立", en: "Dismissed" },
  dropped: { zh: "已撤案", en: "Dropped" },
  cancelled: { zh: "已抵销", en: "Cancelled by a merit" },
  proposed: { zh: "待核准", en: "To be granted" },
  granted: { zh: "已核准", en: "Granted" },
  declined: { zh: "未核准", en: "Declined" },
  "taken-up": { zh: "已立案", en: "Taken up" },
  "put-aside": { zh: "不予追究", en: "Put aside" },
  waiting: { zh: "待更新", en: "To be followed" }
} as const satisfies Record<FaultStatus | MeritStatus | "taken-up" | "put-aside" | "waiting", Bilingual>

const cases: Record<ConductCase["of"], Bilingual> = {
  none: { zh: "尚未立案", en: "not opened yet" },
  fault: { zh: "是过失", en: "a fault" },
  merit: { zh: "是奖励", en: "a merit" },
  aside: { zh: "是不予追究的违规", en: "a breach put aside" }
}

/** What each refusal and breach about conduct says. */
export const messages = {
  "not-a-fault": (f: { of: ConductCase["of"] }): Bilingual => ({
    zh: `这一件${cases[f.of].zh}，不能按过失办理`,
    en: `This case is ${cases[f.of].en}, and no fault`
  }),
  "not-a-merit": (f: { of: ConductCase["of"] }): Bilingual => ({
    zh: `这一件${cases[f.of].zh}，不能按奖励办理`,
    en: `This case is ${cases[f.of].en}, and no merit`
  }),
  "not-at-this-step": (f: { status: FaultStatus }): Bilingual => ({
    zh: `这件过失现在是「${statuses[f.status].zh}」，不能办这一步`,
    en: `The fault stands at “${statuses[f.status].en}”; this is not its step`
  }),
  "unknown-breach": (f: { breach: string }): Bilingual => ({
    zh: `没有编号为 ${f.breach} 的违规记录`,
    en: `There is no breach ${f.breach} on record`
  }),
  "breach-decided-already": (f: { breach: string; case: string; how: string }): Bilingual => {
    const how = f.how === "put-aside" ? statuses["put-aside"] : statuses["taken-up"]
    return {
      zh: `违规 ${f.breach} 已有处理（${f.case}：${how.zh}），不能再立案`,
      en: `The breach ${f.breach} has been decided on (${f.case}: ${how.en.toLowerCase()}); it makes no second fault`
    }
  },
  "breach-is-no-fault": (f: { breach: string; code: string }): Bilingual => ({
    zh: `规则册规定「${f.code}」只记录、不算过失`,
    en: `The rulebook records “${f.code}” and makes no fault of it`
  }),
  "too-long-ago": (f: { on: LocalDate; earliest: LocalDate }): Bilingual => ({
    zh: `事情发生在 ${f.on}，早于 ${f.earliest} 的不再追究`,
    en: `It happened on ${f.on}; nothing before ${f.earliest} is taken up any more`
  }),
  "person-not-named": (f: { breach: string }): Bilingual => ({
    zh: `违规 ${f.breach} 没有记明是谁，请填写责任人`,
    en: `The breach ${f.breach} names nobody; say whose it was`
  }),
  "breach-names-its-person": (f: { breach: string; who: string }): Bilingual => ({
    zh: `违规 ${f.breach} 已记明是 ${f.who}，不能另指他人`,
    en: `The breach ${f.breach} is on record as ${f.who}’s; nobody else can be named`
  }),
  "naming-without-reason": (f: { who: string }): Bilingual => ({
    zh: `请写明为何由 ${f.who} 负责`,
    en: `Say why ${f.who} answers for it`
  }),
  "unknown-staff": (f: { staff: string }): Bilingual => ({
    zh: `人员名册中没有 ${f.staff}`,
    en: `There is no member of staff ${f.staff}`
  }),
  "own-breach": (f: { breach: string }): Bilingual => ({
    zh: `违规 ${f.breach} 是本人的，须由另一人决定是否追究`,
    en: `The breach ${f.breach} is your own; another decides on it`
  }),
  "kind-is-no-fault": (f: { kind: KindId }): Bilingual => ({
    zh: `规则册规定「${kinds[f.kind].zh}」不算过失`,
    en: `The rulebook makes no fault of “${kinds[f.kind].en}”`
  }),
  "not-happened-yet": (f: { on: LocalDate; today: LocalDate }): Bilingual => ({
    zh: `发生日期 ${f.on} 晚于今天（${f.today}）`,
    en: `It cannot have happened on ${f.on}: today is ${f.today}`
  }),
  "before-any-rules": (f: { on: LocalDate }): Bilingual => ({
    zh: `${f.on} 还没有施行规则册，当天的事不能按后来的规则处理`,
    en: `No rulebook was in force on ${f.on}; what happened then is not judged by a later one`
  }),
  "reported-already": (f: { case: string; on: LocalDate }): Bilingual => ({
    zh: `${f.on} 的同一事由已有 ${f.case} 一件，不重复处理`,
    en: `Case ${f.case} is about the same act of ${f.on}; nobody answers twice for one thing`
  }),
  "explained-already": (): Bilingual => ({ zh: "本人已陈述申辩", en: "The explanation has been given" }),
  "not-the-person": (f: { who: string }): Bilingual => ({
    zh: `须由 ${f.who} 本人办理，不能代办`,
    en: `Only ${f.who} can do this; nobody does it for him`
  }),
  "no-witness": (f: { witness: string }): Bilingual => ({
    zh: `${f.witness} 是当事人、记录人或上报人，不能作见证`,
    en: `${f.witness} is the person concerned, records it or reported it, and cannot be the witness`
  }),
  "not-heard-yet": (f: { until: LocalDate }): Bilingual => ({
    zh: `本人还没有陈述申辩，期限到 ${f.until}，过后才可认定`,
    en: `The person has not been heard, and may speak until ${f.until}; it may be confirmed after that`
  }),
  "reporter-decides": (f: { reporter: string }): Bilingual => ({
    zh: `这件过失由 ${f.reporter} 提出，须由另一人决定`,
    en: `${f.reporter} reported it; another decides`
  }),
  "own-case": (f: { who: string }): Bilingual => ({
    zh: `这是 ${f.who} 本人的过失，须由另一人办理`,
    en: `It is ${f.who}’s own case; another decides`
  }),
  "took-it-up": (f: { by: string }): Bilingual => ({
    zh: `这件过失由 ${f.by} 立案，申诉须由另一人答复`,
    en: `${f.by} took the breach up; another answers the appeal`
  }),
  "office-answers-for-it": (f: { breach: string }): Bilingual => ({
    zh: `违规 ${f.breach} 是前台逾期未办奖惩、评星事项所致，只有经理或公司总部可以决定不予追究`,
    en: `The breach ${f.breach} is the office’s own in deciding on people; only the manager or the head office may put it aside`
  }),
  "breach-on-record": (f: { breach: string; kind: KindId; on: LocalDate }): Bilingual => ({
    zh: `${f.on} 的「${kinds[f.kind].zh}」已有违规记录 ${f.breach}，应据此立案，不另行上报`,
    en: `“${kinds[f.kind].en}” of ${f.on} is on record as breach ${f.breach}; it is taken up from there`
  }),
  "signing-refused-already": (): Bilingual => ({
    zh: "拒绝签收已有记录",
    en: "The refusal to sign is on record already"
  }),
  "may-still-notify": (f: { by: LocalDate }): Bilingual => ({
    zh: `告知期限到 ${f.by}，尚未届满`,
    en: `The person may still be notified until ${f.by}`
  }),
  "unnotified-already": (): Bilingual => ({
    zh: "逾期未告知已有记录",
    en: "That the person was not notified in time is on record already"
  }),
  "may-still-appeal": (f: { by: LocalDate }): Bilingual => ({
    zh: `申诉期限到 ${f.by}，尚未届满`,
    en: `It may still be appealed until ${f.by}`
  }),
  "appeal-too-late": (f: { by: LocalDate; on: LocalDate }): Bilingual => ({
    zh: `申诉期限是 ${f.by}，现在是 ${f.on}，已经过期`,
    en: `An appeal was possible until ${f.by}; it is ${f.on} now`
  }),
  "confirmed-it-himself": (f: { by: string }): Bilingual => ({
    zh: `过失由 ${f.by} 认定，申诉须由另一人答复`,
    en: `${f.by} confirmed the fault; another answers the appeal`
  }),
  "no-lower-class": (f: { class: FaultClass; to?: FaultClass }): Bilingual => ({
    zh: `现为${classes[f.class].zh}：降级须填更低的等级，维持或撤销不填等级`,
    en: `It is a ${classes[f.class].en.toLowerCase()}: reducing it takes a lower class, upholding or overturning it takes none`
  }),
  "may-still-answer": (f: { by: LocalDate }): Bilingual => ({
    zh: `答复期限到 ${f.by}，尚未届满`,
    en: `It may still be answered until ${f.by}`
  }),
  "unanswered-already": (): Bilingual => ({
    zh: "逾期未答复已有记录",
    en: "That it was left unanswered is on record already"
  }),
  "nothing-to-follow": (): Bilingual => ({ zh: "没有需要更新的", en: "There is nothing to follow" }),
  "no-such-change": (f: { number: number }): Bilingual => ({
    zh: `没有第 ${f.number} 项待更新的变动`,
    en: `There is no change ${f.number} that waits`
  }),
  "nothing-to-review": (): Bilingual => ({
    zh: "没有待审查的重大过失",
    en: "There is no grave fault that waits for a review"
  }),
  "reviewed-already": (f: { reviewer: Reviewer; on: LocalDate }): Bilingual => ({
    zh: `${reviewers[f.reviewer].zh}已在 ${f.on} 审查`,
    en: `${reviewers[f.reviewer].en} reviewed it on ${f.on}`
  }),
  "merit-decided-already": (f: { status: MeritStatus }): Bilingual => ({
    zh: `这项奖励${statuses[f.status].zh}，不能再决定`,
    en: `The merit is decided already: ${statuses[f.status].en.toLowerCase()}`
  }),
  "proposer-decides": (f: { proposer: string }): Bilingual => ({
    zh: `奖励由 ${f.proposer} 提请，须由另一人决定`,
    en: `${f.proposer} proposed it; another decides`
  }),
  "own-merit": (f: { who: string }): Bilingual => ({
    zh: `这是 ${f.who} 本人的奖励，须由另一人办理`,
    en: `It is ${f.who}’s own merit; another decides`
  }),
  "merit-not-granted": (f: { status: MeritStatus }): Bilingual => ({
    zh: `这项奖励${statuses[f.status].zh}，核准后才能抵过`,
    en: `The merit is not granted (${statuses[f.status].en.toLowerCase()}) and cancels nothing`
  }),
  "merit-used": (f: { fault: string }): Bilingual => ({
    zh: `这项奖励已用于抵 ${f.fault}，只能抵一次`,
    en: `The merit has been set against ${f.fault}; it cancels one fault`
  }),
  "merit-too-small": (f: { grade: MeritGrade; least: MeritGrade }): Bilingual => ({
    zh: `${merits[f.grade].zh}不能抵过，须${merits[f.least].zh}以上`,
    en: `“${merits[f.grade].en}” cancels no fault; it takes at least “${merits[f.least].en}”`
  }),
  "unknown-fault": (f: { fault: string; who: string }): Bilingual => ({
    zh: `${f.who} 没有编号为 ${f.fault} 的过失`,
    en: `${f.who} has no fault ${f.fault}`
  }),
  "only-serious-is-cancelled": (f: { fault: string; class: FaultClass }): Bilingual => ({
    zh: `${f.fault} 是${classes[f.class].zh}，只有严重过失可以抵`,
    en: `${f.fault} is a ${classes[f.class].en.toLowerCase()}; a merit cancels a serious one only`
  }),
  "another-year": (f: { fault: string; merit: string }): Bilingual => ({
    zh: `过失是 ${f.fault} 年的，奖励是 ${f.merit} 年的，不能跨年相抵`,
    en: `The fault is of ${f.fault} and the merit of ${f.merit}; they must be of one year`
  }),
  "fault-not-in-effect": (f: { fault: string; status: FaultStatus }): Bilingual => ({
    zh: `${f.fault}（${statuses[f.status].zh}）当前没有生效，无须相抵`,
    en: `${f.fault} (${statuses[f.status].en.toLowerCase()}) is not in effect; there is nothing to cancel`
  }),
  "fault-not-final": (f: { fault: string; until: LocalDate }): Bilingual => ({
    zh: `${f.fault} 可申诉至 ${f.until}，定案后才能相抵`,
    en: `${f.fault} may be appealed until ${f.until}; it can be cancelled once it is final`
  }),
  "merit-expired": (f: { until: LocalDate }): Bilingual => ({
    zh: `这项奖励有效至 ${f.until}，已过期，不能抵过`,
    en: `The merit lived until ${f.until}, and cancels nothing any more`
  }),
  "fault-counted": (f: { fault: string }): Bilingual => ({
    zh: `${f.fault} 已计入累计升级，不能再抵`,
    en: `An escalation has counted ${f.fault}; it can no longer be cancelled`
  }),
  "not-his-to-see": (f: { who: string }): Bilingual => ({
    zh: `${f.who} 的奖惩记录，只有本人、主管、经理和公司总部可以查看`,
    en: `Only ${f.who}, the supervisor, the manager and the head office may see this record`
  }),
  "for-deciders": (): Bilingual => ({
    zh: "待处理的奖惩事项，只有主管、经理和公司总部可以查看",
    en: "What waits for a decision is for the supervisor, the manager and the head office"
  }),
  "no-such-fault": (f: { fault: string }): Bilingual => ({
    zh: `没有编号为 ${f.fault} 的过失`,
    en: `There is no fault ${f.fault}`
  }),
  "not-notified": (f: { by: LocalDate }): Bilingual => ({
    zh: `最迟应于 ${f.by} 告知本人，到期没有告知`,
    en: `The person was to be told by ${f.by}, and was not by then`
  }),
  "appeal-unanswered": (f: { by: LocalDate }): Bilingual => ({
    zh: `申诉最迟应于 ${f.by} 答复，没有答复`,
    en: `The appeal was to be answered by ${f.by}, and was not`
  })
}
