import { Desk, type DeskService, DirectoryStore, found, Journal, layer, Vault } from "@qiantai/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { describe, expect, it } from "vitest"
import { StoreUnusable, Upkeep, type Verdict } from "../src/index.js"
import { everyone, renovation, unitNamed } from "./renovationScript.js"
import { kinds, type Store, storeOn } from "./stores.js"

const community = "jinshang-garden"

/** Plays a renovation from its application to its refund. */
const played = (desk: DeskService, n: number) =>
  Effect.gen(function* () {
    const serials: Array<number> = []
    for (const sent of renovation(n, () => serials)) {
      const answer = yield* desk.submit(sent)
      if (!answer.ok) return yield* Effect.die(answer.refusals)
      for (const event of answer.events) if (event._tag === "PassIssued") serials.push(Number(event.serial))
    }
  })

/** A store with two renovations in it, ended. */
const filled = (store: Store) =>
  Effect.gen(function* () {
    const ports = yield* Layer.build(Layer.provideMerge(layer(community), store.ports))
    const directory = Context.get(ports, DirectoryStore)
    yield* directory.importUnits(
      community,
      [unitNamed("3-1"), unitNamed("3-2"), unitNamed("3-3")],
      [{ id: "3-1.1", name: "房主甲", phone: "100-0000-0009" }]
    )
    yield* directory.importStaff(community, everyone, [])
    const desk = Context.get(ports, Desk)
    yield* found(desk)
    yield* played(desk, 1)
    yield* played(desk, 2)
    return { upkeep: Context.get(ports, Upkeep), ports, desk }
  })

/** A community's lines, where it is there. */
const linesIn = (upkeep: Context.Tag.Service<Upkeep>) =>
  Effect.gen(function* () {
    const lines: Array<string> = []
    expect(yield* upkeep.exported(community, (line) => lines.push(line))).toBe(lines.length)
    return lines
  })

const broken = (position: number, fault: string): Partial<Verdict> =>
  ({ ok: false, position, fault }) as Partial<Verdict>

