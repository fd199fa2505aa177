import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { clauses } from "../../src/manual/clauses.js"
import type { Source } from "../../src/manual/sources.js"
import { unmodelled } from "../../src/manual/unmodelled.js"
import type { Spec } from "./document.js"

/** A spec with what it came to: the sources of all it was answered, nothing where it asks functions and not a desk. */
export interface RunSpec extends Spec {
  readonly cited: ReadonlyArray<Source>
}

const importsOf = (path: string): ReadonlyArray<string> =>
  [...readFileSync(path, "utf8").matchAll(/from "(\.{1,2}\/[^"]+)\.js"/g)].map(([, from]) =>
    join(dirname(path), `${from}.ts`)
  )

/** The files that a spec brings in, and what those bring in of the same chapter. */
const broughtIn = (spec: string): ReadonlySet<string> => {
  const files = new Set<string>([spec])
  for (const file of files)
    for (const imported of importsOf(file)) if (dirname(imported) === dirname(spec)) files.add(imported)
  files.delete(spec)
  return files
}

const comesToIt =
  (src: string) =>
  ({ cited, file, source }: RunSpec): boolean =>
    cited.includes(source) ||
    (cited.length === 0 &&
      [...broughtIn(join(src, file))].some((rule) => readFileSync(rule, "utf8").includes(`"${source}"`)))

/** What makes the specification untrue: a clause without a spec, and specs of a clause that never come to it. */
export const failingsOf = (src: string, specs: ReadonlyArray<RunSpec>): ReadonlyArray<string> => {
  const failing = specs.filter(({ passed }) => !passed).map(({ file, name }) => `${file} fails: ${name}`)
  const bare = Object.values(clauses)
    .filter(({ id }) => unmodelled[id] === undefined && !specs.some(({ source }) => source === id))
    .map(({ id }) => `${id} has no spec`)
  const groups = new Map<string, Array<RunSpec>>()
  for (const spec of specs) {
    const group = `${spec.file} is of ${spec.source}, which its specs never come to`
    groups.set(group, [...(groups.get(group) ?? []), spec])
  }
  const beside = [...groups].filter(([, group]) => !group.some(comesToIt(src))).map(([saying]) => saying)
  return [...failing, ...bare, ...beside]
}
