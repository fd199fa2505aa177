import type { Breached } from "../kernel/Command.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import type { Titled } from "../kernel/Process.js"
import type { Appeal, Attestation, ClosedMonth, Decision, InForce, Stars } from "./state.js"

export type StarEvent =
  | { readonly _tag: "Called"; readonly by: LocalDate }
  | { readonly _tag: "DeadlineMissed"; readonly left?: boolean }
  | ({ readonly _tag: "DimensionAttested" } & Attestation)
  | { readonly _tag: "MonthClosed"; readonly month: ClosedMonth }
  | { readonly _tag: "MonthRescored"; readonly month: ClosedMonth; readonly reason: string }
  | { readonly _tag: "QuarterDecided"; readonly decision: Decision; readonly inForce: InForce }
  | ({ readonly _tag: "DecisionAppealed"; readonly inForce: InForce } & Pick<Appeal, "on" | "grounds" | "answerBy">)
  | { readonly _tag: "AppealUnanswered" }
  | { readonly _tag: "AppealAnswered"; readonly answer: NonNullable<Appeal["answer"]>; readonly inForce: InForce }
  | { readonly _tag: "AppealTimePassed" }
  | { readonly _tag: "BroughtForward"; readonly inForce: InForce }
  | Breached

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })

/** How the timeline names each event. */
export const eventTitles: Record<Exclude<StarEvent["_tag"], "Breached">, Titled> = {
  Called: titled("列入待评", "Called for a rating", "library.star-deadlines"),
  DeadlineMissed: titled("逾期未评", "Not rated in time", "library.star-deadlines"),
  DimensionAttested: titled("已评定", "Attested", "library.star-attested"),
  MonthClosed: titled("月度得分已定", "Month closed", "library.star-score"),
  MonthRescored: titled("重新计分", "Month scored anew", "library.star-score"),
  QuarterDecided: titled("季度星级已评", "Quarter decided", "library.star-rating"),
  DecisionAppealed: titled("已申诉，暂停生效", "Appealed; suspended", "library.star-appeal"),
  AppealUnanswered: titled("申诉逾期未答复", "Appeal not answered in time", "library.star-appeal"),
  AppealAnswered: titled("申诉已答复", "Appeal answered", "library.star-appeal"),
  AppealTimePassed: titled("申诉期已过", "Time to appeal passed", "library.star-appeal"),
  BroughtForward: titled("期初转入", "Brought forward", "library.go-live")
}

/** What a month or a quarter is after an event. */
export const evolve = (state: Stars, event: StarEvent): Stars => {
  switch (event._tag) {
    case "Called":
      return { ...state, status: state.status === "none" ? "called" : state.status, called: event.by }
    case "DeadlineMissed":
      return { ...state, missed: true, ...(event.left === true && { left: true }) }
    case "DimensionAttested": {
      const { _tag, ...attestation } = event
      const others = state.attestations.filter(({ dimension }) => dimension !== attestation.dimension)
      return { ...state, status: "open", attestations: [...others, attestation] }
    }
    case "MonthClosed":
    case "MonthRescored":
      return { ...state, status: "closed", month: event.month }
    case "QuarterDecided":
      return { ...state, status: "decided", decision: event.decision, inForce: event.inForce }
    case "DecisionAppealed": {
      const { on, grounds, answerBy, inForce } = event
      return { ...state, status: "appealed", appeal: { on, grounds, answerBy, unanswered: false }, inForce }
    }
    case "AppealUnanswered":
      return state.appeal === undefined ? state : { ...state, appeal: { ...state.appeal, unanswered: true } }
    case "AppealAnswered": {
      const appeal = state.appeal && { appeal: { ...state.appeal, answer: event.answer } }
      return { ...state, ...appeal, status: "final", inForce: event.inForce }
    }
    case "AppealTimePassed":
      return { ...state, status: "final" }
    case "BroughtForward":
      return { ...state, status: "brought-forward", inForce: event.inForce }
    case "Breached":
      return state
  }
}
