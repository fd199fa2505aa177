import type { Answer } from "@qiantai/core"
import { useEffect, useState } from "react"
import { check, type Sending } from "../api/commands.js"
import { usePlace } from "../shell/place.js"

/** What the desk would answer to the form as it is filled in now; asked a moment after the last keystroke. */
export const useForecast = (sending: Sending, ready: boolean): Answer | undefined => {
  const { community, who } = usePlace()
  const [answer, setAnswer] = useState<{ readonly to: string; readonly answer: Answer }>()
  const asked = JSON.stringify([sending, who])
  useEffect(() => {
    if (!ready) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      const [wanted, by] = JSON.parse(asked) as [Sending, typeof who]
      // A forecast is a courtesy: without an answer there is none.
      check(community.id, by, wanted, abort.signal).then(
        (answer) => setAnswer({ to: asked, answer }),
        () => undefined
      )
    }, 400)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked, ready, community.id])
  return ready && answer?.to === asked ? answer.answer : undefined
}
