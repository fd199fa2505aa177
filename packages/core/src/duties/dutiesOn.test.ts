import { describe, expect, it } from "vitest"
import { rulebookWith } from "../../test/duties.js"
import { date } from "../kernel/LocalDate.js"
import { dutiesOn } from "./dutiesOn.js"

/** Every day of 2026, 2027 and 2028. */
const days = Array.from({ length: 365 + 365 + 366 }, (_none, index) => new Date(Date.UTC(2026, 0, 1 + index)))
const written = (day: Date) => day.toISOString().slice(0, 10)

/** The National Day holiday of 2026, and the weekend days worked for it. */
const holidays = ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"].map(date)
const makeUpDays = ["2026-09-20", "2026-10-10"].map(date)

/** The manual's duties of a day, in its words; computed with the machine's own dates. */
const manual = (day: Date, { isHoliday = false, isMadeUp = false } = {}): ReadonlyArray<string> => {
  const weekday = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][day.getUTCDay()]
  const number = day.getUTCDate()
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
  const meeting = (is: boolean, line: string) => (is && !isHoliday ? [line] : [])
  const work = (is: boolean, line: string) => (is ? [line] : [])
  return [
    ...meeting((weekday !== "Sat" && weekday !== "Sun") || isMadeUp, "prep.7 all 08:15"),
    ...work(true, "work.6.13 all 15:30"),
    ...work(true, "work.6.16 A 16:30"),
    ...work(true, "work.6.16 B 16:30"),
    ...work(true, "work.6.17 A 19:30"),
    ...work(true, "work.6.17 A 19:30"),
    ...meeting(weekday === "Thu", "weekly.1 all from 14:00"),
    ...meeting(weekday === "Fri", "weekly.2 all if called"),
    ...work(weekday === "Fri", "weekly.3 A 12:00"),
    ...work(number === 2, "monthly.1 all any time"),
    ...work(number === 3 || number === 18, "monthly.2 all any time"),
    ...work(number === 10, "monthly.3 all any time"),
    ...meeting(number === 1 || number === 15, "monthly.4 all any time"),
    ...work(number === last - 1, "monthly.6 all any time")
  ].sort()
}

const { duties: figures, general } = rulebookWith({}, { calendar: { holidays, makeUpDays } })

const ours = (day: Date, under = { figures, general }, desk?: string): ReadonlyArray<string> =>
  dutiesOn(under.figures, under.general, date(written(day)), desk)
    .map(({ sources, desk: whose = "all", from, by, onNotice }) => {
      const when = by ?? (from === undefined ? undefined : `from ${from}`) ?? (onNotice ? "if called" : "any time")
      return `${sources.join()} ${whose} ${when}`
    })
    .sort()

describe("the duties of every day of 2026 to 2028", () => {
  it("are those of the manual's words", () => {
    const plain = rulebookWith({})
    for (const day of days)
      expect(ours(day, { figures: plain.duties, general: plain.general }), written(day)).toEqual(manual(day))
  })

  it("are without meetings on holidays, and with a morning meeting on the days worked for them", () => {
    for (const day of days) {
      const [isHoliday, isMadeUp] = [holidays, makeUpDays].map((list) => list.includes(date(written(day))))
      expect(ours(day), written(day)).toEqual(manual(day, { isHoliday, isMadeUp }))
    }
  })

  it("are by weekday and date alone, where the community reads it so", () => {
    const { duties } = rulebookWith({ onHolidays: "all-stay" })
    for (const day of days) expect(ours(day, { figures: duties, general }), written(day)).toEqual(manual(day))
  })

  it("of a desk are its own and those of no one desk", () => {
    for (const day of days)
      for (const desk of ["A", "B"]) {
        const other = desk === "A" ? " B " : " A "
        const its = ours(day, { figures, general }, desk)
        expect(its, written(day)).toEqual(ours(day).filter((line) => !line.includes(other)))
      }
  })

  it("come in the order of their times", () => {
    for (const day of days) {
      const times = dutiesOn(figures, general, date(written(day))).map(({ by, from }) => by ?? from ?? "24:00")
      expect(times).toEqual([...times].sort())
    }
  })
})

describe("a community of other desks or other days", () => {
  const idsOn = (text: string, changed: Parameters<typeof rulebookWith>) => {
    const { duties, general } = rulebookWith(...changed)
    return dutiesOn(duties, general, date(text)).map(({ id }) => id)
  }

  it("with one desk for all has all its work there", () => {
    const desks = [{ id: "东", does: ["report", "top-up"] }] as const
    expect(idsOn("2026-05-13", [{}, { desks }])).toEqual([
      "morning-meeting",
      "complaint-follow-up",
      "daily-report-东",
      "top-up-settlement-东",
      "reconciliation-东",
      "stocktake-东"
    ])
  })

  it("has work of the 31st on the last day of a shorter month, and once", () => {
    const has = (text: string) =>
      idsOn(text, [{ waterInvoiceDays: [29, 31] }]).filter((id) => id === "water-invoices").length
    expect(["2026-02-27", "2026-02-28", "2026-04-29", "2026-04-30", "2026-05-30", "2026-05-31"].map(has)).toEqual([
      0, 1, 1, 1, 0, 1
    ])
  })
})
