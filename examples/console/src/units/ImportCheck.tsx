import { Alert, Button, Radio } from "antd"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Imported } from "../api/contract.js"
import { Refusals } from "../form/Refusals.js"
import type { Encoding } from "./UnitImport.js"

interface Props {
  readonly file: File
  readonly encoding: Encoding
  readonly found: Imported
  readonly onEncoding: (encoding: Encoding) => void
}

const encodings: ReadonlyArray<{ readonly value: Encoding; readonly label: string }> = [
  { value: "utf-8", label: "UTF-8" },
  { value: "gb18030", label: "GBK" }
]

const shownLines = 6

/** What a file holds, how it begins, and every line that has to be mended. */
export const ImportCheck = ({ file, encoding, found, onEncoding }: Props) => {
  const { t } = useTranslation("units")
  const [beginning, setBeginning] = useState<ReadonlyArray<string>>([])
  useEffect(() => {
    let wanted = true
    void file
      .slice(0, 4_000)
      .arrayBuffer()
      .then((bytes) => {
        const lines = new TextDecoder(encoding).decode(bytes).split(/\r?\n/)
        if (wanted) setBeginning(lines.slice(0, shownLines))
      })
    return () => {
      wanted = false
    }
  }, [file, encoding])
  const isGbk = found.refusals.some(({ code }) => code === "csv-is-gbk")
  return (
    <section className="import-check">
      <Radio.Group
        aria-label={t("encoding")}
        optionType="button"
        value={encoding}
        options={[...encodings]}
        onChange={({ target }) => onEncoding(target.value as Encoding)}
      />
      {isGbk ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t("isGbk")}
          action={
            <Button size="small" onClick={() => onEncoding("gb18030")}>
              {t("readAsGbk")}
            </Button>
          }
        />
      ) : found.ok ? (
        <Alert type="success" showIcon role="status" title={t("found", { units: found.units, people: found.people })} />
      ) : (
        <Alert
          type="error"
          role="alert"
          title={t("problems", { count: found.refusals.length })}
          description={
            <>
              <p>{t("problemsMore")}</p>
              <Refusals refusals={found.refusals.map((refusal) => ({ ...refusal, sources: [] as never }))} />
            </>
          }
        />
      )}
      <h2>{t("preview")}</h2>
      <pre className="file-preview">{beginning.join("\n")}</pre>
    </section>
  )
}
