import type { EditionRef } from "./Commit.js"
import type { commonMessages } from "./messages.js"
import { type Guard, guardsOf } from "./Refusal.js"

const guard = guardsOf<typeof commonMessages>()

/** That a community is still going live: later a case begins by the everyday command that is named (library.go-live). */
export const goingLive = (everyday: string): Guard<{ readonly edition: EditionRef }> =>
  guard(
    "go-live-over",
    ["library.go-live"],
    ({ edition }: { readonly edition: EditionRef }) => (!edition.founding || edition.openingSealed) && {},
    { by: "command", command: everyday }
  )
