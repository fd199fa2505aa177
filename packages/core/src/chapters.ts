import * as Schema from "effect/Schema"
import { CardFigures, cardDefaults } from "./cards/figures.js"
import { DunningFigures, dunningDefaults } from "./dunning/figures.js"
import { DutyFigures, dutyDefaults } from "./duties/figures.js"
import { GateFigures, gateDefaults } from "./gate/figures.js"
import { renovationDefaults } from "./renovation/defaults.js"
import { RenovationFigures } from "./renovation/figures.js"
import { renovation } from "./renovation/Renovation.js"
import { RepairFigures, repairDefaults } from "./repairs/figures.js"
import { editionsOf } from "./rulebook/Editions.js"
import { GeneralFigures } from "./rulebook/general.js"
import { generalDefaults } from "./rulebook/generalDefaults.js"
import { ServiceFigures, serviceDefaults } from "./services/figures.js"
import { ShiftFigures, shiftDefaults } from "./shift/figures.js"

/** All figures a community may set: every figure of the manual, those of chapters still to come included. */
export const Rulebook = Schema.Struct({
  general: GeneralFigures,
  renovation: RenovationFigures,
  repairs: RepairFigures,
  gate: GateFigures,
  cards: CardFigures,
  services: ServiceFigures,
  shift: ShiftFigures,
  duties: DutyFigures,
  dunning: DunningFigures
})
export interface Rulebook extends Schema.Schema.Type<typeof Rulebook> {}

/** The manual's figures, and the library's where the manual gives none. */
export const defaultRulebook: Rulebook = {
  general: generalDefaults,
  renovation: renovationDefaults,
  repairs: repairDefaults,
  gate: gateDefaults,
  cards: cardDefaults,
  services: serviceDefaults,
  shift: shiftDefaults,
  duties: dutyDefaults,
  dunning: dunningDefaults
}

/** The chapters of the manual, by kind. A new chapter is a folder and a line here. */
export const chapters = { rulebook: editionsOf(Rulebook), renovation }
export type Chapters = typeof chapters
