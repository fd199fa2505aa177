import { type LocalDate, type LocalDateTime, at as moment, time } from "../kernel/LocalDate.js"
import type { Titled } from "../kernel/Process.js"
import type { NightConsent } from "../rulebook/night.js"

/** A household from its move-in to its move-out. Residents are opaque person ids. */
export interface Household {
  readonly status: "none" | "moved-in" | "moved-out"
  readonly unit?: string
  readonly residents: ReadonlyArray<string>
  /** Since when they live there. */
  readonly since?: LocalDateTime
  /** Who lived there, until when. */
  readonly left?: { readonly residents: ReadonlyArray<string>; readonly until: LocalDateTime }
  /** The day of the move in; once they have left, of the move out. */
  readonly on?: LocalDate
  /** The release its belongings left by. */
  readonly release?: string
}
export const nobody: Household = { status: "none", residents: [] }

interface Dated {
  readonly on: LocalDate
  /** Earlier versions, and what was brought forward, have the day alone. */
  readonly at?: LocalDateTime
  /** Where it was at night: that the owner was there, and who agreed. */
  readonly atNight?: NightConsent
}

export type MoveEvent =
  | ({ readonly _tag: "MovedIn"; readonly unit: string; readonly residents: ReadonlyArray<string> } & Dated)
  | ({ readonly _tag: "BroughtForward"; readonly unit: string; readonly residents: ReadonlyArray<string> } & Dated)
  | { readonly _tag: "MoveCorrected"; readonly unit?: string; readonly residents?: ReadonlyArray<string> }
  | ({ readonly _tag: "MovedOut"; readonly release: string } & Dated)

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })
/** How the timeline names each event. */
export const eventTitles: Record<MoveEvent["_tag"], Titled> = {
  MovedIn: titled("迁入", "Moved in", "job.5.5"),
  BroughtForward: titled("期初在住", "Brought forward", "library.go-live"),
  MoveCorrected: titled("更正房号或住户", "Unit or residents corrected", "work.8.8"),
  MovedOut: titled("搬出", "Moved out", "job.5.5")
}

const momentOf = ({ on, at }: Dated): LocalDateTime => at ?? moment(on, time("00:00"))

/** What a household is after an event. */
export const evolve = (state: Household, event: MoveEvent): Household => {
  switch (event._tag) {
    case "MovedIn":
    case "BroughtForward":
      return {
        ...{ status: "moved-in", unit: event.unit, residents: event.residents },
        ...{ since: momentOf(event), on: event.on }
      }
    case "MoveCorrected": {
      const { _tag, ...mended } = event
      return { ...state, ...mended }
    }
    case "MovedOut":
      return {
        ...{ ...state, status: "moved-out", residents: [], on: event.on, release: event.release },
        left: { residents: state.residents, until: momentOf(event) }
      }
  }
}
