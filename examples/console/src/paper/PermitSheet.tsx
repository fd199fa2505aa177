import { useTranslation } from "react-i18next"
import { printed, type Renovation } from "../renovation/renovation.js"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { CaseCode } from "./CaseCode.js"
import { Term } from "./Term.js"

interface Props {
  readonly caseId: string
  readonly state: Renovation
  readonly permit: NonNullable<Renovation["permit"]>
  readonly owners: ReadonlyArray<string>
  readonly address: string
  /** Who issued it. */
  readonly clerk: string
  readonly copy: string
}

/** One copy of the permit on A4, with the waste note where it is due (renovation.2.7). */
export const PermitSheet = ({ caseId, state, permit, owners, address, clerk, copy }: Props) => {
  const { t } = useTranslation("paper")
  const say = useSay()
  const { community } = usePlace()
  const { from, until } = permit
  const lines = [
    [t("unit"), state.unit],
    [t("owner"), owners.join("、")],
    [t("builder"), state.contractorName ?? t("ownerBuilds")],
    [t("scope"), state.scope],
    [t("term"), <Term key="term" from={from} until={until} />],
    [t("caseId"), caseId]
  ] as const
  return (
    <article className="sheet sheet-A4">
      <header>
        <p className="office">{say(community.officeName)}</p>
        <h1>{t("permitTitle")}</h1>
        <p className="serial">
          {t("number")} <strong>{printed(permit.number)}</strong>
        </p>
      </header>
      <dl className="sheet-lines">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {permit.wasteNote && <p className="sheet-note">{t("wasteNote")}</p>}
      <div className="sheet-foot">
        <div className="signatures">
          <p>
            <span>{t("clerk")}</span> <span className="signature">{clerk}</span>
          </p>
          <p>
            <span>{t("ownerSigns")}</span> <span className="signature" />
          </p>
          <p>
            <span>{t("date")}</span> <span className="signature" />
          </p>
          <p className="stamp">{t("stamp")}</p>
        </div>
        <CaseCode address={address} size={112} caption={t("scan")} />
      </div>
      <footer>{copy}</footer>
    </article>
  )
}
