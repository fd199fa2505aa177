import { useQuery } from "@tanstack/react-query"
import { Empty, Radio, Select } from "antd"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router"
import { dueQuery, nowQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { Duties } from "../today/DueList.js"
import { dutiesOf, whenOf } from "../today/duties.js"
import { UnitPicker } from "../units/UnitPicker.js"
import { useSay } from "../words/useSay.js"

/** As many as the server gives at once. */
const most = 500

/** Everything that is due in any chapter, the overdue first; filters stand in the address. */
export const DuePage = () => {
  const { t } = useTranslation("work")
  const say = useSay()
  const { community, chapters, who } = usePlace()
  const [search, setSearch] = useSearchParams()
  const { data, error, refetch } = useQuery(dueQuery(community.id, who, most))
  const { data: now } = useQuery(nowQuery(community.id))
  useTitle(t("due"))
  if (error && data === undefined) return <Trouble error={error} again={() => void refetch()} />
  if (data === undefined || now === undefined) return <Waiting />
  const [over, kind, unit] = ["over", "chapter", "unit"].map((name) => search.get(name) ?? undefined)
  const change = (name: string, value: string | undefined) => {
    const others = [...search].filter(([each]) => each !== name)
    setSearch(Object.fromEntries(value === undefined ? others : [...others, [name, value]]), { replace: true })
  }
  const all = dutiesOf(data.items)
  const shown = all.filter(
    (duty) =>
      (kind === undefined || duty.chapter === kind) &&
      (unit === undefined || duty.row.unit === unit) &&
      (over === undefined || whenOf(duty, now.now) === "overdue")
  )
  const concerned = chapters.filter((chapter) => all.some((duty) => duty.chapter === chapter.kind))
  return (
    <>
      <header className="page-heading">
        <h1>{t("due")}</h1>
        <span className="quiet">{t("dueMore")}</span>
      </header>
      <search className="filters">
        <Radio.Group
          optionType="button"
          aria-label={t("due")}
          value={over ?? ""}
          options={[
            { value: "", label: t("dueAll") },
            { value: "1", label: t("dueOver") }
          ]}
          onChange={({ target }) => change("over", target.value === "" ? undefined : "1")}
        />
        <Select
          allowClear
          className="filter"
          aria-label={t("dueChapter")}
          placeholder={t("dueChapter")}
          value={kind ?? null}
          options={concerned.map((chapter) => ({ value: chapter.kind, label: say(chapter.title) }))}
          onChange={(value) => change("chapter", value ?? undefined)}
        />
        <UnitPicker
          className="filter"
          label={say({ zh: "房号", en: "Unit" })}
          value={unit}
          onChange={(found) => change("unit", found?.id)}
        />
      </search>
      {data.next !== undefined && <p className="prose">{t("dueMuch", { count: most })}</p>}
      {shown.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(all.length === 0 ? "dueNone" : "dueNoneSuch")} />
      ) : (
        <div className="due-list">
          <Duties duties={shown} today={now.now} />
        </div>
      )}
    </>
  )
}
