import type { Bilingual } from "../kernel/Bilingual.js"
import type { Row } from "../kernel/Books.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import type { Facts } from "../kernel/Refusal.js"
import type { Source } from "../manual/sources.js"
import { breachText } from "./breachWording.js"
import type { Times } from "./figures.js"
import { classes, type FaultClass } from "./grades.js"
import { type KindId, kinds } from "./kinds.js"
import { statuses } from "./messages.js"
import { ended, type FaultStatus } from "./state.js"

/** What is still open to the person, or owed to him: within how many working days after what, and by when once that is known. */
export interface Right {
  readonly what: Bilingual
  readonly after: Bilingual
  /** None in a case from before its times were kept. */
  readonly workingDays?: number
  readonly by?: LocalDate
}

/** What a notice of a fault tells the person: what it is, by which clauses, its points, and what he may do by when. */
export interface Notice {
  readonly fault: string
  readonly who: string
  readonly on: LocalDate
  readonly status: Bilingual
  readonly class: Bilingual
  readonly points: number
  readonly sources: ReadonlyArray<Source>
  readonly conduct?: Bilingual
  readonly breach?: string
  readonly counted?: ReadonlyArray<string>
  readonly from?: LocalDate
  readonly until?: LocalDate
  readonly explainBy?: LocalDate
  readonly appealBy?: LocalDate
  readonly answerBy?: LocalDate
  /** Every right he has from notice to answer; none once the case has ended. */
  readonly rights: ReadonlyArray<Right>
  /** The notice in sentences, in their order. */
  readonly text: ReadonlyArray<Bilingual>
}

const day = (value: unknown) => value as LocalDate | undefined

type Days = Pick<Notice, "explainBy" | "appealBy" | "answerBy">

/** An escalation is heard and appealed by the faults it counted: of its own it has no right to explain. */
const rightsOf = ({ status, data: { counted, times } }: Row, days: Days): ReadonlyArray<Right> => {
  if (ended.includes(status as FaultStatus)) return []
  const right = (
    what: Bilingual,
    after: Bilingual,
    workingDays: number | undefined,
    by: LocalDate | undefined
  ): Right => ({
    ...{ what, after },
    ...(workingDays !== undefined && { workingDays }),
    ...(by !== undefined && { by })
  })
  const explain = { zh: "陈述申辩", en: "To explain yourself" }
  const appeal = {
    zh: "申诉，由另一人答复，答复前不生效",
    en: "To appeal to another; until the answer it has no effect"
  }
  const answer = { zh: "得到申诉的答复", en: "To have the appeal answered" }
  const { explainWithinWorkingDays, appealWithinWorkingDays, answerWithinWorkingDays } = (times ?? {}) as Partial<Times>
  return [
    ...(counted === undefined
      ? [right(explain, { zh: "告知", en: "the notice" }, explainWithinWorkingDays, days.explainBy)]
      : []),
    right(appeal, { zh: "认定", en: "the decision" }, appealWithinWorkingDays, days.appealBy),
    right(answer, { zh: "申诉", en: "the appeal" }, answerWithinWorkingDays, days.answerBy)
  ]
}

const rightsAt = (status: FaultStatus, days: Days): ReadonlyArray<Bilingual> => {
  const { explainBy, appealBy, answerBy } = days
  if (status === "notified" && explainBy !== undefined)
    return [
      {
        zh: `您最迟可于 ${explainBy}（含当日）陈述申辩。`,
        en: `You may explain yourself until ${explainBy}, that day included.`
      }
    ]
  if (status === "confirmed" && appealBy !== undefined)
    return [
      {
        zh: `对认定不服的，最迟可于 ${appealBy}（含当日）申诉，由另一人答复；申诉期间不生效。`,
        en: `You may appeal until ${appealBy}, that day included; another will answer, and until then it has no effect.`
      }
    ]
  if (status === "appealed" && answerBy !== undefined)
    return [
      {
        zh: `您的申诉最迟于 ${answerBy}（含当日）答复，答复前不生效。`,
        en: `Your appeal is to be answered by ${answerBy}; until then the fault has no effect.`
      }
    ]
  return []
}

