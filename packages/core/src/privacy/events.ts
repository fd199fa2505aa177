import type { Titled } from "../kernel/Process.js"
import type { PhraseId } from "../speech/phrases.js"
import type { Asking, Denial, DeniedRead, LookUps, Pattern } from "./state.js"

export type PrivacyEvent =
  | ({ readonly _tag: "LookUpGranted" } & Asking)
  | ({ readonly _tag: "LookUpDenied"; readonly why: Denial; readonly say: PhraseId; readonly by?: string } & Asking)
  | ({ readonly _tag: "ReadDenied" } & DeniedRead)
  | ({ readonly _tag: "PatternFound" } & Omit<Pattern, "seen">)
  | { readonly _tag: "PatternSeen"; readonly number: number }

/** How the timeline names each event. */
export const eventTitles: Record<PrivacyEvent["_tag"], Titled> = {
  LookUpGranted: { title: { zh: "准予查询", en: "Look-up granted" }, sources: ["work.8.5"] },
  LookUpDenied: { title: { zh: "不予查询", en: "Look-up denied" }, sources: ["work.8.5"] },
  ReadDenied: { title: { zh: "不予查看个人资料", en: "Reading personal data denied" }, sources: ["work.8.5"] },
  PatternFound: {
    title: { zh: "多次查询被拒", en: "Refused look-ups came together" },
    sources: ["library.look-up-pattern"]
  },
  PatternSeen: { title: { zh: "主管已阅", en: "Seen by the supervisor" }, sources: ["library.look-up-pattern"] }
}

/** What a day of look-ups is after an event. */
export const evolve = (state: LookUps, event: PrivacyEvent): LookUps => {
  switch (event._tag) {
    case "LookUpGranted": {
      const { _tag, ...asked } = event
      return { ...state, lookUps: [...state.lookUps, asked] }
    }
    case "LookUpDenied": {
      const { _tag, why, say: _said, ...asked } = event
      return { ...state, lookUps: [...state.lookUps, { ...asked, denied: why }] }
    }
    case "ReadDenied": {
      const { _tag, ...read } = event
      return { ...state, deniedReads: [...state.deniedReads, read] }
    }
    case "PatternFound": {
      const { _tag, ...pattern } = event
      return { ...state, patterns: [...state.patterns, { ...pattern, seen: false }] }
    }
    case "PatternSeen":
      return {
        ...state,
        patterns: state.patterns.map((pattern) =>
          pattern.number === event.number ? { ...pattern, seen: true } : pattern
        )
      }
  }
}
