import type { Breached } from "../kernel/Command.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import type { Titled } from "../kernel/Process.js"
import type { NightConsent } from "../rulebook/night.js"
import type { PhraseId } from "../speech/phrases.js"

export type Status = "none" | "requested" | "signed" | "released" | "done" | "cancelled" | "lapsed"

export const kinds = {
  furniture: { zh: "家具", en: "Furniture" },
  appliance: { zh: "家电", en: "Appliance" },
  other: { zh: "其他", en: "Other" }
}

/** Something to be carried out, and how many pieces of it. */
export interface Thing {
  readonly what: string
  readonly kind: keyof typeof kinds
  readonly quantity: number
}
export interface Request {
  readonly unit: string
  readonly things: ReadonlyArray<Thing>
  /** A reference into the vault. */
  readonly carrier: string
  readonly from: LocalDate
  readonly until: LocalDate
  readonly trips: number
  readonly move: boolean
  /** The way movers are told to leave by; nothing where it is no move. */
  readonly leaveBy?: string
  /** Where it was begun at night: that the owner was there, and who agreed. */
  readonly atNight?: NightConsent
}
/** What was counted at the gate of one thing of the slip, by its place there from one. */
export interface Ticked {
  readonly item: number
  readonly quantity: number
}

/** An item release: the request, its signature, its number, and what has gone out. */
export interface Release {
  readonly status: Status
  readonly request?: Request
  readonly number?: number
  readonly exits: ReadonlyArray<ReadonlyArray<Ticked>>
}
export const noRelease: Release = { status: "none", exits: [] }

export type ReleaseEvent =
  | ({ readonly _tag: "Requested" } & Request)
  | { readonly _tag: "OwnerSigned"; readonly person: string; readonly how: "paper" | "electronic" }
  | { readonly _tag: "Mediated"; readonly text: string }
  | {
      readonly _tag: "Released"
      readonly number: number
      readonly atNight?: NightConsent
      /** Movers are told which way to leave by. */
      readonly say?: PhraseId
    }
  | ({ readonly _tag: "SlipBroughtForward"; readonly number: number } & Request)
  | ({ readonly _tag: "SlipCorrected" } & Partial<Pick<Request, "things" | "carrier" | "from" | "until">>)
  | { readonly _tag: "Exited"; readonly things: ReadonlyArray<Ticked> }
  | { readonly _tag: "Cancelled" }
  | { readonly _tag: "SlipLapsed" }
  | Breached

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })
/** How the timeline names each event. */
export const eventTitles: Record<Exclude<ReleaseEvent["_tag"], "Breached">, Titled> = {
  Requested: titled("申请物品放行", "Release requested", "work.6.10"),
  OwnerSigned: titled("业主签字", "The owner signed", "work.6.10"),
  Mediated: titled("主管协调", "A supervisor mediated", "library.release-slip"),
  Released: titled("开出放行单", "Slip issued", "work.6.10"),
  SlipBroughtForward: titled("期初放行单", "Slip brought forward", "library.go-live"),
  SlipCorrected: titled("更正物品、日期或搬运人", "Items, days or carrier corrected", "work.8.8"),
  Exited: titled("物品出门", "Carried out", "work.6.10"),
  Cancelled: titled("撤回放行", "Release withdrawn", "work.6.10"),
  SlipLapsed: titled("过期注销", "Left unused", "library.unfinished")
}

/** What has gone out of one thing of the slip, over all trips. */
export const goneOf = ({ exits }: Release, item: number): number =>
  exits
    .flat()
    .filter((ticked) => ticked.item === item)
    .reduce((sum, { quantity }) => sum + quantity, 0)

/** What a release is after an event. */
export const evolve = (state: Release, event: ReleaseEvent): Release => {
  switch (event._tag) {
    case "Requested": {
      const { _tag, ...request } = event
      return { ...state, status: "requested", request }
    }
    case "OwnerSigned":
      return { ...state, status: "signed" }
    case "Released":
      return { ...state, status: "released", number: event.number }
    case "SlipBroughtForward": {
      const { _tag, number, ...request } = event
      return { ...state, status: "released", request, number }
    }
    case "SlipCorrected": {
      const { _tag, ...mended } = event
      const { carrier: _, ...signedFor } = mended
      const anew = Object.keys(signedFor).length > 0 && state.status === "signed"
      const { request } = state
      return { ...state, ...(request && { request: { ...request, ...mended } }), ...(anew && { status: "requested" }) }
    }
    case "Exited": {
      const exits = [...state.exits, event.things]
      return { ...state, exits, status: exits.length >= (state.request?.trips ?? 1) ? "done" : "released" }
    }
    case "Cancelled":
      return { ...state, status: "cancelled" }
    case "SlipLapsed":
      return { ...state, status: "lapsed" }
    case "Mediated":
    case "Breached":
      return state
  }
}
