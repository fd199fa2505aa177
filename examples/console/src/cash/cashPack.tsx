import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Items } from "../case/Items.js"
import type { CaseProps, Pack } from "../case/pack.js"
import { useToday } from "../look/useToday.js"
import { usePages } from "../shell/place.js"
import { periodOf, waitsForRecount } from "./cash.js"
import { cashPlan } from "./cashPlans.js"

/** A period's figures; of a bag that is to be counted again, none. */
export const PeriodFigures = ({ view }: CaseProps) => {
  const { t } = useTranslation("cash")
  const today = useToday()
  const blind = today === undefined || waitsForRecount(periodOf(view), today)
  return (
    <>
      <Items items={blind ? view.items.slice(0, 1) : view.items} personal={view.personal} />
      {blind && <p className="quiet">{t("blind")}</p>}
    </>
  )
}

const Tools = ({ view }: CaseProps) => {
  const { t } = useTranslation("cash")
  const pages = usePages()
  return periodOf(view).totals && <Link to={pages.paper("cash", view.caseId, "report")}>{t("report")}</Link>
}

const usePlans = () => {
  const { t } = useTranslation("cash")
  return (command: string) => cashPlan(command, t)
}

export const cashPack: Pack = {
  Panels: PeriodFigures,
  Tools,
  usePlans,
  isAside: (command) => command === "provideFloat" || command === "deposit"
}
