import { useQuery } from "@tanstack/react-query"
import type { CaseShown } from "../api/contract.js"
import { nowQuery } from "../api/queries.js"
import { Courtesy } from "../form/Courtesy.js"
import { usePlace } from "../shell/place.js"
import { knownOf } from "./known.js"

/** What is said now, where the last step came with its sentence: whoever was turned away is still standing there. */
export const Said = ({ view }: { readonly view: CaseShown }) => {
  const { community } = usePlace()
  const { data: now } = useQuery(nowQuery(community.id))
  const said = (view.timeline.at(-1)?.events ?? []).flatMap(({ event: { say } }) =>
    typeof say === "string" ? [say] : []
  )
  return said.map((situation) => <Courtesy key={situation} situation={situation} known={knownOf(view, now?.now)} />)
}
