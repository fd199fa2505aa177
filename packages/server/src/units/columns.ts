import { Area, Key, Line } from "@qiantai/core"
import * as Schema from "effect/Schema"
import { maybe } from "../vocabulary.js"

/** A line of the file: a unit, its owners, and the first one's phone. */
export const UnitLine = Schema.Struct({
  building: Line,
  floor: Line,
  number: Key,
  area: Area,
  owner: maybe(Line),
  phone: maybe(Line)
})

/** The columns that are read. */
export type Column = keyof typeof UnitLine.fields

interface Heading {
  readonly zh: string
  readonly also: ReadonlyArray<string>
  readonly required: boolean
}

/** What each column may be called. */
export const columns: { readonly [name in Column]: Heading } = {
  building: { zh: "栋", also: ["楼栋", "栋号", "楼号"], required: true },
  floor: { zh: "层", also: ["楼层", "层数"], required: true },
  number: { zh: "房号", also: ["室号", "房间号"], required: true },
  area: { zh: "面积", also: ["建筑面积"], required: true },
  owner: { zh: "业主", also: ["业主姓名", "owners"], required: false },
  phone: { zh: "电话", also: ["联系电话", "手机"], required: false }
}

/** "面积（平方米）" and "Area (m²)" are the area all the same. */
const bare = (heading: string) =>
  heading
    .replace(/[（(].*$/, "")
    .trim()
    .toLowerCase()

/** The column a heading names; nothing for one that is not taken. */
export const columnOf = (heading: string): Column | undefined =>
  (Object.keys(columns) as ReadonlyArray<Column>).find((name) =>
    [name, columns[name].zh, ...columns[name].also].includes(bare(heading))
  )
