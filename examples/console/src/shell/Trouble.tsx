import { Button, Result } from "antd"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Problem } from "../api/problem.js"
import { useSay } from "../words/useSay.js"

/** A page that could not be read: what happened, and one thing to do about it. */
export const Trouble = ({ error, again }: { readonly error: Error; readonly again: () => void }) => {
  const { t } = useTranslation()
  const say = useSay()
  const said = error instanceof Problem ? say(error.details.message) : t("unreachableMore")
  return (
    <Result
      status="warning"
      title={error instanceof Problem ? t("failed") : t("unreachable")}
      subTitle={said}
      extra={
        <Button type="primary" onClick={again}>
          {t("again")}
        </Button>
      }
    />
  )
}

interface NotThereProps {
  readonly title: string
  readonly more: string
  readonly to: string
  readonly back: string
}

/** An address that leads to nothing. */
export const NotThere = ({ title, more, to, back }: NotThereProps) => (
  <Result status="info" icon={null} title={title} subTitle={more} extra={<Link to={to}>{back}</Link>} />
)
