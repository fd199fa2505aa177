import type { Wording } from "./Wording.js"

/** The renovation process (装修流程): the papers to bring, and the steps. */
export const renovation = {
  "renovation.1.3": {
    page: 7,
    kind: "gate",
    zh: "须交装修施工图纸一套。",
    en: "One set of construction drawings is handed in."
  },
  "renovation.1.4": {
    page: 7,
    kind: "gate",
    zh: "施工队须交：营业执照复印件（盖章）、装修合同复印件、承建资格证书原件和复印件（盖章）、税务登记证复印件（盖章）。",
    en: "The contractor hands in a stamped copy of the business licence, a copy of the renovation contract, the original and a stamped copy of the qualification certificate, and a stamped copy of the tax registration."
  },
  "renovation.1.5": {
    page: 7,
    kind: "gate",
    zh: "施工负责人须出示身份证，并留复印件和联系电话。",
    en: "The foreman shows his identity card, and leaves a copy and a phone number."
  },
  "renovation.1.6": {
    page: 7,
    kind: "gate",
    numberedByUs: true,
    zh: "每名工人交身份证复印件一份。",
    en: "One copy of each worker's identity card is handed in."
  },
  "renovation.1.7": {
    page: 7,
    kind: "gate",
    numberedByUs: true,
    zh: "每名施工人员交照片两张。",
    en: "Two photos of each person who works there are handed in."
  },
  "renovation.2.1": {
    page: 7,
    kind: "gate",
    numberedByUs: true,
    zh: "业主填写装修申请表；装修队填写出入证申请表和防火责任书；施工负责人提交图纸、承建资格证书等资料。",
    en: "The owner fills in the renovation application; the contractor fills in the pass application and the fire-safety undertaking; the foreman hands in the drawings, the qualification certificate and the other papers."
  },
  "renovation.2.2": {
    page: 7,
    kind: "gate",
    numberedByUs: true,
    zh: "装饰装修管理协议由业主、施工队、管理分公司三方签订。",
    en: "The renovation agreement is signed by all three: owner, contractor and management office."
  },
  "renovation.2.3": {
    page: 7,
    kind: "rule",
    numberedByUs: true,
    zh: "到财务缴费：业主和装修队的押金各 1000 元，垃圾清运费每平方米 5 元，出入证工本费每张 5 元。",
    en: "Paid at finance: a deposit of 1,000 yuan each by owner and contractor, a waste-removal fee of 5 yuan a square metre, and a cost fee of 5 yuan a pass."
  },
  "renovation.2.4": {
    page: 7,
    kind: "gate",
    numberedByUs: true,
    zh: "业主出示缴费收据，客服员才办施工人员出入证。",
    en: "Workers' passes are issued against the owner's payment receipt."
  },
  "renovation.2.5": {
    page: 7,
    kind: "record",
    numberedByUs: true,
    zh: "出入证上写明房号或施工单位、姓名、身份证号、有效日期和编号，并盖章。",
    en: "A pass states the unit or the contractor, the name, the identity number, the dates it is valid and its serial number, and is stamped."
  },
  "renovation.2.6": {
    page: 7,
    kind: "gate",
    numberedByUs: true,
    zh: "客服员签发装修施工许可证，并及时把申请资料录入电脑。",
    en: "The clerk issues the renovation permit, and enters the application into the computer promptly."
  },
  "renovation.2.7": {
    page: 7,
    kind: "rule",
    numberedByUs: true,
    zh: "业主不交垃圾清运费的，装修申请表和施工许可证上都要注明。",
    en: "Where the owner does not pay for waste removal, both the application and the permit say so."
  },
  "renovation.2.8": {
    page: 7,
    kind: "record",
    numberedByUs: true,
    zh: "许可证复印一份留底，另一份由业主贴在大门上。",
    en: "A copy of the permit is kept; one is posted by the owner on the door."
  },
  "renovation.2.9": {
    page: 7,
    kind: "gate",
    numberedByUs: true,
    zh: "装修完工后，由业主填验收申请表，工程部填二次装修验收表。",
    en: "When the work is finished, the owner fills in the acceptance application and engineering fills in the acceptance form."
  },
  "renovation.2.10": {
    page: 7,
    kind: "rule",
    numberedByUs: true,
    zh: "工程部验收后十日内退还出入证押金和装修押金，同时收回出入证。",
    en: "Within ten days of engineering's acceptance the pass deposit and the renovation deposit are paid back, and the passes are taken back."
  },
  "renovation.2.11": {
    page: 7,
    kind: "rule",
    numberedByUs: true,
    zh: "动过卫生间或厨房地面的，押金在验收满三个月后才退。",
    en: "Where the floor of a bathroom or kitchen was altered, the deposit is paid back three months after acceptance."
  },
  "renovation.2.12": {
    page: 7,
    kind: "rule",
    numberedByUs: true,
    zh: "施工违反规定的，罚款从押金里扣。",
    en: "Work against the rules is fined, and the fine is taken out of the deposit."
  }
} satisfies Record<`renovation.${string}`, Wording>
