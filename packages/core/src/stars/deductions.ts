import type { Dimension } from "./dimensions.js"

const taken = (dimension: Dimension, chapter: string, points: { readonly [code: string]: number }) =>
  Object.entries(points).map(([code, each]) => ({ chapter, code, dimension, points: each }))

/**
 * What each recorded fact takes off a month's score unless the rulebook says otherwise. Breaches go by their chapter and
 * code; `repairs.visit-dissatisfied`, `cash.difference-unexplained` and `conduct.observed-…` are read off other rows. What
 * is told honestly costs nothing: an explained difference of cash, a point of preparation ticked as unmet.
 */
export const defaultDeductions = [
  ...taken("discipline", "shift", {
    late: 2,
    "did-not-come": 5,
    "left-before-the-end": 2,
    "no-substitute": 2,
    "left-while-standing-in": 2,
    "post-found-empty": 2,
    "meal-outside-its-slot": 1,
    "meal-too-long": 1,
    "away-too-long": 1,
    "never-back": 3,
    "other-site-opened": 3,
    "computer-used-without-approval": 2
  }),
  ...taken("discipline", "duties", { "desk-left-uncovered": 2 }),
  ...taken("discipline", "conduct", {
    "observed-minor": 2,
    "observed-general": 5,
    "observed-serious": 10,
    "observed-grave": 10
  }),
  ...taken("skills", "shift", {
    "log-not-attested": 1,
    "not-told-in-person": 1,
    "back-office-not-told": 1,
    "phone-not-forwarded": 2,
    "not-handed-over": 4,
    "take-over-incomplete": 1,
    "not-taken-over": 2,
    "handover-not-signed": 1
  }),
  ...taken("skills", "duties", { "duty-missed": 2, "duty-late": 1 }),
  ...taken("cases", "repairs", { "resident-not-told": 3, "not-handed-over": 2 }),
  ...taken("cases", "services", { "resident-not-told": 3 }),
  ...taken("visits", "repairs", { "return-visit-missed": 3, "visit-dissatisfied": 2 }),
  ...taken("accuracy", "cash", { "difference-unexplained": 3 }),
  ...taken("accuracy", "shift", { "sealed-takings-not-counted": 2 })
]
