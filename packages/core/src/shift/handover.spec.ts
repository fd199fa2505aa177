import { expect, it } from "vitest"
import { period, stock, takings } from "../../test/cash.js"
import { desk as renovation } from "../../test/renovation.js"
import { clause, given, givenUnder, inVault, linAtB, shift, zhouAtA } from "../../test/shift.js"
import type { Told } from "../testing/rehearsal.js"

const evening = (minute: string) => `2026-03-11T20:${minute}`
const by = (command: string) => ({ by: "command", command }) as const

/** Every item, and how it is refused where it is not met. */
const refusals = {
  "1.1": { code: "log-not-attested", sources: ["handover.1.1", "work.6.18"], facts: {}, cure: by("attest") },
  "1.2": {
    ...{ code: "takings-not-settled", sources: ["handover.1.2", "work.6.16"], facts: { receipts: 1, periods: [] } },
    cure: { by: "elsewhere", chapter: "cash", command: "count", title: { zh: "点款封存", en: "Count and seal" } }
  },
  "1.3": {
    ...{ code: "vouchers-not-in-order", sources: ["handover.1.3"], facts: { receipts: 2 } },
    cure: by("sortVouchers")
  },
  "1.4": {
    code: "entries-missing",
    sources: ["handover.1.4", "work.8.8"],
    facts: { entries: [1] },
    cure: by("enterMissed")
  },
  "1.5": { code: "not-told-in-person", sources: ["handover.1.5"], facts: {}, cure: by("attest") },
  "1.6": {
    code: "records-not-compared",
    sources: ["handover.1.6", "work.6.17"],
    facts: {},
    cure: by("compareRecords")
  },
  "1.7": {
    ...{ code: "stock-not-counted", sources: ["handover.1.7", "work.6.17"], facts: { counted: false } },
    cure: { by: "elsewhere", chapter: "stock", command: "stocktake", title: { zh: "盘点", en: "Count the stock" } }
  },
  "1.8": { code: "documents-not-handed-over", sources: ["handover.1.8"], facts: {}, cure: by("attest") },
  "1.9": {
    code: "cases-not-listed",
    sources: ["handover.1.9"],
    facts: { cases: ["renovation/R-1"] },
    cure: by("prepareHandover")
  },
  "1.10": { code: "back-office-not-told", sources: ["handover.1.10"], facts: {}, cure: by("attest") },
  "1.11": {
    ...{ code: "phone-not-forwarded", sources: ["handover.1.11", "work.6.18"] },
    ...{ facts: { to: "fire-control-centre" }, cure: by("forwardPhone") }
  }
} as const
type Item = keyof typeof refusals
const items = [
  "1.1",
  "1.2",
  "1.3",
  "1.4",
  "1.5",
  "1.6",
  "1.7",
  "1.8",
  "1.9",
  "1.10",
  "1.11"
] as const satisfies ReadonlyArray<Item>
const refused = (...left: ReadonlyArray<Item>) => left.map((item) => refusals[item] as never)
const unmet = (...which: ReadonlyArray<Item>) => ({ unmet: which.map((item) => ({ item, reason: "电脑故障" })) })

const attested = (item: string, more: object = {}) => shift.attest(evening("10"), { item, ...more })
const cures: ReadonlyArray<readonly [Item, Told]> = [
  ["1.1", attested("1.1")],
  ["1.2", period.count(evening("10"), "A-2", { counted: "268.00" })],
  ["1.3", shift.sortVouchers(evening("10"), { vouchers: 2 })],
  ["1.4", shift.enterMissed(evening("10"))],
  ["1.5", attested("1.5")],
  ["1.6", shift.compareRecords(evening("10"))],
  ["1.8", attested("1.8")],
  ["1.9", shift.prepareHandover(evening("10"))],
  ["1.10", attested("1.10", { to: "he" })],
  ["1.11", shift.forwardPhone(evening("10"))]
]

/** Settled at 16:30 and handed in; what is taken after it falls into the next period. */
const settled = [
  period.provideFloat("2026-03-11T08:30", "A-1"),
  takings.take("2026-03-11T10:00", "T-1"),
  period.count("2026-03-11T16:30", "A-1", { counted: "268.00" }),
  period.submit("2026-03-11T16:40", "A-1")
]
const saleAt1700 = takings.take("2026-03-11T17:00", "T-2")

