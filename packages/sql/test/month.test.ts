import {
  type Answer,
  type AnyProcess,
  chapters,
  Desk,
  DirectoryStore,
  formOf,
  found,
  layer,
  type Purpose,
  type Sent,
  Vault
} from "@qiantai/core"
import { setClock } from "@qiantai/core/testing"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { expect, it } from "vitest"
import { stage } from "../../core/test/gate.js"
import { filledForm } from "./filledForm.js"
import { atTheGate, instant, makeNames, march, mark, renovating } from "./monthScript.js"
import { everyone, unitNamed } from "./renovationScript.js"
import { kinds, type Store, storeOn } from "./stores.js"

const community = "jinshang-garden"

const tables = [
  ...["qt_commits", "qt_rows", "qt_postings", "qt_streams", "qt_balances", "qt_series", "qt_heads"],
  ...["qt_vault", "qt_vault_reads"]
]

/** A desk on a store, at any time of the month; every read of its vault is noted beside it. */
const monthOn = ({ ports }: Store) =>
  Effect.gen(function* () {
    const reads: Array<{
      readonly ref: string
      readonly reader: string
      readonly purpose: Purpose
      readonly read_at: string
    }> = []
    const clock = setClock(instant("2025-12-01"))
    const noting = Layer.map(ports, (built) => {
      const vault = Context.get(built, Vault)
      return Context.add(built, Vault, {
        ...vault,
        read: (where, refs, reader, purpose) =>
          Effect.suspend(() => {
            const read_at = new Date(clock.unsafeCurrentTimeMillis()).toISOString()
            for (const ref of refs) reads.push({ ref, reader, purpose, read_at })
            return vault.read(where, refs, reader, purpose)
          })
      })
    })
    const built = yield* Layer.build(Layer.provideMerge(layer(community), noting))
    const at = <A, E>(time: string, effect: Effect.Effect<A, E>): Effect.Effect<A, E> =>
      Effect.suspend(() => {
        clock.set(instant(time))
        return Effect.withClock(effect, clock)
      })
    return {
      reads,
      at,
      desk: Context.get(built, Desk),
      vault: Context.get(built, Vault),
      directory: Context.get(built, DirectoryStore)
    }
  })

type Month = Effect.Effect.Success<ReturnType<typeof monthOn>>

/**
 * Sends a form until all of its fields are understood, each wrong one filled in otherwise; answers with what came of it,
 * or with nothing where it was never understood.
 */
const understood = (
  { desk, at }: Month,
  sent: Omit<Sent, "input">,
  form: ReturnType<typeof formOf>,
  personal: () => string
) =>
  Effect.gen(function* () {
    const failed = new Map<string, number>()
    for (let round = 0; round < 40; round++) {
      const input = filledForm(form, { failed, personal })
      const answer = yield* at(march(31, "16:00"), desk.submit({ ...sent, input }))
      const bad = answer.ok ? [] : answer.refusals.filter(({ code }) => code === "bad-input")
      if (bad.length === 0) return answer
      for (const { facts } of bad) failed.set(String(facts.field), (failed.get(String(facts.field)) ?? 0) + 1)
    }
    return undefined
  })

/** Every form of every chapter, filled in with names wherever it has a place for them: in a new case, and in one that stands. */
const everyForm = (month: Month, name: () => string) =>
  Effect.gen(function* () {
    const answers: Array<Answer> = []
    let standing: { [chapter: string]: string } = { renovation: "R-1", gate: "V-31", release: "F-1", moves: "H-1" }
    for (const [chapter, { commands }] of Object.entries(chapters) as ReadonlyArray<[string, AnyProcess]>)
      for (const [command, { roles, input, opens }] of Object.entries(commands)) {
        if (chapter === "rulebook") continue
        const role = roles.find((one) => one !== "system")
        if (role === undefined) continue
        const caseId = opens === undefined ? (standing[chapter] ?? "none") : `all-${command}`
        const meta = { commandId: `${chapter}:${command}`, by: `the-${role}`, role }
        const answer = yield* understood(month, { chapter, caseId, command, meta }, formOf(input), name)
        if (answer?.ok && opens !== undefined) standing = { ...standing, [chapter]: standing[chapter] ?? caseId }
        if (answer !== undefined) answers.push(answer)
      }
    return answers
  })

/** Plays the month; answers with what was refused, which is nothing. */
const storyTold = ({ at, desk }: Month, name: () => string) =>
  Effect.gen(function* () {
    const refused: Array<unknown> = []
    const said = (time: string, sent: Sent) =>
      Effect.tap(at(time, desk.submit(sent)), (answer) => {
        if (!answer.ok) refused.push([sent.command, answer.refusals.map(({ code, facts }) => [code, facts])])
      })
    const serials: Array<number> = []
    let day = 0
    for (const sent of renovating(name, () => serials)) {
      const answer = yield* said(march((day++ % 30) + 1, "09:00"), sent)
      if (answer.ok)
        for (const event of answer.events) if (event._tag === "PassIssued") serials.push(Number(event.serial))
    }
    for (const [index, { at: time, by, role, chapter, caseId, command, input }] of atTheGate(name).entries())
      yield* said(time, { chapter, caseId, command, input, meta: { commandId: `m-${index}`, by, role } })
    return refused
  })

for (const kind of kinds)
  it(
    `after a month over all chapters no one is named in the journal on ${kind.name}, and every read of the vault is in its log`,
    () =>
      Effect.runPromise(
        Effect.scoped(
          Effect.gen(function* () {
            const store = yield* storeOn(kind)
            const month = yield* monthOn(store)
            const { at, desk, directory, vault, reads } = month
            const name = makeNames()
            const { units = [], staff = [] } = stage.directory
            yield* directory.importUnits(community, [...units, unitNamed("3-1")], [])
            yield* directory.importStaff(community, [...staff, ...everyone], [])
            yield* at("2025-12-01", found(desk))

            expect(yield* storyTold(month, name)).toEqual([])
            const answers = yield* everyForm(month, name)
            expect(answers.length).toBeGreaterThan(70)

            const held = yield* store.ask("SELECT ref FROM qt_vault ORDER BY ref")
            const refs = held.map(({ ref }) => String(ref))
            for (const [index, purpose] of (["print", "call-back", "handle-case"] as const).entries())
              for (const ref of refs.slice(index))
                yield* at(march(31, "17:00"), vault.read(community, [ref, `${ref}.none`], "zhou", purpose))
            const values = yield* at(march(31, "18:00"), vault.read(community, refs, "wu", "print"))
            for (const table of tables) {
              const text = JSON.stringify(yield* store.ask(`SELECT * FROM ${table}`))
              expect([table, text.length > 2, text.includes(mark)]).toEqual([table, true, false])
            }
            expect([...values.values()].filter((value) => value.includes(mark)).length).toBeGreaterThan(100)
            const logged = yield* store.ask("SELECT ref, reader, purpose, read_at FROM qt_vault_reads ORDER BY id")
            expect(logged).toEqual(reads)
          })
        )
      ),
    120_000
  )
