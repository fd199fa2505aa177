import * as Schema from "effect/Schema"
import { nextOf } from "../kernel/Books.js"
import { commandsOf } from "../kernel/Command.js"
import { Day, Line, labelled, optional } from "../kernel/Fields.js"
import type { NonEmpty } from "../kernel/Json.js"
import { addDays, addMonths, type LocalDate } from "../kernel/LocalDate.js"
import type { Source } from "../manual/sources.js"
import { numbered, Workers } from "./application.js"
import { contractorPapers } from "./documents.js"
import type { RenovationEvent } from "./events.js"
import type { RenovationFigures } from "./figures.js"
import { guard, notStopped, permitInForceOn, type RenovationStep, type RenovationTurn, stage } from "./guards.js"
import { refundFrom } from "./refund.js"
import { outstanding, type Party, permitInForce, type Renovation, type Windows } from "./state.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()

const IssuePermit = Schema.Struct({
  wasteNoteOnApplication: Schema.optionalWith(
    Schema.Boolean.pipe(
      labelled("申请表上已注明不交垃圾清运费", "Noted on the application that waste removal is not paid for")
    ),
    optional
  )
})
const number = (_turn: RenovationTurn, _input: typeof IssuePermit.Type) => ({ number: nextOf("permit") })
type Issue = RenovationStep<typeof IssuePermit.Type, ReturnType<typeof number>>

const withNote: NonEmpty<Source> = ["renovation.2.6", "renovation.2.7", "renovation.2.8", "library.permit-term"]
const plain: NonEmpty<Source> = ["renovation.2.6", "renovation.2.8", "library.permit-term"]

/** Issues the permit once all is paid, or waste removal declined and noted (renovation.2.6–2.8). */
export const issuePermit = command({
  title: { zh: "签发施工许可证", en: "Issue the permit" },
  sources: ["renovation.2.6", "renovation.2.7", "renovation.2.8", "job.5.6"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: IssuePermit,
  needs: number,
  ready: [
    stage(["approved", "paid", "permitted"], ["renovation.2.6"]),
    guard(
      "fees-outstanding",
      ["renovation.2.3", "renovation.2.6"],
      ({ state }: RenovationTurn) => {
        const lines = state.dues
          .filter((due) => due.line !== "claim" && outstanding(due) > 0)
          .map((due) => ({ line: due.line, amount: outstanding(due) }))
        return (state.status === "approved" || state.status === "permitted") && lines.length > 0 && { lines }
      },
      { by: "command", command: "pay" },
      "renovation.pay"
    ),
    guard("permit-in-force", ["renovation.2.6"], ({ state, on }: RenovationTurn) => {
      const { permit } = state
      return permit !== undefined && permitInForce(state, on) && { number: permit.number, until: permit.until }
    }),
    notStopped
  ],
  guards: [
    guard(
      "waste-note-missing",
      ["renovation.2.7"],
      ({ state, input }: Issue) => !state.wasteRemoval && input.wasteNoteOnApplication !== true && {},
      { by: "input", field: "wasteNoteOnApplication" }
    )
  ],
  effect: ({ state, on, figures, facts }) => [
    {
      _tag: "PermitIssued",
      number: facts.number,
      from: on,
      until: addMonths(on, figures.permitMonths),
      wasteNote: !state.wasteRemoval,
      sources: state.wasteRemoval ? plain : withNote
    }
  ]
})

const hasPermit = stage(["permitted"], ["renovation.2.6"])

/** Records that the owner's copy hangs on his door (renovation.2.8). */
export const recordPosted = command({
  title: { zh: "已张贴许可证", en: "Permit posted" },
  sources: ["renovation.2.8"],
  roles: ["clerk", "supervisor", "engineer", "guard"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    hasPermit,
    guard("already-posted", ["renovation.2.8"], ({ state }: RenovationTurn) => state.permit?.posted === true && {})
  ],
  effect: () => [{ _tag: "PermitPosted" }]
})

const ExtendPermit = Schema.Struct({ until: Day.pipe(labelled("延至", "Until")) })
type Extension = RenovationStep<typeof ExtendPermit.Type>

const lastDayToAsk = ({ figures }: Extension, until: LocalDate) => addDays(until, -figures.extensionNoticeDays)

/** Extends the permit, asked for in good time and for no longer than the rulebook allows. */
export const extendPermit = command({
  title: { zh: "许可证延期", en: "Extend the permit" },
  sources: ["library.permit-term"],
  roles: ["supervisor", "clerk"],
  kind: "asks",
  input: ExtendPermit,
  ready: [hasPermit, notStopped, permitInForceOn],
  guards: [
    guard(
      "extension-asked-late",
      ["library.permit-term"],
      (step: Extension) => {
        const until = step.state.permit?.until
        if (until === undefined || step.on > until || step.on <= lastDayToAsk(step, until)) return undefined
        return { until, latest: lastDayToAsk(step, until) }
      },
      { by: "command", command: "issuePermit" }
    ),
    guard(
      "extension-not-later",
      ["library.permit-term"],
      ({ state, input }: Extension) =>
        state.permit !== undefined &&
        input.until <= state.permit.until && { until: input.until, current: state.permit.until },
      { by: "input", field: "until" }
    ),
    guard(
      "extension-too-long",
      ["library.permit-term"],
      ({ state, input, figures }: Extension) => {
        if (state.permit === undefined) return undefined
        const latest = addMonths(state.permit.issuedUntil, figures.extensionMonths)
        return input.until > latest && { until: input.until, latest }
      },
      { by: "input", field: "until" }
    )
  ],
  effect: ({ input }) => [{ _tag: "PermitExtended", until: input.until }]
})

/** The system's record that the permit has run out. */
export const expirePermit = command({
  title: { zh: "许可证到期", en: "Permit expired" },
  sources: ["library.permit-term"],
  roles: ["system"],
  kind: "reports",
  input: Schema.Struct({}),
  ready: [
    hasPermit,
    guard("permit-in-force", ["library.permit-term"], ({ state, on }: RenovationTurn) => {
      const { permit } = state
      return permit !== undefined && on <= permit.until && { number: permit.number, until: permit.until }
    })
  ],
  effect: () => [{ _tag: "PermitExpired" }]
})

const ChangeContractor = Schema.Struct({
  contractorName: Line.pipe(labelled("新装修队名称", "New contractor's name")),
  workers: Workers
})

const nextContractor = ({ contractor }: Renovation): Party =>
  `contractor-${contractor === undefined ? 1 : Number(contractor.slice("contractor-".length)) + 1}`

/**
 * Changes the contractor half-way, or before anything is paid: papers, signatures and deposit anew. The old one's passes
 * end, and what he paid as a deposit comes back once they are in.
 */
export const changeContractor = command({
  title: { zh: "更换装修队", en: "Change the contractor" },
  sources: ["library.contractor-change", "renovation.1.4", "renovation.2.2", "renovation.2.3"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: ChangeContractor,
  ready: [stage(["applied", "approved", "paid", "permitted"], ["library.contractor-change"])],
  effect: ({ state, input, figures, general, on, at }) => {
    const workers = numbered(input.workers, state.workers.length)
    const window = refundFrom(figures, general.calendar, on)
    const { contractor: old } = state
    const windows: Windows = old === undefined ? {} : { [`deposit:${old}`]: window, [`passes:${old}`]: window }
    return [
      {
        _tag: "ContractorChanged",
        contractor: nextContractor(state),
        contractorName: input.contractorName,
        workers,
        papers: contractorPapers(
          figures,
          workers.map((worker) => worker.number)
        ),
        windows,
        at
      }
    ]
  }
})
