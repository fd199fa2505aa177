/** A source of numbers from 0 to below 1 that gives the same ones for the same seed (mulberry32). */
export type Chance = () => number

/** The numbers of a seed. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of a list. */
export const oneOf = <A>(chance: Chance, list: readonly [A, ...ReadonlyArray<A>]): A =>
  list[Math.floor(chance() * list.length)] ?? list[0]
