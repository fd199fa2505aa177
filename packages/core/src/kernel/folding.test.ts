import fc from "fast-check"
import { expect, it } from "vitest"
import type { Commit } from "./Commit.js"
import { foldingOn } from "./folding.js"

const commit = (position: number) => ({ position }) as Commit
const positions = (state: string, { position }: Commit) => `${state} ${position}`

it("folds as if it folded anew, whichever histories came before", () =>
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(5), { maxLength: 6 }), { maxLength: 30 }), (histories) => {
      const commits = [0, 1, 2, 3, 4, 5].map(commit)
      const fold = foldingOn("", positions)
      for (const history of histories) {
        const read = history.flatMap((n) => commits[n] ?? [])
        expect(fold(read)).toBe(read.reduce(positions, ""))
      }
    })
  ))

it("goes on from the last fold, and folds the same history once", () => {
  let steps = 0
  const fold = foldingOn("", (state, next) => {
    steps += 1
    return positions(state, next)
  })
  const history = [1, 2, 3].map(commit)
  fold(history)
  fold([...history])
  const longer = [...history, commit(4)]
  expect(fold(longer)).toBe(" 1 2 3 4")
  expect(steps).toBe(4)
})
