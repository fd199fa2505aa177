import { useQuery } from "@tanstack/react-query"
import { editionQuery, editionsQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"

/** A section of the rulebook in effect today, as a form takes its figures. */
export const useFigures = (section: string): { readonly [figure: string]: unknown } | undefined => {
  const { community } = usePlace()
  const number = useQuery(editionsQuery(community.id)).data?.find(({ inEffect }) => inEffect)?.number
  return useQuery({ ...editionQuery(community.id, number ?? 0), enabled: number !== undefined }).data?.[section]
}
