import * as Schema from "effect/Schema"
import { nextOf } from "../kernel/Books.js"
import { commandsOf } from "../kernel/Command.js"
import { count, Day, labelled, optional } from "../kernel/Fields.js"
import { isBefore, type LocalDate } from "../kernel/LocalDate.js"
import { numbered, WorkerEntry } from "./application.js"
import { isForPasses, passCharges, unpaidForNext } from "./charges.js"
import { documentKey, workerPapers } from "./documents.js"
import type { RenovationEvent } from "./events.js"
import type { RenovationFigures } from "./figures.js"
import { guard, notStopped, permitInForceOn, type RenovationStep, type RenovationTurn, stage } from "./guards.js"
import { outstanding, passesAwaited, type Renovation, workersNow } from "./state.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()

const IssuePass = Schema.Struct({
  worker: count(1, 200).pipe(labelled("工人序号", "Worker's number")),
  from: Schema.optionalWith(Day.pipe(labelled("有效期自", "Valid from")), optional),
  until: Schema.optionalWith(Day.pipe(labelled("有效期至", "Valid until")), optional)
})
const serial = (_turn: RenovationTurn, _input: typeof IssuePass.Type) => ({ serial: nextOf("pass") })
type Issue = RenovationStep<typeof IssuePass.Type, ReturnType<typeof serial>>

type OfWorker = RenovationStep<{ readonly worker: number }>
const workerOf = ({ state, input }: OfWorker) => workersNow(state).find(({ number }) => number === input.worker)

/** The last day a pass may name: the permit's, or before there is one the planned end. */
const latest = ({ state }: RenovationTurn): LocalDate => state.permit?.until ?? state.plannedEnd

const datesOf = (step: Issue): { readonly from: LocalDate; readonly until: LocalDate } => {
  const { input, state, on } = step
  return {
    from: input.from ?? (isBefore(on, state.plannedStart) && state.permit === undefined ? state.plannedStart : on),
    until: input.until ?? latest(step)
  }
}

const isAtWork = guard(
  "worker-unknown",
  ["library.identifiable"],
  (step: OfWorker) => workerOf(step) === undefined && { worker: step.input.worker },
  { by: "input", field: "worker" }
)
const hasNoneOut = guard(
  "pass-already-out",
  ["renovation.2.5"],
  ({ state, input }: OfWorker) => {
    const out = state.passes.find(({ worker, status }) => worker === input.worker && status === "out")
    return out !== undefined && { serial: out.serial }
  },
  { by: "command", command: "reportPassLost" }
)

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
      { by: "command", command: "pay" },
      "renovation.pay"
    ),
    notStopped,
    permitInForceOn
  ],
  guards: [
    isAtWork,
    guard(
      "pass-unpaid",
      ["renovation.2.3"],
      (step: Issue) => {
        const lines = unpaidForNext(step.state, step.figures, workerOf(step))
        return lines.length > 0 && { lines }
      },
      (_facts, { state }) => ({
        by: "command",
        command: state.dues.some((due) => isForPasses(due.line) && outstanding(due) > 0) ? "pay" : "orderPass"
      }),
      "renovation.pay"
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
    hasNoneOut,
    guard(
      "pass-dates-wrong",
      ["renovation.2.5"],
      (step: Issue) => {
        const { from, until } = datesOf(step)
        return (until < from || latest(step) < until) && { from, until, latest: latest(step) }
      },
      (facts, { state, on }) => {
        if (facts.latest < facts.from && state.permit === undefined) return { by: "command", command: "correct" }
        return facts.latest < on ? { by: "command", command: "issuePermit" } : { by: "input", field: "until" }
      }
    )
  ],
  effect: (step) => [{ _tag: "PassIssued", serial: step.facts.serial, worker: step.input.worker, ...datesOf(step) }]
})

const OrderPass = Schema.Struct({ worker: count(1, 200).pipe(labelled("工人序号", "Worker's number")) })

/** Charges for another pass for a worker whose last one was lost or given back (renovation.2.3). */
export const orderPass = command({
  title: { zh: "加办出入证", en: "Order another pass" },
  sources: ["renovation.2.3"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: OrderPass,
  ready: [stage(["approved", "paid", "permitted"], ["renovation.2.4"]), notStopped, permitInForceOn],
  guards: [
    isAtWork,
    hasNoneOut,
    guard(
      "pass-already-ordered",
      ["renovation.2.3"],
      (step: OfWorker) => {
        const worker = workerOf(step)
        return worker !== undefined && passesAwaited(step.state, worker) > 0 && { worker: worker.number }
      },
      { by: "command", command: "issuePass" }
    )
  ],
  effect: ({ input: { worker }, state, figures }) => [
    { _tag: "PassOrdered", worker, charges: passCharges(state, figures) }
  ]
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
    const charges = state.status === "applied" ? [] : passCharges(state, figures)
    const papers = [
      ...workerPapers(figures, [worker.number]),
      ...(state.documents["pass-application"] === undefined ? [documentKey("pass-application")] : [])
    ]
    return [{ _tag: "WorkerAdded", worker, papers, charges }]
  }
})
