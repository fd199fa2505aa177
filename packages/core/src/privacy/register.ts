import type { Row } from "../kernel/Books.js"
import { dayOf } from "../kernel/dayOf.js"
import { endOf } from "../kernel/LocalDate.js"
import type { Item } from "../kernel/Process.js"
import type { DeniedRead, LookUp, LookUps, Pattern } from "./state.js"

/** What lists see of a day: each look-up, and what the supervisor has still to see. */
export const rows = ({ lookUps, deniedReads, patterns }: LookUps, caseId: string): ReadonlyArray<Row> => {
  const day = dayOf(caseId)
  const on = day === undefined ? {} : { on: day }
  const lookUpRow = ({ unit, field, asker, person, denied, by, purpose }: LookUp, index: number): Row => ({
    kind: "look-up",
    key: `${caseId}#${index + 1}`,
    status: denied === undefined ? "granted" : "denied",
    open: false,
    unit,
    ...(person !== undefined && { who: person }),
    ...on,
    data: {
      ...{ field, asker },
      ...(purpose !== undefined && { purpose }),
      ...(denied !== undefined && { why: denied }),
      ...(by !== undefined && { by })
    }
  })
  const readRow = ({ person, role, purpose, fields }: DeniedRead, index: number): Row => ({
    ...{ kind: "look-up", key: `${caseId}#read-${index + 1}`, status: "denied", open: false, who: person },
    ...on,
    data: { asker: "role", role, purpose, fields: [...fields], why: "purpose-not-allowed" }
  })
  const patternRow = ({ number, of, unit, person, refused, seen }: Pattern): Row => ({
    kind: "look-up-pattern",
    key: `${caseId}#${number}`,
    status: seen ? "seen" : "open",
    open: !seen,
    ...(unit !== undefined && { unit }),
    ...(person !== undefined && { who: person }),
    ...on,
    ...(!seen && day !== undefined && { due: endOf(day), dueFor: "look-up-pattern" }),
    data: { of, refused }
  })
  const deniedLookUps = lookUps.filter((each) => each.denied !== undefined).length
  return [
    {
      ...{ kind: "privacy", key: caseId, status: "kept", open: false, ...on },
      data: { granted: lookUps.length - deniedLookUps, denied: deniedLookUps + deniedReads.length }
    },
    ...lookUps.map(lookUpRow),
    ...deniedReads.map(readRow),
    ...patterns.map(patternRow)
  ]
}

/** A day of look-ups in lines for people. */
export const items = ({ lookUps, deniedReads, patterns }: LookUps): ReadonlyArray<Item> => [
  {
    label: { zh: "准予查询", en: "Granted" },
    value: { count: lookUps.filter(({ denied }) => denied === undefined).length },
    sources: ["work.8.5"]
  },
  {
    label: { zh: "不予查询", en: "Denied" },
    value: { count: lookUps.filter(({ denied }) => denied !== undefined).length + deniedReads.length },
    sources: ["work.8.5"]
  },
  {
    label: { zh: "待主管阅知", en: "To be seen by the supervisor" },
    value: { count: patterns.filter(({ seen }) => !seen).length },
    sources: ["library.look-up-pattern"]
  }
]
