import * as Schema from "effect/Schema"
import { nextOf } from "../kernel/Books.js"
import { commandsOf } from "../kernel/Command.js"
import { count, Day, labelled } from "../kernel/Fields.js"
import { isBefore, type LocalDate } from "../kernel/LocalDate.js"
import { lesser, minus, sum } from "../kernel/Money.js"
import { numbered, optional, WorkerEntry } from "./application.js"
import { documentKey, workerPapers } from "./documents.js"
import type { RenovationEvent } from "./events.js"
import { passLines } from "./fees.js"
import type { RenovationFigures } from "./figures.js"
import { guard, notStopped, permitInForceOn, type RenovationStep, type RenovationTurn, stage } from "./guards.js"
import { chargesOf } from "./review.js"
import { outstanding, type Renovation, remaining } from "./state.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()

const IssuePass = Schema.Struct({
  worker: count(1, 200).pipe(labelled("工人序号", "Worker's number")),
  from: Schema.optionalWith(Day.pipe(labelled("有效期自", "Valid from")), optional),
  until: Schema.optionalWith(Day.pipe(labelled("有效期至", "Valid until")), optional)
})
const serial = (_turn: RenovationTurn, _input: typeof IssuePass.Type) => ({ serial: nextOf("pass") })
type Issue = RenovationStep<typeof IssuePass.Type, ReturnType<typeof serial>>

const workerOf = ({ state, input }: Issue) =>
  state.workers.find(
    ({ number, contractor }) => number === input.worker && contractor === (state.contractor ?? "owner")
  )

/** The last day a pass may name: the permit's, or before there is one the planned end. */
const latest = ({ state }: RenovationTurn): LocalDate => state.permit?.until ?? state.plannedEnd

const datesOf = (step: Issue): { readonly from: LocalDate; readonly until: LocalDate } => {
  const { input, state, on } = step
  return {
    from: input.from ?? (isBefore(on, state.plannedStart) && state.permit === undefined ? state.plannedStart : on),
    until: input.until ?? latest(step)
  }
}

/** What is still unpaid of the passes issued and one more, whoever pays for them. */
const unpaidForNext = (state: Renovation, figures: RenovationFigures) => {
  const passes = state.passes.filter(({ broughtForward }) => broughtForward !== true).length + 1
  return passLines(figures, passes, state.contractor === undefined).flatMap(({ line, amount }) => {
    const paid = sum(state.dues.filter((due) => due.line === line).map((due) => due.paid))
    return paid < amount ? [{ line, amount: minus(amount, paid) }] : []
  })
}

