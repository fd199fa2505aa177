import { useChapter } from "../shell/place.js"
import { useSay } from "../words/useSay.js"

/** Why a look-up was denied, in the chapter's words. */
export const useDenialName = (): ((why: string) => string) => {
  const say = useSay()
  const chapter = useChapter("privacy")
  return (why) => {
    const named = chapter?.statuses[why]
    return named ? say(named) : why
  }
}