/** A day on which nothing at all was done for the handover, after the settlement. */
const wrong = [
  ...[...settled, saleAt1700],
  ...[zhouAtA, shift.missEntry("2026-03-11T15:00"), shift.prepareHandover("2026-03-11T19:35")],
  renovation.apply("2026-03-11T19:40")
]
/** A day on which all was done but the stock was not counted. */
const right = [...wrong, ...cures.map(([, cure]) => cure)]
const signed = { _tag: "Left", at: evening("15"), signedBy: "zhou", due: "2026-03-12T08:15" }

clause("handover.1.9", () => {
  it("names every item that is not met, each with its clause and its cure", () => {
    const { answer } = given(...wrong)
      .when(shift.leave(evening("15")))
      .refused(...refused(...items))
    if (answer.ok) throw new Error("it was signed off")
    expect(answer.refusals.map(({ cure }) => cure?.text.zh)).not.toContain(undefined)
    expect(answer.refusals.at(-1)?.message).toEqual({
      zh: "电话还没有转接到消防中心",
      en: "The phone has not been forwarded to the fire-control centre"
    })
  })

  it("shrinks by exactly the item that was cured", () => {
    const { played } = given(...wrong)
    const left = new Set<Item>(items)
    for (const [item, cure] of cures) {
      expect(played.play(cure)).toMatchObject({ ok: true })
      left.delete(item)
      const answer = played.check(shift.leave(evening("15")))
      expect(answer.ok ? [] : answer.refusals.map(({ code }) => code)).toEqual(refused(...left).map(({ code }) => code))
    }
    expect([...left]).toEqual(["1.7"])
  })

  it("lets a clerk leave all the same: each item is named with its reason, and followed up or a breach", () => {
    const breach = (item: Item) => {
      const { code, sources, facts } = refusals[item]
      return { code, sources, facts, whose: "zhou", on: "2026-03-11" } as never
    }
    const reasoned = (which: ReadonlyArray<Item>) => which.map((item) => ({ item, reason: inVault }))
    const { played, when } = given(...wrong)
    when(shift.leave(evening("15"), unmet(...items)))
      .breached(breach("1.1"), breach("1.5"), breach("1.10"), breach("1.11"))
      .then({
        ...{ ...signed, unmet: reasoned(items) },
        followUps: reasoned(["1.2", "1.3", "1.4", "1.6", "1.7", "1.8", "1.9"])
      })
    expect(
      played.rows("follow-up").map(({ key, who, status, open, data }) => [key, who, status, open, data.item])
    ).toEqual(
      ["1.2", "1.3", "1.4", "1.6", "1.7", "1.8", "1.9"].map((item, index) => [
        `2026-03-11-A#${index + 1}`,
        "zhou",
        "open",
        true,
        item
      ])
    )
    expect(played.rows("present").map(({ who, status, open }) => [who, status, open])).toEqual([
      ["zhou", "gone", false]
    ])
    expect(played.rows("handover")).toMatchObject([
      { status: "left", who: "zhou", due: "2026-03-12T08:15", data: { unmet: items } }
    ])
  })

  it("still refuses for what is not named, and takes no note of a name for what is met", () => {
    given(...wrong)
      .when(shift.leave(evening("15"), unmet("1.1", "1.7", "1.11")))
      .refused(...refused("1.2", "1.3", "1.4", "1.5", "1.6", "1.8", "1.9", "1.10"))
    given(...right)
      .when(shift.leave(evening("15"), unmet("1.1", "1.7")))
      .then({
        ...signed,
        unmet: [{ item: "1.7", reason: inVault }],
        followUps: [{ item: "1.7", reason: inVault }]
      })
  })

  it("is prepared first, by whoever holds the post or a supervisor, and signed once", () => {
    given(zhouAtA)
      .when(shift.leave(evening("15"), unmet(...items)))
      .refused({
        code: "handover-not-prepared",
        sources: ["handover.1.9"],
        facts: {},
        cure: by("prepareHandover")
      })
    given(...right)
      .when(shift.leave(evening("15"), {}, { by: "lin" }))
      .refused(
        {
          code: "not-the-holder",
          sources: ["handover.1.9"],
          facts: { holder: "zhou" },
          cure: { by: "someone-else", roles: ["supervisor", "manager"] }
        },
        refusals["1.7"] as never
      )
    given(...right)
      .when(shift.leave(evening("15"), unmet("1.7"), { by: "wu" }))
      .then({
        ...{ ...signed, signedBy: "wu", unmet: [{ item: "1.7", reason: inVault }] },
        followUps: [{ item: "1.7", reason: inVault }]
      })
    given(...right, shift.leave(evening("15"), unmet("1.7")))
      .when(shift.leave(evening("16"), unmet("1.7")))
      .refused({ code: "nobody-on-duty", sources: ["prep.1"], facts: { closed: true } })
  })

  it("waits for a clerk who is away from the post", () => {
    given(linAtB, ...right, shift.leavePost(evening("11")))
      .when(shift.leave(evening("15"), unmet("1.7")))
      .refused({
        code: "still-away",
        sources: ["work.6.19"],
        facts: { since: evening("11") },
        cure: by("backAtPost")
      })
  })
})

