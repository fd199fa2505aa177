import type { Unit } from "@qiantai/core"
import { useQuery } from "@tanstack/react-query"
import { Select } from "antd"
import { useDeferredValue, useState } from "react"
import { useTranslation } from "react-i18next"
import { unitsQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"
import { unitName } from "./unitName.js"

interface Props {
  readonly id?: string
  readonly label?: string
  readonly className?: string
  readonly value: string | undefined
  readonly onChange: (unit: Unit | undefined) => void
  readonly invalid?: boolean
  readonly described?: string
}

/** Finds a unit by its number, its building or its owner's name. */
export const UnitPicker = ({ id, label, className, value, onChange, invalid, described }: Props) => {
  const { t } = useTranslation("form")
  const { community } = usePlace()
  const [text, setText] = useState("")
  const wanted = useDeferredValue(text.trim())
  const { data, isFetching } = useQuery(
    unitsQuery(community.id, { ...(wanted !== "" && { search: wanted }), limit: 20 })
  )
  const found = data?.items ?? []
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(label !== undefined && { "aria-label": label })}
      {...(described !== undefined && { "aria-describedby": described })}
      status={invalid ? "error" : ""}
      {...(className !== undefined && { className })}
      value={value ?? null}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      placeholder={label ?? t("chooseUnit")}
      loading={isFetching}
      notFoundContent={isFetching ? null : t("noUnit")}
      options={found.map((unit) => ({ value: unit.id, label: unitName(unit) }))}
      onChange={(chosen: string | null) => {
        setText("")
        onChange(found.find((unit) => unit.id === chosen))
      }}
    />
  )
}
