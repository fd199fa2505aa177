import type { StoredRow } from "@qiantai/core"
import type { Chapter } from "../api/contract.js"
import { useSay } from "../words/useSay.js"

interface Props {
  readonly row: Pick<StoredRow, "status" | "open">
  readonly chapter: Chapter
}

/** How a row stands, in the chapter's words; what is closed stands back. */
export const Standing = ({ row, chapter }: Props) => {
  const say = useSay()
  const named = chapter.statuses[row.status]
  return <span className={row.open ? undefined : "quiet"}>{named ? say(named) : row.status}</span>
}
