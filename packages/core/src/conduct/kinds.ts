import type { Bilingual } from "../kernel/Bilingual.js"
import type { NonEmpty } from "../kernel/Json.js"
import type { Facts } from "../kernel/Refusal.js"
import type { Source } from "../manual/sources.js"
import type { Preparation } from "../shift/state.js"
import type { Counting } from "./grades.js"

/** A recorded breach by chapter and code, and by what its facts say where that makes the difference. */
interface BreachTold {
  readonly code: string
  readonly facts?: Facts
}

/** A kind of conduct that somebody sees and reports: its name, its clause, and what it counts as unless the rulebook says otherwise. */
interface FaultKind extends Bilingual {
  readonly sources: NonEmpty<Source>
  readonly counts: Counting
  /** The recorded breaches that are the same act: of one act there is no second fault. */
  readonly breaches: ReadonlyArray<BreachTold>
}

const recorded = (...codes: ReadonlyArray<string>): ReadonlyArray<BreachTold> => codes.map((code) => ({ code }))
const unprepared = (item: Preparation): BreachTold => ({ code: "shift.preparation-unmet", facts: { item } })

/** The breaches that tell of the same act as a kind of conduct. */
const toldBy: { readonly [kind: string]: ReadonlyArray<BreachTold> } = {
  uniform: [unprepared("uniform")],
  hair: [unprepared("hair")],
  "make-up": [unprepared("makeUp")],
  counter: [unprepared("desk")],
  "desk-disorderly": [unprepared("desk")],
  spirits: [unprepared("spirits")],
  "phone-unanswered": [unprepared("phone"), ...recorded("shift.phone-not-forwarded")],
  "left-post": recorded(
    ...["shift.post-found-empty", "shift.left-while-standing-in", "shift.left-before-the-end", "shift.never-back"],
    ...["shift.no-substitute", "shift.away-too-long", "duties.desk-left-uncovered"]
  ),
  "let-in-unregistered": recorded("gate.let-in-against-the-rules", "gate.slipped-in"),
  "other-site": recorded("shift.other-site-opened"),
  "order-missed": recorded("repairs.entered-late"),
  "visit-missed": recorded("repairs.return-visit-missed"),
  "poor-handover": recorded(
    ...["shift.handover-not-signed", "shift.not-told-in-person", "shift.back-office-not-told"],
    ...["shift.not-handed-over", "shift.take-over-incomplete", "shift.not-taken-over"]
  )
}

const kind = (counts: Counting, zh: string, en: string, ...sources: NonEmpty<Source>) => ({
  ...{ zh, en, sources, counts }
})

/** What may be reported as a fault, by the clause it goes against; what the library adds is marked by its source. */
const observed = {
  uniform: kind("minor", "当班不穿工装或工装不整", "Not in proper uniform on duty", "prep.2"),
  hair: kind("minor", "当班发型不合要求", "Hair not in order on duty", "prep.3"),
  "make-up": kind("minor", "当班妆容不合要求", "Make-up not in order on duty", "prep.4"),
  counter: kind("minor", "台面物品不齐或摆放零乱", "Counter not in order", "prep.5"),
  spirits: kind("minor", "当班精神不振", "Not attentive on duty", "prep.8"),
  "desk-disorderly": kind("minor", "服务台嘈杂、零乱", "Noise or disorder at the desk", "job.5.1"),
  "phone-unanswered": kind("minor", "电话无故不接、不转", "Calls left unanswered", "job.5.1"),
  "not-received-standing": kind("minor", "有人来访不起身接待", "Did not stand up for a visitor", "work.2"),
  "help-not-offered": kind("minor", "见业主需要帮助不上前", "Offered no help that was needed", "work.2.1"),
  "visitor-ignored": kind("minor", "忙于录入或通话，不理会来人", "Ignored someone at the desk", "work.2.2"),
  "lobby-neglected": kind("minor", "大堂、电梯厅不洁而不督促", "Let the lobby stay dirty", "work.6.11"),
  "left-post": kind("general", "擅自离岗", "Left the post without leave", "work.6.19"),
  "not-by-the-gate": kind("minor", "无事不站到门禁旁", "Not by the gate when free", "work.6.20"),
  "poor-service": kind("minor", "服务态度差", "Poor attitude to residents", "work.8.1"),
  "work-dropped": kind("minor", "经手的事不负责到底", "Dropped what was in hand", "work.8.2"),
  "let-in-unregistered": kind("general", "外来人员不登记就放行", "Let a visitor in unregistered", "work.8.3"),
  "kept-waiting": kind("minor", "不分缓急，让业主久等", "Kept a resident waiting", "work.8.4"),
  "argued-with-resident": kind("general", "与业主住户争执", "Argued with a resident", "work.8.6"),
  "other-site": kind("general", "用前台电脑打开别的网站", "Opened another site on the desk's computer", "work.8.10"),
  "would-not-help": kind("minor", "别的部门需要时不配合", "Would not help another department", "work.8.11"),
  chatting: kind("minor", "当班聊天", "Chatting on duty", "work.8.14"),
  snacks: kind("minor", "当班吃零食", "Snacking on duty", "work.8.14"),
  "unrelated-reading": kind(
    "minor",
    "当班看书报或做无关的事",
    "Reading or other unrelated activity on duty",
    "work.8.14"
  ),
  "order-missed": kind("general", "维修、投诉漏单", "Missed an order", "job.5.3", "library.conduct-classes"),
  "visit-missed": kind("general", "漏做回访", "Missed a return visit", "work.8.9", "library.conduct-classes"),
  "poor-handover": kind("general", "交接不清", "Poor handover", "handover.1.9", "library.conduct-classes"),
  "data-disclosed": kind("serious", "泄露业主资料", "Disclosed owners' data", "work.8.5", "library.conduct-classes"),
  "released-unsigned": kind(
    "serious",
    "无业主签字放行物品",
    "Released belongings without the owner's signature",
    "work.6.10",
    "library.conduct-classes"
  ),
  "false-closure": kind(
    "serious",
    "未办完而虚假消单",
    "Closed an order falsely",
    "work.6.14",
    "library.conduct-classes"
  ),
  "false-visit": kind("serious", "虚构回访", "Made up a return visit", "work.8.9", "library.conduct-classes"),
  "cash-difference-hidden": kind(
    "serious",
    "隐瞒长短款",
    "Hid a cash difference",
    "library.cash-difference",
    "work.8.12",
    "library.conduct-classes"
  ),
  theft: kind("grave", "盗窃", "Theft", "library.conduct-classes"),
  embezzlement: kind("grave", "侵占、挪用款物", "Embezzlement", "library.conduct-classes"),
  "data-sold": kind("grave", "出售业主资料", "Sold owners' data", "library.conduct-classes", "work.8.5", "law.pipl"),
  forgery: kind("grave", "伪造单据、签名", "Forgery", "library.conduct-classes")
} as const
export type KindId = keyof typeof observed

/**
 * The kinds whose breaches of one person and day all tell of one act: who is away is away once, though he left alone, was
 * found missing and never came back. The breaches of any other kind are failures of their own.
 */
export const oneActADay: ReadonlyArray<KindId> = ["left-post"]

/** What may be reported as a fault, with the recorded breaches that are the same act. */
export const kinds = Object.fromEntries(
  Object.entries(observed).map(([id, each]) => [id, { ...each, breaches: toldBy[id] ?? [] }])
) as unknown as { readonly [K in KindId]: FaultKind }
