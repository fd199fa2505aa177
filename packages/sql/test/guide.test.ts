import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import ts from "typescript"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"

const root = join(import.meta.dirname, "../../..")
const guide = (name: string) => readFile(join(root, "docs/guide", name), "utf8")
const blocks = (text: string) => [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code)

/** The example beside this file, where its imports are found, and its database elsewhere. */
const example = join(import.meta.dirname, `guide-example-${process.pid}.ts`)
let place: string

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "qiantai-guide-"))
  const [code = ""] = blocks(await guide("embed.md"))
  expect(code).toContain('"community.db"')
  await writeFile(example, code.replace('"community.db"', JSON.stringify(join(place, "community.db"))))
})
afterAll(async () => {
  await rm(example, { force: true })
  await rm(place, { recursive: true, force: true })
})

describe("the guide to embedding", () => {
  it("has one example, of at most forty lines, the same in both languages", async () => {
    const english = blocks(await guide("embed.md"))
    expect(english).toHaveLength(1)
    expect(english[0]?.trimEnd().split("\n").length).toBeLessThanOrEqual(40)
    expect(blocks(await guide("embed.zh-CN.md"))).toEqual(english)
  })

  it("compiles as strictly as the library", { timeout: 120_000 }, () => {
    const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile)
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
    const program = ts.createProgram([example], {
      ...options,
      ...{
        noEmit: true,
        composite: false,
        emitDeclarationOnly: false,
        rootDir: root,
        outDir: place,
        typeRoots: undefined
      }
    })
    const complaints = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
    expect(complaints).toEqual([])
  })

  it("goes from the application to the refund", { timeout: 30_000 }, async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined)
    try {
      await import(pathToFileURL(example).href)
      expect(log.mock.calls.length).toBeGreaterThan(5)
      expect(log.mock.calls[0]).toEqual([
        expect.stringMatching(/还缺/),
        expect.anything(),
        expect.stringMatching(/收取资料/)
      ])
      expect(log.mock.calls.at(-1)).toEqual([["renovation.2.10"]])
    } finally {
      log.mockRestore()
    }
  })
})
