import { useTranslation } from "react-i18next"
import { Items } from "../case/Items.js"
import type { CaseProps } from "../case/pack.js"
import { DepositPanel } from "./DepositPanel.js"
import { MoneyPanel } from "./MoneyPanel.js"
import { PapersPanel } from "./PapersPanel.js"
import { PeoplePanel } from "./PeoplePanel.js"
import { PermitPanel } from "./PermitPanel.js"
import { ReviewPanel } from "./ReviewPanel.js"
import { stateOf } from "./renovation.js"
import { ViolationsPanel } from "./ViolationsPanel.js"

/** Items the panels below say better. */
const saidElsewhere = /^(Status|Papers|Unpaid|Permit|Deposit|Pass deposits|Overpaid)/

/** A renovation, part by part; what is being worked on stands first. */
export const Panels = (props: CaseProps) => {
  const { t } = useTranslation("renovation")
  const { view } = props
  const { status } = stateOf(props)
  const items = view.items.filter(({ label }) => !saidElsewhere.test(label.en))
  const applying = status === "applied"
  const ending = ["accepted", "refunded", "cancelled"].includes(status)
  return (
    <>
      <section aria-labelledby="about">
        <h2 id="about">{t("about")}</h2>
        <Items items={items} personal={view.personal} />
      </section>
      {ending && <DepositPanel {...props} />}
      {applying && <PapersPanel {...props} />}
      {applying && <ReviewPanel {...props} />}
      <MoneyPanel {...props} />
      <PeoplePanel {...props} />
      <PermitPanel {...props} />
      <ViolationsPanel {...props} />
      {!ending && <DepositPanel {...props} />}
      {!applying && <PapersPanel {...props} />}
      {!applying && <ReviewPanel {...props} />}
    </>
  )
}
