import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { rowsQuery } from "../api/queries.js"
import { Due } from "../list/Due.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { useStaffName } from "../shell/useStaffName.js"
import { meanShown } from "../standing/months.js"
import { StarMark } from "../standing/StarMark.js"
import type { MonthSheet, Quarter } from "../standing/standing.js"
import { useDimensionName } from "../standing/useDimensionName.js"
import { useSay } from "../words/useSay.js"
import type { Work } from "../work/WorkList.js"
import { WorkPart } from "../work/WorkPart.js"
import { MonthForm } from "./MonthForm.js"
import { QuarterForm } from "./QuarterForm.js"
import { type MonthTask, monthsToClose, quartersToDecide } from "./starTasks.js"
import { useSheets } from "./useClerks.js"

interface Props {
  /** The quarters that may still wait for something. */
  readonly quarters: ReadonlyArray<Quarter>
  readonly now: string
}

/** What waits in stars, each with its next step: appeals to answer, quarters to decide, months to attest to and to close. */
export const StarParts = ({ quarters, now }: Props) => {
  const { t } = useTranslation("conduct")
  const thisMonth = now.slice(0, 7)
  const months = monthsToClose(quarters, thisMonth)
  const { answers } = useSheets(months)
  const monthWork = useMonthWork()
  const quarterWork = useQuarterWork()
  return (
    <div className="work-parts">
      <WorkPart title={t("starAppeals")} works={useAppealWorks(now)} />
      <WorkPart title={t("toDecide")} works={quartersToDecide(quarters, thisMonth).map(quarterWork)} />
      <WorkPart title={t("toClose")} works={months.map((month, index) => monthWork(month, answers[index]))} />
    </div>
  )
}

/** Appeals against a quarter's star that wait for their answer. */
const useAppealWorks = (now: string): ReadonlyArray<Work> => {
  const { community, who } = usePlace()
  const named = useStaffName()
  const chapter = useChapter("stars")
  const { data } = useQuery(
    rowsQuery(community.id, { kind: "star", status: "appealed", open: true, order: "key", limit: 200 }, who)
  )
  return (data?.items ?? []).map((row) => ({
    ...{ chapter: "stars", caseId: row.key, steps: ["answer"] },
    title: `${named(row.who ?? "")} · ${String(row.data.quarter)}`,
    about: <StarMark star={Number(row.data.star)} />,
    when: <Due row={row} today={now} what={row.dueFor ? chapter?.dues[row.dueFor] : undefined} />
  }))
}

/** A month to be closed as a line of work: attested to first, unless it is not rated. */
const useMonthWork = () => {
  const { t } = useTranslation("conduct")
  const say = useSay()
  const pages = usePages()
  const named = useStaffName()
  const nameOf = useDimensionName()
  return ({ clerk, month }: MonthTask, sheet: MonthSheet | undefined): Work => {
    const waiting = sheet?.status === "so-far" && sheet.counts > 0 ? sheet.waiting : []
    const about =
      sheet === undefined
        ? "…"
        : waiting.length > 0
          ? t("waitingFor", { dimensions: waiting.map(nameOf).join(say({ zh: "、", en: ", " })) })
          : t(sheet.counts === 0 ? "notRated" : "readyToClose")
    return {
      ...{ chapter: "stars", caseId: `${month}-${clerk}`, about, to: pages.standing(clerk, month) },
      title: `${named(clerk)} · ${month}`,
      steps: waiting.length > 0 ? ["attest", "close"] : ["close"],
      begins: (command, close) =>
        sheet && <MonthForm command={command} caseId={`${month}-${clerk}`} sheet={sheet} onClose={close} />
    }
  }
}

/** A quarter to be decided as a line of work. */
const useQuarterWork = () => {
  const { t } = useTranslation("conduct")
  const pages = usePages()
  const named = useStaffName()
  return (quarter: Quarter): Work => {
    const { clerk, quarter: name, mean, standing } = quarter
    return {
      ...{ chapter: "stars", caseId: `${name}-${clerk}`, steps: ["decide"], to: pages.standing(clerk) },
      title: `${named(clerk)} · ${name}`,
      about: (
        <>
          <StarMark star={standing.star} />
          {mean !== undefined && (
            <span className="figures"> · {t("meanOf", { mean: meanShown(mean.hundredths) })}</span>
          )}
        </>
      ),
      begins: (_command, close) => <QuarterForm quarter={quarter} onClose={close} />
    }
  }
}
