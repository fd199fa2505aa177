import { useQuery } from "@tanstack/react-query"
import { Result } from "antd"
import { useTranslation } from "react-i18next"
import { Navigate } from "react-router"
import { communitiesQuery } from "../api/queries.js"
import { preference } from "../look/preference.js"
import { pagesOf } from "./place.js"
import { Trouble } from "./Trouble.js"
import { Waiting } from "./Waiting.js"

/** Leads to the community worked in last, or the first there is. */
export const FirstCommunity = () => {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(communitiesQuery)
  if (error) return <Trouble error={error} again={() => void refetch()} />
  if (data === undefined) return <Waiting />
  const first = data.find(({ id }) => id === preference.read("community")) ?? data[0]
  if (first === undefined)
    return <Result status="info" icon={null} title={t("noCommunity")} subTitle={t("noCommunityMore")} />
  return <Navigate to={pagesOf(first.id).today} replace />
}
