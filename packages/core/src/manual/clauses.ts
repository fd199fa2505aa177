import type { Bilingual } from "../kernel/Bilingual.js"
import { attention } from "./attention.js"
import { complaint } from "./complaint.js"
import { handover } from "./handover.js"
import { job } from "./job.js"
import { monthly } from "./monthly.js"
import { prep } from "./prep.js"
import { renovation } from "./renovation.js"
import type { Chapter, Wording } from "./Wording.js"
import { weekly } from "./weekly.js"
import { work } from "./work.js"

const wordings = {
  ...job,
  ...prep,
  ...work,
  ...attention,
  ...handover,
  ...weekly,
  ...monthly,
  ...renovation,
  ...complaint
}

/** The id of a clause: its chapter and its number, "renovation.2.10"; one that does not exist does not compile. */
export type ClauseId = keyof typeof wordings

/** The manual's chapters in its order, with their headings and the short names used in front of a number. */
export const chapters = {
  job: {
    title: { zh: "客服员岗位职责", en: "The clerk's job description" },
    short: { zh: "岗位职责", en: "Job" }
  },
  prep: {
    title: { zh: "客服员工作规范 · 一、岗前准备", en: "Standards · 1 Before the shift" },
    short: { zh: "岗前准备", en: "Preparation" }
  },
  work: {
    title: { zh: "客服员工作规范 · 二、进入工作状态", en: "Standards · 2 On duty" },
    short: { zh: "在岗", en: "On duty" }
  },
  handover: {
    title: { zh: "客服员工作规范 · 三、交接班", en: "Standards · 3 Handover" },
    short: { zh: "交接班", en: "Handover" }
  },
  weekly: {
    title: { zh: "客服员工作规范 · 四、每周工作", en: "Standards · 4 Weekly duties" },
    short: { zh: "每周工作", en: "Weekly" }
  },
  monthly: {
    title: { zh: "客服员工作规范 · 五、每月工作", en: "Standards · 5 Monthly duties" },
    short: { zh: "每月工作", en: "Monthly" }
  },
  renovation: {
    title: { zh: "客服员工作流程 · 装修流程", en: "Processes · Renovation" },
    short: { zh: "装修", en: "Renovation" }
  },
  complaint: {
    title: { zh: "客服员工作流程 · 投诉处理流程", en: "Processes · Complaints and repairs" },
    short: { zh: "投诉", en: "Complaint" }
  }
} satisfies Record<string, Chapter>

/** The id of a chapter of the manual, the part of a clause's id before its first dot. */
export type ChapterId = keyof typeof chapters

/** One numbered statement of the manual. */
export interface Clause extends Wording {
  readonly id: ClauseId
  readonly chapter: ChapterId
}

const chapterOf = (id: string): ChapterId => id.slice(0, id.indexOf(".")) as ChapterId

const catalogue = Object.entries<Wording>(wordings).map(([id, wording]) => [
  id,
  { id, chapter: chapterOf(id), ...wording }
])

/** All 113 clauses by id, in the manual's order. */
export const clauses = Object.fromEntries(catalogue) as Readonly<Record<ClauseId, Clause>>

/** Whether a text is the id of a clause. */
export const isClauseId = (text: string): text is ClauseId => Object.hasOwn(clauses, text)

/** A clause as people cite it: "装修 2.10", "Renovation 2.10". */
export const clauseLabel = (id: ClauseId): Bilingual => {
  const { short } = chapters[clauses[id].chapter]
  const number = id.slice(id.indexOf(".") + 1)
  return { zh: `${short.zh} ${number}`, en: `${short.en} ${number}` }
}
