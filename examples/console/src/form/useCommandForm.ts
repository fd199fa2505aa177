import { useId, useMemo } from "react"
import { flushSync } from "react-dom"
import { useTranslation } from "react-i18next"
import { Problem } from "../api/problem.js"
import { useZone } from "../look/useZone.js"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import type { CommandFormProps } from "./CommandForm.js"
import { draftNameOf, useDraft } from "./draft.js"
import { drawingOf, overlaid } from "./drawing.js"
import { atFields, controlAt, lateField, pruned } from "./errors.js"
import { moneyIn } from "./moneyIn.js"
import type { CureLinks } from "./Refusals.js"
import { given, knownIn } from "./spoken.js"
import { useQuestion } from "./useQuestion.js"
import { useSubmission } from "./useSubmission.js"

/** What a command's form knows and does: its draft, what would be sent, and what came of sending it. */
export const useCommandForm = (props: CommandFormProps) => {
  const { chapter, caseId, command, prefill = {}, wishes, question, cures, onDone } = props
  const { say: situation } = command
  const { t } = useTranslation("form")
  const say = useSay()
  const { community } = usePlace()
  const zone = useZone()
  const prefix = useId().replaceAll(":", "")
  const own = useDraft(props.draftName ?? draftNameOf(community.id, chapter, caseId, command.name), prefill)
  const { draft, touched, change, clear } = props.drafting ?? own
  const asking = useQuestion()
  const submission = useSubmission((recorded) => {
    clear()
    submission.reset()
    onDone?.(recorded)
  })

  const { schema, ui } = useMemo(() => drawingOf(command.form, say), [command.form, say])
  const input = pruned(draft.input, schema as never)
  const { late } = draft
  const sending = {
    chapter,
    caseId,
    command: command.name,
    input,
    key: draft.key,
    ...(late?.at !== undefined && { occurredAt: `${late.at}:00${zone}` }),
    ...(late?.reason !== undefined && { reason: late.reason })
  }

  const send = () => {
    if (submission.isPending) return
    // What is sent is kept first, so that a try after a lost answer carries the same id.
    change({})
    submission.mutate({ sending, title: command.title })
  }
  const submit = () => {
    const money = moneyIn(command.form, input)
    const title = question?.(input) ?? (money && t("moneyQuestion", { what: say(command.title), amount: money }))
    if (title) void asking.ask(title, sending, send)
    else send()
  }
  const forget = () => {
    asking.forget()
    if (submission.error) submission.reset()
  }
  const { error } = submission
  const toField = (field: string) => {
    const place = lateField(field)
    // What belongs to a late entry has its boxes only once it is one.
    if (place !== undefined && late === undefined) flushSync(() => change({ late: {} }))
    document.getElementById(place === undefined ? controlAt(prefix, field) : `${prefix}_late_${place}`)?.focus()
  }
  const drawn = wishes ? overlaid(ui, wishes(input)) : ui
  const wordOf = (field: string, value: string) => {
    const choices = (drawn[field]?.["ui:choices"] ?? []) as ReadonlyArray<{ value: unknown; label: string }>
    return choices.find((choice) => choice.value === value)?.label
  }
  const known = { ...props.known, ...given(knownIn(input, wordOf)) }
  const links: CureLinks = { ...cures, field: toField, known, ...(situation !== undefined && { said: situation }) }
  return {
    prefix,
    schema,
    ui: drawn,
    known,
    draft,
    touched,
    sending,
    pending: submission.isPending || asking.asking,
    refused: asking.refused,
    error,
    wrongFields: error instanceof Problem ? atFields(error.details.refusals, say) : {},
    links,
    toField,
    submit,
    change: (next: Parameters<typeof change>[0]) => {
      change(next)
      forget()
    },
    discard: () => {
      clear()
      forget()
    }
  }
}
