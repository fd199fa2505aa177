import { useTranslation } from "react-i18next"
import { parseYuan, shown } from "../look/money.js"
import { wordsAt } from "../renovation/renovation.js"
import { useChapter, usePlace } from "../shell/place.js"
import { useRoleNames } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import type { FigureShown } from "./figures.js"

/** A figure's value in the words and amounts people use. */
export const useFigureText = () => {
  const { t } = useTranslation("rulebook")
  const say = useSay()
  const roles = useRoleNames()
  const { chapters } = usePlace()
  const renovation = useChapter("renovation")
  const kinds = renovation ? wordsAt(renovation, "recordViolation", "kind") : {}
  const authorityName = (key: string) => {
    const [kind = "", name = ""] = key.split(".")
    const chapter = chapters.find((each) => each.kind === kind)
    const command = chapter?.commands.find((each) => each.name === name)
    return chapter && command ? `${say(chapter.title)} · ${say(command.title)}` : key
  }
  const named = (name: string): string => {
    const kind = kinds[name]
    if (kind) return say(kind)
    if (name === "zh" || name === "en" || name === "holidays" || name === "makeUpDays") return t(name)
    return name.includes(".") ? authorityName(name) : name
  }
  const text = (figure: FigureShown, value: unknown): string => {
    const { readings } = figure.note
    const reading = readings?.[String(value)]
    if (reading) return say(reading)
    if (value === null || value === undefined) return t("none")
    if (typeof value === "boolean") return t(value ? "yes" : "no")
    if (figure.money && typeof value === "string") return shown(parseYuan(value) ?? 0)
    if (Array.isArray(value)) {
      if (figure.name === "authority") return roles(value as ReadonlyArray<string>)
      return value.length === 0 ? t("empty") : value.map((part) => text(figure, part)).join(say({ zh: "、", en: ", " }))
    }
    if (typeof value === "object") {
      const parts = Object.entries(value)
      if (parts.length === 0) return t("authorityNone")
      return parts.map(([name, part]) => `${named(name)} ${text(figure, part)}`).join(say({ zh: "；", en: "; " }))
    }
    return String(value)
  }
  return { text, named }
}

interface Props {
  readonly figure: FigureShown
  readonly value: unknown
}

/** A figure's value; one of several parts stands part by part. */
export const FigureValue = ({ figure, value }: Props) => {
  const { text, named } = useFigureText()
  const { t } = useTranslation("rulebook")
  const parts = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []
  if (parts.length === 0)
    return <span className="figures">{figure.name === "authority" ? t("authorityNone") : text(figure, value)}</span>
  return (
    <dl className="figure-parts">
      {parts.map(([name, part]) => (
        <div key={name}>
          <dt>{named(name)}</dt>
          <dd className="figures">{text(figure, part)}</dd>
        </div>
      ))}
    </dl>
  )
}
