import { type Answer, defaultRulebook, type Founding, type Row } from "@qiantai/core"
import { type DeskMeta, type OpenDesk, type OpenOptions, openDesk } from "@qiantai/core/promise"
import { type SetClock, setClock } from "@qiantai/core/testing"
import * as Layer from "effect/Layer"
import { sqlite } from "../../src/sqlite.js"
import { vaultKey } from "../stores.js"
import { directory, type Step } from "./community.js"

/** The manual's rulebook, with targets for what households take in a month. */
export const founding: Founding = {
  rulebook: {
    ...defaultRulebook,
    services: {
      ...defaultRulebook.services,
      targets: [
        { service: "water", target: 30 },
        { service: "milk", target: 2 },
        { service: "meal", target: 10 },
        { service: "top-up", target: 40 }
      ]
    }
  }
}

/** A desk on a file, with a clock that stands where it is set. */
export interface Played {
  readonly desk: OpenDesk
  /** Sets the clock, in China's time. */
  readonly setTo: (at: string) => void
}

export const community = "jinshang-garden"

/** Opens as many desks on a store as there are ways into it, all by one clock; it stands before the week begins until it is set. */
export const openAll = async <const Stores extends ReadonlyArray<OpenOptions["store"]>>(
  stores: Stores
): Promise<{ readonly desks: { readonly [N in keyof Stores]: OpenDesk }; readonly setTo: Played["setTo"] }> => {
  const clock: SetClock = setClock(Date.parse("2026-02-27T08:00:00+08:00"))
  const desks: Array<OpenDesk> = []
  for (const way of stores) {
    const store = Layer.provideMerge(way, Layer.setClock(clock))
    desks.push(await openDesk({ store, community, directory, founding }))
  }
  return { desks: desks as never, setTo: (at) => clock.set(Date.parse(`${at}:00+08:00`)) }
}

/** Opens a community on a file. */
export const openOn = async (path: string): Promise<Played> => {
  const { desks, setTo } = await openAll([sqlite(path, { vaultKey })])
  return { desk: desks[0], setTo }
}

type Submit = (caseId: string, input: unknown, meta: DeskMeta) => Promise<Answer>

/** Sends a step as its chapter's method takes it. */
export const submit = (
  { desk }: Pick<Played, "desk">,
  { chapter, command, caseId, input, by, role }: Step,
  meta: Omit<DeskMeta, "by" | "role">
): Promise<Answer> => {
  const methods = desk[chapter as keyof typeof desk] as unknown as { readonly [command: string]: Submit }
  const method = methods[command]
  if (method === undefined) throw new Error(`${chapter} has no ${command}`)
  return method(caseId, input, { by, role, ...meta })
}

/** What a step came to: nothing where it was recorded, else the codes of its refusal. */
export const codesOf = (answer: Answer): string =>
  answer.ok
    ? ""
    : answer.refusals
        .map(({ code, facts }) => `${code} ${code === "bad-input" ? JSON.stringify(facts) : ""}`.trim())
        .join(", ")

/** How many steps came to what, and those that came to something else than the story tells. */
export interface Tally {
  readonly counts: Map<string, number>
  readonly astray: Array<string>
}

/** Plays what happens on a day between two times, minute by minute; all of a minute at once, but what goes in turn. */
export const play = async (
  played: Played,
  tally: Tally,
  day: string,
  steps: ReadonlyArray<Step>,
  from: string,
  until: string
): Promise<void> => {
  const minutes = [...new Set(steps.map(({ at }) => at))].filter((at) => from <= at && at < until).sort()
  const sent = async (step: Step) => {
    const commandId = `${day}:${step.chapter}:${step.caseId}:${step.command}:${step.at}:${steps.indexOf(step)}`
    const came = codesOf(await submit(played, step, { commandId }))
    const counted = came === "" ? step.chapter : came
    tally.counts.set(counted, (tally.counts.get(counted) ?? 0) + 1)
    if (came !== (step.refused ?? "")) tally.astray.push(`${day}T${step.at} ${step.caseId} ${step.command}: ${came}`)
  }
  for (const minute of minutes) {
    played.setTo(`${day}T${minute}`)
    const now = steps.filter(({ at }) => at === minute)
    await Promise.all(now.filter((step) => step.inTurn !== true).map(sent))
    for (const step of now.filter((each) => each.inTurn === true)) await sent(step)
  }
}

type Stored = Row & { readonly position: number }

/** Every row of a kind, by its key. */
export const rowsOf = async ({ desk }: Pick<Played, "desk">, kind: string): Promise<ReadonlyArray<Stored>> => {
  const rows: Array<Stored> = []
  let after: string | undefined
  do {
    const query = { where: { kind }, order: "key", limit: 200, ...(after !== undefined && { after }) } as const
    const page = await desk.rows(query, { by: "zheng", role: "manager" })
    rows.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return rows
}

/** How many there are of each. */
export const counted = (all: ReadonlyArray<string>): { readonly [name: string]: number } => {
  const counts = new Map<string, number>()
  for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries(counts)
}

/** An answer that was to be had. */
export const told = <A>(asked: { readonly ok: true; readonly answer: A } | { readonly ok: false }): A => {
  if (!asked.ok) throw new Error(JSON.stringify(asked))
  return asked.answer
}
