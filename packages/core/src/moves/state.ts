import type { Titled } from "../kernel/Process.js"

/** A household from its move-in to its move-out. Residents are opaque person ids. */
export interface Household {
  readonly status: "none" | "moved-in" | "moved-out"
  readonly unit?: string
  readonly residents: ReadonlyArray<string>
}
export const nobody: Household = { status: "none", residents: [] }

export type MoveEvent =
  | { readonly _tag: "MovedIn"; readonly unit: string; readonly residents: ReadonlyArray<string> }
  | { readonly _tag: "MovedOut"; readonly release: string }

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })
/** How the timeline names each event. */
export const eventTitles: Record<MoveEvent["_tag"], Titled> = {
  MovedIn: titled("迁入", "Moved in", "job.5.5"),
  MovedOut: titled("搬出", "Moved out", "job.5.5")
}

/** What a household is after an event. */
export const evolve = (state: Household, event: MoveEvent): Household =>
  event._tag === "MovedIn"
    ? { status: "moved-in", unit: event.unit, residents: event.residents }
    : { ...state, status: "moved-out", residents: [] }
