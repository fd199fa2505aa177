import { useTranslation } from "react-i18next"
import "./marks.css"

const most = 5

/** Stars as they hang at the desk: so many of five, and in words for who does not see them. */
export const StarMark = ({ star }: { readonly star: number }) => {
  const { t } = useTranslation("standing")
  return (
    <span className="star-mark">
      <span aria-hidden>
        {"★".repeat(star)}
        <span className="star-none">{"☆".repeat(Math.max(0, most - star))}</span>
      </span>{" "}
      {star === 0 ? t("noStar") : t("starCount", { count: star })}
    </span>
  )
}
