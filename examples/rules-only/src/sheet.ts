import {
  format,
  localDate,
  parseYuan,
  quote,
  type RefundWindow,
  refundWindow,
  renovationDefaults
} from "@qiantai/core/rules"

/** What the page asks. */
export interface Asked {
  /** Square metres, "89.50". */
  readonly area: string
  readonly workers: number
  readonly wasteRemoval: boolean
  /** The day of the acceptance, "2026-03-01". */
  readonly accepted: string
  readonly wetFloorsAltered: boolean
}

export interface Sheet {
  readonly lines: ReadonlyArray<{ readonly name: string; readonly amount: string; readonly clauses: string }>
  readonly total: string
  readonly refund?: RefundWindow
}

const names = {
  "owner-deposit": "业主装修押金 Owner's deposit",
  "contractor-deposit": "装修队押金 Contractor's deposit",
  "waste-removal": "垃圾清运费 Waste removal",
  "pass-fee": "出入证工本费 Passes",
  "pass-deposit": "出入证押金 Pass deposits",
  claim: "追偿 Claim"
}

/** The fees with their clauses, and when the owner's deposit comes back; nothing for an area that is none. */
export const sheetFor = (asked: Asked): Sheet | undefined => {
  // Square metres to two decimals read like yuan: whole hundredths.
  const areaHundredths = parseYuan(asked.area)
  if (areaHundredths === undefined || areaHundredths <= 0) return undefined
  const { workers, wasteRemoval, wetFloorsAltered } = asked
  const { lines, total } = quote(renovationDefaults, { areaHundredths, workers, wasteRemoval, ownerBuilds: false })
  const accepted = localDate(asked.accepted)
  const noHolidays = { holidays: [], makeUpDays: [] }
  return {
    lines: lines.map(({ line, amount, sources }) => ({
      name: names[line],
      amount: format(amount),
      clauses: sources.join(", ")
    })),
    total: format(total),
    ...(accepted !== undefined && {
      refund: refundWindow(renovationDefaults, noHolidays, accepted, wetFloorsAltered, "owner")
    })
  }
}
