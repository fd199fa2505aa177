import { useQuery } from "@tanstack/react-query"
import { nowQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"
import { dayOf } from "./days.js"

/** The community's local time, and its day; nothing until the server has said. */
export const useNow = (): string | undefined => {
  const { community } = usePlace()
  return useQuery(nowQuery(community.id)).data?.now
}

export const useToday = (): string | undefined => {
  const now = useNow()
  return now === undefined ? undefined : dayOf(now)
}
