import type { Chapters } from "@qiantai/core"
import { minuteOf } from "../look/days.js"
import { shown } from "../look/money.js"
import { printed } from "../renovation/renovation.js"
import type { CasePaper, Printing } from "./papers.js"

type Repair = ReturnType<Chapters["repairs"]["state"]>

interface Done {
  readonly what?: string
  readonly parts?: ReadonlyArray<{ readonly name: string; readonly quantity: number }>
  readonly at?: string
}

/** The order in two copies, one for the desk and one for the worker; both sign (complaint.3–5). */
export const repairOrder = ({ view, t, staff, word, person }: Printing): ReadonlyArray<CasePaper> => {
  const state = view.state as Repair
  if (state.number === 0) return []
  const { kind, urgency, unit, place, what, contactName, phone, reporter, receivedAt, tracker, worker } = state
  const events = view.timeline.flatMap((step) => step.events.map(({ event }) => event))
  const done = events.findLast(({ _tag }) => _tag === "Done") as Done | undefined
  const parts = (done?.parts ?? []).map(({ name, quantity }) => `${name} × ${quantity}`).join("、")
  const title = t(kind === "repair" ? "repairTitle" : "complaintTitle")
  const sheet = {
    title,
    number: printed(state.number),
    lines: [
      [t(unit === undefined ? "place" : "unit"), unit ?? place],
      [t("kind"), `${word("receive", "kind", kind)} · ${word("receive", "urgency", urgency)}`],
      [t("what"), reporter === "office" ? what : person(view, what)],
      [
        t("contact"),
        reporter === "anonymous" ? t("anonymous") : `${person(view, contactName)} ${person(view, phone)}`.trim()
      ],
      [t("receivedAt"), minuteOf(receivedAt)],
      [t("tracker"), staff(tracker)],
      [t("workDone"), done?.what ?? ""],
      [t("parts"), parts],
      [t("charge"), done === undefined ? "" : shown(state.charged)],
      [t("caseId"), view.caseId]
    ],
    signatures: [[t("clerk"), staff(tracker)], [t("worker"), staff(worker)], [t("residentSigns")], [t("date")]]
  } as const
  return [
    {
      ...{ name: "order", title, size: "A5" },
      sheets: [
        { ...sheet, footer: t("copyDesk") },
        { ...sheet, footer: t("copyWorker") }
      ]
    }
  ]
}
