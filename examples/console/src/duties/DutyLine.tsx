import type { CalendarEntry } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { Sources } from "../clauses/Sources.js"
import { Doing } from "../form/Doing.js"
import { draftNameOf } from "../form/draft.js"
import { useChapter, usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { markOf } from "./standing.js"

interface Props {
  readonly entry: CalendarEntry
  readonly now: string
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/** When a duty is to be done, in words. */
export const useDutyTime = () => {
  const { t } = useTranslation("duties")
  return ({ due, from }: CalendarEntry): string => {
    const by = due.slice(11, 16)
    if (by !== "24:00") return t("by", { time: by })
    return from === undefined ? t("anyTime") : t("from", { time: from })
  }
}

/** A duty of a day: its time, what it is, how it stands, and the button that records it done. */
export const DutyLine = ({ entry, now, open, onOpen }: Props) => {
  const { t } = useTranslation("duties")
  const say = useSay()
  const timeOf = useDutyTime()
  const { community } = usePlace()
  const chapter = useChapter("duties")
  const { on, id, title, sources, standing } = entry
  const mark = markOf(entry, now)
  const named = chapter?.statuses[standing]
  return (
    <li className={`duty duty-${mark}`}>
      <span className="duty-time figures">{timeOf(entry)}</span>
      <div className="duty-what">
        <span>
          {say(title)} <Sources of={sources} />
        </span>
        {(mark === "due" || mark === "late") && on <= now.slice(0, 10) && (
          <Doing
            chapter="duties"
            caseId={on}
            command="done"
            draftName={draftNameOf(community.id, "duties", on, "done", id)}
            open={open}
            onOpen={onOpen}
            prefill={{ duty: id }}
            wishes={() => ({
              duty: { "ui:widget": "hidden" },
              ...(!id.startsWith("morning-meeting") && { substitute: { "ui:widget": "hidden" } })
            })}
          />
        )}
      </div>
      <span className="duty-standing">{mark === "unkept" ? t("unkept") : named && say(named)}</span>
    </li>
  )
}
