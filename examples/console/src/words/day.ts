import { words } from "./words.js"

/** What the pages of the day have in common. */
export const dayWords = words(
  {
    desk: "{{desk}} 座",
    finance: "财务"
  },
  {
    desk: "Desk {{desk}}",
    finance: "Finance"
  }
)
