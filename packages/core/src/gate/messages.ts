import type { Bilingual } from "../kernel/Bilingual.js"
import type { Status } from "./state.js"

export const statuses = {
  none: { zh: "未登记", en: "Not registered" },
  registered: { zh: "已登记", en: "Registered" },
  admitted: { zh: "已进入", en: "Admitted" },
  "turned-away": { zh: "未予进入", en: "Turned away" },
  lapsed: { zh: "未办完注销", en: "Left unfinished" },
  departed: { zh: "已离开", en: "Departed" },
  entered: { zh: "未经登记进入", en: "Entered" },
  "pass-out": { zh: "出入证在用", en: "Pass in use" },
  "pass-returned": { zh: "出入证已交回", en: "Pass returned" },
  "pass-lost": { zh: "出入证已报失", en: "Pass lost" },
  night: { zh: "夜间登记表待阅", en: "Night sheet to be read" },
  "night-read": { zh: "夜间登记表已阅", en: "Night sheet read" }
} as const satisfies Record<Status, Bilingual>

/** What each refusal and breach of the gate says. */
export const messages = {
  "not-registered": (): Bilingual => ({
    zh: "访客尚未登记，请先登记，再按门铃",
    en: "The visitor is not registered yet: register first, then ring"
  }),
  "visit-over": (f: { status: Status }): Bilingual => ({
    zh: `本业务现为「${statuses[f.status].zh}」，不能办此项`,
    en: `This case stands at “${statuses[f.status].en}”; the step does not fit it`
  }),
  "unknown-unit": (f: { unit: string }): Bilingual => ({
    zh: `没有 ${f.unit} 这一户，请问清房号`,
    en: `There is no unit ${f.unit}; ask again which unit`
  }),
  "not-identified": (): Bilingual => ({
    zh: "还没有看过访客证件",
    en: "The visitor has shown no document"
  }),
  "not-answered": (): Bilingual => ({
    zh: "住户尚未应答，不能请访客进入",
    en: "Nobody in the unit has answered; the visitor may not go in"
  }),
  "visitor-not-named": (): Bilingual => ({ zh: "请填写访客姓名", en: "The visitor's name is missing" }),
  "unknown-regular": (f: { regular: string }): Bilingual => ({
    zh: `没有编号 ${f.regular} 的常客，请另行登记`,
    en: `No regular visitor is kept under ${f.regular}`
  }),
  "pass-not-valid": (f: { number: string; status: string }): Bilingual => ({
    zh: `证件 ${f.number} 无效或已停用，请按访客登记`,
    en: `Card or pass ${f.number} is not valid (${f.status}); register him as a visitor`
  }),
  "pass-of-another-unit": (f: { number: string; unit: string }): Bilingual => ({
    zh: `证件 ${f.number} 属于 ${f.unit}`,
    en: `Card or pass ${f.number} is for ${f.unit}`
  }),
  "pass-out-of-dates": (f: { number: string; from: string; until?: string }): Bilingual => ({
    zh: `证件 ${f.number} 有效期为 ${f.from} ${f.until === undefined ? "起" : `至 ${f.until}`}，今天不能用`,
    en: `Card or pass ${f.number} is good from ${f.from}${f.until === undefined ? "" : ` to ${f.until}`}, not today`
  }),
  "permit-not-in-force": (f: { unit: string }): Bilingual => ({
    zh: `${f.unit} 的施工许可证不在有效期内`,
    en: `No work permit of ${f.unit} is in force`
  }),
  "rings-like-everyone": (): Bilingual => ({
    zh: "本小区规定：未带卡的住户同样登记、按门铃",
    en: "In this community a resident without his card registers and rings like everyone"
  }),
  "not-a-resident": (f: { person: string; unit: string }): Bilingual => ({
    zh: `${f.person} 不是 ${f.unit} 在册的业主或住户`,
    en: `${f.person} is not on record as owner or resident of ${f.unit}`
  }),
  "ends-before-it-begins": (f: { from: string; until: string }): Bilingual => ({
    zh: `有效期止于 ${f.until}，早于起始 ${f.from}`,
    en: `It ends on ${f.until}, before it begins on ${f.from}`
  }),
  "no-pass-out": (): Bilingual => ({ zh: "本业务没有在用的出入证", en: "No gate pass is out in this case" }),
  "not-at-night": (f: { times: ReadonlyArray<string>; from: string; until: string }): Bilingual => ({
    zh: `${f.times.join("、")} 不在夜间（${f.from} 至次日 ${f.until}）`,
    en: `${f.times.join(", ")} is not within the night (${f.from} to ${f.until})`
  }),
  "not-happened-yet": (f: { times: ReadonlyArray<string>; now: string }): Bilingual => ({
    zh: `${f.times.join("、")} 还没有到，现在是 ${f.now.replace("T", " ")}`,
    en: `${f.times.join(", ")} is still to come: it is ${f.now.replace("T", " ")}`
  }),
  "reason-missing": (f: { times: ReadonlyArray<string> }): Bilingual => ({
    zh: `${f.times.join("、")} 须写明缘由：为何未予进入，或为何未经登记进入；其他情况不填`,
    en: `${f.times.join(", ")}: say why somebody was turned away, or is in unregistered; other lines take no reason`
  }),
  "unknown-units": (f: { units: ReadonlyArray<string> }): Bilingual => ({
    zh: `没有 ${f.units.join("、")}，请核对房号`,
    en: `There is no unit ${f.units.join(", ")}; look at the sheet again`
  }),
  "night-not-over": (f: { night: string }): Bilingual => ({
    zh: `${f.night} 的夜班还没有结束`,
    en: `The night of ${f.night} is not over`
  }),
  "no-sheet-to-read": (): Bilingual => ({
    zh: "本业务没有待阅的夜间登记表",
    en: "No night sheet of this case waits to be read"
  }),
  "night-sheet-unread": (f: { night: string }): Bilingual => ({
    zh: `${f.night} 的夜间登记表到时无人阅知`,
    en: `Nobody had read the night sheet of ${f.night} in time`
  }),
  "nothing-to-name": (): Bilingual => ({
    zh: "本业务没有登记姓名，不用更正",
    en: "No name is on record in this case; there is nothing to correct"
  }),
  "number-taken": (f: { number: string }): Bilingual => ({
    zh: `出入证 ${f.number} 已经登记`,
    en: `Gate pass ${f.number} is on record already`
  }),
  "slipped-in": (f: { at?: string }): Bilingual => ({
    zh: `${f.at === undefined ? "" : `${f.at.replace("T", " ")} `}有人尾随进入，未经登记`,
    en: `Someone slipped in unregistered${f.at === undefined ? "" : ` at ${f.at.replace("T", " ")}`}`
  }),
  "let-in-against-the-rules": (f: { times: ReadonlyArray<string> }): Bilingual => ({
    zh: `夜间 ${f.times.join("、")} 放行，既无有效卡、证，也未经登记核实和住户应答`,
    en: `Let in at ${f.times.join(", ")} with neither a valid card or pass, nor registered, identified and answered`
  }),
  "night-sheet-late": (f: { by: string; at: string }): Bilingual => ({
    zh: `夜间登记表应在 ${f.by.replace("T", " ")} 前录入，实际 ${f.at.replace("T", " ")}`,
    en: `The night sheet was to be entered by ${f.by.replace("T", " ")}; it was entered at ${f.at.replace("T", " ")}`
  })
}
