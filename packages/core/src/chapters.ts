import * as Schema from "effect/Schema"
import { renovationDefaults } from "./renovation/defaults.js"
import { RenovationFigures } from "./renovation/figures.js"
import { renovation } from "./renovation/Renovation.js"
import { editionsOf } from "./rulebook/Editions.js"
import { GeneralFigures } from "./rulebook/general.js"
import { generalDefaults } from "./rulebook/generalDefaults.js"

/** All figures a community may set. A new chapter adds its section here, its defaults and its process below. */
export const Rulebook = Schema.Struct({ general: GeneralFigures, renovation: RenovationFigures })
export interface Rulebook extends Schema.Schema.Type<typeof Rulebook> {}

/** The manual's figures, and the library's where the manual gives none. */
export const defaultRulebook: Rulebook = { general: generalDefaults, renovation: renovationDefaults }

/** The chapters of the manual, by kind. */
export const chapters = { rulebook: editionsOf(Rulebook), renovation }
export type Chapters = typeof chapters
