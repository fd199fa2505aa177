import * as Schema from "effect/Schema"
import { commandsOf } from "../kernel/Command.js"
import { count, labelled, optional } from "../kernel/Fields.js"
import { lesser } from "../kernel/Money.js"
import { passCharges } from "./charges.js"
import type { RenovationEvent } from "./events.js"
import type { RenovationFigures } from "./figures.js"
import { guard, type RenovationStep, wrongStage } from "./guards.js"
import { type Renovation, remaining, type Status, workersNow } from "./state.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()

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
  effect: ({ input, on, at }) => [{ _tag: "PassReturned", serial: input.serial, on, at }]
})

const LostPass = Schema.Struct({
  ...OfPass.fields,
  replace: Schema.optionalWith(Schema.Boolean.pipe(labelled("补办一张", "To be replaced")), optional)
})

/** Where a community returns the cost fee with the pass, what a lost one cost is kept (the other reading of 2.10). */
const keptFor = (step: OfPass) => {
  const { state, figures } = step
  const pass = passOf(step)
  const contractor = state.workers.find(({ number }) => number === pass?.worker)?.contractor
  const hold =
    state.holds.find(({ id }) => id === `passes:${contractor}`) ?? state.holds.find(({ id }) => id === "passes:owner")
  if (!figures.passFeeReturned || hold === undefined) return undefined
  return { hold: hold.id, amount: lesser(figures.passFee, remaining(hold)) }
}

type Losing = RenovationStep<typeof LostPass.Type>
const withPasses: readonly [Status, ...ReadonlyArray<Status>] = ["approved", "paid", "permitted"]

/** That the one to be replaced could be issued: nobody is charged for a pass that nobody would get. */
const canBeReplaced = [
  guard(
    "wrong-stage",
    ["renovation.2.4"],
    ({ state, input }: Losing) =>
      input.replace === true && !withPasses.includes(state.status) && wrongStage(state, withPasses),
    { by: "input", field: "replace" }
  ),
  guard(
    "worker-unknown",
    ["library.identifiable"],
    (step: Losing) => {
      const worker = passOf(step)?.worker
      if (step.input.replace !== true || worker === undefined) return undefined
      return !workersNow(step.state).some(({ number }) => number === worker) && { worker }
    },
    { by: "input", field: "replace" }
  )
]

/** Records a pass as lost: it no longer holds the refund up and opens no gate; another in its place is charged for. */
export const reportPassLost = command({
  title: { zh: "出入证报失", en: "Report a pass lost" },
  sources: ["library.lost-pass", "renovation.2.10"],
  roles: ["clerk", "supervisor"],
  kind: "reports",
  input: LostPass,
  guards: [isKnown, isOut, ...canBeReplaced],
  effect: (step) => {
    const { input, on, at, state, figures } = step
    const kept = keptFor(step)
    const ordered = input.replace === true && ({ charges: passCharges(state, figures), replaced: true } as const)
    return [{ _tag: "PassLost", serial: input.serial, on, at, charges: [], ...ordered, ...(kept && { kept }) }]
  }
})
