import { useQuery } from "@tanstack/react-query"
import { Button, Empty } from "antd"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Chapter } from "../api/contract.js"
import { nowQuery, rowsQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { Waiting } from "../shell/Waiting.js"
import { alongRows } from "./alongRows.js"
import { Filters, useFilters } from "./Filters.js"
import { RowTable } from "./RowTable.js"

interface Props {
  /** The kind of row: a chapter's own cases, or what it keeps a list of beside them. */
  readonly kind: string
  readonly chapter: Chapter
  /** The statuses to offer, where they are not the chapter's own. */
  readonly statuses?: ReadonlyArray<string>
  /** Whether the list begins with what is over too. */
  readonly whole?: boolean
}

const pageSize = 25

/** A list of rows with its filters, a page at a time. */
export const RowList = ({ kind, chapter, statuses, whole = false }: Props) => {
  const { t } = useTranslation("list")
  const { community, who } = usePlace()
  const { filters, change, touched } = useFilters(whole ? "all" : "true")
  const asked = JSON.stringify(filters)
  const [paging, setPaging] = useState<{ readonly asked: string; readonly after: ReadonlyArray<string> }>({
    asked,
    after: []
  })
  const after = paging.asked === asked ? paging.after : []
  const last = after.at(-1)
  const rows = useQuery(
    rowsQuery(community.id, { kind, ...filters, limit: pageSize, ...(last !== undefined && { after: last }) }, who)
  )
  const { data: now } = useQuery(nowQuery(community.id))
  if (rows.error && rows.data === undefined) return <Trouble error={rows.error} again={() => void rows.refetch()} />
  const next = rows.data?.next
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the links within
    <div onKeyDown={alongRows}>
      <Filters chapter={chapter} statuses={statuses} filters={filters} change={change} touched={touched} />
      {rows.data === undefined ? (
        <Waiting />
      ) : rows.data.items.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("none")}>
          <span className="quiet">{t("noneMore")}</span>
        </Empty>
      ) : (
        <RowTable rows={rows.data.items} chapter={chapter} today={now?.now} faded={rows.isPlaceholderData} />
      )}
      {(after.length > 0 || next !== undefined) && (
        <nav className="paging" aria-label={t("page", { page: after.length + 1 })}>
          <Button disabled={after.length === 0} onClick={() => setPaging({ asked, after: after.slice(0, -1) })}>
            {t("previous")}
          </Button>
          <span className="quiet figures">{t("page", { page: after.length + 1 })}</span>
          <Button
            disabled={next === undefined}
            onClick={() => next !== undefined && setPaging({ asked, after: [...after, next] })}
          >
            {t("next")}
          </Button>
        </nav>
      )}
    </div>
  )
}
