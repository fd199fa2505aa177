import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { optionsOf } from "../src/options.js"

describe("the command line", () => {
  it("serves a file of the folder it is in when nothing is said", () => {
    const expected = { file: resolve("community.db"), port: 4310, communities: ["jinxiu"], demo: false }
    expect(optionsOf([])).toEqual(expected)
    expect(optionsOf(["serve"])).toEqual(expected)
  })

  it("takes what is said", () => {
    const said = ["--file", "/tmp/a.db", "--port", "0", "--community", "a", "--community", "b", "--demo"]
    expect(optionsOf(said)).toEqual({ file: "/tmp/a.db", port: 0, communities: ["a", "b"], demo: true })
    expect(optionsOf(["--help"])).toBe("help")
  })

  it("takes work on a file beside serving it, with the file that it needs", () => {
    const on = { file: "/tmp/a.db", communities: ["jinxiu"] }
    expect(optionsOf(["verify", "--file", "/tmp/a.db"])).toEqual({ upkeep: "verify", other: "", ...on })
    expect(optionsOf(["backup", "--file", "/tmp/a.db", "--to", "/tmp/b.db"])).toEqual({
      ...{ upkeep: "backup", other: "/tmp/b.db" },
      ...on
    })
  })

  it.each([
    [["export"]],
    [["import", "--to", "x"]],
    [["verify", "twice"]],
    [["fly"]],
    [["serve", "now"]],
    [["--colour"]],
    [["--port", "70000"]],
    [["--port", "x"]],
    [["--community", "a/b"]],
    [["--console", mkdtempSync(join(tmpdir(), "qiantai-none-"))]]
  ])("says in both languages what is wrong about %j", (args) => {
    const options = optionsOf(args)
    expect(options).toMatchObject({ wrong: { zh: expect.any(String), en: expect.any(String) } })
  })
})
