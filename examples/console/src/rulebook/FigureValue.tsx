import type { Bilingual } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { isMoney } from "../form/drawing.js"
import { useLineName } from "../form/useLineName.js"
import { parseYuan, shown } from "../look/money.js"
import { wordsAt } from "../renovation/renovation.js"
import { useChapter, usePlace } from "../shell/place.js"
import { useRoleNames } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { type FigureShown, itemOf, type Node, partOf, wordIn } from "./figures.js"

/** What the parts of a figure are called, and their values in the words and amounts people use. */
export const useFigureText = () => {
  const { t } = useTranslation("rulebook")
  const say = useSay()
  const roles = useRoleNames()
  const lineName = useLineName()
  const { chapters } = usePlace()
  const renovation = useChapter("renovation")
  const kinds = renovation ? wordsAt(renovation, "recordViolation", "kind") : {}
  const commandOf = (key: string) => {
    const [kind = "", name = ""] = key.split(".")
    return chapters.find((each) => each.kind === kind)?.commands.find((each) => each.name === name)
  }
  const named = (name: string, within: Node = {}): string => {
    const label = partOf(within, name)["x-label"] as Bilingual | undefined
    if (label) return say(label)
    const kind = kinds[name]
    if (kind) return say(kind)
    if (name === "zh" || name === "en" || name === "holidays" || name === "makeUpDays") return t(name)
    const line = wordIn(within, name) ?? commandOf(name)?.title
    return lineName(name, line && say(line))
  }
  const text = (node: Node, value: unknown): string => {
    const word = wordIn(node, String(value))
    if (word) return say(word)
    if (value === null || value === undefined) return t("none")
    if (typeof value === "boolean") return t(value ? "yes" : "no")
    if (typeof value === "string" && isMoney(node)) return shown(parseYuan(value) ?? 0)
    if (Array.isArray(value)) {
      const parts = value.map((part) => text(itemOf(node), part))
      return parts.length === 0 ? t("empty") : parts.join(say({ zh: "、", en: ", " }))
    }
    if (typeof value !== "object") return String(value)
    const parts = Object.entries(value).map(([name, part]) => `${named(name, node)} ${text(partOf(node, name), part)}`)
    return parts.length === 0 ? t("empty") : parts.join(say({ zh: "；", en: "; " }))
  }
  const figureText = ({ name, node }: FigureShown, value: unknown): string => {
    if (name !== "authority") return text(node, value)
    const lines = Object.entries((value ?? {}) as { readonly [command: string]: ReadonlyArray<string> })
    if (lines.length === 0) return t("authorityNone")
    return lines.map(([command, allowed]) => `${named(command)} ${roles(allowed)}`).join(say({ zh: "；", en: "; " }))
  }
  return { text: figureText, part: text, named }
}

interface Props {
  readonly figure: FigureShown
  readonly value: unknown
}

/** A figure's value; one of several parts stands part by part. */
export const FigureValue = ({ figure, value }: Props) => {
  const { text, part, named } = useFigureText()
  const { node } = figure
  const parts = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []
  if (parts.length === 0) return <span className="figures">{text(figure, value)}</span>
  return (
    <dl className="figure-parts">
      {parts.map(([name, each]) => (
        <div key={name}>
          <dt>{named(name, node)}</dt>
          <dd className="figures">{part(partOf(node, name), each)}</dd>
        </div>
      ))}
    </dl>
  )
}
