import { type Duty, dayOfWeek, defaultRulebook, dutiesOn } from "@qiantai/core"
import { type DeskId, daysAgo, onDuty } from "./desks.js"
import { inOrder, type Setting, type StoryStep, step, type Thread } from "./Story.js"

const minutesBefore = (time: string, minutes: number): string => {
  const at = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - minutes
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, "0")).join(":")
}

/** When a duty of the sample is done: a few minutes before its time, or half an hour after it may begin. */
const doneAt = ({ by, from }: Duty, ago: number): string =>
  by !== undefined ? minutesBefore(by, 3 + ago) : from !== undefined ? minutesBefore(from, -30) : "11:30"

const isMissed = ({ duty }: Duty, ago: number) => duty === "complaint-follow-up" && ago === 2

const done = (duty: Duty, ago: number): StoryStep => {
  const desk = (duty.desk ?? "A") as DeskId
  const meeting = duty.duty === "morning-meeting"
  return step(ago, doneAt(duty, ago), onDuty(desk, ago), "done", {
    duty: duty.id,
    ...(meeting && { substitute: onDuty("B", ago) })
  })
}

/** The next Friday's branch meeting, called two days ago. */
const called = ({ day }: Setting): ReadonlyArray<Thread> => {
  const friday = [-1, -2, -3, -4, -5, -6, -7].find((ago) => dayOfWeek(day(ago)) === 5)
  if (friday === undefined) return []
  const meeting = { meeting: "branch-meeting", held: true, at: "15:00" }
  return [{ ...{ chapter: "duties", caseId: day(friday) }, story: inOrder(step(2, "14:20", "S04", "notice", meeting)) }]
}

/** The duties of the sample community's days: done in time, one missed, and a meeting called. */
export const dutyDays = (setting: Setting): ReadonlyArray<Thread> => {
  const { duties, general } = defaultRulebook
  return [
    ...daysAgo.map((ago) => ({
      ...{ chapter: "duties", caseId: setting.day(ago) },
      story: inOrder(
        ...dutiesOn(duties, general, setting.day(ago))
          .filter((duty) => duty.onNotice !== true && !isMissed(duty, ago))
          .map((duty) => done(duty, ago))
          .sort((a, b) => (a.time < b.time ? -1 : 1))
      )
    })),
    ...called(setting)
  ]
}
