import type { Chapters } from "@qiantai/core"
import { shown } from "../look/money.js"
import type { CasePaper, Printing } from "./papers.js"

type Cards = ReturnType<Chapters["cards"]["state"]>

/** The card application, to be filled in and signed (work.6.6). */
export const cardApplication = ({ view, t, staff, word, person }: Printing): ReadonlyArray<CasePaper> => {
  const { application, paid } = view.state as Cards
  if (application === undefined) return []
  const { unit, kind, count, holder, until, each } = application
  const title = t("cardTitle")
  const [applied] = view.timeline
  return [
    {
      ...{ name: "application", title, size: "A5" },
      sheets: [
        {
          title,
          number: view.caseId,
          lines: [
            [t("unit"), unit],
            [t("cardKind"), word("apply", "kind", kind)],
            [t("count"), String(count)],
            [t("holder"), person(view, holder)],
            [t("valid"), until === undefined ? t("noEnd") : t("until", { until })],
            [t("fee"), `${shown(each)} × ${count} = ${shown(each * count)}`],
            [t("readyOn"), paid?.readyOn ?? t("afterPayment")]
          ],
          note: t("bringReceipt"),
          signatures: [[t("applicantSigns")], [t("clerk"), staff(applied?.actor)], [t("collectorSigns")], [t("date")]]
        }
      ]
    }
  ]
}
