import type { Commit } from "./Commit.js"

/**
 * A fold that goes on from where it last ended: what it made of a history is kept with the last commit of it, for as
 * long as somebody has that commit. The outcome is the same as folding anew.
 */
export const foldingOn = <S>(initial: S, evolve: (state: S, commit: Commit) => S) => {
  const folded = new WeakMap<Commit, { readonly history: ReadonlyArray<Commit>; readonly state: S }>()

  const keptOf = (commits: ReadonlyArray<Commit>, end: number): S | undefined => {
    const last = commits[end - 1]
    const kept = last && folded.get(last)
    const isOf = kept?.history.length === end && kept.history.every((commit, index) => commit === commits[index])
    return isOf ? kept.state : undefined
  }

  return (commits: ReadonlyArray<Commit>): S => {
    let end = commits.length
    let state = keptOf(commits, end)
    while (state === undefined && end > 0) {
      end -= 1
      state = keptOf(commits, end)
    }
    const whole = commits.slice(end).reduce(evolve, state ?? initial)
    const last = commits.at(-1)
    if (last !== undefined && end < commits.length) folded.set(last, { history: commits, state: whole })
    return whole
  }
}
