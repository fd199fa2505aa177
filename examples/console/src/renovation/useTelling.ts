import type { StoredEvent } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import type { Chapter } from "../api/contract.js"
import { type PersonalValues, personalIn } from "../case/ItemValue.js"
import { shown } from "../look/money.js"
import { useSay } from "../words/useSay.js"
import { type Hold, type Party, paperOf, printed, wordsAt } from "./renovation.js"
import { useNames } from "./useNames.js"

interface Told {
  readonly keys?: ReadonlyArray<string>
  readonly key?: string
  readonly party?: string
  readonly reason?: string
  readonly result?: string
  readonly conditions?: string
  readonly lines?: ReadonlyArray<
    { readonly line: string; readonly amount: number } & {
      readonly hold: Hold["id"]
      readonly payer: Party
      readonly refunded: number
    }
  >
  readonly charges?: ReadonlyArray<{ readonly line: string; readonly amount: number }>
  readonly payer?: Party
  /** Drawn, with how it was paid; in a case of version 1 a number that was entered. */
  readonly receipt?: string | { readonly number: number; readonly method: string }
  readonly method?: string
  readonly serial?: number
  readonly number?: number
  readonly from?: string
  readonly until?: string
  readonly kind?: string
  readonly amount?: number
  readonly evidence?: string
  readonly findings?: string
  readonly wetFloorsAltered?: boolean
  readonly scope?: string
  readonly contractorName?: string
  readonly authority?: string
  readonly about?: string
}

/** Tells an event of a renovation in a line: the amount, the number, the day, whatever one would ask about. */
export const useTelling = (chapter: Chapter) => {
  const { t } = useTranslation("renovation")
  const say = useSay()
  const names = useNames(chapter)
  const listed = (parts: ReadonlyArray<string>) => parts.join(say({ zh: "、", en: ", " }))
  const priced = (lines: ReadonlyArray<{ readonly line: string; readonly amount: number }>) =>
    listed(lines.map(({ line, amount }) => `${names.line(line)} ${shown(amount)}`))
  const paper = (key: string) => {
    const { document, worker } = paperOf(key)
    return worker === undefined
      ? names.document(document)
      : `${names.document(document)} ${t("worker", { number: worker })}`
  }

  return ({ _tag, ...event }: StoredEvent, personal: PersonalValues): string | undefined => {
    const told = event as Told
    const {
      lines = [],
      charges = [],
      serial = 0,
      number = 0,
      from = "",
      until = "",
      amount = 0,
      payer = "owner"
    } = told
    switch (_tag) {
      case "Applied":
        return told.scope
      case "DocumentHandedIn":
        return listed((told.keys ?? []).map(paper))
      case "DocumentWaived":
        return `${paper(told.key ?? "")} · ${personalIn(told.reason, personal) ?? ""}`
      case "AgreementSigned": {
        const party = wordsAt(chapter, "signAgreement", "party")[told.party ?? ""]
        return party && say(party)
      }
      case "DrawingsReviewed":
        return [t(told.result === "passed" ? "passed" : "conditions"), told.conditions].filter(Boolean).join(" · ")
      case "Approved":
        return charges.length > 0 ? t("chargedLine", { lines: priced(charges) }) : undefined
      case "Paid": {
        const total = shown(lines.reduce((sum, line) => sum + line.amount, 0))
        const { receipt = "", method = "" } = told
        const made =
          typeof receipt === "string" ? { text: receipt, method } : { ...receipt, text: printed(receipt.number) }
        return t("paymentLine", {
          who: names.party(payer),
          lines: priced(lines),
          amount: total,
          receipt: made.text,
          method: names.method(made.method)
        })
      }
      case "PassIssued":
        return `${printed(serial)} · ${t("valid", { from, until })}`
      case "PassReturned":
      case "PassLost":
        return printed(serial)
      case "PermitIssued":
        return t("permitLine", { number: printed(number), from, until })
      case "PermitExtended":
        return until
      case "WorkerAdded":
        return charges.length > 0 ? t("chargedLine", { lines: priced(charges) }) : undefined
      case "ContractorChanged":
        return told.contractorName
      case "ViolationRecorded": {
        const line = t("violationLine", {
          kind: names.kind(told.kind ?? ""),
          who: names.party(payer),
          amount: shown(amount)
        })
        return [line, personalIn(told.evidence, personal)].filter(Boolean).join(" · ")
      }
      case "ReportedToAuthority":
        return [told.authority, personalIn(told.about, personal)].filter(Boolean).join(" · ")
      case "WorkStopped":
      case "Rejected":
      case "Cancelled":
        return personalIn(told.reason, personal)
      case "AcceptanceFailed":
        return personalIn(told.findings, personal)
      case "AcceptancePassed":
        return t(told.wetFloorsAltered ? "wetAltered" : "wetNotAltered")
      case "DepositRefunded":
        return listed(
          lines.map((line) =>
            t("refundLine", { hold: names.hold({ id: line.hold, payer: line.payer }), amount: shown(line.refunded) })
          )
        )
      default:
        return undefined
    }
  }
}
