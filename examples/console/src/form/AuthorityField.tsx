import { DeleteOutlined } from "@ant-design/icons"
import { type Role, roles } from "@qiantai/core"
import type { FieldProps } from "@rjsf/utils"
import { Button, Select } from "antd"
import { useTranslation } from "react-i18next"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { FieldGroup } from "./FieldGroup.js"

type Table = { readonly [command: string]: ReadonlyArray<string> }

/** Who may issue a command, where that is not the default: one line for each command named. */
export const AuthorityField = ({ formData, onChange, uiSchema, fieldPathId }: FieldProps) => {
  const { t } = useTranslation("form")
  const say = useSay()
  const { chapters } = usePlace()
  const table = (formData ?? {}) as Table
  const set = (next: Table) => onChange(next, fieldPathId.path)
  const commands = chapters.flatMap(({ kind, title, commands: published }) =>
    published
      .filter((command) => !command.roles.includes("system"))
      .map((command) => ({
        value: `${kind}.${command.name}`,
        label: `${say(title)} · ${say(command.title)}`,
        roles: command.roles
      }))
  )
  const labelOf = (key: string) => commands.find(({ value }) => value === key)?.label ?? key
  const posts = (Object.keys(roles) as ReadonlyArray<Role>)
    .filter((role) => role !== "system")
    .map((role) => ({ value: role, label: say(roles[role]) }))
  return (
    <FieldGroup ui={uiSchema}>
      {Object.entries(table).map(([command, allowed]) => (
        <div key={command} className="entry">
          <div className="entry-fields">
            <span>{labelOf(command)}</span>
            <Select
              mode="multiple"
              className="wide"
              aria-label={labelOf(command)}
              value={[...allowed]}
              options={posts}
              onChange={(next: ReadonlyArray<string>) => set({ ...table, [command]: next })}
            />
          </div>
          <Button
            type="text"
            size="small"
            aria-label={`${t("removeOne")} ${labelOf(command)}`}
            icon={<DeleteOutlined aria-hidden />}
            onClick={() => set(Object.fromEntries(Object.entries(table).filter(([name]) => name !== command)))}
          />
        </div>
      ))}
      <Select
        className="wide"
        showSearch={{ optionFilterProp: "label" }}
        value={null}
        placeholder={t("add")}
        aria-label={t("add")}
        options={commands.filter(({ value }) => table[value] === undefined)}
        onChange={(command: string | null) => {
          const found = commands.find(({ value }) => value === command)
          if (found) set({ ...table, [found.value]: found.roles })
        }}
      />
    </FieldGroup>
  )
}
