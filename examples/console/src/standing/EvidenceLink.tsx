import type { ReactNode } from "react"
import { Link } from "react-router"
import { caseOf } from "../list/RowTable.js"
import { usePages } from "../shell/place.js"
import type { Evidence } from "./standing.js"

interface Props {
  readonly to: Evidence
  readonly children: ReactNode
}

/** Leads from a number to the case it comes from, and there to the moment that was recorded. */
export const EvidenceLink = ({ to, children }: Props) => {
  const pages = usePages()
  const { chapter, caseId } = caseOf(to)
  return (
    <Link className="in-text" to={pages.commit(chapter, caseId, to.position)}>
      {children}
    </Link>
  )
}
