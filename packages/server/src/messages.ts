import type { Bilingual, Messages } from "@qiantai/core"

/** What the server itself says, before or instead of any desk. */
export const httpMessages = {
  "malformed-json": (f: { line: number; column: number }): Bilingual => ({
    zh: `内容不是有效的 JSON：第 ${f.line} 行第 ${f.column} 个字符处有误`,
    en: `The body is not valid JSON: see line ${f.line}, column ${f.column}`
  }),
  "not-utf-8": (): Bilingual => ({
    zh: "内容不是 UTF-8 编码，请转为 UTF-8 后再发",
    en: "The body is not UTF-8; convert it and send it again"
  }),
  "unsupported-content-type": (f: { expected: string }): Bilingual => ({
    zh: `请求头 Content-Type 应为 ${f.expected}`,
    en: `The header Content-Type must be ${f.expected}`
  }),
  "body-too-large": (f: { limitBytes: number }): Bilingual => ({
    zh: `内容超过上限 ${f.limitBytes / 1024} KiB`,
    en: `The body is larger than ${f.limitBytes / 1024} KiB`
  }),
  "body-unreadable": (): Bilingual => ({
    zh: "内容没有收全，请重发",
    en: "The body did not arrive whole; send it again"
  }),
  "bad-cursor": (): Bilingual => ({
    zh: "「after」应为同一列表、同一次序上一页的 next",
    en: "“after” must be the next of the page before, of the same list in the same order"
  }),
  "unknown-path": (): Bilingual => ({
    zh: "没有这个地址；可用的地址见 /docs",
    en: "There is nothing at this path; /docs lists what there is"
  }),
  "method-not-allowed": (f: { allowed: ReadonlyArray<string> }): Bilingual => ({
    zh: `此地址只接受 ${f.allowed.join("、")}`,
    en: `This path takes ${f.allowed.join(", ")} only`
  }),
  "unknown-community": (f: { community: string }): Bilingual => ({
    zh: `没有编号为 ${f.community} 的小区`,
    en: `There is no community ${f.community}`
  }),
  "unknown-chapter": (f: { chapter: string }): Bilingual => ({
    zh: `没有「${f.chapter}」这一章`,
    en: `There is no chapter “${f.chapter}”`
  }),
  "unknown-question": (f: { question: string }): Bilingual => ({
    zh: `没有「${f.question}」这个问题`,
    en: `There is no question “${f.question}”`
  }),
  "unknown-unit": (f: { unit: string }): Bilingual => ({
    zh: `没有编号为 ${f.unit} 的房屋`,
    en: `There is no unit ${f.unit}`
  }),
  "unknown-edition": (f: { number: string }): Bilingual => ({
    zh: `没有第 ${f.number} 版规则册`,
    en: `There is no edition ${f.number} of the rulebook`
  }),
  "foreign-host": (f: { expected: string }): Bilingual => ({
    zh: `登录功能启用前，只接受本机访问：请用 ${f.expected} 打开`,
    en: `Until there is sign-in, only this machine is served: use ${f.expected}`
  }),
  "foreign-origin": (): Bilingual => ({
    zh: "不接受其他网站发来的请求",
    en: "Requests sent by other sites are not accepted"
  }),
  "console-not-built": (): Bilingual => ({
    zh: "这里没有装控制台；接口说明见 /docs",
    en: "There is no console here; /docs describes the API"
  }),
  "storage-down": (): Bilingual => ({
    zh: "数据暂时读写不了；请用同一编号重发，不会重复办理",
    en: "The store cannot be reached or written; send it again with the same id, and it is done once"
  }),
  "internal-error": (): Bilingual => ({
    zh: "系统出错，已记入日志",
    en: "Something went wrong here; it is in the log"
  })
} satisfies Messages
