import type { FieldProps } from "@rjsf/utils"
import { Input } from "antd"
import { useId } from "react"

/** An item that is not met, and what is wrong with it. */
export interface UnmetItem {
  readonly item: string
  readonly label: string
  readonly why: string
}
interface Named {
  readonly item: string
  readonly reason: string
}

/** Why each item that is not met is left so, one line for each. */
export const UnmetField = ({ formData, onChange, uiSchema, fieldPathId }: FieldProps) => {
  const prefix = useId()
  const items = (uiSchema?.["ui:unmet"] ?? []) as ReadonlyArray<UnmetItem>
  const entered = (formData ?? []) as ReadonlyArray<Named>
  const set = (item: string, reason: string) =>
    onChange(
      items.flatMap((each) => {
        const said = each.item === item ? reason : entered.find((one) => one.item === each.item)?.reason
        return said ? [{ item: each.item, reason: said }] : []
      }),
      fieldPathId.path
    )
  return (
    <fieldset className="group" id={fieldPathId.$id}>
      <legend>{uiSchema?.["ui:title"]}</legend>
      {items.map(({ item, label, why }) => (
        <div key={item} className="field">
          <div className="field-head">
            <label htmlFor={`${prefix}${item}`}>
              {item} {label}
            </label>
            <span className="field-note">{why}</span>
          </div>
          <Input.TextArea
            id={`${prefix}${item}`}
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={entered.find((one) => one.item === item)?.reason ?? ""}
            onChange={({ target }) => set(item, target.value)}
          />
        </div>
      ))}
    </fieldset>
  )
}
