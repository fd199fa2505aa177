import type { Bilingual } from "@qiantai/core"
import type { FieldProps } from "@rjsf/utils"
import { InputNumber } from "antd"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { useFigures } from "../rulebook/useFigures.js"
import { useSay } from "../words/useSay.js"
import { alongCounts } from "./PiecesField.js"

/** A good of the rulebook. */
export interface Good {
  readonly item: string
  readonly name: Bilingual
}
interface Line {
  readonly item: string
  readonly pieces: number
}

export const useGoods = (): ReadonlyArray<Good> => (useFigures()?.stock?.goods as ReadonlyArray<Good> | undefined) ?? []

/** Goods and how many of each: one row for every good of the rulebook. */
export const GoodsField = ({ formData, onChange, uiSchema, fieldPathId }: FieldProps) => {
  const { t } = useTranslation("stock")
  const say = useSay()
  const goods = useGoods()
  const prefix = useId()
  const entered = (formData ?? []) as ReadonlyArray<Line>
  const set = (item: string, pieces: number | null) => {
    const known = new Map(entered.map((line) => [line.item, line.pieces]))
    if (pieces === null) known.delete(item)
    else known.set(item, pieces)
    const lines = goods.flatMap((good) => {
      const count = known.get(good.item)
      return count === undefined ? [] : [{ item: good.item, pieces: count }]
    })
    onChange(lines, fieldPathId.path)
  }
  return (
    <fieldset className="group counting" id={fieldPathId.$id} onKeyDown={alongCounts}>
      <legend>{uiSchema?.["ui:title"]}</legend>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("good")}</th>
            <th scope="col">{t("pieces")}</th>
          </tr>
        </thead>
        <tbody>
          {goods.map(({ item, name }) => (
            <tr key={item}>
              <th scope="row" id={`${prefix}${item}`}>
                {say(name)}
              </th>
              <td>
                <InputNumber
                  className="figures"
                  aria-labelledby={`${prefix}${item}`}
                  min={Number(uiSchema?.["ui:least"] ?? 0)}
                  max={99_999}
                  precision={0}
                  keyboard={false}
                  controls={false}
                  value={entered.find((line) => line.item === item)?.pieces ?? null}
                  onChange={(next) => set(item, next)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
