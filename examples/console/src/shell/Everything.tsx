import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { useSay } from "../words/useSay.js"
import { groupsOf, pageNames } from "./groups.js"
import { usePages, usePlace } from "./place.js"
import { useTitle } from "./useTitle.js"

/** Everything the desk does, part by part: each chapter's cases, and every way to begin one. */
export const Everything = () => {
  const { t } = useTranslation()
  const say = useSay()
  const pages = usePages()
  const { chapters } = usePlace()
  useTitle(t("everything"))
  return (
    <>
      <header className="page-heading">
        <h1>{t("everything")}</h1>
      </header>
      <div className="everything">
        <section aria-labelledby="part-day">
          <h2 id="part-day">{t("today")}</h2>
          <ul>
            {(["due", "followUps"] as const).map((page) => (
              <li key={page}>
                <Link to={pages[page]}>{t(page)}</Link>
              </li>
            ))}
            <li>
              <Link to={pages.standing()}>{t("standing")}</Link>
            </li>
          </ul>
        </section>
        {groupsOf(chapters).map((group) => (
          <section key={group.title.en} aria-labelledby={`part-${group.title.en}`}>
            <h2 id={`part-${group.title.en}`}>{say(group.title)}</h2>
            <ul>
              {group.chapters.map(({ kind, title, commands }) => (
                <li key={kind}>
                  <Link to={pages.list(kind)}>{say(pageNames[kind] ?? title)}</Link>
                  {commands
                    .filter(({ opens, roles }) => opens === "new-case" && !roles.includes("system"))
                    .map((command) => (
                      <Link
                        key={command.name}
                        className="quiet"
                        to={`${pages.begin(kind)}?as=${encodeURIComponent(command.name)}`}
                      >
                        {say(command.title)}
                      </Link>
                    ))}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section aria-labelledby="part-books">
          <h2 id="part-books">{t("books")}</h2>
          <ul>
            {(["reports", "passes", "units", "rulebook"] as const).map((page) => (
              <li key={page}>
                <Link to={pages[page]}>{t(page)}</Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
