import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { CaseCode } from "./CaseCode.js"
import "./sheet.css"

interface Props {
  readonly title: string
  readonly serial?: string
  /** Facts in the head of the sheet, each with its name. */
  readonly lines?: ReadonlyArray<readonly [label: string, value: ReactNode]>
  /** Lines to sign on, each with whose it is. */
  readonly signs: ReadonlyArray<string>
  readonly address?: string
  readonly footer?: ReactNode
  readonly children?: ReactNode
}

/** A sheet of A4 as every paper of the desk's day has it: the office, what it is, its facts, tables, and lines to sign. */
export const Sheet = ({ title, serial, lines = [], signs, address, footer, children }: Props) => {
  const { t } = useTranslation("dayPaper")
  const say = useSay()
  const { community } = usePlace()
  return (
    <article className="sheet sheet-A4 sheet-day">
      <header>
        <p className="office">{say(community.officeName)}</p>
        <h1>{title}</h1>
        {serial !== undefined && <p className="serial">{serial}</p>}
      </header>
      {lines.length > 0 && (
        <dl className="sheet-facts">
          {lines.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {children}
      <div className="sheet-foot">
        <div className="signatures signatures-day">
          {signs.map((whose) => (
            <p key={whose}>
              <span>{whose}</span> <span className="signature" /> <span>{t("date")}</span>{" "}
              <span className="signature signature-date" />
            </p>
          ))}
        </div>
        {address !== undefined && <CaseCode address={address} size={72} />}
      </div>
      {footer !== undefined && <footer>{footer}</footer>}
    </article>
  )
}

interface GridProps {
  readonly caption?: string
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<ReactNode>>
}

/** A ruled table on a sheet. */
export const Grid = ({ caption, columns, rows }: GridProps) => (
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