for (const item of ["1.1", "1.4", "1.5", "1.8", "1.11"] as const)
  clause(`handover.${item}`, () => {
    it("keeps the clerk until it is met, however well all else is accounted for", () => {
      const rest = unmet(...items.filter((other) => other !== item))
      given(...wrong)
        .when(shift.leave(evening("15"), rest))
        .refused(...refused(item))
      const cured = cures.filter(([of]) => of === item).map(([, cure]) => cure)
      expect(given(...wrong, ...cured).when(shift.leave(evening("15"), rest)).answer.ok).toBe(true)
    })
  })

clause("handover.1.2", () => {
  const submit = {
    by: "elsewhere",
    chapter: "cash",
    command: "submit",
    title: { zh: "上交报表", en: "Submit the report" }
  }
  const lacking = (receipts: number, ...periods: ReadonlyArray<string>) =>
    ({ ...refusals["1.2"], facts: { receipts, periods }, ...(receipts === 0 && { cure: submit }) }) as never
  const others = ["1.1", "1.3", "1.5", "1.6", "1.7", "1.8", "1.10", "1.11"] as const
  const signing = (...day: ReadonlyArray<Told>) =>
    given(zhouAtA, ...day, shift.prepareHandover(evening("00"))).when(shift.leave(evening("15"), unmet(...others)))
  const countOf = (number: string, counted: string) => period.count(evening("05"), number, { counted })

  it("has the day's settlement counted and submitted; finance may settle it then or later", () => {
    signing(...settled.slice(0, 2)).refused(lacking(1))
    signing(...settled.slice(0, 3)).refused(lacking(0, "A-1"))
    expect(signing(...settled).answer.ok).toBe(true)
    const paid = period.settle("2026-03-11T17:00", "A-1", { received: "68.00" })
    expect(signing(...settled, paid).answer.ok).toBe(true)
  })

  it("has a sale after it counted and sealed, and not submitted; a difference is explained", () => {
    signing(...settled, saleAt1700).refused(lacking(1))
    expect(signing(...settled, saleAt1700, countOf("A-2", "268.00")).answer.ok).toBe(true)
    signing(...settled, saleAt1700, countOf("A-2", "267.00")).refused(lacking(0, "A-2"))
    const told = period.explain(evening("06"), "A-2")
    expect(signing(...settled, saleAt1700, countOf("A-2", "267.00"), told).answer.ok).toBe(true)
    // What a second count found of a bag that was handed in already is explained too.
    const again = period.recount(evening("00"), "A-1", { counted: "58.00" })
    signing(...settled, again).refused(lacking(0, "A-1"))
    expect(signing(...settled, again, period.explain(evening("06"), "A-1")).answer.ok).toBe(true)
  })

  it("has every count before it submitted too: only the last, made after 16:30 and after another, waits", () => {
    const sale = (time: string, id: string) => takings.take(`2026-03-11T${time}`, id)
    const counted = (time: string, id: string) => period.count(`2026-03-11T${time}`, id, { counted: "268.00" })
    const morning = [...settled.slice(0, 2), counted("12:00", "A-1"), period.submit("2026-03-11T12:01", "A-1")]
    const second = [...morning, sale("15:00", "T-2")]
    signing(...second, counted("16:30", "A-2")).refused(lacking(0, "A-2"))
    expect(signing(...second, counted("16:31", "A-2")).answer.ok).toBe(true)
    const third = [...second, counted("16:31", "A-2"), sale("17:00", "T-3"), counted("20:05", "A-3")]
    signing(...third).refused(lacking(0, "A-2"))
    const handedIn = [...third, period.submit("2026-03-11T20:06", "A-2")]
    expect(signing(...handedIn).answer.ok).toBe(true)
  })

  it("has the settlement submitted however late it is counted, and each clerk's own after a change in the day", () => {
    signing(...settled.slice(0, 2), countOf("A-1", "268.00")).refused(lacking(0, "A-1"))
    const noon = "2026-03-11T14:15"
    const early = [
      ...[...settled.slice(0, 2), period.count("2026-03-11T14:10", "A-1", { counted: "268.00" })],
      ...[period.submit("2026-03-11T14:11", "A-1"), shift.arrive("2026-03-11T14:00", {}, { by: "lin" })],
      ...[shift.prepareHandover(noon, { change: true }), shift.leave(noon, unmet(...others)), shift.takeOver(noon)]
    ]
    const late = [
      takings.take("2026-03-11T15:00", "T-2"),
      period.count("2026-03-11T17:00", "A-2", { counted: "268.00" })
    ]
    givenUnder({ shiftsADay: "two" })(
      zhouAtA,
      ...early,
      ...late,
      shift.prepareHandover(evening("00"), {}, { by: "lin" })
    )
      .when(shift.leave(evening("15"), unmet(...others), { by: "lin" }))
      .refused(lacking(0, "A-2"))
  })

  it("has what was sealed the evening before submitted by the end of the day", () => {
    const sealed = [...settled, saleAt1700, countOf("A-2", "268.00")]
    const next = (time: string) => `2026-03-12T${time}`
    const lin = { by: "lin", caseId: "2026-03-12-A" } as const
    const nextDay = [...sealed, shift.arrive(next("07:55"), {}, lin), shift.prepareHandover(next("20:00"), {}, lin)]
    const leaving = shift.leave(next("20:15"), unmet(...others), lin)
    given(...nextDay)
      .when(leaving)
      .refused(lacking(0, "A-2"))
    const again = period.recount(next("08:05"), "A-2", { counted: "68.00" }, { by: "lin" })
    expect(given(...nextDay, again, period.submit(next("16:30"), "A-2")).when(leaving).answer.ok).toBe(true)
  })

  it("asks for no settlement on a day without takings, and for none of the other desk's", () => {
    expect(signing().answer.ok).toBe(true)
    expect(signing(takings.take("2026-03-11T10:00", "T-1", { till: "B" })).answer.ok).toBe(true)
  })
})

