import * as FetchHttpClient from "@effect/platform/FetchHttpClient"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import { expect, it } from "vitest"
import { clientOf } from "../src/client.js"
import { Problem } from "../src/Problem.js"
import { application } from "./calling.js"
import { serve } from "./served.js"

const headers = { "X-Actor": "li", "X-Role": "clerk", "Idempotency-Key": "typed-1" } as const
const path = { community: "jinxiu", caseId: "R-1" }

it("a client knows every command by its types, and a problem as a failure", { timeout: 30_000 }, async () => {
  const served = await serve()
  const program = Effect.gen(function* () {
    const client = yield* clientOf(served.url)
    const payload = { ...application, builder: "contractor" as const }
    const recorded = yield* client.renovation.apply({ path, headers, payload })
    const repeated = yield* client.renovation.apply({ path, headers, payload })
    const again = { ...headers, "Idempotency-Key": "typed-2" } as const
    const checked = yield* client.renovation.checkApprove({ path, headers: again, payload: {} })
    const refused = yield* Effect.either(client.renovation.approve({ path, headers: again, payload: {} }))
    const seen = yield* client.renovation.view({ path, headers })
    const rows = yield* client.register.rows({ path, headers: {}, urlParams: { kind: "renovation", limit: "5" } })
    // Letters, a number sign and a space belong to the part of the path they stand in.
    const odd = { community: "jinxiu", caseId: "装修#1" }
    const other = { ...headers, "Idempotency-Key": "typed-3" } as const
    const second = yield* client.renovation.apply({
      path: odd,
      headers: other,
      payload: { ...payload, unit: "3-1203" }
    })
    const none = yield* Effect.either(client.directory.unit({ path: { community: "jinxiu", unit: "1#302 / 2?" } }))
    // @ts-expect-error a worker's number is a number
    const wrong = client.renovation.issuePass({ path, headers, payload: { worker: "one" } })
    // @ts-expect-error there is no such command
    expect(client.renovation.issuePas).toBeUndefined()
    return { second, none, recorded, repeated, checked, refused, seen, rows, wrong: yield* Effect.either(wrong) }
  })
  const answers = await Effect.runPromise(Effect.provide(program, FetchHttpClient.layer))
  expect(answers.recorded satisfies { position: number }).toMatchObject({ ok: true, caseId: "R-1" })
  expect(answers.second).toMatchObject({ ok: true, caseId: "装修#1" })
  expect(Either.isLeft(answers.none) && answers.none.left).toMatchObject({
    code: "unknown-unit",
    facts: { unit: "1#302 / 2?" }
  })
  expect(answers.repeated.repeated).toBe(true)
  expect(answers.checked.ok).toBe(false)
  const refusal = Either.isLeft(answers.refused) ? answers.refused.left : undefined
  expect(refusal).toBeInstanceOf(Problem)
  expect(refusal).toMatchObject({ status: 409, code: "role-may-not" })
  expect(answers.seen.personal).toMatchObject({ "vault:typed-1:workers.0.name": "甲工人" })
  expect(answers.rows.items.map(({ key }) => key)).toEqual(["R-1"])
  expect(Either.isLeft(answers.wrong)).toBe(true)
  await served.close()
})