for (const kind of kinds) {
  const test = (name: string, holds: (store: Store) => Effect.Effect<void, unknown, Scope>) =>
    it(name, () => Effect.runPromise(Effect.scoped(Effect.flatMap(storeOn(kind), holds))), 60_000)

  describe(`the chain of commits on ${kind.name}`, () => {
    test("fits, and says where it ends", (store) =>
      Effect.gen(function* () {
        const { upkeep, ports } = yield* filled(store)
        const log = yield* Context.get(ports, Journal).tail(community, 0, 1_000)
        const verdict = yield* upkeep.verify(community)
        expect(verdict).toMatchObject({ ok: true, position: log.length })
        if (verdict?.ok !== true) return
        expect(yield* upkeep.verify(community, [verdict])).toEqual(verdict)
        expect(yield* upkeep.verify(community, [{ ...verdict, link: "other" }])).toEqual(
          broken(log.length, "not-the-one-noted")
        )
        expect(yield* upkeep.verify(community, [{ position: log.length + 1, link: "x" }])).toEqual(
          broken(log.length + 1, "missing")
        )
        expect(yield* upkeep.verify("nowhere")).toBe(undefined)
        expect(yield* upkeep.communities).toEqual([community])
      }))

    const breaks: ReadonlyArray<readonly [what: string, sql: ReadonlyArray<string>, expected: Partial<Verdict>]> = [
      [
        "a changed text",
        [`UPDATE qt_commits SET body = REPLACE(body, '"position":7,', '"position":7, ') WHERE position = 7`],
        broken(7, "changed")
      ],
      ["another digest", ["UPDATE qt_commits SET digest = 'x' WHERE position = 9"], broken(9, "changed")],
      [
        "another place in its stream",
        ["UPDATE qt_commits SET sequence = 99 WHERE position = 11"],
        broken(11, "changed")
      ],
      ["another stream", ["UPDATE qt_commits SET stream = 1, sequence = 99 WHERE position = 5"], broken(5, "changed")],
      ["a removed one", ["DELETE FROM qt_commits WHERE position = 8"], broken(8, "missing")],
      ["a removed last one", ["DELETE FROM qt_commits WHERE position = 75"], broken(75, "missing")],
      [
        "an added one",
        [
          "INSERT INTO qt_commits (community, position, stream, sequence, command_id, digest, body, link) " +
            "SELECT community, 76, stream, 99, 'added', digest, body, link FROM qt_commits WHERE position = 75"
        ],
        broken(76, "added")
      ],
      [
        "two that were swapped",
        [
          "UPDATE qt_commits SET position = 1000 WHERE position = 20",
          "UPDATE qt_commits SET position = 20 WHERE position = 21",
          "UPDATE qt_commits SET position = 21 WHERE position = 1000"
        ],
        broken(20, "changed")
      ],
      ["another end", ["UPDATE qt_heads SET link = 'x'"], broken(75, "changed")],
      ["no text at all", ["UPDATE qt_commits SET body = '' WHERE position = 3"], broken(3, "changed")]
    ]
    for (const [what, statements, expected] of breaks)
      test(`shows ${what}, and where`, (store) =>
        Effect.gen(function* () {
          const { upkeep } = yield* filled(store)
          for (const sql of statements) yield* store.change(sql)
          expect(yield* upkeep.verify(community)).toEqual(expected)
        }))
  })

  describe(`a community on ${kind.name}`, () => {
    const tables = ["qt_rows", "qt_postings", "qt_balances", "qt_series"]
    const books = (store: Store) =>
      Effect.map(
        Effect.forEach(tables, (table) => store.ask(`SELECT * FROM ${table}`)),
        (found) => found.map((rows) => rows.map((row) => JSON.stringify(row)).sort())
      )

    test("gets the books from its commits that it had", (store) =>
      Effect.gen(function* () {
        const { upkeep } = yield* filled(store)
        const before = yield* books(store)
        expect(before.every((rows) => rows.length > 0)).toBe(true)
        yield* store.change("UPDATE qt_balances SET amount = amount + 1")
        yield* store.change("DELETE FROM qt_rows WHERE kind = 'pass'")
        yield* store.change("UPDATE qt_series SET drawn = 1")
        expect(yield* books(store)).not.toEqual(before)
        yield* upkeep.rebuild(community)
        expect(yield* books(store)).toEqual(before)
      }))

    test("gets them whole while another process goes on writing", (store) =>
      Effect.gen(function* () {
        const { upkeep } = yield* filled(store)
        const other = yield* Layer.build(Layer.provide(layer(community), kind.open(store.where)))
        const desk = Context.get(other, Desk)
        yield* Effect.all([played(desk, 3), Effect.repeatN(upkeep.rebuild(community), 9)], { concurrency: 2 })
        const after = yield* books(store)
        yield* upkeep.rebuild(community)
        expect(after).toEqual(yield* books(store))
      }))

    test("is the same after it was taken to another store, and goes on there", (store) =>
      Effect.gen(function* () {
        const { upkeep, ports } = yield* filled(store)
        const ref = "vault:R-1:1:workers.0.name"
        yield* Context.get(ports, Vault).read(community, [ref], "zhou", "print")
        const lines = yield* linesIn(upkeep)
        const other = yield* storeOn(kind)
        const there = yield* Layer.build(Layer.provideMerge(layer(community), other.ports))
        expect(yield* Context.get(there, Upkeep).imported(lines)).toBe(community)
        expect(yield* linesIn(Context.get(there, Upkeep))).toEqual(lines)
        expect(yield* Context.get(there, Upkeep).verify(community)).toEqual(yield* upkeep.verify(community))
        const values = (found: ReadonlyArray<ReadonlyArray<string>>) =>
          found.map((rows) => rows.map((row) => row.replace(/"community":("?)\d+\1/, "")))
        expect(values(yield* books(other))).toEqual(values(yield* books(store)))
        const held = yield* Context.get(there, Vault).read(community, [ref], "zhou", "print")
        expect(held.get(ref)).toBe("甲")
        const [first] = renovation(1, () => [])
        if (first === undefined) return
        expect(yield* Context.get(there, Desk).submit(first)).toMatchObject({ ok: true, repeated: true })
        yield* Context.get(there, DirectoryStore).importUnits(community, [unitNamed("3-3")], [])
        yield* played(Context.get(there, Desk), 3)
        expect(yield* Context.get(there, Upkeep).verify(community)).toMatchObject({ ok: true })
      }))

    test("is given line by line, in the order of what it is, however many there are", (store) =>
      Effect.gen(function* () {
        const { upkeep, ports } = yield* filled(store)
        const units = Array.from({ length: 2_345 }, (_, n) => unitNamed(`9-${n}`))
        yield* Context.get(ports, DirectoryStore).importUnits(community, units, [])
        const given = (yield* linesIn(upkeep)).map((line) => JSON.parse(line))
        const ofKind = (kind: string) => given.filter((line) => line.kind === kind)
        expect(ofKind("units").map(({ unit }) => unit)).toEqual(
          ["3-1", "3-2", "3-3", ...units.map(({ id }) => id)].sort()
        )
        expect(ofKind("commits").map(({ position }) => position)).toEqual(
          ofKind("commits").map((_, index) => index + 1)
        )
        expect(ofKind("ties")).toHaveLength(ofKind("units").length)
        expect(given.at(-1)).toMatchObject({ kind: "end", lines: given.length - 1 })
        expect(yield* upkeep.exported("nowhere", () => expect.unreachable())).toBe(undefined)
      }))

    test("is not taken in where its directory is there already, which stays as it is", (store) =>
      Effect.gen(function* () {
        const { upkeep } = yield* filled(store)
        const lines = yield* linesIn(upkeep)
        const other = yield* storeOn(kind)
        const there = yield* Layer.build(other.ports)
        yield* Context.get(there, DirectoryStore).importUnits(community, [unitNamed("3-1")], [])
        const refused = yield* Effect.flip(Context.get(there, Upkeep).imported(lines))
        expect(refused).toMatchObject({ code: "export-directory-there", store: community })
        expect(yield* Context.get(there, Upkeep).communities).toEqual([])
        expect(yield* other.ask("SELECT unit FROM qt_units")).toEqual([{ unit: "3-1" }])
      }))

    test("is not taken in from lines that are not whole, nor twice, and then nothing is left of it", (store) =>
      Effect.gen(function* () {
        const { upkeep } = yield* filled(store)
        const lines = yield* linesIn(upkeep)
        const other = yield* storeOn(kind)
        const there = Context.get(yield* Layer.build(other.ports), Upkeep)
        const refusal = (given: ReadonlyArray<string>) =>
          Effect.map(Effect.flip(there.imported(given)), (error) => error instanceof StoreUnusable && error.code)
        expect(yield* refusal([])).toBe("export-damaged")
        expect(yield* refusal(lines.slice(0, -1))).toBe("export-damaged")
        expect(yield* refusal(lines.filter((_, index) => index !== 9))).toBe("export-damaged")
        expect(yield* refusal(lines.map((line) => line.replace("厨房", "客厅")))).toBe("export-damaged")
        expect(yield* there.communities).toEqual([])
        yield* there.imported(lines)
        expect(yield* refusal(lines)).toBe("export-there-already")
      }))

    test("is taken in from lines that are read one at a time, and from none that change while they are read", (store) =>
      Effect.gen(function* () {
        const { upkeep } = yield* filled(store)
        const lines = yield* linesIn(upkeep)
        const other = yield* storeOn(kind)
        const there = Context.get(yield* Layer.build(other.ports), Upkeep)
        /** As a file gives them: whoever wants one again begins anew; another may have written to it meanwhile. */
        const read = (since: (line: string, time: number) => string): Iterable<string> => {
          let times = 0
          return {
            *[Symbol.iterator]() {
              times += 1
              for (const line of lines) yield since(line, times)
            }
          }
        }
        const changing = read((line, time) => (time > 1 ? line.replace('"masked":0', '"masked":1') : line))
        const refused = yield* Effect.flip(there.imported(changing))
        expect(refused).toMatchObject({ code: "export-damaged" })
        expect(yield* there.communities).toEqual([])
        expect(yield* other.ask("SELECT ref FROM qt_vault")).toEqual([])
        expect(yield* there.imported(read((line) => line))).toBe(community)
        expect(yield* linesIn(there)).toEqual(lines)
      }))

    test("has no personal name in its journal's tables, nor in the clear in its vault", (store) =>
      Effect.gen(function* () {
        yield* filled(store)
        for (const table of ["qt_commits", "qt_rows", "qt_streams", "qt_postings", "qt_balances", "qt_vault"]) {
          const text = JSON.stringify(yield* store.ask(`SELECT * FROM ${table}`))
          for (const name of ["甲", "乙", "丙", "100-0000-0001"]) expect(text).not.toContain(name)
        }
      }))
  })
}
