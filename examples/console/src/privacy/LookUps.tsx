import type { Recorded, StoredRow } from "@qiantai/core"
import { useQuery } from "@tanstack/react-query"
import { Alert, Empty } from "antd"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { Chapter } from "../api/contract.js"
import { nowQuery, rowsQuery } from "../api/queries.js"
import { Courtesy } from "../form/Courtesy.js"
import { Standing } from "../list/Standing.js"
import { dayOf } from "../look/days.js"
import { wordsAt } from "../renovation/renovation.js"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { DeskForm } from "../work/DeskForm.js"
import { WorkPart } from "../work/WorkPart.js"
import { useDenialName } from "./useDenialName.js"

const hidden = { "ui:widget": "hidden" } as const

/** Only what goes with who asks is asked for. */
const wishes = (input: unknown) => {
  const { asker } = (input ?? {}) as { readonly asker?: string }
  const isStaff = asker === "role"
  return {
    person:
      asker === undefined || asker === "other"
        ? hidden
        : { "ui:needed": true, ...(isStaff && { "ui:widget": "staff" }) },
    ...(asker !== "resident" && { about: hidden }),
    role: isStaff ? { "ui:needed": true } : hidden,
    purpose: isStaff ? { "ui:needed": true } : hidden
  }
}

/** Look-ups: somebody asks, and may be told or not; what was asked today, and what the supervisor is to see. */
export const LookUps = () => {
  const { t } = useTranslation("work")
  const say = useSay()
  const { community } = usePlace()
  const chapter = useChapter("privacy")
  const { data: now } = useQuery(nowQuery(community.id))
  useTitle(chapter ? say(chapter.title) : "privacy")
  const command = chapter?.commands.find(({ name }) => name === "lookUp")
  if (chapter === undefined || command === undefined) return <NoSuchPage />
  if (now === undefined) return <Waiting />
  const today = dayOf(now.now)
  return (
    <>
      <header className="page-heading">
        <h1>{say(chapter.title)}</h1>
      </header>
      <div className="desk-page">
        <DeskForm
          chapter="privacy"
          caseId={today}
          command={command}
          title={t("ask")}
          wishes={wishes}
          told={(recorded) => <Answer recorded={recorded} />}
        />
        <div className="work-parts">
          <Patterns />
          <OfDay today={today} chapter={chapter} />
        </div>
      </div>
    </>
  )
}

/** Whether he may be told, and what to say where not. */
const Answer = ({ recorded }: { readonly recorded: Recorded }) => {
  const { t } = useTranslation("work")
  const denialOf = useDenialName()
  const pages = usePages()
  const event = recorded.events.find(({ _tag }) => _tag === "LookUpGranted" || _tag === "LookUpDenied")
  const unit = String(event?.unit ?? "")
  if (event?._tag === "LookUpGranted")
    return (
      <Alert
        type="success"
        showIcon
        title={t("granted")}
        description={
          <>
            {t("grantedMore")} <Link to={pages.unit(unit)}>{t("openUnit", { unit })}</Link>
          </>
        }
      />
    )
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`${t("denied")} · ${denialOf(String(event?.why))}`}
      description={<Courtesy situation={String(event?.say ?? "lookup.refused")} />}
    />
  )
}

/** Refused look-ups that came together, until the supervisor has seen them. */
const Patterns = () => {
  const { t } = useTranslation("work")
  const { community } = usePlace()
  const { data } = useQuery(rowsQuery(community.id, { kind: "look-up-pattern", open: true, order: "key", limit: 100 }))
  const works = (data?.items ?? []).map(({ key, unit, who, data: { refused } }) => {
    const [caseId = key, number = "1"] = key.split("#")
    return {
      ...{ chapter: "privacy", caseId, key, title: unit ?? who ?? key, steps: ["see"] },
      about: `${caseId} · ${t("refusedTimes", { count: Number(refused) })}`,
      preset: { number: Number(number) }
    }
  })
  return <WorkPart title={t("patterns")} works={works} />
}

const OfDay = ({ today, chapter }: { readonly today: string; readonly chapter: Chapter }) => {
  const { t } = useTranslation("work")
  const { community } = usePlace()
  const { data, error, refetch } = useQuery(
    rowsQuery(community.id, { kind: "look-up", onFrom: today, onUntil: today, order: "latest", limit: 100 })
  )
  return (
    <section className="work-part" aria-labelledby="asked">
      <h2 id="asked">
        {t("asked")} <span className="quiet figures">{data?.items.length}</span>
      </h2>
      {error && data === undefined ? (
        <Trouble error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("nobodyAsked")} />
      ) : (
        <ul className="works">
          {data.items.map((row) => (
            <LookedUp key={row.key} row={row} chapter={chapter} />
          ))}
        </ul>
      )}
    </section>
  )
}

const LookedUp = ({ row, chapter }: { readonly row: StoredRow; readonly chapter: Chapter }) => {
  const say = useSay()
  const denialOf = useDenialName()
  const { unit, data } = row
  const word = (field: string) => {
    const found = wordsAt(chapter, "lookUp", field)[String(data[field])]
    return found ? say(found) : String(data[field] ?? "")
  }
  return (
    <li>
      <div className="work-line">
        <div className="work-what">
          <span>
            {unit} · {word("field")}
          </span>
          <span className="quiet">
            {word("asker")}
            {typeof data.why === "string" && ` · ${denialOf(data.why)}`}
          </span>
        </div>
        <div className={row.status === "denied" ? "work-steps breach" : "work-steps"}>
          <Standing row={{ status: row.status, open: true }} chapter={chapter} />
        </div>
      </div>
    </li>
  )
}
