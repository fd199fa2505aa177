import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { caseQuery, rowsQuery } from "../api/queries.js"
import { NextSteps } from "../case/NextSteps.js"
import { Doing } from "../form/Doing.js"
import { RowList } from "../list/RowList.js"
import { Standing } from "../list/Standing.js"
import { DeskChoice } from "../shell/DeskChoice.js"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useAddress, useDesks } from "../shell/useDesks.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { periodOf } from "./cash.js"
import { PeriodFigures } from "./cashPack.js"
import { cashPlan } from "./cashPlans.js"
import "./cash.css"
import { SoFarLine, useSoFar } from "./SoFarLine.js"

const steps = ["count", "provideFloat", "deposit"]

/** A till: counted blind by denomination, its differences explained and approved, its periods submitted and settled. */
export const CashPage = () => {
  const { t } = useTranslation("cash")
  const say = useSay()
  const { who } = usePlace()
  const chapter = useChapter("cash")
  const desks = useDesks()
  const { read, change } = useAddress()
  const tills = [...desks.map(({ id }) => id), "finance"]
  const wanted = read("till") ?? (who.role === "finance" ? undefined : desks[0]?.id)
  const till = tills.find((id) => id === wanted) ?? (desks.length === 0 ? "" : (tills[0] ?? ""))
  useTitle(chapter ? say(chapter.title) : "cash")
  if (chapter === undefined) return <NoSuchPage />
  return (
    <>
      <header className="page-heading">
        <h1>{say(chapter.title)}</h1>
        <DeskChoice
          label={t("whichTill")}
          desks={tills}
          value={till}
          onChange={(id) => change({ till: id, step: undefined, period: undefined })}
        />
      </header>
      <div className="cash">
        <Counting
          key={till}
          till={till}
          open={read("step")}
          onOpen={(step) => change({ step })}
          onCounted={(period) => change({ period, step: undefined })}
        />
        <Unsettled
          key={`unsettled ${till}`}
          till={till}
          wanted={read("period")}
          open={read("step")}
          onChoose={(period) => change({ period, step: undefined })}
          onOpen={(period, step) => change({ period, step })}
        />
      </div>
      <section aria-label={t("all")} className="earlier">
        <h2>{t("all")}</h2>
        <RowList kind="period" chapter={chapter} whole />
      </section>
    </>
  )
}

interface CountingProps {
  readonly till: string
  readonly open: string | undefined
  readonly onOpen: (step: string | undefined) => void
  readonly onCounted: (period: string) => void
}

/** The open period: what was taken as far as it is told, and its count. */
const Counting = ({ till, open, onOpen, onCounted }: CountingProps) => {
  const { t } = useTranslation("cash")
  const { who } = usePlace()
  const { data } = useSoFar(till)
  const period = data?.period
  const own = who.role === "finance" ? steps : ["count"]
  return (
    <section aria-labelledby="counting" className="panel">
      <h2 id="counting">{t("openPeriod", { period: period ?? "" })}</h2>
      <p>
        <SoFarLine till={till} />
      </p>
      <p className="quiet">{t("notShown")}</p>
      {period && (
        <div className="doings">
          {own.map((command) => (
            <Doing
              key={`${period} ${command}`}
              chapter="cash"
              caseId={period}
              command={command}
              open={open === command}
              onOpen={(opens) => onOpen(opens ? command : undefined)}
              primary={command === "count"}
              onDone={() => command === "count" && onCounted(period)}
              {...cashPlan(command, t)}
            />
          ))}
        </div>
      )}
    </section>
  )
}

interface UnsettledProps {
  readonly till: string
  readonly wanted: string | undefined
  readonly open: string | undefined
  readonly onChoose: (period: string) => void
  readonly onOpen: (period: string, step: string | undefined) => void
}

/** Periods that are counted and not settled, the oldest first; one of them with its figures and its next steps. */
const Unsettled = ({ till, wanted, open, onChoose, onOpen }: UnsettledProps) => {
  const { t } = useTranslation("cash")
  const { community } = usePlace()
  const chapter = useChapter("cash")
  const { data, error, refetch } = useQuery({
    ...rowsQuery(community.id, { kind: "period", desk: till, open: true, order: "key", limit: 100 }),
    enabled: till !== ""
  })
  if (error && data === undefined) return <Trouble error={error} again={() => void refetch()} />
  const rows = (data?.items ?? [])
    .filter(({ status }) => status !== "open")
    .toSorted((a, b) => Number(a.data.number) - Number(b.data.number))
  const chosen = wanted ?? (open === "submit" || open === "recount" ? rows.at(-1)?.key : undefined) ?? rows[0]?.key
  return (
    <section aria-labelledby="unsettled" className="panel">
      <h2 id="unsettled">
        {t("waiting")} <span className="quiet figures">{rows.length}</span>
      </h2>
      {data !== undefined && rows.length === 0 && <p className="quiet">{t("nothingWaiting")}</p>}
      <ul className="periods">
        {rows.map((row) => (
          <li key={row.key}>
            <button
              type="button"
              className="link figures"
              aria-pressed={row.key === chosen}
              onClick={() => onChoose(row.key)}
            >
              {row.key}
            </button>{" "}
            <span className="quiet figures">{row.on}</span> {chapter && <Standing row={row} chapter={chapter} />}
          </li>
        ))}
      </ul>
      {chosen !== undefined && (
        <Chosen key={chosen} period={chosen} open={open} onOpen={(step) => onOpen(chosen, step)} />
      )}
    </section>
  )
}

interface ChosenProps {
  readonly period: string
  readonly open: string | undefined
  readonly onOpen: (step: string | undefined) => void
}

const Chosen = ({ period, open, onOpen }: ChosenProps) => {
  const { t } = useTranslation("cash")
  const { community, who } = usePlace()
  const pages = usePages()
  const chapter = useChapter("cash")
  const { data: view, error, refetch } = useQuery(caseQuery(community.id, "cash", period, who))
  if (error && view === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (chapter === undefined || view === undefined || view.caseId !== period) return <Waiting />
  return (
    <div className="period">
      <PeriodFigures view={view} chapter={chapter} />
      {periodOf(view).totals && <Link to={pages.paper("cash", period, "report")}>{t("report")}</Link>}
      <NextSteps view={view} chapter={chapter} open={open} onOpen={onOpen} />
    </div>
  )
}
