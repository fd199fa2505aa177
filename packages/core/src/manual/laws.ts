import type { Ground } from "./Wording.js"

/** Laws of China that a rule rests on, each in one sentence of our own. */
export const laws = {
  "law.civil-code-200": {
    title: { zh: "民法典第200条", en: "Civil Code, art. 200" },
    zh: "期间按公历的年、月、日和小时计算。",
    en: "Periods are counted in years, months, days and hours of the Gregorian calendar."
  },
  "law.civil-code-201": {
    title: { zh: "民法典第201条", en: "Civil Code, art. 201" },
    zh: "按年、月、日计算的期间，开始当天不算，从次日起算。",
    en: "A period of years, months or days does not count the day it begins on; it runs from the next."
  },
  "law.civil-code-202": {
    title: { zh: "民法典第202条", en: "Civil Code, art. 202" },
    zh: "按年、月计算的期间，到期月的对应日为最后一天；没有对应日的，为月末日。",
    en: "A period of years or months ends on the corresponding day of its last month, or on the last of that month where there is none."
  },
  "law.civil-code-203": {
    title: { zh: "民法典第203条", en: "Civil Code, art. 203" },
    zh: "期间的最后一天是法定休假日的，顺延到休假日结束的次日；最后一天到二十四时止，有业务时间的到停止业务时止。",
    en: "A period whose last day is a statutory holiday ends on the day after the holiday; its last day ends at 24:00, or when business ends."
  },
  "law.civil-code-944": {
    title: { zh: "民法典第944条", en: "Civil Code, art. 944" },
    zh: "业主应按约定交物业费；欠费的可以催告和起诉，但不得用停水、停电、停气、停暖的办法催交。",
    en: "Owners pay the agreed property fee; arrears may be demanded and sued for, but never by cutting off water, power, gas or heating."
  },
  "law.civil-code-945": {
    title: { zh: "民法典第945条", en: "Civil Code, art. 945" },
    zh: "业主装修须事先告知物业，遵守合理的注意事项，并配合必要的现场检查。",
    en: "An owner tells the property manager before renovating, observes reasonable precautions and allows the necessary inspections."
  },
  "law.pipl": {
    title: { zh: "个人信息保护法", en: "Personal Information Protection Law" },
    zh: "处理个人信息要有明确、合理的目的，限于必要的范围，保存期不超过必要的时间。",
    en: "Personal data is handled for a clear and reasonable purpose, no more of it than needed, and kept no longer than needed."
  },
  "law.resident-id-15": {
    title: { zh: "居民身份证法第15条", en: "Resident Identity Card Law, art. 15" },
    zh: "查验居民身份证由人民警察依法进行；任何组织和个人都不得扣押他人的身份证。",
    en: "Inspecting identity cards is for the police as the law provides, and no organisation or person may retain one."
  },
  "law.order-110": {
    title: {
      zh: "住宅室内装饰装修管理办法（建设部令第110号）",
      en: "Measures on Home Renovation (Ministry of Construction Order 110)"
    },
    zh: "装修开工前向物业申报登记并签订管理协议，物业应告知禁止行为和注意事项。",
    en: "A renovation is registered with the property manager, and an agreement signed, before work begins; the manager gives notice of forbidden acts and points to watch."
  },
  "law.labour-36": {
    title: { zh: "劳动法第36条", en: "Labour Law, art. 36" },
    zh: "劳动者每天工作不超过八小时，平均每周不超过四十四小时。",
    en: "Employees work no more than eight hours a day, and forty-four a week on average."
  },
  "law.labour-39": {
    title: { zh: "劳动法第39条", en: "Labour Law, art. 39" },
    zh: "因生产特点不能实行标准工时的，经劳动行政部门批准可以实行其他工时办法。",
    en: "Where the nature of the work rules out standard hours, others may be used with the labour authority's approval."
  },
  "law.labour-41": {
    title: { zh: "劳动法第41条", en: "Labour Law, art. 41" },
    zh: "加班须与工会和劳动者协商，一般每天不超过一小时，特殊情况不超过三小时，每月不超过三十六小时。",
    en: "Overtime is agreed with union and employee: as a rule an hour a day, three in special cases, and no more than thirty-six a month."
  },
  "law.labour-50": {
    title: { zh: "劳动法第50条", en: "Labour Law, art. 50" },
    zh: "工资按月以货币支付给劳动者本人，不得克扣或者无故拖欠。",
    en: "Wages are paid to the employee in money every month, and are neither cut nor held back without cause."
  },
  "law.order-516": {
    title: {
      zh: "国务院关于废止部分行政法规的决定（国务院令第516号）",
      en: "State Council Order 516 repealing certain regulations"
    },
    zh: "企业职工奖惩条例自2008年1月15日起废止，用人单位对劳动者罚款不再有依据。",
    en: "The Regulations on Rewards and Penalties for Employees were repealed on 15 January 2008, and with them the basis for fining an employee."
  }
} satisfies Record<`law.${string}`, Ground>

/** The id of a law, or an article of one, "law.civil-code-203". */
export type Law = keyof typeof laws