clause("handover.1.7", () => {
  const lines = (water: number) => [
    { item: "water-18L", pieces: water },
    { item: "milk-250ml", pieces: 0 }
  ]
  const counted = (water: number) => stock.stocktake("2026-03-11T19:30", "2026-03-11-A", { lines: lines(water) })

  it("has the stock counted, and what differs explained", () => {
    const clean = { ...signed, unmet: [], followUps: [] }
    given(counted(0), ...right)
      .when(shift.leave(evening("15")))
      .then(clean)
    given(counted(1), ...right)
      .when(shift.leave(evening("15")))
      .refused({
        ...{ ...refusals["1.7"], facts: { counted: true } },
        cure: {
          ...refusals["1.7"].cure,
          command: "explain",
          title: { zh: "说明盘点差异", en: "Explain the difference" }
        }
      } as never)
    const told = stock.explain("2026-03-11T19:31", "2026-03-11-A")
    given(counted(1), told, ...right)
      .when(shift.leave(evening("15")))
      .then(clean)
  })
})

clause("handover.1.7", () => {
  it("has it counted anew after a change in the day: one count is not both clerks'", () => {
    const lines = ["water-18L", "milk-250ml"].map((item) => ({ item, pieces: 0 }))
    const counted = (at: string) => stock.stocktake(`2026-03-11T${at}`, "2026-03-11-A", { lines })
    const noon = "2026-03-11T14:15"
    const others = items.filter((item) => item !== "1.7")
    const changed = [
      ...[zhouAtA, shift.arrive("2026-03-11T14:00", {}, { by: "lin" }), counted("14:10")],
      ...[shift.prepareHandover(noon, { change: true }), shift.leave(noon, unmet(...others))],
      ...[shift.takeOver(noon), shift.prepareHandover(evening("00"), {}, { by: "lin" })]
    ]
    const leaving = shift.leave(evening("15"), unmet(...others), { by: "lin" })
    const two = givenUnder({ shiftsADay: "two" })
    two(...changed)
      .when(leaving)
      .refused(refusals["1.7"] as never)
    expect(two(...changed, counted("19:30")).when(leaving).answer.ok).toBe(true)
  })
})

