import type { FormSchema } from "@qiantai/core"
import { addDays, type LocalDate } from "@qiantai/core/rules"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router"
import type { PublishedCommand, RulebookShown } from "../api/contract.js"
import { CommandForm } from "../form/CommandForm.js"
import { useDraft } from "../form/draft.js"
import { usePages, usePlace } from "../shell/place.js"
import { Changes } from "./Changes.js"
import { changesBetween } from "./changes.js"
import { useFigureText } from "./FigureValue.js"
import { sectionsOf } from "./figures.js"

interface Props {
  readonly command: PublishedCommand
  readonly form: FormSchema
  /** The figures in effect, which the new edition begins with. */
  readonly rulebook: RulebookShown
  readonly today: string
}

interface Publication {
  readonly effectiveFrom?: string
  readonly rulebook?: RulebookShown
}

/** The form of a new edition, with what it changes beside it. */
export const PublishForm = ({ command, form, rulebook, today }: Props) => {
  const { t } = useTranslation("rulebook")
  const pages = usePages()
  const navigate = useNavigate()
  const { community } = usePlace()
  const { named } = useFigureText()
  const drafting = useDraft(`${community.id}/rulebook/publish`, {
    effectiveFrom: addDays(today as LocalDate, 1),
    rulebook
  })
  const changes = (input: unknown) => changesBetween(form, rulebook, (input as Publication).rulebook ?? rulebook)
  const kinds = Object.keys((rulebook.renovation?.violationTariff ?? {}) as object)
  const titled = (names: ReadonlyArray<string>) =>
    Object.fromEntries(names.map((name) => [name, { "ui:title": named(name) }]))
  const wishes = () => ({
    effectiveFrom: { "ui:title": t("effectiveFrom") },
    rulebook: {
      ...Object.fromEntries(sectionsOf(form).map(({ name }) => [name, { "ui:fold": true }])),
      general: {
        "ui:fold": true,
        officeName: titled(["zh", "en"]),
        calendar: {
          holidays: { "ui:title": t("holidays"), "ui:widget": "days" },
          makeUpDays: { "ui:title": t("makeUpDays"), "ui:widget": "days" }
        },
        authority: { "ui:field": "authority" }
      },
      renovation: { "ui:fold": true, violationTariff: titled(kinds) }
    }
  })
  return (
    <div className="application">
      <CommandForm
        chapter="rulebook"
        caseId="rulebook"
        command={command}
        drafting={drafting}
        wishes={wishes}
        question={(input) =>
          t("publishQuestion", { day: (input as Publication).effectiveFrom ?? "", count: changes(input).length })
        }
        onDone={() => void navigate(pages.rulebook)}
        onCancel={() => void navigate(pages.rulebook)}
      />
      <aside className="application-aside">
        <Changes changes={changes(drafting.draft.input)} />
      </aside>
    </div>
  )
}
