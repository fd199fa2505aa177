import { useQuery } from "@tanstack/react-query"
import type { RulebookShown } from "../api/contract.js"
import { editionQuery, editionsQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"

/** The figures of the edition in effect today, as a form takes them. */
export const useFigures = (): RulebookShown | undefined => {
  const { community } = usePlace()
  const { data: editions } = useQuery(editionsQuery(community.id))
  const number = editions?.find(({ inEffect }) => inEffect)?.number
  return useQuery({ ...editionQuery(community.id, number ?? 0), enabled: number !== undefined }).data
}
