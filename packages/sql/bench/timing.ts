/** Microseconds a piece, of work that answers with how many pieces it did. */
export const timed = async (work: () => Promise<number>): Promise<number> => {
  const start = process.hrtime.bigint()
  const pieces = await work()
  return Number(process.hrtime.bigint() - start) / 1000 / pieces
}

export const median = (values: ReadonlyArray<number>): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Times of all sides, one after the other in each round, so that each ratio is of a pair; each begins a round in turn. */
export const rounds = async (
  repetitions: number,
  warmUps: number,
  sides: ReadonlyArray<() => Promise<number>>
): Promise<ReadonlyArray<ReadonlyArray<number>>> => {
  const times: Array<ReadonlyArray<number>> = []
  for (let round = -warmUps; round < repetitions; round++) {
    const found: Array<number> = []
    for (const [n] of sides.entries()) {
      const index = (n + round + warmUps) % sides.length
      const side = sides[index]
      if (side !== undefined) found[index] = await timed(side)
    }
    if (round >= 0) times.push(found)
  }
  return times
}

/** The median of a side, and of its ratios to another. */
export const against = (times: ReadonlyArray<ReadonlyArray<number>>, index: number, other: number) => ({
  micros: median(times.map((found) => found[index] ?? Number.NaN)),
  ratio: median(times.map((found) => (found[index] ?? Number.NaN) / (found[other] ?? Number.NaN)))
})
