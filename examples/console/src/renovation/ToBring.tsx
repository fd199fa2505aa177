import { useTranslation } from "react-i18next"
import type { Chapter } from "../api/contract.js"
import { Sources } from "../clauses/Sources.js"
import { useSay } from "../words/useSay.js"
import { wordsAt } from "./renovation.js"

interface Props {
  readonly chapter: Chapter
  readonly ownerBuilds: boolean
  readonly workers: number
}

/** The papers to bring, so that nobody comes twice. */
export const ToBring = ({ chapter, ownerBuilds, workers }: Props) => {
  const { t } = useTranslation("renovation")
  const say = useSay()
  const documents = Object.entries(wordsAt(chapter, "handInDocument", "document"))
  const concerned = documents.filter(([, { from }]) =>
    from === "contractor" ? !ownerBuilds : from?.includes("worker") ? workers > 0 : true
  )
  return (
    <section aria-labelledby="to-bring">
      <h2 id="to-bring">{t("toBring")}</h2>
      <ul className="to-bring">
        {concerned.map(([id, document]) => (
          <li key={id}>
            {say(document)}
            {document.from === "each-worker" && <span className="quiet"> · {t("perWorker")}</span>}{" "}
            <Sources of={document.sources ?? []} />
          </li>
        ))}
      </ul>
    </section>
  )
}