clause("handover.1.3", () => {
  it("has as many vouchers sorted as there are receipts that day at the desk", () => {
    const sorted = (vouchers: number) =>
      given(...wrong, shift.sortVouchers(evening("10"), { vouchers })).when(
        shift.leave(evening("15"), unmet(...items.filter((item) => item !== "1.3")))
      )
    expect(sorted(2).answer.ok).toBe(true)
    for (const vouchers of [1, 3])
      sorted(vouchers).refused({ ...refusals["1.3"], facts: { receipts: 2, vouchers } } as never)
  })
})

clause("handover.1.6", () => {
  it("is the report desk's: desk B compares no records and counts no stock", () => {
    const atB = { by: "lin", caseId: "2026-03-11-B" } as const
    const done = [
      ...[linAtB, shift.prepareHandover(evening("00"), {}, atB), shift.forwardPhone(evening("01"), {}, atB)],
      ...["1.1", "1.5", "1.8"].map((item) => shift.attest(evening("02"), { item }, atB)),
      shift.attest(evening("03"), { item: "1.10", to: "he" }, atB)
    ]
    given(...done)
      .when(shift.leave(evening("15"), {}, atB))
      .then({ ...signed, signedBy: "lin", unmet: [], followUps: [] })
    given(linAtB)
      .when(shift.compareRecords(evening("00"), {}, atB))
      .refused({ code: "not-the-report-desk", sources: ["work.6.17", "handover.1.6"], facts: { desk: "B" } })
  })

  it("lists what the computer's failure kept out, and follows it until it is entered, on a later day too", () => {
    const { played, when } = given(
      zhouAtA,
      shift.compareRecords(evening("00"), { missing: ["手工收据 0031", "来访登记 3 行"] })
    )
    const standing = () => played.rows("missed-entry").map(({ key, status, open }) => [key, status, open])
    expect(standing()).toEqual([
      ["2026-03-11-A#1", "missing", true],
      ["2026-03-11-A#2", "missing", true]
    ])
    when(shift.enterMissed("2026-03-12T09:00", { number: 2, case: "V-7" }, { by: "lin" })).then({
      ...{ _tag: "MissedEntered", number: 2, case: "V-7" }
    })
    expect(standing()[1]).toEqual(["2026-03-11-A#2", "entered", false])
    when(shift.enterMissed("2026-03-12T09:01", { number: 2 }, { by: "lin" })).refused({
      ...{ code: "entered-already", sources: ["library.sequence"] as const, facts: { number: 2 } },
      cure: { by: "input", field: "number" }
    })
    when(shift.enterMissed("2026-03-12T09:02", { number: 3 }, { by: "lin" })).refused({
      ...{ code: "no-such-missed-entry", sources: ["library.identifiable"] as const, facts: { number: 3 } },
      cure: { by: "input", field: "number" }
    })
  })
})

