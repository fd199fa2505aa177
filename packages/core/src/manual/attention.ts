import type { Wording } from "./Wording.js"

/** Standards on duty: the points to watch every day (每日工作注意事项), section 8 of the chapter in work.ts. */
export const attention = {
  "work.8.1": {
    page: 4,
    kind: "conduct",
    zh: "工作时始终有服务的心态和意识。",
    en: "Keep a service mind throughout the work."
  },
  "work.8.2": {
    page: 4,
    kind: "conduct",
    zh: "对经手的事负责到底。",
    en: "Take full responsibility for everything in hand."
  },
  "work.8.3": {
    page: 4,
    kind: "rule",
    zh: "没有门禁卡也没有出入证的人，须登记并核实身份，按门铃有人应答后才能放行，否则一律不放；与别的工作冲突时，以安全为先。",
    en: "Anyone with neither an access card nor a pass is registered and identified, and admitted only after the unit answers its doorbell; otherwise never. Where this conflicts with other work, security comes first."
  },
  "work.8.4": {
    page: 5,
    kind: "conduct",
    zh: "做事分清主次缓急：业主到访，通常先放下手头的事接待；正忙的请对方稍等，但不能让人久等。",
    en: "Put first things first: a resident at the desk usually comes before other work; if something must be finished, ask for a moment, but let nobody wait long."
  },
  "work.8.5": {
    page: 5,
    kind: "rule",
    zh: "某些资料要保密，不得替业主以外的人查询业主资料。",
    en: "Certain records are confidential: never look up an owner's data for anyone but the owner."
  },
  "work.8.6": {
    page: 5,
    kind: "conduct",
    zh: "业主住户不配合的，不与其争执，尽快请领导或第三人来协助。",
    en: "Never clash with an uncooperative resident; get a manager or a third person to help soon."
  },
  "work.8.7": {
    page: 5,
    kind: "rule",
    zh: "一时办不了的事，要及时告诉业主住户，免生不满。",
    en: "Where a matter cannot be handled in time, tell the resident promptly, before it causes displeasure."
  },
  "work.8.8": {
    page: 5,
    kind: "gate",
    zh: "服务记录要清楚完整、妥善保存、及时录入，下班前核对当天的录入；因电脑故障未能录入的，在客服日志写明，事后补录。",
    en: "Records are clear, complete, kept safely and entered promptly, and the day's entries are checked before leaving; what a computer failure kept out is written in the service log and entered later."
  },
  "work.8.9": {
    page: 5,
    kind: "rule",
    zh: "投诉须跟进并逐件回访，回访记入与客户沟通登记表。",
    en: "Every complaint is followed up and gets a return visit, written in the customer-communication register."
  },
  "work.8.10": {
    page: 5,
    kind: "rule",
    zh: "前台电脑只能打开业务系统，B 座还可打开充值系统，打开别的网站按过失处理；B 座电脑，未经批准他人不得使用。",
    en: "The desks' computers may open only the property system, desk B's the top-up system too; any other site counts as a fault. Nobody else uses desk B's computer without approval."
  },
  "work.8.11": {
    page: 5,
    kind: "conduct",
    zh: "别的部门需要时，客服员应予配合。",
    en: "Help other departments when they need it."
  },
  "work.8.12": {
    page: 5,
    kind: "rule",
    zh: "凡是收费的服务，账要清楚，单据和金额要准确，并做财务日报表。",
    en: "For every paid service the books are clear, receipts and amounts are exact, and a daily finance report is made."
  },
  "work.8.13": {
    page: 5,
    kind: "record",
    zh: "当班的重要事件和工作重点，及时、详细地记入客服日志。",
    en: "Write the important events and the main work of the shift into the service log, promptly and in detail."
  },
  "work.8.14": {
    page: 5,
    kind: "conduct",
    zh: "保持职业形象：工作时不聊天、不吃零食、不看书报，不做与工作无关的事。",
    en: "Look professional: no chatting, snacking, reading or other unrelated activity at work."
  }
} satisfies Record<`work.8.${string}`, Wording>
