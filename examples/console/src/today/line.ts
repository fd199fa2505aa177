const begins = 7 * 60
const ends = 21 * 60

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Where a time of day stands on the line from 07:00 to 21:00, in hundredths of it; what lies beyond stands at its end. */
export const placeOn = (time: string): number =>
  Math.min(100, Math.max(0, ((minutesOf(time) - begins) / (ends - begins)) * 100))

/** The hours written beneath the line. */
export const ticksOf = (): ReadonlyArray<string> =>
  Array.from({ length: 8 }, (_tick, index) => `${String(7 + index * 2).padStart(2, "0")}:00`)
