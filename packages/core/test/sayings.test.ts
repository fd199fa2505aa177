import { describe, expect, it } from "vitest"
import { chapters } from "../src/chapters.js"
import { messages as gateMessages } from "../src/gate/messages.js"
import type { Bilingual } from "../src/kernel/Bilingual.js"
import { date } from "../src/kernel/LocalDate.js"
import { yuan } from "../src/kernel/Money.js"
import { commonMessages } from "../src/kernel/messages.js"
import type { AnyProcess } from "../src/kernel/Process.js"
import { roles } from "../src/kernel/Role.js"
import { worded } from "../src/kernel/wording.js"
import { isSource } from "../src/manual/sources.js"
import { messages as moveMessages } from "../src/moves/messages.js"
import { messages as releaseMessages } from "../src/release/messages.js"
import { messages } from "../src/renovation/messages.js"
import { editionMessages } from "../src/rulebook/messages.js"
import { phrases } from "../src/speech/phrases.js"

/** Facts for each sentence that takes some: a code without them does not compile. */
type Samples<M> = {
  readonly [C in keyof M as M[C] extends (...facts: infer P) => Bilingual
    ? P extends []
      ? never
      : C
    : never]: M[C] extends (facts: infer F) => Bilingual ? F : never
}

const at = "2026-03-11T09:30"
const [from, until, latest] = ["2026-03-01", "2026-06-01", "2026-05-29"]
const lines = [{ line: "pass-fee", amount: yuan(15) } as const]
const [number, serial, worker] = [12, 7, 2]
const documents = ["drawings", "worker-photos#2"]

const samples: Samples<typeof commonMessages> & Samples<typeof editionMessages> & Samples<typeof messages> = {
  "bad-input": { field: "area", zh: "不能缺少", en: "is required" },
  "unknown-command": { chapter: "renovation", command: "fly" },
  "no-such-case": { caseId: "R-9" },
  "case-exists": { caseId: "R-9" },
  "no-edition-in-effect": { on: from },
  "role-may-not": { role: "clerk", allowed: ["supervisor", "manager"] },
  "in-the-future": { at, now: at },
  "before-the-last-step": { at, last: at },
  "late-entry-without-reason": { at },
  "command-id-reused": { commandId: "c-1" },
  "one-rulebook": { caseId: "second", only: "rulebook" },
  "edition-in-the-past": { effectiveFrom: from, earliest: until },
  "time-zone-is-fixed": { timeZone: "Asia/Shanghai" },
  "authority-over-no-command": { commands: ["renovation.fly"] },
  "no-such-edition": { number },
  "edition-in-effect": { number, effectiveFrom: from },
  "unknown-unit": { unit: "3-1202" },
  "not-the-owner": { applicant: "P-1", unit: "3-1202" },
  "unit-already-renovating": { unit: "3-1202", cases: ["R-1", "R-2"] },
  "ends-before-it-begins": { plannedStart: until, plannedEnd: from },
  "area-differs": { entered: 9000, registered: 8950 },
  "wrong-stage": { status: "applied", needed: ["approved", "paid"] },
  "document-not-asked": { document: "drawings" },
  "document-already-in": { document: "worker-photos#2" },
  "copy-not-stamped": { document: "business-licence" },
  "original-not-seen": { document: "qualification" },
  "too-few-photos": { photos: 1, needed: 2 },
  "documents-missing": { documents },
  "party-not-concerned": { party: "contractor" },
  "already-signed": { party: "office" },
  "agreement-unsigned": { parties: ["owner", "office"] },
  "no-such-party": { party: "former-contractor" },
  "line-not-due": { lines: ["claim", "pass-fee"], payer: "contractor" },
  "line-already-paid": { lines: ["owner-deposit"] },
  "receipt-number-used": { receipt: "S-001" },
  "worker-unknown": { worker },
  "owner-has-not-paid": { lines },
  "pass-unpaid": { lines },
  "worker-papers-missing": { documents },
  "pass-already-out": { serial },
  "pass-already-ordered": { worker },
  "pass-dates-wrong": { from, until, latest },
  "fees-outstanding": { lines },
  "permit-in-force": { number, until },
  "permit-expired": { number, until },
  "extension-asked-late": { until, latest },
  "extension-too-long": { until, latest },
  "extension-not-later": { until: from, current: until },
  "above-tariff": { amount: yuan(300), most: yuan(200) },
  "water-test-missing": { hours: 0, needed: 24 },
  "no-such-pass": { serial },
  "pass-not-out": { serial, status: "lost" },
  "no-such-hold": { holds: ["deposit:owner"] },
  "hold-not-released": { holds: ["deposit:owner"] },
  "own-request": { requester: "wang" },
  "refund-not-yet-due": { notBefore: date(until) },
  "passes-outstanding": { passes: [7, 8] },
  "refund-does-not-balance": { lines: [{ hold: "deposit:owner", entered: yuan(900), due: yuan(1000) }] },
  "number-taken": { numbers: ["0007"] },
  "accepted-in-the-future": { accepted: until, today: from },
  "refund-late": { by: from, on: until }
}

