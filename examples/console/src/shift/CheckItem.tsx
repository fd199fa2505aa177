import { CheckCircleFilled, MinusCircleOutlined } from "@ant-design/icons"
import type { UiSchema } from "@rjsf/utils"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import type { CaseShown } from "../api/contract.js"
import { Sources } from "../clauses/Sources.js"
import { Doing } from "../form/Doing.js"
import { draftNameOf } from "../form/draft.js"
import { minuteOf } from "../look/days.js"
import { usePages, usePlace } from "../shell/place.js"
import { useNamedIn, useStaffName } from "../shell/useStaffName.js"
import { useSay } from "../words/useSay.js"
import { attestedItems, type CheckedItem } from "./checklist.js"
import { shiftPlan } from "./shiftPack.js"

interface Props {
  readonly checked: CheckedItem
  readonly view: CaseShown
  readonly desk: string
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

const hidden: UiSchema = { "ui:widget": "hidden" }

const sourcesOf = ({ item, unmet }: CheckedItem) => unmet?.sources ?? [`handover.${item}`]

/** One item of the list: met, or what is wrong and the way to mend it. */
export const CheckItem = (props: Props) => {
  const { checked, view } = props
  const { t } = useTranslation("shift")
  const say = useSay()
  const namedIn = useNamedIn()
  const named = useStaffName()
  const { item, label, applies, unmet, attested } = checked
  const met = applies && unmet === undefined
  return (
    <li className={met ? "check check-met" : applies ? "check check-unmet" : "check check-not"}>
      <span className="check-mark" role="img" aria-label={t(met ? "met" : applies ? "unmet" : "notAsked")}>
        {met ? <CheckCircleFilled /> : applies ? <span className="check-ring" /> : <MinusCircleOutlined />}
      </span>
      <div className="check-what">
        <div>
          <span className="figures quiet">{item}</span> <strong>{label}</strong> <Sources of={sourcesOf(checked)} />
        </div>
        {!applies && <div className="quiet">{t("notAskedMore")}</div>}
        {attested !== undefined && (
          <div className="quiet">
            {[
              named(attested.by),
              minuteOf(attested.at).slice(11),
              view.personal[attested.note],
              attested.to && t("givenTo", { who: named(attested.to) })
            ]
              .filter((part) => part)
              .join(" · ")}
          </div>
        )}
        {applies && unmet !== undefined && <div>{namedIn(say(unmet.message))}</div>}
        {applies && unmet !== undefined && <Cure {...props} />}
      </div>
    </li>
  )
}

/** The way to meet an item: a form that unfolds here, or the page where it is done. */
const Cure = ({ checked, view, desk, open, onOpen }: Props) => {
  const pages = usePages()
  const say = useSay()
  const { community, staff } = usePlace()
  const { item, unmet } = checked
  const cure = unmet?.cure
  if (cure?.by === "elsewhere") {
    const place = cure.chapter === "cash" ? `till=${desk}` : `desk=${desk}`
    return (
      <Link className="cure-link" to={`${pages.list(cure.chapter)}?${place}&step=${cure.command}`}>
        {say(cure.title)}
      </Link>
    )
  }
  if (cure?.by !== "command") return cure ? <span className="cure">{say(cure.text)}</span> : null
  const backOffice = staff
    .filter(({ roles }) => roles.includes("backOffice"))
    .map(({ id, name }) => ({ value: id, label: name ?? id }))
  const attesting = cure.command === "attest"
  const wishes = () => ({
    item: hidden,
    to: item === "1.10" ? { "ui:widget": "choice", "ui:choices": backOffice, "ui:needed": true } : hidden
  })
  const [only] = backOffice
  const given = item === "1.10" && backOffice.length === 1 ? { to: only?.value } : {}
  return (
    <Doing
      chapter="shift"
      caseId={view.caseId}
      command={cure.command}
      open={open}
      onOpen={onOpen}
      draftName={draftNameOf(community.id, "shift", view.caseId, cure.command, attesting ? item : "")}
      {...shiftPlan(cure.command)}
      {...(attesting && attestedItems.includes(item) && { prefill: { item, ...given }, wishes })}
    />
  )
}
