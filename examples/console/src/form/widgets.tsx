import type { RegistryWidgetsType, WidgetProps } from "@rjsf/utils"
import { Checkbox, DatePicker, Input, InputNumber, Radio, Select, TimePicker } from "antd"
import dayjs from "dayjs"
import { useRef, useState } from "react"
import { UnitPicker } from "../units/UnitPicker.js"
import { pickers } from "./pickers.js"
import { tied } from "./tied.js"

interface Choice {
  readonly value: unknown
  readonly label: string
}

const choicesOf = ({ options }: WidgetProps) => (options.choices ?? []) as ReadonlyArray<Choice>

const status = ({ rawErrors = [] }: WidgetProps) => (rawErrors.length > 0 ? "error" : "")

const emptied = (props: WidgetProps, value: string) =>
  props.onChange(value === "" ? (props.options.emptyValue as unknown) : value)

const Line = (props: WidgetProps) => (
  <Input
    {...tied(props)}
    value={props.value ?? ""}
    disabled={props.disabled === true}
    status={status(props)}
    autoComplete="off"
    {...(props.schema.maxLength !== undefined && { maxLength: props.schema.maxLength })}
    onChange={(event) => emptied(props, event.target.value)}
    onBlur={(event) => emptied(props, event.target.value.trim())}
  />
)

const Note = (props: WidgetProps) => (
  <Input.TextArea
    {...tied(props)}
    value={props.value ?? ""}
    disabled={props.disabled === true}
    status={status(props)}
    autoSize={{ minRows: 2, maxRows: 6 }}
    onChange={(event) => emptied(props, event.target.value)}
    onKeyDown={(event) => {
      // A line break belongs to the text; confirming from within it takes Ctrl or ⌘.
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
    }}
  />
)

const measured = (prefix: string | undefined, suffix: string | undefined) => (props: WidgetProps) => (
  <Input
    {...tied(props)}
    className="figures"
    inputMode="decimal"
    autoComplete="off"
    prefix={prefix}
    suffix={suffix}
    value={props.value ?? ""}
    disabled={props.disabled === true}
    status={status(props)}
    onChange={(event) => emptied(props, event.target.value.replace(/[,，¥\s]/g, "").replace("。", "."))}
  />
)

const Count = (props: WidgetProps) => (
  <InputNumber
    {...tied(props)}
    className="wide figures"
    precision={0}
    value={props.value ?? null}
    disabled={props.disabled === true}
    status={status(props)}
    onChange={(value) => props.onChange(value ?? props.options.emptyValue)}
  />
)

const Day = (props: WidgetProps) => {
  const open = useRef(false)
  return (
    <DatePicker
      {...tied(props)}
      className="wide figures"
      value={props.value ? dayjs(props.value as string) : null}
      disabled={props.disabled === true}
      status={status(props)}
      onOpenChange={(opens) => {
        open.current = opens
      }}
      onKeyDown={(event) => {
        // Enter takes the day first; only then does it confirm the form.
        const typed = event.target instanceof HTMLInputElement ? event.target.value : ""
        if (event.key === "Enter" && (open.current || typed !== (props.value ?? ""))) event.preventDefault()
      }}
      onChange={(day) => props.onChange(day ? day.format("YYYY-MM-DD") : props.options.emptyValue)}
      needConfirm={false}
    />
  )
}

const Time = (props: WidgetProps) => (
  <TimePicker
    {...tied(props)}
    className="wide figures"
    format="HH:mm"
    needConfirm={false}
    value={props.value ? dayjs(`2000-01-01T${props.value}`) : null}
    onChange={(time) => props.onChange(time ? time.format("HH:mm") : undefined)}
  />
)

const Tick = (props: WidgetProps) => (
  <Checkbox
    {...tied(props)}
    checked={props.value === true}
    disabled={props.disabled === true}
    onChange={(event) => props.onChange(event.target.checked ? true : props.required ? false : undefined)}
  >
    {props.label}
  </Checkbox>
)

const atAGlance = (choices: ReadonlyArray<Choice>) =>
  choices.length <= 3 || (choices.length <= 6 && choices.every(({ label }) => label.length <= 40))

/** Words to choose from, folded into a list that can be searched. */
const Listed = (props: WidgetProps) => (
  <Select
    {...tied(props)}
    className="wide"
    showSearch={{ optionFilterProp: "label" }}
    value={props.value}
    disabled={props.disabled === true}
    status={status(props)}
    options={choicesOf(props).map(({ value, label }) => ({ value: value as string, label }))}
    onChange={(value) => props.onChange(value)}
  />
)

/** A few words to choose from stand open; many are folded. */
const OneOf = (props: WidgetProps) => {
  const choices = choicesOf(props)
  if (!atAGlance(choices)) return <Listed {...props} />
  return (
    <Radio.Group
      {...tied(props)}
      role="radiogroup"
      aria-labelledby={`${props.id}__label`}
      name={props.id}
      value={props.value}
      disabled={props.disabled === true}
      options={choices.map(({ value, label }) => ({ value: value as string, label }))}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}

const UnitOf = (props: WidgetProps) => {
  const { "aria-describedby": described, id } = tied(props)
  return (
    <UnitPicker
      id={id}
      className="wide"
      described={described}
      value={props.value as string | undefined}
      invalid={status(props) === "error"}
      onChange={(unit) => props.onChange(unit?.id)}
    />
  )
}

/** A list of days, one a line. */
const Days = (props: WidgetProps) => {
  const days = (props.value ?? []) as ReadonlyArray<string>
  const [text, setText] = useState(days.join("\n"))
  return (
    <Input.TextArea
      {...tied(props)}
      className="figures"
      value={text}
      autoSize={{ minRows: 2, maxRows: 10 }}
      onChange={({ target }) => {
        setText(target.value)
        props.onChange(target.value.split(/[\s,，、]+/).filter((day) => day !== ""))
      }}
    />
  )
}

/** A list of plain values: chosen from words where it has them, else typed one after another. */
const Values = (props: WidgetProps) => {
  const choices = choicesOf(props)
  const { type } = (props.schema.items ?? {}) as { readonly type?: string }
  const values = (props.value ?? []) as ReadonlyArray<string | number>
  const settled = (written: string) => (type === "integer" || type === "number" ? Number(written) : written)
  return (
    <Select
      {...tied(props)}
      className="wide figures"
      mode={choices.length > 0 ? "multiple" : "tags"}
      tokenSeparators={[",", "，", "、", " "]}
      value={values.map(String)}
      status={status(props)}
      options={choices.map(({ value, label }) => ({ value: String(value), label }))}
      onChange={(next: ReadonlyArray<string>) => props.onChange(next.map(settled))}
    />
  )
}

export const widgets: RegistryWidgetsType = {
  ...pickers,
  line: Line,
  note: Note,
  money: measured("¥", undefined),
  area: measured(undefined, "m²"),
  count: Count,
  day: Day,
  time: Time,
  tick: Tick,
  choice: OneOf,
  list: Listed,
  unit: UnitOf,
  days: Days,
  values: Values
}
