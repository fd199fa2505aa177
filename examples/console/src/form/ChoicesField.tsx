import type { FieldProps } from "@rjsf/utils"
import { Select } from "antd"
import { FieldGroup } from "./FieldGroup.js"
import { useLineName } from "./useLineName.js"

/** A table of choices, one to a line. */
export const ChoicesField = ({ formData, onChange, uiSchema, fieldPathId }: FieldProps) => {
  const lineName = useLineName()
  const table = (formData ?? {}) as { readonly [line: string]: string }
  const names = (uiSchema?.["ui:lines"] ?? {}) as { readonly [line: string]: string }
  const labelOf = (line: string) => lineName(line, names[line])
  return (
    <FieldGroup ui={uiSchema}>
      {Object.entries(table).map(([line, chosen]) => (
        <div key={line} className="entry">
          <div className="entry-fields">
            <span>{labelOf(line)}</span>
            <Select
              className="wide"
              aria-label={labelOf(line)}
              value={chosen}
              options={uiSchema?.["ui:choices"]}
              onChange={(next: string) => onChange({ ...table, [line]: next }, fieldPathId.path)}
            />
          </div>
        </div>
      ))}
    </FieldGroup>
  )
}