/** Issues a worker's pass against the owner's receipt, numbered without a gap (renovation.2.4, 2.5). */
export const issuePass = command({
  title: { zh: "发放出入证", en: "Issue a pass" },
  sources: ["renovation.2.4", "renovation.2.5", "job.5.6"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: IssuePass,
  needs: serial,
  ready: [
    stage(["approved", "paid", "permitted"], ["renovation.2.4"]),
    guard(
      "owner-has-not-paid",
      ["renovation.2.4"],
      ({ state }: RenovationTurn) => {
        const lines = state.dues
          .filter(({ payer, line }) => payer === "owner" && (line === "owner-deposit" || line === "waste-removal"))
          .filter((due) => outstanding(due) > 0)
          .map((due) => ({ line: due.line, amount: outstanding(due) }))
        return lines.length > 0 && { lines }
      },
      { by: "command", command: "pay" }
    ),
    notStopped,
    permitInForceOn
  ],
  guards: [
    guard(
      "worker-unknown",
      ["library.identifiable"],
      (step: Issue) => workerOf(step) === undefined && { worker: step.input.worker },
      { by: "input", field: "worker" }
    ),
    guard(
      "pass-unpaid",
      ["renovation.2.3"],
      ({ state, figures }: Issue) => {
        const lines = unpaidForNext(state, figures)
        return lines.length > 0 && { lines }
      },
      { by: "command", command: "pay" }
    ),
    guard(
      "worker-papers-missing",
      ["renovation.1.6", "renovation.1.7"],
      ({ state, input }: Issue) => {
        const keys = [documentKey("worker-identity", input.worker), documentKey("worker-photos", input.worker)]
        const lacking = keys.filter((key) => state.documents[key] === "missing")
        return lacking.length > 0 && { documents: lacking }
      },
      { by: "command", command: "handInDocument" }
    ),
    guard(
      "pass-already-out",
      ["renovation.2.5"],
      ({ state, input }: Issue) => {
        const out = state.passes.find(({ worker, status }) => worker === input.worker && status === "out")
        return out !== undefined && { serial: out.serial }
      },
      { by: "command", command: "reportPassLost" }
    ),
    guard(
      "pass-dates-wrong",
      ["renovation.2.5"],
      (step: Issue) => {
        const { from, until } = datesOf(step)
        return (until < from || latest(step) < until) && { from, until, latest: latest(step) }
      },
      { by: "input", field: "until" }
    )
  ],
  effect: (step) => [{ _tag: "PassIssued", serial: step.facts.serial, worker: step.input.worker, ...datesOf(step) }]
})

/** Adds a worker: his papers are asked for, and his pass is charged for before he gets it (renovation.1.6, 1.7, 2.3). */
export const addWorker = command({
  title: { zh: "增加工人", en: "Add a worker" },
  sources: ["renovation.1.6", "renovation.1.7", "renovation.2.3"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: WorkerEntry,
  ready: [stage(["applied", "approved", "paid", "permitted"], ["renovation.2.1"]), notStopped, permitInForceOn],
  effect: ({ input, state, figures }) => {
    const [worker] = numbered([input], state.workers.length)
    if (worker === undefined) throw new Error("a worker was entered")
    const lines = state.status === "applied" ? [] : passLines(figures, 1, state.contractor === undefined)
    const papers = [
      ...workerPapers(figures, [worker.number]),
      ...(state.documents["pass-application"] === undefined ? [documentKey("pass-application")] : [])
    ]
    return [{ _tag: "WorkerAdded", worker, papers, charges: chargesOf(state, lines) }]
  }
})

const OfPass = Schema.Struct({ serial: count(1, 9_999_999).pipe(labelled("出入证编号", "Pass number")) })
type OfPass = RenovationStep<typeof OfPass.Type>

const passOf = ({ state, input }: OfPass) => state.passes.find(({ serial }) => serial === input.serial)

const isKnown = guard(
  "no-such-pass",
  ["library.identifiable"],
  (step: OfPass) => passOf(step) === undefined && { serial: step.input.serial },
  { by: "input", field: "serial" }
)
const isOut = guard("pass-not-out", ["renovation.2.10"], (step: OfPass) => {
  const pass = passOf(step)
  return pass !== undefined && pass.status !== "out" && { serial: pass.serial, status: pass.status }
})

/** Takes a pass back (renovation.2.10). */
export const returnPass = command({
  title: { zh: "收回出入证", en: "Return a pass" },
  sources: ["renovation.2.10"],
  roles: ["clerk", "supervisor"],
  kind: "reports",
  input: OfPass,
  guards: [isKnown, isOut],
  effect: ({ input, on }) => [{ _tag: "PassReturned", serial: input.serial, on }]
})

const LostPass = Schema.Struct({
  ...OfPass.fields,
  replace: Schema.optionalWith(Schema.Boolean.pipe(labelled("补办一张", "To be replaced")), optional)
})

/** Where a community returns the cost fee with the pass, what a lost one cost is kept (the other reading of 2.10). */
const keptFor = (state: Renovation, figures: RenovationFigures) => {
  const hold = state.holds.find(({ id }) => id.startsWith("passes:"))
  if (!figures.passFeeReturned || hold === undefined) return undefined
  return { hold: hold.id, amount: lesser(figures.passFee, remaining(hold)) }
}

/** Records a pass as lost: it no longer holds the refund up and opens no gate; another in its place is charged for. */
export const reportPassLost = command({
  title: { zh: "出入证报失", en: "Report a pass lost" },
  sources: ["library.lost-pass", "renovation.2.10"],
  roles: ["clerk", "supervisor"],
  kind: "reports",
  input: LostPass,
  guards: [isKnown, isOut],
  effect: ({ input, on, state, figures }) => {
    const kept = keptFor(state, figures)
    const charges = chargesOf(
      state,
      input.replace === true ? passLines(figures, 1, state.contractor === undefined) : []
    )
    return [{ _tag: "PassLost", serial: input.serial, on, charges, ...(kept && { kept }) }]
  }
})
