import { useTranslation } from "react-i18next"
import { CommandForm } from "../form/CommandForm.js"
import { useChapter } from "../shell/place.js"
import { meanShown } from "../standing/months.js"
import { StarMark } from "../standing/StarMark.js"
import type { Quarter } from "../standing/standing.js"
import { useSay } from "../words/useSay.js"

interface Props {
  readonly quarter: Quarter
  readonly onClose: () => void
}

/** A quarter on the spot: what its decision rests on, and the decision. */
export const QuarterForm = ({ quarter, onClose }: Props) => {
  const { t } = useTranslation("conduct")
  const say = useSay()
  const command = useChapter("stars")?.commands.find(({ name }) => name === "decide")
  if (command === undefined) return null
  const { clerk, quarter: name, months, mean, standing, next } = quarter
  return (
    <div className="step-here">
      <dl className="scores">
        <div>
          <dt>{t("starNow")}</dt>
          <dd>
            <StarMark star={standing.star} />
          </dd>
        </div>
        {months.map(({ month, score }) => (
          <div key={month}>
            <dt className="figures">{month}</dt>
            <dd className="figures">{score ?? t("notRatedShort")}</dd>
          </div>
        ))}
        <div>
          <dt>{t("mean")}</dt>
          <dd className="figures">{mean === undefined ? "—" : meanShown(mean.hundredths)}</dd>
        </div>
        {next !== undefined && (
          <div>
            <dt>{t("missing", { star: next.star })}</dt>
            <dd>
              {next.missing.length === 0
                ? t("nothingMissing")
                : next.missing.map(({ text }) => say(text)).join(say({ zh: "；", en: "; " }))}
            </dd>
          </div>
        )}
      </dl>
      <CommandForm
        chapter="stars"
        caseId={`${name}-${clerk}`}
        command={command}
        onDone={onClose}
        onCancel={onClose}
        focus
      />
    </div>
  )
}
