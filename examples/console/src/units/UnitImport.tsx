import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Alert, Button, Spin, Upload } from "antd"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { path, query, request } from "../api/client.js"
import type { Imported } from "../api/contract.js"
import { Outcome } from "../form/Outcome.js"
import { usePages, usePlace } from "../shell/place.js"
import { useTitle } from "../shell/useTitle.js"
import { ImportCheck } from "./ImportCheck.js"

export type Encoding = "utf-8" | "gb18030"

interface Chosen {
  readonly file: File
  readonly encoding: Encoding
}

/** Brings units in from a CSV file: looked at first, then all or nothing. */
export const UnitImport = () => {
  const { t } = useTranslation("units")
  const { community } = usePlace()
  const pages = usePages()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<Chosen>()
  useTitle(t("importTitle"))
  const post = ({ file, encoding }: Chosen, check: boolean) =>
    request<Imported>(`${path("communities", community.id)}/units/import${query({ check, encoding })}`, {
      method: "POST",
      body: file,
      headers: { "Content-Type": "text/csv" }
    })
  const checked = useMutation({ mutationFn: (next: Chosen) => post(next, true) })
  const imported = useMutation({
    mutationFn: (next: Chosen) => post(next, false),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["units", community.id] })
  })
  const look = (next: Chosen) => {
    imported.reset()
    setChosen(next)
    checked.mutate(next)
  }
  const again = () => {
    setChosen(undefined)
    checked.reset()
    imported.reset()
  }
  return (
    <>
      <nav className="quiet">
        <Link to={pages.units}>{t("title")}</Link>
      </nav>
      <header className="page-heading">
        <h1>{t("importTitle")}</h1>
      </header>
      <p className="prose">{t("importMore")}</p>
      {imported.data ? (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t("imported", { count: imported.data.units })}
          action={<Link to={pages.units}>{t("back")}</Link>}
        />
      ) : (
        <>
          <Upload.Dragger
            accept=".csv,text/csv"
            height={112}
            showUploadList={false}
            maxCount={1}
            beforeUpload={(file) => {
              look({ file, encoding: "utf-8" })
              return false
            }}
          >
            <p>
              <strong>{chosen ? chosen.file.name : t("choose")}</strong>
            </p>
            <p className="quiet">{chosen ? t("another") : t("drop")}</p>
          </Upload.Dragger>
          {checked.isPending && (
            <div role="status">
              <Spin size="small" /> {t("checking")}
            </div>
          )}
          {(checked.error ?? imported.error) && (
            <Outcome error={checked.error ?? imported.error ?? new Error()} action={t("another")} cures={{}} />
          )}
          {chosen && checked.data && (
            <ImportCheck
              file={chosen.file}
              encoding={chosen.encoding}
              found={checked.data}
              onEncoding={(encoding) => look({ ...chosen, encoding })}
            />
          )}
          {chosen && checked.data?.ok && (
            <div className="form-actions">
              <Button type="primary" loading={imported.isPending} onClick={() => imported.mutate(chosen)}>
                {imported.isPending ? t("importing") : t("doImport", { count: checked.data.units })}
              </Button>
              <Button onClick={again}>{t("another")}</Button>
            </div>
          )}
        </>
      )}
    </>
  )
}
