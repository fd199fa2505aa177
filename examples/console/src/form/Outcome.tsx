import type { WordedRefusal } from "@qiantai/core"
import { Alert, type AlertProps } from "antd"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Problem } from "../api/problem.js"
import { useSay } from "../words/useSay.js"
import { type CureLinks, Refusals } from "./Refusals.js"

interface Props {
  readonly error: Error
  /** What the button says that would try again. */
  readonly action: string
  readonly cures: CureLinks
}

/** An answer that must not be missed: it is read out, and brought into sight. */
const Seen = (props: AlertProps) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" })
  }, [])
  return (
    <div ref={place} className="outcome">
      <Alert role="alert" {...props} />
    </div>
  )
}

/** All reasons why it cannot be done. */
export const Refused = ({
  refusals,
  cures
}: {
  readonly refusals: ReadonlyArray<WordedRefusal>
  readonly cures: CureLinks
}) => {
  const { t } = useTranslation("form")
  return (
    <Seen
      type="error"
      title={t("refused", { count: refusals.length })}
      description={<Refusals refusals={refusals} cures={cures} />}
    />
  )
}

/** Why a command was not recorded: refused with all its reasons, or never answered. */
export const Outcome = ({ error, action, cures }: Props) => {
  const { t } = useTranslation("form")
  const say = useSay()
  if (!(error instanceof Problem))
    return <Seen type="warning" showIcon title={t("unreachable")} description={t("unreachableMore", { action })} />
  const { refusals, code, message } = error.details
  if (code === "command-id-reused")
    return <Seen type="info" showIcon title={t("onceAlready")} description={t("onceAlreadyMore")} />
  if (refusals.length === 0) return <Seen type="error" showIcon title={t("failed")} description={say(message)} />
  return <Refused refusals={refusals} cures={cures} />
}
