import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import * as HttpServerResponse from "@effect/platform/HttpServerResponse"
import { addMonths, type CalendarEntry, dateOf, defaultRulebook, editionOn } from "@qiantai/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { api } from "../Api.js"
import { deskOf, reached } from "../Communities.js"
import { icalendarOf } from "../icalendar.js"
import { queryOf } from "../incoming.js"
import { refusedBecause } from "../Problem.js"
import { CalendarQuery } from "../requests.js"

/** Next year's round of the same month is still in it. */
const monthsAhead = 13

/** Answers with the calendar that a clerk's own programs subscribe to. */
export const calendarLive = HttpApiBuilder.group(api, "calendar", (handlers) =>
  handlers.handleRaw("duties", ({ path: { community }, request }) =>
    Effect.gen(function* () {
      const desk = yield* deskOf(community)
      const { desk: whose } = yield* queryOf(CalendarQuery, request)
      const from = dateOf(yield* reached(desk.now))
      const until = addMonths(from, monthsAhead)
      const asked = yield* reached(
        desk.ask("duties", "calendar", { from, until, ...(whose !== undefined && { desk: whose }) })
      )
      if (!asked.ok) return yield* Effect.fail(refusedBecause(asked.refusals))
      const editions = yield* reached(desk.editions)
      const { officeName, timeZone } = (editionOn({ editions }, from)?.rulebook ?? defaultRulebook).general
      const name = `${officeName.zh} 例行工作${whose === undefined ? "" : `（${whose} 座）`}`
      const stamp = yield* Clock.currentTimeMillis
      return HttpServerResponse.text(
        icalendarOf(asked.answer as ReadonlyArray<CalendarEntry>, { community, name, timeZone, stamp }),
        { contentType: "text/calendar; charset=utf-8" }
      )
    })
  )
)
