import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, vi } from "vitest"

const read = (path: string) => readFile(join(import.meta.dirname, path), "utf8")
const shownIn = async (guide: string) =>
  [...(await read(`../../../docs/guide/${guide}`)).matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code)

/** The example is a file beside this one, so that it is compiled with everything else. */
describe("the guide to embedding", () => {
  it("shows the example that is run here, of at most forty lines, in both languages", async () => {
    const example = await read("embedding.ts")
    expect(example.trimEnd().split("\n").length).toBeLessThanOrEqual(40)
    expect(await shownIn("embed.md")).toEqual([example])
    expect(await shownIn("embed.zh-CN.md")).toEqual([example])
  })

  it("goes from the application to the refund", { timeout: 60_000 }, async () => {
    const [here, place] = [process.cwd(), await mkdtemp(join(tmpdir(), "qiantai-guide-"))]
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined)
    try {
      process.chdir(place)
      await import("./embedding.js")
      const [first, ...others] = log.mock.calls
      expect(first).toEqual([expect.stringMatching(/还缺/), expect.anything(), "先办理「收取资料」"])
      expect(others.at(-1)).toEqual([["renovation.2.10"]])
    } finally {
      log.mockRestore()
      process.chdir(here)
      await rm(place, { recursive: true, force: true })
    }
  })
})
