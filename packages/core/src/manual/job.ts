import type { Wording } from "./Wording.js"

/** Job description of the customer-service clerk (客服员岗位职责). */
export const job = {
  "job.1": { page: 2, kind: "role", zh: "本岗位称为客服员。", en: "The post is that of customer-service clerk." },
  "job.2": {
    page: 2,
    kind: "role",
    zh: "客服员向客服主管负责。",
    en: "A clerk answers to the customer-service supervisor."
  },
  "job.3": { page: 2, kind: "role", zh: "客服员没有下属。", en: "A clerk has no subordinates." },
  "job.4": {
    page: 2,
    kind: "role",
    zh: "主要工作：受理投诉并跟进到有答复，受理特约服务，并以专业的形象代表公司。",
    en: "The core of the work: take complaints and follow them until there is an answer, take requests for special services, and represent the company well."
  },
  "job.5.1": {
    page: 2,
    kind: "role",
    numberedByUs: true,
    zh: "接听和转接服务台电话，接待业主和住户，处理好公共关系；服务台要安静、整洁、有序。",
    en: "Answer and transfer calls to the desk, receive owners and residents and keep good relations with them; the desk is quiet, tidy and orderly."
  },
  "job.5.2": {
    page: 2,
    kind: "role",
    numberedByUs: true,
    zh: "受理业主和住户的服务请求与投诉，跟进办理并告知结果。",
    en: "Take residents' requests and complaints, follow them up and report back."
  },
  "job.5.3": {
    page: 2,
    kind: "record",
    numberedByUs: true,
    zh: "当天的维修和投诉都要登记并录入系统，按时消单、回访。",
    en: "Write down every repair and complaint of the day and enter it into the system; close orders and make return visits on time."
  },
  "job.5.4": {
    page: 2,
    kind: "role",
    numberedByUs: true,
    zh: "负责大堂安全，登记外来人员和访客。",
    en: "Answer for the lobby's security; register outsiders and visitors."
  },
  "job.5.5": {
    page: 2,
    kind: "role",
    numberedByUs: true,
    zh: "办理业主和住户迁入，以及搬出时的放行。",
    en: "Handle residents' move-ins, and the release of their belongings when they move out."
  },
  "job.5.6": {
    page: 2,
    kind: "role",
    numberedByUs: true,
    zh: "办理装修登记、装修施工许可证和施工人员出入证。",
    en: "Handle the registration of renovations, their permits and the workers' passes."
  },
  "job.5.7": {
    page: 2,
    kind: "role",
    numberedByUs: true,
    zh: "开展各项个性化服务，完成下达的户项指标。",
    en: "Carry out the personalised services and reach the service targets that were set."
  },
  "job.5.8": {
    page: 2,
    kind: "role",
    numberedByUs: true,
    zh: "受理门禁卡、住户巴士和停车位的申请。",
    en: "Handle applications for access cards, the residents' bus and parking spaces."
  },
  "job.5.9": {
    page: 2,
    kind: "role",
    numberedByUs: true,
    zh: "客服中心及其周边公用设备的安全和正常运行，由客服员负责。",
    en: "Answer for the safety and working order of the shared equipment at and around the front desk."
  },
  "job.5.10": {
    page: 2,
    kind: "record",
    numberedByUs: true,
    zh: "回访业主和住户，统计他们对内务、保安、清洁、工程等部门服务的满意度。",
    en: "Make return visits, and keep figures on how satisfied residents are with the back office, security, cleaning, engineering and others."
  },
  "job.5.11": {
    page: 2,
    kind: "role",
    numberedByUs: true,
    zh: "完成上级交办的其他事项。",
    en: "Do other work as assigned by superiors."
  },
  "job.6": { page: 2, kind: "role", zh: "客服员不承担领导责任。", en: "A clerk carries no leadership responsibility." },
  "job.7": {
    page: 2,
    kind: "role",
    zh: "岗位权限：原文从略，故谁可办理什么，由库默认值规定。",
    en: "The authority of the post: left out by the source, so who may do what is a default of the library."
  },
  "job.8": { page: 2, kind: "role", zh: "管辖范围是客户服务。", en: "The scope of the post is customer service." }
} satisfies Record<`job.${string}`, Wording>
