import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { editionQuery, rulebookFormQuery } from "../api/queries.js"
import { FigureNotes } from "../form/FigureNotes.js"
import { usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { FigureValue } from "./FigureValue.js"
import { type FigureShown, sectionsOf } from "./figures.js"

/** Every figure of an edition with its clause; where the manual is unclear, how it is read here and how else it might be. */
export const EditionFigures = ({ number }: { readonly number: number }) => {
  const say = useSay()
  const { community } = usePlace()
  const form = useQuery(rulebookFormQuery(community.id))
  const edition = useQuery(editionQuery(community.id, number))
  if (edition.error) return <Trouble error={edition.error} again={() => void edition.refetch()} />
  if (form.data === undefined || edition.data === undefined) return <Waiting />
  return (
    <>
      {sectionsOf(form.data).map(({ name, label, figures }) => (
        <section key={name} className="panel" aria-labelledby={`section-${name}`}>
          <h2 id={`section-${name}`}>{say(label)}</h2>
          <dl className="figure-list">
            {figures.map((figure) => (
              <FigureLine key={figure.path} figure={figure} value={edition.data[name]?.[figure.name]} />
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

const FigureLine = ({ figure, value }: { readonly figure: FigureShown; readonly value: unknown }) => {
  const { t } = useTranslation("rulebook")
  const say = useSay()
  const { note } = figure
  const others = Object.entries(note.readings ?? {}).filter(([reading]) => reading !== String(value))
  return (
    <div className="figure-line">
      <dt>
        {say(note)} <FigureNotes figure={note} />
      </dt>
      <dd>
        {note.readings && <span className="quiet">{t("interpretation")}</span>}
        <FigureValue figure={figure} value={value} />
        {others.length > 0 && (
          <details className="readings">
            <summary>{t("otherReadings")}</summary>
            <ul>
              {others.map(([reading, text]) => (
                <li key={reading}>{say(text)}</li>
              ))}
            </ul>
          </details>
        )}
      </dd>
    </div>
  )
}
