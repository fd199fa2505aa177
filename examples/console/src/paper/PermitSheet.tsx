import { useTranslation } from "react-i18next"
import { printed, type Renovation } from "../renovation/renovation.js"
import { Sheet } from "./Sheet.js"
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
  const { from, until } = permit
  return (
    <Sheet
      size="A4"
      title={t("permitTitle")}
      number={printed(permit.number)}
      lines={[
        [t("unit"), state.unit],
        [t("owner"), owners.join("、")],
        [t("builder"), state.contractorName ?? t("ownerBuilds")],
        [t("scope"), state.scope],
        [t("term"), <Term key="term" from={from} until={until} />],
        [t("caseId"), caseId]
      ]}
      {...(permit.wasteNote && { note: t("wasteNote") })}
      signatures={[[t("clerk"), clerk], [t("ownerSigns")], [t("date")]]}
      stamped
      address={address}
      footer={copy}
    />
  )
}
