import { Tag } from "antd"
import { Fragment } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { CasePapers } from "../paper/CasePapers.js"
import { usePages } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { ItemValue } from "./ItemValue.js"
import type { CaseProps } from "./pack.js"
import { packOf } from "./packs.js"

/** What a case is and where it stands, in one line: its number, its state and what it is about. */
export const CaseHeading = ({ view, chapter }: CaseProps) => {
  const { t } = useTranslation("case")
  const say = useSay()
  const pages = usePages()
  const { Tools } = packOf(chapter.kind)
  const [standing, ...about] = view.items.slice(0, 3)
  return (
    <header className="case-heading">
      <nav className="quiet" aria-label={t("back")}>
        <Link to={pages.list(chapter.kind)}>{say(chapter.title)}</Link>
        {" / "}
        <Link to={pages.edition(view.edition)}>{t("edition", { number: view.edition })}</Link>
      </nav>
      <div className="case-title">
        <h1 className="figures">{view.caseId}</h1>
        {standing && (
          <Tag className="standing">
            <ItemValue value={standing.value} personal={view.personal} />
          </Tag>
        )}
        <span>
          {about.map(({ label, value }, index) => (
            <Fragment key={label.en}>
              {index > 0 && " · "}
              <ItemValue value={value} personal={view.personal} />
            </Fragment>
          ))}
        </span>
        <div className="case-tools">
          {Tools && <Tools view={view} chapter={chapter} />}
          <CasePapers view={view} chapter={chapter} />
        </div>
      </div>
    </header>
  )
}
