import type { Bilingual } from "@qiantai/core"
import { useQuery } from "@tanstack/react-query"
import { Empty, Radio } from "antd"
import { useTranslation } from "react-i18next"
import { Link, useSearchParams } from "react-router"
import { answerQuery } from "../api/queries.js"
import { openingsOf } from "../case/Begin.js"
import { NoSuchPage } from "../shell/NoSuchPage.js"
import { useChapter, usePages, usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { useTitle } from "../shell/useTitle.js"
import { Waiting } from "../shell/Waiting.js"
import { useSay } from "../words/useSay.js"
import { DeskForm } from "../work/DeskForm.js"
import { DayParts, type OrderOfDay } from "./DayParts.js"

const services: { readonly [service: string]: Bilingual } = {
  water: { zh: "送水", en: "Water" },
  milk: { zh: "送奶", en: "Milk" },
  meal: { zh: "订餐", en: "Meals" }
}

/** The orders of the day: a new one in one form, what is to be delivered beside it, and who is to be told that it is late. */
export const OrdersOfDay = () => {
  const { t } = useTranslation("work")
  const say = useSay()
  const pages = usePages()
  const [search, setSearch] = useSearchParams()
  const { community, who } = usePlace()
  const chapter = useChapter("services")
  const service = search.get("service") ?? ""
  const { data, error, refetch } = useQuery(
    answerQuery<{ readonly orders: ReadonlyArray<OrderOfDay> }>(
      community.id,
      "services",
      "ordersOfDay",
      service === "" ? {} : { service }
    )
  )
  useTitle(chapter ? say(chapter.title) : "services")
  const openings = openingsOf(chapter?.commands ?? [], who.role)
  const place = openings.find(({ name }) => name === "place") ?? openings[0]
  if (chapter === undefined || place === undefined) return <NoSuchPage />
  return (
    <>
      <header className="page-heading">
        <h1>{say(chapter.title)}</h1>
        <Radio.Group
          optionType="button"
          aria-label={say(chapter.title)}
          value={service}
          options={[
            { value: "", label: t("every") },
            ...Object.entries(services).map(([value, name]) => ({ value, label: say(name) }))
          ]}
          onChange={({ target }) => setSearch(target.value === "" ? {} : { service: target.value }, { replace: true })}
        />
        <Link to={pages.all("services")}>{t("allOrders")}</Link>
      </header>
      <nav className="openings" aria-label={t("takeOrder")}>
        {openings
          .filter(({ name }) => name !== place.name)
          .map(({ name, title }) => (
            <Link key={name} to={`${pages.begin("services")}?as=${encodeURIComponent(name)}`}>
              {say(title)}
            </Link>
          ))}
      </nav>
      <div className="desk-page">
        <DeskForm chapter="services" command={place} title={t("takeOrder")} prefill={{ quantity: 1 }} />
        {error && data === undefined ? (
          <Trouble error={error} again={() => void refetch()} />
        ) : data === undefined ? (
          <Waiting />
        ) : data.orders.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("noOrders")} className="calm" />
        ) : (
          <DayParts orders={data.orders} />
        )}
      </div>
    </>
  )
}
