import * as Schema from "effect/Schema"
import { Key, labelled } from "../kernel/Fields.js"
import { questionsOf } from "../kernel/Question.js"
import type { ShiftFigures } from "./figures.js"
import { aDeskDay, breach, command, deskOf, guard, onItsDay, type ShiftStep, type ShiftTurn } from "./guards.js"

/** What a desk's computer may open; nothing where the rulebook does not list the desk. */
export const opens = ({ workstations }: Pick<ShiftFigures, "workstations">, desk: string): ReadonlyArray<string> =>
  workstations.find((each) => each.desk === desk)?.opens ?? []

const question = questionsOf<ShiftFigures>()

/** Whether a desk's computer may open a site (work.8.10). */
export const mayOpen = question({
  title: { zh: "前台电脑能否打开", en: "May this desk open it?" },
  sources: ["work.8.10"],
  input: Schema.Struct({
    desk: Key.pipe(labelled("前台", "Desk")),
    site: Key.pipe(labelled("系统或网站", "System or site"))
  }),
  answer: ({ figures, input: { desk, site } }) => {
    const opened = opens(figures, desk)
    return { may: opened.includes(site), opens: opened, sources: ["work.8.10"] as const }
  }
})

const Site = Schema.Struct({
  who: Key.pipe(labelled("何人", "Who")),
  site: Key.pipe(labelled("系统或网站", "System or site"))
})

/** Reports that another site was opened on a desk's computer: a fault (work.8.10). */
export const reportSite = command({
  title: { zh: "报告打开其他网站", en: "Report another site" },
  sources: ["work.8.10"],
  roles: ["clerk", "supervisor", "manager"],
  kind: "reports",
  input: Site,
  ready: [aDeskDay, onItsDay],
  guards: [
    guard(
      "site-may-be-opened",
      ["work.8.10"],
      (step: ShiftStep<typeof Site.Type>) => {
        const { site } = step.input
        return opens(step.figures, deskOf(step)).includes(site) && { site, desk: deskOf(step) }
      },
      { by: "input", field: "site" }
    )
  ],
  breaches: [
    breach("other-site-opened", ["work.8.10"], (step: ShiftStep<typeof Site.Type>) => ({
      whose: step.input.who,
      facts: { site: step.input.site, desk: deskOf(step) }
    }))
  ],
  effect: ({ input }) => [{ _tag: "SiteOpened", ...input }]
})

const User = Schema.Struct({ who: Key.pipe(labelled("使用人", "Who")) })
type Using = ShiftStep<typeof User.Type>

const othersAsk = guard(
  "no-approval-needed",
  ["work.8.10"],
  (turn: ShiftTurn) =>
    !turn.figures.workstations.some(({ desk, othersAsk }) => desk === deskOf(turn) && othersAsk) && {
      desk: deskOf(turn)
    }
)

const ownComputer = guard(
  "own-computer",
  ["work.8.10"],
  ({ input: { who }, state }: Using) => state.holder === who && { who },
  { by: "input", field: "who" }
)

/** Lets someone else use the computer of a desk that day (work.8.10). */
export const approveUse = command({
  title: { zh: "批准他人使用电脑", en: "Approve another user" },
  sources: ["work.8.10"],
  roles: ["supervisor", "manager"],
  kind: "asks",
  input: User,
  ready: [aDeskDay, onItsDay, othersAsk],
  guards: [
    ownComputer,
    guard("own-approval", ["library.two-persons"], ({ input: { who }, actor }: Using) => who === actor && {}, {
      by: "someone-else",
      roles: ["supervisor", "manager"]
    })
  ],
  effect: ({ input }) => [{ _tag: "UseApproved", ...input }]
})

/** Records that someone else used a desk's computer; without approval it is a breach (work.8.10). */
export const reportUse = command({
  title: { zh: "记录他人使用电脑", en: "Record another user" },
  sources: ["work.8.10"],
  roles: ["clerk", "supervisor", "manager"],
  kind: "reports",
  input: User,
  ready: [aDeskDay, onItsDay, othersAsk],
  guards: [ownComputer],
  breaches: [
    breach("computer-used-without-approval", ["work.8.10"], (step: Using) => {
      const { who } = step.input
      return !step.state.mayUse.includes(who) && { whose: who, facts: { desk: deskOf(step) } }
    })
  ],
  effect: ({ input }) => [{ _tag: "ComputerUsed", ...input }]
})
