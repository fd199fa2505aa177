import * as Schema from "effect/Schema"
import { rowsWhere, unitOf } from "../kernel/Books.js"
import { commandsOf } from "../kernel/Command.js"
import {
  Area,
  count,
  Day,
  distinct,
  IdentityNumber,
  Key,
  Line,
  labelled,
  oneOf,
  optional,
  personal
} from "../kernel/Fields.js"
import { requiredPapers } from "./documents.js"
import type { RenovationEvent, WorkerListed } from "./events.js"
import type { RenovationFigures } from "./figures.js"
import { guard, type RenovationStep, type RenovationTurn } from "./guards.js"
import type { Party, Renovation } from "./state.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()

export const WorkerEntry = Schema.Struct({
  name: personal("renovation", 50).pipe(labelled("姓名", "Name")),
  identityNumber: Schema.optionalWith(IdentityNumber.pipe(labelled("身份证号", "Identity number")), optional)
})

const builders = {
  contractor: { zh: "装修队施工", en: "A contractor" },
  owner: { zh: "业主自行施工", en: "The owner himself" }
}

/** The people working, none of them twice. */
export const Workers = Schema.Array(WorkerEntry).pipe(
  distinct(
    (worker) => worker.identityNumber?.toUpperCase() ?? worker.name,
    "同一工人不能列两次",
    "the same worker is listed twice"
  ),
  labelled("施工人员", "Workers")
)

const Apply = Schema.Struct({
  unit: Key.pipe(labelled("房号", "Unit")),
  applicant: Key.pipe(labelled("申请人（业主编号）", "Applicant (person id)")),
  ownersConsent: Schema.optionalWith(
    Schema.Boolean.pipe(labelled("有业主书面同意", "Owner's written consent")),
    optional
  ),
  scope: Line.pipe(labelled("装修内容", "Scope")),
  area: Schema.optionalWith(Area.pipe(labelled("面积（平方米）", "Area (m²)")), optional),
  wetFloors: Schema.Boolean.pipe(labelled("改动卫生间、厨房地面", "Bathroom or kitchen floors altered")),
  wasteRemoval: Schema.Boolean.pipe(labelled("缴纳垃圾清运费", "Waste removal paid")),
  plannedStart: Day.pipe(labelled("计划开工", "Planned start")),
  plannedEnd: Day.pipe(labelled("计划完工", "Planned end")),
  builder: oneOf(builders).pipe(labelled("施工方", "Built by")),
  contractorName: Schema.optionalWith(Line.pipe(labelled("装修队名称", "Contractor's name")), optional),
  workers: Workers
})
type Apply = typeof Apply.Type
const lookUp = (_turn: RenovationTurn, { unit }: Apply) => ({
  unit: unitOf(unit),
  others: rowsWhere({ kind: "renovation", unit, open: true })
})
type Application = RenovationStep<Apply, ReturnType<typeof lookUp>>

export const numbered = (
  workers: ReadonlyArray<{ readonly name: string; readonly identityNumber?: string }>,
  after = 0
): ReadonlyArray<WorkerListed> => workers.map((worker, index) => ({ number: after + index + 1, ...worker }))

/** The area the waste fee is charged on: the unit's registered one, or the one entered where the rulebook reads 2.3 so. */
const chargedArea = ({ figures, input, facts }: Application): number =>
  figures.wasteArea === "entered-whole-metres-up" ? (input.area ?? 0) : (facts.unit?.areaHundredths ?? 0)

