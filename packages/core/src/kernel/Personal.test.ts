import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { house } from "../../test/house.js"
import { desk, renovationUpTo } from "../../test/renovation.js"
import { chapters } from "../chapters.js"
import type { Told } from "../testing/rehearsal.js"
import { Line, personal } from "./Fields.js"
import { isVaultRef, type PersonalPath, personalPaths, vaultRef, withoutPersonal } from "./Personal.js"
import type { Published } from "./Process.js"

const pathsOf = (schema: Schema.Schema.AnyNoContext) =>
  personalPaths(schema).map(({ path, kept }) => `${path.join(".")} ${kept}`)

const Name = personal("renovation")
const Remark = personal("note")

describe("the personal fields of a form", () => {
  it("are found in structs, lists, tables, pairs, unions and refinements, and where they may be left out", () => {
    expect(
      pathsOf(
        Schema.Struct({
          scope: Line,
          name: Name,
          maybe: Schema.optionalWith(Remark, { exact: true }),
          list: Schema.Array(Schema.Struct({ name: Name })).pipe(Schema.minItems(1)),
          table: Schema.Record({ key: Schema.String, value: Remark }),
          pair: Schema.Tuple(Line, Name),
          either: Schema.Union(Schema.Struct({ a: Name }), Schema.Struct({ b: Remark })),
          nullable: Schema.NullOr(Name)
        })
      )
    ).toEqual([
      "name renovation",
      "maybe note",
      "list.*.name renovation",
      "table.* note",
      "pair.1 renovation",
      "either.a renovation",
      "either.b note",
      "nullable renovation"
    ])
  })

  it("are not looked for in vain in a form that contains itself", () => {
    interface Tree {
      readonly children: ReadonlyArray<Tree>
    }
    const Tree: Schema.Schema<Tree> = Schema.Struct({ children: Schema.Array(Schema.suspend(() => Tree)) })
    expect(() => personalPaths(Tree)).toThrow("contains itself")
  })

  it("of every chapter are these, and no others", () => {
    const found = Object.values(chapters).flatMap(({ kind, commands }) =>
      Object.entries(commands as { readonly [name: string]: Published }).flatMap(([name, { input }]) =>
        pathsOf(input).map((path) => `${kind}.${name}: ${path}`)
      )
    )
    expect(found).toEqual(
      expect.arrayContaining([
        "rulebook.note: text note",
        "renovation.apply: workers.*.name renovation",
        "renovation.apply: workers.*.identityNumber renovation",
        "renovation.handInDocument: phone renovation",
        "renovation.waiveDocument: reason note",
        "renovation.reject: reason note",
        "renovation.addWorker: name renovation",
        "renovation.addWorker: identityNumber renovation",
        "renovation.changeContractor: workers.*.name renovation",
        "renovation.recordViolation: evidence note",
        "renovation.stopWork: reason note",
        "renovation.reportToAuthority: about note",
        "renovation.recordAcceptance: findings note",
        "renovation.requestRefund: payees.*.name renovation",
        "renovation.cancel: reason note",
        "renovation.correct: worker.name renovation",
        "renovation.open: workers.*.identityNumber renovation",
        "renovation.note: text note"
      ])
    )
  })
})

describe("taking personal values out", () => {
  const moved = (input: unknown, ...paths: ReadonlyArray<PersonalPath>) => {
    const kept: Array<string> = []
    const left = withoutPersonal(input, paths, (path, value, as) => {
      kept.push(`${path}=${value} (${as.kept})`)
      return vaultRef("c-1", path)
    })
    return { left, kept }
  }
  const at = (...path: ReadonlyArray<string>): PersonalPath => ({ path, kept: "note", masked: false })

  it("puts a reference in the place of each, by its own path, and leaves the rest and the order alone", () => {
    const input = { scope: "厨房", workers: [{ name: "甲" }, { name: "乙", id: "2" }], reason: "噪声" }
    const { left, kept } = moved(input, at("workers", "*", "name"), at("workers", "*", "id"), at("reason"))
    expect(JSON.stringify(left)).toBe(
      JSON.stringify({
        scope: "厨房",
        workers: [
          { name: "vault:c-1:workers.0.name" },
          { name: "vault:c-1:workers.1.name", id: "vault:c-1:workers.1.id" }
        ],
        reason: "vault:c-1:reason"
      })
    )
    expect(kept).toEqual([
      "workers.0.name=甲 (note)",
      "workers.1.name=乙 (note)",
      "workers.1.id=2 (note)",
      "reason=噪声 (note)"
    ])
    expect(input.reason).toBe("噪声")
  })

  it("reaches into tables and pairs, and passes over what was left out or is null", () => {
    expect(moved({ table: { a: "甲", b: "乙" } }, at("table", "*"))).toEqual({
      left: { table: { a: "vault:c-1:table.a", b: "vault:c-1:table.b" } },
      kept: ["table.a=甲 (note)", "table.b=乙 (note)"]
    })
    expect(moved({ pair: ["x", "甲"] }, at("pair", "1")).left).toEqual({ pair: ["x", "vault:c-1:pair.1"] })
    expect(moved({ nullable: null }, at("nullable"), at("gone", "far"))).toEqual({ left: { nullable: null }, kept: [] })
  })

  it("keeps a prototype's name a name", () => {
    const input = JSON.parse(`{"table": {"__proto__": "甲"}}`) as unknown
    expect(JSON.stringify(moved(input, at("table", "*")).left)).toBe(
      `{"table":{"__proto__":"vault:c-1:table.__proto__"}}`
    )
  })

  it("gives references that can be told from any text", () => {
    expect(isVaultRef(vaultRef("c-1", "name"))).toBe(true)
    expect(isVaultRef("Vault")).toBe(false)
    expect(isVaultRef(7)).toBe(false)
  })
})

