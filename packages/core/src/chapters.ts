import * as Schema from "effect/Schema"
import { cards } from "./cards/Cards.js"
import { CardFigures, cardDefaults } from "./cards/figures.js"
import { cash } from "./cash/Cash.js"
import { CashFigures, cashDefaults } from "./cash/figures.js"
import { conduct } from "./conduct/Conduct.js"
import { ConductFigures, conductDefaults } from "./conduct/figures.js"
import { dunning } from "./dunning/Dunning.js"
import { DunningFigures, dunningDefaults } from "./dunning/figures.js"
import { duties } from "./duties/Duties.js"
import { DutyFigures, dutyDefaults } from "./duties/figures.js"
import { GateFigures, gateDefaults } from "./gate/figures.js"
import { gate } from "./gate/Gate.js"
import { labelled } from "./kernel/Fields.js"
import { moves } from "./moves/Moves.js"
import { PrivacyFigures, privacyDefaults } from "./privacy/figures.js"
import { privacy } from "./privacy/Privacy.js"
import { ReleaseFigures, releaseDefaults } from "./release/figures.js"
import { release } from "./release/Release.js"
import { renovationDefaults } from "./renovation/defaults.js"
import { RenovationFigures } from "./renovation/figures.js"
import { renovation } from "./renovation/Renovation.js"
import { RepairFigures, repairDefaults } from "./repairs/figures.js"
import { repairs } from "./repairs/Repairs.js"
import { editionsOf } from "./rulebook/Editions.js"
import { GeneralFigures } from "./rulebook/general.js"
import { generalDefaults } from "./rulebook/generalDefaults.js"
import { ServiceFigures, serviceDefaults } from "./services/figures.js"
import { services } from "./services/Services.js"
import { ShiftFigures, shiftDefaults } from "./shift/figures.js"
import { shift } from "./shift/Shift.js"
import { SpeechFigures, speechDefaults } from "./speech/figures.js"
import { speech } from "./speech/Speech.js"
import { StarFigures, starDefaults } from "./stars/figures.js"
import { stars } from "./stars/Stars.js"
import { StockFigures, stockDefaults } from "./stock/figures.js"
import { stock } from "./stock/Stock.js"
import { TakingFigures, takingDefaults } from "./takings/figures.js"
import { takings } from "./takings/Takings.js"

/** All figures a community may set: every figure of the manual, those of chapters still to come included. */
export const Rulebook = Schema.Struct({
  general: GeneralFigures.pipe(labelled("通用", "General")),
  renovation: RenovationFigures.pipe(labelled("装修", "Renovation")),
  repairs: RepairFigures.pipe(labelled("报修与投诉", "Repairs and complaints")),
  gate: GateFigures.pipe(labelled("出入与放行", "Gate and visitors")),
  release: ReleaseFigures.pipe(labelled("物品放行", "Item release")),
  cards: CardFigures.pipe(labelled("办卡", "Cards")),
  services: ServiceFigures.pipe(labelled("增值服务", "Services")),
  takings: TakingFigures.pipe(labelled("零星收费", "Other takings")),
  cash: CashFigures.pipe(labelled("收费与结账", "Takings and settlement")),
  stock: StockFigures.pipe(labelled("库存", "Stock")),
  shift: ShiftFigures.pipe(labelled("班次与交接", "Shifts and handover")),
  duties: DutyFigures.pipe(labelled("日常工作", "Duties")),
  dunning: DunningFigures.pipe(labelled("催缴", "Dunning")),
  stars: StarFigures.pipe(labelled("星级", "Stars")),
  speech: SpeechFigures.pipe(labelled("礼貌用语", "Phrases")),
  privacy: PrivacyFigures.pipe(labelled("保密查询", "Confidentiality")),
  conduct: ConductFigures.pipe(labelled("奖惩", "Conduct"))
})
export interface Rulebook extends Schema.Schema.Type<typeof Rulebook> {}

/** The manual's figures, and the library's where the manual gives none. */
export const defaultRulebook: Rulebook = {
  general: generalDefaults,
  renovation: renovationDefaults,
  repairs: repairDefaults,
  gate: gateDefaults,
  release: releaseDefaults,
  cards: cardDefaults,
  services: serviceDefaults,
  takings: takingDefaults,
  cash: cashDefaults,
  stock: stockDefaults,
  shift: shiftDefaults,
  duties: dutyDefaults,
  dunning: dunningDefaults,
  stars: starDefaults,
  speech: speechDefaults,
  privacy: privacyDefaults,
  conduct: conductDefaults
}

const governed = {
  renovation,
  repairs,
  gate,
  release,
  moves,
  cards,
  services,
  takings,
  cash,
  stock,
  shift,
  duties,
  dunning,
  stars,
  speech,
  privacy,
  conduct
}

/** The chapters of the manual, by kind, after the rulebook that governs them. A new chapter is a folder and a name above. */
export const chapters = { rulebook: editionsOf(Rulebook, Object.values(governed)), ...governed }
export type Chapters = typeof chapters
