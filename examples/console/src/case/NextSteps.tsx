import type { NextStep } from "@qiantai/core"
import { useTranslation } from "react-i18next"
import { usePlace } from "../shell/place.js"
import { useRoleNames } from "../shell/useStaffName.js"
import { BlockedStep } from "./BlockedStep.js"
import { Fold } from "./Fold.js"
import type { CaseProps } from "./pack.js"
import { packOf } from "./packs.js"
import { Step } from "./Step.js"

/** Whether a step lacks only what can be done about it now: not the next stage of the case, nor what is itself in the way. */
const isAlmost = ({ refusals }: NextStep, all: ReadonlyArray<NextStep>): boolean =>
  refusals.every(({ code }) => code !== "wrong-stage") &&
  refusals.some(({ cure }) => {
    if (cure?.by !== "command") return cure !== undefined
    return all.some(({ command, refusals: inTheWay }) => command === cure.command && inTheWay.length === 0)
  })

/** That a step is one of another kind of case of the chapter: of a merit where this is a fault, of a month in a quarter. */
const ofOthers = new Set(["not-a-fault", "not-a-merit", "not-a-month", "not-a-quarter", "not-an-opening"])
const suits = ({ refusals }: NextStep) => !refusals.some(({ code }) => ofOthers.has(code))

interface Props extends CaseProps {
  /** The step whose form stands open. */
  readonly open: string | undefined
  readonly onOpen: (command: string | undefined) => void
}

/** A note and an attachment are always possible, and never what comes next. */
const always = new Set(["note", "attach"])

/** What can be done next: possible now for this role, ready for another, or not yet and why. */
export const NextSteps = ({ view, chapter, open, onOpen }: Props) => {
  const { t } = useTranslation("case")
  const { who } = usePlace()
  const names = useRoleNames()
  const known = view.next.filter((step) => chapter.commands.some(({ name }) => name === step.command) && suits(step))
  const { isAside = () => false } = packOf(chapter.kind)
  const aside = ({ command }: NextStep) => always.has(command) || isAside(command, view)
  const possible = known.filter((step) => step.possible)
  const main = possible.filter((step) => !aside(step))
  const forOthers = known.filter(
    ({ possible, refusals, roles }) => !possible && refusals.length === 0 && !roles.includes(who.role)
  )
  const asides = [...possible, ...forOthers].filter(aside)
  const others = forOthers.filter((step) => !aside(step))
  const blockedNow = known.filter((step) => !possible.includes(step) && !forOthers.includes(step))
  const almost = blockedNow.filter((step) => !aside(step) && isAlmost(step, known))
  const own = almost.filter(({ roles }) => roles.includes(who.role))
  const near = own.length > 0 ? own : almost
  const blocked = blockedNow.filter((step) => !near.includes(step))
  const listed = (steps: ReadonlyArray<NextStep>) => (
    <ul className="steps">
      {steps.map((step) => (
        <Step
          key={step.command}
          step={step}
          view={view}
          chapter={chapter}
          open={open === step.command}
          onOpen={onOpen}
        />
      ))}
    </ul>
  )
  const explained = (steps: ReadonlyArray<NextStep>) => (
    <ul className="steps">
      {steps.map((step) => (
        <BlockedStep key={step.command} step={step} view={view} marked={open === step.command} />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps">{t("next")}</h2>
      {main.length === 0 ? <p className="quiet">{t("nothingToDo", { role: names([who.role]) })}</p> : listed(main)}
      {others.length > 0 && (
        <>
          <h3>{t("others")}</h3>
          {listed(others)}
        </>
      )}
      {near.length > 0 && (
        <>
          <h3>{t("near")}</h3>
          {explained(near)}
        </>
      )}
      {asides.length > 0 && (
        <Fold title={t("asides", { count: asides.length })} open={asides.some(({ command }) => command === open)}>
          {listed(asides)}
        </Fold>
      )}
      {blocked.length > 0 && (
        <Fold title={t("blocked", { count: blocked.length })} open={blocked.some(({ command }) => command === open)}>
          {explained(blocked)}
        </Fold>
      )}
    </section>
  )
}
