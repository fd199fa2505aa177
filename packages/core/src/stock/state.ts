import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"

/** So many pieces of a good. */
export interface Pieces {
  readonly item: string
  readonly pieces: number
}

/** What was counted of a good, and what the books said. */
export interface Counted {
  readonly item: string
  readonly counted: number
  readonly expected: number
  readonly difference: number
}

export const origins = {
  supplier: { zh: "供应商送货", en: "From a supplier" },
  returned: { zh: "退回", en: "Given back" },
  opening: { zh: "启用时转入", en: "Brought forward at go-live" }
}
export type Origin = keyof typeof origins

export const uses = {
  office: { zh: "本处领用", en: "Used by the office" },
  supplier: { zh: "退供应商", en: "Back to the supplier" },
  spoiled: { zh: "报损", en: "Spoiled" }
}
export type Use = keyof typeof uses

export const causes = {
  unrecorded: { zh: "漏记出入库", en: "A movement not recorded" },
  spoiled: { zh: "损坏过期", en: "Spoiled or past its date" },
  miscount: { zh: "点错", en: "Miscounted" },
  lost: { zh: "遗失", en: "Lost" },
  unknown: { zh: "查不出原因", en: "Not found" }
}
export type Cause = keyof typeof causes

export type Status =
  | "none"
  | "moving"
  | "counted"
  | "agreed"
  | "approved"
  | "requested"
  | "ordered"
  | "rejected"
  | "part-received"
  | "received"
  | "closed-short"

export interface Stocktake {
  readonly counts: ReadonlyArray<Counted>
  readonly countedBy: ReadonlyArray<string>
  /** When it was last counted. */
  readonly at?: LocalDateTime
  /** The day on which a count last changed what differs; none where that count did not say when it was. */
  readonly foundOn?: LocalDate
  readonly explained?: { readonly by: string; readonly cause: Cause }
}
export interface Purchase {
  readonly desk: string
  readonly lines: ReadonlyArray<Pieces>
  readonly received: ReadonlyArray<Pieces>
  readonly by: string
}

/** A case of the stock: a desk's day with its movements and its stocktake, or a purchase. */
export interface StockCase {
  readonly status: Status
  readonly stocktake?: Stocktake
  readonly purchase?: Purchase
}
export const noCase: StockCase = { status: "none" }

/** What differs of a stocktake; nothing where it agrees. */
export const differing = (counts: ReadonlyArray<Counted>): ReadonlyArray<Counted> =>
  counts.filter(({ difference }) => difference !== 0)

/** How many pieces of a good some lines come to. */
export const piecesOf = (lines: ReadonlyArray<Pieces>, item: string): number =>
  lines.filter((line) => line.item === item).reduce((all, { pieces }) => all + pieces, 0)

/** What of a purchase has not come yet. */
export const outstanding = ({ lines, received }: Purchase): ReadonlyArray<Pieces> =>
  lines.flatMap(({ item, pieces }) => {
    const left = pieces - piecesOf(received, item)
    return left === 0 ? [] : [{ item, pieces: left }]
  })
