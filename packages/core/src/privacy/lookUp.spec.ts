import { describe, expect, it } from "vitest"
import { household, stage } from "../../test/gate.js"
import { defaultRulebook } from "../chapters.js"
import { date } from "../kernel/LocalDate.js"
import { clauseOf } from "../testing/clause.js"
import { givenOn, type Told } from "../testing/rehearsal.js"
import type { PrivacyFigures } from "./figures.js"

const clause = clauseOf(describe)
const staff = [
  ...stage.directory.staff,
  { id: "feng", roles: ["engineer"], entered: date("2024-01-01") },
  { id: "qian", roles: ["guard"], entered: date("2024-01-01") }
]
const given = givenOn({ directory: { ...stage.directory, staff } })
const givenWith = (figures: Partial<PrivacyFigures>) =>
  givenOn({
    directory: { ...stage.directory, staff },
    rulebook: { ...defaultRulebook, privacy: { ...defaultRulebook.privacy, ...figures } }
  })

const told =
  (command: string, usual: Record<string, unknown>, who: Pick<Told, "by" | "role">) =>
  (at: string, input: Record<string, unknown> = {}, otherwise: Partial<Told> = {}): Told => ({
    ...{ chapter: "privacy", caseId: at.slice(0, 10), command, at, ...who },
    input: Object.fromEntries(Object.entries({ ...usual, ...input }).filter(([, value]) => value !== undefined)),
    ...otherwise
  })
const lookUp = told(
  "lookUp",
  { unit: "3-1202", field: "contact", asker: "owner", person: "P-1202" },
  { by: "zhou", role: "clerk" }
)
const see = told("see", { number: 1 }, { by: "wu", role: "supervisor" })

const day = "2026-03-02"
const stranger = { asker: "other", person: undefined }
const engineer = { asker: "role", person: "feng", role: "engineer", purpose: "handle-case", field: "repair" }

