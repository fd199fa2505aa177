import { Button, Radio, Select } from "antd"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router"
import type { Chapter } from "../api/contract.js"
import type { RowsAsked } from "../api/queries.js"
import { UnitPicker } from "../units/UnitPicker.js"
import { useSay } from "../words/useSay.js"

type Order = "due" | "latest" | "key"
type Changes = { readonly [name: string]: string | undefined }

const orders = { latest: "byLatest", due: "byDue", key: "byKey" } as const

/** Filters stand in the address, so that a list can be left, come back to and passed on; `usually` is what is shown at first. */
export const useFilters = (usually: "true" | "all" = "true") => {
  const [search, setSearch] = useSearchParams()
  const open = search.get("open") ?? usually
  const status = search.get("status") ?? undefined
  const unit = search.get("unit") ?? undefined
  const order = (search.get("order") ?? "latest") as Order
  const filters: RowsAsked = {
    order,
    ...(open !== "all" && { open: open === "true" }),
    ...(status !== undefined && { status }),
    ...(unit !== undefined && { unit })
  }
  const change = (changes: Changes) => {
    const kept = Object.entries({ ...Object.fromEntries(search), ...changes })
    setSearch(Object.fromEntries(kept.filter((pair): pair is [string, string] => pair[1] !== undefined)), {
      replace: true
    })
  }
  const touched = status !== undefined || unit !== undefined || open !== usually
  return { filters, change, touched }
}

interface Props {
  readonly chapter: Chapter
  readonly statuses: ReadonlyArray<string> | undefined
  readonly filters: RowsAsked
  readonly change: (changes: Changes) => void
  /** Whether the list shows other than it does at first. */
  readonly touched: boolean
}

export const Filters = ({ chapter, statuses, filters, change, touched }: Props) => {
  const { t } = useTranslation("list")
  const say = useSay()
  const names = statuses ?? Object.keys(chapter.statuses)
  return (
    <search className="filters" aria-label={t("filters")}>
      <Radio.Group
        aria-label={t("filters")}
        optionType="button"
        value={filters.open === undefined ? "all" : String(filters.open)}
        options={[
          { value: "true", label: t("open") },
          { value: "false", label: t("closed") },
          { value: "all", label: t("all") }
        ]}
        onChange={({ target }) => change({ open: target.value as string })}
      />
      <Select
        aria-label={t("status")}
        placeholder={t("status")}
        allowClear
        className="filter"
        value={filters.status ?? null}
        options={names.flatMap((value) => {
          const named = chapter.statuses[value]
          return named ? [{ value, label: say(named) }] : []
        })}
        onChange={(status) => change({ status: status ?? undefined })}
      />
      <UnitPicker
        label={t("unit")}
        className="filter"
        value={filters.unit}
        onChange={(unit) => change({ unit: unit?.id })}
      />
      <Select
        aria-label={t("order")}
        className="filter"
        value={filters.order ?? "latest"}
        options={Object.entries(orders).map(([value, name]) => ({ value, label: t(name) }))}
        onChange={(order) => change({ order })}
      />
      {touched && (
        <Button type="text" onClick={() => change({ open: undefined, status: undefined, unit: undefined })}>
          {t("clear")}
        </Button>
      )}
    </search>
  )
}
