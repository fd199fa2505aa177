import { DeleteOutlined, PlusOutlined } from "@ant-design/icons"
import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
  TemplatesType
} from "@rjsf/utils"
import { Button } from "antd"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { FieldGroup } from "./FieldGroup.js"
import { FigureNotes } from "./FigureNotes.js"

const isTick = ({ uiSchema }: FieldTemplateProps) => uiSchema?.["ui:widget"] === "tick"
const isGroup = ({ schema }: FieldTemplateProps) => schema.type === "object" || schema.type === "array"

/** A field: its label, the control, and beneath it what is wrong; the place for that is kept, so that nothing jumps. */
const Field = (props: FieldTemplateProps) => {
  const { t } = useTranslation("form")
  const { id, label, children, rawErrors = [], hidden, required, uiSchema, fieldPathId } = props
  const said = [...new Set(rawErrors)]
  if (hidden) return <div hidden>{children}</div>
  const errors = (
    <div id={`${id}__said`} className="field-said" role={said.length > 0 ? "alert" : undefined}>
      {said.join(" ")}
    </div>
  )
  if (isGroup(props) && uiSchema?.["ui:widget"] === undefined)
    return (
      <div className={fieldPathId.path.length === 0 ? "" : "field-wide"}>
        {children}
        {fieldPathId.path.length > 0 && said.length > 0 && errors}
      </div>
    )
  return (
    <div className={`field${uiSchema?.["ui:wide"] ? " field-wide" : ""}`}>
      {!isTick(props) && (
        <div className="field-head">
          <label id={`${id}__label`} htmlFor={id}>
            {label}
          </label>
          {!required && uiSchema?.["ui:needed"] !== true && <span className="field-note">{t("optional")}</span>}
          {uiSchema?.["ui:personal"] === true && <span className="field-note">{t("personal")}</span>}
          {uiSchema?.["ui:figure"] !== undefined && <FigureNotes figure={uiSchema["ui:figure"]} />}
        </div>
      )}
      {children}
      {uiSchema?.["ui:help"] !== undefined && <div className="field-help">{String(uiSchema["ui:help"])}</div>}
      {errors}
    </div>
  )
}

const Fields = ({ properties, fieldPathId, uiSchema }: ObjectFieldTemplateProps) => {
  const fields = (
    <div className="fields">
      {properties.map(({ name, content }) => (
        <Part key={name}>{content}</Part>
      ))}
    </div>
  )
  const named = uiSchema?.["ui:title"]
  if (fieldPathId.path.length === 0 || !named) return fields
  if (uiSchema?.["ui:fold"] === true) return <Fold title={named}>{fields}</Fold>
  return (
    <FieldGroup id={fieldPathId.$id} ui={uiSchema}>
      {fields}
    </FieldGroup>
  )
}

/** What is folded up is not drawn before it is opened: a rulebook has hundreds of fields. */
const Fold = ({ title, children }: { readonly title: string; readonly children: React.ReactNode }) => {
  const [opened, setOpened] = useState(false)
  return (
    <details className="group-fold" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{title}</summary>
      {opened && children}
    </details>
  )
}

const Part = ({ children }: { readonly children: React.ReactNode }) => children

const List = ({ items, canAdd, onAddClick, title, fieldPathId, uiSchema, disabled }: ArrayFieldTemplateProps) => {
  const { t } = useTranslation("form")
  const adding = uiSchema?.["ui:adding"] as string | undefined
  return (
    <FieldGroup id={fieldPathId.$id} ui={uiSchema} title={title}>
      {items}
      {canAdd && (
        <Button
          id={`${fieldPathId.$id}__add`}
          type="dashed"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          disabled={disabled === true}
          onClick={onAddClick}
        >
          {adding ?? t("add")}
        </Button>
      )}
    </FieldGroup>
  )
}

const Entry = ({ children, buttonsProps, index, disabled }: ArrayFieldItemTemplateProps) => {
  const { t } = useTranslation("form")
  return (
    <div className="entry">
      <span className="entry-number figures" aria-hidden>
        {index + 1}
      </span>
      <div className="entry-fields">{children}</div>
      {buttonsProps.hasRemove && (
        <Button
          type="text"
          size="small"
          aria-label={t("remove", { number: index + 1 })}
          icon={<DeleteOutlined aria-hidden />}
          disabled={disabled === true}
          onClick={buttonsProps.onRemoveItem}
        />
      )}
    </div>
  )
}

const None = () => null

export const templates: Partial<TemplatesType> = {
  FieldTemplate: Field,
  ObjectFieldTemplate: Fields,
  ArrayFieldTemplate: List,
  ArrayFieldItemTemplate: Entry,
  FieldErrorTemplate: None,
  DescriptionFieldTemplate: None,
  TitleFieldTemplate: None
}
