import { Checkbox, DatePicker, Input } from "antd"
import dayjs from "dayjs"
import { useTranslation } from "react-i18next"
import type { Draft } from "./draft.js"

interface Props {
  readonly id: string
  readonly late: Draft["late"]
  readonly onChange: (late: Draft["late"]) => void
}

/** For what happened earlier and is entered only now: when, and why so late. */
export const LateEntry = ({ id, late, onChange }: Props) => {
  const { t } = useTranslation("form")
  return (
    <div className="late">
      <Checkbox checked={late !== undefined} onChange={({ target }) => onChange(target.checked ? {} : undefined)}>
        {t("late")}
      </Checkbox>
      {late !== undefined && (
        <div className="fields">
          <div className="field">
            <label htmlFor={`${id}_at`}>{t("lateAt")}</label>
            <DatePicker
              id={`${id}_at`}
              className="wide figures"
              showTime={{ format: "HH:mm" }}
              format="YYYY-MM-DD HH:mm"
              needConfirm={false}
              value={late.at === undefined ? null : dayjs(late.at)}
              onChange={(at) => {
                const { at: _at, ...rest } = late
                onChange(at ? { ...rest, at: at.format("YYYY-MM-DDTHH:mm") } : rest)
              }}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}_why`}>{t("lateReason")}</label>
            <Input
              id={`${id}_why`}
              value={late.reason ?? ""}
              onChange={({ target }) => onChange({ ...late, reason: target.value })}
            />
          </div>
        </div>
      )}
    </div>
  )
}
