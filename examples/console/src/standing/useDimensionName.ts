import { wordsAt } from "../renovation/renovation.js"
import { useChapter } from "../shell/place.js"
import { useSay } from "../words/useSay.js"

/** What a month is scored by, in the order of the sheet, and each by name. */
export const useDimensions = (): ReadonlyArray<string> => {
  const chapter = useChapter("stars")
  return chapter === undefined ? [] : Object.keys(wordsAt(chapter, "attest", "dimension"))
}

export const useDimensionName = (): ((dimension: string) => string) => {
  const say = useSay()
  const chapter = useChapter("stars")
  const names = chapter === undefined ? {} : wordsAt(chapter, "attest", "dimension")
  return (dimension) => {
    const named = names[dimension]
    return named ? say(named) : dimension
  }
}
