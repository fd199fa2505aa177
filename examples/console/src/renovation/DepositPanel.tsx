import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { nowQuery } from "../api/queries.js"
import { personalIn } from "../case/ItemValue.js"
import type { CaseProps } from "../case/pack.js"
import { Sources } from "../clauses/Sources.js"
import { Headings, sum } from "../look/Headings.js"
import { shown } from "../look/money.js"
import { usePlace } from "../shell/place.js"
import { useStaffName } from "../shell/useStaffName.js"
import { Panel } from "./Panel.js"
import { type Hold, left, type Party, stateOf } from "./renovation.js"
import { StepLink } from "./StepLink.js"
import { useNames } from "./useNames.js"

/** What is held, every deduction from it, and the day each may be paid back, with the clauses that say so. */
export const DepositPanel = (props: CaseProps) => {
  const { t } = useTranslation("renovation")
  const names = useNames(props.chapter)
  const named = useStaffName()
  const { holds, passes, request, acceptedOn } = stateOf(props)
  if (holds.length === 0) return null
  const inShort = ({ held, deducted, refunded }: Hold) =>
    [
      `${t("held")} ${shown(held)}`,
      ...(deducted > 0 ? [`${t("deductions")} ${shown(-deducted)}`] : []),
      ...(refunded > 0 ? [`${t("refunded")} ${shown(refunded)}`] : [])
    ].join(" · ")
  const out = passes.filter(({ status }) => status === "out").length
  return (
    <Panel title={t("refund")}>
      <table className="sums">
        <Headings
          of={[
            t("hold"),
            ...(["held", "deductions", "refunded"] as const).map((column) => sum(t(column), "wide-only")),
            sum(t("remaining"))
          ]}
        />
        <tbody>
          {holds.map((hold) => (
            <tr key={hold.id}>
              <td>
                {names.hold(hold)}
                <div className="quiet phone-only figures">{inShort(hold)}</div>
                <Window {...props} hold={hold} />
                {hold.id.startsWith("deposit:") && <Deductions {...props} payer={hold.payer} />}
              </td>
              <td className="sum wide-only">{shown(hold.held)}</td>
              <td className="sum wide-only">{hold.deducted > 0 ? shown(-hold.deducted) : "—"}</td>
              <td className="sum wide-only">{hold.refunded > 0 ? shown(hold.refunded) : "—"}</td>
              <td className="sum">
                <strong>{shown(left(hold))}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {out > 0 && acceptedOn !== undefined && (
        <p>
          {t("waitsFor", { count: out })} <Sources of={["renovation.2.10", "library.lost-pass"]} />
        </p>
      )}
      {request && (
        <p>
          {t("requested", { by: named(request.by), on: request.on })}
          {request.receipt === "lost-stated" && ` · ${t("receiptLost")}`}
        </p>
      )}
      <div className="panel-actions">
        <StepLink view={props.view} command="requestRefund" />
        <StepLink view={props.view} command="approveRefund" />
      </div>
    </Panel>
  )
}

/** What was taken from a party's deposit, each with its day and its evidence. */
const Deductions = ({ payer, ...props }: CaseProps & { readonly payer: Party }) => {
  const names = useNames(props.chapter)
  const taken = stateOf(props).violations.filter((each) => each.payer === payer && each.deducted > 0)
  return taken.map(({ kind, deducted, evidence, on }) => (
    <div key={evidence} className="quiet">
      <span className="figures">{shown(-deducted)}</span> {names.kind(kind)} <span className="figures">{on}</span>{" "}
      {personalIn(evidence, props.view.personal)} <Sources of={["renovation.2.12"]} />
    </div>
  ))
}

const Window = ({ hold, ...props }: CaseProps & { readonly hold: Hold }) => {
  const { t } = useTranslation("renovation")
  const { community } = usePlace()
  const { data } = useQuery(nowQuery(community.id))
  const today = data?.now.slice(0, 10)
  const window = stateOf(props).windows[hold.id]
  if (left(hold) === 0) return null
  if (window === undefined) return hold.id.startsWith("overpaid:") ? null : <div className="quiet">{t("noWindow")}</div>
  const { notBefore, by, sources } = window
  return (
    <div className={today !== undefined && by < today ? "overdue" : "quiet"}>
      <span className="figures">{t("window", { notBefore, by })}</span>
      {today !== undefined && by < today && ` · ${t("late")}`} <Sources of={sources} />
    </div>
  )
}