const gateSamples: Samples<typeof gateMessages> & Samples<typeof moveMessages> = {
  "visit-over": { status: "departed" },
  "unknown-unit": { unit: "3-1202" },
  "unknown-regular": { regular: "V-1" },
  "pass-not-valid": { number: "0001", status: "lost" },
  "pass-of-another-unit": { number: "0001", unit: "3-1202" },
  "pass-out-of-dates": { number: "0001", from, until },
  "permit-not-in-force": { unit: "3-1202" },
  "not-a-resident": { person: "P-9", unit: "3-1202" },
  "ends-before-it-begins": { from: until, until: from },
  "not-at-night": { times: ["12:00"], from: "20:15", until: "09:00" },
  "night-not-over": { night: from },
  "let-in-against-the-rules": { times: ["23:00"] },
  "night-sheet-late": { by: at, at },
  "no-release-for-the-move": { release: "F-1", unit: "3-1202" }
}
const releaseSamples: Samples<typeof releaseMessages> = {
  "unknown-unit": { unit: "3-1202" },
  "count-not-positive": { items: [1, 2] },
  "ends-before-it-begins": { from: until, until: from },
  "not-the-owner": { person: "P-1", unit: "3-1202" },
  "wrong-stage": { status: "requested" },
  "slip-out-of-dates": { from, until },
  "unknown-item": { items: [3] },
  "items-differ": { items: [{ item: 1, listed: 2, out: 1 }] }
}

const whole = ({ zh, en }: Bilingual, what: string) => {
  for (const text of [zh, en]) {
    expect(text, what).not.toMatch(/undefined|null|NaN|\[object|\$\{|^\s|\s$|\s\s/)
    expect(text, what).not.toBe("")
  }
  expect(zh, what).toMatch(/\p{Script=Han}/u)
  expect(en, what).toMatch(/[A-Za-z]{2}/)
  expect(en, what).not.toMatch(/[\p{Script=Han}、，。；：「」（）]/u)
}

describe("every refusal and breach", () => {
  const all: { readonly [code: string]: (facts: never) => Bilingual } = {
    ...commonMessages,
    ...editionMessages,
    ...messages
  }
  const facts: { readonly [code: string]: unknown } = samples

  it.each(Object.keys(all))("%s is said in both languages, without holes", (code) => {
    const sentence = all[code]?.(facts[code] as never)
    if (sentence === undefined) throw new Error(code)
    whole(sentence, code)
  })
})

describe.each([
  ["gate and moves", { ...gateMessages, ...moveMessages }, gateSamples],
  ["release", releaseMessages, releaseSamples]
] as ReadonlyArray<
  readonly [string, { readonly [code: string]: (facts: never) => Bilingual }, { readonly [code: string]: unknown }]
>)("every refusal and breach of %s", (_chapter, all, facts) => {
  it.each(Object.keys(all))("%s is said in both languages, without holes", (code) => {
    whole(all[code]?.(facts[code] as never) ?? { zh: "", en: "" }, code)
  })
})

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
      const conditions = commands.flatMap(([, command]) => command.conditions)
      for (const { sources } of [...titled, ...conditions]) {
        expect(sources.length).toBeGreaterThan(0)
        expect(sources.filter((source) => !isSource(source))).toEqual([])
      }
    })

    it("has words for every condition, and says nothing of conditions that it does not have", () => {
      const said = { ...commonMessages, ...chapter.messages }
      const codes = commands.flatMap(([name, { conditions }]) => conditions.map(({ code }) => [name, code] as const))
      expect(codes.filter(([, code]) => !Object.hasOwn(said, code))).toEqual([])
      const breaches = ["refund-late", "slipped-in", "let-in-against-the-rules", "night-sheet-late", "items-differ"]
      const used = new Set([...codes.map(([, code]) => code), ...breaches])
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
    expect(worded(refusal, chapters.renovation, "constructor")).toEqual({
      ...refusal,
      message: { zh: "nowhere", en: "nowhere" }
    })
  })
})
