import { useTranslation } from "react-i18next"
import { useSay } from "../words/useSay.js"
import type { Change } from "./changes.js"
import { useFigureText } from "./FigureValue.js"

/** What a new edition changes, figure by figure. */
export const Changes = ({ changes }: { readonly changes: ReadonlyArray<Change> }) => {
  const { t } = useTranslation("rulebook")
  const say = useSay()
  const { text } = useFigureText()
  return (
    <section aria-labelledby="changes" aria-live="polite">
      <h2 id="changes">{t("changes", { count: changes.length })}</h2>
      {changes.length === 0 && <p className="quiet">{t("noChanges")}</p>}
      <ul className="changes">
        {changes.map(({ figure, before, after }) => (
          <li key={figure.path}>
            <div>{say(figure.note)}</div>
            <div className="figures">
              <del className="quiet">{text(figure, before)}</del> <ins>{text(figure, after)}</ins>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
