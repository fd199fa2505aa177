import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { editionQuery, unitQuery } from "../api/queries.js"
import type { CaseProps, FormPlan } from "../case/pack.js"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"
import { moneyPlans } from "./moneyPlans.js"
import { paperPlans } from "./paperPlans.js"
import type { Planning } from "./plans.js"
import { stateOf } from "./renovation.js"
import { useNames } from "./useNames.js"
import { workPlans } from "./workPlans.js"

/** What each form of a renovation begins with and offers, read off the case: nothing is typed that is known. */
export const usePlans = (props: CaseProps): ((command: string) => FormPlan) => {
  const { t } = useTranslation("renovation")
  const say = useSay()
  const names = useNames(props.chapter)
  const { community } = usePlace()
  const state = stateOf(props)
  const figures = useQuery(editionQuery(community.id, props.view.edition)).data?.renovation ?? {}
  const ownerName = useQuery(unitQuery(community.id, state.unit)).data?.people?.[0]?.name
  const planning: Planning = { ...props, state, names, say, figures, ownerName }
  const plans = { ...paperPlans(planning), ...moneyPlans(planning, t), ...workPlans(planning, t) }
  return (command) => plans[command]?.() ?? {}
}
