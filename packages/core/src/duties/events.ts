import type { Breached } from "../kernel/Command.js"
import type { LocalDate, LocalDateTime } from "../kernel/LocalDate.js"
import type { Titled } from "../kernel/Process.js"
import type { DutyDay, DutyOfDay, Listed, Standing } from "./state.js"

export type DutyEvent =
  | { readonly _tag: "DayOpened"; readonly day: LocalDate; readonly duties: ReadonlyArray<Listed> }
  | { readonly _tag: "MeetingCalled"; readonly duty: Listed }
  | { readonly _tag: "MeetingCalledOff"; readonly duty: string }
  | { readonly _tag: "DutyAssigned"; readonly duty: Listed }
  | {
      readonly _tag: "DutyDone"
      readonly duty: string
      readonly who: string
      readonly at: LocalDateTime
      readonly late: boolean
      readonly substitute?: string
      /** A reference into the vault. */
      readonly note?: string
    }
  | { readonly _tag: "DutyExcused"; readonly duty: string; readonly reason: string }
  | { readonly _tag: "DutyMissed"; readonly duty: string }
  | { readonly _tag: "DayClosed" }
  | Breached

const titled = (zh: string, en: string, ...sources: Titled["sources"]): Titled => ({ title: { zh, en }, sources })

/** How the timeline names each event. */
export const eventTitles: Record<Exclude<DutyEvent["_tag"], "Breached">, Titled> = {
  DayOpened: titled("列出当日工作", "Day opened", "library.duty-times"),
  MeetingCalled: titled("通知开会", "Meeting called", "weekly.2"),
  MeetingCalledOff: titled("通知取消会议", "Meeting called off", "weekly.2"),
  DutyAssigned: titled("安排工作", "Work assigned", "job.5.11"),
  DutyDone: titled("完成", "Done", "library.duty-times"),
  DutyExcused: titled("准予免做", "Excused", "library.duty-excuse"),
  DutyMissed: titled("漏办", "Missed", "library.duty-times"),
  DayClosed: titled("当日结束", "Day closed", "library.duty-times")
}

const standing = (state: DutyDay, id: string, now: Standing, more: Partial<DutyOfDay> = {}): DutyDay => ({
  ...state,
  duties: state.duties.map((duty) => (duty.id === id ? { ...duty, ...more, standing: now } : duty))
})

const putIn = (state: DutyDay, duty: Listed): DutyDay => ({
  ...state,
  duties: [...state.duties.filter(({ id }) => id !== duty.id), { ...duty, standing: "due" }]
})

/** What a day is after an event. */
export const evolve = (state: DutyDay, event: DutyEvent): DutyDay => {
  switch (event._tag) {
    case "DayOpened":
      return { status: "open", duties: event.duties.map((duty) => ({ ...duty, standing: "due" })) }
    case "MeetingCalled":
    case "DutyAssigned":
      return putIn(state, event.duty)
    case "MeetingCalledOff":
      return standing(state, event.duty, "called-off")
    case "DutyDone":
      return standing(state, event.duty, event.late ? "done-late" : "done", { doneBy: event.who, doneAt: event.at })
    case "DutyExcused":
      return standing(state, event.duty, "excused")
    case "DutyMissed":
      return standing(state, event.duty, "missed")
    case "DayClosed":
      return { ...state, status: "closed" }
    case "Breached":
      return state
  }
}
