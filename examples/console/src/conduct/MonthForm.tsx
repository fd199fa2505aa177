import { useTranslation } from "react-i18next"
import { CommandForm } from "../form/CommandForm.js"
import { draftNameOf } from "../form/draft.js"
import { wordsAt } from "../renovation/renovation.js"
import { useChapter, usePlace } from "../shell/place.js"
import { sumOf } from "../standing/months.js"
import type { MonthSheet } from "../standing/standing.js"
import { useDimensionName } from "../standing/useDimensionName.js"
import { useSay } from "../words/useSay.js"

interface Props {
  readonly command: string
  readonly caseId: string
  readonly sheet: MonthSheet
  readonly onClose: () => void
}

/** A month on the spot: its sheet so far, and beneath it the next dimension to attest to, or its closing. */
export const MonthForm = ({ command: name, caseId, sheet, onClose }: Props) => {
  const { t } = useTranslation("conduct")
  const say = useSay()
  const { community, who } = usePlace()
  const chapter = useChapter("stars")
  const command = chapter?.commands.find((each) => each.name === name)
  if (chapter === undefined || command === undefined) return null
  const waiting = sheet.status === "so-far" ? sheet.waiting : []
  const [next] = waiting
  const attests = name === "attest"
  const words = wordsAt(chapter, "attest", "dimension")
  const choices = waiting.flatMap((value) => (words[value] ? [{ value, label: say(words[value]) }] : []))
  const weightOf = (dimension: string | undefined) =>
    sheet.dimensions.find((each) => each.dimension === dimension)?.weight
  const wishes = (input: unknown) => {
    const weight = weightOf((input as { readonly dimension?: string } | undefined)?.dimension)
    return {
      dimension: { "ui:choices": choices },
      ...(weight !== undefined && { score: { "ui:help": t("outOf", { weight }) } })
    }
  }
  return (
    <div className="step-here">
      <Sheet sheet={sheet} />
      <CommandForm
        key={`${name} ${next}`}
        chapter="stars"
        caseId={caseId}
        command={command}
        draftName={draftNameOf(community.id, "stars", caseId, name, who.by, attests ? (next ?? "") : "")}
        {...(attests ? { prefill: { dimension: next }, wishes } : {})}
        cures={{ command: () => `?case=${encodeURIComponent(caseId)}&step=attest` }}
        onDone={() => (attests && waiting.length > 1 ? undefined : onClose())}
        onCancel={onClose}
        focus
      />
    </div>
  )
}

/** The dimensions and their scores so far, side by side. */
const Sheet = ({ sheet: { dimensions } }: Pick<Props, "sheet">) => {
  const { t } = useTranslation("standing")
  const nameOf = useDimensionName()
  const { score, of, left } = sumOf(dimensions)
  return (
    <dl className="scores">
      {dimensions.map(({ dimension, weight, score: own }) => (
        <div key={dimension}>
          <dt>{nameOf(dimension)}</dt>
          <dd className="figures">
            {own ?? "—"} <span className="quiet">/ {weight}</span>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t("soFar")}</dt>
        <dd className="figures">{left > 0 ? t("soFarOf", { score, of, left }) : score}</dd>
      </div>
    </dl>
  )
}
