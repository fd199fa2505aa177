import { labelled, oneOf } from "../kernel/Fields.js"
import { evidenceText, faultForm } from "./fines.js"
import { aFault, type ConductStep, type ConductTurn, command, guard } from "./guards.js"
import { type Reviewer, reviewers, toReview } from "./state.js"
import { anothersFault } from "./twoPersons.js"

const Review = faultForm({
  reviewer: oneOf(reviewers).pipe(labelled("审查部门", "Reviewed by")),
  opinion: evidenceText.pipe(labelled("审查意见", "Opinion"))
})

const waits = ({ state, caseId }: ConductTurn): ReadonlyArray<Reviewer> => toReview(state.fault, caseId)

/** Notes what personnel or counsel thinks of a grave fault; nothing ends by it of itself (library.conduct-review). */
export const noteReview = command({
  title: { zh: "记录审查意见", en: "Note a review" },
  sources: ["library.conduct-review"],
  roles: ["manager", "headOffice"],
  kind: "asks",
  input: Review,
  ready: [
    aFault,
    guard(
      "nothing-to-review",
      ["library.conduct-review"],
      (turn: ConductTurn) => turn.state.of === "fault" && waits(turn).length === 0 && {}
    ),
    ...anothersFault("noteReview")
  ],
  guards: [
    guard(
      "reviewed-already",
      ["library.sequence"],
      (step: ConductStep<typeof Review.Type>) => {
        const on = step.state.fault.reviews[step.input.reviewer]
        return on !== undefined && { reviewer: step.input.reviewer, on }
      },
      { by: "input", field: "reviewer" }
    )
  ],
  effect: ({ input, on }) => [{ _tag: "ReviewNoted", on, ...input }]
})
