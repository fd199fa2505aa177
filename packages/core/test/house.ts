import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { found } from "../src/desk/founding.js"
import { chapterOf, type Founding, make, type Sent } from "../src/index.js"
import type { Unit } from "../src/kernel/Books.js"
import { date } from "../src/kernel/LocalDate.js"
import { Directory, type DirectoryService } from "../src/ports/Directory.js"
import { Journal, type JournalService } from "../src/ports/Journal.js"
import { makeMemoryDirectory } from "../src/ports/MemoryDirectory.js"
import { memoryJournalOn } from "../src/ports/MemoryJournal.js"
import { makeMemoryVault } from "../src/ports/MemoryVault.js"
import { Vault, type VaultService } from "../src/ports/Vault.js"
import { setClock } from "../src/testing/clock.js"
import { hear } from "../src/testing/hearing.js"
import type { Told } from "../src/testing/rehearsal.js"

export const community = "jinxiu"

const unit = (id: string, areaHundredths: number, owner: string): Unit => ({
  ...{ id, building: "3", floor: "12", number: id, areaHundredths },
  owners: [owner],
  signatories: []
})

interface Ports {
  readonly journal: JournalService
  readonly vault: VaultService
  readonly directory: DirectoryService
}

/** A community's desk with its ports at hand; `change` puts other ports in the place of those in memory. */
export const house = (change: (ports: Ports) => Partial<Ports> = () => ({}), founding?: Founding) => {
  const clock = setClock(Date.parse("2020-01-01T01:00:00Z"))
  const held = new Map<string, string>()
  const inner = makeMemoryVault()
  const vault: VaultService = {
    ...inner,
    put: (where, entries) =>
      Effect.tap(inner.put(where, entries), (added) =>
        Effect.sync(() => {
          for (const { ref, value } of entries) if (added.includes(ref)) held.set(ref, value)
        })
      ),
    discard: (where, refs) =>
      Effect.tap(inner.discard(where, refs), () =>
        Effect.sync(() => {
          for (const ref of refs) held.delete(ref)
        })
      )
  }
  const inMemory: Ports = {
    journal: memoryJournalOn(new Map()),
    vault,
    directory: makeMemoryDirectory({
      [community]: {
        units: [unit("3-1202", 89_50, "P-1202"), unit("3-1203", 100_33, "P-1203")],
        staff: [{ id: "zhou", roles: ["clerk"], entered: date("2024-01-01") }]
      }
    })
  }
  const ports = { ...inMemory, ...change(inMemory) }
  const layer = Layer.mergeAll(
    Layer.succeed(Journal, ports.journal),
    Layer.succeed(Vault, ports.vault),
    Layer.succeed(Directory, ports.directory)
  )
  const desk = Effect.runSync(Effect.provide(make(community), layer))
  const timed = <A, E>(effect: Effect.Effect<A, E>) => Effect.withClock(effect, clock)
  const run = <A>(effect: Effect.Effect<A, unknown>): A => {
    const answer = Effect.runSync(timed(effect))
    hear(answer)
    return answer
  }
  run(found(desk, founding))
  /** A moment in China's time: "2026-03-01" is nine in the morning. */
  const instant = (at: string) => Date.parse(at.length === 10 ? `${at}T09:00:00+08:00` : `${at}:00+08:00`)
  const setTo = (at: string) => clock.set(instant(at))
  let told = 0
  const sentOf = ({ at: _, by, role, reason, happened, ...rest }: Told, commandId = `told-${++told}`): Sent => ({
    ...rest,
    meta: {
      ...{ commandId, by, role },
      ...(happened !== undefined && { occurredAt: new Date(instant(happened)).toISOString() }),
      ...(reason !== undefined && { reason })
    }
  })
  return {
    ...{ desk, clock, run, timed, setTo, sentOf },
    journal: inMemory.journal,
    vault,
    /** Everything the vault holds, by its reference. */
    held: (): Readonly<Record<string, string>> => Object.fromEntries(held),
    play: (step: Told, commandId?: string) => {
      setTo(step.at)
      const answer = run(desk.submit(sentOf(step, commandId)))
      if (answer.ok) hear(chapterOf(step.chapter)?.commands[step.command])
      return answer
    },
    check: (step: Told, commandId?: string) => {
      setTo(step.at)
      return run(desk.check(sentOf(step, commandId)))
    },
    commits: () => run(inMemory.journal.tail(community, 0, 10_000)),
    rows: (kind: string) => run(inMemory.journal.rows(community, { where: { kind }, order: "key", limit: 1000 })).items
  }
}
