import type { Chapters } from "@qiantai/core"
import { printed } from "../renovation/renovation.js"
import type { CasePaper, Printing } from "./papers.js"

type Release = ReturnType<Chapters["release"]["state"]>

/** The item-release form: what may be carried out and when, with the owner's signature (work.6.10). */
export const releaseSlip = ({ view, t, staff, person }: Printing): ReadonlyArray<CasePaper> => {
  const { request, number, status } = view.state as Release
  if (request === undefined) return []
  const { unit, things, carrier, from, until, trips, move, leaveBy } = request
  const issued = view.timeline.findLast(({ command }) => command === "releaseItems")
  const title = t("releaseTitle")
  return [
    {
      ...{ name: "slip", title, size: "A5" },
      sheets: [
        {
          title,
          ...(number !== undefined && { number: printed(number) }),
          lines: [
            [t("unit"), unit],
            ...things.map(
              ({ what, quantity }, index) => [t("thing", { number: index + 1 }), `${what} × ${quantity}`] as const
            ),
            [t("carrier"), person(view, carrier)],
            [t("days"), from === until ? from : `${from} – ${until}`],
            [t("trips"), String(trips)],
            ...(move ? [[t("route"), leaveBy ?? t("moveRoute")] as const] : []),
            [t("caseId"), view.caseId]
          ],
          ...(status === "requested" && { note: t("notSigned") }),
          signatures: [[t("ownerSigns")], [t("clerk"), staff(issued?.actor)], [t("guard")], [t("date")]],
          footer: t("copyGate")
        }
      ]
    }
  ]
}
