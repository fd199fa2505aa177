import type { Unit } from "@qiantai/core"
import { useQuery } from "@tanstack/react-query"
import { Select } from "antd"
import { useEffect, useState } from "react"
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
  const [entered, setEntered] = useState("")
  const wanted = entered || text.trim()
  const { data, isFetching, isLoading } = useQuery(
    unitsQuery(community.id, { ...(wanted !== "" && { search: wanted }), limit: 20 })
  )
  const found = data?.items ?? []
  const [first] = found
  // Whoever types a whole number and Enter at once gets the first of the list that is still to come.
  useEffect(() => {
    if (entered === "" || isLoading) return
    setEntered("")
    setText("")
    if (first !== undefined) onChange(first)
  }, [entered, isLoading, first, onChange])
  const search = (typed: string) => {
    setText(typed)
    // An Enter closes the list, which empties the text: that is not somebody's typing.
    if (typed !== "") setEntered("")
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
      showSearch={{ filterOption: false, onSearch: search, searchValue: text }}
      placeholder={label ?? t("chooseUnit")}
      loading={isFetching}
      notFoundContent={isFetching ? null : t("noUnit")}
      options={found.map((unit) => ({ value: unit.id, label: unitName(unit) }))}
      onInputKeyDown={({ key }) => {
        if (key === "Enter" && isLoading) setEntered(wanted)
      }}
      onChange={(chosen: string | null) => {
        setText("")
        onChange(found.find((unit) => unit.id === chosen))
      }}
    />
  )
}
