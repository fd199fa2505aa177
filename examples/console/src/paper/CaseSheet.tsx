import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { CaseCode } from "./CaseCode.js"
import type { Size } from "./Paper.js"

/** One sheet of any paper: what it is, its number, what it states, and who signs. */
export interface SheetContent {
  readonly title: string
  readonly number?: string
  /** What its number is called, where it is not a number. */
  readonly numbered?: string
  readonly lines: ReadonlyArray<readonly [label: string, value: ReactNode]>
  /** Stands in a frame beneath the lines. */
  readonly note?: string
  /** Who signs, and what stands on the line already. */
  readonly signatures: ReadonlyArray<readonly [label: string, name?: string]>
  readonly stamped?: boolean
  /** Which copy it is. */
  readonly copy?: string
  /** Stands between lines and signatures: a table. */
  readonly body?: ReactNode
}

interface Props extends SheetContent {
  readonly size: Size
  /** Where the case is found, for the code. */
  readonly address: string
}

/** A sheet with the office's name, its number, lines to sign and the case's code. */
export const CaseSheet = (props: Props) => {
  const { size, title, number, numbered, lines, note, signatures, stamped = false, copy, body, address } = props
  const { t } = useTranslation("paper")
  const say = useSay()
  const { community } = usePlace()
  return (
    <article className={`sheet sheet-${size}`}>
      <header>
        <p className="office">{say(community.officeName)}</p>
        <h1>{title}</h1>
        {number !== undefined && (
          <p className="serial">
            {numbered ?? t("number")} <strong>{number}</strong>
          </p>
        )}
      </header>
      {lines.length > 0 && (
        <dl className="sheet-lines">
          {lines.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {body}
      {note !== undefined && <p className="sheet-note">{note}</p>}
      <div className="sheet-foot">
        <div className="signatures">
          {signatures.map(([label, name]) => (
            <p key={label}>
              <span>{label}</span> <span className="signature">{name}</span>
            </p>
          ))}
          {stamped && <p className="stamp">{t("stamp")}</p>}
        </div>
        <CaseCode address={address} size={size === "A4" ? 112 : 80} caption={t("scan")} />
      </div>
      {copy !== undefined && <footer>{copy}</footer>}
    </article>
  )
}
