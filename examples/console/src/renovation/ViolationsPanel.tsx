import { useTranslation } from "react-i18next"
import { personalIn } from "../case/ItemValue.js"
import type { CaseProps } from "../case/pack.js"
import { Sources } from "../clauses/Sources.js"
import { shown } from "../look/money.js"
import { Panel } from "./Panel.js"
import { stateOf } from "./renovation.js"
import { useNames } from "./useNames.js"

/** What went against the rules, with its evidence and what it cost. */
export const ViolationsPanel = (props: CaseProps) => {
  const { t } = useTranslation("renovation")
  const names = useNames(props.chapter)
  const { violations } = stateOf(props)
  if (violations.length === 0) return null
  return (
    <Panel title={t("violations")} standing={<Sources of={["renovation.2.12", "library.violation-tariff"]} />}>
      <ul className="violations">
        {violations.map(({ kind, payer, amount, deducted, claimed, evidence, on }) => (
          <li key={evidence}>
            <div>
              <strong>{names.kind(kind)}</strong> <span className="figures">{shown(amount)}</span>
              <span className="quiet">
                {" "}
                <time className="figures" dateTime={on}>
                  {on}
                </time>{" "}
                · {names.party(payer)}
              </span>
            </div>
            <div className="quiet">
              {t("deducted", { amount: shown(deducted) })}
              {claimed > 0 && ` · ${t("claimed", { amount: shown(claimed) })}`}
            </div>
            <div>
              {t("evidence")} {personalIn(evidence, props.view.personal)}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
