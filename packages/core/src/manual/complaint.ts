import type { Wording } from "./Wording.js"

/** The process for complaints and repairs (投诉处理流程). */
export const complaint = {
  "complaint.1": {
    page: 8,
    kind: "rule",
    numberedByUs: true,
    zh: "当面或电话投诉均予受理，说话要有礼貌。",
    en: "Complaints are taken in person or by phone, with courtesy."
  },
  "complaint.2": {
    page: 8,
    kind: "record",
    numberedByUs: true,
    zh: "属于维修的，问清房号、要修什么和业主电话，写入一式两联的维修单。",
    en: "For a repair, ask for the unit, the work needed and the owner's phone number, and write them on a repair order in two copies."
  },
  "complaint.3": {
    page: 8,
    kind: "rule",
    numberedByUs: true,
    zh: "维修单及时录入系统，由客服员签名确认，一单也不能漏。",
    en: "The order is entered into the system promptly and signed by the clerk; not one may be missed."
  },
  "complaint.4": {
    page: 8,
    kind: "gate",
    numberedByUs: true,
    zh: "维修单的复印联及时交给维修人员，双方在交单时签字。",
    en: "The duplicate of the order goes to the repair worker promptly, and both sign when it is handed over."
  },
  "complaint.5": {
    page: 8,
    kind: "rule",
    numberedByUs: true,
    zh: "每一单由专人跟踪到底；完成以后如何处理，原文到此中断。",
    en: "Each order is tracked by one named person; what follows once it is done is cut off in the source."
  }
} satisfies Record<`complaint.${string}`, Wording>
