import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { rowsQuery } from "../api/queries.js"
import { Doing } from "../form/Doing.js"
import { useCaseId } from "../list/CaseIdField.js"
import { Standing } from "../list/Standing.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { useGoodName } from "./Counts.js"
import { stockPlan } from "./stockPack.js"

interface Props {
  readonly desk: string
  readonly open: string | undefined
  readonly onOpen: (step: string | undefined) => void
}

interface Line {
  readonly item: string
  readonly pieces: number
}

/** What is asked for and has not all come, and the form for more. */
export const Purchases = ({ desk, open, onOpen }: Props) => {
  const { t } = useTranslation("stock")
  const say = useSay()
  const pages = usePages()
  const nameOf = useGoodName()
  const { community } = usePlace()
  const chapter = useChapter("stock")
  const { caseId, setCaseId } = useCaseId("purchase")
  const { data } = useQuery(rowsQuery(community.id, { kind: "purchase", desk, open: true, order: "key", limit: 100 }))
  const rows = data?.items ?? []
  const goodsOf = (lines: unknown) =>
    (lines as ReadonlyArray<Line>)
      .map(({ item, pieces }) => `${nameOf(item)} × ${pieces}`)
      .join(say({ zh: "、", en: ", " }))
  const plan = stockPlan("requestPurchase", t)
  return (
    <section aria-labelledby="purchases" className="panel">
      <h2 id="purchases">
        {t("purchases")} <span className="quiet figures">{rows.length}</span>
      </h2>
      {data !== undefined && rows.length === 0 && <p className="quiet">{t("noPurchases")}</p>}
      <ul className="dues">
        {rows.map((row) => (
          <li key={row.key}>
            <span className="due-when">
              <Link className="figures" to={pages.case("stock", row.key)}>
                {row.key}
              </Link>
              {chapter && <Standing row={row} chapter={chapter} />}
            </span>
            <span className="due-what">
              <span>{goodsOf(row.data.lines)}</span>
              {row.status === "part-received" && (
                <span className="quiet">
                  {t("outstanding")} {goodsOf(row.data.outstanding)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div className="doings">
        <Doing
          chapter="stock"
          caseId={caseId}
          command="requestPurchase"
          draftName={`${community.id}/stock/${desk}/purchase`}
          open={open === "requestPurchase"}
          onOpen={(opens) => onOpen(opens ? "requestPurchase" : undefined)}
          prefill={{ desk }}
          wishes={(input) => ({ ...plan.wishes?.(input), desk: { "ui:widget": "hidden" } })}
          onDone={() => setCaseId("")}
        />
      </div>
    </section>
  )
}