clause("work.8.5", () => {
  const denied = (asked: Record<string, unknown>, why: string) => ({
    ...{ _tag: "LookUpDenied", unit: "3-1202", field: "contact", ...asked },
    ...{ why, say: "lookup.refused", by: "zhou" }
  })

  it("tells the owner of that very unit, and not the owner of another", () => {
    given()
      .when(lookUp(day))
      .then({ _tag: "LookUpGranted", unit: "3-1202", field: "contact", asker: "owner", person: "P-1202" })
    given()
      .when(lookUp(day, { person: "P-1203" }))
      .then(denied({ asker: "owner", person: "P-1203" }, "not-the-owner"))
  })

  it("tells a resident his own data, and neither another's nor the unit's", () => {
    const asked = { unit: "3-1203", asker: "resident", person: "P-7" }
    const living = given(household.moveIn(day))
    living
      .when(lookUp(day, { ...asked, about: "P-7" }))
      .then({ _tag: "LookUpGranted", field: "contact", ...asked, about: "P-7" })
    living.when(lookUp(day, { ...asked, about: "P-8" })).then(denied({ ...asked, about: "P-8" }, "not-his-own-data"))
    living.when(lookUp(day, asked)).then(denied(asked, "not-his-own-data"))
    for (const field of ["household", "account", "renovation", "repair", "visitor", "note"])
      given(household.moveIn(day))
        .when(lookUp(day, { ...asked, field, about: "P-7" }))
        .then(denied({ ...asked, field, about: "P-7" }, "not-his-own-data"))
    const elsewhere = { ...asked, unit: "3-1202", about: "P-7" }
    given(household.moveIn(day)).when(lookUp(day, elsewhere)).then(denied(elsewhere, "not-a-resident"))
  })

  it("tells staff what the rulebook lets their role read for that purpose, and nothing else", () => {
    given()
      .when(lookUp(day, engineer))
      .then({ _tag: "LookUpGranted", unit: "3-1202", ...engineer })
    const visitors = { ...engineer, field: "visitor" }
    given().when(lookUp(day, visitors)).then(denied(visitors, "purpose-not-allowed"))
    const calling = { ...engineer, purpose: "call-back" }
    given().when(lookUp(day, calling)).then(denied(calling, "purpose-not-allowed"))
    const posing = { ...engineer, person: "qian" }
    given().when(lookUp(day, posing)).then(denied(posing, "not-of-that-role"))
    const nobody = { ...engineer, person: "P-1202" }
    given().when(lookUp(day, nobody)).then(denied(nobody, "not-of-that-role"))
    const readers = [{ roles: ["guard"] as const, purpose: "handle-case" as const, fields: ["repair"] as const }]
    givenWith({ readers })().when(lookUp(day, engineer)).then(denied(engineer, "purpose-not-allowed"))
  })

  it("tells nobody else, and writes down that he asked, with the sentence to say", () => {
    const outcome = given()
      .when(lookUp(day, stranger))
      .then(denied({ asker: "other" }, "outsider"))
    expect(outcome.answer).toMatchObject({ ok: true, sources: ["work.8.5"] })
    expect(outcome.rows("look-up")).toMatchObject([
      {
        ...{ key: "2026-03-02#1", status: "denied", open: false, unit: "3-1202", on: day },
        data: { field: "contact", asker: "other", why: "outsider", by: "zhou" }
      }
    ])
  })

  it("refuses a look-up that says too little, all at once", () => {
    given()
      .when(lookUp(day, { unit: "9-9999", asker: "role", person: undefined }, { caseId: "2026-03-01" }))
      .refused(
        { code: "another-day", sources: ["library.identifiable"], facts: { caseId: "2026-03-01", on: day } },
        {
          code: "unknown-unit",
          sources: ["work.8.5", "library.identifiable"],
          facts: { unit: "9-9999" },
          cure: { by: "input", field: "unit" }
        },
        {
          code: "asker-not-named",
          sources: ["work.8.5", "library.identifiable"],
          facts: { asker: "role" },
          cure: { by: "input", field: "person" }
        },
        {
          code: "purpose-not-named",
          sources: ["work.8.5", "library.purposes"],
          facts: {},
          cure: { by: "input", field: "role" }
        }
      )
    given()
      .when(lookUp(day, { ...engineer, purpose: undefined }))
      .refused({
        code: "purpose-not-named",
        sources: ["work.8.5", "library.purposes"],
        cure: { by: "input", field: "purpose" }
      })
  })
})

