import type { StoredRow } from "@qiantai/core"
import { dayOf, daysFrom } from "../look/days.js"

/** A repair or a complaint as the day's follow-ups list it. */
export interface FollowUp {
  readonly case: string
  readonly number: string
  readonly kind: string
  readonly department: string
  readonly urgency: string
  readonly unit?: string
  readonly place?: string
  readonly status: string
  readonly tracker: string
  readonly receivedOn: string
  readonly due?: string
  readonly dueFor?: string
  readonly overdue: boolean
}

/** A row of the register as the list would have it. */
export const followUpOf = ({ key, status, unit, who, on, due, dueFor, data }: StoredRow, now: string): FollowUp => ({
  ...{ case: key, status, number: String(data.number), kind: String(data.kind), department: String(data.department) },
  ...{ urgency: String(data.urgency), tracker: String(who), receivedOn: String(on) },
  ...(unit !== undefined && { unit }),
  ...(data.place !== undefined && { place: String(data.place) }),
  ...(due !== undefined && { due, overdue: due < now }),
  ...(dueFor !== undefined && { dueFor }),
  overdue: due !== undefined && due < now
})

const byNeed = (a: FollowUp, b: FollowUp): number => {
  if (a.urgency !== b.urgency) return a.urgency === "urgent" ? -1 : 1
  return (a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1
}

/** What is to be done about each: call back today, in the next days, tell him it takes longer, have it done, close it. */
export const partsOf = (orders: ReadonlyArray<FollowUp>, now: string) => {
  const sorted = orders.toSorted(byNeed)
  const done = sorted.filter(({ status }) => status === "done")
  const isToday = ({ due, urgency }: FollowUp) =>
    urgency === "urgent" || due === undefined || daysFrom(now, dayOf(due)) <= 1
  const inHand = sorted.filter(({ status }) => status !== "done" && status !== "visited")
  return {
    call: done.filter(isToday),
    callSoon: done.filter((order) => !isToday(order)),
    tell: inHand.filter(({ overdue }) => overdue),
    chase: inHand.filter(({ overdue }) => !overdue),
    close: sorted.filter(({ status }) => status === "visited")
  }
}
