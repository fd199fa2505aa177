import { describe } from "vitest"
import { defaultRulebook } from "../src/chapters.js"
import type { GateFigures } from "../src/gate/figures.js"
import { date } from "../src/kernel/LocalDate.js"
import type { ReleaseFigures } from "../src/release/figures.js"
import { clauseOf } from "../src/testing/clause.js"
import { givenOn, type Told } from "../src/testing/rehearsal.js"
import { stage as house } from "./renovation.js"

export { inVault } from "../src/testing/rehearsal.js"

/** Groups specs under their clause. */
export const clause = clauseOf(describe)

/** The house of every story; the second unit has someone authorised to sign. */
export const stage = {
  directory: {
    ...house.directory,
    staff: [...(house.directory.staff ?? []), { id: "zheng", roles: ["manager"], entered: date("2024-01-01") }],
    units: house.directory.units.map((unit) => (unit.id === "3-1203" ? { ...unit, signatories: ["P-88"] } : unit))
  }
}

/** Plays on the manual's rulebook. */
export const given = givenOn(stage)
/** Plays on another reading of the manual. */
export const givenUnder = (figures: { gate?: Partial<GateFigures>; release?: Partial<ReleaseFigures> }) =>
  givenOn({
    ...stage,
    rulebook: {
      ...defaultRulebook,
      gate: { ...defaultRulebook.gate, ...figures.gate },
      release: { ...defaultRulebook.release, ...figures.release }
    }
  })

type Input = Record<string, unknown>
const told =
  (chapter: string, caseId: string, command: string, usual: Input = {}) =>
  (at: string, input: Input = {}, otherwise: Partial<Told> = {}): Told => ({
    ...{ chapter, caseId, command, at, by: "zhou", role: "clerk" as const },
    input: Object.fromEntries(Object.entries({ ...usual, ...input }).filter(([, value]) => value !== undefined)),
    ...otherwise
  })

const visitor = { unit: "3-1202", purpose: "guest", visitor: "何女士", documentSeen: true }
const bell = { answered: true, by: "doorbell" }
const sofa = { what: "沙发", kind: "furniture", quantity: 2 }

/** The gate's steps, as the desk would enter them. */
export const gate = {
  register: told("gate", "V-1", "register", visitor),
  seeDocument: told("gate", "V-1", "seeDocument"),
  ring: told("gate", "V-1", "ring", bell),
  admit: told("gate", "V-1", "admit"),
  visit: told("gate", "V-1", "visit", { ...visitor, ...bell }),
  admitByPass: told("gate", "V-1", "admitByPass", { token: "gate-pass", number: "0001", unit: "3-1202" }),
  admitResident: told("gate", "V-1", "admitResident", { unit: "3-1202", person: "P-1202" }),
  turnAway: told("gate", "V-1", "turnAway", { reason: "nobody-home" }),
  entered: told("gate", "V-1", "entered", { reason: "rescue" }),
  depart: told("gate", "V-1", "depart"),
  correct: told("gate", "V-1", "correct", { unit: "3-1203" }),
  correctName: told("gate", "V-1", "correctName", { visitor: "贺女士" }),
  readNightSheet: told("gate", "N-1", "readNightSheet"),
  openGatePass: (at: string, input: Input = {}, otherwise: Partial<Told> = {}) =>
    told("gate", "G-1", "open")(at, input, { role: "supervisor", by: "wu", ...otherwise }),
  issueGatePass: told("gate", "G-1", "issueGatePass", {
    ...{ holder: "nanny", visitor: "孙阿姨", unit: "3-1202" },
    ...{ from: "2026-03-02", until: "2026-03-31" }
  }),
  returnGatePass: told("gate", "G-1", "returnGatePass"),
  reportGatePassLost: told("gate", "G-1", "reportGatePassLost"),
  nightSheet: told("gate", "N-1", "nightSheet", { night: "2026-03-02", lines: [] })
}

/** The steps of an item release. */
export const slip = {
  request: told("release", "F-1", "request", { unit: "3-1203", things: [sofa], carrier: "彭师傅", move: false }),
  ownerSigns: told("release", "F-1", "ownerSigns", { person: "P-1203", how: "paper" }),
  mediate: told("release", "F-1", "mediate", { text: "已电话联系业主" }),
  releaseItems: told("release", "F-1", "releaseItems"),
  correct: told("release", "F-1", "correct", { carrier: "姚师傅" }),
  open: (at: string, input: Input = {}, otherwise: Partial<Told> = {}) =>
    told("release", "F-9", "open")(at, input, { role: "supervisor", by: "wu", ...otherwise }),
  exit: told("release", "F-1", "exit", { things: [{ item: 1, quantity: 2 }] }),
  cancel: told("release", "F-1", "cancel")
}

/** The steps of a household. */
export const household = {
  open: (at: string, input: Input = {}, otherwise: Partial<Told> = {}) =>
    told("moves", "H-9", "open", { unit: "3-1203", residents: ["P-7"], since: "2020-05-01" })(at, input, {
      ...{ role: "supervisor", by: "wu" },
      ...otherwise
    }),
  moveIn: told("moves", "H-1", "moveIn", { unit: "3-1203", residents: ["P-7", "P-8"] }),
  correct: told("moves", "H-1", "correct", { unit: "3-1202" }),
  moveOut: told("moves", "H-1", "moveOut", { release: "F-1" })
}
