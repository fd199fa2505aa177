import { useTranslation } from "react-i18next"
import type { CaseProps } from "../case/pack.js"
import { Sources } from "../clauses/Sources.js"
import { shown } from "../look/money.js"
import { outstandingOf } from "./outstanding.js"
import { Panel } from "./Panel.js"
import { printed, stateOf, unpaid } from "./renovation.js"
import { StepLink } from "./StepLink.js"
import { useNames } from "./useNames.js"

const sum = (amounts: ReadonlyArray<number>) => amounts.reduce((total, amount) => total + amount, 0)

/** What is to be paid and what has been, line by line; and a way to take the rest. */
export const MoneyPanel = (props: CaseProps) => {
  const { t } = useTranslation("renovation")
  const { dues, receipts, enteredReceipts, contractor } = stateOf(props)
  const papers = [...enteredReceipts, ...receipts.map(({ number }) => printed(number))]
  const names = useNames(props.chapter)
  if (dues.length === 0) return null
  const owing = sum(dues.map(unpaid))
  const payers = [...new Set(dues.filter((due) => unpaid(due) > 0).map(({ payer }) => payer))]
  return (
    <Panel title={t("money")} standing={owing === 0 ? t("allPaid") : undefined}>
      <table className="sums">
        <thead>
          <tr>
            <th scope="col">{t("line")}</th>
            <th scope="col" className="wide-only">
              {t("payer")}
            </th>
            <th scope="col" className="sum">
              {t("amount")}
            </th>
            <th scope="col" className="sum wide-only">
              {t("paid")}
            </th>
            <th scope="col" className="sum">
              {t("outstanding")}
            </th>
          </tr>
        </thead>
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
            <td className="sum">{shown(sum(dues.map(({ amount }) => amount)))}</td>
            <td className="sum wide-only">{shown(sum(dues.map(({ paid }) => paid)))}</td>
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
                amount: shown(sum(dues.filter((due) => due.payer === payer).map(unpaid)))
              })}
            </StepLink>
          ))}
      </div>
    </Panel>
  )
}
