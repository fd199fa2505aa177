import type { Bilingual } from "@qiantai/core"
import type { Chapter } from "../api/contract.js"

/** A part of the desk's work, with the chapters that belong to it in the order a clerk meets them. */
export interface Group {
  readonly title: Bilingual
  readonly kinds: ReadonlyArray<string>
}

const groups: ReadonlyArray<Group> = [
  { title: { zh: "接待", en: "Reception" }, kinds: ["gate", "repairs", "cards", "services"] },
  { title: { zh: "房屋", en: "Homes" }, kinds: ["renovation", "release", "moves", "dunning"] },
  { title: { zh: "当日", en: "The day" }, kinds: ["shift", "duties", "takings", "cash", "stock"] },
  { title: { zh: "管理", en: "Management" }, kinds: ["conduct", "privacy"] }
]

/** What clerks do all day long: at hand on a phone, and on today's page. */
export const atHand: ReadonlyArray<string> = ["renovation", "gate", "repairs"]

/** What they are called where there is little room. */
export const shortNames: { readonly [kind: string]: Bilingual } = { repairs: { zh: "维修", en: "Repairs" } }

/** What their pages are called, where those are about more than the chapter. */
export const pageNames: { readonly [kind: string]: Bilingual } = {
  conduct: { zh: "奖惩与星级", en: "Conduct and stars" }
}

/** What has no page of its own: the rulebook's is no list of cases, and stars stand on conduct's. */
const shownElsewhere: ReadonlyArray<string> = ["rulebook", "stars"]

const isBegun = ({ commands }: Chapter) => commands.some(({ opens }) => opens === "new-case")
const isKept = ({ commands }: Chapter) => commands.length > 0

/** The chapters in which someone may begin a case, those at hand first. */
export const begunIn = (chapters: ReadonlyArray<Chapter>): ReadonlyArray<Chapter> => {
  const places = new Map(atHand.map((kind, place) => [kind, place]))
  const placeOf = ({ kind }: Chapter) => places.get(kind) ?? atHand.length
  return chapters.filter(isBegun).toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** The chapters that keep cases, part by part; what belongs to no part stands last. */
export const groupsOf = (
  chapters: ReadonlyArray<Chapter>
): ReadonlyArray<{ readonly title: Bilingual; readonly chapters: ReadonlyArray<Chapter> }> => {
  const kept = chapters.filter((chapter) => isKept(chapter) && !shownElsewhere.includes(chapter.kind))
  const known = new Set(groups.flatMap(({ kinds }) => kinds))
  const others = { title: { zh: "其他", en: "More" }, chapters: kept.filter(({ kind }) => !known.has(kind)) }
  const parts = groups.map(({ title, kinds }) => ({
    title,
    chapters: kinds.flatMap((kind) => kept.filter((chapter) => chapter.kind === kind))
  }))
  return [...parts, others].filter((part) => part.chapters.length > 0)
}