clause("handover.1.10", () => {
  it("is handed to a back-office clerk by name, never to oneself", () => {
    const asked = (input: object) => given(zhouAtA).when(shift.attest(evening("10"), { item: "1.10", ...input }))
    asked({ to: "he" }).then({ _tag: "Attested", item: "1.10", note: inVault, to: "he" })
    const field = { by: "input", field: "to" } as const
    asked({}).refused({ code: "back-office-not-named", sources: ["handover.1.10"], facts: {}, cure: field })
    asked({ to: "nobody" }).refused({
      ...{ code: "unknown-staff", sources: ["library.identifiable"], facts: { staff: "nobody" }, cure: field }
    })
    const notOne = (staff: string) =>
      ({ code: "not-the-back-office", sources: ["handover.1.10"], facts: { staff }, cure: field }) as const
    asked({ to: "zhou" }).refused(notOne("zhou"), {
      ...{ code: "own-handover", sources: ["handover.1.10", "library.two-persons"] },
      ...{ facts: { clerk: "zhou" }, cure: field }
    })
    asked({ to: "wu" }).refused(notOne("wu"))
    asked({ item: "1.8", to: "lin" }).then({ _tag: "Attested", item: "1.8", note: inVault, to: "lin" })
  })
})

clause("work.6.18", () => {
  it("forwards the phone to the fire-control centre, and not elsewhere, before leaving", () => {
    const { played, when } = given(...right, shift.forwardPhone(evening("11"), { to: "mobile" }))
    when(shift.leave(evening("15"), unmet("1.7"))).refused(refusals["1.11"] as never)
    expect(played.play(shift.forwardPhone(evening("12")))).toMatchObject({ ok: true })
    when(shift.leave(evening("15"), unmet("1.7"))).breached()
  })

  it("has a clerk who went without handing over in breach, once the day has ended", () => {
    const story = given(zhouAtA)
    story.when({ tickAt: "2026-03-11T23:59" }).then()
    story
      .when({ tickAt: "2026-03-12T00:00" })
      .breached({
        ...{
          code: "not-handed-over",
          sources: ["work.6.18", "handover.1.9"],
          facts: {},
          whose: "zhou",
          on: "2026-03-11"
        }
      })
      .then({ _tag: "NotHandedOver", who: "zhou" })
    story.when({ tickAt: "2026-03-12T08:00" }).then()
    story.when(shift.missHandover("2026-03-12T08:01")).refused({ code: "recorded-already", sources: ["work.6.18"] })
    given(linAtB, zhouAtA, shift.leavePost("2026-03-11T15:00"))
      .when({ tickAt: "2026-03-12T00:00" })
      .breached(
        {
          ...{ code: "never-back", sources: ["work.6.19"], facts: { since: "15:00" } },
          ...{ whose: "zhou", on: "2026-03-11" }
        },
        { code: "not-handed-over", sources: ["work.6.18", "handover.1.9"], facts: {}, whose: "zhou", on: "2026-03-11" },
        { code: "not-handed-over", sources: ["work.6.18", "handover.1.9"], facts: {}, whose: "lin", on: "2026-03-11" }
      )
    const gone = given(linAtB, zhouAtA, shift.leavePost("2026-03-11T15:00"), { tickAt: "2026-03-12T00:00" })
    expect(gone.played.rows("absence")).toMatchObject([{ status: "never-back", open: false }])
    given(zhouAtA)
      .when(shift.missHandover(evening("15")))
      .refused({
        ...{ code: "day-not-over", sources: ["library.clock"], facts: { day: "2026-03-11" } }
      })
  })

  it("is no breach of a clerk who signed off at a change in the day, where the other never took over", () => {
    const change = [
      ...[zhouAtA, shift.arrive("2026-03-11T14:00", {}, { by: "lin" })],
      shift.prepareHandover("2026-03-11T14:10", { change: true })
    ]
    const items = ["1.1", "1.5", "1.6", "1.7", "1.8", "1.11"] as const
    const notHandedOver = {
      ...{ code: "not-handed-over", sources: ["work.6.18", "handover.1.9"], facts: {} },
      ...{ whose: "zhou", on: "2026-03-11" }
    } as never
    const two = givenUnder({ shiftsADay: "two" })
    two(...change)
      .when({ tickAt: "2026-03-12T00:00" })
      .breached(notHandedOver)
    two(...change, shift.leave("2026-03-11T14:15", unmet(...items)))
      .when({ tickAt: "2026-03-12T00:00" })
      .breached({
        ...{ code: "not-taken-over", sources: ["handover.2.1", "handover.2.2"], facts: { outgoing: "zhou" } },
        ...{ whose: "office", on: "2026-03-11" }
      } as never)
      .then({ _tag: "NotTakenOver", whose: "office" }, { _tag: "NotHandedOver", who: "office" })
  })
})

