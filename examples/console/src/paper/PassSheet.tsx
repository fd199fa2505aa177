import { useTranslation } from "react-i18next"
import { type Pass, printed, type Renovation } from "../renovation/renovation.js"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { CaseCode } from "./CaseCode.js"
import type { Size } from "./Paper.js"
import { Term } from "./Term.js"

interface Props {
  readonly size: Size
  readonly state: Renovation
  readonly pass: Pass
  readonly name: string | undefined
  readonly identity: string | undefined
  readonly address: string
}

/** What a pass states: unit or contractor, name, identity number, its days and its number, and room for the stamp. */
export const PassSheet = ({ size, state, pass, name, identity, address }: Props) => {
  const { t } = useTranslation("paper")
  const say = useSay()
  const { community } = usePlace()
  const { from, until, status } = pass
  const lines = [
    [t("name"), name ?? t("deleted")],
    [t("identity"), identity ?? t("deleted")],
    [t("unit"), state.unit],
    [t("builder"), state.contractorName ?? t("ownerBuilds")],
    [t("valid"), <Term key="term" from={from} until={until} />]
  ] as const
  return (
    <article className={`sheet sheet-pass sheet-${size}`}>
      <header>
        <p className="office">{say(community.officeName)}</p>
        <h1>{t("passTitle")}</h1>
        <p className="serial">
          {t("number")} <strong>{printed(pass.serial)}</strong>
        </p>
      </header>
      {status !== "out" && <p className="sheet-note">{t(status === "lost" ? "lost" : "returned")}</p>}
      <div className="pass-body">
        <div className="photo">{t("photo")}</div>
        <dl className="sheet-lines">
          {lines.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="sheet-foot">
        <p className="stamp">{t("stamp")}</p>
        <CaseCode address={address} size={72} />
      </div>
    </article>
  )
}
