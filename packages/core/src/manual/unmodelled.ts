import type { Bilingual } from "../kernel/Bilingual.js"
import type { ClauseId } from "./clauses.js"

interface Group {
  readonly reason: Bilingual
  readonly clauses: ReadonlyArray<ClauseId>
}

const belongsTo = (zh: string, en: string): Bilingual => ({
  zh: `属于尚未建立的章节：${zh}。`,
  en: `Belongs to a chapter not built yet: ${en}.`
})

const groups: ReadonlyArray<Group> = [
  {
    reason: {
      zh: "说明由谁负责；待各章建立后，由完整的职责表体现。",
      en: "Says who answers for what; shown by the full table of roles once every chapter is built."
    },
    clauses: ["job.1", "job.2", "job.3", "job.6", "job.8", "work.7"]
  },
  {
    reason: belongsTo("奖惩", "conduct"),
    clauses: [
      "job.5.1",
      "work.2",
      "work.2.1",
      "work.2.2",
      "work.6.11",
      "work.6.20",
      "work.8.1",
      "work.8.2",
      "work.8.4",
      "work.8.6",
      "work.8.11",
      "work.8.14"
    ]
  }
]

const reasons = groups.flatMap(({ clauses, reason }) => clauses.map((id) => [id, reason] as const))

/** The clauses no rule stands for yet, each with the reason; it shrinks with every chapter. */
export const unmodelled: Readonly<Partial<Record<ClauseId, Bilingual>>> = Object.fromEntries(reasons)
