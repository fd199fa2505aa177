import { Checkbox, Input, InputNumber } from "antd"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { Paper, Taking } from "./papers.js"

interface Props {
  readonly paper: Paper
  readonly taking: Taking
  readonly onChange: (taking: Taking) => void
}

/** What the clause of a paper wants noted as it is taken in: stamped, original seen, how many photos, a phone. */
export const PaperNotes = ({ paper, taking, onChange }: Props) => {
  const { t } = useTranslation("renovation")
  const id = useId()
  if (paper.asks.length === 0) return null
  const set = <K extends keyof Taking>(name: K, value: Taking[K] | undefined) => {
    const { [name]: _old, ...rest } = taking
    onChange(value === undefined ? rest : { ...rest, [name]: value })
  }
  const ticks = [
    ["stamped", t("stamped")],
    ["originalSeen", t("originalSeen")],
    ["unifiedCreditCode", t("creditCode")]
  ] as const
  return (
    <div className="paper-notes">
      {ticks
        .filter(([name]) => paper.asks.includes(name))
        .map(([name, label]) => (
          <Checkbox
            key={name}
            checked={taking[name] === true}
            onChange={({ target }) => set(name, target.checked ? true : undefined)}
          >
            {label}
          </Checkbox>
        ))}
      {paper.asks.includes("photos") && (
        <span>
          <label htmlFor={`${id}-photos`}>{t("photos")}</label>{" "}
          <InputNumber
            id={`${id}-photos`}
            size="small"
            min={0}
            max={20}
            precision={0}
            value={taking.photos ?? null}
            onChange={(photos) => set("photos", photos ?? undefined)}
          />
        </span>
      )}
      {paper.asks.includes("phone") && (
        <span>
          <label htmlFor={`${id}-phone`}>{t("phone")}</label>{" "}
          <Input
            id={`${id}-phone`}
            size="small"
            className="phone"
            inputMode="tel"
            autoComplete="off"
            value={taking.phone ?? ""}
            onChange={({ target }) => set("phone", target.value === "" ? undefined : target.value)}
          />
        </span>
      )}
    </div>
  )
}
