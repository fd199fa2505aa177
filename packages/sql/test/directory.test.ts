import {
  Directory,
  type DirectoryService,
  DirectoryStore,
  type DirectoryStoreService,
  type Person,
  type Staff,
  type Unit
} from "@qiantai/core"
import { makeMemoryDirectory } from "@qiantai/core/ports"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import type { Scope } from "effect/Scope"
import { describe, expect, it } from "vitest"
import { type Kind, kinds, storeOn } from "./stores.js"

const unit = (id: string, ...owners: ReadonlyArray<string>): Unit => ({
  ...{ id, building: id.slice(0, 1), floor: "12", number: id.slice(2), areaHundredths: 8950 },
  owners,
  signatories: ["p-9"]
})

const units = [unit("3-1202", "p-1", "p-2"), unit("3-1201", "p-2"), unit("3-1001", "p-3"), unit("A-0100%", "p-1")]
const people: ReadonlyArray<Person> = [
  { id: "p-1", name: "欧阳测试", phone: "100-0000-0001" },
  { id: "p-2", name: "试用甲" },
  { id: "p-3", name: "Owner_Three" },
  { id: "p-9", name: "签字人" }
]
const staff: ReadonlyArray<Staff> = [
  { id: "zhou", roles: ["clerk"], entered: "2024-01-01" as Staff["entered"] },
  { id: "wu", roles: ["supervisor", "clerk"], entered: "2020-05-04" as Staff["entered"] }
]

interface Filled extends DirectoryService {
  readonly store?: DirectoryStoreService
}

const filledOn = (kind: Kind) =>
  Effect.gen(function* () {
    const ports = yield* Layer.build((yield* storeOn(kind)).ports)
    const store = Context.get(ports, DirectoryStore)
    yield* store.importUnits("jinshang", units, people)
    yield* store.importStaff("jinshang", staff, [])
    return { ...Context.get(ports, Directory), store }
  })

const directories: { readonly [where: string]: Effect.Effect<Filled, unknown, Scope> } = {
  "in memory": Effect.sync(() => makeMemoryDirectory({ jinshang: { units, people, staff } })),
  ...Object.fromEntries(kinds.map((kind) => [`on ${kind.name}`, filledOn(kind)]))
}

const ids = ({ items }: { readonly items: ReadonlyArray<Unit> }) => items.map(({ id }) => id)

for (const [where, filled] of Object.entries(directories))
  describe(`the directory ${where}`, () => {
    const test = (what: string, holds: (directory: Filled) => Effect.Effect<void, unknown>) =>
      it(what, () => Effect.runPromise(Effect.scoped(Effect.flatMap(filled, holds))))

    test("knows a unit with its owners and signatories in their order", (directory) =>
      Effect.gen(function* () {
        expect(yield* directory.unit("jinshang", "3-1202")).toEqual(units[0])
        expect(yield* directory.unit("jinshang", "3-1203")).toBe(null)
        expect(yield* directory.unit("other", "3-1202")).toBe(null)
      }))

    test("knows its staff and its people", (directory) =>
      Effect.gen(function* () {
        expect(yield* directory.staff("jinshang", "wu")).toEqual(staff[1])
        expect(yield* directory.staff("jinshang", "nobody")).toBe(null)
        expect(yield* directory.everyone("jinshang")).toEqual([staff[1], staff[0]])
        expect(yield* directory.people("jinshang", ["p-3", "p-7", "p-1"])).toEqual([people[2], people[0]])
      }))

    test("finds units by a part of their id, their number or an owner's name", (directory) =>
      Effect.gen(function* () {
        const found = (text: string) => Effect.map(directory.search("jinshang", text, 9), ids)
        expect(yield* found("120")).toEqual(["3-1201", "3-1202"])
        expect(yield* found("欧阳")).toEqual(["3-1202", "A-0100%"])
        expect(yield* found("owner_")).toEqual(["3-1001"])
        expect(yield* found("a-01")).toEqual(["A-0100%"])
        expect(yield* found("签字")).toEqual([])
        expect(yield* found("%")).toEqual(["A-0100%"])
        expect(yield* found("_2")).toEqual([])
        expect(yield* found("")).toEqual(["3-1001", "3-1201", "3-1202", "A-0100%"])
        expect(yield* directory.search("other", "", 9)).toEqual({ items: [] })
      }))

    test("is paged in the order of ids", (directory) =>
      Effect.gen(function* () {
        const first = yield* directory.search("jinshang", "", 3)
        expect([ids(first), first.next]).toEqual([["3-1001", "3-1201", "3-1202"], "3-1202"])
        const rest = yield* directory.search("jinshang", "", 3, first.next)
        expect([ids(rest), rest.next]).toEqual([["A-0100%"], undefined])
      }))
  })

for (const kind of kinds)
  describe(`a directory on ${kind.name} is filled`, () => {
    const test = (
      what: string,
      holds: (directory: Effect.Effect.Success<ReturnType<typeof filledOn>>) => Effect.Effect<void, unknown>
    ) => it(what, () => Effect.runPromise(Effect.scoped(Effect.flatMap(filledOn(kind), holds))))

    test("over what is there, by id", (directory) =>
      Effect.gen(function* () {
        const sold = { ...unit("3-1202", "p-5"), areaHundredths: 9000, signatories: [] }
        yield* directory.store.importUnits("jinshang", [sold], [{ id: "p-5", name: "新业主" }])
        expect(yield* directory.unit("jinshang", "3-1202")).toEqual(sold)
        expect(ids(yield* directory.search("jinshang", "欧阳", 9))).toEqual(["A-0100%"])
        expect(yield* directory.people("jinshang", ["p-1", "p-5"])).toEqual([people[0], { id: "p-5", name: "新业主" }])
      }))

    test("whole or not at all", (directory) =>
      Effect.gen(function* () {
        const many = Array.from({ length: 1200 }, (_, n) => unit(`5-${n}`, "p-1"))
        const bad = { ...unit("5-1200"), building: null as unknown as string }
        expect(
          Exit.isFailure(yield* Effect.exit(directory.store.importUnits("jinshang", [...many, bad], people)))
        ).toBe(true)
        expect(yield* directory.search("jinshang", "5-", 9)).toEqual({ items: [] })
        yield* directory.store.importUnits("jinshang", many, people)
        expect(ids(yield* directory.search("jinshang", "5-119", 99))).toHaveLength(11)
      }))
  })
