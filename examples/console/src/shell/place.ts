import { createContext, useContext } from "react"
import type { Who } from "../api/client.js"
import type { Chapter, Community, StaffMember } from "../api/contract.js"

/** Where the reader is and who he is: the community, its chapters, and in whose name the desk acts. */
export interface Place {
  readonly community: Community
  readonly communities: ReadonlyArray<Community>
  readonly chapters: ReadonlyArray<Chapter>
  readonly staff: ReadonlyArray<StaffMember>
  readonly who: Who
  readonly beSomeone: (who: Who) => void
}

export const PlaceContext = createContext<Place | undefined>(undefined)

export const usePlace = (): Place => {
  const place = useContext(PlaceContext)
  if (place === undefined) throw new Error("outside of a community")
  return place
}

export const useChapter = (kind: string): Chapter | undefined =>
  usePlace().chapters.find((chapter) => chapter.kind === kind)

/** Addresses of the console's own pages within the community. */
export const usePages = () => {
  const { community } = usePlace()
  return pagesOf(community.id)
}

export const pagesOf = (community: string) => {
  const root = `/c/${encodeURIComponent(community)}`
  const at = (...parts: ReadonlyArray<string | number>) =>
    [root, ...parts.map((part) => encodeURIComponent(String(part)))].join("/")
  return {
    today: root,
    everything: at("everything"),
    due: at("due"),
    followUps: at("follow-ups"),
    visitors: at("gate", "visitors"),
    list: (chapter: string) => at(chapter),
    /** Every case of a chapter, where the chapter's own page is another. */
    all: (chapter: string) => at(chapter, "all"),
    /** A case on paper, in one of its shapes. */
    paper: (chapter: string, caseId: string, paper: string, number?: string) =>
      at(chapter, caseId, "print", paper, ...(number === undefined ? [] : [number])),
    begin: (chapter: string) => at(chapter, "new"),
    case: (chapter: string, caseId: string) => at(chapter, caseId),
    step: (chapter: string, caseId: string, command: string) =>
      `${at(chapter, caseId)}?step=${encodeURIComponent(command)}`,
    /** The moment in a case's timeline that a commit recorded. */
    commit: (chapter: string, caseId: string, position: number) => `${at(chapter, caseId)}#commit-${position}`,
    permit: (caseId: string) => at("renovation", caseId, "permit"),
    pass: (caseId: string, serial: number) => at("renovation", caseId, "passes", serial),
    passes: at("passes"),
    /** A person's conduct and stars: one's own, unless a clerk is named. */
    standing: (clerk?: string, month?: string) => {
      const asked = new URLSearchParams({
        ...(clerk !== undefined && { clerk }),
        ...(month !== undefined && { month })
      })
      return asked.size === 0 ? at("standing") : `${at("standing")}?${asked}`
    },
    reports: at("reports"),
    summary: (kind: string, of: string) => at("reports", kind, of),
    units: at("units"),
    unit: (id: string) => at("units", id),
    importUnits: at("units-import"),
    rulebook: at("rulebook"),
    edition: (number: number) => at("rulebook", number),
    publish: at("rulebook-publish")
  }
}