/** Takes an application (renovation.1, 2.1) and says which papers it needs. */
export const apply = command({
  title: { zh: "装修申请", en: "Apply" },
  sources: ["renovation.2.1", "job.5.6", "work.6.5"],
  say: "renovation.forms",
  roles: ["clerk", "supervisor", "host"],
  kind: "asks",
  opens: "new-case",
  input: Apply,
  needs: lookUp,
  guards: [
    guard(
      "unknown-unit",
      ["library.identifiable"],
      ({ input, facts }: Application) => facts.unit === null && { unit: input.unit },
      { by: "input", field: "unit" }
    ),
    guard(
      "not-the-owner",
      ["renovation.2.1"],
      ({ input, facts }: Application) =>
        facts.unit !== null &&
        !facts.unit.owners.includes(input.applicant) &&
        input.ownersConsent !== true && { applicant: input.applicant, unit: input.unit },
      { by: "input", field: "ownersConsent" },
      "renovation.forms"
    ),
    guard(
      "unit-already-renovating",
      ["library.one-renovation"],
      ({ input, facts }: Application) =>
        facts.others.length > 0 && { unit: input.unit, cases: facts.others.map(({ key }) => key) }
    ),
    guard(
      "ends-before-it-begins",
      ["library.amount-and-dates"],
      ({ input: { plannedStart, plannedEnd } }: Application) =>
        plannedEnd < plannedStart && { plannedStart, plannedEnd },
      { by: "input", field: "plannedEnd" }
    ),
    guard(
      "area-missing",
      ["renovation.2.3"],
      ({ figures, input }: Application) =>
        figures.wasteArea === "entered-whole-metres-up" && input.area === undefined && {},
      { by: "input", field: "area" }
    ),
    guard(
      "area-differs",
      ["renovation.2.3"],
      ({ figures, input, facts }: Application) =>
        figures.wasteArea === "built-to-the-hundredth" &&
        input.area !== undefined &&
        facts.unit !== null &&
        input.area !== facts.unit.areaHundredths && { entered: input.area, registered: facts.unit.areaHundredths },
      { by: "input", field: "area" }
    ),
    guard(
      "contractor-not-named",
      ["renovation.1.4"],
      ({ input }: Application) => input.builder === "contractor" && input.contractorName === undefined && {},
      { by: "input", field: "contractorName" }
    )
  ],
  effect: (step) => {
    const { figures, input } = step
    const workers = numbered(input.workers)
    const ownerBuilds = input.builder === "owner"
    return [
      {
        _tag: "Applied",
        unit: input.unit,
        areaHundredths: chargedArea(step),
        applicant: input.applicant,
        ownersConsent: input.ownersConsent === true,
        scope: input.scope,
        wetFloors: input.wetFloors,
        wasteRemoval: input.wasteRemoval,
        plannedStart: input.plannedStart,
        plannedEnd: input.plannedEnd,
        ...(!ownerBuilds && {
          contractor: "contractor-1" as Party,
          ...(input.contractorName !== undefined && { contractorName: input.contractorName })
        }),
        workers,
        papers: requiredPapers(
          figures,
          ownerBuilds,
          workers.map(({ number }) => number)
        )
      }
    ]
  }
})

const Correct = Schema.Struct({
  scope: Schema.optionalWith(Line.pipe(labelled("装修内容", "Scope")), optional),
  plannedStart: Schema.optionalWith(Day.pipe(labelled("计划开工", "Planned start")), optional),
  plannedEnd: Schema.optionalWith(Day.pipe(labelled("计划完工", "Planned end")), optional),
  contractorName: Schema.optionalWith(Line.pipe(labelled("装修队名称", "Contractor's name")), optional),
  worker: Schema.optionalWith(
    Schema.Struct({
      number: count(1, 200).pipe(labelled("工人序号", "Worker's number")),
      name: personal("renovation", 50).pipe(labelled("姓名", "Name"))
    }).pipe(labelled("工人姓名更正", "A worker's name")),
    optional
  )
})
type Correcting = RenovationStep<typeof Correct.Type>

/** Mends what was written wrong and has no money in it; money is corrected by an entry the other way. */
export const correct = command({
  title: { zh: "更正", en: "Correct" },
  sources: ["work.8.8"],
  roles: ["clerk", "supervisor"],
  kind: "reports",
  input: Correct,
  guards: [
    guard(
      "no-such-party",
      ["library.identifiable"],
      ({ state, input }: Correcting) =>
        input.contractorName !== undefined && state.contractor === undefined && { party: "contractor" as const },
      { by: "input", field: "contractorName" }
    ),
    guard(
      "worker-unknown",
      ["library.identifiable"],
      ({ state, input: { worker } }: Correcting) =>
        worker !== undefined &&
        !state.workers.some(({ number }) => number === worker.number) && { worker: worker.number },
      { by: "input", field: "worker.number" }
    ),
    guard(
      "ends-before-it-begins",
      ["library.amount-and-dates"],
      ({ state, input }: Correcting) => {
        const plannedStart = input.plannedStart ?? state.plannedStart
        const plannedEnd = input.plannedEnd ?? state.plannedEnd
        return plannedEnd < plannedStart && { plannedStart, plannedEnd }
      },
      { by: "input", field: "plannedEnd" }
    )
  ],
  effect: ({ input }) => [{ _tag: "Corrected", correction: input }]
})
