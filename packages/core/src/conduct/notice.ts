import type { Bilingual } from "../kernel/Bilingual.js"
import type { Row } from "../kernel/Books.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import type { Source } from "../manual/sources.js"
import { classes, type FaultClass } from "./grades.js"
import { type KindId, kinds } from "./kinds.js"
import { statuses } from "./messages.js"
import type { FaultStatus } from "./state.js"

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
  /** The notice in sentences, in their order. */
  readonly text: ReadonlyArray<Bilingual>
}

const day = (value: unknown) => value as LocalDate | undefined

const rightsAt = (
  status: FaultStatus,
  days: Pick<Notice, "explainBy" | "appealBy" | "answerBy">
): ReadonlyArray<Bilingual> => {
  const { explainBy, appealBy, answerBy } = days
  if (status === "notified" && explainBy !== undefined)
    return [{ zh: `您可在 ${explainBy} 前陈述申辩。`, en: `You may explain yourself until ${explainBy}.` }]
  if (status === "confirmed" && appealBy !== undefined)
    return [
      {
        zh: `对认定不服的，可在 ${appealBy} 前申诉，由另一人答复；申诉期间不生效。`,
        en: `You may appeal until ${appealBy}; another will answer, and until then it has no effect.`
      }
    ]
  if (status === "appealed" && answerBy !== undefined)
    return [
      {
        zh: `您的申诉将在 ${answerBy} 前答复，答复前不生效。`,
        en: `Your appeal is to be answered by ${answerBy}; until then the fault has no effect.`
      }
    ]
  return []
}

const aboutOf = (row: Row): Bilingual => {
  const { kind, breach, counted } = row.data
  if (counted !== undefined) {
    const keys = counted as ReadonlyArray<string>
    return { zh: `由 ${keys.join("、")} 累计升级`, en: `escalated from ${keys.join(", ")}` }
  }
  if (kind !== undefined) return kinds[kind as KindId]
  return { zh: `违规记录 ${breach}`, en: `breach ${breach}` }
}

/** Reads a notice off a fault's row; nothing in it is free text about anybody. */
export const noticeOf = (row: Row): Notice => {
  const { key, who = "", status, data } = row
  const on = row.on as LocalDate
  const grade = classes[data.class as FaultClass]
  const points = Number(data.points)
  const [from, until] = [day(data.from), day(data.until)]
  const [explainBy, appealBy, answerBy] = [day(data.explainBy), day(data.appealBy), day(data.answerBy)]
  const about = aboutOf(row)
  const isGrave = data.class === "grave"
  return {
    ...{ fault: key, who, on, status: statuses[status as FaultStatus], class: grade, points },
    sources: data.sources as unknown as ReadonlyArray<Source>,
    ...(data.kind !== undefined && { conduct: { zh: about.zh, en: about.en } }),
    ...(data.breach !== undefined && { breach: String(data.breach) }),
    ...(data.counted !== undefined && { counted: data.counted as ReadonlyArray<string> }),
    ...(from !== undefined && until !== undefined && { from, until }),
    ...(explainBy !== undefined && { explainBy }),
    ...(appealBy !== undefined && { appealBy }),
    ...(answerBy !== undefined && { answerBy }),
    text: [
      { zh: `${on}：${about.zh}。`, en: `${on}: ${about.en}.` },
      {
        zh: `${grade.zh}，${points} 分；只记分，不罚款。`,
        en: `${grade.en}, ${points} points; points only, and no fine.`
      },
      ...(from === undefined || until === undefined
        ? []
        : [{ zh: `自 ${from} 起生效，有效至 ${until}。`, en: `In effect from ${from}; it lives until ${until}.` }]),
      ...rightsAt(status as FaultStatus, {
        ...(explainBy !== undefined && { explainBy }),
        ...(appealBy !== undefined && { appealBy }),
        ...(answerBy !== undefined && { answerBy })
      }),
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
