import type { Answer, CaseView, NotRecorded, Recorded } from "@qiantai/core"
import * as Schema from "effect/Schema"
import { Refusal } from "./Problem.js"
import { Anything, listOf, mapOf, maybe, Sources, Text } from "./vocabulary.js"

const Event = Schema.Struct({ _tag: Schema.String }, { key: Schema.String, value: Anything })

const breach = { code: Schema.String, sources: Sources, facts: mapOf(Anything), whose: Schema.String }

/** What a command answers once it is recorded. */
export const RecordedAnswer = Schema.Struct({
  ok: Schema.Literal(true),
  repeated: Schema.Boolean,
  caseId: Schema.String,
  position: Schema.Int,
  edition: Schema.Int,
  events: listOf(Event),
  sources: Sources,
  breaches: listOf(Schema.Struct(breach))
}).annotations({ identifier: "Recorded" }) as unknown as Schema.Schema<Recorded>

const NotRecordedAnswer: Schema.Schema<NotRecorded> = Schema.Struct({
  ok: Schema.Literal(false),
  refusals: listOf(Refusal)
}).annotations({ identifier: "NotRecorded" })

/** What `check` says: what would be recorded, or every reason why not. */
export const CheckAnswer: Schema.Schema<Answer> = Schema.Union(RecordedAnswer, NotRecordedAnswer)

/** A case as that person sees it, with the personal values its references stand for. */
export interface CaseAnswer extends CaseView {
  /** The value of every reference that is still held; a purged one is absent. */
  readonly personal: { readonly [ref: string]: string }
  /** Why none of them is shown, where that role may not read them all. */
  readonly withheld?: NotRecorded["refusals"]
}

const Item = Schema.Struct({ label: Text, value: Anything, sources: maybe(Sources) })

const Step = Schema.Struct({
  position: Schema.Int,
  command: Schema.String,
  title: Text,
  actor: Schema.String,
  role: Schema.String,
  at: Schema.String,
  recordedAt: Schema.String,
  lateReason: maybe(Schema.String),
  sources: Sources,
  events: listOf(Schema.Struct({ title: Text, event: Event })),
  breaches: listOf(Schema.Struct({ ...breach, message: Text }))
})

const Next = Schema.Struct({
  command: Schema.String,
  title: Text,
  sources: Sources,
  say: maybe(Schema.String),
  roles: listOf(Schema.String),
  possible: Schema.Boolean,
  refusals: listOf(Refusal)
})

/** A case with its timeline, its next steps and its personal values. */
export const Case = Schema.Struct({
  chapter: Schema.String,
  caseId: Schema.String,
  title: Text,
  edition: Schema.Int,
  state: Anything,
  items: listOf(Item),
  timeline: listOf(Step),
  next: listOf(Next),
  personal: mapOf(Schema.String),
  withheld: maybe(listOf(Refusal))
}).annotations({ identifier: "Case" }) as unknown as Schema.Schema<CaseAnswer>
