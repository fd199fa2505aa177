import { describe, expect, it } from "vitest"
import { chapters } from "../src/chapters.js"
import { date } from "../src/kernel/LocalDate.js"
import { commonMessages } from "../src/kernel/messages.js"
import type { AnyProcess } from "../src/kernel/Process.js"
import { roles } from "../src/kernel/Role.js"
import { worded } from "../src/kernel/wording.js"
import { isSource } from "../src/manual/sources.js"
import { phrases } from "../src/speech/phrases.js"
import { whole } from "./sayings.js"

const until = "2026-06-01"

describe.each(Object.entries(chapters) as ReadonlyArray<[string, AnyProcess]>)(
  "what the chapter %s says",
  (kind, chapter) => {
    const commands = Object.entries(chapter.commands)

    it("names itself, its commands, questions, events, statuses and deadlines in both languages", () => {
      whole(chapter.title, kind)
      for (const [name, { title }] of [...commands, ...Object.entries(chapter.questions)]) whole(title, name)
      for (const [name, { title }] of Object.entries({ ...chapter.events, ...chapter.dues })) whole(title, name)
      for (const [name, status] of Object.entries(chapter.statuses)) whole(status, name)
    })

    it("stands on sources that exist", () => {
      const titled = [chapter.commands, chapter.questions, chapter.events, chapter.dues].flatMap((each) =>
        Object.values(each)
      )
      const conditions = commands.flatMap(([, command]) => [...command.conditions, ...command.breaches])
      for (const { sources } of [...titled, ...conditions]) {
        expect(sources.length).toBeGreaterThan(0)
        expect(sources.filter((source) => !isSource(source))).toEqual([])
      }
    })

    it("has words for every condition, and says nothing of conditions that it does not have", () => {
      const said = { ...commonMessages, ...chapter.messages }
      const named = [...Object.values(chapter.commands), ...Object.values(chapter.questions)]
      const codes = named.flatMap(({ conditions }) => conditions.map(({ code }) => code))
      const breaches = commands.flatMap(([, command]) => command.breaches.map(({ code }) => code))
      expect([...codes, ...breaches].filter((code) => !Object.hasOwn(said, code))).toEqual([])
      const used = new Set([...codes, ...breaches])
      expect(Object.keys(chapter.messages).filter((code) => !used.has(code))).toEqual([])
    })

    it("speaks in phrases that there are", () => {
      expect(
        commands.flatMap(([, { say }]) => (say === undefined || Object.hasOwn(phrases, say) ? [] : [say]))
      ).toEqual([])
    })
  }
)

describe("words", () => {
  it("for roles and phrases are whole", () => {
    for (const [name, role] of Object.entries(roles)) whole(role, name)
    for (const [name, phrase] of Object.entries(phrases)) whole(phrase, name)
  })

  it("for every cure are whole, and a code without words is said as it is", () => {
    const refusal = { code: "nowhere", sources: ["library.input"], facts: {} } as const
    for (const cure of [
      { by: "command", command: "approve" },
      { by: "command", command: "constructor" },
      { by: "waiting", until: date(until) },
      { by: "someone-else", roles: ["supervisor", "manager"] },
      { by: "input", field: "area" }
    ] as const) {
      const text = worded({ ...refusal, cure }, chapters.renovation).cure?.text
      if (text === undefined) throw new Error(cure.by)
      whole(text, cure.by)
    }
    expect(worded(refusal, chapters.renovation)).toEqual({
      ...refusal,
      message: { zh: "nowhere", en: "nowhere" }
    })
  })
})
