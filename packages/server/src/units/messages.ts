import type { Bilingual, Messages } from "@qiantai/core"

/** What is said of a file of units that cannot be taken. */
export const unitMessages = {
  "csv-empty": (): Bilingual => ({
    zh: "文件是空的：第一行应为表头，其后每套房屋一行",
    en: "The file is empty: the first line names the columns, each further line is a unit"
  }),
  "csv-without-units": (): Bilingual => ({
    zh: "文件只有表头，没有房屋",
    en: "The file has a header, but no units"
  }),
  "csv-is-gbk": (): Bilingual => ({
    zh: "文件是 GBK（GB 18030）编码，不是 UTF-8：请在地址后加 encoding=gb18030 再发，或另存为 UTF-8",
    en: "The file is in GBK (GB 18030), not UTF-8: send it with encoding=gb18030, or save it as UTF-8"
  }),
  "csv-not-text": (f: { encoding: string }): Bilingual => ({
    zh: `文件不是 ${f.encoding} 编码的文本`,
    en: `The file is not text in ${f.encoding}`
  }),
  "csv-is-workbook": (): Bilingual => ({
    zh: "这是 Excel 工作簿，不是 CSV：请在 Excel 中另存为「CSV UTF-8（逗号分隔）」",
    en: "This is an Excel workbook, not a CSV: save it in Excel as “CSV UTF-8 (comma delimited)”"
  }),
  "csv-malformed": (f: { row: number }): Bilingual => ({
    zh: `第 ${f.row} 行不是有效的 CSV：引号没有成对`,
    en: `Line ${f.row} is not valid CSV: its quotes do not match`
  }),
  "csv-column-missing": (f: { column: string; english: string }): Bilingual => ({
    zh: `表头缺少「${f.column}」一列（也可写作 ${f.english}）`,
    en: `The header has no column “${f.english}” (or ${f.column})`
  }),
  "csv-column-twice": (f: { column: string; english: string }): Bilingual => ({
    zh: `表头有两列「${f.column}」`,
    en: `The header has two columns “${f.english}” (${f.column})`
  }),
  "csv-cell": (f: { row: number; column: string; zh: string; en: string }): Bilingual => ({
    zh: `第 ${f.row} 行「${f.column}」${f.zh}`,
    en: `Line ${f.row}, “${f.column}”: ${f.en}`
  }),
  "csv-row-too-long": (f: { row: number; columns: number; expected: number }): Bilingual => ({
    zh: `第 ${f.row} 行有 ${f.columns} 栏，表头只有 ${f.expected} 栏`,
    en: `Line ${f.row} has ${f.columns} fields, the header ${f.expected}`
  }),
  "csv-unit-twice": (f: { row: number; first: number; unit: string }): Bilingual => ({
    zh: `第 ${f.row} 行与第 ${f.first} 行是同一套房屋 ${f.unit}`,
    en: `Line ${f.row} is the same unit as line ${f.first}: ${f.unit}`
  }),
  "csv-more": (f: { more: number }): Bilingual => ({
    zh: `另有 ${f.more} 处问题未列出`,
    en: `${f.more} more problems are not listed`
  })
} satisfies Messages
