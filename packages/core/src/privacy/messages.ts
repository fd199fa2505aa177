import type { Bilingual } from "../kernel/Bilingual.js"
import { type Asker, askers, denials } from "./state.js"

export const statuses = {
  kept: { zh: "已登记", en: "Written down" },
  granted: { zh: "准予查询", en: "Granted" },
  denied: { zh: "不予查询", en: "Denied" },
  open: { zh: "待主管阅知", en: "To be seen by the supervisor" },
  seen: { zh: "主管已阅", en: "Seen" },
  ...denials
}

/** What each refusal about look-ups says. */
export const messages = {
  "another-day": (f: { caseId: string; on: string }): Bilingual => ({
    zh: `查询按日登记：${f.on} 的查询记在 ${f.on}，不是 ${f.caseId}`,
    en: `Look-ups are written down by the day: those of ${f.on} under ${f.on}, not ${f.caseId}`
  }),
  "unknown-unit": (f: { unit: string }): Bilingual => ({
    zh: `没有 ${f.unit} 这一户`,
    en: `There is no unit ${f.unit}`
  }),
  "asker-not-named": (f: { asker: Asker }): Bilingual => ({
    zh: `以「${askers[f.asker].zh}」身份查询，须写明查询人编号`,
    en: `Whoever asks as “${askers[f.asker].en}” is named by his id`
  }),
  "purpose-not-named": (): Bilingual => ({
    zh: "工作人员查询，须写明岗位和用途",
    en: "Staff who ask name their role and their purpose"
  }),
  "no-such-pattern": (f: { number: number }): Bilingual => ({
    zh: `当日没有待阅的第 ${f.number} 条`,
    en: `No pattern ${f.number} of that day waits to be seen`
  }),
  "own-look-ups": (f: { number: number }): Bilingual => ({
    zh: `当日第 ${f.number} 条里有您本人查询或经手的，须由他人阅知`,
    en: `Pattern ${f.number} of that day holds look-ups of your own: somebody else has to see it`
  })
}
