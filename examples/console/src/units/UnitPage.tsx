import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router"
import type { Chapter, PublishedCommand } from "../api/contract.js"
import { Problem } from "../api/problem.js"
import { rowsQuery, unitQuery } from "../api/queries.js"
import { openingsOf } from "../case/Begin.js"
import { packOf } from "../case/packs.js"
import { caseOf } from "../list/RowTable.js"
import { Standing } from "../list/Standing.js"
import { usePages, usePlace } from "../shell/place.js"
import { NotThere, Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { unitName } from "./unitName.js"

/** A unit: who owns it, and every case about it. */
export const UnitPage = () => {
  const { t } = useTranslation("units")
  const { unit: id = "" } = useParams()
  const pages = usePages()
  const { community } = usePlace()
  const { data: unit, error, refetch } = useQuery(unitQuery(community.id, id))
  useTitle(id)
  if (error instanceof Problem && error.details.status === 404)
    return <NotThere title={t("notFound")} more={t("notFoundMore", { id })} to={pages.units} back={t("back")} />
  if (error && unit === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (unit === undefined) return <Waiting />
  const { people = [] } = unit
  const of = (ids: ReadonlyArray<string>) => people.filter((person) => ids.includes(person.id))
  const facts = [
    [t("building"), unit.building],
    [t("floor"), unit.floor],
    [t("area"), (unit.areaHundredths / 100).toFixed(2)]
  ] as const
  return (
    <>
      <nav className="quiet">
        <Link to={pages.units}>{t("title")}</Link>
      </nav>
      <header className="page-heading">
        <h1 className="figures">{unitName(unit)}</h1>
      </header>
      <section className="panel" aria-labelledby="unit-facts">
        <h2 id="unit-facts">{t("details")}</h2>
        <dl className="items">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="figures">{value}</dd>
            </div>
          ))}
          {(["owners", "signatories"] as const).map(
            (who) =>
              unit[who].length > 0 && (
                <div key={who}>
                  <dt>{t(who)}</dt>
                  <dd>
                    {of(unit[who]).map(({ id: person, name, phone }) => (
                      <div key={person}>
                        {name} {phone && <a href={`tel:${phone}`}>{phone}</a>}
                      </div>
                    ))}
                  </dd>
                </div>
              )
          )}
        </dl>
      </section>
      <UnitCases unit={id} />
    </>
  )
}

/** How the reader begins a case of a chapter for a unit; not at all where that is not his, or names no unit. */
const beginsFor = ({ kind, commands }: Chapter, role: string): PublishedCommand | undefined => {
  const own = openingsOf(commands, role).filter(
    ({ roles, form }) => roles.some((each) => each === role) && Object.hasOwn(form.properties ?? {}, "unit")
  )
  return own.find(({ name }) => name === packOf(kind).usual) ?? own[0]
}

const UnitCases = ({ unit }: { readonly unit: string }) => {
  const { t } = useTranslation("units")
  const say = useSay()
  const pages = usePages()
  const { community, chapters, who } = usePlace()
  const { data } = useQuery(rowsQuery(community.id, { unit, order: "latest", limit: 100 }))
  const begun = chapters.filter(({ commands }) => commands.some(({ opens }) => opens === "new-case"))
  const rows = data?.items.filter(({ kind }) => begun.some((chapter) => chapter.kind === kind)) ?? []
  return (
    <section className="panel" aria-labelledby="unit-cases">
      <h2 id="unit-cases">{t("cases")}</h2>
      {data !== undefined && rows.length === 0 && <p className="quiet">{t("noCases")}</p>}
      <ul className="recent">
        {rows.map((row) => {
          const { chapter: kind, caseId } = caseOf(row)
          const chapter = begun.find((each) => each.kind === kind)
          return (
            <li key={row.key}>
              <Link className="figures" to={pages.case(kind, caseId)}>
                {row.key}
              </Link>
              <span>{chapter && say(chapter.title)}</span>
              {chapter && <Standing row={row} chapter={chapter} />}
            </li>
          )
        })}
      </ul>
      <div className="panel-actions">
        {begun.map((chapter) => {
          const opening = beginsFor(chapter, who.role)
          return (
            opening && (
              <Link
                key={chapter.kind}
                to={`${pages.begin(chapter.kind)}?as=${opening.name}&unit=${encodeURIComponent(unit)}`}
              >
                {t("begin", { what: say(opening.title) })}
              </Link>
            )
          )
        })}
      </div>
    </section>
  )
}
