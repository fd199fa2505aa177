import type { ReactNode } from "react"

interface Props {
  readonly caption?: string
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<ReactNode>>
}

/** A ruled table on a sheet. */
export const Grid = ({ caption, columns, rows }: Props) => (
  <table className="sheet-grid">
    {caption !== undefined && <caption>{caption}</caption>}
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed row has no name, and its place never changes
        <tr key={index}>
          {row.map((value, column) => (
            <td key={columns[column]}>{value}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
