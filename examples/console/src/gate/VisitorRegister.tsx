import type { Chapters, StoredRow } from "@qiantai/core"
import { useQueries, useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router"
import { caseQuery, nowQuery, rowsQuery } from "../api/queries.js"
import { dayOf } from "../look/days.js"
import { Grid } from "../paper/Grid.js"
import { Paper } from "../paper/Paper.js"
import { Sheet } from "../paper/Sheet.js"
import { usePrinting } from "../paper/usePrinting.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"

type Visit = ReturnType<Chapters["gate"]["state"]>

/** As many visitors as stand on one sheet. */
const aSheet = 20

/** A day's visitors on paper: who came, to whom, when he went in and out (job.5.4). */
export const VisitorRegister = () => {
  const { t } = useTranslation("paper")
  const [search] = useSearchParams()
  const { community } = usePlace()
  const pages = usePages()
  const { data: now } = useQuery(nowQuery(community.id))
  const on = search.get("on") ?? (now && dayOf(now.now))
  const { data, error, refetch } = useQuery({
    ...rowsQuery(community.id, { kind: "gate", ...(on && { onFrom: on, onUntil: on }), order: "key", limit: 200 }),
    enabled: on !== undefined
  })
  useTitle(`${t("visitorsTitle")} ${on ?? ""}`)
  if (error && data === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (data === undefined || on === undefined) return <Waiting />
  const rows = data.items.filter((row) => typeof row.data.at === "string")
  const sheets = Array.from({ length: Math.max(1, Math.ceil(rows.length / aSheet)) }, (_sheet, index) =>
    rows.slice(index * aSheet, (index + 1) * aSheet)
  )
  const back = pages.list("gate")
  return (
    <Paper size="A4" back={back}>
      {sheets.map((lines, index) => (
        <Sheet
          key={lines[0]?.key ?? "none"}
          size="A4"
          title={t("visitorsTitle")}
          numbered={t("date")}
          number={sheets.length > 1 ? `${on} · ${index + 1}/${sheets.length}` : on}
          signatures={[[t("clerk")], [t("date")]]}
          address={`${location.origin}${back}`}
        >
          <Visitors rows={lines} />
        </Sheet>
      ))}
    </Paper>
  )
}

const Visitors = ({ rows }: { readonly rows: ReadonlyArray<StoredRow> }) => {
  const { t } = useTranslation("paper")
  const { community, who } = usePlace()
  const chapter = useChapter("gate")
  const { say, word, person } = usePrinting("gate")
  const views = useQueries({ queries: rows.map(({ key }) => caseQuery(community.id, "gate", key, who)) })
  if (rows.length === 0) return <p>{t("noVisitors")}</p>
  const time = (moment: unknown) => (typeof moment === "string" ? moment.slice(11, 16) : "")
  return (
    <Grid
      columns={(["time", "unit", "visitor", "purpose", "outcome", "left"] as const).map((name) => t(name))}
      rows={rows.map(({ unit, status, data: { at, left, purpose } }, index) => {
        const view = views[index]?.data
        const standing = chapter?.statuses[status]
        return [
          time(at),
          unit,
          view && person(view, (view.state as Visit).visitor),
          typeof purpose === "string" && word("visit", "purpose", purpose),
          standing && say(standing),
          time(left)
        ]
      })}
    />
  )
}
