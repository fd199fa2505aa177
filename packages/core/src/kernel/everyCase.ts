import * as Schema from "effect/Schema"
import type { Source } from "../manual/sources.js"
import type { Bilingual } from "./Bilingual.js"
import { commandsOf } from "./Command.js"
import { Line, labelled, personal } from "./Fields.js"
import type { NonEmpty } from "./Json.js"
import { callerRoles } from "./Role.js"

/** Events every chapter has; they change no state of its own. */
type CaseEvent =
  | { readonly _tag: "Noted"; readonly text: string }
  | { readonly _tag: "Attached"; readonly name: string; readonly reference: string }

const command = commandsOf<unknown, unknown, CaseEvent>()
/** Commands every chapter has: a note, and an attachment by reference. */
export const caseCommands = {
  note: command({
    title: { zh: "备注", en: "Note" },
    sources: ["work.8.8"],
    roles: callerRoles,
    kind: "reports",
    input: Schema.Struct({ text: personal("note", 2000).pipe(labelled("内容", "Text")) }),
    effect: ({ input }) => [{ _tag: "Noted", text: input.text }]
  }),
  attach: command({
    title: { zh: "附件", en: "Attachment" },
    sources: ["work.8.8"],
    roles: callerRoles,
    kind: "reports",
    input: Schema.Struct({
      name: Line.pipe(labelled("名称", "Name")),
      reference: Line.pipe(labelled("存放位置或编号", "Where it is kept"))
    }),
    effect: ({ input }) => [{ _tag: "Attached", ...input }]
  })
}

/** How the timeline names what every chapter has. */
export const caseEvents: { readonly [tag: string]: { readonly title: Bilingual; readonly sources: NonEmpty<Source> } } =
  {
    Noted: { title: { zh: "备注", en: "Note" }, sources: ["work.8.8"] },
    Attached: { title: { zh: "附件", en: "Attachment" }, sources: ["work.8.8"] },
    Breached: { title: { zh: "违反规定", en: "Breach" }, sources: ["library.breach"] }
  }
