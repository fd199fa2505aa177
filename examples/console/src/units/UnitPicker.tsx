import type { Unit } from "@qiantai/core"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { Select } from "antd"
import { useState } from "react"
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
  const client = useQueryClient()
  const wanted = text.trim()
  const listing = unitsQuery(community.id, { ...(wanted !== "" && { search: wanted }), limit: 20 })
  const { data, isFetching } = useQuery(listing)
  const found = data?.items ?? []
  const choose = (unit: Unit | undefined) => {
    setText("")
    onChange(unit)
  }
  /** Whoever types a whole number and Enter at once gets the first of the list that is still to come. */
  const enter = async () => {
    if (wanted === "" || data !== undefined) return
    const { items } = await client.fetchQuery(listing)
    if (items[0] !== undefined) choose(items[0])
  }
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
      onInputKeyDown={({ key }) => {
        if (key === "Enter") void enter()
      }}
      onChange={(chosen: string | null) => choose(found.find((unit) => unit.id === chosen))}
    />
  )
}
