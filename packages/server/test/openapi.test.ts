import * as OpenApi from "@effect/platform/OpenApi"
import { chapters } from "@qiantai/core"
import { Validator } from "@seriousme/openapi-schema-validator"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { apiOf } from "../src/Api.js"
import { callingOf } from "./calling.js"
import { type Served, serve } from "./served.js"

let served: Served
let call: ReturnType<typeof callingOf>

beforeAll(async () => {
  served = await serve()
  call = callingOf(served)
})
afterAll(() => served.close())

const refsIn = (value: unknown): ReadonlyArray<string> => {
  if (value === null || typeof value !== "object") return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "$ref" && typeof inner === "string" ? [inner] : refsIn(inner)
  )
}

describe("/openapi.json", { timeout: 30_000 }, () => {
  it("is valid OpenAPI 3.1, and no reference dangles", async () => {
    const { body } = await call.send("/openapi.json")
    const validator = new Validator()
    expect(await validator.validate(structuredClone(body))).toMatchObject({ valid: true })
    expect(validator.version).toBe("3.1")
    const schemas = Object.keys(body.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect([...new Set(refsIn(body))].filter((ref) => !schemas.includes(ref))).toEqual([])
  })

  it("has a path for each command of each chapter, its check, each question and each case", async () => {
    const { body } = await call.send("/openapi.json")
    const expected = Object.values(chapters).flatMap(({ kind, commands, questions }) => {
      const one = `/api/communities/{community}/${kind}`
      const names = Object.keys(commands)
      return [
        `${one}/{caseId}`,
        ...names.flatMap((name) => [`${one}/{caseId}/${name}`, `${one}/{caseId}/${name}/check`]),
        ...Object.keys(questions).map((name) => `${one}/questions/${name}`)
      ]
    })
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(expected))
  })

  it("describes what a command takes by the command's own schema, and its failures as problems", async () => {
    const { body } = await call.send("/openapi.json")
    const { post } = body.paths["/api/communities/{community}/renovation/{caseId}/apply"]
    const { schema } = post.requestBody.content["application/json"]
    expect(schema.required).toContain("unit")
    expect(schema.properties.area.pattern).toBeDefined()
    expect(post.parameters.find(({ name }: { name: string }) => name === "Idempotency-Key")).toMatchObject({
      ...{ in: "header", required: true }
    })
    expect(post.responses["409"].content["application/problem+json"].schema.$ref).toBe("#/components/schemas/Problem")
    expect(JSON.stringify(body)).not.toContain("HttpApiDecodeError")
  })

  it("publishes a chapter that is added, without another line", () => {
    const parking = { ...chapters.renovation, kind: "parking" }
    const { paths } = OpenApi.fromApi(apiOf({ ...chapters, parking }))
    expect(Object.keys(paths)).toContain("/api/communities/{community}/parking/{caseId}/apply")
  })
})

describe("/docs", () => {
  it("is a page that asks nobody else for anything", async () => {
    const { status, headers, text } = await call.send("/docs")
    expect(status).toBe(200)
    expect(headers.get("content-type")).toMatch(/^text\/html/)
    const [shell] = text.split("<script>")
    expect(shell).toContain("Qiantai 前台")
    expect(text).not.toMatch(/<(script|link|img)[^>]+(src|href)=/)
    expect(text).toContain("There is no sign-in yet")
  })
})
