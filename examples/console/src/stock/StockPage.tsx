import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Problem } from "../api/problem.js"
import { answerQuery, caseQuery } from "../api/queries.js"
import { NextSteps } from "../case/NextSteps.js"
import { Doing } from "../form/Doing.js"
import { RowList } from "../list/RowList.js"
import { useToday } from "../look/useToday.js"
import { DeskChoice } from "../shell/DeskChoice.js"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useAddress, useDesks } from "../shell/useDesks.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { Counts } from "./Counts.js"
import { Purchases } from "./Purchases.js"
import { stockPlan } from "./stockPack.js"
import "../cash/cash.css"
import { type OnHand, stockOf } from "./stock.js"

/** A desk's goods: today's blind count, what there is, and what is to be bought. */
export const StockPage = () => {
  const { t } = useTranslation("stock")
  const say = useSay()
  const chapter = useChapter("stock")
  const desks = useDesks()
  const today = useToday()
  const { read, change } = useAddress()
  const wanted = read("desk")
  const counting = desks.find(({ does }) => does.includes("report")) ?? desks[0]
  const desk = (desks.find(({ id }) => id === wanted) ?? counting)?.id
  useTitle(chapter ? say(chapter.title) : "stock")
  if (chapter === undefined) return <NoSuchPage />
  const open = read("step")
  const onOpen = (step: string | undefined) => change({ step })
  return (
    <>
      <header className="page-heading">
        <h1>
          {say(chapter.title)} <span className="quiet page-date figures">{today}</span>
        </h1>
        <DeskChoice
          label={t("whichDesk")}
          desks={desks.map(({ id }) => id)}
          value={desk ?? ""}
          onChange={(id) => change({ desk: id, step: undefined })}
        />
      </header>
      {desk === undefined || today === undefined ? (
        <Waiting />
      ) : (
        <div className="cash">
          <div className="stock-column">
            <Stocktake caseId={`${today}-${desk}`} open={open} onOpen={onOpen} />
            <Purchases desk={desk} open={open} onOpen={onOpen} />
          </div>
          <Levels key={desk} desk={desk} caseId={`${today}-${desk}`} open={open} onOpen={onOpen} />
        </div>
      )}
      <section aria-label={t("past")} className="earlier">
        <h2>{t("past")}</h2>
        <RowList kind="stocktake" chapter={chapter} whole />
      </section>
    </>
  )
}

interface OfDay {
  readonly caseId: string
  readonly open: string | undefined
  readonly onOpen: (step: string | undefined) => void
}

const counts = ["recount", "explain", "approve"]

/** Today's stocktake: the form until it is counted, then what it found and who may settle it. */
const Stocktake = ({ caseId, open, onOpen }: OfDay) => {
  const { t } = useTranslation("stock")
  const { community, who } = usePlace()
  const pages = usePages()
  const chapter = useChapter("stock")
  const { data, error, refetch } = useQuery({ ...caseQuery(community.id, "stock", caseId, who), retry: false })
  const nothing = error instanceof Problem && error.details.status === 404
  if (error && !nothing && data === undefined) return <Trouble error={error} again={() => void refetch()} />
  const view = !nothing && data?.caseId === caseId ? data : undefined
  if (view === undefined && !nothing) return <Waiting />
  const taken = view && stockOf(view).stocktake
  const recounting = open === "recount"
  return (
    <section aria-labelledby="stocktake" className="panel">
      <h2 id="stocktake">{t("stocktake")}</h2>
      {taken === undefined ? (
        <>
          <p className="quiet">{t("notToday")}</p>
          <div className="doings">
            <Doing
              chapter="stock"
              caseId={caseId}
              command="stocktake"
              open={open === "stocktake"}
              onOpen={(opens) => onOpen(opens ? "stocktake" : undefined)}
              primary
              {...stockPlan("stocktake", t)}
            />
          </div>
        </>
      ) : (
        view &&
        chapter && (
          <div className="period">
            {recounting ? <p className="quiet">{t("blind")}</p> : <Counts view={view} />}
            <Link to={pages.paper("stock", caseId, "sheet")}>{t("sheet")}</Link>
            {stockOf(view).status === "counted" && (
              <NextSteps
                view={{ ...view, next: view.next.filter(({ command }) => counts.includes(command)) }}
                chapter={chapter}
                open={open}
                onOpen={onOpen}
              />
            )}
          </div>
        )
      )}
    </section>
  )
}

/** Which goods a desk has; they come in and go out here. */
const Levels = ({ desk, caseId, open, onOpen }: OfDay & { readonly desk: string }) => {
  const { t } = useTranslation("stock")
  const say = useSay()
  const { community } = usePlace()
  const { data, error, refetch } = useQuery(answerQuery<OnHand>(community.id, "stock", "onHand", { desk }))
  const goods = data?.goods ?? []
  if (error && data === undefined) return <Trouble error={error} again={() => void refetch()} />
  return (
    <section aria-labelledby="levels" className="panel">
      <h2 id="levels">{t("levels")}</h2>
      <table className="sums">
        <tbody>
          {goods.map(({ item, name, available }) => (
            <tr key={item}>
              <th scope="row">{say(name)}</th>
              <td className="sum">{t(available ? "available" : "none")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{t("levelsBlind")}</p>
      <div className="doings">
        {["receive", "issue"].map((command) => (
          <Doing
            key={command}
            chapter="stock"
            caseId={caseId}
            command={command}
            open={open === command}
            onOpen={(opens) => onOpen(opens ? command : undefined)}
            {...stockPlan(command, t)}
          />
        ))}
      </div>
    </section>
  )
}
