import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { CaseShown } from "../api/contract.js"
import { Problem } from "../api/problem.js"
import { caseQuery } from "../api/queries.js"
import { Doing } from "../form/Doing.js"
import { RowList } from "../list/RowList.js"
import { minuteOf } from "../look/days.js"
import { useToday } from "../look/useToday.js"
import { DeskChoice } from "../shell/DeskChoice.js"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { type DeskShown, useAddress, useDesks } from "../shell/useDesks.js"
import { useStaffName } from "../shell/useStaffName.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { CheckItem } from "./CheckItem.js"
import { Morning } from "./Morning.js"
import { SignOff } from "./SignOff.js"
import "./shift.css"
import { hereOf, shiftOf } from "./shift.js"
import { shiftPlan } from "./shiftPack.js"
import { useChecklist } from "./useChecklist.js"

/** A desk's day: arriving, taking over from the evening before, and the guided list of the handover. */
export const ShiftPage = () => {
  const { t } = useTranslation("shift")
  const say = useSay()
  const { community, who } = usePlace()
  const chapter = useChapter("shift")
  const desks = useDesks()
  const today = useToday()
  const { read, change } = useAddress()
  const wanted = read("desk")
  const desk = desks.find(({ id }) => id === wanted) ?? desks[0]
  const caseId = `${today}-${desk?.id}`
  const known = desk !== undefined && today !== undefined
  const seen = useQuery({ ...caseQuery(community.id, "shift", caseId, who), enabled: known })
  useTitle(chapter ? say(chapter.title) : "shift")
  if (chapter === undefined) return <NoSuchPage />
  const nobody = seen.error instanceof Problem && seen.error.details.status === 404
  if (seen.error && !nobody && seen.data === undefined)
    return <Trouble error={seen.error} again={() => void seen.refetch()} />
  const view = !nobody && seen.data?.caseId === caseId ? seen.data : undefined
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
          value={desk?.id ?? ""}
          onChange={(id) => change({ desk: id, step: undefined })}
        />
      </header>
      {!known || (view === undefined && !nobody) ? (
        <Waiting />
      ) : (
        <div className="shift">
          <Morning desk={desk.id} today={today} open={open} onOpen={onOpen} />
          <Attendance caseId={caseId} view={view} open={open} onOpen={onOpen} />
          {view && <Handing view={view} desk={desk} open={open} onOpen={onOpen} />}
        </div>
      )}
      <section aria-label={t("earlierDays")} className="earlier">
        <h2>{t("earlierDays")}</h2>
        <RowList kind="shift" chapter={chapter} whole />
      </section>
    </>
  )
}

interface Opened {
  readonly open: string | undefined
  readonly onOpen: (step: string | undefined) => void
}

const daily = ["prepare", "log", "askForHelp", "leavePost", "backAtPost"] as const

/** Who is at the desk, and what one does there between arriving and leaving. */
const Attendance = ({
  caseId,
  view,
  open,
  onOpen
}: Opened & { readonly caseId: string; readonly view: CaseShown | undefined }) => {
  const { t } = useTranslation("shift")
  const named = useStaffName()
  const pages = usePages()
  const { who } = usePlace()
  const here = view ? hereOf(shiftOf(view)) : []
  const isHere = here.some((each) => each.who === who.by)
  const possible = (command: string) => view?.next.some((step) => step.command === command && step.possible) === true
  const step = (command: string) => ({
    ...{ chapter: "shift", caseId, command, open: open === command, ...shiftPlan(command) },
    onOpen: (opens: boolean) => onOpen(opens ? command : undefined)
  })
  return (
    <section aria-labelledby="attendance" className="panel">
      <h2 id="attendance">{t("atDesk")}</h2>
      {here.length === 0 ? (
        <p className="quiet">{t("nobody")}</p>
      ) : (
        <ul className="here">
          {here.map(({ who: id, at }) => (
            <li key={id}>
              <strong>{named(id)}</strong> <span className="quiet figures">{minuteOf(at).slice(11)}</span>
              {view && shiftOf(view).holder === id && <span className="quiet"> · {t("holder")}</span>}
            </li>
          ))}
        </ul>
      )}
      <div className="doings">
        {(view === undefined || (!isHere && possible("arrive"))) && <Doing {...step("arrive")} primary />}
        {daily.filter(possible).map((command) => (
          <Doing key={command} {...step(command)} primary={command === "prepare"} />
        ))}
        {view && <Link to={pages.case("shift", caseId)}>{t("allSteps")}</Link>}
        {view && <Link to={pages.paper("shift", caseId, "log")}>{t("printLog")}</Link>}
      </div>
    </section>
  )
}

const Handing = ({ view, desk, open, onOpen }: Opened & { readonly view: CaseShown; readonly desk: DeskShown }) => {
  const { t } = useTranslation("shift")
  const { items, error, again } = useChecklist(view, desk)
  if (error && items === undefined) return <Trouble error={error} again={again} />
  if (items === undefined) return <Waiting />
  const signed = view.next.some(({ refusals }) => refusals.some(({ code }) => code === "signed-already"))
  const asked = items.filter(({ applies }) => applies)
  const met = asked.filter(({ unmet }) => unmet === undefined).length
  return (
    <>
      {!signed && shiftOf(view).status !== "taken-over" && (
        <section aria-labelledby="checklist" className="panel">
          <h2 id="checklist">
            {t("checklist")} <span className="quiet figures">{t("metOf", { met, all: asked.length })}</span>
          </h2>
          <ol className="checks">
            {items.map((checked) => (
              <CheckItem
                key={checked.item}
                checked={checked}
                view={view}
                desk={desk.id}
                open={open === `item:${checked.item}`}
                onOpen={(opens) => onOpen(opens ? `item:${checked.item}` : undefined)}
              />
            ))}
          </ol>
        </section>
      )}
      <SignOff view={view} items={items} open={open} onOpen={onOpen} />
    </>
  )
}
