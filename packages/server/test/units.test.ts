import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { callingOf, type Reply } from "./calling.js"
import { type Served, serve } from "./served.js"

let served: Served
let call: ReturnType<typeof callingOf>

beforeAll(async () => {
  served = await serve()
  call = callingOf(served)
})
afterAll(() => served.close())

const header = "栋,层,房号,面积,业主,电话"
const file = (...lines: ReadonlyArray<string>) => `${[header, ...lines].join("\r\n")}\r\n`
const good = file("8栋,1,101,89.50,赵试、钱试,100-0000-0003", "8栋,1,102,58,孙试,")

/** 栋,层,房号,面积 and a unit, as Excel saves them in Chinese. */
const gbk = Buffer.concat([
  Buffer.from([0xb6, 0xb0, 0x2c, 0xb2, 0xe3, 0x2c, 0xb7, 0xbf, 0xba, 0xc5, 0x2c, 0xc3, 0xe6, 0xbb, 0xfd, 0x0a]),
  Buffer.from([0x39, 0xb6, 0xb0, 0x2c]),
  Buffer.from("1,101,60.00\n")
])

const problems = ({ body }: Reply) =>
  body.refusals.map(({ code, facts }: { code: string; facts: Record<string, unknown> }) => ({
    code,
    ...(facts.row !== undefined && { row: facts.row }),
    ...(facts.column !== undefined && { column: facts.column })
  }))
const has = async (unit: string) => (await call.get(`/units/${unit}`)).status === 200

describe("an import of units", () => {
  it("is only looked at when asked so", async () => {
    const { status, body } = await call.units(good, "?check=true")
    expect(status).toBe(200)
    expect(body).toEqual({ ok: true, units: 2, people: 3, refusals: [] })
    expect(await has("8-101")).toBe(false)
  })

  it("takes a file, with a byte order mark or without", async () => {
    const { status, body } = await call.units(`\uFEFF${good}`)
    expect(status, JSON.stringify(body)).toBe(200)
    expect((await call.get("/units/8-101")).body).toMatchObject({
      ...{ id: "8-101", building: "8栋", floor: "1", number: "101", areaHundredths: 8950 },
      people: [{ name: "赵试", phone: "100-0000-0003" }, { name: "钱试" }]
    })
    expect((await call.get("/units?search=孙试")).body.items).toMatchObject([{ id: "8-102", areaHundredths: 5800 }])
  })

  it("takes English headings, in any order, and units named with their building", async () => {
    const csv = 'Area (m²),number,"Floor",building,Owner,remarks\n70.25,7-301,3,7,"Li, Wei",quiet\n'
    expect((await call.units(csv)).body).toMatchObject({ ok: true, units: 1 })
    expect((await call.get("/units/7-301")).body).toMatchObject({ areaHundredths: 7025, people: [{ name: "Li, Wei" }] })
  })

  it("takes GBK where it is told so, and says how to tell where it is not", async () => {
    const refused = await call.units(gbk)
    expect(refused.status).toBe(422)
    expect(problems(refused)).toEqual([{ code: "csv-is-gbk" }])
    expect(refused.body.detail).toContain("encoding=gb18030")
    expect((await call.units(gbk, "?encoding=gb18030")).body).toMatchObject({ ok: true, units: 1 })
    expect((await call.get("/units/9-101")).body).toMatchObject({ building: "9栋", areaHundredths: 6000 })
  })
})

describe("a file that cannot be taken", () => {
  it.each<[string, string | Uint8Array, ReadonlyArray<object>]>([
    ["empty", "", [{ code: "csv-empty" }]],
    ["only a header", file(), [{ code: "csv-without-units" }]],
    [
      "missing columns",
      "栋,房号\n1栋,101\n",
      [
        { code: "csv-column-missing", column: "层" },
        { code: "csv-column-missing", column: "面积" }
      ]
    ],
    ["a column twice", "栋,层,房号,面积,area\n1,1,101,60,60\n", [{ code: "csv-column-twice", column: "面积" }]],
    ["duplicate units", file("1栋,1,101,60,,", "1号楼,1,101,60,,"), [{ code: "csv-unit-twice", row: 3 }]],
    [
      "bad areas",
      file("1栋,1,101,-3,,", "1栋,1,102,12.345,,", "1栋,1,103,,,", "1栋,1,104,99999,,"),
      [2, 3, 4, 5].map((row) => ({ code: "csv-cell", row, column: "面积" }))
    ],
    ["a line too long", file("1栋,1,101,60,甲,100,多"), [{ code: "csv-row-too-long", row: 2 }]],
    ["a quote left open", file('1栋,1,"101,60,,'), [{ code: "csv-malformed", row: 2 }]],
    ["a workbook", Buffer.from("PK\u0003\u0004 workbook"), [{ code: "csv-is-workbook" }]],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xff]), [{ code: "csv-not-text" }]],
    [
      "a page",
      "<!doctype html><p>栋</p>",
      ["栋", "层", "房号", "面积"].map((column) => ({ code: "csv-column-missing", column }))
    ]
  ])("%s", async (_what, content, expected) => {
    const checked = await call.units(content, "?check=true")
    expect(checked.status).toBe(200)
    expect(checked.body.ok).toBe(false)
    expect(problems(checked)).toEqual(expected)
    const refused = await call.units(content)
    expect(refused.status).toBe(422)
    expect(refused.headers.get("content-type")).toBe("application/problem+json")
    expect(refused.body.refusals).toEqual(checked.body.refusals)
    for (const { message } of refused.body.refusals) {
      expect(message.zh).toMatch(/\p{Script=Han}/u)
      expect(message.en).toMatch(/[a-z]/)
    }
  })

  it("is refused whole: not one of its units is taken, and no name is repeated", async () => {
    const refused = await call.units(file("5栋,1,101,60,保密,", "5栋,1,102,x,保密,"))
    expect(refused.status).toBe(422)
    expect(refused.text).not.toContain("保密")
    expect(await has("5-101")).toBe(false)
  })

  it("says the first hundred problems, and how many more there are", async () => {
    const lines = Array.from({ length: 150 }, (_, index) => `1栋,1,${index},x,,`)
    const { body } = await call.units(file(...lines))
    expect(body.refusals).toHaveLength(101)
    expect(body.refusals.at(-1)).toMatchObject({ code: "csv-more", facts: { more: 50 } })
  })

  it("of another type, or too large", async () => {
    expect((await call.units(good, "", "application/json")).status).toBe(415)
    expect((await call.units(good.repeat(20_000))).status).toBe(413)
    expect((await call.units(good, "?encoding=latin1")).body.refusals[0].facts.field).toBe("encoding")
  })
})
