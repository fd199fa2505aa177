import type { Bilingual } from "../kernel/Bilingual.js"

/** What the rulebook's refusals say. */
export const editionMessages = {
  "one-rulebook": (f: { caseId: string; only: string }): Bilingual => ({
    zh: `一个小区只有一本规则册，编号为 ${f.only}，不是 ${f.caseId}`,
    en: `A community has one rulebook, under the id ${f.only}, not ${f.caseId}`
  }),
  "authority-over-no-command": (f: { commands: ReadonlyArray<string> }): Bilingual => ({
    zh: `权限表中的「${f.commands.join("、")}」不是可另定权限的操作，应写作「业务.操作」`,
    en: `The authority table names ${f.commands.join(", ")}: no command of a chapter whose roles may be set`
  }),
  "clerk-would-lead": (f: { commands: ReadonlyArray<string> }): Bilingual => ({
    zh: `客服员没有下属，也不承担领导责任，不能在权限表中办理「${f.commands.join("、")}」`,
    en: `A clerk has no subordinates and does not lead: the authority table cannot give him ${f.commands.join(", ")}`
  }),
  "goods-not-in-stock": (f: { items: ReadonlyArray<string> }): Bilingual => ({
    zh: `可订物品 ${f.items.join("、")} 从前台库存发出，库存货物中却没有；请列入库存，或改为不从库存发出`,
    en: `Ordered goods ${f.items.join(", ")} are taken from stock, but are none of the goods in stock: list them there, or do not take them from stock`
  }),
  "report-before-its-month-is-over": (): Bilingual => ({
    zh: "月报「1 号前」又不含当日，就要在当月未完时交当月的月报；请改期限或改读法",
    en: "A monthly report due before the 1st would be due while its month still runs: set a later day, or take that day in"
  }),
  "edition-in-the-past": (f: { effectiveFrom: string; earliest: string }): Bilingual => ({
    zh: `新版本不能自 ${f.effectiveFrom} 起生效：最早 ${f.earliest}，已办的事不受影响`,
    en: `An edition cannot take effect on ${f.effectiveFrom}: ${f.earliest} at the earliest, so that nothing done changes`
  }),
  "time-zone-is-fixed": (f: { timeZone: string }): Bilingual => ({
    zh: `时区自首个版本起固定为 ${f.timeZone}`,
    en: `The time zone is fixed as ${f.timeZone} since the founding edition`
  }),
  "no-such-edition": (f: { number: number }): Bilingual => ({
    zh: `没有第 ${f.number} 版`,
    en: `There is no edition ${f.number}`
  }),
  "edition-in-effect": (f: { number: number; effectiveFrom: string }): Bilingual => ({
    zh: `第 ${f.number} 版自 ${f.effectiveFrom} 起已生效，不能撤回；可另发新版本`,
    en: `Edition ${f.number} has been in effect since ${f.effectiveFrom} and cannot be withdrawn; publish another`
  }),
  "opening-already-sealed": (): Bilingual => ({ zh: "期初录入已经结束", en: "The opening is already sealed" })
}