clause("prep.1", () => {
  it("has leaving before 20:15 as a breach of the outgoing clerk", () => {
    given(...right)
      .when(shift.leave(evening("14"), unmet("1.7")))
      .breached({
        ...{ code: "left-before-the-end", sources: ["prep.1"], facts: { at: "20:14", until: "20:15" } },
        ...{ whose: "zhou", on: "2026-03-11" }
      })
    given(...right)
      .when(shift.leave(evening("15"), unmet("1.7")))
      .breached()
  })
})

clause("work.8.13", () => {
  it("keeps important events of the shift in the log, their text in the vault", () => {
    const { played, when } = given(zhouAtA)
    when(shift.log("2026-03-11T11:00")).then({ _tag: "Logged", who: "zhou", text: inVault, important: true })
    expect(played.rows("log-entry")).toMatchObject([{ status: "important", who: "zhou", desk: "A", on: "2026-03-11" }])
    given(zhouAtA, shift.prepareHandover(evening("00")))
      .when(shift.log("2026-03-11T11:00", {}, { caseId: "2026-03-11-B" }))
      .refused({ code: "no-such-case", sources: ["library.identifiable"] })
  })
})

clause("handover.1.9", () => {
  it("hands over in the day too: both are there, and the back office has no part in it", () => {
    const two = givenUnder({ shiftsADay: "two" })
    const noon = (minute: string) => `2026-03-11T14:${minute}`
    const change = [
      ...[zhouAtA, shift.prepareHandover(noon("05"), { change: true })],
      ...["1.1", "1.5", "1.8"].map((item) => shift.attest(noon("06"), { item })),
      ...[shift.compareRecords(noon("06")), shift.forwardPhone(noon("06"), { to: "desk-A" })]
    ]
    two(...change)
      .when(shift.leave(noon("15")))
      .refused(
        { code: "nobody-to-take-over", sources: ["handover.1.9", "handover.2.1"], facts: {} },
        refusals["1.7"] as never
      )
    const linHere = shift.arrive(noon("00"), {}, { by: "lin" })
    const both = two(zhouAtA, linHere, ...change.slice(1))
    both.when(shift.leave(noon("15"), unmet("1.7"))).then({
      ...{ ...signed, at: noon("15"), due: noon("15") },
      ...{ unmet: [{ item: "1.7", reason: inVault }], followUps: [{ item: "1.7", reason: inVault }] }
    })
    expect(both.played.rows("shift")).toMatchObject([{ who: "zhou", status: "on-duty" }])
    both
      .when(shift.takeOver(noon("15"), { recordSigned: false }))
      .then({ _tag: "TakenOver", by: "lin", at: noon("15"), clean: false })
    expect(both.played.rows("shift")).toMatchObject([{ who: "lin", status: "on-duty" }])
    expect(both.played.rows("present").map(({ who, status }) => [who, status])).toEqual([
      ["zhou", "gone"],
      ["lin", "here"]
    ])
    // What was found before she took over is his who held the post, though it is entered after.
    const found = (happened: string) =>
      both.when(shift.reportAbsence(noon("30"), {}, { happened, reason: "一直在处理投诉" })).answer
    expect(found(noon("14"))).toMatchObject({ ok: true, events: [{ _tag: "AbsenceFound", who: "zhou" }] })
    expect(found(noon("16"))).toMatchObject({ ok: true, events: [{ _tag: "AbsenceFound", who: "lin" }] })
    expect(both.played.rows("handover")).toMatchObject([
      { key: "2026-03-11-A#1", data: { change: true, unmet: ["1.7"] } }
    ])
    both
      .when(shift.arrive("2026-03-11T16:00", {}, { by: "xu" }))
      .then({ _tag: "Arrived", who: "xu", at: "2026-03-11T16:00", early: true })
    both
      .when(shift.leave(evening("15"), {}, { by: "lin" }))
      .refused(
        { code: "handover-not-prepared", sources: ["handover.1.9"] },
        ...refused("1.1", "1.5", "1.6", "1.7", "1.8", "1.10", "1.11")
      )
  })
})
