import type { Cell, Sheet } from "write-excel-file/universal"
import type { Column, Kind, ReportShown, Table, Value } from "./report.js"

const formats: { readonly [K in Kind]?: string } = { money: "#,##0.00", count: "0" }

/** A value as a spreadsheet has it: money in yuan, as a number with two decimals. */
const cell = (value: Value, kind: Kind, bold = false): Cell => {
  const weight = bold ? ({ fontWeight: "bold" } as const) : {}
  if (value === undefined || value === "") return null
  if (typeof value === "string") return { value, type: String, ...weight }
  const format = formats[kind]
  return { value: kind === "money" ? value / 100 : value, type: Number, ...(format && { format }), ...weight }
}

const heading = (label: string): Cell => ({
  value: label,
  type: String,
  fontWeight: "bold",
  backgroundColor: "#e9f1ee"
})

/** Chinese characters are twice as wide as figures. */
const widthOf = (text: string) => [...text].reduce((width, letter) => width + (letter > "\u2e80" ? 2 : 1), 0)

const widths = (columns: ReadonlyArray<Column>, rows: ReadonlyArray<ReadonlyArray<Value>>) =>
  columns.map(({ label }, index) => ({
    width: Math.max(12, ...[label, ...rows.map((row) => String(row[index] ?? ""))].map((text) => widthOf(text) + 2))
  }))

const sheetOf = ({ name, columns, rows, total }: Table): Sheet<Blob> => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: widths(columns, total ? [...rows, total] : rows),
  data: [
    columns.map(({ label }) => heading(label)),
    ...rows.map((row) => columns.map(({ kind }, index) => cell(row[index], kind))),
    ...(total ? [columns.map(({ kind }, index) => cell(total[index], kind, true))] : [])
  ]
})

/** A report's sheets: its figures first, then each of its tables, every heading frozen. */
const sheetsOf = ({ title, of, facts, tables }: ReportShown): Array<Sheet<Blob>> => [
  {
    sheet: title,
    stickyRowsCount: 1,
    columns: [{ width: 20 }, { width: 24 }],
    data: [
      [heading(title), heading(of)],
      ...facts.map(({ label, value, kind }) => [cell(label, "text"), cell(value, kind)])
    ]
  },
  ...tables.map(sheetOf)
]

/** A report as a spreadsheet file (.xlsx); the library that writes it comes when it is first wanted. */
export const spreadsheetOf = async (report: ReportShown): Promise<Blob> => {
  const { default: writeExcelFile } = await import("write-excel-file/universal")
  return writeExcelFile(sheetsOf(report)).toBlob()
}

/** Gives a file to the reader under a name. */
export const download = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
