import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { desk } from "../../test/renovation.js"
import { chapters, defaultRulebook, Rulebook } from "../chapters.js"
import { DeskMeta } from "../desk/Meta.js"
import { count } from "./Fields.js"
import { decodeInput } from "./Input.js"
import { date, endOf } from "./LocalDate.js"
import type { Published } from "./Process.js"
import { worded } from "./wording.js"

const commands: { readonly [name: string]: Published } = chapters.renovation.commands
const written = Schema.encodeSync(Rulebook)(defaultRulebook)

/** What is said of an input: nothing where it is taken, or the English sentence for each bad field, by its path. */
const said = (schema: Schema.Schema.AnyNoContext, sent: unknown) => {
  const decision = decodeInput(schema as Schema.Schema<unknown, unknown>, sent)
  if (decision.ok) return {}
  for (const { code, sources, cure, facts } of decision.refusals) {
    expect({ code, sources, cure }).toEqual({
      code: "bad-input",
      sources: ["library.input"],
      cure: { by: "input", field: facts.field }
    })
  }
  return Object.fromEntries(
    decision.refusals.map((refusal) => [String(refusal.facts.field), worded(refusal).message.en])
  )
}

const inputOf = (command: string): Schema.Schema.AnyNoContext => {
  const published = commands[command]
  if (published === undefined) throw new Error(command)
  return published.input
}

const saidOf = (command: string, sent: unknown) => said(inputOf(command), sent)

/** A whole input of each command a person issues. */
const whole: { readonly [command: string]: { readonly [field: string]: unknown } } = {
  apply: {
    ...(desk.apply("2026-01-04").input as object),
    ownersConsent: true,
    area: "89.50",
    workers: [{ name: "甲", identityNumber: "11010519491231002X" }]
  },
  handInDocument: {
    document: "foreman-identity",
    worker: 1,
    stamped: true,
    originalSeen: true,
    photos: 2,
    phone: "100-0000-0001",
    unifiedCreditCode: true
  },
  waiveDocument: { document: "drawings", worker: 1, reason: "不适用" },
  signAgreement: { party: "owner" },
  reviewDrawings: { result: "passed-with-conditions", conditions: "保留承重墙" },
  approve: {},
  reject: { reason: "结构不允许" },
  pay: {
    payer: "owner",
    method: "cash",
    amount: "1000.00",
    given: "1000.00",
    invoice: "0012",
    lines: [{ line: "owner-deposit", amount: "1000.00" }]
  },
  issuePermit: { wasteNoteOnApplication: true },
  recordPosted: {},
  extendPermit: { until: "2026-05-06" },
  changeContractor: { contractorName: "安家装饰", workers: [{ name: "戊" }] },
  recordViolation: { kind: "noise", payer: "contractor", amount: "100.00", evidence: "照片" },
  stopWork: { reason: "噪声" },
  resumeWork: {},
  reportToAuthority: { authority: "住建局", about: "拆改承重墙" },
  requestAcceptance: {},
  recordAcceptance: { result: "passed", wetFloorsAltered: true, waterTestHours: 24, findings: "无" },
  returnPass: { serial: 1 },
  cancel: { reason: "业主改变主意" },
  note: { text: "来电询问" },
  attach: { name: "照片", reference: "档案柜 3" }
}

const decisionOn = (command: string, sent: unknown) =>
  decodeInput(inputOf(command) as Schema.Schema<unknown, unknown>, sent)

