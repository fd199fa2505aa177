import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"

/** A clock that shows what it is set to; sleeping passes no time. */
export interface SetClock extends Clock.Clock {
  readonly set: (epochMillis: number) => void
}

/** A clock for rehearsals: time moves only when it is set. */
export const setClock = (start = 0): SetClock => {
  let now = start
  const nanos = () => BigInt(now) * 1_000_000n
  return {
    [Clock.ClockTypeId]: Clock.ClockTypeId,
    set: (epochMillis) => {
      now = epochMillis
    },
    unsafeCurrentTimeMillis: () => now,
    unsafeCurrentTimeNanos: nanos,
    currentTimeMillis: Effect.sync(() => now),
    currentTimeNanos: Effect.sync(nanos),
    sleep: (duration) => Effect.asVoid(Effect.succeed(Duration.toMillis(duration)))
  }
}
