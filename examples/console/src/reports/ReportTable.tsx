import { Headings } from "../look/Headings.js"
import { shown } from "../look/money.js"
import type { Kind, Table, Value } from "./report.js"

const alignment = (kind: Kind) => (kind === "text" ? undefined : "sum")

/** A value as people read it. */
export const written = (value: Value, kind: Kind): string =>
  value === undefined ? "" : kind === "money" ? shown(Number(value)) : String(value)

/** A table of a report, on the screen and on paper. */
export const ReportTable = ({ table: { name, columns, rows, total } }: { readonly table: Table }) => (
  <table className="sums report-table">
    <caption>{name}</caption>
    <Headings of={columns.map(({ label, kind }) => ({ label, className: alignment(kind) }))} />
    <tbody>
      {rows.map((row) => (
        <tr key={row.join(" ")}>
          {columns.map(({ label, kind }, index) => (
            <td key={label} className={alignment(kind)}>
              {written(row[index], kind)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
    {total && (
      <tfoot>
        <tr>
          {columns.map(({ label, kind }, index) => (
            <td key={label} className={alignment(kind)}>
              <strong>{written(total[index], kind)}</strong>
            </td>
          ))}
        </tr>
      </tfoot>
    )}
  </table>
)
