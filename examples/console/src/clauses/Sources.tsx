import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { sourcesQuery } from "../api/queries.js"
import { useSay } from "../words/useSay.js"
import { useReader } from "./reader.js"

const isLibrary = (id: string) => id.startsWith("library.")

/** The small marks behind a step, a figure or a refusal: § 装修 2.10. Each opens what it cites. */
export const Sources = ({ of }: { readonly of: ReadonlyArray<string> }) => {
  const { t } = useTranslation()
  const { data } = useQuery(sourcesQuery)
  const say = useSay()
  const read = useReader()
  if (of.length === 0) return null
  return (
    <span className="clauses">
      {of.map((id) => {
        const source = data?.get(id)
        const label = source ? say(source.label) : id
        return (
          <button
            key={id}
            type="button"
            className={`clause${isLibrary(id) ? " clause-library" : ""}`}
            aria-label={t("readClause", { label })}
            onClick={(event) => {
              event.stopPropagation()
              read([id])
            }}
          >
            {isLibrary(id) ? label : `§ ${label}`}
          </button>
        )
      })}
    </span>
  )
}
