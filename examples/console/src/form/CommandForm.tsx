import type { Filling, Recorded } from "@qiantai/core"
import Form from "@rjsf/core"
import type { UiSchema } from "@rjsf/utils"
import validator from "@rjsf/validator-ajv8"
import { Button } from "antd"
import { type ReactNode, useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { PublishedCommand } from "../api/contract.js"
import { AuthorityField } from "./AuthorityField.js"
import { ChoicesField } from "./ChoicesField.js"
import { Courtesy } from "./Courtesy.js"
import type { Drafting } from "./draft.js"
import { worded } from "./errors.js"
import { Forecast } from "./Forecast.js"
import { GoodsField } from "./GoodsField.js"
import { LateEntry } from "./LateEntry.js"
import { Outcome, Refused } from "./Outcome.js"
import { PiecesField } from "./PiecesField.js"
import type { CureLinks } from "./Refusals.js"
import { templates } from "./templates.js"
import { UnmetField } from "./UnmetField.js"
import { useCommandForm } from "./useCommandForm.js"
import { widgets } from "./widgets.js"

export interface CommandFormProps {
  readonly chapter: string
  readonly caseId: string
  readonly command: PublishedCommand
  /** What its draft is kept under, where that is not the case and the command. */
  readonly draftName?: string
  /** A draft held by the page around the form, where that page reads or fills it too. */
  readonly drafting?: Drafting
  /** What the form begins with, where nothing was typed yet. */
  readonly prefill?: unknown
  /** How the chapter would have its fields drawn, as filled in so far. */
  readonly wishes?: (input: unknown) => UiSchema
  /** The question asked once before it is sent; nothing for no question. Amounts are asked about anyhow. */
  readonly question?: (input: unknown) => string | undefined
  readonly cures?: CureLinks
  readonly onDone?: (recorded: Recorded) => void
  readonly onCancel?: () => void
  /** What is known of the case, for the sentence to say and for what fields offer. */
  readonly known?: Filling
  /** Stands between the fields and the button. */
  readonly beside?: ReactNode
  /** Whether the first field takes the focus. */
  readonly focus?: boolean
}

const fields = {
  authority: AuthorityField,
  choices: ChoicesField,
  pieces: PiecesField,
  goods: GoodsField,
  unmet: UnmetField
}

/** The first thing to fill in; without one, the button. */
const firstField = ".fields :is(input:not([disabled]), textarea), .form-actions button"

/** A command as a form: typed input survives a reload, a refusal keeps it, and money is asked about once. */
export const CommandForm = (props: CommandFormProps) => {
  const { command, onCancel, focus = false, beside } = props
  const { t } = useTranslation("form")
  const place = useRef<HTMLDivElement>(null)
  const form = useCommandForm(props)
  useEffect(() => {
    if (focus) place.current?.querySelector<HTMLElement>(firstField)?.focus({ preventScroll: true })
  }, [focus])
  const [resumed] = useState(form.touched)
  const action = t(command.kind === "asks" ? "confirm" : "record")
  return (
    <div ref={place} className="command-form">
      {command.say !== undefined && <Courtesy situation={command.say} known={form.known} />}
      {Object.keys(form.schema.properties ?? {}).length === 0 && <p className="quiet">{t("noFields")}</p>}
      <Form
        idPrefix={form.prefix}
        schema={form.schema}
        uiSchema={form.ui}
        formData={form.draft.input}
        validator={validator}
        widgets={widgets}
        fields={fields}
        templates={templates}
        formContext={{ chapter: props.chapter, unit: form.known.unit }}
        transformErrors={worded}
        extraErrors={form.wrongFields}
        showErrorList={false}
        noHtml5Validate
        focusOnFirstError={({ property = "" }) => form.toField(property.replace(/^\./, ""))}
        experimental_defaultFormStateBehavior={{ emptyObjectFields: "skipDefaults" }}
        onChange={({ formData }) => form.change({ input: formData as unknown })}
        onSubmit={form.submit}
      >
        {beside}
        <LateEntry id={`${form.prefix}_late`} late={form.draft.late} onChange={(late) => form.change({ late })} />
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={form.pending}>
            {action}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t("cancel")}</Button>}
          {resumed && form.touched && <span className="quiet">{t("kept")}</span>}
          {form.touched && (
            <Button type="text" onClick={form.discard}>
              {t("discard")}
            </Button>
          )}
        </div>
        <Answered form={form} action={action} />
      </Form>
    </div>
  )
}

/** What the desk says of the form: refused, unanswered, or as it looks now. */
const Answered = ({ form, action }: { readonly form: ReturnType<typeof useCommandForm>; readonly action: string }) => {
  const { refused, error, links, sending, touched, schema } = form
  if (refused.length > 0) return <Refused refusals={refused} cures={links} />
  if (error) return <Outcome error={error} action={action} cures={links} />
  return (
    <Forecast sending={sending} ready={touched && validator.isValid(schema, sending.input, schema)} cures={links} />
  )
}
