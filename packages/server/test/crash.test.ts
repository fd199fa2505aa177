import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Recorded, Sent } from "@qiantai/core"
import { sqlite } from "@qiantai/sql/sqlite"
import { afterAll, expect, it } from "vitest"
import { booksIn, closedIn, expectBalanced, expectKept } from "../../sql/test/crash/books.js"
import { bundled, randomFrom } from "../../sql/test/crash/killed.js"
import { renovation } from "../../sql/test/renovationScript.js"

const community = "jinxiu"
const renovations = 200
const kills = Number(process.env.QIANTAI_KILLS ?? 8)
const seed = Number(process.env.QIANTAI_SEED ?? Math.floor(Math.random() * 2 ** 31))

const folder = mkdtempSync(join(tmpdir(), "qiantai-crash-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, "community.db")

interface Running {
  readonly url: string
  readonly kill: () => Promise<void>
}

/** Starts the command, and answers once it has said where it listens. */
const started = (script: string): Promise<Running> =>
  new Promise((resolve, reject) => {
    const args = [script, "--file", file, "--port", "0", "--community", community]
    const child: ChildProcess = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] })
    const ended = new Promise<void>((over) => child.on("close", () => over()))
    const kill = () => {
      child.kill("SIGKILL")
      return ended
    }
    child.on("close", (code) => reject(new Error(`the server ended with ${code}`)))
    if (child.stdout === null) return reject(new Error("the server has no output"))
    createInterface({ input: child.stdout }).on("line", (line) => {
      const [url] = /http:\/\/[\d.:]+/.exec(line) ?? []
      if (url !== undefined) resolve({ url, kill })
    })
  })

/** The server that runs now; whoever loses it waits for the next. */
const makeServer = (script: string) => {
  let running = started(script)
  return {
    now: () => running,
    /** Kills it, looks at what it left, and starts another. */
    killed: async (look: () => Promise<void>) => {
      const { kill } = await running
      let start: (next: Promise<Running>) => void = () => {}
      running = new Promise((resolve) => {
        start = resolve
      })
      await kill()
      await look()
      start(started(script))
      await running
    }
  }
}

/** What was sent, and what was acknowledged at which position. */
const sent = new Set(["founding"])
const acknowledged = new Map<string, number>()

/** Sends a command until it is answered: a server that is gone may have recorded it or not. */
const submitted = async (
  server: ReturnType<typeof makeServer>,
  { caseId, command, input, meta }: Sent
): Promise<Recorded> => {
  sent.add(meta.commandId)
  for (;;) {
    const { url } = await server.now()
    const answer = await fetch(`${url}/api/communities/${community}/renovation/${caseId}/${command}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "X-Actor": meta.by,
        "X-Role": meta.role,
        "Idempotency-Key": meta.commandId
      },
      body: JSON.stringify(input)
    })
      .then(async (response) => ({ status: response.status, body: (await response.json()) as Recorded }))
      .catch(() => undefined)
    if (answer === undefined) continue
    expect([200, 201], JSON.stringify(answer.body)).toContain(answer.status)
    expect(acknowledged.get(meta.commandId) ?? answer.body.position).toBe(answer.body.position)
    acknowledged.set(meta.commandId, answer.body.position)
    return answer.body
  }
}

const played = async (server: ReturnType<typeof makeServer>, n: number): Promise<void> => {
  const serials: Array<number> = []
  for (const command of renovation(n, () => serials)) {
    const { events } = await submitted(server, command)
    for (const event of events) if (event._tag === "PassIssued") serials.push(Number(event.serial))
  }
}

const lookedAt = async (): Promise<void> => {
  const books = await booksIn(sqlite(file), community)
  expectBalanced(books)
  expectKept(books, sent, acknowledged)
}

const waited = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis))

it(`a server killed at random in ${renovations} renovations keeps what it acknowledged, and nothing else (seed ${seed})`, async () => {
  const random = randomFrom(seed)
  const server = makeServer(await bundled(join(import.meta.dirname, "../src/main.ts")))
  const lines = Array.from({ length: renovations }, (_, n) => `3栋,12,${n},89.50,业主${n}`)
  const { url } = await server.now()
  const imported = await fetch(`${url}/api/communities/${community}/units/import`, {
    method: "POST",
    headers: { "content-type": "text/csv" },
    body: ["栋,层,房号,面积,业主", ...lines].join("\n")
  })
  expect(imported.status, await imported.text()).toBe(200)

  const left = Array.from({ length: renovations }, (_, n) => n)
  const desk = async () => {
    for (let n = left.shift(); n !== undefined; n = left.shift()) await played(server, n)
  }
  const work = Promise.all(Array.from({ length: 16 }, desk))
  for (let kill = 0; kill < kills && left.length > 0; kill++) {
    await Promise.race([waited(100 + random() * 1500), work])
    await server.killed(lookedAt)
  }
  await work
  await (await server.now()).kill()
  await lookedAt()
  expect(closedIn(await booksIn(sqlite(file), community)).size).toBe(renovations)
}, 600_000)
