import type { Difference, Replayed } from "@qiantai/core"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { headQuery, replayPart } from "../api/queries.js"
import { usePlace } from "../shell/place.js"

/** How many commits the server is to look at before it answers: few enough that the reader sees it go on. */
const atATime = 250

export interface Days {
  readonly from: string
  readonly until: string
}

/** A replay as far as it has come. */
export interface Progress {
  readonly days: Days
  readonly standing: "running" | "stopped" | "done"
  readonly decided: number
  readonly chapters: { readonly [kind: string]: number }
  readonly differences: ReadonlyArray<Difference>
  /** The last position looked at; the log's last where the store can tell. */
  readonly at: number
  readonly end?: number
  /** Why it went no further, where nobody stopped it. */
  readonly error?: Error
}

/** A replay with one part more. */
export const further = (before: Progress, { decided, chapters, differences, next }: Replayed): Progress => ({
  ...before,
  standing: next === undefined ? "done" : "running",
  decided: before.decided + decided,
  chapters: Object.fromEntries(
    Object.keys({ ...before.chapters, ...chapters }).map((kind) => [
      kind,
      (before.chapters[kind] ?? 0) + (chapters[kind] ?? 0)
    ])
  ),
  differences: [...before.differences, ...differences],
  at: next ?? before.end ?? before.at
})

/** Asks part by part what an edition would have decided otherwise; it can be stopped, and gone on with. */
export const useReplay = (number: number) => {
  const { community, who } = usePlace()
  const queries = useQueryClient()
  const [progress, setProgress] = useState<Progress>()
  const turn = useRef<AbortController>(undefined)
  useEffect(() => () => turn.current?.abort(), [])

  const run = async (begun: Progress) => {
    turn.current?.abort()
    const mine = new AbortController()
    turn.current = mine
    const { signal } = mine
    let all: Progress = { ...begun, standing: "running" }
    setProgress(all)
    try {
      const end = (await queries.fetchQuery(headQuery(community.id))).position
      if (end !== undefined) all = { ...all, end }
      while (all.standing === "running") {
        const asked = { ...all.days, limit: atATime, ...(all.at > 0 && { after: all.at }) }
        all = further(all, await replayPart(community.id, number, asked, who, signal))
        if (turn.current === mine) setProgress(all)
      }
    } catch (error) {
      const why = signal.aborted ? {} : { error: error as Error }
      if (turn.current === mine) setProgress({ ...all, standing: "stopped", ...why })
    }
  }
  return {
    progress,
    start: (days: Days) => void run({ days, standing: "running", decided: 0, chapters: {}, differences: [], at: 0 }),
    stop: () => turn.current?.abort(),
    goOn: () => {
      if (progress === undefined) return
      const { error: _, ...rest } = progress
      void run(rest)
    }
  }
}
