import { useQuery } from "@tanstack/react-query"
import { Empty } from "antd"
import { useTranslation } from "react-i18next"
import { answerQuery, nowQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"
import { Trouble } from "../shell/Trouble.js"
import { Waiting } from "../shell/Waiting.js"
import { WorkPart } from "../work/WorkPart.js"
import { useBreachWork, useCaseWork } from "./useConductWork.js"
import { partedAt, parts, type WaitingConduct } from "./waiting.js"

/** What waits in conduct, each with its next step: cases by how they press, then the breaches nobody has decided on. */
export const WaitingParts = () => {
  const { community, who } = usePlace()
  const now = useQuery(nowQuery(community.id))
  const waiting = useQuery(answerQuery<WaitingConduct>(community.id, "conduct", "waiting", {}, who))
  const error = waiting.error ?? now.error
  if (waiting.data !== undefined && now.data !== undefined)
    return <Parts key={`${who.by}/${who.role}`} waiting={waiting.data} now={now.data.now} />
  return error ? <Trouble error={error} again={() => void waiting.refetch()} /> : <Waiting />
}

const Parts = ({ waiting, now }: { readonly waiting: WaitingConduct; readonly now: string }) => {
  const { t } = useTranslation("conduct")
  const breachWork = useBreachWork()
  const caseWork = useCaseWork(now)
  const parted = partedAt(waiting, now)
  const worksIn = (part: (typeof parts)[number]) => parted[part].map((each) => caseWork(part, each))
  const isCalm = waiting.breaches.length === 0 && parts.every((part) => parted[part].length === 0)
  if (isCalm) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("nothing")} />
  return (
    <div className="work-parts">
      {parts
        .filter((part) => part !== "toExplain")
        .map((part) => (
          <WorkPart key={part} title={t(part)} works={worksIn(part)} />
        ))}
      <WorkPart title={t("breaches")} works={waiting.breaches.map(breachWork)} />
      <WorkPart title={t("toExplain")} works={worksIn("toExplain")} />
    </div>
  )
}
