import type { StoredEvent } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { Link } from "react-router"
import { Items } from "../case/Items.js"
import { type PersonalValues, personalIn } from "../case/ItemValue.js"
import type { CaseProps, Pack } from "../case/pack.js"
import { Statements } from "../case/Statements.js"
import { inOneLine } from "../case/telling.js"
import { StarSheetTools } from "../paper/paperPacks.js"
import { usePages } from "../shell/place.js"
import { useStaffName } from "../shell/useStaffName.js"
import { clerkOf, meanShown } from "../standing/months.js"
import { useDimensionName } from "../standing/useDimensionName.js"
import { useSay } from "../words/useSay.js"

interface Told {
  readonly dimension?: string
  readonly score?: number
  readonly evidence?: string
  readonly month?: { readonly score?: number }
  readonly reason?: string
  readonly decision?: {
    readonly star: number
    readonly before: number
    readonly mean?: { readonly hundredths: number }
  }
  readonly grounds?: string
  readonly answerBy?: string
  readonly answer?: { readonly granted: boolean; readonly reason: string }
  readonly inForce?: { readonly star: number }
}

/** Tells an event of a month or a quarter in a line: the score, the star, what was said. */
const useTelling = () => {
  const { t } = useTranslation("conduct")
  const say = useSay()
  const nameOf = useDimensionName()
  /** What stands before the words that were said, and what after them. */
  const around = ({ _tag, ...event }: StoredEvent): readonly [before: string | undefined, after?: string] => {
    const { dimension = "", score = 0, month, decision, answerBy = "", answer, inForce } = event as Told
    switch (_tag) {
      case "DimensionAttested":
        return [t("attested", { dimension: nameOf(dimension), score })]
      case "MonthClosed":
      case "MonthRescored":
        return [month?.score === undefined ? t("notRated") : t("scored", { score: month.score })]
      case "QuarterDecided": {
        const { star = 0, before = 0, mean } = decision ?? {}
        const stars = t("starsFromTo", { from: before, to: star })
        return [stars, mean === undefined ? "" : t("meanOf", { mean: meanShown(mean.hundredths) })]
      }
      case "DecisionAppealed":
        return [undefined, t("answerBy", { day: answerBy })]
      case "AppealAnswered":
        return [t(answer?.granted === true ? "appealGranted" : "appealRejected")]
      case "BroughtForward":
        return [t("starsFromTo", { from: 0, to: inForce?.star ?? 0 })]
      default:
        return [undefined]
    }
  }
  return (event: StoredEvent, personal: PersonalValues): string | undefined => {
    const { evidence, reason, grounds, answer } = event as unknown as Told
    const [before, after] = around(event)
    const said = personalIn(evidence ?? reason ?? grounds ?? answer?.reason, personal)
    return inOneLine([before, said, after], say({ zh: "；", en: "; " }))
  }
}

/** Whose month or quarter it is, the way to all of his, and its sheet to print. */
const Tools = ({ view, chapter }: CaseProps) => {
  const { t } = useTranslation("standing")
  const pages = usePages()
  const named = useStaffName()
  const clerk = clerkOf(view.caseId)
  return (
    <span className="tools">
      <Link to={pages.standing(clerk)}>{t("whose", { name: named(clerk) })}</Link>
      <StarSheetTools view={view} chapter={chapter} />
    </span>
  )
}

/** What an appeal is answered on: the quarter in lines, how it was decided and what the clerk says. */
const Brief = ({ view, chapter }: CaseProps) => (
  <>
    <Items items={view.items} personal={view.personal} />
    <Statements view={view} chapter={chapter} />
  </>
)

export const starsPack: Pack = { Brief, Tools, useTelling }
