import type { JournalLaw } from "./JournalLaw.js"
import { commandIdLaws } from "./laws/commandIds.js"
import { decidingLaws } from "./laws/deciding.js"
import { followingLaws } from "./laws/following.js"
import { handleLaws } from "./laws/handles.js"
import { ledgerLaws } from "./laws/ledger.js"
import { nameLaws } from "./laws/names.js"
import { checkLaws, nothingLeftLaws } from "./laws/nothingLeft.js"
import { recordingLaws } from "./laws/recording.js"
import { rowLaws } from "./laws/rows.js"

/** The laws by what they are about. */
export const lawFamilies = {
  recording: recordingLaws,
  names: nameLaws,
  deciding: decidingLaws,
  "command ids": commandIdLaws,
  "nothing left": nothingLeftLaws,
  checking: checkLaws,
  rows: rowLaws,
  ledger: ledgerLaws,
  following: followingLaws,
  handles: handleLaws
} as const satisfies { readonly [family: string]: ReadonlyArray<JournalLaw> }
export type LawFamily = keyof typeof lawFamilies

/** What a journal does, whatever it is made of. An adapter is one when it keeps them all. */
export const journalLaws: ReadonlyArray<JournalLaw> = Object.values(lawFamilies).flat()
