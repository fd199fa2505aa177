import { useTranslation } from "react-i18next"
import type { CaseProps } from "../case/pack.js"
import { Sources } from "../clauses/Sources.js"
import { Headings, sum } from "../look/Headings.js"
import { shown } from "../look/money.js"
import { outstandingOf } from "./outstanding.js"
import { Panel } from "./Panel.js"
import { printed, stateOf, unpaid } from "./renovation.js"
import { StepLink } from "./StepLink.js"
import { useNames } from "./useNames.js"

const added = (amounts: ReadonlyArray<number>) => amounts.reduce((total, amount) => total + amount, 0)

/** What is to be paid and what has been, line by line; and a way to take the rest. */
export const MoneyPanel = (props: CaseProps) => {
  const { t } = useTranslation("renovation")
  const { dues, receipts, enteredReceipts, contractor } = stateOf(props)
  const papers = [...enteredReceipts, ...receipts.map(({ number }) => printed(number))]
  const names = useNames(props.chapter)
  if (dues.length === 0) return null
  const owing = added(dues.map(unpaid))
  const payers = [...new Set(dues.filter((due) => unpaid(due) > 0).map(({ payer }) => payer))]
  return (
    <Panel title={t("money")} standing={owing === 0 ? t("allPaid") : undefined}>
      <table className="sums">
        <Headings
          of={[
            t("line"),
            { label: t("payer"), className: "wide-only" },
            sum(t("amount")),
            sum(t("paid"), "wide-only"),
            sum(t("outstanding"))
          ]}
        />
        <tbody>
          {dues.map((due) => (
            <tr key={`${due.line} ${due.payer}`}>
              <td>
                {names.line(due.line)}
                <div className="quiet phone-only">{names.party(due.payer)}</div>
              </td>
              <td className="wide-only">{names.party(due.payer)}</td>
              <td className="sum">{shown(due.amount)}</td>
              <td className="sum wide-only">{shown(due.paid)}</td>
              <td className="sum">{unpaid(due) > 0 ? <strong>{shown(unpaid(due))}</strong> : "—"}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t("total")} <Sources of={["renovation.2.3"]} />
            </th>
            <td className="wide-only" />
            <td className="sum">{shown(added(dues.map(({ amount }) => amount)))}</td>
            <td className="sum wide-only">{shown(added(dues.map(({ paid }) => paid)))}</td>
            <td className="sum">{shown(owing)}</td>
          </tr>
        </tfoot>
      </table>
      {papers.length > 0 && (
        <p className="quiet">
          {t("receipts")} {papers.join(" · ")}
        </p>
      )}
      <div className="panel-actions">
        {payers
          .filter((payer) => payer === "owner" || payer === contractor)
          .map((payer) => (
            <StepLink key={payer} view={props.view} command="pay" preset={outstandingOf(dues, payer)}>
              {t("take", {
                who: names.party(payer),
                amount: shown(added(dues.filter((due) => due.payer === payer).map(unpaid)))
              })}
            </StepLink>
          ))}
      </div>
    </Panel>
  )
}
