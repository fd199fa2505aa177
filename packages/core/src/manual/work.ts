import type { Wording } from "./Wording.js"

/** Standards on duty (进入工作状态), except the points to watch every day, which are in attention.ts. */
export const work = {
  "work.1": {
    page: 3,
    kind: "rule",
    zh: "到了规定时间，即应开始工作。",
    en: "Be at work by the set time."
  },
  "work.2": {
    page: 3,
    kind: "conduct",
    zh: "凡有人来访，先起身、以端正的站姿接待，不分领导、业主还是外来人员。",
    en: "Stand up, with good posture, to receive everyone who comes: managers, owners and outsiders alike."
  },
  "work.2.1": {
    page: 3,
    kind: "conduct",
    numberedByUs: true,
    zh: "看到业主需要帮助，应主动上前服务。",
    en: "Offer help to residents who need it, without being asked."
  },
  "work.2.2": {
    page: 3,
    kind: "conduct",
    numberedByUs: true,
    zh: "正在录入时有业主住户走近，先停下录入；正在通话的，尽量简短，尽快接待。一时走不开的，点头致意请对方稍等，并尽早结束手头的事。",
    en: "When a resident comes up during data entry, pause it; during a call, keep it short and receive them soon. Where that cannot be at once, nod to ask for a moment and finish quickly."
  },
  "work.6.1": {
    page: 3,
    kind: "speech",
    zh: "遇见业主主动打招呼，并按早、午、晚问好。",
    en: "Greet every owner who passes, by the time of day."
  },
  "work.6.2": {
    page: 3,
    kind: "speech",
    zh: "有人来访：问清找哪一户，请出示证件并登记，再请其按该户门铃；业主不在家的，请另约时间；最后致谢。",
    en: "For a visitor: ask which unit, ask for an identity document and register it, and ask them to ring that unit; if nobody is home, ask them to come back by arrangement; thank them."
  },
  "work.6.3": {
    page: 3,
    kind: "speech",
    zh: "有人投诉：先问需要什么帮助；维修人员都派出去了的，请留下电话，尽快安排上门。",
    en: "For a complaint: ask how to help; when every repair worker is out, take a phone number and arrange a visit as soon as possible."
  },
  "work.6.4": {
    page: 3,
    kind: "speech",
    zh: "接电话先问好，报出本小区物业的名称，再问需要什么帮助。",
    en: "On the phone: greet, name the community's property office, and ask how to help."
  },
  "work.6.5": {
    page: 3,
    kind: "speech",
    zh: "有人办理装修：给申请表，请其备齐资料和证件、填好交回；批准后，请其到财务缴费。",
    en: "For a renovation: hand over the forms and ask for them back, filled in, with all the papers; once approved, ask the applicant to pay at finance."
  },
  "work.6.6": {
    page: 4,
    kind: "rule",
    zh: "申请住户卡、门禁卡的，填写申请表，到财务交工本费，每张 50 元；三天后凭收据领卡。",
    en: "For a resident card or access card: fill in the form and pay a cost fee of 50 yuan a card at finance; collect it three days later on the receipt."
  },
  "work.6.7": {
    page: 4,
    kind: "speech",
    zh: "有人办理住户车（原文如此）或消费充值：问好，并请稍等。",
    en: "For a top-up of the residents' vehicle account (so the source) or of a spending account: greet, and ask for a moment."
  },
  "work.6.8": {
    page: 4,
    kind: "speech",
    zh: "回访：先说明事由并征得同意，感谢对方配合和意见，答应跟进并尽快答复，最后道别。",
    en: "On a return visit: say what it is about and ask for a moment, thank them for their help and comments, promise to follow up and answer soon, and say goodbye."
  },
  "work.6.9": {
    page: 4,
    kind: "speech",
    zh: "有人订水、订奶、订餐：告知会尽快送到；要晚到的，说明原因和送达时间，并致歉。",
    en: "For a water, milk or meal order: say that it will come soon; when it will be late, give the reason and the new time, and apologise."
  },
  "work.6.10": {
    page: 4,
    kind: "rule",
    zh: "往外搬运物品的，须填物品放行申请表并由业主签字；搬家的，提醒走负一楼。",
    en: "To carry belongings out, the item-release form is filled in and signed by the owner; movers are told to leave by level B1."
  },
  "work.6.11": {
    page: 4,
    kind: "conduct",
    zh: "留意大堂和电梯厅的卫生，督促保洁。",
    en: "Keep watch over the cleanliness of the lobby and the lift halls."
  },
  "work.6.12": {
    page: 4,
    kind: "rule",
    zh: "就餐按规定时间，每人二十分钟。",
    en: "Meals are taken at the set time, twenty minutes for each person."
  },
  "work.6.13": {
    page: 4,
    kind: "calendar",
    zh: "每天 15:30 查看当天投诉的进展，提醒工程部抓紧处理。",
    en: "Every day at 15:30 go through the day's complaints and remind engineering of them."
  },
  "work.6.14": {
    page: 4,
    kind: "record",
    zh: "投诉和维修每天都要登记、录入、跟进、回访、消单，每一步都有记录。",
    en: "Every day complaints and repairs are written down, entered, followed up, visited back and closed, with a record of each step."
  },
  "work.6.15": {
    page: 4,
    kind: "record",
    zh: "增值服务逐项登记并录入系统，各用各的表格。",
    en: "Every value-added service is written down and entered into the system, on the form made for it."
  },
  "work.6.16": {
    page: 4,
    kind: "calendar",
    zh: "每天 16:30，A 栋前台核对全部收费并做日报表，B 栋前台做充值结算；数据核准后与财务结账。",
    en: "At 16:30 desk A checks all takings and makes the daily report, and desk B settles the top-ups; once the figures are right, both settle with finance."
  },
  "work.6.17": {
    page: 4,
    kind: "calendar",
    zh: "19:30 左右，A 栋前台把手工记录与电脑数据对一遍，并盘点货物，使录入和库存准确。",
    en: "At about 19:30 desk A compares the paper records with the computer's and counts the goods, so that entries and stock are right."
  },
  "work.6.18": {
    page: 4,
    kind: "gate",
    zh: "下班前写好客服日志，并把电话转到消防中心。",
    en: "Before leaving, write the service log and forward the phone to the fire-control centre."
  },
  "work.6.19": {
    page: 4,
    kind: "rule",
    zh: "离岗前要有人替岗，且不能离开太久；擅自长时间离岗的，按奖惩制度处理。",
    en: "Leave the post only once a substitute is there, and not for long; a long absence without leave is dealt with under the reward and penalty rules."
  },
  "work.6.20": {
    page: 4,
    kind: "conduct",
    zh: "除了必须在前台做的事，其余时间应站到门禁旁，看管好进出的外来人员。",
    en: "Unless the work has to be done at the desk, stand by the gate and watch outsiders who come and go."
  },
  "work.7": {
    page: 4,
    kind: "role",
    zh: "各项工作的流程，按附件办理。",
    en: "Each kind of work follows the process in its annex."
  }
} satisfies Record<`work.${string}`, Wording>
