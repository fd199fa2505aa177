import { PrinterOutlined } from "@ant-design/icons"
import { Button, Radio } from "antd"
import { type ReactNode, useEffect } from "react"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router"
import "./paper.css"
import "./sheet.css"

export type Size = "A4" | "A5" | "A6"

/** CSS knows no A6 by name. */
const measures: { readonly [S in Size]: string } = { A4: "210mm 297mm", A5: "148mm 210mm", A6: "105mm 148mm" }

interface Props {
  readonly size: Size
  /** The sizes to choose from, where there is a choice. */
  readonly sizes?: ReadonlyArray<Size>
  readonly onSize?: (size: Size) => void
  readonly back: string
  readonly children: ReactNode
}

/** Sheets as they will come out of the printer, under a bar that stays on the screen. */
export const Paper = ({ size, sizes = [], onSize, back, children }: Props) => {
  const { t } = useTranslation("paper")
  const navigate = useNavigate()
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) void navigate(back)
    }
    document.addEventListener("keydown", leave)
    return () => document.removeEventListener("keydown", leave)
  }, [back, navigate])
  return (
    <div className="paper-desk">
      <style>{`@page { size: ${measures[size]}; margin: 0 }`}</style>
      <nav className="paper-bar" aria-label={t("print")}>
        <Link to={back}>{t("back")}</Link>
        {onSize && sizes.length > 0 && (
          <Radio.Group
            aria-label={t("size")}
            optionType="button"
            value={size}
            options={sizes.map((value) => ({ value, label: value }))}
            onChange={({ target }) => onSize(target.value as Size)}
          />
        )}
        <Button type="primary" autoFocus icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
          {t("print")}
        </Button>
      </nav>
      <main>{children}</main>
    </div>
  )
}
