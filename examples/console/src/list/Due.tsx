import type { StoredRow } from "@qiantai/core"
import type { Titled } from "../api/contract.js"
import { dayOf, daysFrom, distance } from "../look/days.js"
import { useSay } from "../words/useSay.js"

interface Props {
  readonly row: Pick<StoredRow, "due" | "open">
  readonly today: string | undefined
  readonly what: Titled | undefined
}

/** A deadline: what, when, and how far off; red only once it has passed. */
export const Due = ({ row, today, what }: Props) => {
  const say = useSay()
  if (row.due === undefined) return null
  const day = dayOf(row.due)
  const time = row.due.slice(11, 16)
  const isTimed = time !== "24:00" && time !== "00:00"
  const late = today !== undefined && row.open && (isTimed ? row.due < today : daysFrom(today, day) < 0)
  return (
    <span className={late ? "overdue" : undefined}>
      {what && `${say(what.title)} `}
      <time className="figures" dateTime={day}>
        {day}
        {isTimed && ` ${time}`}
      </time>
      {today !== undefined && row.open && (
        <span className={late ? undefined : "quiet"}> {say(distance(today, day))}</span>
      )}
    </span>
  )
}
