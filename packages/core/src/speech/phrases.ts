import type { Bilingual } from "../kernel/Bilingual.js"
import type { NonEmpty } from "../kernel/Json.js"
import type { Source } from "../manual/sources.js"

interface Phrase extends Bilingual {
  readonly sources: NonEmpty<Source>
}

/**
 * What to say in each situation of the manual (work.6), in our own words. What differs from case to case stands as a
 * blank: 〔房号〕, [unit]; `phrase` fills it.
 */
export const phrases = {
  greeting: { zh: "您好！", en: "Hello!", sources: ["work.6.1"] },
  "greeting.morning": { zh: "早上好！", en: "Good morning!", sources: ["work.6.1"] },
  "greeting.afternoon": { zh: "下午好！", en: "Good afternoon!", sources: ["work.6.1"] },
  "greeting.evening": { zh: "晚上好！", en: "Good evening!", sources: ["work.6.1"] },
  "visitor.which-unit": {
    zh: "您好，请问您要去哪一户？",
    en: "Hello, which unit are you visiting, please?",
    sources: ["work.6.2"]
  },
  "visitor.register": {
    zh: "麻烦您出示证件，我为您登记一下。",
    en: "May I see an identity document, please? I will register your visit.",
    sources: ["work.6.2"]
  },
  "visitor.ring-doorbell": {
    zh: "请您按一下〔房号〕的门铃，那边应答后就请进。",
    en: "Please ring [unit]; as soon as they answer, do come in.",
    sources: ["work.6.2"]
  },
  "visitor.not-home": {
    zh: "抱歉，〔房号〕现在好像没有人在家，请您与住户另约时间再来。",
    en: "I am sorry, nobody at [unit] seems to be at home. Please arrange another time with them.",
    sources: ["work.6.2"]
  },
  "visitor.not-received": {
    zh: "抱歉，〔房号〕现在不方便接待，请您与住户另约时间再来。",
    en: "I am sorry, [unit] cannot receive you just now. Please arrange another time with them.",
    sources: ["work.6.2"]
  },
  "visitor.thanks": { zh: "谢谢您的配合！", en: "Thank you for your help!", sources: ["work.6.2"] },
  "complaint.receive": {
    zh: "您好，请问有什么可以帮您？",
    en: "Hello, what can I do for you?",
    sources: ["work.6.3"]
  },
  "repair.all-workers-busy": {
    zh: "维修师傅现在都在外面忙，请您留个电话，我们会尽快安排师傅上门。",
    en: "All our repair workers are out just now. Please leave a phone number, and we will send someone soon.",
    sources: ["work.6.3"]
  },
  "phone.answer": {
    zh: "您好，这里是〔服务中心〕，请讲。",
    en: "Hello, this is [office]. How may I help?",
    sources: ["work.6.4"]
  },
  "renovation.forms": {
    zh: "您好，这是装修申请表。请按清单备齐资料，填好后一起交回来。",
    en: "Here is the renovation application. Please gather the papers on the list and bring it back filled in.",
    sources: ["work.6.5"]
  },
  "renovation.pay": {
    zh: "您的装修申请已经批准，请到财务处缴纳费用。",
    en: "Your renovation has been approved. Please pay at the finance office.",
    sources: ["work.6.5"]
  },
  "card.form": {
    zh: "您好，请先填一下这张办卡申请表。",
    en: "Hello, please fill in this card application first.",
    sources: ["work.6.6"]
  },
  "card.pay": {
    zh: "请到财务处交卡的工本费，并留好收据，领卡时要用。",
    en: "Please pay for the card at the finance office and keep the receipt; you will need it to collect the card.",
    sources: ["work.6.6"]
  },
  "card.collect": {
    zh: "您的卡〔日期〕起可以领，来的时候请带上收据。",
    en: "Your card can be collected from [day]. Please bring the receipt.",
    sources: ["work.6.6"]
  },
  "recharge.wait": {
    zh: "您好，马上为您充值，请稍等。",
    en: "Hello, I will top it up right away. One moment, please.",
    sources: ["work.6.7"]
  },
  "visit-back.open": {
    zh: "您好，想就〔事由〕做个回访，请问现在方便说几句吗？",
    en: "Hello, I am calling back about [matter]. Do you have a moment?",
    sources: ["work.6.8"]
  },
  "visit-back.thanks": {
    zh: "谢谢您把情况告诉我们。",
    en: "Thank you for telling us.",
    sources: ["work.6.8"]
  },
  "visit-back.promise": {
    zh: "您说的我都记下了，我们会跟进，尽快给您答复。",
    en: "I have written it all down. We will follow it up and answer you soon.",
    sources: ["work.6.8"]
  },
  "visit-back.bye": { zh: "打扰您了，再见！", en: "Thank you for your time. Goodbye!", sources: ["work.6.8"] },
  "order.accepted": {
    zh: "好的，已经为您订好，会尽快送到。",
    en: "It is ordered, and will be with you soon.",
    sources: ["work.6.9"]
  },
  "order.delayed": {
    zh: "很抱歉，因〔原因〕，您订的要晚一些，预计〔时间〕送到，让您久等了。",
    en: "I am sorry: because of [reason], your order will be late. We expect it at [time]. Please bear with us.",
    sources: ["work.6.9"]
  },
  "release.form": {
    zh: "物品搬出小区，请先填物品放行申请表，并请业主本人签字。",
    en: "For carrying things out, please fill in the item-release form and have the owner sign it.",
    sources: ["work.6.10"]
  },
  "release.route": {
    zh: "搬家请走〔通道〕，谢谢！",
    en: "When you move out, please leave by [route]. Thank you!",
    sources: ["work.6.10"]
  },
  "delay.told": {
    zh: "很抱歉，因〔原因〕，您的事还要多等一些时间，预计〔时间〕办好，到时再告诉您。",
    en: "I am sorry: because of [reason], it will take longer. We expect to be done at [time], and will tell you then.",
    sources: ["work.8.7"]
  },
  "lookup.refused": {
    zh: "很抱歉，住户的资料需要保密，我们不能代为查询，请您理解。",
    en: "I am sorry, our residents' records are confidential and we may not look them up for you. Thank you for understanding.",
    sources: ["work.8.5"]
  }
} as const satisfies Record<string, Phrase>

/** The id of a situation, "renovation.pay". */
export type PhraseId = keyof typeof phrases
