import type { Breached } from "../kernel/Command.js"
import type { Titled } from "../kernel/Process.js"
import type { Entry, GatePass, NightLine, Purpose, ReasonAway, Token, Visit } from "./state.js"

export type GateEvent =
  | {
      readonly _tag: "Registered"
      readonly unit: string
      readonly purpose: Purpose
      readonly visitor: string
      readonly documentSeen: boolean
      readonly regular: boolean
    }
  | { readonly _tag: "DocumentSeen" }
  | { readonly _tag: "Rung"; readonly answered: boolean; readonly by: "doorbell" | "phone" }
  | { readonly _tag: "Admitted"; readonly unit: string }
  | { readonly _tag: "AdmittedByPass"; readonly unit: string; readonly token: Token; readonly number: string }
  | { readonly _tag: "ResidentEntered"; readonly unit: string; readonly person: string }
  | { readonly _tag: "Entered"; readonly reason: Entry; readonly unit?: string }
  | { readonly _tag: "TurnedAway"; readonly reason: ReasonAway }
  | { readonly _tag: "Departed" }
  | { readonly _tag: "UnitCorrected"; readonly unit: string }
  | ({ readonly _tag: "GatePassIssued"; readonly unit?: string; readonly visitor: string } & GatePass)
  | { readonly _tag: "GatePassReturned" }
  | { readonly _tag: "GatePassLost" }
  | { readonly _tag: "NightSheetEntered"; readonly night: string; readonly lines: ReadonlyArray<NightLine> }
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
  UnitCorrected: titled("更正房号", "Unit corrected", "work.8.8"),
  GatePassIssued: titled("发放长期出入证", "Gate pass issued", "library.gate-pass"),
  GatePassReturned: titled("交回长期出入证", "Gate pass returned", "library.gate-pass"),
  GatePassLost: titled("长期出入证报失", "Gate pass lost", "library.gate-pass"),
  NightSheetEntered: titled("录入夜间登记表", "Night sheet entered", "library.night-sheet")
}

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
      return { ...state, answered: event.answered }
    case "Admitted":
    case "AdmittedByPass":
    case "ResidentEntered":
      return { ...state, status: "admitted", unit: event.unit }
    case "Entered":
      return { ...state, status: "entered", ...(event.unit !== undefined && { unit: event.unit }) }
    case "TurnedAway":
      return { ...state, status: "turned-away" }
    case "Departed":
      return { ...state, status: "departed" }
    case "UnitCorrected":
      return { ...state, unit: event.unit, answered: false }
    case "GatePassIssued": {
      const { serial, holder, from, until, visitor, unit } = event
      const pass = { serial, holder, from, until }
      return { ...state, status: "pass-out", pass, visitor, ...(unit !== undefined && { unit }) }
    }
    case "GatePassReturned":
      return { ...state, status: "pass-returned" }
    case "GatePassLost":
      return { ...state, status: "pass-lost" }
    case "NightSheetEntered":
      return { ...state, status: "night", night: event.night, lines: event.lines }
    case "Breached":
      return state
  }
}
