import type { Bilingual } from "@qiantai/core"
import type { RegistryWidgetsType, WidgetProps } from "@rjsf/utils"
import { useQuery } from "@tanstack/react-query"
import { AutoComplete, Select } from "antd"
import { useDeferredValue, useEffect, useState } from "react"
import { unitQuery, unitsQuery } from "../api/queries.js"
import { useDeskName } from "../shell/DeskChoice.js"
import { usePlace } from "../shell/place.js"
import { useRoleNames } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { tied } from "./tied.js"
import { useFigures } from "./useFigures.js"

/** What a form lets its fields know of what else is filled in. */
export interface Filled {
  readonly chapter: string
  readonly unit?: string | undefined
}

const filled = ({ registry }: WidgetProps): Filled => registry.formContext as Filled
const unitOf = (props: WidgetProps): string | undefined => filled(props).unit

/** A unit as it is typed, with those that fit offered beneath. */
const UnitText = (props: WidgetProps) => {
  const { community } = usePlace()
  const value = (props.value ?? "") as string
  const wanted = useDeferredValue(value.trim())
  const { data } = useQuery({ ...unitsQuery(community.id, { search: wanted, limit: 8 }), enabled: wanted !== "" })
  const units = data?.items ?? []
  const isWhole = units.some(({ id }) => id === wanted)
  return (
    <AutoComplete
      {...tied(props)}
      className="wide figures"
      value={value}
      status={(props.rawErrors ?? []).length > 0 ? "error" : ""}
      defaultActiveFirstOption={false}
      options={isWhole ? [] : units.map(({ id }) => ({ value: id }))}
      onChange={(text: string | undefined) => props.onChange(text?.trim() ? text.trim() : undefined)}
    />
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

/** One of those known by name; an id that is typed is taken as it is. */
const Known = ({ props, options }: { readonly props: WidgetProps; readonly options: ReadonlyArray<Option> }) => {
  const [text, setText] = useState("")
  const value = props.value as string | undefined
  const written = [text.trim(), value ?? ""].filter((each) => each !== "" && !options.some((one) => one.value === each))
  const fits = (option: Option | undefined, typed: string) => option?.label.includes(typed) === true
  const typed = written.filter((each) => each === value || !options.some((option) => fits(option, each)))
  return (
    <Select
      {...tied(props)}
      className="wide"
      allowClear={!props.required}
      showSearch={{
        filterOption: (wanted, option) => fits(option, wanted.trim()),
        onSearch: setText,
        searchValue: text
      }}
      value={value ?? null}
      status={(props.rawErrors ?? []).length > 0 ? "error" : ""}
      options={[...options, ...[...new Set(typed)].map((each) => ({ value: each, label: each }))]}
      onChange={(chosen: string | null) => {
        setText("")
        props.onChange(chosen ?? undefined)
      }}
    />
  )
}

const Staff = (props: WidgetProps) => {
  const { staff } = usePlace()
  const names = useRoleNames()
  const options = staff.map(({ id, name, roles }) => ({ value: id, label: `${name ?? id} · ${names(roles)}` }))
  return <Known props={props} options={options} />
}

/** Someone of the unit that is filled in: its owners, and those who sign for it. */
const usePeople = (unit: string | undefined): ReadonlyArray<Option> => {
  const { community } = usePlace()
  const say = useSay()
  const { data } = useQuery({ ...unitQuery(community.id, unit ?? ""), enabled: unit !== undefined, retry: false })
  if (data?.id !== unit) return []
  const post = (id: string) =>
    say(data?.owners.includes(id) ? { zh: "业主", en: "owner" } : { zh: "授权签字人", en: "signatory" })
  return (data?.people ?? []).map(({ id, name }) => ({ value: id, label: `${name} · ${post(id)}` }))
}

const Person = (props: WidgetProps) => <Known props={props} options={usePeople(unitOf(props))} />

/** Whoever applies is the first owner, until the clerk says otherwise; another unit has other owners. */
const Applicant = (props: WidgetProps) => {
  const unit = unitOf(props)
  const people = usePeople(unit)
  const first = people[0]?.value
  const { value, onChange } = props
  useEffect(() => {
    if (first !== undefined && (value === undefined || !String(value).startsWith(`${unit}.`))) onChange(first)
  }, [first, unit, value, onChange])
  return <Known props={props} options={people} />
}

interface Good {
  readonly item: string
  readonly name: Bilingual
}

/** The goods or the charges of the chapter whose form it is. */
const Goods = (props: WidgetProps) => {
  const say = useSay()
  const figures = useFigures(filled(props).chapter)
  const goods = (figures?.goods ?? []) as ReadonlyArray<Good>
  const charges = (figures?.items ?? []) as ReadonlyArray<Bilingual & Pick<Good, "item">>
  const options = [
    ...goods.map(({ item, name }) => ({ item, name })),
    ...charges.map(({ item, ...name }) => ({ item, name }))
  ]
  return <Known props={props} options={options.map(({ item, name }) => ({ value: item, label: say(name) }))} />
}

const Till = (props: WidgetProps) => {
  const named = useDeskName()
  const desks = (useFigures("general")?.desks ?? []) as ReadonlyArray<{ readonly id: string }>
  const tills = ["finance", ...desks.map(({ id }) => id)].map((till) => ({ value: till, label: named(till) }))
  return <Known props={props} options={tills} />
}

const Desk = (props: WidgetProps) => {
  const desks = (useFigures("general")?.desks ?? []) as ReadonlyArray<{ readonly id: string }>
  return <Known props={props} options={desks.map(({ id }) => ({ value: id, label: id }))} />
}

export const pickers: RegistryWidgetsType = {
  unitText: UnitText,
  staff: Staff,
  person: Person,
  applicant: Applicant,
  good: Goods,
  till: Till,
  desk: Desk
}
