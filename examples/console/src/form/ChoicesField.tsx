import type { FieldProps } from "@rjsf/utils"
import { Select } from "antd"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { FieldGroup } from "./FieldGroup.js"

/** A table of choices, one to a line; a line named "shift.arrived-late" is shown under its chapter. */
export const ChoicesField = ({ formData, onChange, uiSchema, fieldPathId }: FieldProps) => {
  const say = useSay()
  const { chapters } = usePlace()
  const table = (formData ?? {}) as { readonly [line: string]: string }
  const labelOf = (line: string) => {
    const [kind = "", ...code] = line.split(".")
    const chapter = chapters.find((each) => each.kind === kind)
    return chapter === undefined ? line : `${say(chapter.title)} · ${code.join(".")}`
  }
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
