import { writeFileSync } from "node:fs"
import { dirname, join, relative, sep } from "node:path"
import { fileURLToPath } from "node:url"
import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node"
import { isSource, type Source } from "../../src/manual/sources.js"
import { documentOf } from "./document.js"
import { failingsOf, type RunSpec } from "./failings.js"

const core = join(dirname(fileURLToPath(import.meta.url)), "../..")
const src = join(core, "src")
const document = join(core, "../../docs/specification.md")

/** The source a test stands under: the first word of the group that `clause` makes. */
const groupOf = (test: TestCase): { readonly source: Source; readonly within: ReadonlyArray<string> } | undefined => {
  const within: Array<string> = []
  for (let parent: TestSuite | TestModule = test.parent; parent.type === "suite"; parent = parent.parent) {
    const [source = ""] = parent.name.split(" ")
    if (isSource(source)) return { source, within }
    within.unshift(parent.name)
  }
  return undefined
}

const isSpec = ({ moduleId }: TestModule): boolean => moduleId.startsWith(src) && moduleId.endsWith(".spec.ts")

const specOf = (module: TestModule, test: TestCase): ReadonlyArray<RunSpec> => {
  const group = groupOf(test)
  if (group === undefined) return []
  const { source, within } = group
  const name = [...within, test.name].join(": ")
  const file = relative(src, module.moduleId).split(sep).join("/")
  return [{ source, file, name, passed: test.result().state === "passed", cited: test.meta().cited ?? [] }]
}

/** Writes the specification of what has run; the run fails where the document would claim what no spec shows. */
export default class Specification implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const inOrder = modules.filter(isSpec).sort((one, other) => (one.moduleId < other.moduleId ? -1 : 1))
    const specs = inOrder.flatMap((module) => [...module.children.allTests()].flatMap((test) => specOf(module, test)))
    writeFileSync(document, documentOf(specs))
    const failings = failingsOf(src, specs)
    for (const failing of failings) console.error(failing)
    if (failings.length > 0) process.exitCode = 1
    console.log(`docs/specification.md: ${specs.length} specs, ${failings.length} failings`)
  }
}
