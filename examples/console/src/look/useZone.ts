import { useQuery } from "@tanstack/react-query"
import { nowQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"
import { offsetOf } from "./zone.js"

/** The offset of this community's clock. */
export const useZone = (): string => {
  const { community } = usePlace()
  const { data, dataUpdatedAt } = useQuery(nowQuery(community.id))
  return data === undefined ? "+08:00" : offsetOf(data.now, dataUpdatedAt)
}
