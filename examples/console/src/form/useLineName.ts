import { useQuery } from "@tanstack/react-query"
import { sourcesQuery } from "../api/queries.js"
import { usePlace } from "../shell/place.js"
import { useSay } from "../words/useSay.js"

/** How a line of a rulebook's table reads: by its name under its chapter, by its clause, else as the community wrote it. */
export const useLineName = (): ((line: string, name: string | undefined) => string) => {
  const say = useSay()
  const { chapters } = usePlace()
  const { data: sources } = useQuery(sourcesQuery)
  return (line, name) => {
    const source = sources?.get(line)
    if (name === undefined && source !== undefined) return `§ ${say(source.label)}`
    const [kind = "", ...code] = line.split(".")
    const chapter = chapters.find((each) => each.kind === kind)
    return chapter === undefined ? (name ?? line) : `${say(chapter.title)} · ${name ?? code.join(".")}`
  }
}
