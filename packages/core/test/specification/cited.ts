import { afterEach, beforeEach, expect } from "vitest"
import { defaultRulebook } from "../../src/chapters.js"
import { isSource, type Source } from "../../src/manual/sources.js"
import { type PhraseId, phrases } from "../../src/speech/phrases.js"
import { listen } from "../../src/testing/hearing.js"
import { rules } from "./rules.js"

declare module "vitest" {
  interface TaskMeta {
    /** The sources that whatever the test was answered stands on. */
    cited?: ReadonlyArray<Source>
  }
}

const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce((inner, field) => (inner as Record<string, unknown> | undefined)?.[field], value)

/** The figures a rulebook sets otherwise than the manual and the library do. */
const setOtherwise = (rulebook: unknown) =>
  rules.filter(
    ({ what, name }) =>
      what === "figure" && JSON.stringify(at(rulebook, name)) !== JSON.stringify(at(defaultRulebook, name))
  )

/** Every source named anywhere in what was heard: by name, by the phrase to say, by the figures of a rulebook. */
const collect = (heard: unknown, into: Set<Source>): void => {
  if (typeof heard !== "object" || heard === null) return
  for (const [field, part] of Object.entries(heard)) {
    if (field === "sources" && Array.isArray(part))
      for (const source of part) isSource(String(source)) && into.add(source)
    else if (field === "say" && typeof part === "string") collect(phrases[part as PhraseId], into)
    else if (field === "rulebook") collect(setOtherwise(part), into)
    else collect(part, into)
  }
}

let cited = new Set<Source>()

const isSpec = () => expect.getState().testPath?.endsWith(".spec.ts") === true

beforeEach(() => {
  cited = new Set()
  listen(isSpec() ? (heard) => collect(heard, cited) : undefined)
})

/** What the specification is made of: which clauses each spec came to. */
afterEach(({ task }) => {
  listen(undefined)
  if (cited.size > 0) task.meta.cited = [...cited].sort()
})