describe("the input of a command", () => {
  it.each(Object.entries(whole))("%s takes its whole input", (command, input) => {
    expect(saidOf(command, input)).toEqual({})
  })

  const fields = Object.entries(whole).flatMap(([command, input]) =>
    Object.keys(input).map((field) => [command, field] as const)
  )
  const secret = "不可外传8613800138000"
  const wrong: ReadonlyArray<readonly [string, unknown]> = [
    ["null", null],
    ["an object", { [secret]: secret }],
    ["an array of numbers", [42_424_242]],
    ["a number of no kind", Number.NaN],
    ["a fraction", 4242.4242],
    ["a function", () => secret],
    ["a huge text", secret.repeat(100_000)],
    ["a control character", `${secret}\u0007`],
    ["half a pair", `${secret}\ud83d`]
  ]

  it.each(fields)("%s refuses %s of a wrong type, by its path, and repeats nothing", (command, field) => {
    for (const [what, value] of wrong) {
      const decision = decisionOn(command, { ...whole[command], [field]: value })
      expect(decision.ok, what).toBe(false)
      if (decision.ok) continue
      const [first] = decision.refusals
      expect(String(first?.facts.field).split(/[.[]/)[0], what).toBe(field)
      const text = JSON.stringify(decision.refusals.map((refusal) => worded(refusal)))
      // A field's name that is none of ours has to be said, so that it can be found; a value never.
      const named = what === "an object" ? text.replaceAll(`${field}.${secret}`, "") : text
      expect(named, what).not.toContain(secret)
      expect(named, what).not.toMatch(/42_?42/)
      expect(text.length, what).toBeLessThan(2000)
      for (const refusal of decision.refusals) {
        const { message } = worded(refusal)
        expect(message.zh, what).toMatch(/\p{Script=Han}/u)
        expect(message.en, what).toMatch(/[a-z]{2}/)
        expect(message.en, what).not.toMatch(/undefined|\[object|NaN/)
      }
    }
  })

  it.each(Object.entries(whole))("%s refuses what is no object, and a field of no form", (command, input) => {
    for (const none of [null, undefined, "text", 5, true, []]) expect(Object.keys(saidOf(command, none))).toEqual([""])
    expect(saidOf(command, { ...input, colour: "red" })).toEqual({ colour: "“colour”: is no field of this form" })
  })

  it("names every missing field at once, in the order of the form", () => {
    expect(Object.entries(saidOf("apply", {}))).toEqual(
      [
        "unit",
        "applicant",
        "scope",
        "wetFloors",
        "wasteRemoval",
        "plannedStart",
        "plannedEnd",
        "builder",
        "workers"
      ].map((field) => [field, `“${field}”: is required`])
    )
  })

  it("names every bad field at once, those within lists by their place", () => {
    expect(
      saidOf("apply", {
        ...whole.apply,
        unit: "",
        area: "-1",
        plannedEnd: "2026-02-30",
        builder: "robot",
        workers: [{ name: "甲" }, { name: "", identityNumber: "110105194912310021" }, 7],
        colour: "red"
      })
    ).toEqual({
      colour: "“colour”: is no field of this form",
      unit: "“unit”: 1 to 64 letters, digits or . _ # -",
      area: "“area”: square metres above 0 and at most 10000, with at most two decimals, such as 89.50",
      plannedEnd: "“plannedEnd”: a date that exists, written 2026-03-11",
      builder: "“builder”: one of contractor, owner",
      "workers[1].name": "“workers[1].name”: text of 1 to 50 characters",
      "workers[1].identityNumber":
        "“workers[1].identityNumber”: an 18-character identity number with a correct check digit",
      "workers[2]": "“workers[2]”: is not of the right kind"
    })
  })

  it.each([
    "-1",
    "0",
    "0.00",
    "10000.01",
    "99999999",
    "89.505",
    "1e3",
    "89,50",
    " 89.50",
    "０１",
    "+5",
    "",
    "Infinity"
  ])("refuses an area of %j", (area) => {
    expect(Object.keys(saidOf("apply", { ...whole.apply, area }))).toEqual(["area"])
  })

  it.each(["0.01", "10000", "10000.00", "89.5"])("takes an area of %j", (area) => {
    expect(saidOf("apply", { ...whole.apply, area })).toEqual({})
  })

  it.each(["1000.001", "1e3", "0", "-5", "10000000.01", "1,000", "¥5", ".5", "5.", "00", "0x10", "1000 "])(
    "refuses an amount of %j",
    (amount) => {
      expect(Object.keys(saidOf("pay", { ...whole.pay, lines: [{ line: "claim", amount }] }))).toEqual([
        "lines[0].amount"
      ])
    }
  )

  it("takes amounts from a fen to ten million", () => {
    for (const amount of ["0.01", "10000000.00"]) {
      const decision = decisionOn("recordViolation", { ...whole.recordViolation, amount })
      expect(decision).toEqual({
        ok: true,
        value: { ...whole.recordViolation, amount: amount === "0.01" ? 1 : 1_000_000_000 }
      })
    }
  })

  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-04-31",
    "2026-4-1",
    "26-04-01",
    "1899-12-31",
    "3000-01-01",
    "2026/04/01",
    ""
  ])("refuses %j as a day", (until) => {
    expect(Object.keys(saidOf("extendPermit", { until }))).toEqual(["until"])
  })

  it.each(["2028-02-29", "1900-01-01", "2999-12-31"])("takes %j as a day", (until) => {
    expect(saidOf("extendPermit", { until })).toEqual({})
  })

  it("answers a question about any day it takes", () => {
    const { window } = chapters.renovation.questions
    for (const day of ["1900-01-01", "2999-12-31"]) {
      const decision = decodeInput(window.input, { accepted: day, wetFloorsAltered: true })
      if (!decision.ok) throw new Error(day)
      const { renovation: figures, general } = defaultRulebook
      const on = date(day)
      const answer = window
        .plan({ figures, figuresOn: () => undefined, general, on, at: endOf(on) }, decision.value)
        .decide({})
      expect(answer.ok && answer.value.owner.by > day).toBe(true)
    }
  })

  it.each([
    ["by name", [{ name: "甲" }, { name: "乙" }, { name: " 甲 " }], "workers[2]"],
    [
      "by identity number",
      [
        { name: "甲", identityNumber: "11010519491231002X" },
        { name: "乙", identityNumber: "11010519491231002x" }
      ],
      "workers[1]"
    ]
  ])("refuses the same worker twice, %s", (_how, workers, field) => {
    expect(saidOf("apply", { ...whole.apply, workers })).toEqual({
      [field]: `“${field}”: the same worker is listed twice`
    })
  })

  it("refuses the same line of a payment twice, and a payment without lines", () => {
    const line = { line: "claim", amount: "1" }
    expect(Object.keys(saidOf("pay", { ...whole.pay, lines: [line, line] }))).toEqual(["lines[1]"])
    expect(Object.keys(saidOf("pay", { ...whole.pay, lines: [] }))).toEqual(["lines"])
  })

  it("takes a line of text as a line, and text about people with line breaks", () => {
    expect(saidOf("apply", { ...whole.apply, scope: "厨房\n浴室" })).toEqual({
      scope: "“scope”: one line of text of 1 to 200 characters"
    })
    expect(saidOf("note", { text: "第一行\n第二行" })).toEqual({})
    expect(Object.keys(saidOf("note", { text: "第一行\r第二行" }))).toEqual(["text"])
    expect(Object.keys(saidOf("note", { text: " \n\t " }))).toEqual(["text"])
  })

  it("counts characters as people do", () => {
    expect(saidOf("apply", { ...whole.apply, scope: "𠮷".repeat(200) })).toEqual({})
    expect(Object.keys(saidOf("apply", { ...whole.apply, scope: "𠮷".repeat(201) }))).toEqual(["scope"])
    expect(Object.keys(saidOf("apply", { ...whole.apply, scope: "a".repeat(201) }))).toEqual(["scope"])
  })

  it("lets no text pass for a reference into the vault", () => {
    expect(Object.keys(saidOf("apply", { ...whole.apply, scope: "vault:c-1:workers.0.name" }))).toEqual(["scope"])
  })

  it("names a field of any name without repeating all of it, and touches no prototype", () => {
    const long = `${"长".repeat(10_000)}\u0000`
    const bad = JSON.parse(`{"__proto__": {"admin": true}, "constructor": 1, "toString": 2}`) as object
    expect(Object.keys(saidOf("approve", { [long]: 1 }))).toEqual([`${"长".repeat(64)}…`])
    expect(Object.keys(saidOf("approve", bad)).sort()).toEqual(["__proto__", "constructor", "toString"])
    expect(({} as { admin?: boolean }).admin).toBe(undefined)
  })

  it("names at most a hundred bad fields", () => {
    const workers = Array.from({ length: 5000 }, () => 7)
    expect(Object.keys(saidOf("apply", { ...whole.apply, workers }))).toHaveLength(100)
    const strays = Object.fromEntries(workers.map((value, index) => [`stray${index}`, value]))
    expect(Object.keys(saidOf("approve", strays))).toHaveLength(100)
  })

  it("says what a union takes once, in the words of the branch that has some", () => {
    const Either = Schema.NullOr(count(1, 5))
    expect(said(Schema.Struct({ most: Either }), { most: 9 })).toEqual({ most: "“most”: a whole number from 1 to 5" })
    expect(said(Schema.Struct({ most: Schema.NullOr(Schema.Boolean) }), { most: 9 })).toEqual({
      most: "“most”: is not of the right kind"
    })
  })
})

