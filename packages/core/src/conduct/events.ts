import type { Breached } from "../kernel/Command.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import type { Titled } from "../kernel/Process.js"
import type { FaultClass } from "./grades.js"
import type { Aside, ConductCase, Escalation, Fault, Merit, Reviewer, Standing } from "./state.js"

type Opened = Pick<Fault, "who" | "on" | "class" | "points" | "edition" | "sources" | "notifyBy" | "times">

/** What becomes of an appeal. */
export const outcomes = {
  upheld: { zh: "维持", en: "Upheld" },
  reduced: { zh: "降级", en: "Reduced" },
  overturned: { zh: "撤销", en: "Overturned" }
} as const
export type Outcome = keyof typeof outcomes

export type ConductEvent =
  | ({ readonly _tag: "FaultReported"; readonly evidence: string; readonly about?: string } & Opened &
      Required<Pick<Fault, "kind" | "reporter">>)
  | ({ readonly _tag: "BreachTakenUp"; readonly reason?: string } & Opened &
      Required<Pick<Fault, "breach" | "code">> &
      Pick<Fault, "reporter" | "takenUpBy" | "facts">)
  | ({ readonly _tag: "BreachPutAside"; readonly reason: string } & Aside)
  | { readonly _tag: "FaultNotified"; readonly on: LocalDate; readonly explainBy: LocalDate }
  | { readonly _tag: "NoticeMissed" }
  | { readonly _tag: "FaultExplained"; readonly on: LocalDate; readonly text: string }
  | { readonly _tag: "SigningRefused"; readonly on: LocalDate; readonly witness: string }
  | {
      readonly _tag: "FaultConfirmed"
      readonly by: string
      readonly from: LocalDate
      readonly until: LocalDate
      readonly appealBy: LocalDate
      readonly reason: string
    }
  | ({ readonly _tag: "FaultDismissed"; readonly by: string; readonly reason: string } & Pick<Fault, "sameAs">)
  | { readonly _tag: "AppealMade"; readonly on: LocalDate; readonly answerBy: LocalDate; readonly grounds: string }
  | {
      readonly _tag: "AppealDecided"
      readonly by: string
      readonly on: LocalDate
      readonly outcome: Outcome
      readonly reason: string
      /** What it became, where it was reduced. */
      readonly class?: FaultClass
      readonly points?: number
      readonly until?: LocalDate
    }
  | { readonly _tag: "AppealUnanswered" }
  | { readonly _tag: "FaultFinal" }
  | ({ readonly _tag: "Escalated" } & Omit<Escalation, "standing" | "cancelledBy">)
  | { readonly _tag: "EscalationFollowed"; readonly key: string; readonly standing: Standing }
  | { readonly _tag: "FaultCancelled"; readonly key: string; readonly merit: string }
  | { readonly _tag: "ReviewNoted"; readonly reviewer: Reviewer; readonly on: LocalDate; readonly opinion: string }
  | ({ readonly _tag: "MeritProposed"; readonly evidence: string } & Pick<
      Merit,
      "who" | "on" | "grade" | "points" | "edition" | "proposer"
    >)
  | { readonly _tag: "MeritGranted"; readonly by: string; readonly from: LocalDate; readonly until: LocalDate }
  | { readonly _tag: "MeritDeclined"; readonly by: string; readonly reason: string }
  | { readonly _tag: "MeritSetAgainst"; readonly fault: string }
  | { readonly _tag: "OthersCalled"; readonly at: LocalDateTime; readonly cases: ReadonlyArray<string> }
  | { readonly _tag: "OthersFollowed"; readonly number: number }
  | Breached

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })

/** How the timeline names each event. */
export const eventTitles: Record<Exclude<ConductEvent["_tag"], "Breached">, Titled> = {
  FaultReported: titled("上报过失", "Fault reported", "library.conduct-classes"),
  BreachTakenUp: titled("违规立案", "Breach taken up", "library.conduct-classes"),
  BreachPutAside: titled("违规不予追究", "Breach put aside", "library.conduct-classes"),
  FaultNotified: titled("已告知本人", "The person was notified", "library.conduct-procedure"),
  NoticeMissed: titled("逾期未告知本人", "The person was not notified in time", "library.conduct-procedure"),
  FaultExplained: titled("本人陈述申辩", "Explanation given", "library.conduct-procedure"),
  SigningRefused: titled("拒绝签收，有人见证", "Refused to sign, witnessed", "library.conduct-procedure"),
  FaultConfirmed: titled("认定过失", "Fault confirmed", "library.conduct-points", "library.conduct-procedure"),
  FaultDismissed: titled("不予认定", "Fault dismissed", "library.conduct-procedure"),
  AppealMade: titled("本人申诉", "Appeal made", "library.conduct-procedure"),
  AppealDecided: titled("申诉已答复", "Appeal decided", "library.conduct-procedure"),
  AppealUnanswered: titled("申诉逾期未答复", "Appeal left unanswered", "library.conduct-procedure"),
  FaultFinal: titled("过失定案", "Fault final", "library.conduct-procedure"),
  Escalated: titled("累计升级", "Escalated", "library.conduct-escalation"),
  EscalationFollowed: titled("升级随所计过失变动", "Escalation followed its faults", "library.conduct-escalation"),
  FaultCancelled: titled("以功抵过", "Fault cancelled by a merit", "library.conduct-merit"),
  ReviewNoted: titled("审查意见", "Review noted", "library.conduct-review"),
  MeritProposed: titled("提请奖励", "Merit proposed", "library.conduct-merit"),
  MeritGranted: titled("核准奖励", "Merit granted", "library.conduct-merit"),
  MeritDeclined: titled("不予奖励", "Merit declined", "library.conduct-merit"),
  MeritSetAgainst: titled("用于抵过", "Set against a fault", "library.conduct-merit"),
  OthersCalled: titled("涉及其他记录", "Other records concerned", "library.conduct-escalation"),
  OthersFollowed: titled("其他记录已更新", "Other records followed", "library.conduct-escalation")
}

