import * as HttpServer from "@effect/platform/HttpServer"
import {
  Directory,
  DirectoryStore,
  found,
  type Journal,
  type Person,
  type Staff,
  type Unit,
  Vault
} from "@qiantai/core"
import {
  type DirectoryContent,
  makeMemoryDirectory,
  makeMemoryVault,
  memoryJournal,
  type VaultRead
} from "@qiantai/core/ports"
import { type SetClock, setClock } from "@qiantai/core/testing"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { Communities, communitiesOf } from "../src/Communities.js"
import { serverLayer } from "../src/Server.js"

export const community = "jinxiu"

/** Three homes and the people at the desks. */
const home = (number: string, areaHundredths: number): Unit => ({
  ...{ id: `3-${number}`, building: "3栋", floor: "12", number, areaHundredths },
  owners: ["wang"],
  signatories: []
})
const units: ReadonlyArray<Unit> = [home("1202", 8950), home("1203", 10033), home("1204", 5836)]
const people: ReadonlyArray<Person> = [
  { id: "wang", name: "王试", phone: "100-0000-0001" },
  { id: "li", name: "李试" }
]
const staff = [{ id: "li", roles: ["clerk"], entered: "2020-01-01" }] as unknown as ReadonlyArray<Staff>

/** A directory that imports fill, in memory. */
export const directoryOf = (begins: Required<DirectoryContent>): Layer.Layer<Directory | DirectoryStore> => {
  let content = begins
  let reading = makeMemoryDirectory({ [community]: content })
  const merged = <A extends { readonly id: string }>(old: ReadonlyArray<A>, brought: ReadonlyArray<A>) => [
    ...new Map([...old, ...brought].map((each) => [each.id, each])).values()
  ]
  const put = (brought: Partial<DirectoryContent>) =>
    Effect.sync(() => {
      content = {
        units: merged(content.units, brought.units ?? []),
        staff: merged(content.staff, brought.staff ?? []),
        people: merged(content.people, brought.people ?? [])
      }
      reading = makeMemoryDirectory({ [community]: content })
    })
  const store = DirectoryStore.of({
    importUnits: (_community, units, people) => put({ units, people }),
    importStaff: (_community, staff, people) => put({ staff, people })
  })
  const directory = Directory.of({
    unit: (...asked) => reading.unit(...asked),
    staff: (...asked) => reading.staff(...asked),
    everyone: (...asked) => reading.everyone(...asked),
    people: (...asked) => reading.people(...asked),
    search: (...asked) => reading.search(...asked)
  })
  return Layer.merge(Layer.succeed(Directory, directory), Layer.succeed(DirectoryStore, store))
}

/** A server on a port of its own, with what a test may look at behind it. */
export interface Served {
  readonly url: string
  readonly clock: SetClock
  /** Who read which personal data. */
  readonly reads: ReadonlyArray<VaultRead>
  /** Every line the server logged. */
  readonly log: ReadonlyArray<string>
  readonly close: () => Promise<void>
}

export interface ServeOptions {
  readonly now?: string
  readonly console?: string
  readonly journal?: Layer.Layer<Journal>
}

/** Serves a founded community whose time stands still until it is set. */
export const serve = async ({
  now = "2026-03-01T09:00:00+08:00",
  console,
  journal
}: ServeOptions = {}): Promise<Served> => {
  const clock = setClock(Date.parse(now))
  const vault = makeMemoryVault()
  const log: Array<string> = []
  const logger = Logger.make(({ message }) => {
    log.push(String(message))
  })
  const store = Layer.mergeAll(
    journal ?? memoryJournal,
    Layer.succeed(Vault, vault),
    directoryOf({ units, people, staff })
  )
  const served = serverLayer({ port: 0, ...(console !== undefined && { console }) })
  const runtime = ManagedRuntime.make(
    served.pipe(
      Layer.provideMerge(communitiesOf([community])),
      Layer.provide(store),
      Layer.provide(Logger.replace(Logger.defaultLogger, logger)),
      Layer.provide(Layer.setClock(clock))
    )
  )
  const { address } = await runtime.runPromise(HttpServer.HttpServer)
  if (journal === undefined)
    await runtime.runPromise(
      Effect.flatMap(Communities, (desks) =>
        Effect.withClock(
          Effect.forEach(desks.values(), (desk) => found(desk)),
          clock
        )
      )
    )
  if (address._tag !== "TcpAddress") throw new Error("no port")
  return { url: `http://127.0.0.1:${address.port}`, clock, reads: vault.reads, log, close: () => runtime.dispose() }
}
