import type { EditionRef } from "./Commit.js"
import type { commonMessages } from "./messages.js"
import { type Guard, guardsOf } from "./Refusal.js"

const guard = guardsOf<typeof commonMessages>()

/** A step that brings in what began before the library did, as a new case: what every chapter says of it. */
export const bringForward = {
  title: { zh: "期初转入", en: "Bring forward" },
  sources: ["library.go-live"],
  roles: ["supervisor", "manager", "host"],
  kind: "reports",
  opens: "new-case"
} as const

/** That a community is still going live: later a case begins by the everyday command that is named (library.go-live). */
export const goingLive = (everyday: string): Guard<{ readonly edition: EditionRef }> =>
  guard(
    "go-live-over",
    ["library.go-live"],
    ({ edition }: { readonly edition: EditionRef }) => (!edition.founding || edition.openingSealed) && {},
    { by: "command", command: everyday }
  )