/** What it comes to: the days it lives, or that it does not. */
const effectAt = ({ status, data }: Row, from?: LocalDate, until?: LocalDate): ReadonlyArray<Bilingual> => {
  if (data.sameAs !== undefined)
    return [
      {
        zh: `与 ${data.sameAs} 是同一事由，本件不记分。`,
        en: `It is about the same act as ${data.sameAs}; no points are recorded here.`
      }
    ]
  if (status === "dismissed") return [{ zh: "经审查不成立，不记分。", en: "It did not stand; no points are recorded." }]
  if (status === "dropped")
    return [
      {
        zh: "告知本人前已撤案，不记分。",
        en: "It was dropped before the person was notified; no points are recorded."
      }
    ]
  if (status === "cancelled")
    return [{ zh: "已由奖励抵销，不再记分。", en: "A merit cancels it; its points count no more." }]
  if (status === "appealed") return [{ zh: "申诉中，暂不记分。", en: "Under appeal; its points do not count for now." }]
  if (from === undefined || until === undefined) return []
  return [{ zh: `自 ${from} 起生效，有效至 ${until}。`, en: `In effect from ${from}; it lives until ${until}.` }]
}

/** What a fault is: the conduct that was seen, the breach as it was recorded, or the faults that an escalation counted. */
export const whatOf = ({ data: { kind, code, facts, counted } }: Row): Bilingual => {
  if (counted !== undefined) {
    const keys = counted as ReadonlyArray<string>
    return { zh: `由 ${keys.join("、")} 累计升级`, en: `Escalated from ${keys.join(", ")}` }
  }
  if (kind !== undefined) {
    const { zh, en } = kinds[kind as KindId]
    return { zh, en }
  }
  return breachText(String(code), facts as Facts | undefined)
}

/** The same in a notice, with the record it rests on. */
const aboutOf = (row: Row): Bilingual => {
  const { zh, en } = whatOf(row)
  const { breach } = row.data
  return breach === undefined ? { zh, en } : { zh: `${zh}（违规记录 ${breach}）`, en: `${en} (breach ${breach})` }
}

/** Reads a notice off a fault's row; nothing in it is free text about anybody. */
export const noticeOf = (row: Row): Notice => {
  const { key, who = "", status, data } = row
  const on = row.on as LocalDate
  const grade = classes[data.class as FaultClass]
  const points = Number(data.points)
  const [from, until] = [day(data.from), day(data.until)]
  const [explainBy, appealBy, answerBy] = [day(data.explainBy), day(data.appealBy), day(data.answerBy)]
  const days: Days = {
    ...(explainBy !== undefined && { explainBy }),
    ...(appealBy !== undefined && { appealBy }),
    ...(answerBy !== undefined && { answerBy })
  }
  const about = aboutOf(row)
  const isGrave = data.class === "grave"
  return {
    ...{ fault: key, who, on, status: statuses[status as FaultStatus], class: grade, points },
    sources: data.sources as unknown as ReadonlyArray<Source>,
    ...(data.kind !== undefined && { conduct: about }),
    ...(data.breach !== undefined && { breach: String(data.breach) }),
    ...(data.counted !== undefined && { counted: data.counted as ReadonlyArray<string> }),
    ...(from !== undefined && until !== undefined && { from, until }),
    ...days,
    rights: rightsOf(row, days),
    text: [
      { zh: `${on}：${about.zh}。`, en: `${on}: ${about.en}.` },
      {
        zh: `${grade.zh}，${points} 分；只记分，不罚款。`,
        en: `${grade.en}, ${points} points; points only, and no fine.`
      },
      ...effectAt(row, from, until),
      ...rightsAt(status as FaultStatus, days),
      ...(isGrave
        ? [
            {
              zh: "重大过失由人事和法务审查，不因此自动解除劳动合同。",
              en: "Personnel and counsel review a grave fault; it does not end employment by itself."
            }
          ]
        : [])
    ]
  }
}
