import { describeSource, type Source } from "../manual/sources.js"

/** Groups the specs of a clause, a default or a law under what it says; `describe` is the test runner's. */
export const clauseOf =
  (describe: (name: string, body: () => void) => unknown) =>
  (source: Source, body: () => void): void => {
    const { label, en } = describeSource(source)
    describe(`${source} ${label.zh}: ${en}`, body)
  }
