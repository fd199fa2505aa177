import { useQueries, useQuery } from "@tanstack/react-query"
import { Input } from "antd"
import { useId, useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { nowQuery, rowsQuery } from "../api/queries.js"
import { useChapter, usePlace } from "../shell/place.js"
import { nextCaseId, unseenCaseId } from "./caseId.js"
import { caseRowsOf } from "./caseRows.js"
import { caseOf } from "./RowTable.js"

/** A case number of this year that is free, until the reader writes another. */
export const useCaseId = (kind: string) => {
  const { community } = usePlace()
  const aboutStaff = useChapter(kind)?.aboutStaff ?? false
  const [own, setOwn] = useState<string>()
  const { data: now } = useQuery(nowQuery(community.id))
  const latest = useQueries({
    queries: caseRowsOf(kind).map((kind) => ({
      ...rowsQuery(community.id, { kind, order: "latest", limit: 200 }),
      staleTime: 0
    }))
  })
  const year = now?.now.slice(0, 4)
  const rows = latest.flatMap(({ data }) => data?.items ?? [])
  const isRead = latest.every(({ data }) => data !== undefined)
  const unseen = useMemo(() => (year && aboutStaff ? unseenCaseId(kind, year) : undefined), [aboutStaff, kind, year])
  const proposed =
    unseen ??
    (year && isRead
      ? nextCaseId(
          kind,
          year,
          rows.map(caseOf).flatMap(({ chapter, caseId }) => (chapter === kind ? [caseId] : []))
        )
      : "")
  return { caseId: own ?? proposed, setCaseId: (caseId: string) => setOwn(caseId === "" ? undefined : caseId) }
}

interface Props {
  readonly value: string
  readonly onChange: (caseId: string) => void
}

export const CaseIdField = ({ value, onChange }: Props) => {
  const { t } = useTranslation("list")
  const id = useId()
  return (
    <div className="field case-id">
      <div className="field-head">
        <label htmlFor={id}>{t("caseId")}</label>
        <span className="field-note">{t("caseIdMore")}</span>
      </div>
      <Input id={id} className="figures" value={value} onChange={({ target }) => onChange(target.value.trim())} />
    </div>
  )
}
