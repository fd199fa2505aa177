import type { Breached } from "../kernel/Command.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import type { Titled } from "../kernel/Process.js"
import type { PhraseId } from "../speech/phrases.js"
import type { Entry, GatePass, NightLine, Purpose, ReasonAway, Token, Visit } from "./state.js"

/** When a pass went out of use: earlier versions kept no time. */
interface Ended {
  readonly at?: LocalDateTime
}

export type GateEvent =
  | {
      readonly _tag: "Registered"
      readonly unit: string
      readonly purpose: Purpose
      readonly visitor: string
      readonly documentSeen: boolean
      readonly regular: boolean
      readonly at: LocalDateTime
      /** The day at whose end it is over where it was not finished. */
      readonly closes: LocalDate
    }
  | { readonly _tag: "DocumentSeen" }
  | { readonly _tag: "Rung"; readonly answered: boolean; readonly by: "doorbell" | "phone" }
  | { readonly _tag: "Admitted"; readonly unit: string }
  | {
      readonly _tag: "AdmittedByPass"
      readonly unit: string
      readonly token: Token
      readonly number: string
      readonly at: LocalDateTime
    }
  | { readonly _tag: "ResidentEntered"; readonly unit: string; readonly person: string; readonly at: LocalDateTime }
  | { readonly _tag: "Entered"; readonly reason: Entry; readonly unit?: string; readonly at: LocalDateTime }
  | { readonly _tag: "TurnedAway"; readonly reason: ReasonAway; readonly say?: PhraseId; readonly at: LocalDateTime }
  | { readonly _tag: "Departed"; readonly at: LocalDateTime }
  | { readonly _tag: "VisitLapsed" }
  | { readonly _tag: "UnitCorrected"; readonly unit: string }
  | { readonly _tag: "NameCorrected"; readonly visitor: string }
  | ({ readonly _tag: "GatePassIssued"; readonly unit?: string; readonly visitor: string } & GatePass)
  | ({ readonly _tag: "GatePassBroughtForward"; readonly unit?: string; readonly visitor: string } & GatePass)
  | ({ readonly _tag: "GatePassReturned" } & Ended)
  | ({ readonly _tag: "GatePassLost" } & Ended)
  | {
      readonly _tag: "NightSheetEntered"
      readonly night: LocalDate
      readonly lines: ReadonlyArray<NightLine>
      readonly readBy: LocalDateTime
    }
  | { readonly _tag: "NightSheetRead" }
  | { readonly _tag: "NightSheetUnread" }
  | Breached

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })

/** How the timeline names each event. */
export const eventTitles: Record<Exclude<GateEvent["_tag"], "Breached">, Titled> = {
  Registered: titled("来访登记", "Registered", "work.6.2", "job.5.4"),
  DocumentSeen: titled("核对证件", "Document seen", "work.6.2"),
  Rung: titled("按门铃", "Rung", "work.6.2", "work.8.3"),
  Admitted: titled("请进", "Admitted", "work.8.3"),
  AdmittedByPass: titled("凭证进入", "Admitted by card or pass", "work.8.3"),
  ResidentEntered: titled("住户未带卡进入", "Resident entered without a card", "work.8.3"),
  Entered: titled("未经登记进入", "Entered", "job.5.4"),
  TurnedAway: titled("未予进入", "Turned away", "work.6.2"),
  Departed: titled("离开", "Departed", "job.5.4"),
  VisitLapsed: titled("未办完注销", "Left unfinished", "library.unfinished"),
  UnitCorrected: titled("更正房号", "Unit corrected", "work.8.8"),
  NameCorrected: titled("更正姓名", "Name corrected", "work.8.8"),
  GatePassIssued: titled("发放长期出入证", "Gate pass issued", "library.gate-pass"),
  GatePassBroughtForward: titled("期初在用出入证", "Gate pass brought forward", "library.go-live"),
  GatePassReturned: titled("交回长期出入证", "Gate pass returned", "library.gate-pass"),
  GatePassLost: titled("长期出入证报失", "Gate pass lost", "library.gate-pass"),
  NightSheetEntered: titled("录入夜间登记表", "Night sheet entered", "library.night-sheet"),
  NightSheetRead: titled("阅知夜间登记表", "Night sheet read", "prep.6", "library.night-sheet"),
  NightSheetUnread: titled("夜间登记表无人阅知", "Night sheet left unread", "prep.6", "library.night-sheet")
}

/** Someone may be turned away, or be in, without ever having been registered: then the case begins here. */
const begun = (state: Visit, at: LocalDateTime): Visit => ({ ...state, at: state.at ?? at })

/** Until when a pass was out: one that was lost and is found went out of use when it was lost. */
const outUntil = ({ pass, status }: Visit, { at }: Ended): Pick<Visit, "pass"> =>
  pass === undefined || at === undefined || status !== "pass-out" ? {} : { pass: { ...pass, outUntil: at } }

/** What a case is after an event. */
export const evolve = (state: Visit, event: GateEvent): Visit => {
  switch (event._tag) {
    case "Registered": {
      const { _tag, ...registered } = event
      return { ...state, ...registered, status: "registered" }
    }
    case "DocumentSeen":
      return { ...state, documentSeen: true }
    case "Rung":
      return { ...state, rung: true, answered: event.answered }
    case "Admitted":
      return { ...state, status: "admitted" }
    case "AdmittedByPass":
    case "ResidentEntered":
      return { ...state, status: "admitted", unit: event.unit, at: event.at }
    case "Entered":
      return { ...begun(state, event.at), status: "entered", ...(event.unit !== undefined && { unit: event.unit }) }
    case "TurnedAway":
      return { ...begun(state, event.at), status: "turned-away" }
    case "Departed":
      return { ...state, status: "departed", left: event.at }
    case "VisitLapsed":
      return { ...state, status: "lapsed" }
    case "UnitCorrected":
      return { ...state, unit: event.unit, rung: false, answered: false }
    case "NameCorrected":
      return { ...state, visitor: event.visitor }
    case "GatePassBroughtForward":
    case "GatePassIssued": {
      const { serial, holder, from, until, visitor, unit } = event
      const pass = { serial, holder, from, until }
      return { ...state, status: "pass-out", pass, visitor, ...(unit !== undefined && { unit }) }
    }
    case "GatePassReturned":
      return { ...state, status: "pass-returned", ...outUntil(state, event) }
    case "GatePassLost":
      return { ...state, status: "pass-lost", ...outUntil(state, event) }
    case "NightSheetEntered": {
      const { _tag, ...sheet } = event
      return { ...state, ...sheet, status: "night" }
    }
    case "NightSheetRead":
      return { ...state, status: "night-read" }
    case "NightSheetUnread":
      return { ...state, unread: true }
    case "Breached":
      return state
  }
}
