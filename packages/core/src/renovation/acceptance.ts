import * as Schema from "effect/Schema"
import { commandsOf } from "../kernel/Command.js"
import { count, labelled, oneOf, optional, personal } from "../kernel/Fields.js"
import type { RenovationEvent } from "./events.js"
import type { RenovationFigures } from "./figures.js"
import { guard, notStopped, type RenovationStep, stage } from "./guards.js"
import { refundWindow } from "./refund.js"
import type { Renovation, Windows } from "./state.js"

const command = commandsOf<RenovationFigures, Renovation, RenovationEvent>()

/** Takes the owner's acceptance form (renovation.2.9). */
export const requestAcceptance = command({
  title: { zh: "申请验收", en: "Request acceptance" },
  sources: ["renovation.2.9"],
  roles: ["clerk", "supervisor"],
  kind: "asks",
  input: Schema.Struct({}),
  ready: [stage(["permitted"], ["renovation.2.9"]), notStopped],
  effect: ({ at }) => [{ _tag: "AcceptanceRequested", at }]
})

const results = { passed: { zh: "合格", en: "Passed" }, failed: { zh: "不合格", en: "Failed" } }

const RecordAcceptance = Schema.Struct({
  result: oneOf(results).pipe(labelled("验收结论", "Result")),
  wetFloorsAltered: Schema.Boolean.pipe(
    labelled("卫生间、厨房地面实际有改动", "Bathroom or kitchen floors were in fact altered")
  ),
  waterTestHours: Schema.optionalWith(
    count(0, 720).pipe(labelled("闭水试验小时数", "Hours of the water test")),
    optional
  ),
  findings: Schema.optionalWith(personal("note").pipe(labelled("验收意见", "Findings")), optional)
})
type Acceptance = RenovationStep<typeof RecordAcceptance.Type>

/** When everything held comes back, by what the engineer found and not by what was applied for (renovation.2.10, 2.11). */
const windowsOf = ({ state, figures, general, on, input }: Acceptance): Windows => {
  const window = (what: "owner" | "contractor" | "passes") =>
    refundWindow(figures, general.calendar, on, input.wetFloorsAltered, what)
  const { contractor } = state
  return {
    "deposit:owner": window("owner"),
    ...(contractor !== undefined && { [`deposit:${contractor}`]: window("contractor") }),
    "passes:owner": window("passes"),
    ...(contractor !== undefined && { [`passes:${contractor}`]: window("passes") })
  }
}

/** Records engineering's acceptance form; only a pass starts the clock of the refund (renovation.2.9). */
export const recordAcceptance = command({
  title: { zh: "登记验收结果", en: "Record the acceptance" },
  sources: ["renovation.2.9", "renovation.2.10", "renovation.2.11"],
  roles: ["engineer"],
  kind: "asks",
  input: RecordAcceptance,
  ready: [stage(["awaiting-acceptance"], ["renovation.2.9"])],
  guards: [
    guard(
      "water-test-missing",
      ["library.water-test"],
      ({ input, figures }: Acceptance) =>
        input.result === "passed" &&
        input.wetFloorsAltered &&
        (input.waterTestHours ?? 0) < figures.waterTestHours && {
          hours: input.waterTestHours ?? 0,
          needed: figures.waterTestHours
        },
      { by: "input", field: "waterTestHours" }
    )
  ],
  effect: (step) => {
    const { input, on } = step
    if (input.result === "failed")
      return [{ _tag: "AcceptanceFailed", ...(input.findings !== undefined && { findings: input.findings }) }]
    const windows = windowsOf(step)
    return [
      {
        _tag: "AcceptancePassed",
        on,
        wetFloorsAltered: input.wetFloorsAltered,
        ...(input.waterTestHours !== undefined && { waterTestHours: input.waterTestHours }),
        windows,
        sources: [...new Set(Object.values(windows).flatMap((window) => window?.sources ?? []))]
      }
    ]
  }
})
