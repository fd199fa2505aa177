import { expect, it } from "vitest"
import { placeOn, ticksOf } from "./line.js"

it.each([
  ["06:00", 0],
  ["07:00", 0],
  ["14:00", 50],
  ["21:00", 100],
  ["23:59", 100]
])("%s stands at %i hundredths of the day", (time, place) => {
  expect(placeOn(time)).toBe(place)
})

it("writes every second hour", () => {
  expect(ticksOf()).toEqual(["07:00", "09:00", "11:00", "13:00", "15:00", "17:00", "19:00", "21:00"])
})
