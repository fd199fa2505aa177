import * as HttpApiBuilder from "@effect/platform/HttpApiBuilder"
import { Directory, DirectoryStore } from "@qiantai/core"
import * as Effect from "effect/Effect"
import { api } from "../Api.js"
import { readBytes, requireType } from "../body.js"
import { deskOf, reached } from "../Communities.js"
import { queryOf } from "../incoming.js"
import { problem, problemOf } from "../Problem.js"
import { ImportQuery, PeopleQuery, UnitsQuery } from "../requests.js"
import { readUnits } from "../units/csv.js"

const usualLimit = 50

/** Answers for units and people, and takes imports. */
export const directoryLive = HttpApiBuilder.group(api, "directory", (handlers) =>
  handlers
    .handle("units", ({ path: { community }, request }) =>
      Effect.gen(function* () {
        yield* deskOf(community)
        const { search = "", limit = usualLimit, after } = yield* queryOf(UnitsQuery, request)
        const directory = yield* Directory
        return yield* reached(directory.search(community, search, limit, after))
      })
    )
    .handle("unit", ({ path: { community, unit } }) =>
      Effect.gen(function* () {
        yield* deskOf(community)
        const directory = yield* Directory
        const found = yield* reached(directory.unit(community, unit))
        if (found === null) return yield* Effect.fail(problem(404, "unknown-unit", { unit }))
        const ids = [...new Set([...found.owners, ...found.signatories])]
        return { ...found, people: yield* reached(directory.people(community, ids)) }
      })
    )
    .handle("people", ({ path: { community }, request }) =>
      Effect.gen(function* () {
        yield* deskOf(community)
        const { ids } = yield* queryOf(PeopleQuery, request)
        const directory = yield* Directory
        const asked = [...new Set(ids.split(",").filter((id) => id !== ""))]
        return asked.length === 0 ? [] : yield* reached(directory.people(community, asked))
      })
    )
    .handleRaw("importUnits", ({ path: { community }, request }) =>
      Effect.gen(function* () {
        yield* deskOf(community)
        const { check, encoding = "utf-8" } = yield* queryOf(ImportQuery, request)
        yield* requireType(request, "text/csv")
        const { units, people, refusals } = readUnits(yield* readBytes(request), encoding)
        const [first, ...rest] = refusals
        const ok = first === undefined
        if (check !== "true" && !ok) return yield* Effect.fail(problemOf(422, [first, ...rest]))
        const store = yield* DirectoryStore
        if (check !== "true") yield* reached(store.importUnits(community, units, people))
        return { ok, units: units.length, people: people.length, refusals }
      })
    )
)
