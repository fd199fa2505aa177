import { type Chapters, chapters, defaultRulebook, type Rulebook } from "../chapters.js"
import type { Commit } from "../kernel/Commit.js"
import type { LocalDate } from "../kernel/LocalDate.js"
import { oncePer } from "../kernel/oncePer.js"
import type { EditionChoice, EditionInForce } from "../kernel/propose.js"
import { type Edition, type Editions, editionOn } from "./Editions.js"

/** The editions of a community, read once for each state of its rulebook's stream. */
export interface Published extends Editions<Rulebook> {
  readonly choice: EditionChoice
}

/** Sections and figures added after an edition was published stand as the library's defaults in it. */
const complete = (rulebook: Rulebook): Rulebook => {
  const sections = Object.keys(defaultRulebook) as ReadonlyArray<keyof Rulebook>
  return Object.fromEntries(
    sections.map((section) => [section, { ...defaultRulebook[section], ...rulebook[section] }])
  ) as unknown as Rulebook
}

/** What the commits of the rulebook's stream say; the same array is read once. */
export const publishedIn = oncePer((commits: ReadonlyArray<Commit>): Published => {
  const folded = (chapters as Chapters).rulebook.state(commits)
  const editions = folded.editions.map((edition) => ({ ...edition, rulebook: complete(edition.rulebook) }))
  const inForce = (edition: Edition<Rulebook> | undefined): EditionInForce | undefined =>
    edition && {
      number: edition.number,
      effectiveFrom: edition.effectiveFrom,
      founding: edition.number === editions[0]?.number,
      openingSealed: folded.openingSealed,
      figures: { ...edition.rulebook }
    }
  const byNumber = new Map(editions.map((edition) => [edition.number, inForce(edition)]))
  const on = (day: string) => byNumber.get(editionOn({ ...folded, editions }, day as LocalDate)?.number ?? 0)
  return {
    ...folded,
    editions,
    choice: {
      timeZone: editions[0]?.rulebook.general.timeZone ?? defaultRulebook.general.timeZone,
      numbered: (number) => byNumber.get(number),
      on,
      generalOn: (day) => (on(day)?.figures ?? defaultRulebook).general
    }
  }
})

/** The rulebook's own commands are decided under no edition: number 0, the library's defaults. */
export const beforeAnyEdition = (choice: EditionChoice): EditionChoice => {
  const none: EditionInForce = {
    number: 0,
    effectiveFrom: "0001-01-01" as LocalDate,
    founding: true,
    openingSealed: false,
    figures: { ...defaultRulebook }
  }
  return { ...choice, numbered: () => none, on: () => none }
}
