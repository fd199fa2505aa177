import type { Wording } from "./Wording.js"

/** Standards for the shift handover (交接班). */
export const handover = {
  "handover.1.1": {
    page: 5,
    kind: "gate",
    zh: "交班前写好客服日志：用黑色笔，写得完整、清楚、合乎格式。",
    en: "Outgoing: write the service log in black pen, complete, legible and in form."
  },
  "handover.1.2": {
    page: 5,
    kind: "gate",
    zh: "交班前结清当班的收费，金额准确。",
    en: "Outgoing: settle the shift's takings, exactly."
  },
  "handover.1.3": {
    page: 6,
    kind: "gate",
    zh: "交班前理好各种单据，不得有误。",
    en: "Outgoing: sort the vouchers, without error."
  },
  "handover.1.4": {
    page: 6,
    kind: "gate",
    zh: "交班前检查表格有没有填全、录入电脑的资料对不对。",
    en: "Outgoing: check that the forms are complete and the data entered are right."
  },
  "handover.1.5": {
    page: 6,
    kind: "gate",
    zh: "重要工作和重大事件，除了写下来，还要当面再说一遍。",
    en: "Outgoing: important work and major events are told in person too, not only written down."
  },
  "handover.1.6": {
    page: 6,
    kind: "gate",
    zh: "A 座下班前把系统录入与手工记录核对一遍；因电脑故障没录的，在客服日志说明并逐条列出，由下一班补录。",
    en: "Outgoing, desk A: compare the system's entries with the paper records before leaving; what a computer failure kept out is explained and listed in the service log for the next shift to enter."
  },
  "handover.1.7": {
    page: 6,
    kind: "gate",
    zh: "交班前盘点库存，手工记录的数量与系统一致。",
    en: "Outgoing: count the stock; paper and system quantities agree."
  },
  "handover.1.8": {
    page: 6,
    kind: "gate",
    zh: "该交的资料，及时交到接班人手里。",
    en: "Outgoing: documents are in the hands of the incoming clerk in good time."
  },
  "handover.1.9": {
    page: 6,
    kind: "gate",
    zh: "没做完的事向接班人交代明白。",
    en: "Outgoing: unfinished work is handed over so that the incoming clerk understands it."
  },
  "handover.1.10": {
    page: 6,
    kind: "gate",
    zh: "下班时还要与二楼内务员交接，需要跟进的事写详细；次日早班查看交接记录，及时跟进并签名。",
    en: "At close, hand over to the back-office clerk on the second floor as well, with details of what to follow up; the next morning's clerk reads the record, follows up and signs it."
  },
  "handover.1.11": {
    page: 6,
    kind: "gate",
    zh: "离岗前把电话转接好。",
    en: "Outgoing: forward the phone before leaving."
  },
  "handover.2.1": {
    page: 6,
    kind: "rule",
    zh: "接班人提前十五分钟到岗。",
    en: "Incoming: be at the post fifteen minutes early."
  },
  "handover.2.2": {
    page: 6,
    kind: "gate",
    zh: "接班时看客服日志，确认上一班写的内容。",
    en: "Incoming: read the service log and confirm what the outgoing clerk wrote."
  },
  "handover.2.3": {
    page: 6,
    kind: "gate",
    zh: "接班时逐一清点收费单据和金额，核对无误。",
    en: "Incoming: count the vouchers and the money, and check that they are right."
  },
  "handover.2.4": {
    page: 6,
    kind: "gate",
    zh: "接班时问清重要工作和重大事件。",
    en: "Incoming: learn of important work and major events."
  },
  "handover.2.5": {
    page: 6,
    kind: "gate",
    zh: "接收移交的资料，并认真学习。",
    en: "Incoming: receive the documents and study them."
  },
  "handover.2.6": {
    page: 6,
    kind: "gate",
    zh: "上一班没做完的，接着做，尽早完成。",
    en: "Incoming: take up the unfinished work and finish it soon."
  }
} satisfies Record<`handover.${string}`, Wording>
