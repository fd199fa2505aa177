import type { Recorded } from "@qiantai/core"
import Form from "@rjsf/core"
import type { UiSchema } from "@rjsf/utils"
import validator from "@rjsf/validator-ajv8"
import { App, Button } from "antd"
import { type ReactNode, useEffect, useId, useMemo, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { PublishedCommand } from "../api/contract.js"
import { Problem } from "../api/problem.js"
import { useZone } from "../look/useZone.js"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { AuthorityField } from "./AuthorityField.js"
import { Courtesy } from "./Courtesy.js"
import { type Drafting, useDraft } from "./draft.js"
import { drawingOf, overlaid } from "./drawing.js"
import { atFields, controlAt, pruned, worded } from "./errors.js"
import { Forecast } from "./Forecast.js"
import { LateEntry } from "./LateEntry.js"
import { moneyIn } from "./moneyIn.js"
import { Outcome } from "./Outcome.js"
import type { CureLinks } from "./Refusals.js"
import { templates } from "./templates.js"
import { useSubmission } from "./useSubmission.js"
import { widgets } from "./widgets.js"

const fields = { authority: AuthorityField }

export interface CommandFormProps {
  readonly chapter: string
  readonly caseId: string
  readonly command: PublishedCommand
  /** What its draft is kept under, where the case has no number of its own yet. */
  readonly draftName?: string
  /** What the form begins with, where nothing was typed yet. */
  readonly prefill?: unknown
  /** How the chapter would have its fields drawn. */
  readonly wishes?: (input: unknown) => UiSchema
  /** The question asked once before it is sent; nothing for no question. Amounts are asked about anyhow. */
  readonly question?: (input: unknown) => string | undefined
  readonly cures?: CureLinks
  /** A draft held by the page around the form, where that page reads or fills it too. */
  readonly drafting?: Drafting
  readonly onDone?: (recorded: Recorded) => void
  readonly onCancel?: () => void
  /** Stands between the fields and the button. */
  readonly beside?: ReactNode
  /** Whether the first field takes the focus. */
  readonly focus?: boolean
}

/** The first thing to fill in; without one, the button. */
const firstField = ".fields :is(input:not([disabled]), textarea), .form-actions button"

/** What a form's draft is kept under. */
export const draftNameOf = (...parts: ReadonlyArray<string>): string => parts.join("/")

/** A command as a form: typed input survives a reload, a refusal keeps it, and money is asked about once. */
export const CommandForm = (props: CommandFormProps) => {
  const { chapter, caseId, command, prefill = {}, wishes, question, cures, onDone, onCancel, focus } = props
  const { t } = useTranslation("form")
  const say = useSay()
  const { modal } = App.useApp()
  const { community } = usePlace()
  const prefix = useId().replaceAll(":", "")
  const place = useRef<HTMLDivElement>(null)
  const own = useDraft(props.draftName ?? draftNameOf(community.id, chapter, caseId, command.name), prefill)
  const { draft, touched, change, clear } = props.drafting ?? own
  const submission = useSubmission((recorded) => {
    clear()
    submission.reset()
    onDone?.(recorded)
  })
  const { schema, ui } = useMemo(() => drawingOf(command.form, say), [command.form, say])
  const input = pruned(draft.input, schema as never)
  const { late } = draft
  const zone = useZone()
  const sending = {
    chapter,
    caseId,
    command: command.name,
    input,
    key: draft.key,
    ...(late?.at !== undefined && { occurredAt: `${late.at}:00${zone}` }),
    ...(late?.reason !== undefined && { reason: late.reason })
  }

  useEffect(() => {
    if (focus) place.current?.querySelector<HTMLElement>(firstField)?.focus({ preventScroll: true })
  }, [focus])

  const submit = () => {
    if (submission.isPending) return
    // What is sent is kept first, so that a try after a lost answer carries the same id.
    change({})
    submission.mutate({ sending, title: command.title })
  }
  const asked = () => {
    const money = moneyIn(command.form, input)
    const title = question?.(input) ?? (money && t("moneyQuestion", { what: say(command.title), amount: money }))
    if (!title) return submit()
    modal.confirm({ title, icon: null, okText: t("yes"), cancelText: t("no"), onOk: submit, autoFocusButton: "ok" })
  }
  const error = submission.error
  const found = error instanceof Problem ? atFields(error.details.refusals, say) : {}
  const toField = (field: string) => document.getElementById(controlAt(prefix, field))?.focus()
  const links: CureLinks = { ...cures, field: toField }
  const action = t(command.kind === "asks" ? "confirm" : "record")

  return (
    <div ref={place} className="command-form">
      {command.say !== undefined && <Courtesy situation={command.say} />}
      {Object.keys(schema.properties ?? {}).length === 0 && <p className="quiet">{t("noFields")}</p>}
      <Form
        idPrefix={prefix}
        schema={schema}
        uiSchema={wishes ? overlaid(ui, wishes(input)) : ui}
        formData={draft.input}
        validator={validator}
        widgets={widgets}
        fields={fields}
        templates={templates}
        transformErrors={worded}
        extraErrors={found}
        showErrorList={false}
        noHtml5Validate
        focusOnFirstError={({ property = "" }) => toField(property.replace(/^\./, ""))}
        experimental_defaultFormStateBehavior={{ emptyObjectFields: "skipDefaults" }}
        onChange={({ formData }) => {
          change({ input: formData as unknown })
          if (error) submission.reset()
        }}
        onSubmit={asked}
      >
        {props.beside}
        <LateEntry id={`${prefix}_late`} late={late} onChange={(next) => change({ late: next })} />
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={submission.isPending}>
            {action}
          </Button>
          {onCancel && <Button onClick={onCancel}>{t("cancel")}</Button>}
          {touched && (
            <Button type="text" onClick={clear}>
              {t("discard")}
            </Button>
          )}
        </div>
        {error ? (
          <Outcome error={error} action={action} cures={links} />
        ) : (
          <Forecast sending={sending} ready={touched && validator.isValid(schema, input, schema)} cures={links} />
        )}
      </Form>
    </div>
  )
}