describe("the input of an edition", () => {
  const Publish = chapters.rulebook.commands.publish.input
  const publish = (rulebook: unknown) => said(Publish, { effectiveFrom: "2027-01-01", rulebook })
  const { renovation, general } = written

  it("takes the whole default rulebook", () => expect(publish(written)).toEqual({}))

  it("names bad figures by their path", () => {
    expect(
      publish({
        ...written,
        renovation: { ...renovation, depositCap: "1e3", refundDays: "lunar", refundWithinDays: 0 },
        general: {
          ...general,
          timeZone: "Mars/Olympus",
          calendar: { holidays: ["2026-02-30"], makeUpDays: [] },
          authority: { "renovation.approve": ["system"], "renovation.pay": [] }
        }
      })
    ).toEqual({
      "rulebook.renovation.depositCap":
        "“rulebook.renovation.depositCap”: an amount in yuan with at most two decimals, such as 1000.00",
      "rulebook.renovation.refundDays": expect.any(String),
      "rulebook.renovation.refundWithinDays": "“rulebook.renovation.refundWithinDays”: a whole number from 1 to 90",
      "rulebook.general.timeZone": "“rulebook.general.timeZone”: the name of a time zone, such as Asia/Shanghai",
      "rulebook.general.calendar.holidays[0]":
        "“rulebook.general.calendar.holidays[0]”: a date that exists, written 2026-03-11",
      "rulebook.general.authority.renovation.approve[0]": expect.stringContaining("one of clerk, supervisor"),
      "rulebook.general.authority.renovation.pay[0]": "“rulebook.general.authority.renovation.pay[0]”: is required"
    })
  })

  it("takes only names of commands into the authority table, and no prototype", () => {
    const authority = JSON.parse(`{"__proto__": ["clerk"], "approve": ["clerk"]}`) as object
    expect(publish({ ...written, general: { ...general, authority } })).toEqual({
      "rulebook.general.authority.__proto__": expect.any(String),
      "rulebook.general.authority.approve": expect.any(String)
    })
  })
})

