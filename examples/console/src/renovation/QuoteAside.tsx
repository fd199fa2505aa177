import type { Quote } from "@qiantai/core/rules"
import { useTranslation } from "react-i18next"
import type { Chapter } from "../api/contract.js"
import { Sources } from "../clauses/Sources.js"
import { shown } from "../look/money.js"
import { useNames } from "./useNames.js"

interface Props {
  readonly chapter: Chapter
  readonly quote: Quote | undefined
}

/** What the renovation will cost, while it is being applied for. */
export const QuoteAside = ({ chapter, quote }: Props) => {
  const { t } = useTranslation("renovation")
  const names = useNames(chapter)
  return (
    <section aria-labelledby="quote" className="quote">
      <h2 id="quote">{t("quote")}</h2>
      {quote === undefined ? (
        <p className="quiet">{t("quoteWaiting")}</p>
      ) : (
        <>
          <table className="sums">
            <tbody>
              {quote.lines.map(({ line, payer, amount, quantity, unitPrice, sources }) => (
                <tr key={`${line} ${payer}`}>
                  <td>
                    {names.line(line)} <Sources of={sources} />
                    <div className="quiet">
                      {t(payer)}
                      {quantity !== undefined && unitPrice !== undefined && (
                        <span className="figures">
                          {" · "}
                          {line === "waste-removal"
                            ? t("quantityArea", { area: (quantity / 100).toFixed(2), price: shown(unitPrice) })
                            : t("quantityPasses", { count: quantity, price: shown(unitPrice) })}
                        </span>
                      )}
                    </div>
                  </td>
                  <td className="sum">{shown(amount)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              {quote.contractor > 0 && (
                <>
                  <Subtotal label={t("owner")} amount={quote.owner} />
                  <Subtotal label={t("contractor")} amount={quote.contractor} />
                </>
              )}
              <tr className="grand-total">
                <th scope="row">{t("total")}</th>
                <td className="sum" aria-live="polite">
                  {shown(quote.total)}
                </td>
              </tr>
            </tfoot>
          </table>
          <p className="quiet">{t("quoteNote")}</p>
        </>
      )}
    </section>
  )
}

const Subtotal = ({ label, amount }: { readonly label: string; readonly amount: number }) => (
  <tr>
    <th scope="row" className="quiet">
      {label}
    </th>
    <td className="sum quiet">{shown(amount)}</td>
  </tr>
)
