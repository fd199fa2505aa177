import { describe, expect, it } from "vitest"
import { community, house } from "../../test/house.js"
import { clauseOf } from "../testing/clause.js"

const clause = clauseOf(describe)
const entry = (path: string, kept: "visitor" | "repair", value: string) => ({
  ...{ ref: `vault:c-1:${path}`, kept, value, stream: "gate/V-1" }
})
const visitor = entry("visitor", "visitor", "何女士")
const contact = entry("contact", "repair", "100-0000-0001")

const asked = (role: string, purpose: string, refs: ReadonlyArray<string>) => {
  const { desk, run, vault, setTo } = house()
  setTo("2026-03-02")
  run(vault.put(community, [visitor, contact]))
  return run(desk.personal(refs, { by: "qian", role }, purpose as never))
}

clause("work.8.5", () => {
  it("hands out what the role may read for that purpose", () => {
    expect(asked("guard", "handle-case", [visitor.ref, "vault:none:x"])).toEqual({
      ok: true,
      answer: { [visitor.ref]: "何女士" }
    })
    expect(asked("controlRoom", "call-back", [contact.ref])).toEqual({
      ok: true,
      answer: { [contact.ref]: "100-0000-0001" }
    })
    expect(asked("guard", "print", [])).toEqual({ ok: true, answer: {} })
  })

  it("refuses all of it where the role may not read some, with the reason and whom to ask", () => {
    expect(asked("guard", "handle-case", [visitor.ref, contact.ref])).toEqual({
      ok: false,
      refusals: [
        {
          code: "may-not-read",
          sources: ["work.8.5", "library.purposes"],
          facts: { role: "guard", purpose: "handle-case", zh: "维修与投诉", en: "Repairs and complaints" },
          message: {
            zh: "保安不能为「办理业务」查看：维修与投诉",
            en: "Guard may not read this for “Handling a case”: Repairs and complaints"
          },
          cure: {
            by: "someone-else",
            roles: ["clerk", "supervisor", "manager", "backOffice", "host", "controlRoom"],
            may: "look",
            text: {
              zh: "可由客服员、客服主管、管理处经理、内务员、对接系统或消防中心值班员查看",
              en: "May be seen by: Clerk, Supervisor, Manager, Back-office clerk, Host system or Control room"
            }
          }
        }
      ]
    })
    expect(asked("guard", "print", [visitor.ref])).toMatchObject({ ok: false, refusals: [{ code: "may-not-read" }] })
  })

  it("refuses a role and a purpose that nobody has heard of", () => {
    const { refusals } = asked("burglar", "curiosity", [visitor.ref]) as { refusals: ReadonlyArray<unknown> }
    expect(refusals).toMatchObject([
      { code: "may-not-read", message: { en: "burglar may not read this for “curiosity”: Visitors" } }
    ])
    expect(refusals[0]).not.toHaveProperty("cure")
  })

  it("puts a refused read on record as it does a refused look-up, and tells the supervisor of three", () => {
    const { desk, run, vault, journal, setTo } = house()
    setTo("2026-03-02")
    run(vault.put(community, [visitor, contact]))
    const read = (role: string, minute: number) => {
      setTo(`2026-03-02T10:0${minute}`)
      return run(desk.personal([visitor.ref, contact.ref], { by: "qian", role }, "handle-case"))
    }
    const rows = (kind: string) => run(journal.rows(community, { where: { kind }, order: "key", limit: 10 })).items
    expect(read("clerk", 0)).toMatchObject({ ok: true })
    expect(rows("look-up")).toEqual([])
    expect(read("guard", 1)).toMatchObject({ ok: false })
    expect(rows("look-up")).toMatchObject([
      {
        ...{ key: "2026-03-02#read-1", status: "denied", open: false, who: "qian", on: "2026-03-02" },
        data: { role: "guard", purpose: "handle-case", fields: ["repair"], why: "purpose-not-allowed" }
      }
    ])
    expect(JSON.stringify(rows("look-up"))).not.toContain("何女士")
    read("guard", 2)
    expect(rows("look-up-pattern")).toEqual([])
    read("guard", 3)
    expect(rows("look-up-pattern")).toMatchObject([
      { key: "2026-03-02#1", status: "open", who: "qian", data: { of: "person", refused: 3 } }
    ])
    expect(rows("privacy")).toMatchObject([{ key: "2026-03-02", data: { granted: 0, denied: 3 } }])
  })
})
