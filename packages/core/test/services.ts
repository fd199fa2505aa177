import { describe } from "vitest"
import { defaultRulebook, type Rulebook } from "../src/chapters.js"
import { yuan } from "../src/kernel/Money.js"
import type { ServiceFigures } from "../src/services/figures.js"
import { clauseOf } from "../src/testing/clause.js"
import { givenOn, type Told } from "../src/testing/rehearsal.js"
import { stage } from "./gate.js"

export { inVault } from "../src/testing/rehearsal.js"

/** Groups specs under their clause. */
export const clause = clauseOf(describe)

/** Water comes from the supplier's van here, so that no desk needs it in stock; milk is taken from the desk's. */
const goods: ServiceFigures["goods"] = defaultRulebook.services.goods.map((good) =>
  good.item === "water-18L" ? { ...good, fromStock: false } : good
)

/** The manual's rulebook with other figures for services, or other general ones. */
export const rulebookWith = (
  figures: Partial<ServiceFigures> = {},
  general: Partial<Rulebook["general"]> = {}
): Rulebook => ({
  ...defaultRulebook,
  general: { ...defaultRulebook.general, ...general },
  services: { ...defaultRulebook.services, goods, ...figures }
})
/** Plays on the manual's rulebook. */
export const given = givenOn({ ...stage, rulebook: rulebookWith() })
/** Plays on another reading of the manual. */
export const givenUnder = (...figures: Parameters<typeof rulebookWith>) =>
  givenOn({ ...stage, rulebook: rulebookWith(...figures) })

type Input = Record<string, unknown>
const told =
  (command: string, usual: Input = {}, who: Pick<Told, "by" | "role"> = { by: "zhou", role: "clerk" }) =>
  (at: string, input: Input = {}, otherwise: Partial<Told> = {}): Told => ({
    ...{ chapter: "services", caseId: "O-1", command, at },
    ...who,
    input: Object.fromEntries(Object.entries({ ...usual, ...input }).filter(([, value]) => value !== undefined)),
    ...otherwise
  })

const supervisor = { by: "wu", role: "supervisor" } as const
const atTill = { till: "B", method: "cash" }

/** The steps of the services, as the desk would enter them. */
export const service = {
  place: told("place", { unit: "3-1202", item: "water-18L", quantity: 2, promisedAt: "11:00" }),
  deliver: told("deliver", atTill),
  charge: told("charge", atTill),
  delay: told("delay", { reason: "supplier", newAt: "15:00", told: true }),
  correct: told("correct"),
  cancel: told("cancel", { reason: "住户不要了" }),
  stopMilk: told("stopMilk", { reason: "住户不要了" }),
  planMilk: told("planMilk", { unit: "3-1202", month: "2026-04", lines: [{ item: "milk-250ml", aDay: 2 }] }),
  topUp: told("topUp", { ...atTill, unit: "3-1202", account: "spending", amount: "200.00" }),
  returnEmpties: told("returnEmpties", { ...atTill, unit: "3-1202", item: "water-18L", count: 1 }),
  open: told("open", { unit: "3-1202", item: "water-18L", count: 3, deposit: "120.00" }, supervisor),
  voidReceipt: told("voidReceipt", { receipt: "0001", reason: "付款方式录错" }, supervisor),
  reverseReceipt: told("reverseReceipt", { receipt: "0001", reason: "送错了" }, supervisor)
}

/** The same step in another case. */
export const inCase = (caseId: string, step: Told): Told => ({ ...step, caseId })

/** An order of two barrels of water, as it stands in an event. */
export const water = {
  ...{ item: "water-18L", name: { zh: "桶装水（18.9 升）", en: "Barrel of water (18.9 l)" }, service: "water" },
  ...{ quantity: 2, price: yuan(20), deposit: yuan(50), fromStock: false, promised: "2026-03-02T11:00" }
}
