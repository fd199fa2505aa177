import { useQuery } from "@tanstack/react-query"
import { useEffect, useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate, useSearchParams } from "react-router"
import type { Chapter, PublishedCommand } from "../api/contract.js"
import { editionQuery, editionsQuery, unitQuery } from "../api/queries.js"
import { CommandForm } from "../form/CommandForm.js"
import { useDraft } from "../form/draft.js"
import { CaseIdField, useCaseId } from "../list/CaseIdField.js"
import { shown } from "../look/money.js"
import { usePages, usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { QuoteAside } from "./QuoteAside.js"
import { ToBring } from "./ToBring.js"
import { useQuote } from "./useQuote.js"

/** What has been filled in of an application so far. */
export interface Applying {
  readonly unit?: string
  readonly applicant?: string
  readonly area?: string
  readonly wasteRemoval?: boolean
  readonly builder?: "owner" | "contractor"
  readonly workers?: ReadonlyArray<object>
}

const hidden = { "ui:widget": "hidden" } as const

/** Where a renovation begins: the form on one side, what it costs and what to bring on the other. */
export const Application = ({
  chapter,
  command
}: {
  readonly chapter: Chapter
  readonly command: PublishedCommand
}) => {
  const { t } = useTranslation("renovation")
  const say = useSay()
  const pages = usePages()
  const navigate = useNavigate()
  const { community } = usePlace()
  const { caseId, setCaseId } = useCaseId(chapter.kind)
  const [search] = useSearchParams()
  const begun = {
    builder: "contractor",
    wasteRemoval: true,
    workers: [],
    ...(search.has("unit") && { unit: search.get("unit") })
  }
  const drafting = useDraft(`${community.id}/${chapter.kind}/new`, begun)
  const { draft, change } = drafting
  const input = draft.input as Applying
  const unit = useQuery({ ...unitQuery(community.id, input.unit ?? ""), enabled: input.unit !== undefined }).data
  const edition = useQuery(editionsQuery(community.id)).data?.find(({ inEffect }) => inEffect)?.number
  const figures = useQuery({ ...editionQuery(community.id, edition ?? 0), enabled: edition !== undefined }).data
    ?.renovation
  const quote = useQuote(input, unit)
  const byArea = figures?.wasteArea === "entered-whole-metres-up"

  // The first owner applies, unless the clerk says otherwise; another unit has other owners.
  const people = unit?.people ?? []
  const applicant = people.some(({ id }) => id === input.applicant) ? input.applicant : unit?.owners[0]
  useEffect(() => {
    if (unit !== undefined && applicant !== input.applicant) change({ input: { ...input, applicant } })
  })

  const wishes = useMemo(
    () => () => ({
      "ui:order": [
        "unit",
        "applicant",
        "ownersConsent",
        "scope",
        "area",
        "wetFloors",
        "wasteRemoval",
        "plannedStart",
        "*"
      ],
      unit: {
        "ui:widget": "unit",
        ...(unit && { "ui:help": t("area", { area: (unit.areaHundredths / 100).toFixed(2) }) })
      },
      applicant: {
        "ui:title": t("applicant"),
        "ui:widget": "choice",
        "ui:disabled": unit === undefined,
        "ui:choices": people.map(({ id, name }) => ({
          value: id,
          label: `${name} · ${t(unit?.owners.includes(id) ? "isOwner" : "isSignatory")}`
        })),
        ...(unit === undefined && { "ui:help": t("chooseUnitFirst") })
      },
      ownersConsent: applicant === undefined || unit?.owners.includes(applicant) ? hidden : {},
      scope: { "ui:wide": true },
      ...(!byArea && { area: hidden }),
      contractorName: input.builder === "owner" ? hidden : { "ui:needed": true },
      workers: { "ui:adding": t("addWorker") }
    }),
    [unit, people, applicant, byArea, input.builder, t]
  )
  return (
    <>
      <header className="page-heading">
        <h1>{say(command.title)}</h1>
      </header>
      <div className="application">
        <div>
          <CaseIdField value={caseId} onChange={setCaseId} />
          <CommandForm
            chapter={chapter.kind}
            caseId={caseId}
            command={command}
            drafting={drafting}
            wishes={wishes}
            beside={
              quote && (
                <p className="quote-in-short">
                  {t("total")} <strong className="figures">{shown(quote.total)}</strong>
                </p>
              )
            }
            onDone={({ caseId: made }) => void navigate(pages.case(chapter.kind, made))}
            onCancel={() => void navigate(pages.list(chapter.kind))}
            focus
          />
        </div>
        <aside className="application-aside">
          <QuoteAside chapter={chapter} quote={quote} />
          <ToBring chapter={chapter} ownerBuilds={input.builder === "owner"} workers={input.workers?.length ?? 0} />
        </aside>
      </div>
    </>
  )
}
