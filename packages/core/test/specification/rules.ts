import { chapters, Rulebook } from "../../src/chapters.js"
import { kinds } from "../../src/conduct/kinds.js"
import { recurring } from "../../src/duties/recurring.js"
import type { Bilingual } from "../../src/kernel/Bilingual.js"
import { formOf } from "../../src/kernel/Form.js"
import type { AnyProcess } from "../../src/kernel/Process.js"
import type { Source } from "../../src/manual/sources.js"
import type { FigureNote } from "../../src/rulebook/figure.js"
import { phrases } from "../../src/speech/phrases.js"

/** A rule that rests on sources: what it is, where it stands, and what it is called. */
export interface Rule {
  readonly what:
    | "command"
    | "refusal"
    | "breach"
    | "question"
    | "deadline"
    | "event"
    | "figure"
    | "duty"
    | "phrase"
    | "fault"
  readonly name: string
  readonly title?: Bilingual
  readonly sources: ReadonlyArray<Source>
}

const rulesOf = ({ kind, commands, questions, dues, events }: AnyProcess): ReadonlyArray<Rule> => [
  ...Object.entries(commands).flatMap(([command, { title, sources, conditions, breaches }]): ReadonlyArray<Rule> => {
    const name = `${kind}.${command}`
    return [
      { what: "command", name, title, sources },
      ...conditions.map(
        ({ code, sources: set }) => ({ what: "refusal", name: `${name}: ${code}`, sources: set }) as const
      ),
      ...breaches.map(({ code, sources: set }) => ({ what: "breach", name: `${name}: ${code}`, sources: set }) as const)
    ]
  }),
  ...Object.entries(questions).flatMap(([question, { title, sources, conditions }]): ReadonlyArray<Rule> => {
    const name = `${kind}.${question}`
    return [
      { what: "question", name, title, sources },
      ...conditions.map(
        ({ code, sources: set }) => ({ what: "refusal", name: `${name}: ${code}`, sources: set }) as const
      )
    ]
  }),
  ...Object.entries(dues).map(
    ([due, { title, sources }]) => ({ what: "deadline", name: `${kind}/${due}`, title, sources }) as const
  ),
  ...Object.entries(events).map(
    ([event, { title, sources }]) => ({ what: "event", name: `${kind}/${event}`, title, sources }) as const
  )
]

/** The figures of the rulebook, wherever in it they stand. */
const figuresIn = (form: unknown, path: ReadonlyArray<string> = []): ReadonlyArray<Rule> => {
  if (typeof form !== "object" || form === null) return []
  const note = (form as { readonly "x-figure"?: FigureNote })["x-figure"]
  const own: ReadonlyArray<Rule> =
    note === undefined ? [] : [{ what: "figure", name: path.join("."), title: note, sources: note.sources }]
  const {
    properties = {},
    items,
    additionalProperties
  } = form as {
    readonly properties?: { readonly [field: string]: unknown }
    readonly items?: unknown
    readonly additionalProperties?: unknown
  }
  return [
    ...own,
    ...Object.entries(properties).flatMap(([field, inner]) => figuresIn(inner, [...path, field])),
    ...figuresIn(items, path),
    ...figuresIn(additionalProperties, path)
  ]
}

/** Every rule of every chapter that names a source. */
export const rules: ReadonlyArray<Rule> = [
  ...(Object.values(chapters) as unknown as ReadonlyArray<AnyProcess>).flatMap(rulesOf),
  ...figuresIn(formOf(Rulebook)),
  ...Object.entries(recurring).map(
    ([duty, { title, sources }]) => ({ what: "duty", name: duty, title, sources }) as const
  ),
  ...Object.entries(kinds).map(
    ([kind, { zh, en, sources }]) => ({ what: "fault", name: kind, title: { zh, en }, sources }) as const
  ),
  ...Object.entries(phrases).map(([phrase, { zh, en, sources }]) => ({
    ...({ what: "phrase", name: phrase, sources } as const),
    title: { zh, en }
  }))
]
