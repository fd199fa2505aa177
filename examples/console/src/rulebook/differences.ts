import type { Bilingual, Change, Difference, Item } from "@qiantai/core"
import type { Chapter } from "../api/contract.js"
import { written } from "../reports/ReportTable.js"
import type { Kind, ReportShown, Table, Value } from "../reports/report.js"
import { namesIn } from "../shell/namesIn.js"
import type { rulebookWords } from "../words/rulebook.js"
import type { Progress } from "./useReplay.js"

type Word = keyof (typeof rulebookWords)["zh"]

/** What differences need to be put into words. */
export interface Wording {
  readonly t: (key: Word, known?: { readonly [name: string]: string | number }) => string
  readonly say: (text: Bilingual) => string
  readonly chapters: ReadonlyArray<Chapter>
  /** A member of staff by name; nothing for what is none. */
  readonly staff: (id: string) => string | undefined
  readonly source: (id: string) => string
}

/** One thing that would be otherwise: what it is, as it was decided, and as it would be. */
export interface Line {
  readonly label: string
  readonly was: Value
  readonly would: Value
  readonly kind: Kind
  readonly sources: ReadonlyArray<string>
}

const itemValue = (value: Item["value"] | undefined, { t, say, staff }: Wording): Value => {
  if (value === undefined) return undefined
  if ("money" in value) return value.money
  if ("count" in value) return value.count
  if ("date" in value) return value.date
  if ("text" in value) return say(value.text)
  if ("plain" in value) return staff(value.plain) ?? value.plain
  return t("personal")
}

const kindOf = (value: Item["value"] | undefined): Kind =>
  value === undefined ? "text" : "money" in value ? "money" : "count" in value ? "count" : "text"

/** The fields of events that a rulebook decides and no line of a case tells, whichever of a list they are of. */
const fields: { readonly [place: string]: Word } = {
  "Rostered.from": "fieldFrom",
  "Rostered.until": "fieldUntil",
  "PostTakenUp.until": "fieldUntil",
  "DayOpened.duties.from": "fieldFrom",
  "DayOpened.duties.missedAfter": "fieldMissedAfter",
  "MeetingCalled.duty.missedAfter": "fieldMissedAfter",
  "DutyAssigned.duty.missedAfter": "fieldMissedAfter",
  "Placed.order.fromStock": "fieldFromStock",
  "OrderCorrected.order.fromStock": "fieldFromStock",
  "Registered.closes": "fieldCloses",
  "Escalated.points": "fieldPoints",
  "Escalated.until": "fieldLivesUntil",
  "MonthClosed.month.dimensions.weight": "fieldWeight",
  "MonthRescored.month.dimensions.weight": "fieldWeight"
}

/** What is only told to differ, since its parts mean nothing by themselves. */
const parts: { readonly [place: string]: Word } = {
  "DayOpened.duties": "partDuties",
  "QuarterDecided.decision.obstacles": "partObstacles"
}

/** What people call a field, and whether its values say anything to them. */
const fieldOf = ({ event, path }: Change): { readonly word: Word; readonly isTold: boolean } => {
  const place = [event, ...path.split(".")].filter((step) => !/^\d+$/.test(step)).join(".")
  const field = fields[place]
  if (field !== undefined) return { word: field, isTold: true }
  const [, word = "partOther" as const] =
    Object.entries(parts).find(([part]) => `${place}.`.startsWith(`${part}.`)) ?? []
  return { word, isTold: false }
}

const stored = (value: unknown, { t }: Wording): Value => {
  if (value === undefined) return undefined
  if (typeof value === "boolean") return t(value ? "yes" : "no")
  if (typeof value === "number") return value
  return typeof value === "string" ? value.replace("T", " ") : JSON.stringify(value)
}

const joined = (texts: ReadonlyArray<string>, { say }: Wording) => texts.join(say({ zh: "；", en: "; " }))

