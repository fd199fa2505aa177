import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { reportWords } from "../words/reports.js"
import type { Summary } from "./report.js"
import { spreadsheetOf } from "./spreadsheet.js"
import { summaryShown } from "./tables.js"

const summary: Summary = {
  ...{ from: "2026-03-01", until: "2026-03-31", receipts: 3, voided: ["0002"], taken: 123_456, difference: -1 },
  methods: [
    { method: "cash", amount: 23_456 },
    { method: "wechat", amount: 100_000 }
  ],
  lines: [{ label: { zh: "维修收费", en: "Repair charge" }, amount: 123_456 }],
  periods: [
    { period: "A-1", till: "A", status: "settled", on: "2026-03-02", difference: -1, taken: 123_456 },
    { period: "A-2", till: "A", status: "counted", on: "2026-03-03", difference: 0 }
  ],
  notSubmitted: ["A-2"],
  notSettled: ["A-2"]
}

const wording = {
  t: (key: keyof typeof reportWords.zh) => reportWords.zh[key],
  say: ({ zh }: { zh: string }) => zh,
  method: (method: string) => (method === "cash" ? "现金" : "微信"),
  status: (status: string) => (status === "settled" ? "已结账" : "已清点"),
  till: (till: string) => `${till} 座`,
  staff: (id: string) => id
}

interface Read {
  readonly xml: string
  readonly cells: { readonly [place: string]: string | number }
  /** The number format of a cell. */
  readonly format: (place: string) => string | undefined
}

const textOf = (xml: string) =>
  xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&")

/** Reads a spreadsheet as the standard says it is packed, without the library that wrote it. */
const opened = async (file: Blob): Promise<ReadonlyMap<string, Read>> => {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const shared = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = ""]) =>
    textOf([...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join(""))
  )
  const styles = part("xl/styles.xml")
  const codes = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="(.*?)"/g)].map(([, id, code = ""]) => [id, textOf(code)])
  )
  const cellXfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? ""
  const xfs = [...cellXfs.matchAll(/<xf [^>]*?numFmtId="(\d+)"|<xf [^>]*>/g)].map(([, id]) => id)
  const targets = new Map(
    [...part("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([rel]) => [
      /Id="(.*?)"/.exec(rel)?.[1],
      /Target="\/?(?:xl\/)?(.*?)"/.exec(rel)?.[1]
    ])
  )
  return new Map(
    [...part("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].map(([sheet]) => {
      const name = textOf(/name="(.*?)"/.exec(sheet)?.[1] ?? "")
      const xml = part(`xl/${targets.get(/r:id="(.*?)"/.exec(sheet)?.[1])}`)
      const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)]
      const readCell = (attributes: string, body: string): string | number => {
        const value = /<v>(.*?)<\/v>/.exec(body)?.[1] ?? ""
        if (attributes.includes('t="s"')) return shared[Number(value)] ?? ""
        if (attributes.includes('t="inlineStr"')) return textOf(/<t[^>]*>(.*?)<\/t>/s.exec(body)?.[1] ?? "")
        return Number(value)
      }
      return [
        name,
        {
          xml,
          cells: Object.fromEntries(
            cells.flatMap(([, place = "", attributes = "", body]) =>
              body === undefined ? [] : [[place, readCell(attributes, body)]]
            )
          ),
          format: (place) => {
            const attributes = cells.find(([, at]) => at === place)?.[2] ?? ""
            return codes.get(xfs[Number(/s="(\d+)"/.exec(attributes)?.[1])])
          }
        }
      ] as const
    })
  )
}

describe("a report as a spreadsheet", () => {
  const read = async () =>
    opened(await spreadsheetOf(summaryShown(summary, "月报", "2026-03-01 至 2026-03-31", wording)))

  it("has a sheet for its figures and one for each table, named in Chinese", async () => {
    expect([...(await read()).keys()]).toEqual(["月报", "按付款方式", "按收费项目", "各结算期"])
  })

  it("writes headings in Chinese and money as numbers of yuan with two decimals", async () => {
    const sheet = (await read()).get("各结算期")
    expect(sheet?.cells).toEqual({
      ...{ A1: "日期", B1: "结算期", C1: "收款处", D1: "状态", E1: "收费合计", F1: "长短款" },
      ...{ A2: "2026-03-02", B2: "A-1", C2: "A 座", D2: "已结账", E2: 1234.56, F2: -0.01 },
      ...{ A3: "2026-03-03", B3: "A-2", C3: "A 座", D3: "已清点", F3: 0 },
      ...{ A4: "合计", E4: 1234.56, F4: -0.01 }
    })
    expect(sheet?.format("E2")).toBe("#,##0.00")
    expect(sheet?.format("F4")).toBe("#,##0.00")
  })

  it("writes the figures one below another", async () => {
    const sheet = (await read()).get("月报")
    expect(sheet?.cells).toMatchObject({
      ...{ A1: "月报", B1: "2026-03-01 至 2026-03-31", A2: "收费合计", B2: 1234.56 },
      ...{ A3: "收据张数", B3: 3, A5: "作废", B5: "0002", A6: "未上交", B6: "A-2" }
    })
  })

  it("freezes the heading of every sheet", async () => {
    for (const [name, { xml }] of await read())
      expect(/<pane [^>]*>/.exec(xml)?.[0], name).toMatch(/ySplit="1".*state="frozen"|state="frozen".*ySplit="1"/)
  })
})
