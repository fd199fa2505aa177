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
  /** What it states in its head, each with its name. */
  readonly lines?: ReadonlyArray<readonly [label: string, value: ReactNode]>
  /** Stands in a frame beneath. */
  readonly note?: string
  /** Who signs, and what stands on the line already. */
  readonly signatures: ReadonlyArray<readonly [label: string, name?: string]>
  readonly stamped?: boolean
  /** Which copy it is, or what stands at its foot else. */
  readonly footer?: ReactNode
  /** Stands between what it states and the signatures: tables, sentences. */
  readonly children?: ReactNode
}

interface Props extends SheetContent {
  /**
   * A slip fills one page of that size. Without one it is a record: it runs over as many pages of A4 as it takes, states
   * its facts two abreast, and has a day beside each signature.
   */
  readonly size?: Size
  /** Where the case is found, for the code. */
  readonly address?: string
}

/** A sheet as every paper has it: the office, what it is, its number, what it states, lines to sign and the case's code. */
export const Sheet = (props: Props) => {
  const {
    size,
    title,
    number,
    numbered,
    lines = [],
    note,
    signatures,
    stamped = false,
    footer,
    address,
    children
  } = props
  const { t } = useTranslation("paper")
  const say = useSay()
  const { community } = usePlace()
  return (
    <article className={size === undefined ? "sheet sheet-A4 sheet-record" : `sheet sheet-${size}`}>
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
      {children}
      {note !== undefined && <p className="sheet-note">{note}</p>}
      <div className="sheet-foot">
        <div className="signatures">
          {signatures.map(([label, name]) => (
            <p key={label}>
              <span>{label}</span> <span className="signature">{name}</span>
              {size === undefined && (
                <>
                  {" "}
                  <span>{t("date")}</span> <span className="signature signature-date" />
                </>
              )}
            </p>
          ))}
          {stamped && <p className="stamp">{t("stamp")}</p>}
        </div>
        {address !== undefined && (
          <CaseCode
            address={address}
            size={size === "A4" ? 112 : 80}
            {...(size !== undefined && { caption: t("scan") })}
          />
        )}
      </div>
      {footer !== undefined && <footer>{footer}</footer>}
    </article>
  )
}
