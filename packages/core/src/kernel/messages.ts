import type { Bilingual } from "./Bilingual.js"
import { type Purpose, purposes } from "./Personal.js"
import { type Role, roles } from "./Role.js"

const named = (which: ReadonlyArray<string>, language: "zh" | "en") =>
  which
    .map((role) => (Object.hasOwn(roles, role) ? roles[role as Role][language] : role))
    .join(language === "zh" ? "、" : ", ")

const purposed = (purpose: string): Bilingual =>
  Object.hasOwn(purposes, purpose) ? purposes[purpose as Purpose] : { zh: purpose, en: purpose }

/** What refusals common to every chapter say. */
export const commonMessages = {
  "bad-input": (f: { field: string; zh: string; en: string }): Bilingual => ({
    zh: f.field === "" ? `内容${f.zh}` : `「${f.field}」${f.zh}`,
    en: f.field === "" ? `The input ${f.en}` : `“${f.field}”: ${f.en}`
  }),
  "unknown-command": (f: { chapter: string; command: string }): Bilingual => ({
    zh: `没有「${f.chapter}.${f.command}」这个操作`,
    en: `There is no command “${f.chapter}.${f.command}”`
  }),
  "no-such-case": (f: { caseId: string }): Bilingual => ({
    zh: `没有编号为 ${f.caseId} 的业务`,
    en: `There is no case ${f.caseId}`
  }),
  "case-exists": (f: { caseId: string }): Bilingual => ({
    zh: `编号 ${f.caseId} 已有业务，请换一个编号`,
    en: `The case ${f.caseId} exists already; choose another id`
  }),
  "no-edition-in-effect": (f: { on: string }): Bilingual => ({
    zh: `${f.on} 尚无生效的规则册：没有发布过的，请先发布；首个版本生效以前的，不在这里办理`,
    en: `No edition of the rulebook is in effect on ${f.on}: publish one where there is none; nothing from before the first is entered`
  }),
  "role-may-not": (f: { role: string; allowed: ReadonlyArray<string> }): Bilingual => ({
    zh: `${named([f.role], "zh")}不能办理此项，应由${named(f.allowed, "zh")}办理`,
    en: `${named([f.role], "en")} may not do this; it is for: ${named(f.allowed, "en")}`
  }),
  "in-the-future": (f: { at: string; now: string }): Bilingual => ({
    zh: `发生时间 ${f.at.replace("T", " ")} 晚于现在（${f.now.replace("T", " ")}）`,
    en: `It cannot have happened at ${f.at.replace("T", " ")}: it is ${f.now.replace("T", " ")} now`
  }),
  "before-the-last-step": (f: { at: string; last: string }): Bilingual => ({
    zh: `发生时间 ${f.at.replace("T", " ")} 早于本业务上一步（${f.last.replace("T", " ")}），须由主管补录`,
    en: `It happened at ${f.at.replace("T", " ")}, before the case's last step (${f.last.replace("T", " ")}): a supervisor enters it`
  }),
  "late-entry-without-reason": (f: { at: string }): Bilingual => ({
    zh: `${f.at.replace("T", " ")} 的事现在才录入，属补录，请写明原因`,
    en: `What happened at ${f.at.replace("T", " ")} is a late entry; give the reason`
  }),
  "counted-before-now": (f: { at: string }): Bilingual => ({
    zh: `清点与现在的账面核对，不能补记 ${f.at.replace("T", " ")} 的；请现在重新清点`,
    en: `A count is compared with the books as they are now and cannot be entered for ${f.at.replace("T", " ")}; count again now`
  }),
  "may-not-read": (f: { role: string; purpose: string; zh: string; en: string }): Bilingual => ({
    zh: `${named([f.role], "zh")}不能为「${purposed(f.purpose).zh}」查看：${f.zh}`,
    en: `${named([f.role], "en")} may not read this for “${purposed(f.purpose).en}”: ${f.en}`
  }),
  "go-live-over": (): Bilingual => ({
    zh: "期初转入已经结束，请按日常手续办理",
    en: "Bringing forward is over; take the everyday way"
  }),
  "command-id-reused": (f: { commandId: string }): Bilingual => ({
    zh: `命令编号 ${f.commandId} 已用于另一内容，请换新编号`,
    en: `The command id ${f.commandId} was used with other content; use a new one`
  })
}
