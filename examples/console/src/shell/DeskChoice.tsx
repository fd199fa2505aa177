import { Radio } from "antd"
import { useTranslation } from "react-i18next"

interface Props {
  readonly label: string
  readonly desks: ReadonlyArray<string>
  readonly value: string
  readonly onChange: (desk: string) => void
}

/** What a desk or a till is called. */
export const useDeskName = () => {
  const { t } = useTranslation("day")
  return (desk: string): string => (desk === "finance" ? t("finance") : t("desk", { desk }))
}

/** Which desk, or which till, a page is about. */
export const DeskChoice = ({ label, desks, value, onChange }: Props) => {
  const named = useDeskName()
  return (
    <Radio.Group
      aria-label={label}
      optionType="button"
      value={value}
      options={desks.map((desk) => ({ value: desk, label: named(desk) }))}
      onChange={({ target }) => onChange(String(target.value))}
    />
  )
}