describe("who sends a command", () => {
  const meta = { commandId: "c-1", by: "zhou", role: "clerk" }
  const saidOfMeta = (other: object) => said(DeskMeta, { ...meta, ...other })

  it("is taken as it is", () => {
    expect(saidOfMeta({})).toEqual({})
    expect(
      saidOfMeta({ desk: "A", occurredAt: "2026-03-11T09:30:00+08:00", reason: "停电", commandId: "0f8f-1:a/b#c._" })
    ).toEqual({})
  })

  it.each([
    "2026-02-30T09:30:00+08:00",
    "2026-03-11T24:00:00Z",
    "2026-03-11T23:60:00Z",
    "2026-03-11T23:59:60Z",
    "2026-03-11T09:30:00",
    "2026-03-11 09:30:00Z",
    "2026-03-11T09:30:00+15:00",
    "2026-03-11T09:30:00+08:60",
    "0000-01-01T00:00:00Z",
    "1899-12-31T23:59:59Z",
    "2026-03-11",
    "now"
  ])("refuses %j as an instant", (occurredAt) => {
    expect(Object.keys(saidOfMeta({ occurredAt }))).toEqual(["occurredAt"])
  })

  it.each(["2026-03-11T09:30Z", "2026-03-11T09:30:59.123-07:00", "2024-02-29T00:00:00+14:00"])(
    "takes %j as an instant",
    (occurredAt) => {
      expect(saidOfMeta({ occurredAt })).toEqual({})
    }
  )

  it.each(["", "-a", "a b", "a".repeat(101), "订单", "lapse:renovation:R-1:expirePermit:2026-04-06", "a\n"])(
    "refuses %j as a command id",
    (commandId) => {
      expect(Object.keys(saidOfMeta({ commandId }))).toEqual(["commandId"])
    }
  )

  it("cannot be the system", () => {
    expect(Object.keys(saidOfMeta({ role: "system" }))).toEqual(["role"])
    expect(Object.keys(saidOfMeta({ role: "constructor" }))).toEqual(["role"])
  })
})