describe("the journal of a case", () => {
  const steps: ReadonlyArray<Told> = [
    ...renovationUpTo("permitted"),
    desk.report("2026-01-07"),
    desk.stop("2026-01-07"),
    desk.resume("2026-01-08"),
    desk.violation("2026-01-08"),
    desk.addWorker("2026-01-08", { identityNumber: "11010519491231002X" }),
    desk.correct("2026-01-08", { worker: { number: 1, name: "更正" } }),
    { ...desk.posted("2026-01-08"), command: "note", input: { text: "备注" } },
    desk.requestAcceptance("2026-01-09"),
    desk.accept("2026-01-09", { result: "failed", findings: "开裂" }),
    desk.requestAcceptance("2026-01-10"),
    desk.accept("2026-01-10", { findings: "合格" }),
    ...[1, 2, 3].map((serial) => desk.returnPass("2026-01-10", { serial })),
    desk.requestRefund("2026-01-10", { payees: [{ payer: "owner", name: "收款人" }] }),
    ...[desk.apply, desk.waive, desk.reject].map((step, index) => ({
      ...step(
        "2026-01-11",
        index === 0 ? { unit: "3-1203", applicant: "P-1203" } : index === 1 ? { document: "drawings" } : {}
      ),
      caseId: "R-2"
    })),
    ...[desk.apply, desk.cancel].map((step, index) => ({
      ...step("2026-01-12", index === 0 ? { unit: "3-1203", applicant: "P-1203" } : {}),
      caseId: "R-3"
    }))
  ]

  /** Every personal value and every reason is a secret of its own, to be searched for. */
  const secrets: Array<string> = []
  const secret = (value: string): string => {
    const hidden = /^\d{17}/.test(value) ? value : `秘密第${secrets.length}号`
    secrets.push(hidden)
    return hidden
  }
  const { play, commits, held, desk: at, run, rows } = house()
  const answers = steps.map((step) => {
    const { input } = (chapters.renovation.commands as { readonly [name: string]: Published })[step.command] ?? {}
    const hidden = input && withoutPersonal(step.input, personalPaths(input), (_path, value) => secret(value))
    return play({ ...step, input: hidden, reason: secret("原因") })
  })

  it("holds no personal value, nor do the rows, the answers and the views", () => {
    const refused = answers.flatMap((answer, index) =>
      answer.ok ? [] : answer.refusals.map(({ code, facts }) => ({ command: steps[index]?.command, code, facts }))
    )
    expect(refused).toEqual([])
    const views = ["R-1", "R-2", "R-3"].map((id) => run(at.view("renovation", id, { by: "zhou", role: "clerk" })))
    const text = JSON.stringify([commits(), answers, views, rows("renovation"), rows("pass"), rows("breach")])
    expect(secrets.length).toBeGreaterThan(70)
    expect(secrets.filter((value) => text.includes(value))).toEqual([])
    expect(text).not.toContain("秘密第")
  })

  it("refers to every one, and the vault gives each back as it was entered", () => {
    const refs = new Set<string>()
    JSON.stringify(commits(), (_key, value: unknown) => {
      if (isVaultRef(value)) refs.add(value)
      return value
    })
    expect([...refs].sort()).toEqual(Object.keys(held()).sort())
    expect(Object.values(held()).sort()).toEqual([...secrets].sort())
  })

  it("keeps the reason of a command apart from the reason of its lateness", () => {
    const { play, commits, held, setTo, run, desk: there, sentOf } = house()
    play(desk.apply("2026-01-04"))
    setTo("2026-01-06")
    const sent = sentOf({ ...desk.cancel("2026-01-05", { reason: "业主改变主意" }), reason: "停电" }, "c-2")
    run(there.submit({ ...sent, meta: { ...sent.meta, occurredAt: "2026-01-05T10:00:00+08:00" } }))
    const [commit] = commits().slice(-1)
    expect([commit?.input, commit?.lateReason]).toEqual([{ reason: "vault:c-2:reason" }, "vault:c-2:meta.reason"])
    expect(held()).toMatchObject({
      "vault:c-2:reason": "业主改变主意",
      "vault:c-2:meta.reason": "停电"
    })
  })
})