const withFault = (state: ConductCase, change: Partial<Fault>): ConductCase => ({
  ...state,
  fault: { ...state.fault, ...change }
})
const withMerit = (state: ConductCase, change: Partial<Merit>): ConductCase => ({
  ...state,
  merit: { ...state.merit, ...change }
})
const withEscalation = (state: ConductCase, key: string, change: Partial<Escalation>): ConductCase =>
  withFault(state, {
    escalations: state.fault.escalations.map((each) => (each.key === key ? { ...each, ...change } : each))
  })

const afterDecision = (event: Extract<ConductEvent, { _tag: "AppealDecided" }>): Partial<Fault> => {
  if (event.outcome === "overturned") return { status: "dismissed" }
  const { class: grade, points, until } = event
  return {
    status: "final",
    ...(grade !== undefined && { class: grade }),
    ...(points !== undefined && { points }),
    ...(until !== undefined && { until })
  }
}

const evolveFault = (state: ConductCase, event: ConductEvent): ConductCase | undefined => {
  switch (event._tag) {
    case "FaultReported": {
      const { _tag, evidence, about, ...fault } = event
      return { ...withFault(state, fault), of: "fault" }
    }
    case "BreachTakenUp": {
      const { _tag, reason, ...fault } = event
      return { ...withFault(state, fault), of: "fault" }
    }
    case "FaultNotified":
      return withFault(state, { status: "notified", explainBy: event.explainBy })
    case "NoticeMissed":
      return withFault(state, { unnotified: true })
    case "FaultExplained":
      return withFault(state, { status: "explained" })
    case "SigningRefused":
      return withFault(state, { refusedToSign: true })
    case "FaultConfirmed": {
      const { by, from, until, appealBy } = event
      return withFault(state, { status: "confirmed", confirmedBy: by, from, until, appealBy })
    }
    case "FaultDismissed":
      return withFault(state, {
        status: state.fault.status === "reported" ? "dropped" : "dismissed",
        ...(event.sameAs !== undefined && { sameAs: event.sameAs })
      })
    case "AppealMade":
      return withFault(state, { status: "appealed", answerBy: event.answerBy })
    case "AppealDecided":
      return withFault(state, afterDecision(event))
    case "AppealUnanswered":
      return withFault(state, { unanswered: true })
    case "FaultFinal":
      return withFault(state, { status: "final" })
    case "ReviewNoted":
      return withFault(state, { reviews: { ...state.fault.reviews, [event.reviewer]: event.on } })
    default:
      return undefined
  }
}

const evolveMerit = (state: ConductCase, event: ConductEvent): ConductCase | undefined => {
  switch (event._tag) {
    case "MeritProposed": {
      const { _tag, evidence, ...merit } = event
      return { ...withMerit(state, merit), of: "merit" }
    }
    case "MeritGranted":
      return withMerit(state, { status: "granted", from: event.from, until: event.until })
    case "MeritDeclined":
      return withMerit(state, { status: "declined" })
    case "MeritSetAgainst":
      return withMerit(state, { cancels: event.fault })
    default:
      return undefined
  }
}

/** What a case of conduct is after an event. */
export const evolve = (state: ConductCase, event: ConductEvent): ConductCase => {
  switch (event._tag) {
    case "BreachPutAside": {
      const { _tag, reason, ...aside } = event
      return { ...state, of: "aside", aside }
    }
    case "Escalated": {
      const { _tag, ...escalation } = event
      return withFault(state, { escalations: [...state.fault.escalations, { ...escalation, standing: "stands" }] })
    }
    case "EscalationFollowed":
      return withEscalation(state, event.key, { standing: event.standing })
    case "FaultCancelled":
      return state.fault.escalations.some(({ key }) => key === event.key)
        ? withEscalation(state, event.key, { cancelledBy: event.merit })
        : withFault(state, { status: "cancelled", cancelledBy: event.merit })
    case "OthersCalled":
      return { ...state, changes: [...state.changes, { at: event.at, cases: event.cases, followed: false }] }
    case "OthersFollowed": {
      const isIt = (index: number) => index + 1 === event.number
      return { ...state, changes: state.changes.map((each, n) => (isIt(n) ? { ...each, followed: true } : each)) }
    }
    default:
      return evolveFault(state, event) ?? evolveMerit(state, event) ?? state
  }
}
