import type { Bilingual } from "@qiantai/core"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { CaseShown } from "../api/contract.js"
import { answerQuery } from "../api/queries.js"
import { shown } from "../look/money.js"
import { useToday } from "../look/useToday.js"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { CasePaper } from "./CasePaper.js"
import { Sheet } from "./Sheet.js"

/** A bill of the host's, as far as its papers read it. */
interface Bill {
  readonly supplied: boolean
  readonly number: string
  readonly unit: string
  readonly amount: number
  readonly paid: number
  readonly period: { readonly from: string; readonly until: string }
}

const billOf = (view: CaseShown) => view.state as Bill

const useLines = () => {
  const { t } = useTranslation("dayPaper")
  return ({ number, unit, amount, paid, period }: Bill) =>
    [
      [t("billNumber"), number],
      [t("unit"), unit],
      [t("period"), `${period.from} – ${period.until}`],
      [t("amount"), shown(amount)],
      [t("outstanding"), shown(Math.max(0, amount - paid))]
    ] as const
}

/** A bill to hand out (monthly.3). */
export const BillPaper = () => {
  const { t } = useTranslation("dayPaper")
  const lines = useLines()
  return (
    <CasePaper chapter="dunning" title={t("billTitle")} none={t("noBill")}>
      {(view, address) =>
        billOf(view).supplied && (
          <Sheet
            title={t("billTitle")}
            number={billOf(view).number}
            address={address}
            lines={lines(billOf(view))}
            signatures={[[t("stamp")]]}
          >
            <p className="sheet-text">{t("payAt")}</p>
          </Sheet>
        )
      }
    </CasePaper>
  )
}

/** The courteous letter that comes next to an owner who has not paid (monthly.5). */
export const LetterPaper = () => {
  const { t } = useTranslation("dayPaper")
  return (
    <CasePaper chapter="dunning" title={t("letterTitle")} none={t("noBill")}>
      {(view) => billOf(view).supplied && <Letter bill={billOf(view)} />}
    </CasePaper>
  )
}

const Letter = ({ bill }: { readonly bill: Bill }) => {
  const { t } = useTranslation("dayPaper")
  const say = useSay()
  const today = useToday()
  const { community } = usePlace()
  const { data, error } = useQuery({
    ...answerQuery<{ readonly letter: Bilingual }>(community.id, "dunning", "letter", { bill: bill.number }),
    retry: false
  })
  return (
    <Sheet title={t("letterTitle")} number={bill.number} signatures={[[t("stamp")]]} footer={today}>
      <p className="sheet-letter">{data ? say(data.letter) : error?.message}</p>
    </Sheet>
  )
}
