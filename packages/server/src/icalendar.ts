import { type CalendarEntry, localDateTimeAt } from "@qiantai/core"
import ical from "ical-generator"

/** The instant at which a zone's clocks show a local time, in epoch milliseconds; the later where they show it twice. */
export const instantOf = (local: string, timeZone: string): number => {
  const asIfUtc = Date.parse(`${local}Z`)
  const shownAt = (instant: number) => Date.parse(`${localDateTimeAt(instant, timeZone)}Z`) - instant
  return asIfUtc - shownAt(asIfUtc - shownAt(asIfUtc))
}

const isAnyTime = ({ due, from }: CalendarEntry) => due.endsWith("T24:00") && from === undefined

/**
 * Duties as an iCalendar (RFC 5545): an event at each one's time, a whole day for one that is due by its end. Times are
 * in UTC, so that every reader shows them right without knowing the zone; what was called off is left out.
 */
export const icalendarOf = (
  entries: ReadonlyArray<CalendarEntry>,
  about: { readonly community: string; readonly name: string; readonly timeZone: string; readonly stamp: number }
): string => {
  const { community, name, timeZone, stamp } = about
  const calendar = ical({ name, prodId: { company: "qiantai", product: "duties", language: "ZH" }, ttl: 3600 })
  for (const entry of entries.filter(({ standing }) => standing !== "called-off")) {
    const { on, id, title, due, from, sources } = entry
    const allDay = isAnyTime(entry)
    const begins = due.endsWith("T24:00") ? `${on}T${from}` : due
    calendar.createEvent({
      id: `${on}-${id}@${community}`,
      start: new Date(allDay ? `${on}T00:00Z` : instantOf(begins, timeZone)),
      allDay,
      summary: title.zh,
      description: `${title.en}\n${sources.join(", ")}`,
      stamp: new Date(stamp)
    })
  }
  return calendar.toString()
}
