import { messages as dunning } from "../dunning/messages.js"
import { messages as duties } from "../duties/messages.js"
import { messages as gate } from "../gate/messages.js"
import type { Bilingual } from "../kernel/Bilingual.js"
import type { Facts, Messages } from "../kernel/Refusal.js"
import { messages as release } from "../release/messages.js"
import { messages as renovation } from "../renovation/messages.js"
import { messages as repairs } from "../repairs/messages.js"
import { messages as services } from "../services/messages.js"
import { messages as shift } from "../shift/messages.js"
import { messages as stars } from "../stars/messages.js"
import { recordedBreaches } from "./breachClasses.js"
import { messages as conduct } from "./messages.js"

/** The sentences of every chapter that records breaches. */
export const wordings: { readonly [chapter: string]: Messages } = {
  ...{ conduct, dunning, duties, gate, release, renovation, repairs, services, shift, stars }
}

/** What a recorded breach says, in the words of its chapter; where its facts are not on record, what it is called. */
export const breachText = (name: string, facts: Facts | undefined): Bilingual => {
  const [chapter = "", code = ""] = name.split(".")
  const wording = wordings[chapter]
  const sentence = wording !== undefined && Object.hasOwn(wording, code) ? wording[code] : undefined
  if (facts !== undefined && sentence !== undefined) return sentence(facts as never)
  const { zh, en } = recordedBreaches[name] ?? { zh: "违规", en: "A breach" }
  return { zh, en }
}