/** A difference line by line: as the case tells it, else as its events do; or the one line that it would be refused, or is open. */
export const linesOf = (difference: Difference, wording: Wording): ReadonlyArray<Line> => {
  const { t, say, staff, chapters } = wording
  const { stream, refusals, open, items, changes } = difference
  const outcome = { label: t("outcome"), was: t("recorded"), kind: "text" } as const
  if (open) return [{ ...outcome, would: t("open"), sources: [] }]
  if (refusals.length > 0) {
    const reasons = joined(
      refusals.map(({ message }) => namesIn(say(message), staff)),
      wording
    )
    return [{ ...outcome, would: t("refused", { reasons }), sources: refusals.flatMap(({ sources }) => sources) }]
  }
  if (items.length > 0)
    return items.map(({ label, was, would, sources = [] }) => ({
      ...{ label: say(label), was: itemValue(was, wording), would: itemValue(would, wording), sources },
      kind: kindOf(would ?? was)
    }))
  const events = chapters.find(({ kind }) => kind === stream.split("/")[0])?.events ?? {}
  const lines = changes.map((change): Line => {
    const { event, path, was, would } = change
    const title = events[event]?.title
    const named = title ? say(title) : event
    const line = { kind: "text", sources: [] } as const
    if (path === "") {
      const recorded = (part: unknown) => (part === undefined ? undefined : t("recorded"))
      return { ...line, label: named, was: recorded(was), would: recorded(would) }
    }
    const { word, isTold } = fieldOf(change)
    const label = `${named} · ${t(word)}`
    return isTold
      ? { ...line, label, was: stored(was, wording), would: stored(would, wording) }
      : { ...line, label, was: t("recorded"), would: t("otherwise") }
  })
  // Several parts that are only told to differ are told once.
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()]
}

/** A value as people read it; a line where there is none. */
export const read = (value: Value, kind: Kind): string =>
  value === undefined ? "—" : written(value, typeof value === "number" ? kind : "text")

/** A case as the office calls it: a clerk's month by his name. */
export const caseName = (caseId: string, { staff }: Pick<Wording, "staff">): string => {
  const [, before, id] = /^(.+)-([^-]+)$/.exec(caseId) ?? []
  const name = id === undefined ? undefined : staff(id)
  return name === undefined ? caseId : `${before} ${name}`
}

export const chapterOf = ({ stream }: Pick<Difference, "stream">): string => stream.slice(0, stream.indexOf("/"))
export const caseIdOf = ({ stream }: Pick<Difference, "stream">): string => stream.slice(stream.indexOf("/") + 1)

/** Of each chapter, how many were decided again and how many of them differ, and how. */
export const byChapter = ({ chapters: decided, differences }: Progress, { t, say, chapters }: Wording): Table => {
  const rowOf = (label: string, kind?: string): ReadonlyArray<Value> => {
    const own = differences.filter((each) => kind === undefined || chapterOf(each) === kind)
    const all = Object.entries(decided).reduce(
      (sum, [of, count]) => sum + (kind === undefined || of === kind ? count : 0),
      0
    )
    const refused = own.filter(({ refusals }) => refusals.length > 0).length
    return [label, all, own.length, refused, own.filter(({ open }) => open).length]
  }
  return {
    name: t("byChapter"),
    columns: [
      { label: t("chapter"), kind: "text" },
      { label: t("decided"), kind: "count" },
      { label: t("differing"), kind: "count" },
      { label: t("refusedCount"), kind: "count" },
      { label: t("openCount"), kind: "count" }
    ],
    rows: chapters.filter(({ kind }) => decided[kind] !== undefined).map(({ kind, title }) => rowOf(say(title), kind)),
    total: rowOf(t("total"))
  }
}

const inYuan = (value: Value, kind: Kind): Value =>
  kind === "money" && typeof value === "number" ? value / 100 : value

/** All differences in one table. Its columns hold values of every kind, so that an amount is a number of yuan and says so. */
const everything = ({ differences }: Progress, number: number, wording: Wording): Table => {
  const { t, say, chapters, source } = wording
  const headings = [t("day"), t("chapter"), t("case"), t("step"), t("item"), t("was"), t("would", { number })]
  return {
    name: t("differences"),
    columns: [...headings, t("clauses")].map((label) => ({ label, kind: "text" })),
    rows: differences.flatMap((difference) => {
      const kind = chapterOf(difference)
      const title = chapters.find((each) => each.kind === kind)?.title
      const which = [
        ...[difference.at.slice(0, 10), title ? say(title) : kind],
        ...[caseName(caseIdOf(difference), wording), say(difference.title)]
      ]
      return linesOf(difference, wording).map(({ label, was, would, kind, sources }) => [
        ...[...which, kind === "money" ? t("inYuan", { label }) : label],
        ...[inYuan(was, kind), inYuan(would, kind)],
        [...new Set(sources)].map(source).join(say({ zh: "、", en: ", " }))
      ])
    })
  }
}

/** A replay as a report, to be saved. */
export const replayReport = (progress: Progress, number: number, wording: Wording): ReportShown => {
  const { t } = wording
  const { days, decided, differences, standing } = progress
  return {
    title: t("replayOf", { number }),
    of: t("period", { from: days.from, until: days.until }),
    facts: [
      { label: t("decided"), value: decided, kind: "count" },
      { label: t("differing"), value: differences.length, kind: "count" },
      ...(standing === "done" ? [] : [{ label: t("note"), value: t("notAll"), kind: "text" as const }])
    ],
    tables: [byChapter(progress, wording), everything(progress, number, wording)]
  }
}