clause("library.look-up-pattern", () => {
  const open = (played: ReturnType<typeof given>["played"]) =>
    played
      .rows("look-up-pattern")
      .filter((row) => row.open)
      .map(({ key, data }) => [key, data])

  it("tells the supervisor of the third refusal about a unit within seven days, not of the second", () => {
    const two = given(lookUp("2026-03-02", stranger), lookUp("2026-03-05", stranger))
    expect(open(two.played)).toEqual([])
    const third = two.when(lookUp("2026-03-08", stranger))
    expect(third.rows("look-up-pattern")).toMatchObject([
      {
        ...{ key: "2026-03-08#1", status: "open", open: true, unit: "3-1202", on: "2026-03-08" },
        ...{ due: "2026-03-08T24:00", dueFor: "look-up-pattern", data: { of: "unit", refused: 3 } }
      }
    ])
    const dayLater = given(
      lookUp("2026-03-02", stranger),
      lookUp("2026-03-05", stranger),
      lookUp("2026-03-09", stranger)
    )
    expect(open(dayLater.played)).toEqual([])
  })

  it("tells of one person who is refused about several units, and of both where both hold", () => {
    const other = { asker: "owner", person: "P-9" }
    const twice = [lookUp(day, { ...other, unit: "3-1203" }), lookUp(day, other)]
    given(...twice)
      .when(lookUp(day, other))
      .then(
        {
          _tag: "LookUpDenied",
          unit: "3-1202",
          field: "contact",
          ...other,
          why: "not-the-owner",
          ...{ say: "lookup.refused", by: "zhou" }
        },
        { _tag: "PatternFound", number: 1, of: "person", person: "P-9", refused: 3, people: ["P-9", "zhou"] }
      )
    given(lookUp(day, other), lookUp(day, other))
      .when(lookUp(day, other))
      .then(
        {
          _tag: "LookUpDenied",
          unit: "3-1202",
          field: "contact",
          ...other,
          why: "not-the-owner",
          ...{ say: "lookup.refused", by: "zhou" }
        },
        { _tag: "PatternFound", number: 1, of: "unit", unit: "3-1202", refused: 3, people: ["P-9", "zhou"] },
        { _tag: "PatternFound", number: 2, of: "person", person: "P-9", refused: 3, people: ["P-9", "zhou"] }
      )
  })

  it("waits until it has been seen, and then counts anew", () => {
    const found = given(...[1, 2, 3, 4].map(() => lookUp(day, stranger)))
    expect(open(found.played)).toEqual([["2026-03-02#1", { of: "unit", refused: 3 }]])
    found.when(see(day)).then({ _tag: "PatternSeen", number: 1 })
    expect(open(found.played)).toEqual([])
    found.when(see(day)).refused({
      code: "no-such-pattern",
      sources: ["library.identifiable"],
      facts: { number: 1 },
      cure: { by: "input", field: "number" }
    })
    const denied = { _tag: "LookUpDenied", unit: "3-1202", field: "contact", asker: "other" }
    const why = { why: "outsider", say: "lookup.refused", by: "zhou" }
    for (const _ of [1, 2]) found.when(lookUp(day, stranger)).then({ ...denied, ...why })
    found
      .when(lookUp(day, stranger))
      .then(
        { ...denied, ...why },
        { _tag: "PatternFound", number: 2, of: "unit", unit: "3-1202", refused: 3, people: ["zhou"] }
      )
  })

  it("is seen by somebody who neither asked nor entered what was asked", () => {
    const own = {
      ...{ code: "own-look-ups", sources: ["library.look-up-pattern", "library.two-persons"] as const },
      ...{ facts: { number: 1 }, cure: { by: "someone-else", roles: ["supervisor", "manager", "headOffice"] } as const }
    }
    const manager = { by: "zheng", role: "manager" } as const
    const twice = [lookUp(day, stranger), lookUp(day, stranger)]
    const entered = given(...twice, lookUp(day, stranger, { by: "wu", role: "supervisor" }))
    entered.when(see(day)).refused(own)
    entered.when(see(day, {}, manager)).then({ _tag: "PatternSeen", number: 1 })
    const asked = given(lookUp(day, { ...engineer, person: "wu" }), ...twice)
    asked.when(see(day)).refused(own)
    asked.when(see(day, {}, manager)).then({ _tag: "PatternSeen", number: 1 })
    // One that was answered, and those seen before, are none of this pattern.
    const answered = [lookUp(day, {}, { by: "wu", role: "supervisor" }), lookUp(day, stranger)]
    given(...answered, ...twice)
      .when(see(day))
      .then({ _tag: "PatternSeen", number: 1 })
    entered.when(lookUp(day, stranger))
    for (const _ of [1, 2]) entered.when(lookUp(day, stranger))
    entered.when(see(day, { number: 2 })).then({ _tag: "PatternSeen", number: 2 })
    // Where all at the office have a part in it, head office sees it, and the next one comes to light.
    const supervisor = { by: "wu", role: "supervisor" } as const
    const byAll = given(lookUp(day, stranger, supervisor), lookUp(day, stranger, manager), lookUp(day, stranger))
    byAll.when(see(day)).refused(own)
    byAll.when(see(day, {}, manager)).refused(own)
    byAll.when(see(day, {}, { by: "tan", role: "headOffice" })).then({ _tag: "PatternSeen", number: 1 })
    for (const _ of [1, 2, 3]) byAll.when(lookUp(day, stranger))
    byAll.when(see(day, { number: 2 })).then({ _tag: "PatternSeen", number: 2 })
  })

  it("goes by the figures a community has set", () => {
    const strict = givenWith({ patternAfter: 2, patternWithinDays: 1 })
    expect(open(strict(lookUp(day, stranger), lookUp("2026-03-03", stranger)).played)).toEqual([])
    expect(open(strict(lookUp(day, stranger), lookUp(day, stranger)).played)).toHaveLength(1)
  })
})
