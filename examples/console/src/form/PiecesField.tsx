import type { FieldProps, UiSchema } from "@rjsf/utils"
import { InputNumber } from "antd"
import { type KeyboardEvent, useId } from "react"
import { useTranslation } from "react-i18next"
import { parseYuan, shown } from "../look/money.js"

interface Piece {
  readonly value: string
  readonly pieces: number
}

/** What notes and coins are worth together, in fen. */
export const worthOf = (pieces: ReadonlyArray<Partial<Piece>> = []): number =>
  pieces.reduce((sum, { value = "0", pieces = 0 }) => sum + (parseYuan(value) ?? 0) * pieces, 0)

/** Moves between the rows of a count with the arrows. */
export const alongCounts = (event: KeyboardEvent<HTMLElement>) => {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
  if (step === 0) return
  const inputs = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input")]
  const next = inputs[inputs.indexOf(document.activeElement as HTMLInputElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
  next.select()
}

/** Cash by denomination: how many of each, what they come to, and nothing of what there should be. */
export const PiecesField = ({ formData, onChange, uiSchema, fieldPathId }: FieldProps) => {
  const { t } = useTranslation("cash")
  const prefix = useId()
  const entered = (formData ?? []) as ReadonlyArray<Piece>
  const offered = ((uiSchema?.items as UiSchema | undefined)?.value?.["ui:choices"] ?? []) as ReadonlyArray<{
    value: string
    label: string
  }>
  // The largest first, as they are counted.
  const faces = offered.toSorted((a, b) => Number(b.value) - Number(a.value))
  const set = (face: string, pieces: number | null) => {
    const others = entered.filter(({ value }) => value !== face)
    const all = pieces === null ? others : [...others, { value: face, pieces }]
    const order = faces.map(({ value }) => value)
    onChange(
      all.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value)),
      fieldPathId.path
    )
  }
  return (
    <fieldset className="group counting" id={fieldPathId.$id} onKeyDown={alongCounts}>
      <legend>{t("byDenomination")}</legend>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("denomination")}</th>
            <th scope="col">{t("pieces")}</th>
            <th scope="col" className="sum">
              {t("worth")}
            </th>
          </tr>
        </thead>
        <tbody>
          {faces.map(({ value, label }) => {
            const pieces = entered.find((each) => each.value === value)?.pieces
            return (
              <tr key={value}>
                <th scope="row" id={`${prefix}${value}`}>
                  {label}
                </th>
                <td>
                  <InputNumber
                    className="figures"
                    aria-labelledby={`${prefix}${value}`}
                    min={0}
                    max={9999}
                    precision={0}
                    keyboard={false}
                    controls={false}
                    value={pieces ?? null}
                    onChange={(next) => set(value, next)}
                  />
                </td>
                <td className="sum">{pieces === undefined ? "" : shown(worthOf([{ value, pieces }]))}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t("countedTotal")}
            </th>
            <td className="sum">
              <strong>{shown(worthOf(entered))}</strong>
            </td>
          </tr>
        </tfoot>
      </table>
    </fieldset>
  )
}
