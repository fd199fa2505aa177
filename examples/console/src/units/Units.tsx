import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { Button, Empty, Input } from "antd"
import { useDeferredValue, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router"
import { peopleQuery, unitsQuery } from "../api/queries.js"
import { usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { unitName } from "./unitName.js"

const pageSize = 30

/** Every unit of the community, to search and to page through. */
export const Units = () => {
  const { t } = useTranslation("units")
  const pages = usePages()
  const { community } = usePlace()
  const [search, setSearch] = useSearchParams()
  const text = search.get("search") ?? ""
  const wanted = useDeferredValue(text.trim())
  const [paging, setPaging] = useState<{ readonly wanted: string; readonly after: ReadonlyArray<string> }>({
    wanted,
    after: []
  })
  const after = paging.wanted === wanted ? paging.after : []
  const last = after.at(-1)
  const units = useQuery({
    ...unitsQuery(community.id, {
      ...(wanted !== "" && { search: wanted }),
      limit: pageSize,
      ...(last !== undefined && { after: last })
    }),
    placeholderData: keepPreviousData
  })
  const owners = [...new Set(units.data?.items.flatMap((unit) => unit.owners) ?? [])]
  const people = new Map(useQuery(peopleQuery(community.id, owners)).data?.map(({ id, name }) => [id, name]))
  useTitle(t("title"))
  const next = units.data?.next
  return (
    <>
      <header className="page-heading">
        <h1>{t("title")}</h1>
        <Link to={pages.importUnits}>
          <Button tabIndex={-1}>{t("import")}</Button>
        </Link>
      </header>
      <search className="filters">
        <Input
          className="unit-search"
          aria-label={t("search")}
          placeholder={t("search")}
          allowClear
          value={text}
          onChange={({ target }) => setSearch(target.value === "" ? {} : { search: target.value }, { replace: true })}
        />
      </search>
      {units.error && units.data === undefined ? (
        <Trouble error={units.error} again={() => void units.refetch()} />
      ) : units.data === undefined ? (
        <Waiting />
      ) : units.data.items.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(wanted === "" ? "noneYet" : "none")}>
          {wanted === "" && <Link to={pages.importUnits}>{t("noneYetMore")}</Link>}
        </Empty>
      ) : (
        <table className={units.isPlaceholderData ? "rows faded" : "rows"}>
          <thead>
            <tr>
              <th scope="col">{t("unit")}</th>
              <th scope="col">{t("owners")}</th>
              <th scope="col" className="sum">
                {t("area")}
              </th>
              <th scope="col">{t("building")}</th>
              <th scope="col">{t("floor")}</th>
            </tr>
          </thead>
          <tbody>
            {units.data.items.map((unit) => (
              <tr key={unit.id}>
                <td>
                  <Link className="row-link figures" to={pages.unit(unit.id)}>
                    {unitName(unit)}
                  </Link>
                </td>
                <td>{unit.owners.map((id) => people.get(id) ?? "…").join("、")}</td>
                <td className="sum">{(unit.areaHundredths / 100).toFixed(2)}</td>
                <td>{unit.building}</td>
                <td>{unit.floor}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(after.length > 0 || next !== undefined) && (
        <nav className="paging" aria-label={t("title")}>
          <Button disabled={after.length === 0} onClick={() => setPaging({ wanted, after: after.slice(0, -1) })}>
            {t("previous")}
          </Button>
          <Button
            disabled={next === undefined}
            onClick={() => next !== undefined && setPaging({ wanted, after: [...after, next] })}
          >
            {t("next")}
          </Button>
        </nav>
      )}
    </>
  )
}
