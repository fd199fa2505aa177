import { useQueries, useQuery } from "@tanstack/react-query"
import { AutoComplete, Input } from "antd"
import { useCallback, useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router"
import { caseQuery, unitsQuery } from "../api/queries.js"
import { unitName } from "../units/unitName.js"
import { useSay } from "../words/useSay.js"
import { begunIn } from "./groups.js"
import { usePages, usePlace } from "./place.js"

const looksLikeCase = (text: string) => /^[\p{L}\p{N}][\p{L}\p{N}._#-]{2,63}$/u.test(text) && /\d/.test(text)

/** Finds a unit or a case from anywhere; `/` leads here. */
export const Search = () => {
  const { t } = useTranslation()
  const say = useSay()
  const navigate = useNavigate()
  const pages = usePages()
  const { community, chapters, who } = usePlace()
  const [text, setText] = useState("")
  const [entered, setEntered] = useState(false)
  const wanted = text.trim()
  const units = useQuery({ ...unitsQuery(community.id, { search: wanted, limit: 8 }), enabled: wanted !== "" })
  const begun = begunIn(chapters)
  const cases = useQueries({
    queries: begun.map(({ kind }) => ({
      ...caseQuery(community.id, kind, wanted.toUpperCase(), who),
      enabled: looksLikeCase(wanted),
      retry: false
    }))
  })
  const foundCases = cases.flatMap(({ data }) =>
    data?.caseId === wanted.toUpperCase()
      ? [{ value: pages.case(data.chapter, data.caseId), label: `${say(data.title)} ${data.caseId}` }]
      : []
  )
  const foundUnits =
    wanted === ""
      ? []
      : (units.data?.items ?? []).map((unit) => ({ value: pages.unit(unit.id), label: unitName(unit) }))
  const options = [
    ...(foundCases.length > 0 ? [{ label: t("searchCases"), options: foundCases }] : []),
    ...(foundUnits.length > 0 ? [{ label: t("searchUnits"), options: foundUnits }] : [])
  ]
  const open = useCallback(
    (to: string) => {
      setText("")
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      void navigate(to)
    },
    [navigate]
  )
  // Whoever types a whole number and Enter at once is not made to wait for the list and press Enter again.
  const looking = units.isLoading || cases.some(({ isLoading }) => isLoading)
  const first = options[0]?.options[0]?.value
  useEffect(() => {
    if (!entered || looking) return
    setEntered(false)
    if (first !== undefined) open(first)
  }, [entered, looking, first, open])
  return (
    <AutoComplete
      className="search"
      value={text}
      options={options}
      defaultActiveFirstOption
      notFoundContent={wanted !== "" && units.isSuccess ? t("searchNothing") : null}
      onSearch={(typed) => {
        setText(typed)
        setEntered(false)
      }}
      onSelect={open}
    >
      <Input
        id="search"
        aria-label={t("search")}
        placeholder={`${t("search")}　/`}
        allowClear
        onPressEnter={() => setEntered(true)}
      />
    </AutoComplete>
  )
}
